"""The red and blue game: two hidden votes a round, running totals, and what the two teams could have had together."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from pydantic import Field, model_validator

from readiness.document.toolbox import Vote
from readiness.errors import BadInputError
from readiness.records import Record, read_toml
from readiness.toolbox.words import Remark, toolbox_folder
from readiness.wording import Wording

Points = tuple[int, int]
VOTES: tuple[Vote, ...] = ("RR", "RB", "BR", "BB")
Ending = Literal["first", "second", "draw", "both_lose"]


class GameRules(Record):
    """What each pair of votes brings, how many rounds there are, and from which on they count double."""

    source: str
    rounds: int = Field(ge=1)
    doubled_from: int = Field(ge=1)
    teams: tuple[str, str]
    seconds_a_round: int = Field(ge=10)
    payoffs: dict[Vote, Points]
    rules: dict[str, Wording]
    lessons: tuple[Wording, ...]

    @model_validator(mode="after")
    def _every_pair_of_votes_pays(self) -> "GameRules":
        if missing := [vote for vote in VOTES if vote not in self.payoffs]:
            raise ValueError(f"nothing is said about {', '.join(missing)}")
        return self


@dataclass(frozen=True, slots=True)
class Round:
    """One round: the votes, what they brought each team, and the running totals."""

    number: int
    votes: Vote
    factor: int
    points: Points
    totals: Points


@dataclass(frozen=True, slots=True)
class Game:
    """A game as far as it has been played."""

    rounds: tuple[Round, ...]
    rounds_left: int
    best_joint: int

    @property
    def totals(self) -> Points:
        """What each team has."""
        return self.rounds[-1].totals if self.rounds else (0, 0)

    @property
    def joint(self) -> int:
        """What the teams have together."""
        return sum(self.totals)

    @property
    def ending(self) -> Ending | None:
        """How the game ended by its rules, or None while rounds are left."""
        if self.rounds_left:
            return None
        one, other = self.totals
        if one < 0 and other < 0:
            return "both_lose"
        return "draw" if one == other else "first" if one > other else "second"


@lru_cache
def game_rules() -> GameRules:
    """Return the rules that ship with the program."""
    return read_toml(toolbox_folder() / "red-and-blue.toml", GameRules)


def read_votes(words: Sequence[str]) -> tuple[Vote, ...]:
    """Return the votes in ``words``: two letters a round, R or B, the first team's first.

    Raises:
        BadInputError: A word is no pair of votes, or there are more rounds than the game has.
    """
    rounds = game_rules().rounds
    pairs = [pair for word in words for pair in word.replace(",", " ").upper().split()]
    found = []
    for number, pair in enumerate(pairs, start=1):
        if pair not in VOTES:
            problem = f"“{pair}” is not a pair of votes."
            raise BadInputError(f"round {number}", problem, "Write R or B for each team, such as RB.")
        found.append(pair)
    if len(found) > rounds:
        raise BadInputError(
            "votes", f"There are {len(found)} rounds, but the game has {rounds}.", "Leave out the rest."
        )
    return tuple(found)


def play(votes: Sequence[Vote], rules: GameRules | None = None) -> Game:
    """Return the game that ``votes`` make, one pair of votes a round.

    Returns:
        points = payoff of the pair, times 2 from the first doubled round on; totals run on from round to round.

    Source:
        Wirral partnering workshop, 26 February 2018: its rules and its score card.
    """
    book = rules or game_rules()
    factors = [2 if number >= book.doubled_from else 1 for number in range(1, book.rounds + 1)]
    points = [_times(book.payoffs[pair], factor) for pair, factor in zip(votes, factors, strict=False)]
    totals = list(accumulate(points, lambda before, now: (before[0] + now[0], before[1] + now[1])))
    rows = zip(votes, factors, points, totals, strict=False)
    rounds = tuple(Round(number, *row) for number, row in enumerate(rows, start=1))
    best = max(sum(payoff) for payoff in book.payoffs.values())
    return Game(rounds, book.rounds - len(rounds), best * sum(factors))


def _times(payoff: Points, factor: int) -> Points:
    return (payoff[0] * factor, payoff[1] * factor)


def signed(points: int) -> str:
    """Return ``points`` with a plus or a minus before them; nothing has neither."""
    return f"{points:+d}".replace("-", "−") if points else "0"


def reflections(game: Game, teams: tuple[str, str]) -> tuple[Remark, ...]:
    """Return what the game shows, for the talk afterwards."""
    if not game.rounds:
        return ()
    found = []
    if game.ending is not None:
        winner = {"first": teams[0], "second": teams[1]}.get(game.ending, "")
        ending = "won" if winner else game.ending
        found.append(Remark(f"game.{ending}", "note", {"team": winner} if winner else {}))
    together = sum(one.votes == "RR" for one in game.rounds)
    found.append(Remark("game.together", "note", {"rounds": str(together), "of": str(len(game.rounds))}))
    left = {"joint": signed(game.joint), "best": signed(game.best_joint)}
    found.append(Remark("game.joint", "note", left))
    first = next((one for one in game.rounds if one.votes != "RR"), None)
    if first is not None:
        who = {"RB": teams[1], "BR": teams[0]}.get(first.votes)
        rule, values = ("game.first_blue", {"team": who}) if who else ("game.first_blue_both", {})
        found.append(Remark(rule, "note", {**values, "round": str(first.number)}))
    return tuple(found)
