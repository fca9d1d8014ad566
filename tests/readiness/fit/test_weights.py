from fractions import Fraction

import pytest

from readiness.fit.weights import rank_order_centroid, ranked_importance, swing, swung


@pytest.mark.parametrize(
    ("n", "fractions"),
    [(1, ["1"]), (2, ["3/4", "1/4"]), (3, ["11/18", "5/18", "2/18"]), (4, ["25/48", "13/48", "7/48", "3/48"])],
)
def test_ranks_become_their_published_centroids(n: int, fractions: list[str]) -> None:
    assert rank_order_centroid(n) == pytest.approx([float(Fraction(one)) for one in fractions])


def test_swings_sum_to_one() -> None:
    assert swing([100, 50, 50]) == (0.5, 0.25, 0.25)


@pytest.mark.parametrize("points", [[0, 0], [100, -1]])
def test_impossible_swings_are_refused(points: list[float]) -> None:
    with pytest.raises(ValueError, match="swing points"):
        swing(points)


def test_an_empty_ranking_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        rank_order_centroid(0)


@pytest.mark.parametrize(
    ("criteria", "ranked", "expected"),
    [(3, 3, (100, 45, 18)), (3, 0, (100, 100, 100)), (3, 1, (100, 32, 32)), (4, 2, (100, 52, 20, 20)), (1, 1, (100,))],
)
def test_a_ranking_becomes_importance_and_what_is_not_ranked_ties(
    criteria: int, ranked: int, expected: tuple[int, ...]
) -> None:
    assert ranked_importance(criteria, ranked) == expected


def test_more_ranks_than_criteria_are_refused() -> None:
    with pytest.raises(ValueError, match="no more"):
        ranked_importance(2, 3)


@pytest.mark.parametrize(
    ("points", "expected"), [((50, 25, 0), (100, 50, 0)), ((100, 7, 1), (100, 7, 1)), ((0, 0, 0), (0, 0, 0))]
)
def test_swings_are_brought_to_a_hundred(points: tuple[int, ...], expected: tuple[int, ...]) -> None:
    assert tuple(swung(dict(zip("abc", points, strict=True))).values()) == expected
