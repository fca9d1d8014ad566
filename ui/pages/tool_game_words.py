"""Words of the red and blue game."""

from PySide6.QtCore import QObject

from readiness.document.toolbox import Vote
from readiness.toolbox.game import Points
from ui.pages.compare_words import CompareWords
from ui.views.game import RED, GameView, RoundRow, TrustRow

MOST_LETTERS = 26


class GameWords(QObject):
    """Words about a game, in the language of the screen."""

    def colour(self, letter: str) -> str:
        """Return the colour of a vote."""
        return self.tr("Red") if letter == RED else self.tr("Blue")

    def next_round(self, view: GameView) -> str:
        """Return which round is to be played."""
        if view.is_over:
            return self.tr("The game is over")
        words = self.tr("Round {0} of {1}: it counts double")
        if view.next_number < view.doubled_from:
            words = self.tr("Round {0} of {1}")
        return words.format(view.next_number, view.every)

    def shown(self, row: RoundRow) -> str:
        """Return which round the votes are of."""
        words = self.tr("Round {0} counted double:") if row.is_double else self.tr("Round {0}:")
        return words.format(row.number)

    def strip(self, view: GameView) -> str:
        """Return the strip of votes in words."""
        played = len(view.rounds)
        return self.tr("Rounds played: {0} of {1}. {2} played red {3} times, {4} {5} times.").format(
            played, view.every, view.teams[0], view.reds[0], view.teams[1], view.reds[1]
        )

    def columns(self, view: GameView) -> tuple[tuple[str, int], ...]:
        """Return the headings of the score card."""
        one, other = view.teams
        return (
            (self.tr("Round"), 3), (one, 3), (other, 3), (self.tr("{0}: points").format(one), 3),
            (self.tr("{0}: points").format(other), 3), (self.tr("{0}: total").format(one), 3),
            (self.tr("{0}: total").format(other), 3),
        )  # fmt: skip

    def row(self, row: RoundRow) -> tuple[str, ...]:
        """Return a round of the score card."""
        number = self.tr("{0} (double)").format(row.number) if row.is_double else str(row.number)
        votes = tuple(self.colour(letter) for letter in row.votes)
        return (number, *votes, *map(self.signed, (*row.points, *row.totals)))

    def payoff(self, vote: Vote, points: Points) -> tuple[str, ...]:
        """Return what a pair of votes brings."""
        return (*(self.colour(letter) for letter in vote), *map(self.signed, points))

    def trust(self, row: TrustRow) -> tuple[str, ...]:
        """Return a partner's readings of trust."""
        words = CompareWords()
        return (row.name, *(words.printed(cell) for cell in row.cells))

    def short(self, name: str) -> str:
        """Return the beginning of a long name, for a button or a number's head."""
        return name if len(name) <= MOST_LETTERS else self.tr("{0}…").format(name[: MOST_LETTERS - 1])

    def signed(self, points: int) -> str:
        """Return points with their sign."""
        return f"+{points}" if points > 0 else f"−{-points}" if points else "0"
