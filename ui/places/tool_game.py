"""The red and blue game: joins the games of the document to their page, and keeps a vote hidden until both are cast."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from readiness.errors import BadInputError, ReadinessError
from ui.kit.fields import written_day
from ui.places.records import changed, plain_words, read_typed
from ui.places.tool import post
from ui.places.tool_cases import CaseTool
from ui.session import Session
from ui.today import today

if TYPE_CHECKING:
    # Loaded with the first visit.
    from readiness.document.toolbox import GamePlayed
    from ui.pages.tool_game import GamePage
    from ui.pages.tool_game_stage import Step
    from ui.views.game import Trust

_NEXT: "dict[Step, Step]" = {"ready": "first", "cover": "second"}


class GameTool(CaseTool):
    """Keeps the rounds of a game; the first team's vote is known to nobody until the second has voted."""

    key = "game"
    part = "games"
    step: "Step" = "ready"
    first_vote = ""
    shown_part = "play"
    rounds = 0

    def build(self) -> "GamePage":
        """Build the page."""
        from ui.pages.tool_game import GamePage
        from ui.views.game import rules_view

        own = post(self.key)
        page = GamePage(own.title, own.about, rules_view())
        self.connect_cases(page)
        page.part_picked.connect(self.show_part)
        page.stage.stepped.connect(self.go_on)
        page.stage.voted.connect(self.vote)
        page.stage.typed.connect(self.record)
        page.stage.chosen_again.connect(self.choose_again)
        page.stage.taken_back.connect(self.take_back)
        page.talk.edited.connect(self.edit)
        return page

    def refresh(self) -> None:
        """Show the game that is open."""
        from ui.views.game import game_view

        if not self.show_cases():
            self._let_go(0)
            return
        view = game_view(self.desk.session.document, self.case)
        if len(view.rounds) != self.rounds:
            # Another round stands, or one was undone: the votes of the old one are let go.
            self._let_go(len(view.rounds))
        trust = _trust(self.desk.session) if self.shown_part == "talk" else None
        self._page_shown.show_view(view, self.step, self.shown_part, trust)

    def forget(self) -> None:
        """Forget which game was open, and every vote that was not shown."""
        super().forget()
        self.shown_part = "play"
        self._let_go(0)

    def pick(self, key: str) -> None:
        """Open another game at the beginning of its next round."""
        self.shown_part = "play"
        self._let_go(0)
        super().pick(key)

    def name_of(self, key: str) -> str:
        """Return the teams of the game ``key``, with the day on which it was played."""
        one: GamePlayed | None = self.keeper.get(key)
        if one is None:
            return self.tr("Game")
        if not one.played_on:
            return self.tr("{0} and {1}").format(*one.teams)
        return self.tr("{0} and {1}, {2}").format(*one.teams, written_day(one.played_on))

    def begin(self, values: dict[str, Any]) -> None:
        """Begin a game of two teams."""
        from readiness.document.toolbox import GamePlayed

        names = {name: str(values[name]).strip() for name in ("first", "second")}
        for name, words in names.items():
            if not words:
                self._page_shown.begin.refuse(name, self.tr("Give the team a name."))
                return
        if names["first"] == names["second"]:
            self._page_shown.begin.refuse("second", self.tr("Give the teams different names."))
            return
        day = today().isoformat()
        try:
            made = changed(GamePlayed(teams=("1", "2"), played_on=day), {"teams": [*names.values()]})
        except ReadinessError as error:
            self._page_shown.begin.refuse("first", plain_words(error, "teams"))
            return
        if self.start(self.tr("Red and blue game"), made):
            self._page_shown.stage.take_focus()

    def show_part(self, part: str) -> None:
        """Show the play or the talk."""
        self.shown_part = part
        self.refresh()
        self._page_shown.tabs.take_focus()

    def go_on(self) -> None:
        """Let the team in turn vote."""
        self.step = _NEXT.get(self.step, self.step)
        self.refresh()

    def vote(self, colour: str) -> None:
        """Take the vote of the team in turn; the second one ends the round."""
        if self.step == "first":
            self.first_vote, self.step = colour, "cover"
            self.refresh()
        elif self.step == "second":
            self.record(f"{self.first_vote}{colour}")

    def choose_again(self) -> None:
        """Let the first team choose anew, before the screen is passed on."""
        self.first_vote, self.step = "", "first"
        self.refresh()

    def record(self, votes: str) -> None:
        """Let a round stand with both votes, and show it."""
        number = len(self.standing.votes) + 1
        self._let_go(number)
        sentence = self.tr("round {0} of the game").format(number)
        self._put(sentence, {"votes": [*self.standing.votes, votes]})
        self.refresh()

    def take_back(self) -> None:
        """Take the last round back."""
        number = len(self.standing.votes)
        if number:
            self._put(self.tr("taking round {0} back").format(number), {"votes": [*self.standing.votes[:-1]]})
            self.desk.say(self.tr("Round {0} was taken back. Undo brings it back.").format(number))

    def edit(self, name: str, value: object) -> None:
        """Set a field of the talk as it was typed."""
        form = self._page_shown.talk.form
        try:
            fields: dict[str, Any] = {name: read_typed(value, "day" if name == "played_on" else "prose")}
            if name in {"first", "second"}:
                fields = {"teams": _teams(self.standing, name, str(value).strip())}
            said = self._put(self.tr("change to the game"), fields)
        except ReadinessError as error:
            said = plain_words(error, name)
        form.refuse(name, said)

    @property
    def standing(self) -> "GamePlayed":
        """The game that is open."""
        one: GamePlayed = self.keeper.get(self.case)
        return one

    def _put(self, sentence: str, fields: dict[str, Any]) -> str:
        self.change(sentence, changed(self.standing, fields))
        return ""

    def _let_go(self, rounds: int) -> None:
        self.step, self.first_vote, self.rounds = "ready", "", rounds

    @property
    def _page_shown(self) -> "GamePage":
        from ui.pages.tool_game import GamePage

        page = self.page
        assert isinstance(page, GamePage)  # noqa: S101 - `build` makes no other
        return page


def _teams(game: "GamePlayed", name: str, words: str) -> list[str]:
    teams = [words, game.teams[1]] if name == "first" else [game.teams[0], words]
    if not words or teams[0] == teams[1]:
        problem = QCoreApplication.translate("GameTool", "Both teams need a name of their own.")
        raise BadInputError("", problem, "")
    return teams


def _trust(session: Session) -> "Trust | None":
    from readiness.partnership.comparing.comparison import Comparison
    from ui.content import catalogue, library
    from ui.views.game import trust_view

    made = trust_view(Comparison(session.document, library(), catalogue(), session.assessment()))
    return made if made.rows and made.titles else None
