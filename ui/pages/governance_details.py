"""The panel beside the map: everything about the place or the line that was chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ui.kit.boxes import Card, empty_layout
from ui.kit.buttons import quiet_button
from ui.kit.labels import heading, label, muted
from ui.pages.governance_words import GovernanceWords
from ui.views.governance import PlaceRow, TieRow


class MapDetails(Card):
    """Name, kind, terms and ties of what was chosen; hidden while nothing is.

    Signals:
        closed: The panel is not wanted any more.
        parties_wanted: The place waits for a party, and the Parties page is wanted.
    """

    closed = Signal()
    parties_wanted = Signal()

    def __init__(self, words: GovernanceWords) -> None:
        super().__init__()
        self.words = words
        self.setAccessibleName(self.tr("What was chosen on the map"))

    def show_place(self, row: PlaceRow) -> None:
        """Show a place with its terms of reference and its ties."""
        self._begin(row.name, row.caption)
        if row.is_open:
            self.column.addWidget(label(self.tr("Nobody fills this place yet.")))
            button = quiet_button(self.tr("Go to Parties"), "parties")
            button.clicked.connect(self.parties_wanted)
            self.column.addWidget(button)
        for name, words in self.words.terms(row.terms) if row.terms else ():
            self.column.addWidget(label(name, "label"))
            self.column.addWidget(label(words))
        self._end(row.sentences)

    def show_ties(self, rows: Sequence[TieRow]) -> None:
        """Show the ties that one line bundles."""
        name = self.tr("{0} and {1}").format(rows[0].source, rows[0].target)
        self._begin(name, self.tr("One tie") if len(rows) == 1 else self.tr("{0} ties").format(len(rows)))
        self._end([row.sentence for row in rows])

    def _begin(self, name: str, kind: str) -> None:
        empty_layout(self.column)
        self.column.addWidget(heading(name))
        self.column.addWidget(muted(kind))

    def _end(self, sentences: Sequence[str]) -> None:
        if sentences:
            self.column.addWidget(label(self.tr("Ties"), "label"))
        for sentence in sentences:
            self.column.addWidget(label(sentence))
        close = quiet_button(self.tr("Close this panel"))
        close.clicked.connect(self.closed)
        self.column.addWidget(close)
        self.column.addStretch(1)
