from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.kit.pick import PickField
from ui.kit.table import TextTable


def test_a_table_is_as_tall_as_its_rows(qtbot: QtBot) -> None:
    table = TextTable("Factors", ("Factor", "Score"))
    qtbot.addWidget(table)
    table.show_rows([("Trust", "40 to 70")])
    one = table.sizeHint().height()
    table.show_rows([("Trust", "40 to 70"), ("<b>Openness</b>", "open")])
    assert table.sizeHint().height() > one
    assert table.rows.data(table.rows.index(1, 0)) == "<b>Openness</b>"
    assert table.rows.data(table.rows.index(1, 0), Qt.ItemDataRole.ToolTipRole) is None


def test_a_pick_field_speaks_only_for_the_hand(qtbot: QtBot) -> None:
    field = PickField({"lead": "Lead", "member": "Member"})
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.picked):
        field.show_key("member")
    assert field.currentText() == "Member"
    with qtbot.waitSignal(field.picked) as heard:
        field.activated.emit(0)
    assert heard.args == ["lead"]
