import pytest

from readiness.document.graph import MapEdge
from readiness.governance.description import all_with_all, describe, describe_tie, listed
from readiness.governance.templates import template_ids
from tests.readiness.governance.maps import drawn, tied


@pytest.mark.parametrize("template_id", template_ids())
def test_every_place_and_every_tie_is_told(template_id: str) -> None:
    graph = drawn(template_id)
    told = " ".join(describe(graph))
    assert all(node.name in told for node in graph.nodes.values())
    assert f"{len(graph.edges)} ties" in told


@pytest.mark.parametrize(
    ("edge", "sentence"),
    [
        (MapEdge(source="a", target="b", kind="contract", label="Main", exit_terms=True),
         "Ash has a contract with Birch (Main; with exit terms)."),
        (MapEdge(source="a", target="b", kind="funding", grant=True), "Ash gives a grant to Birch."),
        (MapEdge(source="a", target="b", kind="shareholding", share_per_cent=33.5),
         "Ash holds shares in Birch (33.5 per cent)."),
        (MapEdge(source="a", target="b", kind="seat", seats=2, voting=True, authority_limit_pounds=25000),
         "Ash sits on Birch (2 seats; may decide up to £25,000; with a vote)."),
        (MapEdge(source="a", target="b", kind="data_flow", agreement="none"),
         "Ash sends data to Birch (no agreement)."),
        (MapEdge(source="a", target="b", kind="seat", voting=False, deputy=False, delegated_authority=False),
         "Ash sits on Birch (without a vote; without delegated authority; without a deputy)."),
        (MapEdge(source="a", target="b", kind="contract", exit_terms=False),
         "Ash has a contract with Birch (without exit terms)."),
        (MapEdge(source="a", target="b", kind="seat", authority_until="2027-03-31", notes="See\nthe minutes"),
         "Ash sits on Birch (until 2027-03-31; note: See the minutes)."),
        (MapEdge(source="a", target="b", kind="data_flow", lawful_basis=True, assessment=False),
         "Ash sends data to Birch (with a lawful basis; without an impact assessment)."),
        (MapEdge(source="a", target="b", kind="relationship", trust=4, worth=2),
         "Ash works with Birch (trust 4 of 5; worth 2 of 5)."),
    ],
)  # fmt: skip
def test_a_tie_is_told_in_a_sentence(edge: MapEdge, sentence: str) -> None:
    assert describe_tie(tied(edge, a="Ash", b="Birch"), edge) == sentence


def test_a_tie_to_several_places_makes_one_sentence() -> None:
    edges = [MapEdge(source="a", target=target, kind="contract") for target in ("b", "c")]
    assert "Ash has a contract with Birch and Cedar." in describe(tied(*edges, a="Ash", b="Birch", c="Cedar"))


def test_places_that_all_work_with_each_other_make_one_sentence() -> None:
    pairs = [(one, other) for one in "abc" for other in "abc" if one != other]
    edges = [MapEdge(source=one, target=other, kind="relationship", label="weekly") for one, other in pairs]
    told = describe(tied(*edges, a="Ash", b="Birch", c="Cedar"))
    assert told[-1] == "Ash, Birch and Cedar all work with each other (weekly)."
    assert sum("Ash" in sentence and "work" in sentence for sentence in told) == 1


@pytest.mark.parametrize(
    ("ends", "groups"),
    [
        ({"a": "bc", "b": "ac", "c": "ab"}, [{"a", "b", "c"}]),
        ({"a": "b", "b": "a"}, []),
        ({"a": "bc", "b": "ac", "c": "abd"}, []),
        ({"a": "bc", "b": "ac"}, []),
    ],
    ids=["three", "only two", "one tied elsewhere", "one that says nothing"],
)
def test_a_group_is_whole_or_none(ends: dict[str, str], groups: list[set[str]]) -> None:
    assert [set(group) for group in all_with_all(ends)] == groups


def test_places_without_ties_are_named() -> None:
    assert "Tied to nothing: Ash and Birch." in describe(tied(a="Ash", b="Birch"))


@pytest.mark.parametrize(
    ("names", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_names_are_listed_as_in_a_sentence(names: list[str], words: str) -> None:
    assert listed(names) == words


def test_it_says_what_silence_means() -> None:
    assert any("is not recorded" in sentence for sentence in describe(drawn("alliance")))
    assert len(describe(tied(a="Ash"))) == 3
