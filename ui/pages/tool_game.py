"""The page of the red and blue game: the play for the whole room, and the talk afterwards."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.boxes import column_in, empty_layout, side_by_side
from ui.kit.buttons import quiet_button
from ui.kit.disclosure import Disclosure
from ui.kit.fields import FieldSpec
from ui.kit.labels import label
from ui.kit.tabs import Tabs
from ui.kit.vote import BigFigure, VoteStrip
from ui.kit.wrapped_table import WrappedTable
from ui.pages.tool_cases import BeginPart, CaseBar, CasePage
from ui.pages.tool_game_stage import StagePart, Step
from ui.pages.tool_game_talk import TalkPart
from ui.pages.tool_game_words import GameWords
from ui.theme.current import current_theme
from ui.theme.style import sheet_of
from ui.views.game import GameView, RulesView, Trust

PLAY, TALK = "play", "talk"

# Large enough for the last row of a room, and still within the window.
_LARGER, _LARGEST_POINTS = 1.7, 30.0


class GamePage(CasePage):
    """The game that is open.

    Signals:
        part_picked: The part to show: play or talk.
    """

    part_picked = Signal(str)

    def __init__(self, name: str, about: str, rules: RulesView) -> None:
        bar_words = (self.tr("Game"), self.tr("Another game"), self.tr("Take this game away"))
        begin = BeginPart(
            "game",
            (self.tr("Play before you sign"), " ".join(rules.sentences), self.tr("Begin the game")),
            [
                FieldSpec("first", "line", self.tr("The first team")),
                FieldSpec("second", "line", self.tr("The second team")),
            ],
        )
        values = {"first": rules.teams[0], "second": rules.teams[1]}
        super().__init__(name, about, CaseBar(bar_words), begin, values)
        self.words, self.key, self.rules = GameWords(), "", rules
        self.tabs = Tabs(self.tr("Parts of the game"), {PLAY: self.tr("Play"), TALK: self.tr("The talk afterwards")})
        self.tabs.picked.connect(self.part_picked)
        self.stage, self.talk = StagePart(rules.minutes), TalkPart(rules)
        self.stage.talk_wanted.connect(lambda: self.part_picked.emit(TALK))
        self.play = QWidget()
        column = column_in(self.play, 4)
        self.totals = (BigFigure(), BigFigure())
        self.together = BigFigure(24)
        self.strip = VoteStrip()
        self.card_holder = QWidget()
        self.card_column = column_in(self.card_holder)
        self.card: WrappedTable | None = None
        self.headings: tuple[tuple[str, int], ...] = ()
        self.twin = Disclosure(self.tr("The score card: every round as a table"), self.card_holder)
        rows = side_by_side(*self.totals, self.together)
        for part in (self.stage, rows, self.strip, self.twin, Disclosure(self.tr("The rules"), self._rules())):
            column.addWidget(part)
        self.large = quiet_button(self.tr("Large words for the room"))
        self.large.setCheckable(True)
        self.large.toggled.connect(self._enlarge)
        for widget in (side_by_side(self.tabs, self.large), self.play, self.talk):
            self.body.addWidget(widget)

    def show_view(self, view: GameView, step: Step, part: str, trust: Trust | None) -> None:
        """Draw ``view`` at ``step`` of its round; ``trust`` stands beside the talk."""
        if view.key != self.key:
            self.key = view.key
            self.talk.form.forgive()
        self.tabs.show_key(part)
        self.play.setVisible(part == PLAY)
        self.talk.setVisible(part == TALK)
        self.stage.show_stage(view, step)
        for team in (0, 1):
            self.totals[team].show_figure(self.words.short(view.teams[team]), self.words.signed(view.totals[team]))
        best = self.tr("of {0} that both could have").format(self.words.signed(view.best))
        self.together.show_figure(self.tr("Together"), self.words.signed(view.joint), best)
        votes = [row.votes for row in view.rounds]
        self.strip.show_votes(view.teams, votes, (view.every, view.doubled_from), self.words.strip(view))
        self._show_card(view)
        if part == TALK:
            self.talk.show_view(view, trust)
        self.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start and pause the clock with S, give more time with M, while it is there."""
        if event.key() == Qt.Key.Key_S and self.stage.clock.isVisible():
            self.stage.clock.turn()
        elif event.key() == Qt.Key.Key_M and self.stage.clock.isVisible():
            self.stage.clock.lengthen()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the words large where the theme changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "large") and self.large.isChecked():
            self._enlarge(is_large=True)

    def _enlarge(self, is_large: bool) -> None:
        own = QApplication.font().pointSizeF()
        points = max(own, min(own * _LARGER, _LARGEST_POINTS))
        sheet = f"QWidget {{ font-size: {points:.1f}pt; }}\n{sheet_of(current_theme(), points)}" if is_large else ""
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    def _show_card(self, view: GameView) -> None:
        headings = self.words.columns(view)
        if self.card is None or headings != self.headings:
            empty_layout(self.card_column)
            self.headings = headings
            self.card = WrappedTable(self.tr("Score card"), headings)
            self.card_column.addWidget(self.card)
        self.card.show_rows([self.words.row(row) for row in view.rounds])

    def _rules(self) -> QWidget:
        holder = QWidget()
        column = column_in(holder)
        for sentence in self.rules.sentences:
            column.addWidget(label(sentence))
        headings = (
            (self.tr("One team"), 2), (self.tr("The other team"), 2), (self.tr("One gets"), 2),
            (self.tr("The other gets"), 2),
        )  # fmt: skip
        table = WrappedTable(self.tr("What each pair of votes brings"), headings)
        table.show_rows([self.words.payoff(vote, points) for vote, points in self.rules.payoffs])
        column.addWidget(table)
        return holder
