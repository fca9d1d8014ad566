"""The words of the Compare page: agreement, importance, cells and sentences for screen readers."""

from PySide6.QtCore import QObject

from readiness.scoring.agreement import Label
from ui.kit.heat_face import HeatCell, HeatLine
from ui.pages.name_list import name_list
from ui.views.compare import AnswerView, CellDetail, CellView, HeatView, RowView


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
            "Each number, 0 to 100, is the organisation's own answer; a stronger colour is readier. A dash: it is not "
            "asked. “?”: not answered yet. What matters and divides most comes first. Choose a cell to see what is "
            "behind it."
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
        """Return an organisation's own level, or that it has none."""
        if answer.level is None:
            return self.tr("The organisation has not answered this.")
        return self.tr("Its own answer: level {0} of {1}").format(answer.level, answer.points - 1)

    def spoken(self, answer: AnswerView) -> str:
        """Return an organisation's own answer in full, for a screen reader."""
        return self.tr("{0}: {1}").format(self.own(answer), answer.label)

    def people(self, detail: CellDetail, smallest: int) -> str:
        """Return what is shown of the people behind a cell, or why nothing is."""
        cell = detail.cell
        if not detail.has_round:
            return self.tr(
                "Its people are shown once a round is closed, under “Over time”, and only where they are {0} or more."
            ).format(smallest)
        if not cell.dots:
            return self.tr(
                "Its people are not shown apart: they are fewer than {0}, they would give a smaller group away, or too "
                "few have changed since they were last shown."
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
