"""Changing a map by hand."""

from collections.abc import Callable

import pytest

from readiness.document.graph import EdgeKind, TermsOfReference
from readiness.errors import DataFileError, ReadinessError, UsageError
from readiness.governance.editing import (
    add_activity,
    add_place,
    add_tie,
    change_activity,
    change_place,
    change_terms,
    change_tie,
    likely_kind,
    remove_activity,
    remove_place,
    remove_ties,
)
from readiness.governance.graph import Graph
from tests.readiness.governance.maps import drawn

ALLIANCE = drawn("alliance")
SEAT = "seat.certitude.leadership-team"


def test_two_places_of_one_name_get_two_ids() -> None:
    once, first = add_place(Graph(), "people", "People")
    twice, second = add_place(once, "people", "People")
    assert (first, second, len(twice.nodes)) == ("people", "people-2", 2)


def test_a_place_of_another_kind_lets_go_of_what_belonged_to_the_first() -> None:
    changed = change_place(ALLIANCE, "leadership-team", "kind", "organisation").nodes["leadership-team"]
    assert (changed.kind, changed.role, changed.body, changed.terms) == ("organisation", "provider", None, None)


@pytest.mark.parametrize("empty", [None, ""])
def test_an_attribute_that_is_emptied_is_not_recorded(empty: object) -> None:
    graph = change_terms(ALLIANCE, "leadership-team", "meetings_a_year", empty)
    terms = graph.nodes["leadership-team"].terms
    assert terms is not None
    assert terms.meetings_a_year is None


def test_terms_that_say_nothing_any_more_are_gone() -> None:
    graph, key = add_place(Graph(), "body", "Board")
    graph = change_terms(graph, key, "quorum_people", "3")
    assert graph.nodes[key].terms == TermsOfReference(quorum_people=3)
    assert change_terms(graph, key, "quorum_people", "").nodes[key].terms is None


def test_whoever_spoke_for_others_is_missed_by_nobody_when_it_goes() -> None:
    graph = change_place(ALLIANCE, "thames-reach", "represented_by", "certitude")
    left = remove_place(graph, "certitude")
    assert left.nodes["thames-reach"].represented_by is None
    assert all("certitude" not in (edge.source, edge.target) for edge in left.edges.values())


def test_a_second_contract_needs_a_name_of_its_own() -> None:
    with pytest.raises(UsageError, match="stands on the map already"):
        add_tie(ALLIANCE, "council", "contract", "slam", "Alliance agreement")
    graph, key = add_tie(ALLIANCE, "council", "contract", "slam")
    graph = change_tie(graph, key, "label", "NHS standard contract")
    assert [one.label for _, one in graph.edges_of("contract") if one.target == "slam" and one.source == "council"] == [
        "Alliance agreement", "NHS standard contract",
    ]  # fmt: skip
    with pytest.raises(UsageError, match="stands on the map already"):
        change_tie(graph, key, "label", "alliance agreement")


def test_of_two_contracts_between_the_same_two_one_can_change_its_ends_and_come_back() -> None:
    graph, key = add_tie(ALLIANCE, "council", "contract", "slam", "Second")
    away = change_tie(graph, key, "target", "thames-reach")
    assert change_tie(away, key, "target", "slam") == graph


def test_a_tie_of_another_kind_keeps_its_ends_and_its_name() -> None:
    graph = change_tie(change_tie(ALLIANCE, SEAT, "label", "A seat"), SEAT, "kind", "voice")
    edge = graph.edges[SEAT]
    assert (edge.kind, edge.label, edge.voting, edge.source) == ("voice", "A seat", None, "certitude")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda: add_tie(ALLIANCE, "certitude", "seat", "certitude"), "both ends are the same"),
        (lambda: add_tie(ALLIANCE, "certitude", "seat", "leadership-team"), "stands on the map already"),
        (lambda: change_tie(ALLIANCE, SEAT, "target", "certitude"), "both ends are the same"),
    ],
)
def test_a_tie_that_cannot_be_is_refused(change: Callable[[], object], problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        change()


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda: change_tie(ALLIANCE, SEAT, "seats", "0"), "must be at least 1"),
        (lambda: change_tie(ALLIANCE, SEAT, "seats", "1.5"), "must be a whole number"),
        (lambda: change_place(ALLIANCE, "certitude", "name", ""), "must not be empty"),
        (lambda: add_place(ALLIANCE, "body", "x" * 5000), "longer than"),
        (lambda: add_activity(ALLIANCE, ""), "must not be empty"),
    ],
)
def test_what_breaks_the_vocabulary_is_refused_in_words(change: Callable[[], object], problem: str) -> None:
    with pytest.raises(ReadinessError, match=problem) as refused:
        change()
    assert isinstance(refused.value, DataFileError)


def test_ties_and_activities_come_and_go() -> None:
    graph, key = add_activity(ALLIANCE, "Pay the bills")
    graph = change_activity(graph, key, "accountable", ("certitude",))
    assert graph.activities[key].accountable == ("certitude",)
    assert remove_activity(graph, key) == ALLIANCE
    assert len(remove_ties(ALLIANCE, (SEAT,)).edges) == len(ALLIANCE.edges) - 1


@pytest.mark.parametrize(
    ("source", "target", "kind"),
    [
        ("council", "certitude", "contract"),
        ("council", "ccg", "relationship"),
        ("certitude", "leadership-team", "seat"),
        ("management-team", "leadership-team", "reports_to"),
        ("certitude", "thames-reach", "relationship"),
    ],
)
def test_the_first_guess_of_a_tie_suits_its_ends(source: str, target: str, kind: EdgeKind) -> None:
    assert likely_kind(ALLIANCE, source, target) == kind
