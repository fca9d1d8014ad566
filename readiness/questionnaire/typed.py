"""An answer from the words of a file: the point's code or label, a number, a date, or a state."""

from datetime import date
from typing import Any, get_args

from readiness.errors import BadInputError
from readiness.questionnaire.answers import Answer, AnswerState
from readiness.questionnaire.format import Item, Questionnaire, Scale
from readiness.questionnaire.point_words import anchor_of
from readiness.records import nearest
from readiness.text import PROSE_LENGTH, clean

STATES: tuple[str, ...] = get_args(AnswerState)
MULTI_SEPARATOR = "|"


def item_named(questionnaire: Questionnaire, name: str, where: str) -> Item:
    """Return the item called ``name``.

    Raises:
        BadInputError: There is none; the nearest name is suggested.
    """
    known = {item.id: item for item in questionnaire.items}
    if name not in known:
        problem = f"“{questionnaire.title.read()}” has no item “{name}”{nearest(name, tuple(known)) or '.'}"
        raise BadInputError(where, problem, "Correct the item's id.")
    return known[name]


def typed_answer(
    questionnaire: Questionnaire, item: Item, value: str, *, state: str = "", reason: str = "", where: str = ""
) -> Answer:
    """Return the answer that ``value`` and ``state`` say.

    Args:
        questionnaire: The questionnaire asked.
        item: The item answered.
        value: A code, label or description, several joined by ``|`` for a multi-choice item, a number, text or date.
        state: ``answered`` (also when left empty beside a value), ``dont_know`` and so on.
        reason: Why the item does not apply, needed in that state.
        where: The place named in a refusal.

    Raises:
        BadInputError: The state is unknown or not allowed, or the value does not fit the item's scale.
    """
    scale = questionnaire.scale_of(item)
    said = clean(value)
    chosen = _state(scale, state.strip() or ("answered" if said else "unanswered"), said, where)
    if chosen == "not_applicable" and not reason.strip():
        raise BadInputError(where, "“not applicable” needs a reason.", "Add a column “reason” and fill it.")
    values = _values(item, scale, said, where) if chosen == "answered" else ()
    return Answer(state=chosen, values=values, reason=clean(reason)[:500], version=questionnaire.version)


def _state(scale: Scale, state: str, said: str, where: str) -> Any:
    allowed = ("answered", "unanswered", *scale.states)
    if state not in allowed:
        why = "is not allowed for this item" if state in STATES else f"is not a state{nearest(state, STATES)}"
        raise BadInputError(where, f"“{state}” {why.rstrip('?')}.", f"Use one of: {', '.join(allowed)}.")
    if (state == "answered") != bool(said):
        raise BadInputError(
            where, f"The state “{state}” and the value “{said}” do not go together.", "Correct one of them."
        )
    return state


def _values(item: Item, scale: Scale, said: str, where: str) -> tuple[str, ...]:
    if scale.kind == "multi":
        return tuple(dict.fromkeys(_code(item, scale, part.strip(), where) for part in said.split(MULTI_SEPARATOR)))
    if scale.points:
        return (_code(item, scale, said, where),)
    if scale.kind == "number":
        return (_number(scale, said, where),)
    if scale.kind == "date":
        return (_date(said, where),)
    return (said[:PROSE_LENGTH],)


def _code(item: Item, scale: Scale, said: str, where: str) -> str:
    if said in scale.codes:
        return said
    words = {
        text.casefold(): point.code
        for point in scale.points
        for wording in (anchor_of(item, point), point.label)
        if wording
        for text in wording.texts.values()
    }
    if said.casefold() in words:
        return words[said.casefold()]
    raise BadInputError(where, f"“{said[:60]}” is not a point of the scale.", f"Use one of: {', '.join(scale.codes)}.")


def _number(scale: Scale, said: str, where: str) -> str:
    try:
        number = float(said.replace(",", ""))
    except ValueError:
        raise BadInputError(where, f"“{said[:60]}” is not a number.", "Write it in digits.") from None
    low, high = scale.lowest, scale.highest
    if number != number or (low is not None and number < low) or (high is not None and number > high):  # noqa: PLR0124 - not a number
        raise BadInputError(where, f"“{said[:60]}” is outside {low} to {high}.", "Correct the number.")
    return said.replace(",", "")


def _date(said: str, where: str) -> str:
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        raise BadInputError(where, f"“{said[:60]}” is not a date.", "Write it as 2026-11-30.") from None
