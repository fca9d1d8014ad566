"""What makes the texts that ship good questions: plain, single, anchored, sourced, and not all put one way."""

import re
from collections.abc import Iterator

import pytest
import textstat

from readiness.questionnaire.advice import advice
from readiness.questionnaire.format import Item, Questionnaire
from readiness.questionnaire.glossary import glossary
from readiness.questionnaire.lint import wordings
from readiness.questionnaire.lists import lists
from readiness.questionnaire.shipped import shipped_library

LIBRARY = shipped_library()
SOURCES = ("greenwich", "collaborationni", "wirral", "partnership", "ipc")
# Reading age twelve is about grade seven. The measure is made for whole texts, so an item is held to that line as a
# whole, and a single sentence, which one long word can push far, to one grade more.
HIGHEST_GRADE_OF_AN_ITEM = 7.0
HIGHEST_GRADE_OF_A_SENTENCE = 8.0
# Below six words the measure says more about one word than about the sentence.
SHORTEST_MEASURED = 6
# Questions and anchors that may lie above the line, with the reason: none needs it at present.
EXCEPTIONS: frozenset[str] = frozenset()
LEADING = re.compile(r"\b(of course|surely|obviously|don’t you|isn’t it|do you agree|fully committed)\b", re.IGNORECASE)
every_item = pytest.mark.parametrize(
    ("questionnaire", "item"),
    [(one, item) for one in LIBRARY.everything for item in one.items],
    ids=lambda one: one.id,
)


def questions(item: Item) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.text.read(side) for side in item.asked_of))


def anchors(item: Item) -> tuple[str, ...]:
    return tuple(anchor.read() for anchor in item.anchors.values())


def grade(text: str) -> float:
    return float(textstat.flesch_kincaid_grade(text))


def hard(texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        is_measured = len(text.split()) >= SHORTEST_MEASURED and text not in EXCEPTIONS
        if is_measured and grade(text) > HIGHEST_GRADE_OF_A_SENTENCE:
            yield f"{grade(text):.1f}: {text}"


@every_item
def test_every_wording_and_every_anchor_is_plain(questionnaire: Questionnaire, item: Item) -> None:
    assert list(hard((*questions(item), *anchors(item)))) == []


@every_item
def test_an_item_as_a_whole_can_be_read_at_twelve(questionnaire: Questionnaire, item: Item) -> None:
    more = [wording.read() for wording in (item.help, item.why) if wording]
    assert grade(" ".join((*questions(item), *more, *anchors(item)))) <= HIGHEST_GRADE_OF_AN_ITEM


@every_item
def test_an_item_asks_one_thing_and_does_not_lead(questionnaire: Questionnaire, item: Item) -> None:
    for text in questions(item):
        assert text.count("?") == 1
        assert not re.search(r"\band/or\b", text)
        assert not LEADING.search(text)


@every_item
def test_an_item_has_help_a_reason_an_evidence_hint_and_a_source(questionnaire: Questionnaire, item: Item) -> None:
    assert item.help is not None
    assert item.why is not None
    assert item.evidence is not None
    assert any(source in (item.source or "") for source in SOURCES)


@every_item
def test_every_point_is_anchored_and_no_two_anchors_are_alike(questionnaire: Questionnaire, item: Item) -> None:
    codes = questionnaire.scale_of(item).codes
    assert tuple(sorted(item.anchors)) == tuple(sorted(codes))
    assert len(set(anchors(item))) == len(codes)


def test_a_quarter_of_the_items_or_more_are_reversed_or_neutral() -> None:
    neutral = {factor.id for factor in LIBRARY.factors.values() if factor.direction == "describes"}
    items = [item for one in LIBRARY.questionnaires for item in one.items]
    turned = [item for item in items if item.reverse or item.factor in neutral]
    assert len(turned) * 4 >= len(items)


def test_a_quarter_of_the_items_on_readiness_are_reversed() -> None:
    neutral = {factor.id for factor in LIBRARY.factors.values() if factor.direction == "describes"}
    items = [item for one in LIBRARY.questionnaires for item in one.items if item.factor not in neutral]
    assert sum(item.reverse for item in items) * 4 >= len(items)


@pytest.mark.parametrize("factor", list(LIBRARY.factors))
def test_a_factor_has_its_headline_and_at_least_two_more_items(factor: str) -> None:
    assert len(LIBRARY.items_of(factor)) >= 3


def test_the_full_assessment_takes_no_more_than_thirty_five_minutes() -> None:
    assert sum(one.minutes for one in LIBRARY.questionnaires) <= 35


@pytest.mark.parametrize("questionnaire", LIBRARY.everything, ids=lambda one: one.id)
def test_what_frames_the_questions_is_there_in_welsh(questionnaire: Questionnaire) -> None:
    inner = ("help", "why", "evidence", "small", "improvement")
    headlines = {item.id for item in questionnaire.items if item.headline}
    framing = [
        place
        for place, wording in wordings(questionnaire)
        if "cy" not in wording.texts
        and not (
            place.startswith("items") and (place.split(" › ")[1] not in headlines or place.split(" › ")[2] in inner)
        )
    ]
    assert framing == []


def test_advice_lists_and_glossary_name_their_sources() -> None:
    entries = [entry.source for one in lists().all for entry in one.entries]
    said = [*entries, *(step.source for step in advice().steps), *(term.source for term in glossary().terms)]
    assert [source for source in said if not any(name in source for name in SOURCES)] == []


def test_advice_is_plain() -> None:
    steps = advice().steps
    assert grade(" ".join(f"{step.text.read()} {step.done.read()}" for step in steps)) <= HIGHEST_GRADE_OF_AN_ITEM
