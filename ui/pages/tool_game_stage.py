"""The stage of the red and blue game: hidden votes on one screen passed on, or typed in by the facilitator."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.kit.boxes import Card, column_in, side_by_side
from ui.kit.buttons import escaped, primary_button, quiet_button, secondary_button
from ui.kit.choices import TickRow
from ui.kit.form import Form
from ui.kit.labels import label, show_text, title
from ui.kit.pick import PickField
from ui.kit.vote import BigFigure, Colour, VoteButton
from ui.pages.tool_game_words import GameWords
from ui.pages.workshop_clock import ClockPart
from ui.views.game import RED, GameView, RoundRow

Step = Literal["ready", "first", "cover", "second"]


class StagePart(Card):
    """One round at a time: a team votes, a cover hides its vote, the other team votes, and both are shown.

    Signals:
        stepped: The screen goes on to the next step.
        voted: The colour that the team in turn chose, R or B.
        typed: Both votes, as the facilitator typed them.
        chosen_again: The team that voted thought better of it.
        taken_back: The last round is to be taken back.
        talk_wanted: The talk afterwards is wanted.
    """

    stepped = Signal()
    voted = Signal(str)
    typed = Signal(str)
    chosen_again = Signal()
    taken_back = Signal()
    talk_wanted = Signal()

    def __init__(self, minutes: int) -> None:
        super().__init__()
        self.words, self.minutes = GameWords(), minutes
        self.clock = ClockPart()
        self.step: Step = "ready"
        self.view: GameView | None = None
        self.head, self.told, self.ask = title(""), label("", "heading"), label("", "heading")
        self.go_on = primary_button("", "next")
        self.go_on.clicked.connect(self._go_on)
        self.red, self.blue = VoteButton("R", self.words.colour("R")), VoteButton("B", self.words.colour("B"))
        self.red.clicked.connect(lambda: self.voted.emit("R"))
        self.blue.clicked.connect(lambda: self.voted.emit("B"))
        self.ballot = side_by_side(self.red, self.blue)
        self.slips = self._slips()
        self.by_hand = TickRow(
            self.tr("Votes come on paper, or from a second screen"),
            self.tr("The facilitator types both votes of a round at once."),
        )
        self.by_hand.toggled.connect(lambda _on: self._show())
        self.back = quiet_button(self.tr("Take the last round back"), "back")
        self.back.clicked.connect(self.taken_back)
        self.again = quiet_button(self.tr("Choose again"), "back")
        self.again.clicked.connect(self.chosen_again)
        self.votes = (BigFigure(), BigFigure())
        self.cast = side_by_side(*self.votes)
        onwards = side_by_side(self.go_on, self.again)
        parts = (self.told, self.cast, self.head, self.ask, onwards, self.ballot, self.slips, self.clock, self.by_hand)
        for part in (*parts, side_by_side(self.back)):
            self.column.addWidget(part)

    def show_stage(self, view: GameView, step: Step) -> None:
        """Show the step of the round; where the step is another, the focus goes to its first control."""
        is_other = (step, len(view.rounds)) != (self.step, len(self.view.rounds) if self.view else -1)
        if is_other and step == "ready":
            # Every round has its minutes.
            self.clock.set_minutes(self.minutes)
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.view, self.step = view, step
        self._show()
        if is_other and had_focus:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the focus on what is to be pressed next; both teams begin at the same button."""
        for part in (self.red, self.picks[0], self.go_on):
            if part.isVisibleTo(self):
                part.setFocus()
                return

    def _show(self) -> None:
        if self.view is None:
            return
        view, types = self.view, self.by_hand.isChecked()
        last = view.rounds[-1] if view.rounds else None
        is_quiet = self.step == "ready"
        self._show_cast(view, last if is_quiet else None)
        self.head.setText(self.words.next_round(view))
        is_voting = self.step in {"first", "second"}
        show_text(self.ask, self._asked(view))
        self.ballot.setVisible(is_voting)
        self.slips.setVisible(types and is_quiet and not view.is_over)
        self.go_on.setVisible(not is_voting and not (types and is_quiet and not view.is_over))
        self.go_on.setText(self._onwards(view))
        self.again.setVisible(self.step == "cover")
        self.by_hand.setVisible(is_quiet and not view.is_over)
        self.clock.setVisible(is_quiet and not view.is_over)
        self.back.setVisible(is_quiet and last is not None)
        for team, name in enumerate(view.teams):
            self.names[team].setText(escaped(name))
            self.picks[team].setAccessibleName(name)

    def _show_cast(self, view: GameView, last: RoundRow | None) -> None:
        show_text(self.told, self.words.shown(last) if last is not None else "")
        self.cast.setVisible(last is not None)
        if last is not None:
            for figure, name, points, letter in zip(self.votes, view.teams, last.points, last.votes, strict=True):
                colour: Colour = "R" if letter == RED else "B"
                figure.show_figure(self.words.short(name), self.words.signed(points), self.words.colour(letter), colour)

    def _asked(self, view: GameView) -> str:
        one, other = view.teams
        if view.is_over:
            return self.tr("What did it feel like? What would a win have been?")
        return {
            "ready": "",
            "first": self.tr("{0}: choose. Nobody else looks at the screen.").format(one),
            "cover": self.tr("{0} voted. Pass the screen to {1}.").format(one, other),
            "second": self.tr("{0}: choose. Nobody else looks at the screen.").format(other),
        }[self.step]

    def _onwards(self, view: GameView) -> str:
        if view.is_over:
            return self.tr("The talk afterwards")
        team = view.teams[1] if self.step == "cover" else view.teams[0]
        return self.tr("{0} vote").format(escaped(self.words.short(team)))

    def _go_on(self) -> None:
        is_over = self.view is not None and self.view.is_over
        (self.talk_wanted if is_over else self.stepped).emit()

    def _slips(self) -> QWidget:
        holder = QWidget()
        column = column_in(holder, 2)
        colours = {letter: self.words.colour(letter) for letter in ("R", "B")}
        form = Form()
        self.picks = [form.add_row("", PickField({"": self.tr("Not voted yet"), **colours})) for _ in range(2)]
        self.names = [buddy for buddy in form.findChildren(QLabel) if buddy.buddy() is not None]
        self.enter = secondary_button(self.tr("Show the round"), "next")
        self.enter.clicked.connect(self._type)
        self.missing = label("", "danger")
        self.missing.hide()
        for part in (form, self.missing, side_by_side(self.enter)):
            column.addWidget(part)
        return holder

    def _type(self) -> None:
        votes = "".join(str(pick.currentData()) for pick in self.picks)
        is_whole = all(pick.currentData() for pick in self.picks)
        show_text(self.missing, "" if is_whole else self.tr("Choose a colour for each team first."))
        if is_whole:
            for pick in self.picks:
                pick.show_key("")
            self.picks[0].setFocus()
            self.typed.emit(votes)
