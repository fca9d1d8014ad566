from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.fit.cases import Block
from readiness.fit.catalogue import DeliveryModel, load_catalogue
from readiness.fit.dispute import Dispute, anything, around, between_people, ranked
from readiness.fit.fit import best_first, fit_model
from readiness.fit.lattice import SIZE
from readiness.fit.open_bench import OpenBench
from readiness.fit.outlook import CancelledError, case_keys, outlook
from tests.builders import model
from tests.readiness.fit.tables import need, replies, seat, table

MODELS = load_catalogue().models
GATE = {"level": 3, "who": "each", "opens_with": "Talk about it."}
HALF_OPEN = {"integration-need": "4"}


def three(*, gate: dict[str, Any] | None = None) -> tuple[DeliveryModel, ...]:
    """Return a model that needs x, one that needs y, and one that needs both, with the same suitability."""
    wants = {"one": ["x"], "two": ["y"], "both": ["x", "y"]}
    return tuple(
        model(
            [need(factor, **({"gate": gate} if gate and name == "one" else {})) for factor in factors],
            id=name,
            template=name,
        )
        for name, factors in wants.items()
    )


def at_the_table(said: str, **more: Any) -> OpenBench:
    return table(a=seat("xy", said), context=HALF_OPEN, **more)


def test_without_anything_open_every_chance_is_nought_or_one() -> None:
    found = outlook(three(), at_the_table("43"))
    assert [one.ranks for one in found.models] == [(1, 0, 0), (0, 0, 1), (0, 1, 0)]
    assert (found.error, found.of("two").middle, found.of("two").viable) == (0, (0.75, 0.75), 1)


def test_an_open_answer_leaves_each_rank_its_share() -> None:
    # The open y has five levels: y is before x = 3 only at level 4, ties with it at 3, where the catalogue decides.
    found = outlook(three(), at_the_table("3?"))
    assert found.of("one").ranks == pytest.approx((0.8, 0, 0.2), abs=1e-3)
    assert found.of("two").ranks == pytest.approx((0.2, 0.2, 0.6), abs=1e-3)


def test_a_model_whose_gate_is_shut_in_a_case_takes_no_rank_in_it() -> None:
    found = outlook(three(gate=GATE), at_the_table("?4"))
    assert sum(found.of("one").ranks) == pytest.approx(found.of("one").passes_gates, abs=1e-3) == pytest.approx(0.4)
    assert found.of("two").ranks[0] == pytest.approx(1 - found.of("one").ranks[0], abs=1e-9)


def test_exact_chances_stand_where_weights_are_stated_and_drawn_ones_where_they_are_not() -> None:
    stated, disputed = (outlook(three(), at_the_table("??"), how) for how in (None, anything("xy")))
    assert stated.of("both").is_exact
    # Both levels sum to five or more in ten of twenty-five ways.
    assert stated.of("both").viable == pytest.approx(Fraction(10, 25))
    assert not disputed.of("both").is_exact


def test_the_range_goes_from_the_worst_case_to_the_best_and_holds_the_middle() -> None:
    one = outlook(three(), at_the_table("?2")).of("both")
    assert (one.widest.low, one.widest.high) == (Fraction(1, 4), Fraction(3, 4))
    assert one.widest.low <= one.middle[0] < one.middle[1] <= one.widest.high


def test_people_who_differ_make_a_range_that_their_mean_would_hide() -> None:
    where = table(a={"x": replies("0", "4"), "y": replies("2", factor="y")}, context=HALF_OPEN)
    found = outlook(three(), where).of("one")
    assert (found.widest.low, found.widest.high, *found.middle) == pytest.approx((0, 1, 0, 1))
    assert found.viable == pytest.approx(0.5)


def test_the_leader_is_held_against_the_runner_up_and_the_others_against_the_leader() -> None:
    found = outlook(three(), at_the_table("3?"))
    assert [one.rival for one in found.models] == ["both", "one", "one"]
    assert found.of("one").beats_rival == pytest.approx(0.8, abs=1e-3)
    # At level 3 the second ties with the first, which stands before it in the catalogue.
    assert found.of("two").beats_rival == pytest.approx(0.2, abs=1e-3)


