from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.questionnaire.answers import Answer, Evidence
from readiness.questionnaire.format import Questionnaire
from readiness.scoring.factors import FactorScore, Respondent, ready_items, score_factor, score_factors
from readiness.scoring.ranges import Range
from tests.builders import answer, item, questionnaire, respondent

BANDS = {
    "measures": ["factors"],
    "cuts": [50],
    "labels": [{"id": "low", "label": "Low"}, {"id": "high", "label": "High"}],
}
TRUST = questionnaire(item("a", weight=2), item("b"), item("c", reverse=True), bands=[BANDS], min_coverage=0.5)
CODES = ("0", "1", "2", "3", "4")
said = st.sampled_from([*CODES, "?", "-", None])
sheets = st.fixed_dictionaries(dict.fromkeys("abc", said))


def trust(*people: Respondent, asked: Questionnaire = TRUST) -> FactorScore:
    return score_factor(asked, "trust", people)


@pytest.mark.parametrize(
    ("answers", "low", "high"),
    [
        ({"a": "4", "b": "4", "c": "0"}, "1", "1"),
        ({"a": "0", "b": "0", "c": "4"}, "0", "0"),
        ({"a": "3", "b": "1", "c": "4"}, "7/16", "7/16"),
        ({"a": "4", "b": "?", "c": "0"}, "12/16", "1"),
        ({"a": "4", "b": "-", "c": "0"}, "1", "1"),
        ({"a": "4"}, "8/16", "1"),
    ],
)
def test_points_are_counted_exactly(answers: dict[str, str], low: str, high: str) -> None:
    spread = trust(respondent(**answers)).range
    assert (spread.low, spread.high) == (Fraction(low), Fraction(high))


def test_nothing_answered_is_open_and_never_a_low_score() -> None:
    score = trust()
    assert (score.standing, score.range, score.band) == ("open", Range(Fraction(0), Fraction(1, 2), Fraction(1)), None)


def test_all_not_applicable_is_neither_nothing_nor_everything() -> None:
    score = trust(respondent(a="-", b="-", c="-"))
    assert (score.standing, score.band, score.unbanded) == ("not applicable", None, "not applicable")


def test_too_little_coverage_shows_no_band() -> None:
    score = trust(respondent(b="4", a="?", c="?"))
    assert (score.coverage, score.band, score.unbanded) == (Fraction(1, 4), None, "too few answers")


def test_split_people_get_no_band_but_a_reason_to_talk() -> None:
    score = trust(respondent("ann", a="0", b="0", c="4"), respondent("ben", a="4", b="4", c="0"))
    assert (score.agreement, score.band, score.unbanded) == ("split", None, "split: talk first")


def test_each_person_is_kept_beside_the_mean() -> None:
    score = trust(respondent("ann", a="4", b="4", c="0"), respondent("ben", a="3", b="3", c="1"))
    assert [one.range.expected for one in score.persons] == [1, Fraction(3, 4)]
    assert (score.range.expected, score.people) == (Fraction(7, 8), 2)


def test_somebody_who_was_never_there_widens_nothing() -> None:
    assert trust(respondent("ann", a="4", b="4", c="0"), respondent("ben")).range.is_exact


QUICK = questionnaire(item("a", headline=True), item("b"), item("c"), min_coverage=0.6, bands=[BANDS])


def test_the_quick_check_is_whole_by_its_headline_item() -> None:
    score = trust(respondent(a="3"), asked=QUICK)
    assert (score.range, score.coverage, score.asked) == (Range.at(Fraction(3, 4)), Fraction(1), 1)


def test_the_other_items_count_once_somebody_goes_on_to_them() -> None:
    score = trust(respondent("ann", a="3", b="3"), respondent("ben", a="3"), asked=QUICK)
    assert (score.asked, score.answered, score.to_ask) == (3, 2, ("c",))
    assert score.range.low < Fraction(3, 4) < score.range.high


def test_what_nobody_could_answer_is_listed() -> None:
    assert trust(respondent(a="4", b="?")).to_ask == ("b", "c")


