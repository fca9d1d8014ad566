"""Conditions, ambitions and mutual objectives: how far the parties agree on their order, and who sees it otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from statistics import mean
from typing import Literal

from readiness.document.toolbox import Ranking, Statement
from readiness.scoring.agreement import kendall_w

Accord = Literal["agreed", "mixed", "split"]
AGREED_FROM, SPLIT_BELOW = 0.7, 0.3
FEWEST = 2
FAR_OFF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement in the common order: its mean rank, and the parties who place it far from where the others do."""

    key: str
    statement: Statement
    mean_rank: Fraction | None
    minority: tuple[str, ...]
    amended_by: tuple[str, ...]
    opposed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommonOrder:
    """What the parties' rankings make together: Kendall's W and a word for it, and the statements in order."""

    concordance: float | None
    accord: Accord | None
    placed: tuple[Placed, ...]
    signed: tuple[str, ...]
    not_signed: tuple[str, ...]


def common_order(statements: Mapping[str, Statement], rankings: Mapping[str, Ranking]) -> CommonOrder:
    """Return the order that the parties have in common.

    Args:
        statements: Key -> statement; those of one kind.
        rankings: Party -> its ranking. What a party left out shares the mean of the places left; a party that ranked
            nothing counts for nothing. Keys that are no statement's are passed over.

    Returns:
        Statements by mean rank, then by key. ``agreed`` from a W of 0.7, ``split`` below 0.3, else ``mixed``; none for
        fewer than two parties or statements. A party is in the minority on a statement where its rank is half the
        list or more away from the mean of the others.

    Source:
        Kendall's W as in ``scoring.agreement``; words after Schmidt, Managing Delphi surveys, 1997.
    """
    keys = sorted(statements)
    ranks = {party: row for party in sorted(rankings) if (row := _ranks(keys, rankings[party].order))}
    concordance = None
    if len(ranks) >= FEWEST and len(keys) >= FEWEST:
        concordance = kendall_w([[float(row[key]) for key in keys] for row in ranks.values()])
    placed = [_placed(key, statements[key], ranks, rankings) for key in keys]
    return CommonOrder(
        concordance,
        None if concordance is None else _accord(concordance),
        tuple(sorted(placed, key=lambda one: (one.mean_rank is None, one.mean_rank or 0, one.key))),
        tuple(sorted(party for party, ranking in rankings.items() if ranking.signs)),
        tuple(sorted(party for party, ranking in rankings.items() if not ranking.signs)),
    )


def _accord(concordance: float) -> Accord:
    return "agreed" if concordance >= AGREED_FROM else "split" if concordance < SPLIT_BELOW else "mixed"


def _ranks(keys: Sequence[str], order: Sequence[str]) -> dict[str, Fraction]:
    ranked = [key for key in dict.fromkeys(order) if key in keys]
    if not ranked:
        return {}
    places = {key: Fraction(place) for place, key in enumerate(ranked, start=1)}
    left_over = Fraction(len(ranked) + 1 + len(keys), 2)
    return {key: places.get(key, left_over) for key in keys}


def _placed(
    key: str, statement: Statement, ranks: Mapping[str, Mapping[str, Fraction]], rankings: Mapping[str, Ranking]
) -> Placed:
    given = {party: row[key] for party, row in ranks.items()}
    far = [party for party, rank in given.items() if _stands_apart(rank, given, party, len(next(iter(ranks.values()))))]
    return Placed(
        key,
        statement,
        mean(given.values()) if given else None,
        tuple(far),
        tuple(sorted(party for party, ranking in rankings.items() if ranking.amendments.get(key))),
        tuple(sorted(party for party, ranking in rankings.items() if ranking.objections.get(key))),
    )


def _stands_apart(rank: Fraction, given: Mapping[str, Fraction], party: str, statements: int) -> bool:
    others = [other for name, other in given.items() if name != party]
    return len(others) >= FEWEST and abs(rank - mean(others)) >= FAR_OFF * statements


def open_conditions(statements: Mapping[str, Statement], today: date) -> tuple[tuple[str, Statement, bool], ...]:
    """Return the conditions not closed yet, the earliest due first, each with whether it is overdue."""
    rows = [
        (key, one, bool(one.due) and date.fromisoformat(one.due) < today)
        for key, one in statements.items()
        if one.kind == "condition" and one.status in ("open", "agreed")
    ]
    return tuple(sorted(rows, key=lambda row: (not row[1].due, row[1].due, row[0])))
