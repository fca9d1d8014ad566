"""The talk after the red and blue game: what it showed, what the questionnaires say about trust, what was said."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Card, column_in
from ui.kit.fields import FieldForm, FieldSpec
from ui.kit.labels import label, muted
from ui.kit.wrapped_table import WrappedTable
from ui.pages.tool_game_words import GameWords
from ui.views.game import GameView, RulesView, Trust


class TalkPart(QWidget):
    """Remarks, trust beside play, questions, and what was said.

    Signals:
        edited: A field of the game and what was typed.
    """

    edited = Signal(str, object)

    def __init__(self, rules: RulesView) -> None:
        super().__init__()
        self.words = GameWords()
        column = column_in(self, 4)
        self.shown = Card(self.tr("What the game showed"))
        self.remarks = label("")
        self.shown.column.addWidget(self.remarks)
        self.beside = Card(self.tr("How you played, and what you said about trust"))
        self.played = label("")
        self.about = muted(
            self.tr(
                "Each organisation's own reading of 0 to 100, as Compare shows it. Does the play fit the answers? "
                "What would have to be true for both sides to play red when it counts?"
            )
        )
        for part in (self.played, self.about):
            self.beside.column.addWidget(part)
        self.table: WrappedTable | None = None
        self.titles: tuple[str, ...] = ()
        questions = Card(self.tr("Questions for the talk"))
        for lesson in rules.lessons:
            questions.column.addWidget(label(lesson))
        note = Card(self.tr("What was said"))
        self.form = FieldForm(
            [
                FieldSpec("talk", "prose", self.tr("Notes of the talk"), self.tr("They stand in the report.")),
                FieldSpec("played_on", "day", self.tr("Played on"), self.tr("Such as 31 March 2027 or 31/3/2027.")),
                FieldSpec("first", "line", self.tr("The first team")),
                FieldSpec("second", "line", self.tr("The second team")),
            ]
        )
        self.form.edited.connect(self.edited)
        note.column.addWidget(self.form)
        for card in (self.shown, self.beside, questions, note):
            column.addWidget(card)

    def show_view(self, view: GameView, trust: Trust | None) -> None:
        """Show the game as it stands; ``trust`` is None where no partner has been asked."""
        self.remarks.setText("\n\n".join(view.remarks))
        self.shown.setVisible(bool(view.remarks))
        self.played.setText(self.words.strip(view))
        self.form.show_values(view.values)
        self.about.setVisible(trust is not None)
        if trust is not None:
            self._show_trust(trust)
        if self.table is not None:
            self.table.setVisible(trust is not None)

    def _show_trust(self, trust: Trust) -> None:
        if self.table is None or trust.titles != self.titles:
            self.titles = trust.titles
            if self.table is not None:
                self.table.hide()
                self.table.deleteLater()
            columns = ((self.tr("Organisation"), 4), *((one, 3) for one in trust.titles))
            self.table = WrappedTable(self.tr("What the questionnaires say about trust"), columns)
            self.beside.column.addWidget(self.table)
        self.table.show_rows([self.words.trust(row) for row in trust.rows])
