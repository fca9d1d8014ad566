"""How long the governance checks, the measures and a what-if take on maps of 200 and 1,000 places.

Run it as ``python tests/benchmarks/bench_governance.py``. It prints figures and never fails.
"""

import sys
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from readiness.document.graph import MapEdge, MapNode  # noqa: E402
from readiness.governance.checks.checking import check  # noqa: E402
from readiness.governance.graph import Graph  # noqa: E402
from readiness.governance.network import measure  # noqa: E402
from readiness.governance.templates import fill, load_template  # noqa: E402
from readiness.governance.what_if import Change, what_if  # noqa: E402
from tests.benchmarks.bench_layout import parties  # noqa: E402

SHAPES = ("prime-provider", "alliance", "consortium.special-purpose-vehicle", "framework.by-zone")
ROUNDS = 5


def whole_place(size: int, *, clean: bool) -> Graph:
    """Return a map of about ``size`` places: many partnerships side by side, joined by working relationships.

    Where it is not ``clean``, every second attribute of its ties is not recorded, as in a first draft.
    """
    nodes: dict[str, MapNode] = {}
    edges: dict[str, MapEdge] = {}
    for number, shape in enumerate(cycle(SHAPES)):
        if len(nodes) >= size:
            break
        drawn = fill(load_template(shape), parties(8)).graph
        nodes.update({f"{number}-{key}": node for key, node in drawn.nodes.items()})
        for place, (key, edge) in enumerate(drawn.edges.items()):
            ends = {"source": f"{number}-{edge.source}", "target": f"{number}-{edge.target}"}
            gone = {} if clean or place % 2 else {"deputy": None, "exit_terms": None, "personal_data": None}
            edges[f"{number}-{key}"] = edge.model_copy(update={**ends, **gone})
        if number:
            before, here = f"{number - 1}-council", f"{number}-council"
            edges[f"joined-{number}"] = MapEdge(kind="relationship", source=before, target=here)
    return Graph(nodes, edges, "A whole place")


def _best(work: Callable[[], object]) -> float:
    found = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        found.append((time.process_time() - start) * 1000)
    return min(found)


def main() -> None:
    """Print a table of sizes and milliseconds of processor time."""
    sys.stdout.write(
        f"{'map':22} {'places':>7} {'ties':>7} {'findings':>9} {'check':>8} {'measure':>8} {'what-if':>8}\n"
    )
    for size in (20, 200, 1000):
        for clean in (True, False):
            graph = whole_place(size, clean=clean)
            figures = (
                _best(lambda graph=graph: check(graph)),  # type: ignore[misc]  # bound now, called now
                _best(lambda graph=graph: measure(graph)),  # type: ignore[misc]
                _best(lambda graph=graph: what_if(graph, Change("leaves", "0-council"))),  # type: ignore[misc]
            )
            name = f"{'clean' if clean else 'first draft'}, {size}"
            counts = f"{len(graph.nodes):7} {len(graph.edges):7} {len(check(graph)):9}"
            sys.stdout.write(f"{name:22} {counts} " + " ".join(f"{one:6.1f}ms" for one in figures) + "\n")


if __name__ == "__main__":
    main()
