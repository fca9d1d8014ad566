from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.fit.open_answers import ANY_LEVEL, Replies, replies_to
from readiness.questionnaire.format import AcrossPeople
from readiness.scoring.factors import Respondent, score_factor
from readiness.scoring.ranges import NOTHING_KNOWN
from tests.builders import item, questionnaire, respondent
from tests.readiness.fit.tables import replies

WEIGHED = questionnaire(
    item("a", weight=3), item("b", reverse=True), item("c", ask_if={"all": [{"item": "a", "is": "4"}]})
)
said = st.sampled_from([None, "0", "1", "3", "4", "?", "-"])
people = st.lists(st.dictionaries(st.sampled_from("abc"), said), max_size=4)
rules = st.sampled_from(["mean", "median", "lowest"])


@given(people, rules)
def test_a_reading_is_the_one_that_the_scorer_gives(answers: list[dict[str, str | None]], rule: AcrossPeople) -> None:
    asked = WEIGHED.model_copy(update={"across_people": rule})
    some: list[Respondent] = [respondent(f"p{number}", **own) for number, own in enumerate(answers)]
    score, found = score_factor(asked, "trust", some), replies_to(asked, "trust", some)
    assert (found is None) == (score.standing == "not applicable")
    assert found is None or found.reading == score.range


@pytest.mark.parametrize(
    ("own", "shares"),
    [
        (replies("3"), {"3/4": "1"}),
        (replies("?"), {"0": "1/5", "1/4": "1/5", "1/2": "1/5", "3/4": "1/5", "1": "1/5"}),
        (replies("1", "4", "4"), {"1/4": "1/3", "1": "2/3"}),
        (replies("1", "4", "4", rule="lowest"), {"1/4": "1"}),
        (replies("3", "?", rule="lowest"), {"0": "1/5", "1/4": "1/5", "1/2": "1/5", "3/4": "2/5"}),
        (replies("4?", weights=(3, 1)), {"3/4": "1/5", "13/16": "1/5", "7/8": "1/5", "15/16": "1/5", "1": "1/5"}),
    ],
)
def test_open_answers_and_people_each_have_their_chance(own: Replies, shares: dict[str, str]) -> None:
    found = dict(zip(own.likelihood.shares, own.likelihood.chances, strict=True))
    assert found == {Fraction(share): Fraction(chance) for share, chance in shares.items()}


@given(st.lists(st.text("?024", min_size=2, max_size=2), min_size=1, max_size=3), rules)
def test_chances_sum_to_one_and_lie_where_the_people_could(texts: list[str], rule: AcrossPeople) -> None:
    found = replies(*texts, weights=(2, 1), rule=rule)
    assert sum(found.likelihood.chances) == 1
    assert 0 <= found.likelihood.range.low <= found.likelihood.range.expected <= found.likelihood.range.high <= 1


@given(st.lists(st.text("?024", min_size=2, max_size=2), min_size=1, max_size=3))
def test_the_mean_of_the_chances_is_the_scorers_expected_value(texts: list[str]) -> None:
    assert replies(*texts).likelihood.range.expected == replies(*texts).reading.expected


@given(st.lists(st.text("?03", min_size=1, max_size=1), min_size=1, max_size=3))
def test_the_lowest_of_several_people_is_that_of_counting_every_case(texts: list[str]) -> None:
    cases = list(product(*(range(5) if sign == "?" else [int(sign)] for sign in texts)))
    found = replies(*texts, rule="lowest").likelihood
    for share, chance in zip(found.shares, found.chances, strict=True):
        assert chance == Fraction(sum(min(case) == 4 * share for case in cases), len(cases))


def test_a_party_of_which_nobody_began_has_all_its_questions_open() -> None:
    found = replies_to(questionnaire(), "trust", [respondent("ann")])
    assert found is not None
    assert (found.open_items, found.reading) == (("a", "b", "c"), NOTHING_KNOWN)


def test_without_a_question_every_level_is_alike() -> None:
    assert (Replies(()).likelihood, Replies(()).reading) == (ANY_LEVEL, NOTHING_KNOWN)


def test_levels_are_put_in_where_they_belong() -> None:
    assert replies("?1", "?2").with_levels({("p1", "x.0"): 3}) == replies("?1", "32")
