from fractions import Fraction

import pytest

from readiness.document.model import Document
from readiness.fit.gates import GateResult
from readiness.partnership.comparing.pair_views import pair_findings, pair_items
from readiness.partnership.pairs import ratings_by, shipped_pairs, trust
from readiness.questionnaire.lint import lint
from tests.readiness.partnership.comparing.consortia import compared, consortium, rated

RELY = "pair-trust.1"
TWO = consortium(a="3", b="3")


def test_the_questions_about_each_other_hold_together() -> None:
    asked = shipped_pairs()
    assert (asked.respondent, asked.about) == ("pair", "partner")
    assert [finding for finding in lint(asked) if finding.severity == "error"] == []
    assert [len(asked.scale_of(item).codes) for item in asked.items] == [6, 5, 5, 5, 5]


def test_both_directions_are_kept() -> None:
    (pair,) = pair_items(rated(TWO, [("a", "b", {RELY: "4"}), ("b", "a", {RELY: "1"})]))
    assert (pair.one, pair.other) == ("a", "b")
    assert (pair.there, pair.back, pair.apart) == (Fraction(4), Fraction(1), Fraction(3))


@pytest.mark.parametrize(("there", "back", "is_finding"), [("4", "2", True), ("4", "3", False), ("0", "4", True)])
def test_two_levels_apart_is_a_finding(there: str, back: str, is_finding: bool) -> None:
    pairs = pair_items(rated(TWO, [("a", "b", {RELY: there}), ("b", "a", {RELY: back})]))
    assert [pair.is_finding for pair in pairs] == [is_finding]
    assert len(pair_findings(pairs)) == is_finding


def test_a_view_without_an_answer_to_it_is_kept_and_is_no_finding() -> None:
    (pair,) = pair_items(rated(TWO, [("b", "a", {RELY: "4"})]))
    assert (pair.there, pair.back, pair.apart, pair.is_finding) == (None, Fraction(4), None, False)


def test_dont_know_and_strangers_count_for_nothing() -> None:
    assert pair_items(rated(TWO, [("a", "b", {RELY: "?"}), ("a", "zed", {RELY: "4"}), ("a", "a", {RELY: "4"})])) == ()


def test_trust_is_the_mean_of_what_was_told_in_each_direction() -> None:
    document = rated(TWO, [("a", "b", {RELY: "4", "pair-trust.2": "2"}), ("b", "a", {RELY: "0"})])
    assert trust(document) == {("a", "b"): Fraction(3, 4), ("b", "a"): 0}


def test_a_persons_own_ratings_are_told_item_by_item() -> None:
    document = rated(TWO, [("a", "b", {RELY: "4"})])
    assert {item: answer.code for item, answer in ratings_by(document, "a", "p0", "b").items()} == {RELY: "4"}


def test_what_partners_say_of_each_other_settles_the_gate_of_the_alliance() -> None:
    every = [(one, other) for one in ("a", "b", "council") for other in ("a", "b", "council") if one != other]
    three = consortium(a="3", b="3", council="3")
    said = dict.fromkeys((RELY, "pair-trust.2", "pair-trust.3"), "4")
    found = [gate(rated(three, [(one, other, said) for one, other in every[:count]])) for count in (0, 1, 6)]
    assert [one.state for one in found] == ["not yet known"] * 2 + ["passed"]
    assert [len(one.between) for one in found] == [0, 5, 0]


def gate(document: Document) -> GateResult:
    fit = compared(document).assessment.fit("alliance")
    return next(one for one in fit.gates if one.factor == "trust-history")
