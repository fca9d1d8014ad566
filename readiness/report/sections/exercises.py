"""Workshop exercises: what each group said, question by question, and where it was carried to."""

from collections.abc import Iterator, Sequence

from readiness.document.toolbox import WorkshopNote
from readiness.report.blocks import Block, Heading, Paragraph, Table
from readiness.report.material import Material
from readiness.report.sections.tool_words import NOTHING, columns, say
from readiness.toolbox.exercises import Exercise, exercises
from readiness.toolbox.standing import standing


def workshop(material: Material) -> Iterator[Block]:
    """Yield the chapter on the exercises of a workshop; nothing where no group said anything."""
    kept = standing(material.document.workshop_notes)
    held = [(one, [kept[key] for key in sorted(kept) if kept[key].exercise == one.id]) for one in exercises()]
    if not any(notes for _, notes in held):
        return
    yield Heading(say(material, "exercises.title"))
    for one, notes in held:
        if notes:
            yield from _exercise(material, one, notes)


def _exercise(material: Material, one: Exercise, notes: Sequence[WorkshopNote]) -> Iterator[Block]:
    title = one.title.read(material.language)
    yield Heading(title, 2)
    yield Paragraph(one.how.read(material.language), manner="small")
    asked = {prompt.id: prompt.asks.read(material.language) for prompt in one.prompts}
    order = {prompt.id: place for place, prompt in enumerate(one.prompts)}
    groups = {group: place for place, group in enumerate(one.groups)}
    ordered = sorted(
        notes, key=lambda note: (order.get(note.prompt, len(order)), groups.get(note.group, len(groups)), note.group)
    )
    rows = tuple(
        (
            asked.get(note.prompt, note.prompt),
            note.group or NOTHING,
            _said(material, note),
            say(material, f"carried.{note.carried_to or 'nowhere'}"),
        )
        for note in ordered
    )
    head = columns(material, ("question", 0.26), ("group", 0.15), ("said", 0.45), ("carried_to", 0.14))
    yield Table(say(material, "exercises.notes", exercise=title), head, rows)


def _said(material: Material, note: WorkshopNote) -> str:
    about = standing(material.document.statements).get(note.about)
    return f"{about.text}: {note.said}" if about is not None else note.said
