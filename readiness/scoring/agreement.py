"""How far people agree: measures for small groups, from counts on an ordered scale or from raw values.

``counts`` is always how many people chose each point, lowest point first. What cannot be worked out (nobody answered,
a negative count, too few points or people) raises a ValueError that says so.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from math import isfinite, log2
from statistics import fmean, median
from statistics import variance as sample_variance
from typing import Literal

Label = Literal["agreed", "mixed", "split"]
AGREED_FROM = 0.8
SPLIT_BELOW = 0.5
SPLIT_SPAN_POINTS = 3
FEWEST_POINTS_OF_A = 3


def consensus(counts: Sequence[float]) -> float:
    """Return the consensus of an ordered distribution: 1 all at one point, 0 half and half at the ends.

    Args:
        counts: People at each point; one person or more.

    Returns:
        ``1 + sum(p_i * log2(1 - |x_i - mean| / width))``, 0 to 1; 1 on a scale of one point, where all stand alike.

    Raises:
        ValueError: Nobody answered, or a count is no number of people.

    Source:
        Tastle and Wierman, Consensus and dissention: a measure of ordinal dispersion, 2007.
    """
    total = _total(counts)
    width = len(counts) - 1
    if not width:
        return 1.0
    mean = sum(position * count for position, count in enumerate(counts)) / total
    return 1 + sum(
        count / total * log2(1 - abs(position - mean) / width) for position, count in enumerate(counts) if count
    )


def van_der_eijk(counts: Sequence[float]) -> float:
    """Return agreement A: 1 all at one point, 0 spread evenly, -1 half and half at the ends; polarisation is (1-A)/2.

    Args:
        counts: People at each point; three points or more.

    Raises:
        ValueError: The scale has fewer than three points, or nobody answered.

    Source:
        van der Eijk, Measuring agreement in ordered rating scales, 2001: the distribution is cut into layers.
    """
    _need(len(counts) >= FEWEST_POINTS_OF_A, "agreement A needs a scale of three points or more")
    total = _total(counts)
    left = list(counts)
    agreement = 0.0
    while any(left):
        layer = [count > 0 for count in left]
        thickness = min(count for count in left if count > 0)
        agreement += thickness * sum(layer) / total * _layer_agreement(layer)
        left = [count - thickness if filled else 0 for count, filled in zip(left, layer, strict=True)]
    return agreement


def _layer_agreement(layer: Sequence[bool]) -> float:
    points, filled = len(layer), sum(layer)
    triples = Counter(combinations(layer, 3))
    humps = triples[True, True, False] + triples[False, True, True]
    hollows = triples[True, False, True]
    if humps + hollows == 0:
        unimodality = 1.0
    else:
        unimodality = ((points - 2) * humps - (points - 1) * hollows) / ((points - 2) * (humps + hollows))
    return unimodality * (1 - (filled - 1) / (points - 1))


def polarisation(counts: Sequence[float]) -> float:
    """Return how far an ordered distribution falls into two camps: 0 all at one point, 1 half and half at the ends.

    Source:
        van der Eijk 2001: ``(1 - A) / 2``.
    """
    return (1 - van_der_eijk(counts)) / 2


def leik(counts: Sequence[float]) -> float:
    """Return Leik's D, the ordinal dispersion: 0 all at one point, 1 half and half at the ends.

    Returns:
        ``2 * sum(d_i) / (K - 1)`` over the cumulative shares; 0 on a scale of one point.

    Raises:
        ValueError: Nobody answered, or a count is no number of people.

    Source:
        Leik, A measure of ordinal consensus, 1966.
    """
    total = _total(counts)
    if len(counts) == 1:
        return 0.0
    cumulative = 0.0
    dispersion = 0.0
    for count in counts:
        cumulative += count / total
        dispersion += min(cumulative, 1 - cumulative)
    return 2 * max(dispersion, 0.0) / (len(counts) - 1)


def r_wg(values: Sequence[float], points: int) -> float:
    """Return within-group agreement beside a uniform null: ``1 - s² / ((A² - 1) / 12)``, cut at 0.

    Args:
        values: One rating a person; two people or more.
        points: Points of the scale (A), two or more.

    Raises:
        ValueError: Fewer than two people, or fewer than two points.

    Source:
        James, Demaree and Wolf 1984; O'Neill 2017 (s² with n - 1).
    """
    _need(points >= 2, "the scale needs two points or more")  # noqa: PLR2004 - one point is no scale
    return max(0.0, 1 - _variance(values) / ((points**2 - 1) / 12))


def r_wg_star(values: Sequence[float], low: float, high: float) -> float:
    """Return within-group agreement beside the greatest dissent that the scale allows: 1 none, 0 half at each end.

    Args:
        values: One rating a person; two people or more.
        low: Lowest rating possible.
        high: Highest rating possible.

    Returns:
        ``1 - s² / s²_max`` with ``s²_max = (high² + low²) / 2 - ((high + low) / 2)²``, both variances with n.

    Raises:
        ValueError: Nobody answered, or a rating lies outside the scale.

    Source:
        Lindell, Brandt and Whitney, A revised index of interrater agreement for multi-item ratings, 1999.
    """
    _need_within(values, low, high)
    mean = fmean(values)
    variance = fmean((value - mean) ** 2 for value in values)
    return 1 - variance / ((high**2 + low**2) / 2 - ((high + low) / 2) ** 2)


def a_wg(values: Sequence[float], low: float, high: float) -> float:
    """Return within-group agreement beside the greatest variance that the group's mean allows, -1 to 1.

    Args:
        values: One rating a person; two people or more.
        low: Lowest rating possible.
        high: Highest rating possible.

    Returns:
        ``1 - 2 * s² / s²_max``; 1 where all stand at one end, where the mean allows no variance.

    Raises:
        ValueError: Fewer than two people, or a rating lies outside the scale.

    Source:
        Brown and Hauenstein, Interrater agreement reconsidered, 2005.
    """
    _need_within(values, low, high)
    _need(len(values) > 1, "two people or more have to answer")
    mean, people = fmean(values), len(values)
    greatest = ((high + low) * mean - mean**2 - high * low) * people / (people - 1)
    return 1.0 if greatest == 0 else 1 - 2 * _variance(values) / greatest


def mean_deviation(values: Sequence[float], about: Literal["mean", "median"]) -> float:
    """Return the mean absolute distance of ``values`` from their mean or median, in points of the scale.

    Raises:
        ValueError: Nobody answered.
    """
    _need(bool(values), "no one has answered")
    centre = fmean(values) if about == "mean" else median(values)
    return fmean(abs(value - centre) for value in values)


def kendall_w(ranks: Sequence[Sequence[float]]) -> float:
    """Return Kendall's coefficient of concordance with tie correction: 1 all rank alike, 0 no accord.

    Args:
        ranks: One row a rater: the rank of each object, tied objects sharing the mean rank.

    Returns:
        ``12 S / (m² (n³ - n) - m ΣT)``; 0 where every rater ties everything, because there is no order to share.

    Raises:
        ValueError: Nobody ranks, there are fewer than two objects, or the rows are of different lengths.

    Source:
        Kendall and Babington Smith 1939.
    """
    _need(bool(ranks), "no one has ranked anything")
    _need(all(len(row) == len(ranks[0]) for row in ranks), "everybody has to rank the same objects")
    _need(len(ranks[0]) > 1, "two objects or more have to be ranked")
    raters, objects = len(ranks), len(ranks[0])
    sums = [sum(column) for column in zip(*ranks, strict=True)]
    middle = fmean(sums)
    spread: float = sum((one - middle) ** 2 for one in sums)
    ties = sum(count**3 - count for row in ranks for count in Counter(row).values())
    most = raters**2 * (objects**3 - objects) - raters * ties
    return 12 * spread / most if most else 0.0


def chi_squared(concordance: float, raters: int, objects: int) -> tuple[float, int]:
    """Return Kendall's test of a concordance W: the value and its degrees of freedom.

    Source:
        Kendall and Babington Smith 1939: ``raters * (objects - 1) * W`` with ``objects - 1`` degrees of freedom.
    """
    return raters * (objects - 1) * concordance, objects - 1


def cronbach_alpha(items: Sequence[Sequence[float]]) -> float:
    """Return Cronbach's alpha of items that mean to measure one thing.

    Args:
        items: One row an item: each person's score, people in the same order; two items and people or more.

    Raises:
        ValueError: Fewer than two items or people, rows of different lengths, or everybody has the same total, for
            which alpha is not defined.

    Source:
        Cronbach 1951: ``k / (k - 1) * (1 - sum of item variances / variance of totals)``.
    """
    _need(len(items) > 1, "two items or more have to be answered")
    _need(all(len(row) == len(items[0]) for row in items), "everybody has to answer every item")
    totals = [sum(column) for column in zip(*items, strict=True)]
    spread = _variance(totals)
    _need(spread > 0, "everybody has the same total, so alpha is not defined")
    return len(items) / (len(items) - 1) * (1 - sum(_variance(row) for row in items) / spread)


def label(counts: Sequence[int]) -> Label | None:
    """Return a plain word for how far people agree, or None for fewer than two people.

    ``split`` when at least a third of the people stand in each end third of the scale, or consensus is
    below 0.5 and the answers span three points or more; ``agreed`` from a consensus of 0.8; else ``mixed``.
    """
    people = sum(counts)
    if people < 2:  # noqa: PLR2004 - one person cannot disagree
        return None
    if len(counts) == 1:
        return "agreed"
    if _stands_apart(counts, people):
        return "split"
    return "agreed" if consensus(counts) >= AGREED_FROM else "mixed"


def thirds(counts: Sequence[int]) -> tuple[int, int, int]:
    """Return how many people stand in the lowest third of the scale, between the end thirds, and in the highest.

    Args:
        counts: People at each point; two points or more. A point on the border belongs to the end third.

    Raises:
        ValueError: The scale has fewer than two points.
    """
    _need(len(counts) > 1, "a scale of one point has no thirds")
    width = len(counts) - 1
    low = sum(count for position, count in enumerate(counts) if 3 * position <= width)
    high = sum(count for position, count in enumerate(counts) if 3 * position >= 2 * width)
    return low, sum(counts) - low - high, high


def _stands_apart(counts: Sequence[int], people: int) -> bool:
    low, _, high = thirds(counts)
    used = [position for position, count in enumerate(counts) if count]
    wide = used[-1] - used[0] + 1 >= SPLIT_SPAN_POINTS
    return (3 * low >= people and 3 * high >= people) or (consensus(counts) < SPLIT_BELOW and wide)


def _total(counts: Sequence[float]) -> float:
    _need(all(isfinite(count) and count >= 0 for count in counts), "a count is a number of people, 0 or more")
    total = sum(counts)
    _need(total > 0, "no one has answered")
    return total


def _variance(values: Sequence[float]) -> float:
    _need(len(values) > 1, "two people or more have to answer")
    return float(sample_variance(values))


def _need_within(values: Sequence[float], low: float, high: float) -> None:
    _need(low < high, "the highest rating has to be above the lowest")
    _need(bool(values), "no one has answered")
    _need(all(low <= value <= high for value in values), "a rating lies outside the scale")


def _need(holds: bool, words: str) -> None:
    if not holds:
        raise ValueError(words)
