"""Agreement measures beside their published values."""

from collections.abc import Callable

import pytest

from readiness.scoring import agreement

AGRMT_EXAMPLE = (30, 40, 210, 130, 530, 50, 10)


def test_consensus_equals_the_value_printed_in_the_agrmt_manual() -> None:
    assert agreement.consensus(AGRMT_EXAMPLE) == pytest.approx(0.7256876, abs=5e-8)


def test_van_der_eijks_a_equals_the_value_printed_in_the_agrmt_manual() -> None:
    assert agreement.van_der_eijk(AGRMT_EXAMPLE) == pytest.approx(0.6113333, abs=5e-8)


@pytest.mark.parametrize(
    ("counts", "consensus", "eijk", "leik"),
    [((9, 0, 0, 0, 0), 1, 1, 0), ((4, 0, 0, 0, 4), 0, -1, 1), ((0, 0, 7, 0, 0), 1, 1, 0)],
)
def test_the_ends_of_each_measure(counts: tuple[int, ...], consensus: float, eijk: float, leik: float) -> None:
    found = (agreement.consensus(counts), agreement.van_der_eijk(counts), agreement.leik(counts))
    assert found == pytest.approx((consensus, eijk, leik))


def test_an_even_spread_has_no_agreement_a() -> None:
    assert agreement.van_der_eijk((2, 2, 2, 2, 2)) == pytest.approx(0)


def test_r_wg_is_cut_at_nothing_and_whole_for_one_voice() -> None:
    assert agreement.r_wg([3, 3, 3], 5) == 1
    assert agreement.r_wg([1, 5, 1, 5], 5) == 0
    assert agreement.r_wg([2, 3, 3, 4], 5) == pytest.approx(1 - (2 / 3) / 2)


def test_a_wg_compares_with_the_greatest_variance_the_mean_allows() -> None:
    assert agreement.a_wg([3, 3, 3], 1, 5) == 1
    assert agreement.a_wg([1, 5, 1, 5], 1, 5) == pytest.approx(-1)


def test_kendalls_w_is_whole_for_one_order_and_nothing_for_opposite_ones() -> None:
    assert agreement.kendall_w([[1, 2, 3], [1, 2, 3], [1, 2, 3]]) == 1
    assert agreement.kendall_w([[1, 2, 3], [3, 2, 1]]) == 0


# Printed as W = 500 / (504 x 16 / 12) = 0.744 with chi-squared 20.83 in “Coefficient of concordance” at
# influentialpoints.com: four people rank the strawberries of eight farms.
STRAWBERRIES = [[8, 4, 2, 3, 5, 1, 6, 7], [7, 3, 1, 4, 5, 2, 6, 8], [8, 2, 5, 6, 7, 1, 4, 3], [8, 3, 4, 2, 5, 1, 6, 7]]
# A teaching exercise worked out at studyx.ai: a panel of four ranks five school projects; the rank sums 9, 7, 8, 18
# and 18 give W = 1464 / 1920 = 0.7625 with chi-squared 12.2.
PROJECTS = [[1, 3, 2, 5, 4], [2, 1, 3, 4, 5], [3, 1, 2, 5, 4], [3, 2, 1, 4, 5]]


@pytest.mark.parametrize(
    ("ranks", "concordance", "value"), [(STRAWBERRIES, 500 / 672, 20.83), (PROJECTS, 0.7625, 12.2)]
)
def test_kendalls_w_and_its_test_equal_printed_examples(
    ranks: list[list[float]], concordance: float, value: float
) -> None:
    found = agreement.kendall_w(ranks)
    assert found == pytest.approx(concordance, abs=1e-12)
    told, freedom = agreement.chi_squared(found, len(ranks), len(ranks[0]))
    assert (told, freedom) == pytest.approx((value, len(ranks[0]) - 1), abs=0.005)


def test_kendalls_w_corrects_for_ties() -> None:
    assert agreement.kendall_w([[1.5, 1.5, 3], [1.5, 1.5, 3]]) == 1


