import pytest

from readiness.document.change import apply, setting
from readiness.document.graph import SetAside
from readiness.document.model import Document
from readiness.fit.catalogue import load_catalogue
from readiness.governance.checks.checking import Context, check
from readiness.governance.shapes import shape_of
from readiness.governance.stored import changes_to, kept_map, map_of, reasons
from readiness.governance.templates import template_ids
from readiness.governance.what_if import without
from tests.readiness.governance.checks.mutations import line, place
from tests.readiness.governance.maps import LAMBETH, drawn

EMPTY = Document(id="0" * 32)
SHAPE = shape_of(load_catalogue(), "alliance")


def keeping(template: str = "alliance") -> Document:
    return apply(EMPTY, changes_to(EMPTY, template, drawn(template), by="us"))


@pytest.mark.parametrize("template", template_ids())
def test_what_is_kept_is_read_back(template: str) -> None:
    kept, graph = kept_map(keeping(template), template), drawn(template)
    assert kept is not None
    assert (kept.nodes, kept.edges, kept.activities) == (graph.nodes, graph.edges, graph.activities)


def test_only_what_differs_is_changed() -> None:
    document = keeping()
    assert changes_to(document, "alliance", drawn("alliance"), by="us") == ()
    changes = changes_to(document, "alliance", without(drawn("alliance"), "slam"), by="us")
    assert {change.revision.value for change in changes if change.part == "map_nodes"} == {None}
    assert kept_map(apply(document, changes), "alliance") == without(
        kept_map(document, "alliance") or drawn("alliance"), "slam"
    )


def test_a_document_that_keeps_no_map_gets_its_template_filled() -> None:
    assert map_of(EMPTY, SHAPE, LAMBETH).graph == drawn("alliance")


def test_a_kept_place_takes_its_name_from_its_party() -> None:
    renamed = {**LAMBETH, "slam": LAMBETH["slam"].model_copy(update={"name": "SLaM"})}
    filled = map_of(keeping(), SHAPE, renamed)
    assert (filled.graph.name_of("slam"), filled.graph.model, filled.graph.title) == ("SLaM", "alliance", "Alliance")


def test_a_placeholder_that_is_kept_still_waits_for_a_party() -> None:
    document = apply(EMPTY, changes_to(EMPTY, "alliance", drawn("alliance", "nobody"), by="us"))
    assert map_of(document, SHAPE, {}).unfilled == ("commissioner", "provider-1", "provider-2")


def test_a_line_without_both_its_ends_is_left_out() -> None:
    document = keeping()
    document = apply(document, [setting(document, "map_nodes", "alliance/slam", None, by="us")])
    kept = kept_map(document, "alliance")
    assert kept is not None
    assert not [edge for edge in kept.edges.values() if "slam" in (edge.source, edge.target)]


def test_reasons_belong_to_one_map() -> None:
    aside = setting(EMPTY, "set_aside", "alliance/c30/found_board", SetAside(reason="Done elsewhere."), by="us")
    document = apply(EMPTY, [aside])
    assert reasons(document, "alliance") == {"c30/found_board": "Done elsewhere."}
    assert reasons(document, "grant") == {}


def test_a_reason_from_an_older_version_is_read_and_can_be_taken_back() -> None:
    graph = line("contract", "council", "slam", exit_terms=False)(drawn("alliance"))
    old = setting(EMPTY, "set_aside", "alliance/c21/found_council_slam", SetAside(reason="In the lease."), by="us")
    document = apply(EMPTY, [old])
    (found,) = check(graph, Context(set_aside=reasons(document, "alliance")))
    assert found.set_aside == "In the lease."
    back = setting(document, "set_aside", f"alliance/{found.key}", None, by="us")
    assert reasons(apply(document, [back]), "alliance") == {}


@pytest.mark.parametrize(
    ("name", "waiting"),
    [("Network member: to be found (1)", True), ("NHS: to be found", True), ("Real Charity", False)],
)
def test_a_placeholder_that_got_a_name_of_its_own_is_filled(name: str, waiting: bool) -> None:
    shape = shape_of(load_catalogue(), "informal-network")
    first, *_ = map_of(EMPTY, shape, {}).unfilled
    graph = place(first, name=name)(map_of(EMPTY, shape, {}).graph)
    document = apply(EMPTY, changes_to(EMPTY, shape.key, graph, by="us"))
    assert (first in map_of(document, shape, {}).unfilled) is waiting
