"""The tools as tables: a row a thing, nothing nested that a spreadsheet could not show, and no table without rows."""

import pytest

from readiness.document.model import Document
from readiness.exchange.tables_files import plain_cell, tables_csv, tables_workbook
from readiness.exchange.tool_tables import tool_tables
from readiness.partnership.samples import build, load_samples, sample_named
from readiness.questionnaire.shipped import shipped_library
from tests.readiness.document.builders import document


def sample(name: str) -> Document:
    return build(sample_named(name), shipped_library())


def test_a_tool_that_holds_nothing_has_no_table() -> None:
    assert tool_tables(document(a="North")) == {}


def test_each_partner_each_indicator_and_each_result_is_a_row() -> None:
    made = tool_tables(sample("lambeth"))
    assert [row["id"] for row in made["gain_share_partners"]] == ["certitude", "thames-reach", "slam"]
    assert [row["share"] for row in made["gain_share_bands"]] == [0, 0.5, 0.4, 0]
    assert (len(made["outcomes"]), len(made["results"])) == (7, 7)
    assert "results" not in made["outcomes"][0]


def test_marks_keep_each_assessor_apart() -> None:
    rows = [row for row in tool_tables(sample("wirral-home-care"))["marks"] if row["criterion"] == "terms"]
    assert {row["assessor"]: row["mark"] for row in rows if row["bid"] == "bid-b"} == {
        "": 4, "Council": 4, "Health": 4, "Carers": 5,
    }  # fmt: skip


def test_bids_keep_their_price_what_was_said_of_it_and_who_dissents() -> None:
    rows = {row["bid"]: row for row in tool_tables(sample("wirral-home-care"))["bids"]}
    assert rows["bid-c"]["price_answer"].startswith("Fewer visits")
    assert rows["bid-b"]["dissent"] == [
        "Carers: Pays for travel time as nobody else does, which the marks hardly show."
    ]


def test_an_answer_of_nought_is_kept_with_its_question() -> None:
    rows = [row for row in tool_tables(sample("lambeth"))["watch_answers"] if row["id"] == "certitude"]
    assert {row["question"]: row["answer"] for row in rows} == {
        "people": 1, "value": 1, "past": 0, "standing": 0, "instead": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "table", "row"),
    [
        ("wirral-home-care", "criteria_cases", {"price_weight": 20, "lowest_mark": 0, "highest_mark": 5, "step": 1}),
        ("wirral-home-care", "bid_standards", {"bid": "bid-a", "met": True}),
        ("wirral-home-care", "ranking_words", {"kind": "amendment", "statement": "profit", "text": "Profitability"}),
        ("wirral-home-care", "ranking_words", {"kind": "objection", "statement": "value"}),
        ("lambeth", "choices", {"id": "route/alliance", "chosen": "direct-award-c"}),
        ("greenwich-public-health", "gain_shares", {"key_results_change": "both"}),
    ],
)
def test_what_stands_inside_a_record_has_a_row_of_its_own(name: str, table: str, row: dict[str, object]) -> None:
    assert any(row.items() <= found.items() for found in tool_tables(sample(name))[table])


def test_no_cell_of_a_row_hides_a_table() -> None:
    cells = [
        cell
        for one in load_samples()
        for rows in tool_tables(sample(one.id)).values()
        for row in rows
        for cell in row.values()
    ]
    assert not [cell for cell in cells if isinstance(cell, dict)]
    assert all(isinstance(part, str) for cell in cells if isinstance(cell, list) for part in cell)


@pytest.mark.parametrize("name", [one.id for one in load_samples()])
def test_every_table_is_written_as_a_workbook_and_as_csv(name: str) -> None:
    made = tool_tables(sample(name))
    assert tables_workbook(made).startswith(b"PK")
    for rows in made.values():
        assert tables_csv(rows).count(b"\r\n") >= len(rows) + 1
        assert not [cell for row in rows for cell in row.values() if "{" in str(plain_cell(cell))]
