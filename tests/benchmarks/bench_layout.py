"""Measure the layered picture beside graphviz dot with the same rows: crossings, processor time, stability.

Run ``python tests/benchmarks/bench_layout.py``; dot is left out where it is not installed.
"""

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import geometric_mean, median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from readiness.document.graph import MapEdge, MapNode, NodeKind  # noqa: E402
from readiness.document.model import Party  # noqa: E402
from readiness.governance.crossings import best_order, count_crossings  # noqa: E402
from readiness.governance.graph import Graph  # noqa: E402
from readiness.governance.layers import layers  # noqa: E402
from readiness.governance.layout import lay_out  # noqa: E402
from readiness.governance.rows import Rows, rows_of  # noqa: E402
from readiness.governance.templates import fill, load_template, template_ids  # noqa: E402

# What stands in a place-based partnership of 50, by share: kind, attributes, out of 50.
PLACE: tuple[tuple[NodeKind, dict[str, str], int], ...] = (
    ("organisation", {"role": "regulator"}, 2),
    ("organisation", {"role": "commissioner"}, 4),
    ("body", {"body": "board"}, 3),
    ("body", {"body": "management team"}, 5),
    ("vehicle", {}, 4),
    ("organisation", {"role": "provider"}, 14),
    ("organisation", {"role": "subcontractor"}, 17),
    ("people", {}, 1),
)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    """Print a table of templates and of drawn-up places."""
    has_dot = shutil.which("dot") is not None
    _say(f"{'map':44} {'places':>6} {'lines':>6} {'own':>6} {'dot':>6} {'ratio':>6} {'ms':>7}")
    templates = [_report(name, graph, has_dot) for name, graph in _template_maps()]
    sizes = [50] * 6 + [60] * 3 + [200]
    places = [_report(f"place of {size}, seed {seed}", place(size, seed), has_dot) for seed, size in enumerate(sizes)]
    for title, rows in (("templates", templates), ("places of 50", places[:6])):
        ratios = [ratio for ratio, _ in rows if ratio is not None]
        if ratios:
            _say(f"{title}: worst {max(ratios):.2f}, geometric mean {geometric_mean(ratios):.2f} times dot's crossings")
    _say(f"processor time at 60 places: worst {max(ms for _, ms in places[6:9]):.0f} ms")
    moves = list(_stability())
    _say(f"one party added to each template: median move {median(moves):.1f} points, worst median {max(moves):.1f}")


def place(size: int, seed: int) -> Graph:
    """Return a made-up partnership of about ``size`` places, the same for the same seed."""
    draw = Random(seed)  # noqa: S311 - a test drawing, not a secret
    nodes: dict[str, MapNode] = {}
    rows: list[list[str]] = []
    for kind, attributes, share in PLACE:
        count = 1 if kind == "people" else max(1, round(share * size / 50))
        rows.append([f"{kind}-{len(rows)}-{number}" for number in range(count)])
        nodes.update({key: _node(kind, f"Place {key}", attributes) for key in rows[-1]})
    pairs = list(_pairs(rows, draw))
    edges = {f"edge-{number}": MapEdge(source=a, target=b, kind="reports_to") for number, (a, b) in enumerate(pairs)}
    return Graph(nodes, edges, "A place")


def _node(kind: NodeKind, name: str, attributes: dict[str, str]) -> MapNode:
    return MapNode.model_validate({"kind": kind, "name": name, **attributes})


def _pairs(rows: list[list[str]], draw: Random) -> Iterator[tuple[str, str]]:
    regulators, commissioners, boards, teams, vehicles, providers, subcontractors, people = rows
    for team in teams:
        yield team, draw.choice(boards)
    for board in boards:
        yield board, draw.choice(commissioners)
    for vehicle in vehicles:
        yield from ((vehicle, draw.choice(row)) for row in (commissioners, boards))
    for provider in providers:
        yield from ((provider, draw.choice(row)) for row in (vehicles, teams, commissioners))
        if draw.random() < 0.4:
            yield provider, draw.choice(regulators)
    for subcontractor in subcontractors:
        yield from ((subcontractor, provider) for provider in draw.sample(providers, k=1 + (draw.random() < 0.3)))
        if draw.random() < 0.5:
            yield people[0], subcontractor
    yield people[0], boards[0]


def _template_maps() -> Iterator[tuple[str, Graph]]:
    for template_id in template_ids():
        for label, count in (("3 providers", 3), ("7 providers", 7)):
            yield f"{template_id}, {label}", fill(load_template(template_id), parties(count)).graph


def parties(providers: int) -> dict[str, Party]:
    """Return two commissioners, a regulator and so many providers."""
    found = {
        "council": Party(name="Riverside Council", kind="commissioner", role="commissioner", size="large"),
        "health-board": Party(name="Riverside Health Board", kind="commissioner", role="commissioner", size="large"),
        "regulator": Party(name="Care Quality Commission", kind="regulator", role="supporter", size="large"),
    }
    names = (f"provider-{number}" for number in range(providers))
    return found | {key: Party(name=key.title(), role="lead" if key.endswith("-0") else "member") for key in names}


def _report(name: str, graph: Graph, has_dot: bool) -> tuple[float | None, float]:
    milliseconds = min(_milliseconds(graph) for _ in range(3))
    rows = rows_of(graph, layers(graph))
    own = count_crossings(rows, best_order(rows))
    other = dot_crossings(rows) if has_dot else None
    # A picture without crossings is as good as one can be; one added to both keeps the ratio finite.
    ratio = None if other is None else (own + 1) / (other + 1) if not other else own / other
    shown = ("-", "-") if other is None or ratio is None else (str(other), f"{ratio:.2f}")
    _say(f"{name:44} {len(graph.nodes):6} {len(rows.chains):6} {own:6} {shown[0]:>6} {shown[1]:>6} {milliseconds:7.1f}")
    return ratio, milliseconds


def _milliseconds(graph: Graph) -> float:
    start = time.process_time()
    lay_out(graph)
    return (time.process_time() - start) * 1000


def dot_crossings(rows: Rows) -> int:
    """Return the crossings that dot itself reports for the same rows and lines."""
    lines = ["digraph g { node [shape=box];"]
    spine = [f"row{row}" for row in range(len(rows.row_layers))]
    lines.append(" -> ".join(spine) + " [style=invis];")
    for row, name in enumerate(spine):
        here = [f"n{item}" for item in range(rows.places) if rows.row_of[item] == row]
        lines.append(f"{{ rank=same; {'; '.join([name, *here])} }}")
    lines.extend(f"n{chain[0]} -> n{chain[-1]};" for chain in rows.chains)
    done = subprocess.run(
        ["dot", "-v", "-Tplain"], input="\n".join([*lines, "}"]), capture_output=True, text=True, check=True
    )
    found = re.findall(r"mincross \S+ (\d+) crossings", done.stderr)
    return int(found[-1])


def _stability() -> Iterator[float]:
    for template_id in template_ids():
        template = load_template(template_id)
        before = lay_out(fill(template, parties(5)).graph)
        more = {**parties(5), "newcomer": Party(name="Newcomer Advice Centre")}
        after = lay_out(fill(template, more).graph, before=before)
        at = {box.id: (box.centre, box.y) for box in before.boxes}
        yield median(abs(b.centre - at[b.id][0]) + abs(b.y - at[b.id][1]) for b in after.boxes if b.id in at)


if __name__ == "__main__":
    main()
