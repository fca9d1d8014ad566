from typing import Any

import pytest

from readiness.report.blocks import Actions, BulletList, Column, Facts, Heading, Paragraph, Table, check
from tests.readiness.report.printing import every_block, figure, report, table


def test_a_whole_report_has_no_findings() -> None:
    assert check(every_block()) == ()


@pytest.mark.parametrize(
    ("front", "words"),
    [
        ({"title": " "}, "no title"),
        ({"language": ""}, "no language"),
        ({"blocks": ()}, "is empty"),
    ],
)
def test_an_unfinished_front_is_named(front: dict[str, Any], words: str) -> None:
    assert [finding for finding in check(report(**front)) if words in finding]


@pytest.mark.parametrize("levels", [(2,), (1, 3), (1, 2, 1, 3), (1, 0), (1, 2, 3, 4)])
def test_a_skipped_heading_level_is_named(levels: tuple[int, ...]) -> None:
    findings = check(report(*(Heading("Risks", level) for level in levels)))
    assert len(findings) == 1
    assert f"“Risks” is a heading of level {levels[-1]}" in findings[0]


@pytest.mark.parametrize("levels", [(1,), (1, 2, 3, 1), (1, 2, 2, 3, 2)])
def test_levels_may_rise_by_one_and_fall_by_any(levels: tuple[int, ...]) -> None:
    assert check(report(*(Heading("Risks", level) for level in levels))) == ()


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (figure(alt=" "), "no words for people who cannot see it"),
        (figure(headline=""), "without a headline"),
        (figure(twin=table(caption="")), "twin of the figure, is a table without a caption"),
        (figure(stands_apart=True), "table elsewhere, but it is nowhere"),
        (Table("Figures", (Column("Factor"),), ()), "is empty"),
        (Table("Figures", (Column(""),), (("Trust",),)), "column without a heading"),
        (table(("Trust", "63"), ("Openness",)), "more or fewer cells than columns"),
        (BulletList(()), "list without points"),
        (Facts(()), "shows no figures"),
        (Actions(()), "plan without steps"),
        (Heading(""), "has no words"),
    ],
)
def test_an_unfinished_block_is_named(block: Any, words: str) -> None:
    findings = check(report(block))
    assert len(findings) == 1
    assert words in findings[0]


def test_a_twin_may_stand_apart_where_it_stands_somewhere() -> None:
    assert check(report(Paragraph("See the annex."), figure(stands_apart=True), table())) == ()
