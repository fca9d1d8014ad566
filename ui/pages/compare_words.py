"""The words of the Compare page: agreement, importance, cells and sentences for screen readers."""

from PySide6.QtCore import QObject

from readiness.scoring.agreement import Label
from ui.kit.chips import Chip
from ui.kit.figure_bar import Bar
from ui.kit.figure_row import Figure
from ui.kit.heat_face import HeatCell, HeatLine
from ui.pages.name_list import name_list
from ui.views.compare import AnswerView, CellDetail, CellView, HeatView, RowView
from ui.views.compare_parts import GapRow, MoveRow, TopicRow

# From a level on, a gap comes onto the agenda.
LEVELS_TO_TALK = 1


class CompareWords(QObject):
    """Sentences about partners side by side, in the language of the screen."""

    def verdict(self, view: HeatView) -> str:
        """Return the one sentence over the map."""
        if view.split:
            return self.tr("The organisations are split on {0}. Talk about it first.").format(name_list(view.split))
        mixed = [row.title for row in view.rows if row.agreement == "mixed"]
        if mixed:
            text = self.tr("On no subject are the organisations split. They differ most on {0}.")
            return text.format(name_list(mixed[:3]))
        if any(row.agreement == "agreed" for row in view.rows):
            return self.tr("The organisations agree on every subject that two of them answered.")
        return self.tr("Nothing can be compared yet: no subject has answers from two organisations.")

    def rule(self) -> str:
        """Return the rule behind agreed, mixed and split."""
        return self.tr(
            "Split: at least a third stand in each end third of the scale, or consensus is below 0.5 and the answers "
            "span three levels or more. Agreed: consensus of 0.8 or more. Everything between is mixed. Each "
            "organisation counts once, at the nearest of five levels."
        )

    def legend(self, view: HeatView) -> str:
        """Return how the map is read."""
        text = self.tr(
            "Each number, 0 to 100, is the organisation's own answer. What matters and divides most comes first. "
            "Choose a cell to see what is behind it."
        )
        if not view.round:
            return text + " " + self.tr("Dots of people appear once a round is closed, under “Over time”.")
        if not view.has_dots:
            hidden = self.tr("No organisation has {0} people or more who may be shown as dots.")
            return text + " " + hidden.format(view.smallest)
        return (
            text
            + " "
            + self.tr("Dots are people, as in the round “{0}” or before; a larger dot is several people.").format(
                view.round
            )
        )

    def anonymity(self, view: HeatView) -> str:
        """Return who is shown apart and why."""
        return self.tr(
            "People inside an organisation show as dots only where they are {0} or more, and the next smallest group "
            "hides too where it would give a small one away. Below eight people a dot tells the third of the scale and "
            "not the place. What is shown of people changes only when a round is closed and {0} of them or more have "
            "changed, so that two versions never tell what one person said. Answers shared in group totals only are "
            "counted in totals, from {0} people."
        ).format(view.smallest)

    def agreement(self, label: Label | None) -> str:
        """Return the word for how far organisations agree."""
        words = {"agreed": self.tr("Agreed"), "mixed": self.tr("Mixed"), "split": self.tr("Split: talk first")}
        return words[label] if label else self.tr("Fewer than two answers")

    def importance(self, key: str) -> str:
        """Return the word for an importance."""
        words = {"high": self.tr("High"), "medium": self.tr("Medium"), "low": self.tr("Low")}
        return words[key]

    def line(self, row: RowView, columns: tuple[str, ...]) -> HeatLine:
        """Return a row of the map."""
        cells = tuple(self._cell(row, cell, name) for cell, name in zip(row.cells, columns, strict=True))
        return HeatLine(row.factor, row.title, self.note(row), cells)

    def note(self, row: RowView) -> str:
        """Return what stands under a row's name."""
        return self.tr("{0} · importance {1}").format(
            self.agreement(row.agreement), self.importance(row.importance).lower()
        )

    def printed(self, cell: CellView) -> str:
        """Return what is printed in a cell."""
        if cell.number is not None:
            return str(cell.number)
        return {"not applicable": self.tr("n/a"), "open": "?"}.get(cell.standing or "", "–")

    def _cell(self, row: RowView, cell: CellView, name: str) -> HeatCell:
        states = {
            "not applicable": self.tr("does not apply"),
            "open": self.tr("not answered yet"),
            "scored": self.tr("{0} of 100").format(cell.number),
        }
        said = states.get(cell.standing or "", self.tr("is not asked"))
        people = self.tr(" {0} people shown as dots.").format(cell.people) if cell.dots else ""
        words = self.tr("{0}, {1}: {2}.").format(row.title, name, said) + people
        return HeatCell(cell.number, self.printed(cell), cell.dots, words)

    def own(self, answer: AnswerView) -> str:
        """Return an organisation's own level in words."""
        if answer.level is None:
            return self.tr("The organisation has not answered this.")
        return self.tr("The organisation's own answer: {0}, level {1} of {2}").format(
            answer.label, answer.level, answer.points - 1
        )

    def people(self, detail: CellDetail, smallest: int) -> str:
        """Return what is shown of the people behind a cell, or why nothing is."""
        cell = detail.cell
        if not cell.dots:
            return self.tr(
                "Its people are not shown apart: they are fewer than {0}, they would give a smaller group away, too "
                "few have changed since they were last shown, or no round is closed yet."
            ).format(smallest)
        return self.tr("{0} people, as in the round “{1}”.").format(cell.people, cell.round)

    def counts(self, answer: AnswerView, *, in_thirds: bool) -> str:
        """Return how many people chose what."""
        if answer.counts is None:
            return ""
        if in_thirds:
            return self.tr("People: {0} in the lowest third of the scale, {1} between, {2} in the highest").format(
                *answer.counts
            )
        levels = [f"{level}: {count}" for level, count in enumerate(answer.counts)]
        return self.tr("People at each level: {0}").format(", ".join(levels))


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
        detail = self.tr("{0} · importance {1} · all together {2}").format(
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
            aim = self.tr("Providers stand at {0}, commissioners at {1}. Agree what would be true of both.")
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
