import pytest

from readiness.report.blocks import Cell, Column, Status, Table
from readiness.report.lines import longest_word
from readiness.report.sheet import CELL
from readiness.report.strips import Element, ShapeMark, Strip, TextMark
from readiness.report.tables import column_widths, least_width, table_strips

WIDE = 400.0


def made(*rows: tuple[Cell, ...], columns: tuple[Column, ...] = (Column("Factor"), Column("Score"))) -> Table:
    return Table("Figures", columns, rows)


def strips_of(table: Table) -> list[Strip]:
    return list(table_strips(table, Element("Document"), WIDE))


def texts(strips: list[Strip]) -> list[TextMark]:
    return [mark for strip in strips for mark in strip.marks if isinstance(mark, TextMark)]


def words(mark: TextMark) -> str:
    return "".join(part for _, part in mark.line.stretches)


@pytest.mark.parametrize("cells", [("Trust", "63"), ("w" * 400, "63"), ("a b c " * 90, "d e f " * 90), ("", "")])
def test_columns_fill_the_width(cells: tuple[str, str]) -> None:
    assert sum(column_widths(made(cells), WIDE)) == pytest.approx(WIDE)


def test_a_stated_share_is_kept() -> None:
    columns = (Column("Factor", 0.25), Column("Score"), Column("Why", 0.5))
    assert column_widths(made(("a", "b", "c"), columns=columns), WIDE) == pytest.approx((100.0, 100.0, 200.0))


def test_a_long_text_does_not_starve_its_neighbour() -> None:
    narrow, wide = column_widths(made(("Commissioning", "word " * 400)), WIDE)
    assert longest_word("Commissioning", CELL) < narrow < wide


def test_every_line_of_a_cell_stays_in_its_column() -> None:
    table = made(("word " * 40, "y" * 300), columns=(Column("Factor"), Column("Score", align="right")))
    left, _ = column_widths(table, WIDE)
    for mark in texts(strips_of(table))[1:]:
        edge = WIDE if mark.x >= left else left
        assert mark.x + mark.line.width <= edge + 0.001


def test_line_breaks_in_a_cell_are_kept() -> None:
    table = made(("Question", "Chair: yes\nClerk: no"))
    assert [words(mark) for mark in texts(strips_of(table))][-3:] == ["Question", "Chair: yes", "Clerk: no"]


def test_a_status_has_a_shape_for_each_tone() -> None:
    tones = ("positive", "warning", "danger", "neutral")
    table = made(*(("Trust", Status("Ready", tone)) for tone in tones))  # type: ignore[arg-type]
    shapes = [mark.shape for strip in strips_of(table) for mark in strip.marks if isinstance(mark, ShapeMark)]
    assert shapes == ["circle", "triangle", "square", "diamond"]


def test_a_small_table_stays_whole() -> None:
    *all_but_last, last, _ = strips_of(made(*(("Trust", "63"),) * 6))
    assert (all(strip.keep for strip in all_but_last), last.keep) == (True, False)


def test_a_large_table_may_break_but_leaves_no_row_alone() -> None:
    rules = [strip for strip in strips_of(made(*(("Trust", "63"),) * 40)) if not strip.is_space and strip.height < 1]
    assert [number for number, strip in enumerate(rules) if strip.keep] == [0, 38]


def test_a_very_long_row_may_break() -> None:
    rows = [strip for strip in strips_of(made(("Trust", "line\n" * 60))) if strip.head]
    assert len(rows) == 60
    assert not all(strip.keep for strip in rows)


def test_a_giant_heading_is_not_said_on_every_page() -> None:
    table = made(("Trust", "63"), columns=(Column("line\n" * 60), Column("Score")))
    assert not [strip for strip in strips_of(table) if strip.head]


def test_a_stated_share_gives_way_before_a_word_is_cut() -> None:
    table = made(("Commissioning", "Yes"), columns=(Column("Factor", 0.1), Column("Score", 0.9)))
    assert column_widths(table, 200.0)[0] > longest_word("Commissioning", CELL)


def test_a_table_that_must_be_wider_than_the_page_says_so() -> None:
    narrow, wide = (made(*[("Word",) * 2], columns=(Column(title), Column("Score"))) for title in ("A", "W" * 12))
    assert least_width(wide) > least_width(narrow)
