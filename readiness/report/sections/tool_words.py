"""What the chapters on the tools have in common: their phrases, days, names of parties, and what to talk about."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from readiness.errors import ReadinessError
from readiness.phrases import Phrases, read_phrases
from readiness.report.blocks import Block, BulletList, Callout, Column, Paragraph, Point, Status, Table, Tone
from readiness.report.material import Material
from readiness.toolbox.words import Gravity, Remark, toolbox_folder

NOTHING = "–"
_TONES: dict[Gravity, Tone] = {"error": "danger", "warning": "warning", "note": "neutral"}


@lru_cache
def tool_phrases() -> Phrases:
    """Return the phrases of the chapters on the tools."""
    return read_phrases(toolbox_folder() / "report.toml")


def say(material: Material, key: str, **values: object) -> str:
    """Return the phrase ``key`` of the chapters on the tools."""
    return tool_phrases().say(key, material.language, **values)


def word(material: Material, table: str, name: str) -> str:
    """Return the word for ``name``, one of a closed list such as the statuses of an action."""
    return say(material, f"{table}.{name.replace(' ', '-')}")


def day(material: Material, text: str) -> str:
    """Return the day ``text`` in words; as it was written where no calendar has it, a dash where there is none."""
    try:
        return material.day(date.fromisoformat(text)) if text else NOTHING
    except ValueError:
        return text


def is_past(material: Material, text: str) -> bool:
    """Return whether the day ``text`` lies before that of the report."""
    try:
        return bool(text) and date.fromisoformat(text) < material.today
    except ValueError:
        return False


def party(material: Material, text: str) -> str:
    """Return the name of the party with the id ``text``, or ``text`` where it is a name already."""
    known = material.assessment.parties.get(text)
    return known.name if known is not None else text or NOTHING


def columns(material: Material, *names: tuple[str, float]) -> tuple[Column, ...]:
    """Return columns by the names of their headings, each with its share of the table."""
    return tuple(Column(say(material, f"column.{name}"), share) for name, share in names)


def to_talk_about(material: Material, remarks: Sequence[Remark], caption: str) -> Iterator[Block]:
    """Yield ``remarks`` as a table, gravest first as they come; nothing where there are none."""
    if not remarks:
        return
    rows = tuple(
        (Status(say(material, f"gravity.{one.gravity}"), _TONES[one.gravity]), one.say(material.language))
        for one in remarks
    )
    yield Table(caption, columns(material, ("gravity", 0.2), ("remark", 0.8)), rows, row_headers=False)


def not_right_yet(material: Material, faults: Sequence[str]) -> Iterator[Block]:
    """Yield what keeps a tool from reckoning; what was typed in is kept all the same."""
    yield Callout(say(material, "faults.label"), say(material, "faults.text"), "warning")
    yield BulletList(tuple(Point(_in_words(material, fault)) for fault in faults))


def _in_words(material: Material, fault: str) -> str:
    """Return ``fault`` as a sentence, its place by the name that the chapter gives it."""
    place, _, what = fault.partition(": ")
    if f"faults.{place}" in tool_phrases():
        return f"{say(material, f'faults.{place}')}: {what}."
    return f"{fault[:1].upper()}{fault[1:]}."


def refused(material: Material, error: ReadinessError) -> Callout:
    """Return why a tool could not reckon, as its own words."""
    return Callout(say(material, "faults.label"), str(error), "warning")


def small(text: str) -> Paragraph:
    """Return ``text`` as a note in small type."""
    return Paragraph(text, manner="small")
