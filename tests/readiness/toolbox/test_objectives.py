from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.document.toolbox import Ranking, Statement
from readiness.toolbox.objectives import CommonOrder, common_order, open_conditions

NAMES = ("a", "b", "c", "d")
STATEMENTS = {name: Statement(kind="ambition", text=name.upper()) for name in NAMES}


def ordered(*orders: str) -> CommonOrder:
    return common_order(STATEMENTS, {f"p{place}": Ranking(order=tuple(order)) for place, order in enumerate(orders)})


@pytest.mark.parametrize(
    ("orders", "concordance", "accord"),
    [
        (("abcd", "abcd", "abcd"), 1.0, "agreed"),
        (("abcd", "dcba"), 0.0, "split"),
        (("abcd", "bacd", "abdc"), pytest.approx(0.8222, abs=1e-4), "agreed"),
        (("abcd", "abcd", "dcba"), pytest.approx(1 / 9), "split"),
        (("abcd", "abcd", "bdac"), pytest.approx(5 / 9), "mixed"),
        (("abcd",), None, None),
        (("abcd", ""), None, None),
    ],
)
def test_accord_is_measured_and_said_in_a_word(orders: tuple[str, ...], concordance: float, accord: str) -> None:
    found = ordered(*orders)
    assert (found.concordance, found.accord) == (concordance, accord)


@given(st.lists(st.permutations(NAMES), min_size=2, max_size=6))
def test_accord_lies_between_nought_and_one(orders: list[list[str]]) -> None:
    found = ordered(*("".join(order) for order in orders))
    assert found.concordance is not None
    assert -1e-9 <= found.concordance <= 1 + 1e-9


def test_statements_stand_by_mean_rank() -> None:
    assert [one.key for one in ordered("badc", "bacd").placed] == ["b", "a", "c", "d"]


def test_what_a_party_left_out_shares_the_places_left() -> None:
    means = {one.key: one.mean_rank for one in ordered("b").placed}
    assert means == {"b": Fraction(1), "a": Fraction(3), "c": Fraction(3), "d": Fraction(3)}


def test_a_party_far_from_the_others_is_named_as_a_minority() -> None:
    minority = {one.key: one.minority for one in ordered("abcd", "abcd", "dbca").placed}
    assert minority == {"a": ("p2",), "b": (), "c": (), "d": ("p2",)}


def test_two_parties_alone_are_never_a_minority() -> None:
    assert not any(one.minority for one in ordered("abcd", "dcba").placed)


def test_amendments_objections_and_signatures_are_listed() -> None:
    found = common_order(
        STATEMENTS,
        {
            "n": Ranking(order=("a",), amendments={"a": "Say when"}, signs=True),
            "s": Ranking(objections={"a": "Too vague"}),
        },
    )
    assert (found.placed[0].amended_by, found.placed[0].opposed_by) == (("n",), ("s",))
    assert (found.signed, found.not_signed) == (("n",), ("s",))


def test_conditions_are_followed_until_they_are_closed() -> None:
    rows = {
        "late": Statement(kind="condition", text="A seat", due="2026-05-31"),
        "soon": Statement(kind="condition", text="A cap", due="2026-06-01", status="agreed"),
        "met": Statement(kind="condition", text="Data", due="2026-01-01", status="met"),
        "some-day": Statement(kind="condition", text="Trust"),
        "other": Statement(kind="ambition", text="One door"),
    }
    found = [(key, overdue) for key, _, overdue in open_conditions(rows, date(2026, 6, 1))]
    assert found == [("late", True), ("soon", False), ("some-day", False)]
