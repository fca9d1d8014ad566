"""The heat map: every partner's own reading of every factor, the rows that matter and divide most first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from readiness.partnership.comparing.panel import AskedItem, Panel, counted, nearest_level
from readiness.partnership.comparing.released import Archive, PeopleShown, Released
from readiness.scoring.agreement import Label, consensus, label
from readiness.scoring.factors import Standing

FEWEST_TO_DIFFER = 2


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A partner's own reading of a factor, 0 to 1, and its people where they may be shown."""

    standing: Standing
    share: Fraction | None = None
    people: PeopleShown | None = None


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A factor over all partners.

    ``disagreement`` is 1 minus the consensus of the organisations, each counted once at the nearest of five levels;
    None where fewer than two have answered. ``weight`` = importance x disagreement, by which rows are sorted.
    """

    factor: str
    importance: Fraction
    disagreement: float | None
    agreement: Label | None
    cells: Mapping[str, HeatCell]
    released: Released

    @property
    def weight(self) -> float:
        """Importance x disagreement."""
        return float(self.importance) * (self.disagreement or 0.0)


@dataclass(frozen=True, slots=True)
class AnswerBehind:
    """An item behind a cell: the organisation's own level, and how many people chose each level, where shown."""

    item: AskedItem
    share: Fraction | None
    level: int | None
    counts: tuple[int, ...] | None


def heat_map(panel: Panel, archive: Archive) -> tuple[HeatRow, ...]:
    """Return a row for each factor, by importance x disagreement, then by importance, then as asked."""
    rows = [_row(panel, archive, factor) for factor in panel.factors]
    return tuple(sorted(rows, key=lambda row: (-row.weight, -row.importance)))


def behind(panel: Panel, row: HeatRow, party: str) -> tuple[AnswerBehind, ...]:
    """Return the answers behind the cell of ``party`` in ``row``; of its people only what may be shown."""
    return tuple(_behind(panel, row, party))


def organisations_agree(panel: Panel, item: str) -> Label | None:
    """Return how far the organisations agree on ``item``, each counted once, or None for fewer than two."""
    asked = panel.items[item]
    return label(counted([*panel.own[item].values()], asked.highest + 1))


def _row(panel: Panel, archive: Archive, factor: str) -> HeatRow:
    every = panel.assessment.scores
    scores = {party: every[party][factor] for party in panel.parties if factor in every[party]}
    shares = [score.range.expected for score in scores.values() if score.standing == "scored"]
    counts = counted(shares)
    told = archive.released(panel.items_of(factor), tuple(scores))
    cells = {
        party: HeatCell(
            score.standing,
            score.range.expected if score.standing == "scored" else None,
            told.shown.get(party),
        )
        for party, score in scores.items()
    }  # fmt: skip
    disagreement = 1 - consensus(counts) if len(shares) >= FEWEST_TO_DIFFER else None
    importance = panel.importance.get(factor, Fraction(0))
    return HeatRow(factor, importance, disagreement, label(counts), cells, told)


def _behind(panel: Panel, row: HeatRow, party: str) -> Iterator[AnswerBehind]:
    people = row.released.shown.get(party)
    for item in panel.items_of(row.factor):
        share = panel.own[item.key].get(party)
        counts = people.counts.get(item.key) if people is not None else None
        if share is not None or counts is not None:
            level = nearest_level(share, item.highest + 1) if share is not None else None
            yield AnswerBehind(item, share, level, counts)
