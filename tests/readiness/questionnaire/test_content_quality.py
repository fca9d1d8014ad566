"""What makes the texts that ship good questions: plain, single, anchored, sourced, and not all put one way."""

import math
import re
from collections.abc import Iterator

import pytest
import textstat

from readiness.fit.catalogue import load_catalogue
from readiness.questionnaire.advice import advice
from readiness.questionnaire.format import Item, Questionnaire, Role, Side
from readiness.questionnaire.glossary import glossary
from readiness.questionnaire.lint import missing_texts
from readiness.questionnaire.lists import lists
from readiness.questionnaire.shipped import shipped_library
from readiness.questionnaire.walk import SECONDS_AN_ITEM, visible_items

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
# docs/questionnaires.md, “How long it takes”: adults read 238 words of English a minute, and look through a rising
# scale for their level, which they have found half way on average.
WORDS_A_MINUTE = 238
SECONDS_TO_CHOOSE = 2
EVERYBODY: tuple[tuple[Side, Role], ...] = (
    ("provider", "lead"),
    ("provider", "member"),
    ("provider", "candidate"),
    ("provider", "supporter"),
    ("commissioner", "commissioner"),
)
MODEL_VARIANTS = [variant for model in load_catalogue().models for variant in model.variants]
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


def seconds_of(item: Item, side: Side) -> float:
    words = len(item.text.read(side).split()) + len(" ".join(anchors(item)).split()) / 2
    return words * 60 / WORDS_A_MINUTE + SECONDS_TO_CHOOSE


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


@pytest.mark.parametrize(("side", "role"), EVERYBODY)
@pytest.mark.parametrize(("is_quick", "minutes"), [(True, 10), (False, 35)])
def test_a_respondent_is_done_in_time(side: Side, role: Role, is_quick: bool, minutes: int) -> None:
    items = [item for one in LIBRARY.everything for item in visible_items(one, side, is_quick, role)]
    assert len(items) * SECONDS_AN_ITEM <= minutes * 60


@pytest.mark.parametrize(("side", "role"), EVERYBODY)
@pytest.mark.parametrize("is_quick", [True, False])
def test_the_time_counted_is_no_less_than_reading_and_choosing_take(side: Side, role: Role, is_quick: bool) -> None:
    asked = [(one, item) for one in LIBRARY.everything for item in visible_items(one, side, is_quick, role)]
    needed = sum(seconds_of(item, side) for _, item in asked)
    assert needed <= len(asked) * SECONDS_AN_ITEM


@pytest.mark.parametrize("questionnaire", LIBRARY.everything, ids=lambda one: one.id)
def test_a_questionnaire_states_the_minutes_of_the_side_that_answers_most(questionnaire: Questionnaire) -> None:
    most = max(len(visible_items(questionnaire, side)) for side in questionnaire.asked_of)
    assert questionnaire.minutes == math.ceil(most * SECONDS_AN_ITEM / 60)


@pytest.mark.parametrize("questionnaire", LIBRARY.everything, ids=lambda one: one.id)
def test_every_text_of_a_questionnaire_is_there_in_welsh(questionnaire: Questionnaire) -> None:
    assert list(missing_texts(questionnaire, "cy")) == []


@pytest.mark.parametrize(
    "texts",
    [advice().steps, glossary().terms, lists().all],
    ids=["advice", "glossary", "lists"],
)
def test_advice_glossary_and_lists_are_there_in_welsh(texts: object) -> None:
    assert list(missing_texts(texts, "cy")) == []


def test_models_and_payment_forms_are_named_and_summed_up_in_welsh() -> None:
    catalogue = load_catalogue()
    named = [(model.title, model.summary) for model in catalogue.models]
    named += [(variant.title, variant.summary) for variant in MODEL_VARIANTS]
    named += [(form.title, form.summary) for form in catalogue.payment_forms]
    assert [title.read() for title, summary in named if "cy" not in title.texts or "cy" not in summary.texts] == []


def test_advice_lists_and_glossary_name_their_sources() -> None:
    entries = [entry.source for one in lists().all for entry in one.entries]
    said = [*entries, *(step.source for step in advice().steps), *(term.source for term in glossary().terms)]
    assert [source for source in said if not any(name in source for name in SOURCES)] == []


def test_advice_is_plain() -> None:
    steps = advice().steps
    assert grade(" ".join(f"{step.text.read()} {step.done.read()}" for step in steps)) <= HIGHEST_GRADE_OF_AN_ITEM