@pytest.mark.parametrize(
    ("dispute", "first"),
    [
        (between_people([{"x": 100, "y": 0}, {"x": 0, "y": 100}, {"x": 0, "y": 100}]), 2 / 3),
        # All of 100 + 100 points over both factors: more than 3 of 5 on the one that is better.
        (anything("xy"), 0.4),
        (ranked("yx"), 0.8),
    ],
    ids=lambda value: value.kind if isinstance(value, Dispute) else "",
)
def test_disputed_weights_make_their_chances(dispute: Dispute, first: float) -> None:
    assert outlook(three(), at_the_table("04"), dispute).of("both").viable == pytest.approx(first, abs=2e-3)


def test_a_cloud_of_weights_lies_around_the_stated_ones() -> None:
    found = outlook(three(), at_the_table("04"), around({"x": 100, "y": 100}, 200)).of("both")
    assert found.middle == pytest.approx((0.5 - 1.2816 * 0.5 / 201**0.5, 0.5 + 1.2816 * 0.5 / 201**0.5), abs=3e-3)


@settings(max_examples=15, deadline=None)
@given(st.text("024?", min_size=2, max_size=2), st.sets(st.sampled_from(["one", "two", "both"]), min_size=1))
def test_a_model_more_in_the_list_never_changes_anothers_score(said: str, kept: set[str]) -> None:
    where, some = at_the_table(said), tuple(one for one in three(gate=GATE) if one.id in kept)
    everybody, few = outlook(three(gate=GATE), where), outlook(some, where)
    for name in kept:
        alone, among = few.of(name), everybody.of(name)
        assert (alone.viable, alone.passes_gates, alone.widest) == (among.viable, among.passes_gates, among.widest)


@settings(max_examples=15, deadline=None)
@given(st.text("024?", min_size=2, max_size=2))
def test_every_rank_is_taken_at_most_once_in_a_case(said: str) -> None:
    ranks = np.array([one.ranks for one in outlook(three(gate=GATE), at_the_table(said)).models])
    assert (ranks.sum(axis=0) <= 1 + 1e-12).all()
    assert (ranks.sum(axis=1) <= 1 + 1e-12).all()


def test_a_case_puts_models_in_the_products_own_order() -> None:
    # Rows: chosen, to prepare but readier than the third, to prepare, possible, set aside.
    readiness, suitability = ([0.7, 0.5, 0.4, 0.9, 0.5], [0.6, 0.7, 0.7, 0.5, 0.5])
    columns = [np.array(row)[:, np.newaxis] for row in (readiness, suitability)]
    keys = case_keys(Block(columns[0], columns[1], np.ones((5, 1), dtype=np.bool_)))
    assert np.argsort(-keys[:, 0], kind="stable").tolist() == [0, 1, 2, 3, 4]


def test_settled_tables_have_the_scorers_order_in_every_case() -> None:
    where = at_the_table("34")
    fits = best_first([fit_model(one, where.bench) for one in three()])
    found = outlook(three(), where)
    assert [found.of(fit.model).ranks.index(1) for fit in fits] == [0, 1, 2]


def test_the_same_seed_gives_the_same_and_another_only_a_little_else() -> None:
    where = at_the_table("??")
    first, again, other = outlook(three(), where), outlook(three(), where), outlook(three(), where, seed=5)
    assert first == again
    assert other.of("both").ranks == pytest.approx(first.of("both").ranks, abs=3 * first.error + 1e-3)


def test_more_cases_are_whole_lattices_and_move_less() -> None:
    found = outlook(three(), at_the_table("??"), cases=5 * SIZE - 1)
    assert found.cases == 5 * SIZE
    assert found.error < 1e-3


def test_long_work_says_how_far_it_is_and_stops_when_told() -> None:
    told: list[tuple[int, int]] = []

    def until_the_third(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 3

    with pytest.raises(CancelledError):
        outlook(three(), at_the_table("??"), cases=1_000_000, watch=until_the_third)
    assert told == [(1, 248), (2, 248), (3, 248)]


def test_an_unknown_model_has_no_outlook() -> None:
    with pytest.raises(KeyError):
        outlook(three(), at_the_table("22")).of("four")


@pytest.mark.parametrize(("target", "is_hopeful"), [(0.5, True), (1.0, False)])
def test_open_answers_lift_the_printed_number_where_worth_is_flat_above_the_target(
    target: float, is_hopeful: bool
) -> None:
    wants = model([need(factor, target=target) for factor in "uvwxyz"])
    where = table(a=seat("uvwxyz", "??????"), context=HALF_OPEN)
    assert outlook([wants], where).models[0].is_hopeful is is_hopeful
