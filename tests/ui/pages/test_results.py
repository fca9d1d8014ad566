from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from readiness.questionnaire.shipped import shipped_library
from tests.ui.samples import charity_factors, charity_of, factors, factors_of, sample
from ui.pages.results import ResultsPage, ResultsView
from ui.views.questions import Named
from ui.views.results import FactorsView, Summary
from ui.views.results_detail import factor_detail
from ui.views.results_findings import checks, unknowns


def view(shown: FactorsView, opened: str = "") -> ResultsView:
    document, library = sample(), shipped_library()
    detail = factor_detail(document, library, shown, opened) if opened else None
    names = (Named("certitude", "Certitude"), Named("slam", "South London and Maudsley"))
    return ResultsView(names, shown, unknowns(document, library), checks(document, library), detail)


def page(qtbot: QtBot, shown: FactorsView, opened: str = "") -> ResultsPage:
    made = ResultsPage()
    qtbot.addWidget(made)
    made.show_view(view(shown, opened))
    return made


def words(made: ResultsPage) -> str:
    return "\n".join(label.text() for label in made.findChildren(QLabel))


def test_first_stands_a_sentence(qtbot: QtBot) -> None:
    summary = Summary(24, 21, ("Planning for the end", "Compatible systems"), ("Development time",), 0)
    shown = page(qtbot, replace(factors("certitude"), summary=summary))
    assert shown.verdict.title.text() == (
        "Certitude is ready or nearly ready in 21 of 24 areas. "
        "These hold it back: Planning for the end and Compatible systems. "
        "People see Development time differently: talk first."
    )
    assert shown.verdict.text.text().startswith("One red flag is raised: Is the timetable too short to be kept?")


def test_each_row_says_number_range_band_coverage_and_people(qtbot: QtBot) -> None:
    said = {"manager": {"financial_resilience": "2"}, "trustee": {"financial_resilience": "2"}}
    document = charity_of(**said, treasurer={"financial_resilience": "?"})
    row = page(qtbot, factors_of(document)).picture.rows["financial-resilience"]
    assert row.accessibleName() == (
        "Financial resilience: 50 of 100, between 33 and 67. Nearly ready. 1 of 1 answered · 2 people · 33 to 67"
    )


def test_the_table_says_the_same_as_the_picture(qtbot: QtBot) -> None:
    made = page(qtbot, factors_of(charity_of(manager={"exit_planning": "1"}, trustee={"exit_planning": "1"})))
    assert len(made.table.rows.rows) == len(made.picture.rows) == 24
    assert made.table.rows.rows[-1] == ("Planning for the end", "25", "25", "Some way to go", "1 of 1", "2")


def test_choosing_a_row_asks_for_its_inside(qtbot: QtBot) -> None:
    made = page(qtbot, factors("certitude"))
    with qtbot.waitSignal(made.factor_chosen) as heard:
        made.picture.rows["exit-planning"].click()
    assert heard.args == ["exit-planning"]


def test_the_inside_shows_anchor_comment_source_and_what_would_raise_it(qtbot: QtBot) -> None:
    shown = words(page(qtbot, factors("certitude"), "exit-planning"))
    for text in (
        "We have thought about it on our own.",
        "To move on from “We have thought about it on our own.”",
        "Agree a notice period.",
    ):
        assert text in shown
    assert "Source: The power of partnership (ZPB Associates, supported by Sodexo, 2013), when partnerships" in shown


def test_the_inside_says_what_to_do_next_who_does_it_and_what_it_should_raise(qtbot: QtBot) -> None:
    shown = words(page(qtbot, factors("certitude"), "exit-planning"))
    for text in ("What to do next", "Who: The joint group", "How much work: Hours", "Should raise the answer to: “"):
        assert text in shown


def test_rows_stay_where_they_are_while_only_a_detail_opens(qtbot: QtBot) -> None:
    made = page(qtbot, factors("certitude"))
    before = dict(made.picture.rows)
    made.show_view(view(factors("certitude"), "exit-planning"))
    assert made.picture.rows == before
    assert made.picture.rows["exit-planning"].is_open


def test_picking_speaks_only_for_the_hand(qtbot: QtBot) -> None:
    made = page(qtbot, factors("certitude"))
    with qtbot.assertNotEmitted(made.party_picked), qtbot.assertNotEmitted(made.order_picked):
        made.show_view(view(factors("", "lowest first")))
    assert made.party.currentText() == "Everybody at the table"


def test_what_nobody_knows_leads_to_its_question(qtbot: QtBot) -> None:
    made = page(qtbot, factors())
    with qtbot.waitSignal(made.question_wanted) as heard:
        made.findings.question_wanted.emit("certitude", "operations-director", "key")
    assert heard.args == ["certitude", "operations-director", "key"]
    assert "Who could tell us?" in words(made)


def test_without_answers_the_page_says_what_fills_it(qtbot: QtBot) -> None:
    made = page(qtbot, charity_factors())
    assert made.verdict.title.text() == "Nothing is known yet: no question has been answered."
    with qtbot.waitSignal(made.questions_wanted):
        made.begin.click()
