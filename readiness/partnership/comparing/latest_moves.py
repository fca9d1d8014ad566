"""What moved last: since the last round, or where nothing did, between the two last ones."""

from dataclasses import dataclass

from readiness.partnership.comparing.comparison import Comparison
from readiness.partnership.comparing.released import rounds_of
from readiness.partnership.comparing.rounds import FactorMove


@dataclass(frozen=True, slots=True)
class LatestMoves:
    """What moved between two times: the key of the round before, that of the round after or empty for now."""

    before: str
    after: str
    moves: tuple[FactorMove, ...]


def latest_moves(comparison: Comparison) -> LatestMoves | None:
    """Return what moved since the last round; None before a round is closed.

    As long as nobody has answered anew, what the last round brought is worth seeing first.
    """
    rounds = rounds_of(comparison.document)
    if not rounds:
        return None
    *_, last = rounds
    moves = comparison.moves(rounds[last])
    if len(rounds) == 1 or any(one.has_moved for one in moves):
        return LatestMoves(last, "", moves)
    *_, before, _ = rounds
    return LatestMoves(before, last, comparison.moves(rounds[before], rounds[last]))
