"""What stands behind one figure: each person's answer with its words, evidence and source, and the next level."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from statistics import median_low

from readiness.document.model import Document
from readiness.partnership.anonymity import shows_people
from readiness.partnership.comparing.panel import nearest_level
from readiness.partnership.own_answers import joined
from readiness.partnership.people import answers_by_person, parties, people, questionnaire_in_use
from readiness.phrases import framework_phrases
from readiness.questionnaire.advice import advice_for
from readiness.questionnaire.answers import Answer, AnswerState, Evidence
from readiness.questionnaire.format import Item, Questionnaire, Side
from readiness.questionnaire.point_words import point_words
from readiness.questionnaire.shipped import Library
from readiness.questionnaire.sources import cited
from readiness.scoring.factors import level_of
from ui.views.results import EVERYBODY, FactorRow, FactorsView, seated
from ui.views.walk import ItemKey


@dataclass(frozen=True, slots=True)
class Said:
    """What one person said to one question; ``level`` is None unless they chose a point.

    Where organisations speak, ``who`` is empty and the answer is the organisation's own.
    ``label`` is what they said, and ``anchor`` what it means where the label alone does not tell.
    """

    party: str
    person: str
    who: str
    organisation: str
    state: AnswerState
    level: int | None
    points: int
    label: str
    anchor: str
    reason: str
    comment: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemDetail:
    """One question behind the figure; ``advice`` raises an answer of ``raise_from`` by one level."""

    key: ItemKey
    text: str
    source: str
    said: tuple[Said, ...]
    raise_from: str
    advice: str


@dataclass(frozen=True, slots=True)
class NextStepView:
    """What to do next where the factor stands now: the step, who takes it, the work, what is in hand then.

    ``moves`` is the question whose answer it should raise, and ``item`` its id.
    """

    text: str
    who: str
    effort: str
    done: str
    moves: str
    source: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class FactorDetail:
    """Everything behind the figure of one factor; ``next_step`` is None at the top and where nothing is known."""

    row: FactorRow
    source: str
    next_step: NextStepView | None
    items: tuple[ItemDetail, ...]


def factor_detail(
    document: Document, library: Library, view: FactorsView, factor: str, language: str = "en"
) -> FactorDetail | None:
    """Return what stands behind the figure of ``factor`` in ``view``, or None where it has no such row."""
    row = view.row(factor)
    if row is None:
        return None
    questionnaire = questionnaire_in_use(document, library, library.home_of(factor).id)
    who = seated(document) if view.party == EVERYBODY else (view.party,)
    items = tuple(
        _item(document, questionnaire, item, who, language) for item in questionnaire.items if item.factor == factor
    )
    source = next(one.source for one in questionnaire.factors if one.id == factor)
    side = "provider" if view.party == EVERYBODY else parties(document)[view.party].side
    return FactorDetail(row, cited(source), _next_step(questionnaire, row, items, side, language), items)


def evidence_line(piece: Evidence) -> str:
    """Return a piece of evidence in one line: what, where, date, who."""
    return " · ".join(part for part in (piece.what, piece.where, piece.date, piece.who) if part)


def _next_step(
    questionnaire: Questionnaire, row: FactorRow, items: Sequence[ItemDetail], side: Side, language: str
) -> NextStepView | None:
    if row.standing != "scored":
        return None
    top = max(len(questionnaire.scale_of(questionnaire.item(one.key.item)).points) for one in items) - 1
    # A reading between two levels has not reached the upper one: the step from the lower is still to be taken.
    step = advice_for(row.factor, floor(row.range.expected * top))
    if step is None:
        return None
    words = step.words_for(side)
    return NextStepView(
        words.text.read(language),
        words.who.read(language),
        framework_phrases().say(f"efforts.{step.effort}", language),
        words.done.read(language),
        next((one.text for one in items if one.key.item == step.moves), ""),
        cited(step.source),
        step.moves,
    )


def _item(
    document: Document, questionnaire: Questionnaire, item: Item, who: Sequence[str], language: str
) -> ItemDetail:
    speaks = _said_by if shows_people(document) else _said_together
    said = tuple(one for party in who for one in speaks(document, questionnaire, item, party, language))
    side = parties(document)[who[0]].side if who else "provider"
    levels = [one.level for one in said if one.level is not None]
    code = _code_at(questionnaire, item, median_low(levels)) if levels else ""
    advice = item.improvement.get(code)
    words = point_words(item, questionnaire.scale_of(item), language)
    label = next((one.said for one in words if one.code == code), "")
    return ItemDetail(
        ItemKey(questionnaire.id, item.id),
        item.text.read(side, language),
        cited(item.source or ""),
        said,
        label if advice else "",
        advice.read(language) if advice else "",
    )


def _said_by(document: Document, questionnaire: Questionnaire, item: Item, party: str, language: str) -> list[Said]:
    organisation, answers = parties(document)[party], answers_by_person(document, party)
    return [
        _said(questionnaire, item, given, (party, person, one.role, organisation.name), language)
        for person, one in people(document, party).items()
        if (given := answers.get((party, person), {}).get(questionnaire.id, {}).get(item.id)) is not None
    ]


def _said_together(
    document: Document, questionnaire: Questionnaire, item: Item, party: str, language: str
) -> list[Said]:
    """Return the organisation's own answer: its people's levels joined, at the nearest level, and nobody's words."""
    answers = answers_by_person(document, party)
    given = {
        person: own[questionnaire.id][item.id]
        for (_, person), own in sorted(answers.items())
        if item.id in own.get(questionnaire.id, {})
    }
    codes = [one.code for one in given.values() if one.code is not None]
    top = len(questionnaire.scale_of(item).codes) - 1
    if codes and top:
        levels = [level_of(questionnaire, item, code) for code in codes]
        level = nearest_level(joined(levels, top, questionnaire.across_people), top + 1)
        own = Answer(state="answered", values=(_code_at(questionnaire, item, level),))
    elif any(one.state == "dont_know" for one in given.values()):
        own = Answer(state="dont_know")
    else:
        return []
    who = (party, next(iter(given)), "", parties(document)[party].name)
    return [_said(questionnaire, item, own, who, language)]


def _said(
    questionnaire: Questionnaire, item: Item, given: Answer, who: tuple[str, str, str, str], language: str
) -> Said:
    scale = questionnaire.scale_of(item)
    point = next((one for one in point_words(item, scale, language) if one.code == given.code), None)
    return Said(
        *who,
        given.state,
        level_of(questionnaire, item, point.code) if point else None,
        len(scale.points),
        point.said if point else "",
        point.anchor if point and point.label else "",
        given.reason,
        given.comment,
        tuple(evidence_line(piece) for piece in given.evidence),
    )


def _code_at(questionnaire: Questionnaire, item: Item, level: int) -> str:
    return next(code for code in questionnaire.scale_of(item).codes if level_of(questionnaire, item, code) == level)
