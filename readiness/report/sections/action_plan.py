"""The action plan: what, who and when, what was expected of it, and what happened."""

from collections.abc import Iterator

from readiness.document.model import Action
from readiness.report.blocks import Block, Cell, Heading, Paragraph, Status, Table, Tone
from readiness.report.material import Material
from readiness.report.sections.tool_words import NOTHING, columns, day, is_past, say, word
from readiness.toolbox.standing import standing

_STATES: dict[str, Tone] = {"open": "neutral", "under way": "warning", "done": "positive", "dropped": "neutral"}


def action_plan(material: Material) -> Iterator[Block]:
    """Yield the chapter on the action plan; nothing where none is recorded."""
    kept = standing(material.document.actions)
    if not kept:
        return
    rows = sorted(kept.items(), key=lambda pair: (not pair[1].due, pair[1].due, pair[0]))
    done = sum(one.status == "done" for one in kept.values())
    late = sum(_is_late(material, one) for one in kept.values())
    yield Heading(say(material, "actions.title"))
    yield Paragraph(say(material, "actions.opening", count=len(kept), done=done, late=late))
    head = columns(material, ("what", 0.32), ("owner", 0.18), ("due", 0.16), ("status", 0.13), ("moves", 0.21))
    yield Table(say(material, "actions.plan"), head, tuple(_row(material, one) for _, one in rows))
    told = tuple(_effect(one) for _, one in rows if one.expected or one.happened)
    if told:
        head = columns(material, ("what", 0.34), ("expected", 0.33), ("happened", 0.33))
        yield Table(say(material, "actions.effects"), head, told)


def _row(material: Material, one: Action) -> tuple[Cell, ...]:
    late = _is_late(material, one)
    words = say(material, "action_state.late") if late else word(material, "action_state", one.status)
    state = Status(words, "danger" if late else _STATES[one.status])
    return (one.what, one.owner or NOTHING, day(material, one.due), state, _rests_on(material, one))


def _rests_on(material: Material, one: Action) -> str:
    factor = one.item.rpartition(".")[0] if one.item else ""
    moved = material.factor_title(factor) if factor in material.library.factors else one.item or ""
    return "; ".join(part for part in (moved, one.came_from) if part) or NOTHING


def _effect(one: Action) -> tuple[Cell, ...]:
    return (one.what, one.expected or NOTHING, one.happened or NOTHING)


def _is_late(material: Material, one: Action) -> bool:
    return one.status in ("open", "under way") and is_past(material, one.due)
