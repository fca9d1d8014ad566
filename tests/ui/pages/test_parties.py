import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from readiness.document.model import Party
from ui.kit.choices import ActionRow
from ui.kit.empty import EmptyState
from ui.pages.new_document import NewDocumentPage
from ui.pages.parties import PartiesPage
from ui.pages.start import StartPage
from ui.views.new_document import NewDocument
from ui.views.parties import PartiesView, PartyRow, PersonRow
from ui.views.start import RecentRow, SampleRow, StartView

ROW = PartyRow("mind", Party(name="Riverside <b>Mind</b>", areas=("Kent",)), (PersonRow("manager", "Manager", 3),))


@pytest.fixture
def page(qtbot: QtBot) -> PartiesPage:
    made = PartiesPage()
    qtbot.addWidget(made)
    return made


def test_nobody_yet_says_what_would_fill_the_page(qtbot: QtBot, page: PartiesPage) -> None:
    page.show_view(PartiesView(()))
    with qtbot.waitSignal(page.add_wanted):
        page.everybody.findChildren(EmptyState)[-1].button.click()


def test_a_row_opens_its_party(qtbot: QtBot, page: PartiesPage) -> None:
    page.show_view(PartiesView((ROW,)))
    assert page.rows[0].accessibleDescription() == "Provider · Member · 1 person answers · Kent"
    with qtbot.waitSignal(page.chosen) as heard:
        page.rows[0].click()
    assert heard.args == ["mind"]


def test_the_list_says_that_those_taken_away_stay_in_the_file_until_they_are_erased(page: PartiesPage) -> None:
    def notes() -> list[str]:
        return [one.text() for one in page.everybody.findChildren(QLabel) if "until you erase it" in one.text()]

    page.show_view(PartiesView((ROW,)))
    assert notes() == []
    page.show_view(PartiesView((ROW,), away=2))
    assert notes()[-1].startswith("People who were taken away: 2.")


def test_showing_a_party_changes_nothing(qtbot: QtBot, page: PartiesPage) -> None:
    with qtbot.assertNotEmitted(page.form.edited):
        page.show_view(PartiesView((ROW,), ROW))
    assert page.form.name.text() == "Riverside <b>Mind</b>"


@pytest.mark.parametrize(("field", "typed", "value"), [
    ("name", "Riverside", "Riverside"),
    ("areas", "Kent, Sussex", ("Kent", "Sussex")),
    ("specialisms", "Peer support", ("Peer support",)),
])  # fmt: skip
def test_a_field_is_kept_when_it_is_left(
    qtbot: QtBot, page: PartiesPage, field: str, typed: str, value: object
) -> None:
    page.show_view(PartiesView((ROW,), ROW))
    line = getattr(page.form, field)
    line.setText(typed)
    with qtbot.waitSignal(page.form.edited) as heard:
        line.settle()
    assert heard.args == [field, value]


def test_a_party_never_loses_its_name(qtbot: QtBot, page: PartiesPage) -> None:
    page.show_view(PartiesView((ROW,), ROW))
    page.form.name.setText("  ")
    with qtbot.assertNotEmitted(page.form.edited):
        page.form.name.settle()
    assert page.form.name.text() == "Riverside <b>Mind</b>"


def test_somebody_is_added_by_role(qtbot: QtBot, page: PartiesPage) -> None:
    page.form.new_person.setText(" Trustee ")
    with qtbot.waitSignal(page.form.person_added) as heard:
        page.form.new_person.returnPressed.emit()
    assert (heard.args, page.form.new_person.text()) == (["Trustee"], "")


def test_a_new_document_needs_a_name(qtbot: QtBot) -> None:
    page = NewDocumentPage()
    qtbot.addWidget(page)
    with qtbot.assertNotEmitted(page.made):
        page._make()
    assert page.problem.isVisibleTo(page)
    page.organisation.setText("Riverside Mind")
    with qtbot.waitSignal(page.made) as heard:
        page._make()
    assert heard.args == [NewDocument("Riverside Mind", "self-assessment", "Riverside Mind", "")]


def test_start_shows_what_was_open_and_what_can_be_tried(qtbot: QtBot) -> None:
    page = StartPage()
    qtbot.addWidget(page)
    view = StartView("Open plan", (RecentRow("a.readiness", "Plan", "papers", "today"),), (SampleRow("x", "X", "y"),))
    page.show_view(view)
    rows = {row.accessibleName(): row for row in page.findChildren(ActionRow)}
    assert list(rows) == ["Open plan", "Plan", "X"]
    with qtbot.waitSignal(page.recent_chosen) as heard:
        rows["Plan"].click()
    assert heard.args == ["a.readiness"]
