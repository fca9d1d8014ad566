"""Every control of every page has a name and a role that a screen reader can say."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from ui.main_window import MainWindow

Role = QAccessible.Role
CONTROLS = {
    Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.List, Role.ListItem,
    Role.Table, Role.SpinBox, Role.Slider, Role.PageTab, Role.Link, Role.Tree, Role.MenuItem,
}  # fmt: skip
PLACES = (
    "start", "parties", "questions", "results", "models", "compare", "choose", "governance", "tools", "plan", "report",
    "exchange",
)  # fmt: skip
ASIDES = ("new", "earlier", "glossary", "keys", "about", "check")


def tree(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and not child.state().invisible:
            yield from tree(child)


def nameless(root: QWidget) -> list[str]:
    interface = QAccessible.queryAccessibleInterface(root)
    return [
        f"{part.role().name} {type(part.object()).__name__}"
        for part in tree(interface)
        if part.role() in CONTROLS and not part.text(QAccessible.Text.Name).strip() and not inside_a_control(part)
    ]


def inside_a_control(part: QAccessibleInterface) -> bool:
    """Return whether ``part`` is an inner piece of a combo box, which speaks for it."""
    above = part.parent()
    return above is not None and above.role() == Role.ComboBox


@pytest.mark.parametrize("key", PLACES + ASIDES)
def test_every_control_of_a_place_has_a_name(opened: MainWindow, key: str) -> None:
    opened.go_to(key)
    opened.show()
    QApplication.processEvents()
    assert nameless(opened) == []


@pytest.mark.parametrize("whole", [False, True])
def test_every_control_of_a_question_has_a_name(opened: MainWindow, whole: bool) -> None:
    questions = opened.places.questions
    opened.go_to("questions")
    walk = questions.walk()
    assert walk is not None
    questions.show_question(walk.keys[0])
    questions.set_whole_section(whole)
    opened.show()
    for block in questions.sheet.blocks:
        block.comment_part.set_open(True)
        block.evidence_part.set_open(True)
        block.reason_form.show()
    QApplication.processEvents()
    assert nameless(opened) == []


def test_every_control_of_a_party_has_a_name(opened: MainWindow) -> None:
    opened.go_to("parties")
    opened.places.named("parties").choose("riverside-mind")  # type: ignore[attr-defined]
    opened.show()
    QApplication.processEvents()
    assert nameless(opened) == []


def test_a_level_is_a_radio_button_that_says_what_one_would_see(opened: MainWindow) -> None:
    questions = opened.places.questions
    opened.go_to("questions")
    walk = questions.walk()
    assert walk is not None
    questions.show_question(walk.keys[0])
    field = questions.sheet.blocks[0].field
    assert field is not None
    level = QAccessible.queryAccessibleInterface(field.first_control())
    assert level.role() == Role.RadioButton
    anchors = walk.item(walk.keys[0]).anchors
    assert level.text(QAccessible.Text.Name) == next(iter(anchors.values())).read()
