import json

import pytest

from readiness.document.graph import TermsOfReference
from readiness.errors import BadInputError
from readiness.governance.graph import LARGEST_FILE_BYTES, MOST_NODES, Graph, Numbering, from_json, to_json
from readiness.governance.templates import template_ids
from tests.readiness.governance.maps import drawn

NODES = [{"id": "a", "kind": "organisation", "role": "commissioner"}, {"id": "b", "kind": "body", "body": "board"}]
EDGES = [{"source": "a", "target": "b", "kind": "seat", "voting": True}]


def read(nodes: object = NODES, edges: object = EDGES, **more: object) -> Graph:
    return from_json(json.dumps({"nodes": nodes, "edges": edges, **more}).encode(), "map.json")


@pytest.mark.parametrize("template_id", template_ids())
def test_what_is_written_is_read_back(template_id: str) -> None:
    graph = drawn(template_id)
    assert from_json(to_json(graph).encode(), "map.json") == graph


def test_a_bare_file_needs_only_ids_and_kinds() -> None:
    graph = read(directed=True, multigraph=True)
    assert graph.name_of("a") == "a"
    assert [edge.voting for _, edge in graph.edges_of("seat")] == [True]


def test_ids_of_other_programs_get_the_form_of_documents() -> None:
    graph = read([{"id": "Council A", "kind": "organisation"}, {"id": 7, "kind": "body"}], [])
    assert list(graph.nodes) == ["council-a", "7"]
    assert graph.name_of("council-a") == "Council A"


def test_lines_that_networkx_numbers_from_nought_stay_apart() -> None:
    assert len(read(edges=[{**EDGES[0], "key": 0}, {**EDGES[0], "kind": "voice", "key": 0}]).edges) == 2


@pytest.mark.parametrize(
    ("nodes", "edges", "words"),
    [
        (NODES, [{**EDGES[0], "target": "c"}], "“c”, which is not among the nodes"),
        (NODES, [{**EDGES[0], "target": "a"}], "a line needs two places"),
        (NODES, [{**EDGES[0], "kind": "seats"}], "edges 1: kind"),
        (NODES, [{"source": "a", "kind": "seat"}], "target: is missing"),
        ([*NODES, NODES[0]], EDGES, "used twice: “a”"),
        ([{"kind": "body"}], [], "“id” is missing"),
        ([{"id": "a", "kind": "body", "colur": 1}], [], "colur"),
        ([{"id": "a", "kind": "people", "role": "provider"}], [], "“role” belongs to an organisation"),
        ("nodes", EDGES, "“nodes” is not a list"),
        ([3], EDGES, "“nodes” is not a list"),
        ([{"id": number, "kind": "body"} for number in range(MOST_NODES + 1)], [], "the most is 5000"),
    ],
)
def test_a_wrong_map_is_refused_in_words(nodes: object, edges: object, words: str) -> None:
    with pytest.raises(BadInputError, match=words):
        read(nodes, edges)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "not JSON"),
        (b"[]", "does not hold a map"),
        (b"\xff\xfe", "UTF-8"),
        (b"[" * 200_000, "nested too deep"),
        (b" " * (LARGEST_FILE_BYTES + 1), "larger than 20 MB"),
    ],
    ids=["cut off", "a list", "not text", "too deep", "too large"],
)
def test_a_file_that_is_no_map_is_refused_in_words(content: bytes, words: str) -> None:
    with pytest.raises(BadInputError, match=words):
        from_json(content, "map.json")


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(BadInputError) as refused:
        read([{"id": "a", "kind": "club"}], [{**EDGES[0], "target": "z"}])
    assert "nodes 1" in str(refused.value)
    assert "edges 1" in str(refused.value)


def test_algorithms_see_the_lines_they_ask_for() -> None:
    directed = drawn("alliance").to_networkx("reports_to")
    assert set(directed.edges()) >= {("management-team", "leadership-team"), ("delivery-team", "management-team")}
    assert directed.number_of_nodes() == 10


def test_lines_are_found_by_the_place_they_touch() -> None:
    assert {edge.kind for _, edge in drawn("alliance").edges_at("people")} == {"delivers", "voice"}


def test_ids_are_given_once_and_never_grow_too_long() -> None:
    numbering = Numbering()
    given = [numbering.take(text) for text in ("a", "a", "a-2", "A!", "é", "x" * 80, "x" * 80)]
    assert given == ["a", "a-2", "a-2-2", "a-3", "place", "x" * 80, f"{'x' * 78}-2"]


def test_many_ties_that_say_the_same_are_told_apart_by_counting_on() -> None:
    graph = read(edges=[{**EDGES[0], "id": "same"}] * 3)
    assert list(graph.edges) == ["seat.a.b", "seat.a.b-2", "seat.a.b-3"]
    numbering = Numbering()
    assert [numbering.take("same") for _ in range(40_000)][-1] == "same-40000"


TWO = (
    {"source": "c", "target": "a", "kind": "contract", "label": "Übergang"},
    {"source": "c", "target": "b", "kind": "contract", "label": "Übergang"},
    {"source": "c", "target": "b", "kind": "contract", "exit_terms": False},
    {"source": "c", "target": "b", "kind": "contract", "exit_terms": True},
)
THREE = [{"id": one, "kind": "organisation"} for one in "abc"]


@pytest.mark.parametrize("named", [{}, {"key": 0}, {"id": "0"}], ids=["no id", "networkx", "one id for all"])
@pytest.mark.parametrize("order", [(3, 2, 1, 0), (1, 0, 3, 2)])
def test_a_tie_without_an_id_of_its_own_is_named_by_what_it_says(order: tuple[int, ...], named: dict[str, str]) -> None:
    rows = [{**one, **named} for one in TWO]
    first, again = read(THREE, rows), read(THREE, [rows[at] for at in order])
    assert dict(first.edges) == dict(again.edges)


def test_a_tie_keeps_its_name_when_another_is_gone() -> None:
    assert read(THREE, [*TWO[:2]]).edges.items() >= read(THREE, [TWO[1]]).edges.items()


def test_ids_that_look_alike_do_not_depend_on_the_order_of_the_rows() -> None:
    rows = [{"id": "Aa!", "kind": "people"}, {"id": "Aa?", "kind": "people"}]
    assert read(rows, []).nodes == read(rows[::-1], []).nodes


def test_an_activity_without_an_id_is_named_by_its_name() -> None:
    rows = [{"name": "steer"}, {"name": "deliver"}]
    first, again = (read(activities=given).activities for given in (rows, rows[::-1]))
    assert (set(first), dict(first)) == ({"steer", "deliver"}, dict(again))


def test_a_title_loses_what_no_text_may_hold() -> None:
    assert read([], [], graph={"title": "sur\ud800x\u202e\n one"}).title == "surx one"


@pytest.mark.parametrize("day", ["2026-99-99", "2026-02-30", ""])
def test_a_day_that_no_calendar_has_is_refused(day: str) -> None:
    with pytest.raises(BadInputError, match="authority_until"):
        read(edges=[{**EDGES[0], "authority_until": day}])


def test_a_document_that_holds_such_a_day_still_opens() -> None:
    assert TermsOfReference.model_validate_json('{"review_date": "2026-13-45"}').review_date == "2026-13-45"
