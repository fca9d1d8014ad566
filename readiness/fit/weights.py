"""Weights from what people can say: swings, a ranking, or importance beside relevance."""

from collections.abc import Sequence


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