def test_cronbachs_alpha_is_whole_for_items_that_move_together() -> None:
    assert agreement.cronbach_alpha([[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4]]) == pytest.approx(1)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((0, 0, 1, 0, 0), None),
        ((0, 0, 0, 3, 0), "agreed"),
        ((0, 0, 2, 2, 0), "agreed"),
        ((0, 1, 0, 1, 0), "split"),
        ((3, 0, 0, 0, 1), "split"),
        ((2, 0, 0, 0, 2), "split"),
        ((0, 1, 2, 1, 0), "mixed"),
    ],
)
def test_a_plain_word_says_how_far_people_agree(counts: tuple[int, ...], expected: str | None) -> None:
    assert agreement.label(counts) == expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [((1, 2, 3, 4, 5), (3, 3, 9)), ((1, 1), (1, 0, 1)), ((1, 2, 3, 4), (3, 0, 7)), ((1, 1, 1, 1, 1, 1, 1), (3, 1, 3))],
)
def test_a_point_on_the_border_belongs_to_the_end_third(counts: tuple[int, ...], expected: tuple[int, ...]) -> None:
    assert agreement.thirds(counts) == expected


def test_polarisation_turns_agreement_a_round() -> None:
    assert agreement.polarisation((4, 0, 0, 0, 4)) == pytest.approx(1)
    assert agreement.polarisation((0, 0, 5, 0, 0)) == pytest.approx(0)
    assert agreement.polarisation(AGRMT_EXAMPLE) == pytest.approx((1 - 0.6113333) / 2, abs=5e-8)


def test_r_wg_star_is_whole_for_one_voice_and_nothing_for_half_at_each_end() -> None:
    assert agreement.r_wg_star([3, 3, 3], 1, 5) == 1
    assert agreement.r_wg_star([1, 5, 1, 5], 1, 5) == pytest.approx(0)
    assert agreement.r_wg_star([2, 3, 3, 4], 1, 5) == pytest.approx(1 - 0.5 / 4)


def test_kendalls_chi_squared_stands_beside_w() -> None:
    assert agreement.chi_squared(0.5, 4, 6) == (10, 5)


def test_on_a_scale_of_one_point_all_stand_alike() -> None:
    assert (agreement.consensus((4,)), agreement.leik((4,))) == (1, 0)


def test_where_everybody_ties_everything_no_order_is_shared() -> None:
    assert agreement.kendall_w([[2, 2, 2], [2, 2, 2]]) == 0


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        (lambda: agreement.consensus((0, 0)), "no one has answered"),
        (lambda: agreement.consensus(()), "no one has answered"),
        (lambda: agreement.consensus((2, -1)), "a number of people"),
        (lambda: agreement.leik((1, float("nan"))), "a number of people"),
        (lambda: agreement.van_der_eijk((1, 1)), "three points"),
        (lambda: agreement.polarisation((1,)), "three points"),
        (lambda: agreement.r_wg([3], 5), "two people"),
        (lambda: agreement.r_wg([3, 4], 1), "two points"),
        (lambda: agreement.r_wg_star([], 1, 5), "no one has answered"),
        (lambda: agreement.r_wg_star([3, 3], 3, 3), "above the lowest"),
        (lambda: agreement.a_wg([3], 1, 5), "two people"),
        (lambda: agreement.a_wg([3, 6], 1, 5), "outside the scale"),
        (lambda: agreement.mean_deviation([], "mean"), "no one has answered"),
        (lambda: agreement.kendall_w([]), "no one has ranked"),
        (lambda: agreement.kendall_w([[1], [1]]), "two objects"),
        (lambda: agreement.kendall_w([[1, 2], [1]]), "the same objects"),
        (lambda: agreement.cronbach_alpha([[1, 2, 3]]), "two items"),
        (lambda: agreement.cronbach_alpha([[1, 2], [1]]), "every item"),
        (lambda: agreement.cronbach_alpha([[1], [1]]), "two people"),
        (lambda: agreement.cronbach_alpha([[1, 1], [2, 2]]), "the same total"),
        (lambda: agreement.thirds((3,)), "no thirds"),
    ],
)
def test_what_cannot_be_worked_out_is_said_in_words(measure: Callable[[], object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        measure()
