from itertools import chain

import pytest

from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.point_words import PointWords, is_anchored, point_words, said_words
from readiness.questionnaire.shipped import shipped_library
from tests.builders import item, questionnaire

TWO = {"kind": "levels", "points": [{"code": "0", "label": "Low"}, {"code": "1", "label": "High"}]}
YES = {"kind": "yesno", "points": [{"code": "no", "label": "No"}, {"code": "yes", "label": "Yes"}]}


def words(anchors: dict[str, str], scale: dict[str, object]) -> tuple[PointWords, ...]:
    asked = questionnaire(item("a", anchors=anchors), scales={"levels5": scale})
    return point_words(asked.items[0], asked.scales["levels5"])


@pytest.mark.parametrize(
    ("anchors", "scale", "expected"),
    [
        ({"0": "None yet.", "1": "One a month."}, TWO, (("", "None yet."), ("", "One a month."))),
        ({"0": "None yet."}, TWO, (("Low", "None yet."), ("High", ""))),
        ({}, TWO, (("Low", ""), ("High", ""))),
        ({"no": "It exists.", "yes": "Yes. Nobody has it."}, YES, (("No", "It exists."), ("Yes", "Nobody has it."))),
    ],
)  # fmt: skip
def test_a_description_of_every_level_replaces_the_label_and_no_word_is_said_twice(
    anchors: dict[str, str], scale: dict[str, object], expected: tuple[tuple[str, str], ...]
) -> None:
    assert tuple((one.label, one.anchor) for one in words(anchors, scale)) == expected


def test_an_answer_is_told_by_the_description_of_its_level() -> None:
    asked = questionnaire(item("a", anchors={"0": "None yet.", "1": "One a month."}), scales={"levels5": TWO})
    assert said_words(asked.items[0], asked.scales["levels5"], ("1",)) == "One a month."
    assert said_words(asked.items[0], asked.scales["levels5"], ("gone",)) == "gone"


@pytest.mark.parametrize("source", shipped_library().questionnaires, ids=lambda one: one.id)
def test_every_level_that_ships_is_told_by_its_description(source: Questionnaire) -> None:
    assert all(is_anchored(one, source.scale_of(one)) for one in source.items)
    said = chain.from_iterable(point_words(one, source.scale_of(one)) for one in source.items)
    assert not any(one.label for one in said)
