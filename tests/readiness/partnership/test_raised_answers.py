from dataclasses import replace
from fractions import Fraction

import pytest

from readiness.fit.improvements import Improvement
from readiness.partnership.raised_answers import RaisedAnswer, level_label, question, raised_answers
from readiness.partnership.samples import build, sample_named
from readiness.questionnaire.shipped import shipped_library
from tests.readiness.fit.tables import replies, table

TO_THREE = Improvement("a", "x", "x.0", 3, Fraction(1))


@pytest.mark.parametrize(
    ("said", "people", "before"),
    [
        (("1",), ("p0",), 1),
        (("4", "1", "2"), ("p1", "p2"), 1),
        (("?", "2"), ("p0", "p1"), 2),
        (("?",), ("p0",), None),
    ],
)
def test_those_who_stand_lower_rise_from_the_lowest_of_them(
    said: tuple[str, ...], people: tuple[str, ...], before: int | None
) -> None:
    found = raised_answers(table(a={"x": replies(*said)}), [TO_THREE])
    assert found == (RaisedAnswer("a", "x", "x.0", people, before, 3, Fraction(1)),)


@pytest.mark.parametrize(("said", "before"), [(("4", "1", "2"), 2), (("4", "4", "2"), 2), (("?", "?"), None)])
def test_where_organisations_speak_their_own_answer_rises_and_nobody_is_named(
    said: tuple[str, ...], before: int | None
) -> None:
    where = replace(table(a={"x": replies(*said)}), is_joined=True)
    assert raised_answers(where, [TO_THREE]) == (RaisedAnswer("a", "x", "x.0", (), before, 3, Fraction(1)),)


@pytest.mark.parametrize("level", [0, 4])
def test_a_level_is_told_by_what_one_would_see_there(level: int) -> None:
    document, library = build(sample_named("lambeth"), shipped_library()), shipped_library()
    questionnaire, item = question(document, library, "financial-risk", "financial-risk.3")
    label = item.anchors[str(level)].read()
    assert level_label(questionnaire, item, level).read() == label
    turned = item.model_copy(update={"reverse": True})
    assert level_label(questionnaire, turned, 4 - level).read() == label
