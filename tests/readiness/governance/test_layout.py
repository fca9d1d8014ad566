import os
import subprocess
import sys
from dataclasses import replace
from itertools import combinations
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.document.graph import MapEdge, MapNode
from readiness.document.model import Party
from readiness.governance.graph import Graph
from readiness.governance.layers import layers
from readiness.governance.layout import Box, Line, Picture, lay_out
from readiness.governance.lenses import EDGE_KINDS, LENSES
from readiness.governance.templates import fill, load_template, template_ids
from tests.readiness.governance.maps import LAMBETH, PARTIES, PRIME, drawn

every_map = pytest.mark.parametrize(
    "graph",
    [pytest.param(drawn(name, who), id=f"{name}, {who}") for name in template_ids() for who in PARTIES],
)
NODES = (
    {"kind": "organisation", "role": "regulator"}, {"kind": "organisation", "role": "commissioner"},
    {"kind": "body", "body": "board"}, {"kind": "body", "body": "management team"}, {"kind": "vehicle"},
    {"kind": "organisation", "role": "provider"}, {"kind": "organisation", "role": "subcontractor"},
    {"kind": "people"},
)  # fmt: skip


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    kinds = draw(st.lists(st.sampled_from(NODES), min_size=1, max_size=14))
    nodes = {
        f"n{i}": MapNode.model_validate({"name": f"Place {i} " * (i % 4 + 1), **kind}) for i, kind in enumerate(kinds)
    }
    pairs = list(combinations(nodes, 2))
    chosen = (
        draw(st.lists(st.tuples(st.sampled_from(pairs), st.sampled_from(EDGE_KINDS)), max_size=30)) if pairs else []
    )
    edges = {f"e{i}": MapEdge(source=a, target=b, kind=kind) for i, ((a, b), kind) in enumerate(chosen)}
    return Graph(nodes, edges)


def overlap(a: Box, b: Box) -> bool:
    return a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.bottom and b.y < a.bottom


def runs_over(line: Line, box: Box) -> bool:
    return any(
        min(x1, x2) < box.x + box.width and max(x1, x2) > box.x and min(y1, y2) < box.bottom and max(y1, y2) > box.y
        for (x1, y1), (x2, y2) in zip(line.points, line.points[1:], strict=False)
    )


def faults(graph: Graph, picture: Picture) -> list[str]:
    boxes = picture.boxes
    layer_of = layers(graph)
    found = [f"{a.id} on {b.id}" for a, b in combinations(boxes, 2) if overlap(a, b)]
    found += [
        f"{line.upper}-{line.lower} over {box.id}" for line in picture.lines for box in boxes if runs_over(line, box)
    ]
    found += [f"{box.id} in a wrong row" for box in boxes if box.layer != layer_of.get(box.id, box.layer)]
    return found


@every_map
def test_no_box_lies_on_another_and_no_line_runs_over_a_box(graph: Graph) -> None:
    assert faults(graph, lay_out(graph)) == []


@given(graphs())
@settings(max_examples=60, deadline=None)
def test_any_map_is_drawn_whole_and_without_a_fault(graph: Graph) -> None:
    picture = lay_out(graph)
    assert faults(graph, picture) == []
    assert sorted(edge for line in picture.lines for edge in line.edges) == sorted(graph.edges)
    assert {box.id for box in picture.boxes} == set(graph.nodes)


@given(graphs())
@settings(max_examples=40, deadline=None)
def test_a_picture_started_from_itself_stays_as_it_is(graph: Graph) -> None:
    before = lay_out(graph)
    after = lay_out(graph, before=before)
    assert [(box.id, box.x, box.y) for box in after.boxes] == [(box.id, box.x, box.y) for box in before.boxes]


@given(graphs(), st.data())
@settings(max_examples=60, deadline=None)
def test_what_a_hand_placed_stays_whatever_comes(graph: Graph, data: st.DataObject) -> None:
    keys = st.sampled_from(sorted(graph.nodes))
    by_hand, end = data.draw(st.sets(keys)), data.draw(keys)
    first = lay_out(graph)
    before = replace(first, boxes=tuple(replace(box, placed=box.id in by_hand) for box in first.boxes))
    new = MapEdge(source=end, target="new", kind=data.draw(st.sampled_from(EDGE_KINDS)))
    nodes = {**graph.nodes, "new": MapNode(kind="organisation", name="New", role="provider")}
    after = lay_out(Graph(nodes, {**graph.edges, "new": new}), before=before)
    assert standing_by_hand(after) == standing_by_hand(before)
    assert not [fault for fault in faults(graph, after) if " on " in fault or " over " in fault]


def standing_by_hand(picture: Picture) -> dict[str, tuple[int, float]]:
    return {box.id: (box.layer, box.centre) for box in picture.boxes if box.placed}


@every_map
def test_hierarchy_lines_point_down(graph: Graph) -> None:
    top = {box.id: box.y for box in lay_out(graph).boxes}
    downward = [(edge.source, edge.target) for _, edge in graph.edges_of("subcontract", "delivers", "regulates")]
    upward = [(edge.target, edge.source) for _, edge in graph.edges_of("reports_to")]
    assert all(top[over] < top[under] for over, under in (*downward, *upward))


