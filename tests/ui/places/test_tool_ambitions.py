"""Ambitions, joined to the document: ranked by keys, amended, signed, undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from readiness.document.toolbox import Ranking, Statement
from tests.ui.samples import sample
from tests.ui.test_accessibility import nameless
from ui.kit.buttons import doubled_mnemonics
from ui.main_window import MainWindow
from ui.places.tool_ambitions import AmbitionsTool
from ui.places.tools import ToolsPlace
from ui.undo import Edit


@pytest.fixture
def tool(window: MainWindow, tmp_path: Path) -> AmbitionsTool:
    bare = sample().model_copy(update={"statements": {}, "rankings": {}})
    assert window.session.create(tmp_path / "lambeth.readiness", bare)
    for key in ("a", "b", "c"):
        window.session.change("x", Edit("statements", key, Statement(kind="ambition", text=key.upper())))
    window.go_to("tools")
    place = window.places.named("tools")
    assert isinstance(place, ToolsPlace)
    place.open("ambitions")
    made = place.tool("ambitions")
    assert isinstance(made, AmbitionsTool)
    return made


def view_of(tool: AmbitionsTool) -> Ranking:
    party = tool.view().party
    assert party is not None
    entry = tool.desk.session.document.rankings.get(f"ambition/{party.key}")
    return entry.value if entry is not None and entry.value is not None else Ranking()


def test_a_statement_is_added_named_and_taken_away(tool: AmbitionsTool) -> None:
    records = tool.sheet.lists["ambition"]
    records.add.click()
    records.form.edited.emit("text", "Sleep well")
    assert tool.keeper.get("new-ambition") == Statement(kind="ambition", text="Sleep well")
    records.removed.emit("new-ambition")
    assert tool.keeper.get("new-ambition") is None


def test_a_statement_without_words_is_refused(tool: AmbitionsTool) -> None:
    records = tool.sheet.lists["ambition"]
    records.open("a")
    records.form.edited.emit("text", "")
    assert records.form.faults["text"].text() == "Must not be empty."
    assert tool.keeper.get("a") == Statement(kind="ambition", text="A")


def test_the_order_is_made_by_keys_and_undone(tool: AmbitionsTool) -> None:
    tool.show_part("views")
    table = tool.sheet.views.table
    table.selectRow(2)
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert view_of(tool).order == ("c", "a", "b")
    assert table.current_key == "c"
    tool.desk.session.undo_stack.undo()
    assert view_of(tool).order == ("a", "c", "b")


def test_the_order_that_is_shown_can_be_kept_and_taken_back(tool: AmbitionsTool) -> None:
    tool.show_part("views")
    tool.sheet.views.keep.click()
    assert view_of(tool).order == ("a", "b", "c")
    tool.sheet.views.clear.click()
    assert view_of(tool).order == ()


def test_amendments_objections_and_signatures_are_kept(tool: AmbitionsTool) -> None:
    tool.show_part("views")
    views = tool.sheet.views
    views.table.chosen.emit("b")
    views.form.edited.emit("amendments", "Later")
    views.form.edited.emit("objections", "No money")
    views.form.edited.emit("amendments", "")
    views.sign.picked.emit("no")
    assert view_of(tool) == Ranking(objections={"b": "No money"}, signs=False)


def test_escape_closes_what_is_said_and_not_the_tool(tool: AmbitionsTool, window: MainWindow) -> None:
    window.show()
    tool.show_part("views")
    tool.sheet.views.table.chosen.emit("b")
    QTest.keyClick(tool.sheet.views.form.fields["amendments"], Qt.Key.Key_Escape)
    assert tool.sheet.views.sheet.isHidden()
    assert tool.sheet.isVisible()


def test_agreement_is_said_in_words(tool: AmbitionsTool) -> None:
    for party in ("certitude", "thames-reach"):
        tool.show_party(party)
        tool.sheet.views.ordered.emit()
    tool.show_part("shared")
    shared = tool.sheet.shared
    assert shared.agreement.title.text() == "The organisations agree on the order"
    assert [row[:3] for row in shared.table.rows.rows] == [("1", "A", "1"), ("2", "B", "2"), ("3", "C", "3")]
    assert shared.lane_column.count() == len("abc")


@pytest.mark.parametrize("part", ["statements", "views", "shared"])
@pytest.mark.parametrize("kind", ["ambition", "objective"])
def test_every_control_has_a_name_and_a_key_of_its_own(
    tool: AmbitionsTool, window: MainWindow, part: str, kind: str
) -> None:
    tool.show_kind(kind)  # type: ignore[arg-type]
    tool.show_part(part)
    window.show()
    QApplication.processEvents()
    assert nameless(window) == []
    assert doubled_mnemonics(window) == ()
