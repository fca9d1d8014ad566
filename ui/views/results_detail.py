"""What stands behind one figure: each person's answer with its words, evidence and source, and the next level."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from statistics import median_low

from readiness.document.model import Document
from readiness.partnership.people import answers_by_person, parties, people, questionnaire_in_use
from readiness.phrases import framework_phrases
from readiness.questionnaire.advice import advice_for
from readiness.questionnaire.answers import Answer, AnswerState, Evidence
from readiness.questionnaire.format import Item, Questionnaire
from readiness.questionnaire.shipped import Library
from readiness.scoring.factors import level_of
from ui.views.results import EVERYBODY, FactorRow, FactorsView, seated
from ui.views.walk import ItemKey


@dataclass(frozen=True, slots=True)
class Said:
    """What one person said to one question; ``level`` is None unless they chose a point."""

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

    ``moves`` is the question whose answer it should raise.
    """

    text: str
    who: str
    effort: str
    done: str
    moves: str
    source: str


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
    return FactorDetail(row, source, _next_step(questionnaire, row, items, language), items)


def evidence_line(piece: Evidence) -> str:
    """Return a piece of evidence in one line: what, where, date, who."""
    return " · ".join(part for part in (piece.what, piece.where, piece.date, piece.who) if part)


def _next_step(
    questionnaire: Questionnaire, row: FactorRow, items: Sequence[ItemDetail], language: str
) -> NextStepView | None:
    if row.standing != "scored":
        return None
    top = max(len(questionnaire.scale_of(questionnaire.item(one.key.item)).points) for one in items) - 1
    # A reading between two levels has not reached the upper one: the step from the lower is still to be taken.
    step = advice_for(row.factor, floor(row.range.expected * top))
    if step is None:
        return None
    return NextStepView(
        step.text.read(language),
        step.who.read(language),
        framework_phrases().say(f"efforts.{step.effort}", language),
        step.done.read(language),
        next((one.text for one in items if one.key.item == step.moves), ""),
        step.source,
    )


def _item(
    document: Document, questionnaire: Questionnaire, item: Item, who: Sequence[str], language: str
) -> ItemDetail:
    said = tuple(one for party in who for one in _said_by(document, questionnaire, item, party, language))
    side = parties(document)[who[0]].side if who else "provider"
    levels = [one.level for one in said if one.level is not None]
    code = _code_at(questionnaire, item, median_low(levels)) if levels else ""
    advice = item.improvement.get(code)
    label = next((p.label.read(language) for p in questionnaire.scale_of(item).points if p.code == code), "")
    return ItemDetail(
        ItemKey(questionnaire.id, item.id),
        item.text.read(side, language),
        item.source or "",
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


def _said(
    questionnaire: Questionnaire, item: Item, given: Answer, who: tuple[str, str, str, str], language: str
) -> Said:
    scale = questionnaire.scale_of(item)
    point = next((point for point in scale.points if point.code == given.code), None)
    anchor = (item.anchors.get(point.code) or point.anchor) if point else None
    return Said(
        *who,
        given.state,
        level_of(questionnaire, item, point.code) if point else None,
        len(scale.points),
        point.label.read(language) if point else "",
        anchor.read(language) if anchor else "",
        given.reason,
        given.comment,
        tuple(evidence_line(piece) for piece in given.evidence),
    )


def _code_at(questionnaire: Questionnaire, item: Item, level: int) -> str:
    return next(code for code in questionnaire.scale_of(item).codes if level_of(questionnaire, item, code) == level)
