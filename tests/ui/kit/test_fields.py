"""Fields of a record as data."""

import pytest
from pytestqt.qtbot import QtBot

from ui.kit.fields import FieldForm, FieldSpec
from ui.kit.pick import PickField
from ui.kit.prose import LineField

STATES = {"": "Not recorded", "yes": "Yes", "no": "No"}
SPECS = (
    FieldSpec("name", "line", "Name"),
    FieldSpec("charity", "state", "Charity", choices=STATES),
    FieldSpec("trust", "scale", "Trust", choices={"": "Not recorded", "0": "0", "5": "5"}),
    FieldSpec("role", "choice", "Role", "What it does.", {"": "Not recorded", "a": "A"}),
    FieldSpec("limit", "number", "Limit"),
)


@pytest.fixture
def form(qtbot: QtBot) -> FieldForm:
    made = FieldForm(SPECS)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(form: FieldForm) -> list[str]:
    return [one.currentText() if isinstance(one, PickField) else one.text() for one in form.fields.values()]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, ["", "Not recorded", "Not recorded", "Not recorded", ""]),
        ({"name": "B", "charity": False, "trust": 0, "role": "a", "limit": 250_000}, ["B", "No", "0", "A", "250,000"]),
        ({"name": "B", "charity": True, "limit": 33.5}, ["B", "Yes", "Not recorded", "Not recorded", "33.5"]),
    ],
)
def test_values_are_shown_without_a_word(
    form: FieldForm, qtbot: QtBot, values: dict[str, object], words: list[str]
) -> None:
    with qtbot.assertNotEmitted(form.edited):
        form.show_values(values)
    assert shown(form) == words


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        ("charity", "yes", True), ("charity", "no", False), ("charity", "", None),
        ("trust", "0", 0), ("trust", "", None), ("role", "a", "a"), ("role", "", None),
    ],
)  # fmt: skip
def test_what_is_picked_is_told_as_a_value(form: FieldForm, qtbot: QtBot, name: str, key: str, value: object) -> None:
    field = form.fields[name]
    assert isinstance(field, PickField)
    with qtbot.waitSignal(form.edited) as told:
        field.picked.emit(key)
    assert told.args == [name, value]


def test_a_number_is_told_as_it_was_typed(form: FieldForm, qtbot: QtBot) -> None:
    field = form.fields["limit"]
    assert isinstance(field, LineField)
    field.setText("£12")
    with qtbot.waitSignal(form.edited) as told:
        field.settle()
    assert told.args == ["limit", "£12"]


def test_each_field_has_its_name_and_its_help(form: FieldForm) -> None:
    assert [field.accessibleName() for field in form.fields.values()] == [spec.words for spec in SPECS]
    assert form.fields["role"].accessibleDescription() == "What it does."
