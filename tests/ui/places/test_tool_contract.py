import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.test_accessibility import nameless
from tests.ui.tools import kept, open_tool
from ui.main_window import MainWindow
from ui.places.tool_contract import ContractTool


@pytest.fixture
def tool(opened: MainWindow) -> ContractTool:
    made = open_tool(opened, "contract")
    assert isinstance(made, ContractTool)
    return made


def test_what_is_said_of_a_component_is_kept_and_undone(tool: ContractTool, opened: MainWindow) -> None:
    tool.sheet.forms["payment"].edited.emit("said", "Open book, paid every month")
    assert kept(opened, "contract_terms")["payment"].said == "Open book, paid every month"
    opened.session.undo_stack.undo()
    assert kept(opened, "contract_terms") == {}


def test_the_worksheet_says_how_far_it_is(tool: ContractTool) -> None:
    assert tool.sheet.standing.title.text() == "0 of 14 components are settled"
    tool.sheet.forms["start"].edited.emit("settled", True)
    assert tool.sheet.standing.title.text() == "1 of 14 components are settled"
    assert tool.sheet.parts["start"].button.text() == "Start – settled"
    assert "Start," not in tool.sheet.standing.text.text()


def test_a_wording_can_be_taken_back(tool: ContractTool, opened: MainWindow) -> None:
    tool.edit("form", "wording", "alliance agreement")
    tool.edit("form", "wording", None)
    assert kept(opened, "contract_terms")["form"].wording is None


def test_every_control_has_a_name(tool: ContractTool, opened: MainWindow) -> None:
    opened.show()
    for part in tool.sheet.parts.values():
        part.set_open(True)
    QApplication.processEvents()
    assert nameless(opened) == []
