"""Weights from what people can say: swings, a ranking, or importance beside relevance."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from readiness.scoring.ranges import rounded

TOP = 100


def rank_order_centroid(n: int) -> tuple[float, ...]:
    """Return the weights of ``n`` ranked criteria, first rank first: ``w_i = (1/n) * sum over k=i..n of 1/k``.

    Raises:
        ValueError: ``n`` is less than 1.

    Source:
        Barron and Barrett, Decision quality using ranked attribute weights, 1996.
    """
    if n < 1:
        raise ValueError("a ranking needs at least one criterion")
    return tuple(sum(1 / later for later in range(rank, n + 1)) / n for rank in range(1, n + 1))


def swing(points: Sequence[float]) -> tuple[float, ...]:
    """Return weights that sum to 1 from swing points, of which the greatest swing is given 100.

    Args:
        points: One number of 0 to 100 a criterion, not all 0.

    Raises:
        ValueError: A number is negative, or all are 0.
    """
    total = sum(points)
    if total <= 0 or min(points) < 0:
        raise ValueError("swing points must be 0 or more, and at least one must be more than 0")
    return tuple(point / total for point in points)


def ranked_importance(criteria: int, ranked: int) -> tuple[int, ...]:
    """Return the importance, 100 for the first rank, of ``criteria`` of which the first ``ranked`` are in order.

    The rest tie: each of them is given the mean of the centroids that they would share. With nothing ranked, all
    stand at 100.

    Raises:
        ValueError: There is no criterion, or more are ranked than there are.
    """
    if not 0 <= ranked <= criteria:
        raise ValueError("no more can be ranked than there is")
    centroids = rank_order_centroid(criteria)
    tied = criteria - ranked
    weights = (*centroids[:ranked], *[sum(centroids[ranked:]) / max(tied, 1)] * tied)
    return tuple(int(rounded(Fraction(weight / weights[0]) * TOP)) for weight in weights)


def swung(points: Mapping[str, int]) -> Mapping[str, int]:
    """Return swing ``points`` with the greatest brought to 100 and the others in proportion; all 0 stays as it is."""
    most = max(points.values(), default=0)
    return {name: int(rounded(Fraction(TOP * value, most))) if most else 0 for name, value in points.items()}
