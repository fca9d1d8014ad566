from dataclasses import replace

from readiness.fit.open_bench import OpenBench
from readiness.scoring.ranges import Range
from tests.builders import between, exactly
from tests.readiness.fit.tables import replies, seat, table


def test_the_scorer_reads_the_same_table() -> None:
    bench = table(a=seat("xyz", "3?-"), context={"integration-need": "1"}).bench
    assert bench.members[0].readings == {"x": exactly(75), "y": between(0, 100), "z": None}
    assert bench.context == {"integration-need": exactly(25)}


def test_the_widest_reading_goes_from_the_lowest_person_to_the_highest() -> None:
    where = table(a={"x": replies("1", "4")})
    assert where.bench.members[0].readings["x"] == exactly(62.5)
    assert where.widest.members[0].readings["x"] == Range(exactly(25).low, exactly(62.5).low, exactly(100).low)


def test_every_answer_and_every_gap_has_its_place() -> None:
    where = table(a=seat("xy", "3?"), context={"integration-need": "1"})
    assert [(one.place, one.reply.level) for one in where.answers()] == [
        (("a", "x", "p0", "x.0"), 3), (("a", "y", "p0", "y.0"), None),
        (("commissioner", "integration-need", "p0", "integration-need.0"), 1),
    ]  # fmt: skip


def test_where_organisations_speak_each_item_has_one_answer_and_no_person() -> None:
    where = replace(table(a={"x": replies("13", "42"), "y": replies("?", factor="y")}), is_joined=True)
    assert [(one.person, one.reply.item, one.reply.level) for one in where.shown_answers()] == [
        ("", "x.0", 3), ("", "x.1", 3), ("p0", "y.0", None),
    ]  # fmt: skip


def test_a_level_without_a_person_is_put_in_for_everybody() -> None:
    where = table(a={"x": replies("13", "42")}).with_levels({("a", "x", "", "x.0"): 2})
    assert where == table(a={"x": replies("23", "22")})


def test_levels_are_put_in_at_the_table_and_in_the_context() -> None:
    levels = {("a", "y", "p0", "y.0"): 2, ("commissioner", "integration-need", "p0", "integration-need.0"): 4}
    where = table(a=seat("xy", "3?"), context={"integration-need": "1"}).with_levels(levels)
    assert where == table(a=seat("xy", "32"), context={"integration-need": "4"})


def test_a_context_that_does_not_apply_is_left_out_and_one_that_nobody_told_is_open() -> None:
    where = OpenBench((), {"integration-need": None, "capital-need": {}})
    assert where.bench.context == {"integration-need": None}
