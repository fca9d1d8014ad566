"""A meeting made from what divides the partners most, with a time for each subject."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from readiness.partnership.comparing.coverage import Covered
from readiness.partnership.comparing.heat_map import HeatRow
from readiness.partnership.comparing.pair_views import PairItem
from readiness.partnership.comparing.perception import PerceptionGap

TopicKind = Literal["perception", "split", "pair", "uncovered"]
OPENING_MINUTES = 5
CLOSING_MINUTES = 10
LEAST_MINUTES = 10
STEP_MINUTES = 5
LENGTHS = (45, 60, 90, 120)
MOST_OF_A_KIND = {"perception": 3, "split": 2, "pair": 1, "uncovered": 1}


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject of the meeting; ``key`` is an item, a factor, or a pair's place, as its kind asks."""

    kind: TopicKind
    key: str
    weight: float
    minutes: int = 0
    gap: PerceptionGap | None = None
    row: HeatRow | None = None
    pair: PairItem | None = None
    missing: tuple[Covered, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """An opening, topics in the order of their weight, and a close; the minutes add up to ``minutes``."""

    minutes: int
    topics: tuple[Topic, ...]
    opening: int
    closing: int


def agenda(
    minutes: int,
    gaps: Sequence[PerceptionGap],
    rows: Sequence[HeatRow],
    pairs: Sequence[PairItem],
    covered: Sequence[Covered],
) -> Agenda:
    """Return a meeting of ``minutes``: as many subjects as get ten minutes each, the weightiest with the most time.

    Args:
        minutes: The whole meeting, a multiple of five, 45 or more.
        gaps: Perception gaps, the weightiest first; one item a factor is taken.
        rows: The heat map's rows, the weightiest first; the split ones are taken.
        pairs: Pairs two levels apart or more, the furthest first.
        covered: What is wanted or brought; what is missing is one subject.
    """
    found = sorted(_topics(gaps, rows, pairs, covered), key=lambda topic: -topic.weight)
    room = minutes - OPENING_MINUTES - CLOSING_MINUTES
    chosen = found[: room // LEAST_MINUTES]
    shares = share_minutes(room, [topic.weight for topic in chosen])
    timed = tuple(_timed(topic, share) for topic, share in zip(chosen, shares, strict=True))
    spare = room - sum(shares)
    return Agenda(minutes, timed, OPENING_MINUTES, CLOSING_MINUTES + spare)


def share_minutes(room: int, weights: Sequence[float]) -> tuple[int, ...]:
    """Return ``room`` minutes shared by ``weights`` in steps of five, at least ten and at most thirty each."""
    shares = [LEAST_MINUTES] * len(weights)
    most = 3 * LEAST_MINUTES
    while sum(shares) + STEP_MINUTES <= room and any(share < most for share in shares):
        # Whoever has waited longest by weight: as seats are given to parties, so that order never changes a share.
        place = max(
            (place for place, share in enumerate(shares) if share < most),
            key=lambda place: (weights[place] / shares[place], -place),
        )
        shares[place] += STEP_MINUTES
    return tuple(shares)


def _topics(
    gaps: Sequence[PerceptionGap], rows: Sequence[HeatRow], pairs: Sequence[PairItem], covered: Sequence[Covered]
) -> Iterator[Topic]:
    taken: set[str] = set()
    for gap in gaps:
        if gap.item.factor not in taken and len(taken) < MOST_OF_A_KIND["perception"] and gap.levels_apart >= 1:
            taken.add(gap.item.factor)
            yield Topic("perception", gap.item.key, 2 * gap.weight + float(gap.item.importance), gap=gap)
    split = [row for row in rows if row.agreement == "split" and row.factor not in taken]
    for row in split[: MOST_OF_A_KIND["split"]]:
        yield Topic("split", row.factor, row.weight + float(row.importance), row=row)
    for pair in pairs[: MOST_OF_A_KIND["pair"]]:
        yield Topic("pair", f"{pair.one}/{pair.other}/{pair.item.id}", float(pair.apart or 0) / pair.highest, pair=pair)
    missing = tuple(one for one in covered if one.missing)
    if missing:
        weight = 1.0 if any(one.critical for one in missing) else 0.5
        yield Topic("uncovered", missing[0].name, weight, missing=missing)


def _timed(topic: Topic, minutes: int) -> Topic:
    return Topic(topic.kind, topic.key, topic.weight, minutes, topic.gap, topic.row, topic.pair, topic.missing)
