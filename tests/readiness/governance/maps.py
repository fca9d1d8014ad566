"""Maps and parties for the tests of this folder."""

from readiness.document.graph import MapEdge, MapNode
from readiness.document.model import Party
from readiness.governance.graph import Graph
from readiness.governance.templates import fill, load_template

LAMBETH = {
    "council": Party(name="London Borough of Lambeth", kind="commissioner", role="commissioner", size="large"),
    "ccg": Party(name="Lambeth Clinical Commissioning Group", kind="commissioner", role="commissioner"),
    "certitude": Party(name="Certitude", role="lead", size="medium", charity=True),
    "thames-reach": Party(name="Thames Reach", size="medium", charity=True),
    "slam": Party(name="South London and Maudsley NHS Foundation Trust", size="large"),
}
REGULATOR = {"cqc": Party(name="Care Quality Commission", kind="regulator", role="supporter")}
SUBCONTRACTORS = {f"sub-{number}": Party(name=f"Neighbourhood charity {number}", charity=True) for number in range(6)}
PRIME = {"council": LAMBETH["council"], "prime": Party(name="Oxleas", role="lead"), **SUBCONTRACTORS, **REGULATOR}
PARTIES = {"Lambeth": LAMBETH, "a regulator too": LAMBETH | REGULATOR, "one prime, six others": PRIME, "nobody": {}}


def drawn(template_id: str, who: str = "Lambeth") -> Graph:
    """Return the map of a template filled with a named group of parties."""
    return fill(load_template(template_id), PARTIES[who]).graph


def tied(*edges: MapEdge, **names: str) -> Graph:
    """Return providers called ``names`` with ``edges`` between them."""
    nodes = {key: MapNode(kind="organisation", name=name, role="provider") for key, name in names.items()}
    return Graph(nodes, {f"edge-{number}": edge for number, edge in enumerate(edges)}, "A map")
