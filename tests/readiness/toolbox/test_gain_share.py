from fractions import Fraction
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.document.toolbox import GainShare
from readiness.errors import BadInputError, DataFileError
from readiness.toolbox.gain_share import ShareStart, corners, faults, gain_share_rules, modifier, reckon, share, stress
from tests.readiness.toolbox.builders import BANDS, arrangement, bands

CAPPED = bands((0.8, 0), (1, 0.25), (None, 0.25))
NARROW = bands((0.975, 0), (1.025, 0.5), (None, 1))


@pytest.mark.parametrize(
    ("target", "outturn", "those", "expected"),
    [
        # Published: an expert's reckoning of an NEC target of £500,000 capped at 80 % (reachback thread 18505).
        (500_000, 200_000, CAPPED, 25_000),
        # Published bands, said there to be all pain and little gain (reachback thread 14954).
        (1_000_000, 900_000, NARROW, 12_500),
        (1_000_000, 1_100_000, NARROW, -87_500),
        (1_000_000, 900_000, BANDS, 50_000),
        (1_000_000, 800_000, BANDS, 75_000),
        (1_000_000, 1_200_000, BANDS, -125_000),
        (1_000_000, 1_000_000, BANDS, 0),
        (0.3, 0.1, ({"share": 1},), Fraction(1, 5)),
    ],
)
def test_each_band_shares_its_own_increment(
    target: float, outturn: float, those: tuple[dict[str, float], ...], expected: float
) -> None:
    assert share(target, outturn, those) == expected


@pytest.mark.parametrize(("target", "outturn"), [(0, 1), (-1, 1), (1, -1), (float("nan"), 1), (1, float("inf"))])
def test_an_amount_that_is_none_is_refused(target: float, outturn: float) -> None:
    with pytest.raises(BadInputError, match="Give an amount"):
        share(target, outturn, BANDS)


def test_the_parts_of_the_partners_make_the_total() -> None:
    result = reckon(arrangement(outturn=999_999.97))
    assert (result.total, [one.amount for one in result.partners]) == (
        Fraction(2, 100),
        [Fraction(1, 100), Fraction(1, 100)],
    )


@given(st.integers(0, 200_000_000).map(lambda pence: pence / 100), st.permutations([0, 1]))
def test_the_order_of_partners_changes_no_amount(outturn: float, order: list[int]) -> None:
    usual = arrangement(outturn=outturn)
    turned = usual.model_copy(update={"partners": tuple(usual.partners[place] for place in order)})
    amounts = [{one.partner.id: one.amount for one in reckon(each).partners} for each in (usual, turned)]
    assert amounts[0] == amounts[1]
    assert sum(amounts[0].values()) == reckon(usual).total


def test_a_loss_is_set_beside_reserves_and_days_of_cash() -> None:
    first, second = reckon(arrangement(outturn=1_200_000)).partners
    assert first.amount == -75_000
    assert first.reserves_left == -25_000
    assert first.days_of_cash == Fraction(-250, 3)
    assert second.days_of_cash == -10


def test_the_outturn_that_uses_up_the_reserves_does_just_that() -> None:
    agreed = arrangement()
    broke = reckon(agreed).partners[0].breaks_at
    assert broke is not None
    assert reckon(agreed, broke).partners[0].reserves_left == 0


@pytest.mark.parametrize(
    ("level", "touches", "gain", "pain"),
    [
        ("minimum", "both", 50_000, -50_000),
        ("game-breaking", "both", 75_000, -25_000),
        ("stretch", "gain", 62_500, -50_000),
        ("failure", "gain", 0, -50_000),
        ("failure", "both", 0, -75_000),
        ("poor", "nothing", 50_000, -50_000),
    ],
)
def test_key_results_change_gain_and_pain_as_the_agreement_states(
    level: str, touches: str, gain: int, pain: int
) -> None:
    agreed = arrangement(key_results=[{"id": "k", "weight": 100, "level": level}], key_results_change=touches)
    assert reckon(agreed).total == gain
    assert reckon(agreed, Fraction(1_100_000)).total == pain


def test_key_results_weigh_as_they_are_weighted() -> None:
    results = [{"id": "k", "weight": 75, "level": "stretch"}, {"id": "l", "weight": 25, "level": "failure"}]
    assert modifier(arrangement(key_results=results), gains=True) == Fraction(15, 16)


def test_an_agreement_may_state_effects_of_its_own() -> None:
    results = {"key_results": [{"id": "k", "weight": 100, "level": "poor"}]}
    assert modifier(arrangement(**results, level_effects={"poor": {"gain": 0.9, "pain": 1}}), gains=True) == Fraction(
        9, 10
    )


def with_shares(*shares: float) -> GainShare:
    return arrangement(partners=[{"id": f"p{place}", "share": share} for place, share in enumerate(shares)])


