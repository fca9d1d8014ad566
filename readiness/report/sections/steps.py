"""What to do next: warning signs first, then the plan on record, then what would raise readiness most."""

from collections.abc import Iterator, Sequence

from readiness.document.model import Action as RecordedAction
from readiness.partnership.steps import Step, next_steps
from readiness.phrases import framework_phrases
from readiness.report.blocks import (
    Action,
    Actions,
    Block,
    BulletList,
    Callout,
    Column,
    Heading,
    Paragraph,
    Point,
    Table,
)
from readiness.report.material import Material
from readiness.report.sections.signs import Raised, missing_conditions, raised_signs
from readiness.report.sections.tool_words import day

MOST_NAMES = 6
SHOWN_NAMES = 3


def steps(material: Material) -> Iterator[Block]:
    """Yield the chapter on next steps."""
    yield Heading(material.say("steps.title"))
    yield from _signs(material)
    yield from _conditions(material)
    recorded = [entry.value for _, entry in sorted(material.document.actions.items()) if entry.value is not None]
    if recorded:
        yield Heading(material.say("steps.recorded"), 2)
        yield _plan(material, recorded)
    if material.subject is not None:
        yield from _suggested(material)
    yield from _who_could_tell(material)


def _plan(material: Material, actions: list[RecordedAction]) -> Table:
    columns = (
        Column(material.say("column.what"), 0.46), Column(material.say("column.owner"), 0.22),
        Column(material.say("column.due"), 0.18), Column(material.say("column.status"), 0.14),
    )  # fmt: skip
    rows = tuple(
        (one.what, one.owner or "–", day(material, one.due), material.say(f"action.{one.status.replace(' ', '_')}"))
        for one in actions
    )
    return Table(material.say("steps.plan_caption"), columns, rows)


def _suggested(material: Material) -> Iterator[Block]:
    fit = material.subject
    found = next_steps(material.assessment, fit) if fit is not None else ()
    if not found or fit is None:
        return
    yield Heading(material.say("steps.suggested"), 2)
    yield Paragraph(material.say("steps.suggested_note", model=material.model_title(fit.model)))
    yield Actions(tuple(_action(material, step) for step in found))


def _action(material: Material, step: Step) -> Action:
    side = material.assessment.parties[step.party].side
    words = step.advice.words_for(side)
    moved = next(one for one in material.library.items_of(step.factor) if one.id == step.advice.moves)
    why = material.say(
        "steps.why",
        factor=material.factor_title(step.factor).lower(),
        question=moved.text.read(side, material.language),
        effort=framework_phrases().say(f"efforts.{step.advice.effort}", material.language).lower(),
        done=material.read(words.done),
    )
    owner = material.say("steps.owner", party=material.party_name(step.party), who=material.read(words.who))
    return Action(material.read(words.text), why, owner)


def _signs(material: Material) -> Iterator[Block]:
    if raised := raised_signs(material):
        yield Callout(material.say("steps.signs_label"), material.number("steps.signs", len(raised)), "danger")
        yield BulletList(tuple(_point(material, one) for one in raised))


def _conditions(material: Material) -> Iterator[Block]:
    if missing := missing_conditions(material):
        yield Callout(
            material.say("steps.conditions_label"), material.number("steps.conditions", len(missing)), "warning"
        )
        yield BulletList(tuple(_point(material, one) for one in missing))


def _point(material: Material, one: Raised) -> Point:
    """Return a line of a check as its question, who said so, and what to do."""
    said = material.say("steps.sign", names=_few(material, one.names), advice=one.advice)
    return Point(said.strip(), one.question)


def _who_could_tell(material: Material) -> Iterator[Block]:
    unsure: dict[str, list[str]] = {}
    for party, scores in material.assessment.scores.items():
        for name, score in scores.items():
            if score.persons and score.to_ask:
                unsure.setdefault(name, []).append(material.party_name(party))
    if unsure:
        yield Heading(material.say("steps.unsure"), 2)
        yield Paragraph(material.say("steps.unsure_note"))
        yield BulletList(
            tuple(Point(_few(material, names), material.factor_title(name)) for name, names in unsure.items())
        )


def _few(material: Material, names: Sequence[str]) -> str:
    """Return ``names``, or where they would fill half a page the first of them and how many more."""
    if len(names) <= MOST_NAMES:
        return ", ".join(names)
    shown = ", ".join(names[:SHOWN_NAMES])
    return material.say("steps.and_more", names=shown, count=len(names) - SHOWN_NAMES)
