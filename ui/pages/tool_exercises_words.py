"""The words of the workshop exercises."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from ui.kit.fields import FieldSpec
from ui.pages.records import RecordRow, RecordsWords
from ui.views.exercises import ExerciseLine, ExerciseView, NoteLine


class ExercisesWords(QObject):
    """Turns exercises and notes into rows and sentences."""

    def stands(self, line: ExerciseLine) -> str:
        """Return how long an exercise takes and how far it got."""
        minutes = self.tr("{0} minutes.").format(line.minutes)
        if not line.notes:
            return self.tr("{0} Not begun.").format(minutes)
        return self.tr("{0} Notes: {1}; carried on: {2}.").format(minutes, line.notes, line.carried)

    def columns(self) -> RecordsWords:
        """Return the words of the list of notes."""
        return RecordsWords(
            self.tr("What was said"),
            (
                (self.tr("What was said"), 44), (self.tr("Group"), 16), (self.tr("Question"), 24),
                (self.tr("Carried on"), 16),
            ),
            self.tr("Add a note"), self.tr("Take this note away"), self.tr("Nothing is written down yet."),
        )  # fmt: skip

    def fields(self, view: ExerciseView) -> tuple[FieldSpec, ...]:
        """Return the fields of a note."""
        return (
            FieldSpec("said", "prose", self.tr("What was said")),
            FieldSpec("group", "line", self.tr("Group")),
            FieldSpec("prompt", "choice", self.tr("Question"), choices=view.prompts),
            FieldSpec("about", "choice", self.tr("About"), choices=self.abouts(view)),
        )

    def abouts(self, view: ExerciseView) -> Mapping[str, str]:
        """Return what a note can be about."""
        return {"": self.tr("Nothing in particular"), **view.statements}

    def note(self, line: NoteLine) -> RecordRow:
        """Return the row of a note."""
        note = line.note
        said = self.tr("{0} (on: {1})").format(note.said, line.about) if line.about else note.said
        cells = (said, note.group or "–", line.asks, self.carried(line) or "–")
        return RecordRow(line.key, cells, note.model_dump())

    def carried(self, line: NoteLine) -> str:
        """Return where a note was carried; empty where it was not."""
        return {
            "condition": self.tr("To the conditions"), "action": self.tr("To the actions"),
            "risk": self.tr("To the risks"), "term": self.tr("To the contract"),
        }.get(line.note.carried_to, "")  # fmt: skip

    def carry_buttons(self) -> Mapping[str, str]:
        """Return the words of the buttons that carry a note on."""
        return {
            "condition": self.tr("Make it a condition"), "action": self.tr("Make it an action"),
            "risk": self.tr("Make it a risk"), "term": self.tr("Add it to the contract"),
        }  # fmt: skip
