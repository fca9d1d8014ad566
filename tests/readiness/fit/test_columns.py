from fractions import Fraction
from typing import Any

import pytest

from readiness.fit.bench import terms
from readiness.fit.columns import UNREAD, Column, Sources, caps_of, context_column, doors_of, taken_in, term_column
from readiness.fit.open_bench import OpenBench
from tests.builders import model
from tests.readiness.fit.tables import need, seat, table

GATE = {"level": 2, "opens_with": "Talk about it."}
EVERYBODY = table(a=seat("x", "1"), b=seat("x", "2"), commissioner=seat("x", "3"))


def read(wanted: dict[str, Any], where: OpenBench = EVERYBODY, **more: Any) -> list[tuple[str, tuple[str, ...]]]:
    """Return the rule and the parties of each summand that a need makes."""
    made, sources = model([wanted], **more), Sources(where, where.bench)
    columns = [term_column(sources, made, term) for term in terms(made, where.bench)]
    return [(column.rule, tuple(sources.known[one].party for one in column.sources)) for column in columns]


@pytest.mark.parametrize(
    ("wanted", "more", "expected"),
    [
        (need("x"), {}, [("mean", ("a", "b"))]),
        (need("x", combine="weakest"), {"commissioner_inside": True}, [("weakest", ("a", "b", "commissioner"))]),
        (need("x", combine="lead"), {}, [("mean", ("a",))]),
        (need("x", relevance={"lead": 1, "commissioner": 1}), {}, [("mean", ("a",)), ("mean", ("commissioner",))]),
    ],
)
def test_a_summand_reads_whom_the_need_says(wanted: dict[str, Any], more: dict[str, Any], expected: list[Any]) -> None:
    assert read(wanted, **more) == expected


def test_a_lead_who_is_not_there_yet_is_somebody_unknown() -> None:
    assert read(need("x", combine="lead"), table(b=seat("x", "2"))) == [("mean", ("?lead",))]


@pytest.mark.parametrize(("who", "count"), [("each", 2), ("all", 1), ("lead", 1), ("commissioner", 1), ("pairs", 2)])
def test_a_gate_has_a_door_for_each_who_keeps_it(who: str, count: int) -> None:
    relevance = {who: 1} if who in ("lead", "commissioner") else {"all": 1}
    made = model([need("x", relevance=relevance, gate={**GATE, "who": who})])
    doors = doors_of(Sources(EVERYBODY, EVERYBODY.bench), made, made.needs[0])
    assert [door.threshold for door in doors] == [Fraction(1, 2)] * count


def test_somebody_alone_has_no_door_that_others_keep() -> None:
    made = model([need("x", relevance={"lead": 1}, gate={**GATE, "who": "lead"})])
    where = table(alone=True, b=seat("x", "2"))
    assert doors_of(Sources(where, where.bench), made, made.needs[0]) == []


def test_the_service_is_unknown_where_nobody_told_and_left_out_where_it_does_not_apply() -> None:
    where = OpenBench((), {"integration-need": None})
    sources = Sources(where, where.bench)
    assert context_column(sources, "integration-need") is None
    assert context_column(sources, "capital-need") == Column("mean", (0,))
    assert sources.known[0].party == "?service"


@pytest.mark.parametrize(
    ("rule", "so_far", "expected"),
    [("mean", 3, 5), ("weakest", 3, 2), ("covered", 3, 3), ("covered", UNREAD, 2), (None, 3, 3)],
)
def test_one_more_source_is_taken_in_by_the_rule(rule: Any, so_far: int, expected: int) -> None:
    assert taken_in(rule, so_far, 2) == expected


def test_nothing_beyond_the_target_counts() -> None:
    made = model([need("x", target=0.75)])
    assert caps_of(made.needs[0], [8, 6], [], []) == (6, 5)
