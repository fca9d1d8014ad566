from typing import Any

import pytest

from readiness.errors import UsageError
from readiness.questionnaire.format import SIDES, Questionnaire
from readiness.questionnaire.shipped import shipped_library
from readiness.report.blank import Question, Tick, asked_items, blank_form, blank_phrases
from readiness.text import LANGUAGE_NAMES
from tests.builders import item, questionnaire

SCALES: dict[str, Any] = {
    "levels5": {"kind": "levels", "states": ["dont_know", "not_applicable"],
                "points": [{"code": "0", "label": "Never"}, {"code": "1", "label": "Often", "anchor": "Every week."}]},
    "deep": {"kind": "levels",
             "points": [{"code": str(code), "label": "Low", "anchor": f"Seen {code}."} for code in range(4)]},
    "money": {"kind": "number", "lowest": 0, "highest": 5000},
    "words": {"kind": "text"},
    "many": {"kind": "multi", "points": [{"code": "x", "label": "X"}, {"code": "y", "label": "Y"}]},
}  # fmt: skip


def asked(*items: Any, side: Any = "provider") -> tuple[Question, ...]:
    return blank_form(questionnaire(*items, scales=SCALES), side).parts[0].questions


@pytest.mark.parametrize(
    ("condition", "sentence"),
    [
        ({"all": [{"item": "a", "is": "1"}]}, "Answer this only if you ticked “Often” in question 1."),
        (
            {"all": [{"item": "a", "not": "0"}]},
            "Answer this only if you ticked “Often” in question 1.",
        ),
        (
            {"any": [{"item": "a", "at_least": "0"}, {"item": "b", "at_most": "1"}]},
            "Answer this only if you ticked “Never” or “Often” in question 1 "
            "or you ticked “Never” or “Often” in question 2.",
        ),
        (
            {"all": [{"item": "a", "answered": True}], "any": [{"item": "b", "answered": False}]},
            "Answer this only if you answered question 1, and if you did not answer question 2, or did not know.",
        ),
    ],
)
def test_a_skip_rule_is_a_sentence_that_names_the_box_and_the_question(condition: object, sentence: str) -> None:
    assert asked(item("a"), item("b"), item("c", ask_if=condition))[2].only_if == sentence


@pytest.mark.parametrize(
    ("at_least", "sentence"),
    [
        ("1", "Answer this only if you ticked one of the boxes 2 to 4 in question 1."),
        ("3", "Answer this only if you ticked box 4 in question 1."),
    ],
)
def test_where_a_sentence_stands_for_the_level_the_skip_rule_names_the_number_of_the_box(
    at_least: str, sentence: str
) -> None:
    hanging = item("b", scale="deep", ask_if={"all": [{"item": "a", "at_least": at_least}]})
    assert asked(item("a", scale="deep"), hanging)[1].only_if == sentence


def test_a_question_for_some_roles_says_so_on_paper() -> None:
    some = item("a", roles=["commissioner", "lead", "member"])
    sentence = "Answer this only if your organisation is the lead or a member of the partnership."
    assert asked(some)[0].only_if == sentence
    assert asked(some, side="commissioner")[0].only_if == ""


def test_a_question_asked_of_the_other_side_only_is_left_out_with_all_that_hangs_on_it() -> None:
    theirs = item("a", asked_of=["commissioner"])
    hanging = item("b", ask_if={"all": [{"item": "a", "is": "1"}]})
    source = questionnaire(theirs, hanging, item("c"), scales=SCALES)
    assert dict(asked_items(source, "provider")) == {"c": 1}
    assert dict(asked_items(source, "commissioner")) == {"a": 1, "b": 2, "c": 3}


def test_what_holds_for_a_question_never_asked_need_not_be_said() -> None:
    theirs = item("a", asked_of=["commissioner"])
    free = item("b", ask_if={"all": [{"item": "a", "answered": False}]})
    assert asked(theirs, free)[0].only_if == ""


def test_where_every_level_is_described_the_description_stands_in_place_of_the_label() -> None:
    ticks = asked(item("a", anchors={"0": "Never, as far as we know."}))[0].ticks
    assert ticks == (Tick("1.", "Never, as far as we know."), Tick("2.", "Every week."))


def test_where_a_level_is_not_described_the_labels_stay() -> None:
    assert asked(item("a"))[0].ticks == (Tick("Never"), Tick("Often.", "Every week."))


def test_what_is_no_answer_has_a_box_too_and_one_with_a_line_for_the_reason() -> None:
    assert asked(item("a"))[0].states == (Tick("Don’t know"), Tick("Does not apply, because", has_line=True))


@pytest.mark.parametrize(
    ("scale", "prompt", "lines"),
    [
        ("levels5", "Tick one box.", 0),
        ("many", "Tick every box that applies.", 0),
        ("money", "Write a number from 0 to 5,000.", 1),
        ("words", "Write your answer.", 4),
    ],
)
def test_a_question_says_how_to_answer_it(scale: str, prompt: str, lines: int) -> None:
    question = asked(item("a", scale=scale))[0]
    assert (question.prompt, question.lines) == (prompt, lines)


@pytest.mark.parametrize("side", SIDES)
def test_each_side_reads_its_own_wording(side: str) -> None:
    said = {"provider": "Do you provide?", "commissioner": "Do you commission?"}
    assert asked(item("a", text=said), side=side)[0].text == said[side]


@pytest.mark.parametrize("words", [{"side": "commissioner"}, {"side": "provider", "language": "fr"}])
def test_a_side_or_a_language_that_is_not_there_is_refused_with_those_that_are(words: Any) -> None:
    with pytest.raises(UsageError, match=r"Choose (provider|en)\."):
        blank_form(questionnaire(asked_of=["provider"]), **words)


@pytest.mark.parametrize("source", shipped_library().everything, ids=lambda one: one.id)
def test_every_question_that_ships_stands_on_its_side_s_form_once(source: Questionnaire) -> None:
    for side in source.asked_of:
        form = blank_form(source, side)
        numbers = [question.number for part in form.parts for question in part.questions]
        assert numbers == list(range(1, sum(side in one.asked_of for one in source.items) + 1))


@pytest.mark.parametrize("key", blank_phrases().keys)
@pytest.mark.parametrize("language", LANGUAGE_NAMES)
def test_every_phrase_is_there_in_every_language_with_the_same_places(key: str, language: str) -> None:
    said = blank_phrases().say(key, language, **dict.fromkeys(blank_phrases().places_of(key), "{0}"))
    assert said.count("{0}") == len(blank_phrases().places_of(key))
