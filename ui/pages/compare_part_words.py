"""The words of the other parts of the Compare page: two sides, what moved, and the subjects of a meeting."""

from PySide6.QtCore import QObject

from ui.kit.chips import Chip
from ui.kit.figure_bar import Bar
from ui.kit.figure_row import Figure
from ui.pages.compare_words import CompareWords
from ui.pages.name_list import name_list
from ui.views.compare_parts import GapRow, MoveRow, TopicRow

# From a level on, a gap comes onto the agenda.
LEVELS_TO_TALK = 1


class PartWords(QObject):
    """Sentences of the other parts: two sides, what moved, and the subjects of a meeting."""

    def __init__(self) -> None:
        super().__init__()
        self.common = CompareWords()

    def gap(self, row: GapRow) -> Figure:
        """Return a question with both sides' bars."""
        ours, theirs, apart = row.printed
        bars = (
            Bar(ours, row.providers, row.providers, row.providers, label=self.tr("Providers")),
            Bar(theirs, row.commissioners, row.commissioners, row.commissioners, label=self.tr("Commissioners")),
        )
        # As printed: a chip never contradicts its number.
        far = float(apart) >= LEVELS_TO_TALK
        words = self.tr("{0} levels apart").format(apart)
        chip = Chip(words, "warning", "warning") if far else Chip(words, "info", "info")
        detail = self.tr("{0} · importance {1} · all organisations: {2}").format(
            row.title, self.common.importance(row.importance).lower(), self.common.agreement(row.agreement).lower()
        )
        spoken = self.tr("{0} Providers {1}, commissioners {2}, {3} levels apart. {4}").format(
            row.text, ours, theirs, apart, detail
        )
        return Figure(row.text, detail, bars, chip, spoken)

    def moved(self, row: MoveRow) -> str:
        """Return how partners moved."""
        if not row.compared:
            return self.tr("Nobody answered both times")
        if not row.up and not row.down:
            return self.tr("All {0} stayed where they were").format(row.compared)
        parts = [self.tr("{0} of {1} moved up").format(row.up, row.compared)] if row.up else []
        parts += [self.tr("{0} of {1} moved down").format(row.down, row.compared)] if row.down else []
        return ", ".join(parts)

    def topic(self, row: TopicRow) -> tuple[str, str]:
        """Return subject and aim of a topic."""
        if row.kind == "perception":
            aim = self.tr("Providers stand at {0} of {2}, commissioners at {1}. Agree what would be true of both.")
            return self.tr("{0}: “{1}”").format(*row.subject), aim.format(*row.aim)
        if row.kind == "split":
            aim = self.tr("Hear the lowest and the highest first; agree what to find out.")
            return self.tr("{0}: the organisations are split").format(*row.subject), aim
        if row.kind == "pair":
            named = len(row.subject) > 1
            words = self.tr("{0} and {1}: “{2}”") if named else self.tr("Two partners: “{0}”")
            aim = self.tr("They stand {0} levels apart. Best talked over by the two alone first.")
            return words.format(*row.subject), aim.format(*row.aim)
        aim = self.tr("Agree who could learn it, whom to invite, or how to do without.")
        return self.tr("What nobody brings yet: {0}").format(name_list(row.subject)), aim
