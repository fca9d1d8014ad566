import pytest
from PySide6.QtWidgets import QApplication

from readiness.document.toolbox import CriteriaCase
from tests.ui.test_accessibility import nameless
from tests.ui.tools import kept, open_tool
from ui.main_window import MainWindow
from ui.places.tool_criteria import CriteriaTool


@pytest.fixture
def tool(opened: MainWindow) -> CriteriaTool:
    made = open_tool(opened, "criteria")
    assert isinstance(made, CriteriaTool)
    return made


@pytest.fixture
def judged(tool: CriteriaTool) -> CriteriaTool:
    """A case with two bids, marked in full: 3 and 4 on everything."""
    tool.begin("joint-venture-partner")
    marks = tool.sheet.marks
    for row, name in enumerate(("Certitude", "Thames Reach")):
        marks.bid_added.emit()
        marks.bid_edited.emit(row, "name", name)
        for one in case(tool).criteria:
            marks.mark_given.emit(row, one.id, "", str(3 + row))
    return tool


def case(tool: CriteriaTool) -> CriteriaCase:
    found = tool.keeper.get(tool.case_key)
    assert isinstance(found, CriteriaCase)
    return found


def standing(tool: CriteriaTool) -> tuple[str, str]:
    return tool.sheet.standing.title.text(), tool.sheet.standing.text.text()


def test_without_a_case_the_sets_are_offered(tool: CriteriaTool) -> None:
    assert set(tool.sheet.sets.rows) == {
        "home-care-partner", "joint-venture-partner", "partners-not-bids", "light-touch-bid",
    }  # fmt: skip
    assert not tool.sheet.sets.isHidden()
    assert tool.sheet.tabs.isHidden()


def test_weights_that_make_99_are_said_and_nothing_is_lost(judged: CriteriaTool) -> None:
    judged.sheet.judged.criterion_edited.emit(0, "weight", "24")
    assert standing(judged) == ("This does not add up yet", "The weights sum to 99, not 100; give out 1.")
    assert judged.sheet.judged.criteria.finding.text() == "The weights make 99, not 100."
    assert case(judged).criteria[0].weight == 24
    assert case(judged).bids[1].scores["culture"] == 4


def test_the_first_place_is_said_with_what_comes_after(judged: CriteriaTool) -> None:
    assert standing(judged) == ("First: Thames Reach", "4.00 in all, before Certitude with 3.00.")
    assert [row[:2] for row in judged.sheet.result.table.rows.rows] == [("1", "Thames Reach"), ("2", "Certitude")]


def test_a_standard_that_is_not_met_puts_a_bid_out(judged: CriteriaTool) -> None:
    judged.sheet.marks.standard_said.emit(1, case(judged).standards[0], False)
    rows = judged.sheet.result.table.rows.rows
    assert [row[:2] for row in rows] == [("1", "Certitude"), ("Out", "Thames Reach")]
    assert rows[1][5] == case(judged).standards[0]


def test_one_assessor_of_another_view_makes_it_too_close(judged: CriteriaTool) -> None:
    judged.sheet.marks.assessor_added.emit("Kim")
    for row in (0, 1):
        for one in case(judged).criteria:
            judged.sheet.marks.mark_given.emit(row, one.id, "Kim", str(5 - row * 2))
    assert standing(judged)[0] == "Too close to call: Thames Reach and Certitude"


@pytest.mark.parametrize("typed", ["9", "-1"])
def test_a_mark_off_the_scale_is_said(judged: CriteriaTool, typed: str) -> None:
    judged.sheet.marks.mark_given.emit(0, "culture", "", typed)
    assert standing(judged)[1] == f"Certitude › Culture: {typed} is not on the scale from 0 to 5."


def test_a_mark_that_is_no_number_changes_nothing(judged: CriteriaTool) -> None:
    before = case(judged)
    judged.sheet.marks.mark_given.emit(0, "culture", "", "good")
    marks = judged.sheet.marks.marks
    assert marks is not None
    assert "not a number" in marks.fault.text()
    assert case(judged) == before


def test_a_weight_over_a_hundred_is_refused_in_words(judged: CriteriaTool) -> None:
    judged.sheet.judged.criterion_edited.emit(0, "weight", "101")
    assert "at most 100" in judged.sheet.judged.criteria.fault.text()
    assert case(judged).criteria[0].weight == 25


def test_a_criterion_taken_away_takes_its_marks_along_and_undo_brings_them_back(
    judged: CriteriaTool, opened: MainWindow
) -> None:
    before = case(judged)
    judged.sheet.judged.criterion_removed.emit(0)
    assert "culture" not in case(judged).bids[0].scores
    opened.session.undo_stack.undo()
    assert case(judged) == before


def test_another_case_stands_beside_the_first_and_can_be_taken_away(judged: CriteriaTool, opened: MainWindow) -> None:
    first = judged.case_key
    judged.open("")
    assert not judged.sheet.sets.isHidden()
    judged.begin("light-touch-bid")
    assert len(kept(opened, "criteria")) == 2
    judged.remove()
    assert judged.case_key == first


def test_every_control_has_a_name(judged: CriteriaTool, opened: MainWindow) -> None:
    judged.sheet.marks.assessor_added.emit("Kim")
    opened.show()
    for part in ("judged", "marks", "result"):
        judged.sheet.show_part(part)
        QApplication.processEvents()
        assert nameless(opened) == []


@pytest.mark.parametrize(("field", "typed", "said"), [
    ("weight", "-1", "Weight in per cent: must be at least 0, but is “-1”."),
    ("weight", "101", "Weight in per cent: must be at most 100, but is “101”."),
    ("name", " ", "Give it a name: the results speak of it by its name."),
])  # fmt: skip
def test_a_refused_criterion_is_told_in_the_words_of_the_screen(
    judged: CriteriaTool, field: str, typed: str, said: str
) -> None:
    before = case(judged)
    judged.sheet.judged.criterion_edited.emit(0, field, typed)
    assert (judged.sheet.judged.criteria.fault.text(), case(judged)) == (said, before)


def test_a_refused_price_is_told_in_the_words_of_the_screen(judged: CriteriaTool) -> None:
    judged.sheet.marks.bid_edited.emit(0, "price", "-5")
    assert judged.sheet.marks.bids.fault.text() == "Price in £: must be at least 0, but is “-5”."


def test_a_new_criterion_has_a_name_until_it_is_given_one(judged: CriteriaTool) -> None:
    judged.sheet.judged.criterion_added.emit()
    assert case(judged).criteria[-1].name == "New criterion"


def test_the_last_criterion_stays_and_says_so(judged: CriteriaTool) -> None:
    for _ in case(judged).criteria:
        judged.sheet.judged.criterion_removed.emit(0)
    assert (len(case(judged).criteria), judged.sheet.judged.criteria.fault.text()) == (1, "Criteria: needs at least 1.")


def test_the_mark_for_the_price_stands_beside_the_total_it_decides(judged: CriteriaTool) -> None:
    judged.edits.edit("price_weight", "20")
    judged.sheet.judged.criterion_edited.emit(0, "weight", "5")
    for row, price in enumerate(("80", "100")):
        judged.sheet.marks.bid_edited.emit(row, "price", price)
    assert [row[1:5] for row in judged.sheet.result.table.rows.rows] == [
        ("Thames Reach", "4.00", "£100", "4.00"), ("Certitude", "3.40", "£80", "5.00"),
    ]  # fmt: skip
