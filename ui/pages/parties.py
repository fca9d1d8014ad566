"""The Parties page: a row for each party, and the form of the one that was chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from ui.kit.boxes import empty_layout, side_by_side
from ui.kit.buttons import primary_button
from ui.kit.choices import ActionRow
from ui.kit.empty import EmptyState
from ui.kit.labels import label, muted, title
from ui.kit.scroll import ScrollPage
from ui.pages.party_form import PartyForm
from ui.pages.party_words import PartyWords
from ui.views.parties import PartiesView, PartyRow


class PartiesPage(QStackedWidget):
    """The list in front, one form behind it.

    Signals:
        chosen: The key of the party whose form is wanted; empty: the list is wanted.
        add_wanted: A new party is wanted.
    """

    chosen = Signal(str)
    add_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = PartyWords()
        self.rows: list[ActionRow] = []
        self.everybody = ScrollPage(self.tr("Parties"))
        self.form = PartyForm(self.words)
        self.form.left.connect(lambda: self.chosen.emit(""))
        self.addWidget(self.everybody)
        self.addWidget(self.form)

    def take_focus(self) -> None:
        """Put the focus on the name of the party that is shown, or on the first row of the list."""
        if self.currentWidget() is self.form:
            self.form.name.setFocus()
            self.form.name.selectAll()
            self.form.show_top()
        elif self.rows:
            self.rows[0].setFocus()

    def show_view(self, view: PartiesView) -> None:
        """Draw ``view``."""
        if view.chosen is not None:
            self.form.show_row(view.chosen)
            self.setCurrentWidget(self.form)
            return
        self._show_rows(view.rows, view.away)
        self.setCurrentWidget(self.everybody)

    def _show_rows(self, rows: tuple[PartyRow, ...], away: int) -> None:
        column = self.everybody.column
        empty_layout(column)
        self.rows = []
        column.addWidget(title(self.tr("Parties")))
        if not rows:
            self._add_away(away)
            self._show_nobody()
            return
        column.addWidget(label(self.tr("Everybody who takes part or may take part. Choose one to see and change it.")))
        for one in rows:
            row = ActionRow("parties", one.party.name, self.words.summary(one))
            row.clicked.connect(lambda _on=False, key=one.key: self.chosen.emit(key))
            column.addWidget(row)
            self.rows.append(row)
        add = primary_button(self.tr("&Add a party"), "add")
        add.clicked.connect(self.add_wanted)
        column.addWidget(side_by_side(add))
        self._add_away(away)
        column.addStretch(1)

    def _add_away(self, away: int) -> None:
        words = self.tr(
            "People who were taken away: {0}. What they said stays in the file, and goes along when you send it on, "
            "until you erase it under “What this file holds” on the Exchange page."
        )
        if away:
            self.everybody.column.addWidget(muted(words.format(away)))

    def _show_nobody(self) -> None:
        empty = EmptyState(
            "parties",
            self.tr("Nobody is here yet"),
            self.tr("Begin with your own organisation. Partners and the commissioner can follow at any time."),
            self.tr("&Add the first party"),
        )
        empty.wanted.connect(self.add_wanted)
        self.everybody.column.addWidget(empty)
        self.everybody.column.addStretch(1)
