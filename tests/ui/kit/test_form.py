from PySide6.QtWidgets import QApplication, QLabel

from ui.kit.form import Form
from ui.kit.prose import LineField


def test_a_row_joins_label_field_and_help(qapp: QApplication) -> None:
    form = Form()
    field = form.add_row("Name", LineField(), "As in the report.")
    assert (field.accessibleName(), field.accessibleDescription()) == ("Name", "As in the report.")
    assert [made.text() for made in form.findChildren(QLabel) if made.buddy() is field] == ["Name"]
