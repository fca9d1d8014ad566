import pytest

from readiness.errors import BadInputError
from readiness.questionnaire.typed import item_named, typed_answer
from tests.builders import LEVELS, item, questionnaire

SCALES = {
    "levels5": LEVELS,
    "size": {"kind": "number", "lowest": 0, "highest": 100},
    "day": {"kind": "date"},
    "words": {"kind": "text"},
    "many": {"kind": "multi", "points": [{"code": "n", "label": "North"}, {"code": "s", "label": "South"}]},
}
ASKED = questionnaire(*(item(name, scale=name) for name in SCALES), scales=SCALES)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("levels5", "3", ("3",)),
        ("levels5", "level 3", ("3",)),
        ("size", "12.5", ("12.5",)),
        ("day", "2026-11-30", ("2026-11-30",)),
        ("words", " free\x07 text ", ("free text",)),
        ("many", "n|South|n", ("n", "s")),
    ],
)
def test_a_value_is_read_as_its_scale_wants(name: str, value: str, expected: tuple[str, ...]) -> None:
    assert typed_answer(ASKED, ASKED.item(name), value).values == expected


@pytest.mark.parametrize(
    ("name", "value", "state", "words"),
    [
        ("levels5", "9", "", "is not a point of the scale"),
        ("levels5", "3", "dont_know", "do not go together"),
        ("levels5", "", "not_applicable", "needs a reason"),
        ("levels5", "", "dunno", "is not a state"),
        ("size", "", "dont_know", "is not allowed for this item"),
        ("size", "many", "", "is not a number"),
        ("size", "101", "", "outside 0.0 to 100.0"),
        ("size", "nan", "", "outside"),
        ("day", "30/11/2026", "", "is not a date"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(name: str, value: str, state: str, words: str) -> None:
    with pytest.raises(BadInputError, match=words):
        typed_answer(ASKED, ASKED.item(name), value, state=state)


def test_an_unknown_item_is_named_with_its_neighbour() -> None:
    with pytest.raises(BadInputError, match="did you mean “words”"):
        item_named(ASKED, "word", "line 3")


@pytest.mark.parametrize("said", ["One a month.", "one a month.", "level 1", "1"])
def test_an_answer_may_be_given_in_the_words_that_describe_its_level(said: str) -> None:
    asked = questionnaire(item("a", anchors={"1": "One a month."}), scales={"levels5": LEVELS})
    assert typed_answer(asked, asked.item("a"), said).values == ("1",)
