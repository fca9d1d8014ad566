"""What the page of the red and blue game shows: the rounds, the points, and the talk beside the trust answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from readiness.document.model import Document
from readiness.document.toolbox import Vote
from readiness.partnership.comparing.comparison import Comparison
from readiness.toolbox.game import Ending, Points, game_rules, play, reflections
from readiness.toolbox.standing import standing
from ui.views.compare import CellView, heat_view
from ui.views.workshop import MINUTE

TRUST = ("trust-history", "openness")
RED = "R"


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One round: its number, the votes, whether it counts double, what it brought, and the running totals."""

    number: int
    votes: Vote
    is_double: bool
    points: Points
    totals: Points


@dataclass(frozen=True, slots=True)
class TrustRow:
    """A partner's own readings of trust and of openness; None where it is not asked."""

    name: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class Trust:
    """What the questionnaires say about trust, by partner, under the titles of its subjects."""

    titles: tuple[str, ...]
    rows: tuple[TrustRow, ...]


@dataclass(frozen=True, slots=True)
class GameView:
    """A game as far as it was played."""

    key: str
    values: Mapping[str, Any]
    teams: tuple[str, str]
    rounds: tuple[RoundRow, ...]
    every: int
    doubled_from: int
    totals: Points
    joint: int
    best: int
    ending: Ending | None
    reds: tuple[int, int]
    remarks: tuple[str, ...]

    @property
    def is_over(self) -> bool:
        """Whether every round was played."""
        return len(self.rounds) >= self.every

    @property
    def next_number(self) -> int:
        """The number of the round to be played."""
        return len(self.rounds) + 1


@dataclass(frozen=True, slots=True)
class RulesView:
    """The rules in words, what each pair of votes brings, questions for the talk, the teams, and a round's minutes."""

    sentences: tuple[str, ...]
    payoffs: tuple[tuple[Vote, Points], ...]
    lessons: tuple[str, ...]
    teams: tuple[str, str]
    minutes: int


def game_view(document: Document, key: str) -> GameView:
    """Return the game ``key`` of ``document``."""
    game, rules = standing(document.games)[key], game_rules()
    played = play(game.votes)
    return GameView(
        key,
        {"first": game.teams[0], "second": game.teams[1], "played_on": game.played_on, "talk": game.talk},
        game.teams,
        tuple(RoundRow(one.number, one.votes, one.factor > 1, one.points, one.totals) for one in played.rounds),
        rules.rounds,
        rules.doubled_from,
        played.totals,
        played.joint,
        played.best_joint,
        played.ending,
        (_reds(game.votes, 0), _reds(game.votes, 1)),
        tuple(one.say() for one in reflections(played, game.teams)),
    )


def rules_view() -> RulesView:
    """Return the rules that ship with the program."""
    rules = game_rules()
    sentences = tuple(rules.rules[name].read() for name in ("aim", "vote", "double", "end"))
    minutes = max(1, round(rules.seconds_a_round / MINUTE))
    payoffs = tuple((vote, rules.payoffs[vote]) for vote in rules.payoffs)
    return RulesView(sentences, payoffs, tuple(one.read() for one in rules.lessons), rules.teams, minutes)


def trust_view(comparison: Comparison) -> Trust:
    """Return each partner's own readings of trust, as the comparison of partners shows them."""
    view = heat_view(comparison)
    rows = [row for name in TRUST for row in view.rows if row.factor == name]
    partners = (TrustRow(one.words, tuple(row.cells[place] for row in rows)) for place, one in enumerate(view.columns))
    return Trust(tuple(row.title for row in rows), tuple(partners))


def _reds(votes: tuple[Vote, ...], team: int) -> int:
    return sum(vote[team] == RED for vote in votes)
