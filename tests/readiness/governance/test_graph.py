import json

import pytest

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


def test_many_ties_of_one_id_are_told_apart_by_counting_on() -> None:
    graph = read(edges=[{**EDGES[0], "id": "same"}] * 3)
    assert list(graph.edges) == ["same", "same-2", "same-3"]
    numbering = Numbering()
    assert [numbering.take("same") for _ in range(40_000)][-1] == "same-40000"
