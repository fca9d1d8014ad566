"""The parts “Two sides” and “Who brings what” of the Compare page."""

from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Callout, column_in
from ui.kit.disclosure import Disclosure
from ui.kit.figure_list import FigureGroup, FigureList
from ui.kit.labels import heading, label, muted, show_text
from ui.kit.wrapped_table import WrappedTable
from ui.pages.compare_part_words import PartWords
from ui.pages.name_list import name_list
from ui.views.compare_parts import CoverageView, CoverRow, SidesView


class SidesPart(QWidget):
    """Where providers and commissioners see the same thing differently, and who stands alone."""

    def __init__(self) -> None:
        super().__init__()
        self.words = PartWords()
        column = column_in(self, 3)
        self.title = heading(self.tr("The same question, seen from two sides"))
        self.note = muted("")
        self.figures = FigureList()
        columns = (
            (self.tr("Question"), 6), (self.tr("Subject"), 4), (self.tr("Providers"), 3), (self.tr("Commissioners"), 4),
            (self.tr("Levels apart"), 3), (self.tr("Importance"), 3),
        )  # fmt: skip
        self.table = WrappedTable(self.tr("Two sides, as a table"), columns)
        self.twin = Disclosure(self.tr("The same as a table"), self.table)
        self.alone_title = heading(self.tr("Views that stand alone"))
        self.alone_note = muted(
            self.tr("A quarter of the organisations at most stand two levels or more from the others, who agree.")
        )
        headings = (
            (self.tr("Question"), 5), (self.tr("Who"), 4), (self.tr("Says"), 3), (self.tr("The others say"), 3),
        )  # fmt: skip
        self.alone = WrappedTable(self.tr("Views that stand alone"), headings)
        for widget in (
            self.title, self.note, self.figures, self.twin, self.alone_title, self.alone_note, self.alone,
        ):  # fmt: skip
            column.addWidget(widget)

    def show_view(self, view: SidesView) -> None:
        """Draw ``view``."""
        self.note.setText(self._note(view))
        self.figures.show_groups([FigureGroup("", {row.key: self.words.gap(row) for row in view.gaps})])
        self.table.show_rows(
            [(row.text, row.title, *row.printed, self.words.common.importance(row.importance)) for row in view.gaps]
        )
        self.figures.setVisible(bool(view.gaps))
        self.twin.setVisible(bool(view.gaps))
        self.alone.show_rows(
            [
                (row.text, name_list(row.names), row.level, self.tr("{0} ({1})").format(row.others, row.other_count))
                for row in view.alone
            ]
        )
        for part in (self.alone_title, self.alone_note, self.alone):
            part.setVisible(bool(view.alone))

    def _note(self, view: SidesView) -> str:
        if view.is_one_sided:
            return self.tr("Only one side has answered yet. Invite the other: the same questions are put to both.")
        if not view.gaps:
            return self.tr("Both sides gave the same answer to every question that both answered.")
        text = self.tr(
            "Each bar runs from the lowest level to the highest, which is always the readier one. The number is the "
            "mean level, each organisation counted once with its own answer. Ordered by importance times gap times "
            "how far the answers fall into two camps. Numbers are rounded, so a difference may seem a tenth off."
        )
        return text + (" " + self.tr("{0} smaller gaps are not listed.").format(view.more) if view.more else "")


class CoveragePart(QWidget):
    """Who covers which capability, area and specialism."""

    def __init__(self) -> None:
        super().__init__()
        column = column_in(self, 3)
        self.verdict = Callout("info", "")
        self.note = label("")
        columns = (
            (self.tr("Kind"), 3), (self.tr("What"), 4), (self.tr("Brought by"), 7), (self.tr("State"), 3),
        )  # fmt: skip
        self.table = WrappedTable(self.tr("Who brings what"), columns)
        for widget in (self.verdict, self.note, self.table):
            column.addWidget(widget)

    def show_view(self, view: CoverageView) -> None:
        """Draw ``view``."""
        if view.missing:
            self.verdict.show_message(
                "warning", self.tr("Still missing: {0}.").format(name_list(view.missing)),
                self.tr("Find a partner who brings it, or agree how to do without."),
            )  # fmt: skip
        elif view.rows:
            self.verdict.show_message("positive", self.tr("Everything that is wanted is brought by somebody."))
        else:
            words = self.tr("Write each organisation's areas and specialisms under Parties to see who covers what.")
            self.verdict.show_message("info", self.tr("Nothing to compare yet."), words)
        show_text(
            self.note,
            self.tr(
                "Needs come from the Choose page, areas and specialisms from Parties. Some capabilities serve all "
                "partners as soon as one has them: who has them is read from the answers."
            )
            if view.rows
            else "",
        )
        self.table.show_rows([self._row(row) for row in view.rows])
        self.table.setVisible(bool(view.rows))

    def _row(self, row: CoverRow) -> tuple[str, ...]:
        kinds = {
            "capability": self.tr("Capability"), "area": self.tr("Area"), "specialism": self.tr("Specialism"),
        }  # fmt: skip
        return (kinds[row.kind], row.name, self._brought(row), self._state(row))

    def _brought(self, row: CoverRow) -> str:
        names = name_list(row.names) if row.names else self.tr("{0} partners").format(row.bringers)
        whole = names if row.bringers else self.tr("Nobody yet")
        if not row.in_part:
            return whole
        return self.tr("{0}; in part, which does not count: {1}").format(whole, name_list(row.in_part))

    def _state(self, row: CoverRow) -> str:
        if row.missing:
            text = self.tr("{0} more wanted").format(row.missing)
            return self.tr("{0}, critical").format(text) if row.critical else text
        return self.tr("Covered") if row.wanted else self.tr("Not asked for")