def test_a_top_answer_is_claimed_until_evidence_stands_beside_it() -> None:
    proven = Answer(state="answered", values=("4",), evidence=(Evidence(what="minutes"),))
    claimed = respondent(a="4", b="4", c="0")
    evidenced = Respondent("ann", "provider", {**claimed.answers, "a": proven})
    assert [trust(one).backing for one in (claimed, evidenced, respondent(a="3"))] == ["claimed", "evidenced", ""]


def test_a_printed_number_and_its_band_agree_on_the_cut() -> None:
    half = trust(respondent(a="2", b="2", c="2"))
    assert half.band is not None
    assert half.band.id == "high"


@given(sheets, st.sampled_from("abc"), st.data())
def test_a_better_answer_never_lowers_a_score(sheet: dict[str, str | None], name: str, data: st.DataObject) -> None:
    worse, better = sorted(data.draw(st.tuples(st.sampled_from(CODES), st.sampled_from(CODES))), reverse=name == "c")
    before = trust(respondent(**(sheet | {name: worse}))).range
    after = trust(respondent(**(sheet | {name: better}))).range
    assert (after.low, after.expected, after.high) >= (before.low, before.expected, before.high)
    assert after.expected >= before.expected


@given(st.lists(sheets, min_size=1, max_size=4), st.data())
def test_the_order_of_people_and_items_changes_nothing(rows: list[dict[str, str | None]], data: st.DataObject) -> None:
    people = [respondent(f"p{number}", **row) for number, row in enumerate(rows)]
    turned = TRUST.model_copy(update={"items": TRUST.items[::-1]})
    first, second = trust(*people), trust(*data.draw(st.permutations(people)), asked=turned)
    assert (first.range, first.coverage, first.band, first.agreement) == (
        second.range,
        second.coverage,
        second.band,
        second.agreement,
    )


@given(st.lists(sheets, min_size=1, max_size=3), st.data())
def test_a_range_holds_the_final_value_whatever_is_missing(
    rows: list[dict[str, str | None]], data: st.DataObject
) -> None:
    begun = [{key: code for key, code in row.items() if code is not None} for row in rows]
    before = trust(*(respondent(f"p{number}", **row) for number, row in enumerate(begun)))
    full = [
        {name: row[name] if row.get(name, "?") != "?" else data.draw(st.sampled_from(CODES)) for name in "abc"}
        if row
        else {}
        for row in begun
    ]
    after = trust(*(respondent(f"p{number}", **row) for number, row in enumerate(full)))
    assert before.range.low <= after.range.expected <= before.range.high


@given(sheets)
def test_not_applicable_never_lowers_a_perfect_score(sheet: dict[str, str | None]) -> None:
    perfect = {"a": "4", "b": "4", "c": "0"}
    some = {name: "-" if sheet[name] == "-" else code for name, code in perfect.items()}
    score = trust(respondent(**some))
    assert score.standing == "not applicable" or score.range.low == 1


def test_an_unanswered_state_is_recorded_and_counts_as_open() -> None:
    assert trust(respondent(a=None, b="4", c="0")).range.low == Fraction(8, 16)
    assert answer(None).state == "unanswered"


def test_an_item_for_other_roles_counts_for_nothing() -> None:
    asked = questionnaire(item("a"), item("b", roles=["lead"]))
    outside = Respondent("ann", "provider", {"a": answer("4")}, "candidate")
    assert trust(outside, asked=asked).range == Range.at(Fraction(1))
    assert not trust(replace(outside, role="lead"), asked=asked).range.is_exact


def test_an_answer_that_is_not_asked_any_more_counts_nowhere() -> None:
    later = item("b", ask_if={"all": [{"item": "a", "at_least": "1"}]})
    asked = questionnaire(item("a"), later, item("c"))
    stale = trust(respondent("ann", a="0", b="4", c="0"), respondent("bob", a="1", b="?", c="0"), asked=asked)
    assert (stale.coverage, stale.to_ask, stale.agreement, stale.backing) == (Fraction(2, 3), ("b",), "agreed", "")


def test_all_factors_at_once_are_the_same_as_each_alone() -> None:
    people = [respondent("ann", a="3", b="?"), respondent("bob", a="1", c="-")]
    every = score_factors(TRUST, ready_items(TRUST), people)
    assert every == {factor.id: score_factor(TRUST, factor.id, people) for factor in TRUST.factors}