@every_map
def test_rows_follow_the_roles(graph: Graph) -> None:
    rows = {(box.layer, box.y) for box in lay_out(graph).boxes}
    assert sorted(rows) == sorted(rows, key=lambda row: row[1])
    assert len(rows) == len({layer for layer, _ in rows})


@every_map
def test_lines_end_at_the_sides_of_their_boxes_and_apart(graph: Graph) -> None:
    picture = lay_out(graph)
    ends = [line.points[0] for line in picture.lines] + [line.points[-1] for line in picture.lines]
    on_rows = [end for end in ends if any(end[1] in (box.y, box.bottom) for box in picture.boxes)]
    assert len(on_rows) == len(set(on_rows))


@every_map
def test_everything_lies_within_the_picture(graph: Graph) -> None:
    picture = lay_out(graph)
    points = [point for line in picture.lines for point in line.points]
    points += [corner for box in picture.boxes for corner in ((box.x, box.y), (box.x + box.width, box.bottom))]
    assert all(0 <= x <= picture.width and 0 <= y <= picture.height for x, y in points)


def test_a_lens_changes_the_light_and_no_place() -> None:
    graph = drawn("alliance")
    money, trust = (lay_out(graph, LENSES[name]) for name in ("money", "trust"))
    assert money.boxes == trust.boxes
    assert {kind for line in money.lines for kind in line.kinds if line.lit} >= {"contract", "funding", "delivers"}
    assert {bead.kind for line in trust.lines for bead in line.beads if bead.lit} == {"relationship"}


def test_parallel_ties_make_one_line() -> None:
    line = next(line for line in lay_out(drawn("alliance")).lines if {line.upper, line.lower} == {"council", "slam"})
    assert line.kinds == ("contract", "funding", "data_flow", "relationship")


@pytest.mark.parametrize("template_id", template_ids())
@pytest.mark.parametrize("parties", [LAMBETH, PRIME], ids=["Lambeth", "prime"])
def test_a_newcomer_moves_hardly_anything(template_id: str, parties: dict[str, Party]) -> None:
    template = load_template(template_id)
    before = lay_out(fill(template, parties).graph)
    after = lay_out(fill(template, {**parties, "new": Party(name="Newcomer Advice Centre")}).graph, before=before)
    at = {box.id: box for box in before.boxes}
    kept = [box for box in after.boxes if box.id in at]
    assert median(abs(box.centre - at[box.id].centre) + abs(box.y - at[box.id].y) for box in kept) < 20


@pytest.mark.parametrize("template_id", template_ids())
def test_a_newcomer_flips_no_row(template_id: str) -> None:
    template = load_template(template_id)
    before = lay_out(fill(template, PRIME).graph)
    after = lay_out(fill(template, {**PRIME, "new": Party(name="Newcomer Advice Centre")}).graph, before=before)
    shared = {box.id for box in before.boxes} & {box.id for box in after.boxes}
    orders = [[(box.layer, box.id) for box in picture.boxes if box.id in shared] for picture in (before, after)]
    assert orders[0] == orders[1]


def test_quite_another_map_keeps_nothing_of_the_one_before() -> None:
    council, charity = (
        MapNode(kind="organisation", name="One", role="commissioner"),
        MapNode(kind="organisation", name="Other", role="provider"),
    )
    other = Graph({"one": council, "other": charity}, {"a": MapEdge(source="one", target="other", kind="contract")})
    assert lay_out(other, before=lay_out(drawn("alliance"))) == lay_out(other)


def test_every_process_draws_the_same_picture() -> None:
    words = (
        "from tests.readiness.governance.maps import drawn\n"
        "from readiness.governance.layout import lay_out\n"
        "from readiness.governance.templates import template_ids\n"
        "print([repr(lay_out(drawn(name, 'one prime, six others'))) for name in template_ids()])"
    )
    environments = ({**os.environ, "PYTHONHASHSEED": seed} for seed in ("1", "2"))
    runs = [
        subprocess.run([sys.executable, "-c", words], env=env, capture_output=True, check=True) for env in environments
    ]
    assert runs[0].stdout == runs[1].stdout != b""


def test_an_empty_map_is_an_empty_picture() -> None:
    assert lay_out(Graph()).boxes == ()


def strokes(line: Line) -> list[tuple[bool, float, float, float]]:
    """Return the strokes of a line: whether upright, the place across, the start and the end."""
    found = []
    for (x1, y1), (x2, y2) in zip(line.points, line.points[1:], strict=False):
        along = (min(y1, y2), max(y1, y2)) if x1 == x2 else (min(x1, x2), max(x1, x2))
        found.append((x1 == x2, x1 if x1 == x2 else y1, *along))
    return found


@every_map
def test_no_line_lies_on_another(graph: Graph) -> None:
    for one, other in combinations(lay_out(graph).lines, 2):
        for a in strokes(one):
            on = [b for b in strokes(other) if a[:2] == b[:2] and min(a[3], b[3]) - max(a[2], b[2]) > 1]
            assert not on, f"{one.upper}-{one.lower} on {other.upper}-{other.lower}"


@every_map
def test_every_stroke_is_upright_or_level(graph: Graph) -> None:
    for line in lay_out(graph).lines:
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in zip(line.points, line.points[1:], strict=False))