@pytest.mark.parametrize(
    ("agreed", "words"),
    [
        (with_shares(60, 39), "partners: the shares sum to 99, not 100; give out 1"),
        (with_shares(60, 60), "partners: the shares sum to 120, not 100; take away 20"),
        (arrangement(partners=[{"id": "a", "share": 50}, {"id": "a", "share": 50}]), "“a” stands there twice"),
        (
            arrangement(key_results=[{"id": "k", "weight": 99}]),
            "key_results: the weights sum to 99, not 100; give out 1",
        ),
    ],
)
def test_sums_that_are_not_100_are_refused_in_words(agreed: GainShare, words: str) -> None:
    with pytest.raises(DataFileError, match=words):
        reckon(agreed)


@pytest.mark.parametrize("numbers", [(33.3, 33.3, 33.4), (0.1, 0.2, 99.7)])
def test_decimal_shares_sum_as_they_were_typed(numbers: tuple[float, ...]) -> None:
    assert reckon(with_shares(*numbers)).total == 50_000


def test_the_stress_test_runs_from_far_below_the_target_to_far_above() -> None:
    totals = [row.total for row in stress(arrangement())]
    assert totals == sorted(totals, reverse=True)
    assert totals[0] == 100_000
    assert totals[-1] == -200_000


def test_a_better_level_never_pays_less_and_never_costs_more() -> None:
    levels = gain_share_rules().levels
    order = [levels[name] for name in ("failure", "poor", "minimum", "stretch", "game-breaking")]
    assert [one.gain for one in order] == sorted(one.gain for one in order)
    assert [one.pain for one in order] == sorted((one.pain for one in order), reverse=True)


@given(st.fractions(Fraction(1, 2), Fraction(3, 2), max_denominator=1000))
def test_straight_lines_between_the_corners_draw_the_whole(part: Fraction) -> None:
    agreed = arrangement()
    points = [(one.outturn, one.total) for one in corners(agreed, Fraction(1, 2), Fraction(3, 2))]
    (left, start), (right, end) = next(pair for pair in pairwise(points) if pair[1][0] >= part * 1_000_000)
    drawn = start + (end - start) * (part * 1_000_000 - left) / (right - left)
    assert abs(reckon(agreed, part * 1_000_000).total - drawn) <= Fraction(1, 200)


def test_the_lines_bend_at_the_bands_and_at_the_target() -> None:
    assert [one.outturn for one in corners(arrangement(), Fraction(1, 2), Fraction(3, 2))] == [
        500_000, 900_000, 1_000_000, 1_100_000, 1_500_000,
    ]  # fmt: skip


@pytest.mark.parametrize("start", gain_share_rules().starts, ids=lambda start: start.id)
def test_every_starting_set_of_bands_can_be_worked_out(start: ShareStart) -> None:
    assert faults(GainShare(target=100, outturn=90, bands=start.bands)) == ()


ROWS = arrangement(
    bands=[{"up_to": 0.8, "share": 0.1}, {"up_to": 1, "share": 0.6}, {"up_to": 1.1, "share": 0.35}, {"share": 0}],
    partners=[{"id": "a", "share": 33.3}, {"id": "b", "share": 33.3}, {"id": "c", "share": 33.4}],
    key_results=[{"id": "k", "weight": 70, "level": "stretch"}, {"id": "l", "weight": 30, "level": "poor"}],
    key_results_change="both",
)
PENNY = Fraction(1, 100)


def amounts_at(agreed: GainShare, outturn: Fraction) -> dict[str, Fraction]:
    return {one.partner.id: one.amount for one in reckon(agreed, outturn).partners}


@given(st.randoms(use_true_random=False), st.integers(50_000_000, 150_000_000))
def test_the_order_of_any_rows_changes_no_payment(chance: Random, pence: int) -> None:
    columns = {name: list(getattr(ROWS, name)) for name in ("bands", "partners", "key_results")}
    for rows in columns.values():
        chance.shuffle(rows)
    turned = ROWS.model_copy(update={name: tuple(rows) for name, rows in columns.items()})
    assert amounts_at(turned, pence * PENNY) == amounts_at(ROWS, pence * PENNY)


@given(st.sampled_from([800_000, 1_000_000, 1_100_000]), st.integers(-3, 3))
def test_no_partner_jumps_at_the_edge_of_a_band(edge: int, pence: int) -> None:
    here, there = (amounts_at(ROWS, edge + places * PENNY) for places in (pence, pence + 1))
    # A penny of the outturn moves a part by less than a penny; rounding and the pence left over may add one each.
    assert all(abs(here[name] - there[name]) <= 2 * PENNY for name in here)


@given(st.integers(0, 200_000_000))
def test_to_the_penny_the_parts_make_the_total_whatever_the_outturn(pence: int) -> None:
    result = reckon(ROWS, pence * PENNY)
    assert sum(one.amount for one in result.partners) == result.total
    assert all((one.amount * 100).denominator == 1 for one in result.partners)
