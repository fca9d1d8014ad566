"""The route to market, from a value to the rules of the day."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.test_accessibility import nameless
from ui.kit.buttons import doubled_mnemonics
from ui.kit.disclosure import Disclosure
from ui.main_window import MainWindow
from ui.pages.tool_route import RoutePage
from ui.places.tool_route import RouteTool
from ui.places.tools import ToolsPlace

BEGINNING = {"title": "Crisis house", "subject": "light-touch", "value": "900,000"}


@pytest.fixture
def tool(opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> RouteTool:
    monkeypatch.setattr(RouteTool, "today", lambda _self: date(2026, 11, 22))
    with qtbot.waitActive(opened):
        opened.show()
        opened.activateWindow()
    opened.go_to("tools")
    place = opened.places.named("tools")
    assert isinstance(place, ToolsPlace)
    place.open("route")
    made = place.tool("route")
    assert isinstance(made, RouteTool)
    return made


@pytest.fixture
def begun(tool: RouteTool) -> RouteTool:
    tool.begin(BEGINNING)
    return tool


def page_of(tool: RouteTool) -> RoutePage:
    assert isinstance(tool.page, RoutePage)
    return tool.page


def verdict(tool: RouteTool) -> str:
    box = page_of(tool).answer.verdict
    return f"{box.title.text()}: {box.text.text()}"


def said(tool: RouteTool) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in page_of(tool).answer.findChildren(QLabel))


def facts_shown(tool: RouteTool) -> set[str]:
    return {name for name, (form, _) in page_of(tool).facts.rows.items() if form.isVisible()}


def test_a_value_leads_to_the_rules_of_today(begun: RouteTool) -> None:
    assert verdict(begun).startswith("Procurement Act 2023: By the rules of today, 22 November 2026.")
    assert "at or over the threshold of £663,540" in verdict(begun)


@pytest.mark.parametrize("typed", ["", "lots", "-1", "1e99"])
def test_a_value_that_cannot_be_begins_nothing_and_is_said(tool: RouteTool, typed: str) -> None:
    tool.begin({**BEGINNING, "value": typed})
    assert tool.case == ""
    assert page_of(tool).begin.form.faults["value"].text()


def test_what_it_is_not_stays_in_sight(tool: RouteTool) -> None:
    assert page_of(tool).notice.isVisible()
    tool.begin(BEGINNING)
    bar = page_of(tool).verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert page_of(tool).notice.visibleRegion().boundingRect().height() == page_of(tool).notice.height()


def test_only_the_facts_that_the_rules_ask_about_are_asked(begun: RouteTool) -> None:
    assert {"grant", "urgent", "user_choice"} <= facts_shown(begun)
    assert "patient_choice" not in facts_shown(begun)
    begun.edit("subject", "health-care")
    assert "patient_choice" in facts_shown(begun)


def test_a_fact_opens_an_option_and_not_known_is_an_answer(begun: RouteTool) -> None:
    page_of(begun).facts.rows["urgent"][1].picked.emit("yes")
    assert begun.keeper.get(begun.case).urgent is True
    assert "Options open now: 3." in verdict(begun)
    page_of(begun).facts.rows["urgent"][1].picked.emit("")
    assert begun.keeper.get(begun.case).urgent is None


def test_closed_options_are_folded_away_with_the_reason(begun: RouteTool) -> None:
    begun.edit("urgent", False)
    begun.edit("single_supplier", False)
    folded = page_of(begun).answer.findChildren(Disclosure)
    assert [one.button.text() for one in folded] == ["Closed options: 1"]
    assert "Closed, because of the answer to: " in said(begun)


def test_every_option_duty_and_step_has_its_source_with_a_date(begun: RouteTool) -> None:
    words = said(begun)
    assert "Source: Capital Law, The open procedure under the Procurement Act (2024)." in words
    assert "What would change the answer" in words
    assert "Under £663,540 (with VAT)" in words


@pytest.mark.parametrize(("name", "value", "words"), [
    ("nation", "scotland", "No rules for Scotland are kept here"),
    ("on", "2010-01-01", "The rules of 1 January 2010 are not kept here"),
    ("on", "2190-01-01", "Nobody knows the rules of 2190."),
])  # fmt: skip
def test_what_no_rules_are_kept_for_is_refused_in_words(begun: RouteTool, name: str, value: str, words: str) -> None:
    begun.edit(name, value)
    assert verdict(begun).startswith(f"No answer can be given: {words}")
    assert facts_shown(begun) == {"grant"}


@pytest.mark.parametrize(
    ("name", "typed"), [("on", "2026-02-30"), ("on", "soon"), ("on", "2900-01-01"), ("value", "-5"), ("value", "")]
)
def test_what_cannot_be_is_refused_under_its_field_and_changes_nothing(begun: RouteTool, name: str, typed: str) -> None:
    before = begun.desk.session.document
    begun.edit(name, typed)
    assert page_of(begun).facts.form.faults[name].text()
    assert begun.desk.session.document is before


def test_rules_of_an_earlier_day_are_called_history(begun: RouteTool) -> None:
    begun.edit("on", "2024-06-03")
    assert "These rules are history" in verdict(begun)


def test_every_control_has_a_name_and_a_key_of_its_own(begun: RouteTool, opened: MainWindow) -> None:
    QApplication.processEvents()
    assert (nameless(opened), doubled_mnemonics(opened)) == ([], ())


def test_each_purchase_is_one_step_of_undo(begun: RouteTool) -> None:
    begun.edit("buyer", "nhs-body")
    begun.desk.session.undo_stack.undo()
    assert begun.keeper.get(begun.case).buyer == "local-authority"
    begun.desk.session.undo_stack.undo()
    assert begun.case == ""
