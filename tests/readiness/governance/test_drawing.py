import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from readiness.document.graph import MapEdge
from readiness.governance.drawing import STROKES, Palette, legend_of, to_svg
from readiness.governance.graph import Graph
from readiness.governance.layout import lay_out
from readiness.governance.lenses import EDGE_KINDS, LENSES
from readiness.governance.templates import template_ids
from readiness.text import clean
from tests.readiness.governance.maps import PARTIES, drawn, tied

NAMES = st.text(min_size=1, max_size=60).map(clean).filter(bool)
HOSTILE = ("<script>alert(1)</script>", "]]> & \"'", "x" * 400, "&amp;", "\ufffe\uffff", "漢字かな交じり文" * 9)


def svg(graph: Graph, lens: str = "all") -> str:
    return to_svg(lay_out(graph, LENSES[lens]), graph)


def pair(name: str) -> Graph:
    return tied(MapEdge(source="a", target="b", kind="relationship", label=name[:400]), a=name, b="Other")


@pytest.mark.parametrize("template_id", template_ids())
@pytest.mark.parametrize("who", PARTIES)
def test_every_template_becomes_a_drawing_with_title_and_description(template_id: str, who: str) -> None:
    root = fromstring(svg(drawn(template_id, who)))
    first = [child.tag.rpartition("}")[2] for child in root][:2]
    assert first == ["title", "desc"]
    assert all(child.text for child in list(root)[:2])


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_only_text(name: str) -> None:
    root = fromstring(svg(pair(name)))
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        "svg", "title", "desc", "rect", "g", "path", "circle", "text",
    }  # fmt: skip


@given(NAMES)
def test_any_name_gives_a_well_formed_drawing(name: str) -> None:
    assert fromstring(svg(pair(name))) is not None


@pytest.mark.parametrize("lens", LENSES)
def test_the_legend_names_what_the_lens_lights(lens: str) -> None:
    kinds = {kind for kind, _ in legend_of(lay_out(drawn("alliance"), LENSES[lens]))}
    assert kinds
    assert kinds <= set(LENSES[lens].kinds)


def test_kinds_are_told_apart_without_colour() -> None:
    assert STROKES.keys() == set(EDGE_KINDS)
    assert len({stroke.letter for stroke in STROKES.values()}) == len(STROKES)


def test_a_placeholder_is_drawn_with_a_dashed_border() -> None:
    assert 'stroke-dasharray="5 3"' in svg(drawn("grant", "nobody"))
    assert 'stroke-dasharray="5 3"' not in svg(drawn("grant"))


def test_the_palette_is_the_callers() -> None:
    graph = drawn("grant")
    assert 'fill="#123456"' in to_svg(lay_out(graph), graph, Palette(surface="#123456"))


def test_a_long_title_is_set_smaller_and_kept_whole() -> None:
    graph = drawn("management-contractor.manager-holds")
    assert f">{graph.title}</text>" in svg(graph)


def test_what_is_marked_has_a_halo_a_sign_and_its_reason_and_nothing_else_has() -> None:
    graph = drawn("alliance")
    plain = to_svg(lay_out(graph), graph)
    marked = to_svg(lay_out(graph), graph, marks={"slam": "Look here.", "contract.council.slam": "And here."})
    assert ("Look here." in marked, "And here." in marked, marked.count(">!</")) == (True, True, 1)
    assert marked.count(Palette().mark) == 3
    assert Palette().mark not in plain
