"""Fields of a record as data: a form that shows values and says what was changed, whatever the record is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Literal

from PySide6.QtCore import Signal

from ui.kit.form import Form
from ui.kit.pick import PickField
from ui.kit.prose import LineField, ProseField

FieldKind = Literal["line", "prose", "state", "choice", "scale", "number"]
YES, NO, OPEN = "yes", "no", ""
_STATES: Mapping[str, bool | None] = {YES: True, NO: False, OPEN: None}
_STATE_KEYS: Mapping[bool | None, str] = {value: key for key, value in _STATES.items()}


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: its name in the record, how it is filled, its label, a sentence of help, and what can be picked.

    A “state” is yes, no or not recorded; a “choice” gives a key and a “scale” a whole number, None where nothing
    is recorded; a “number” gives what was typed, for whoever knows what is a number.
    """

    name: str
    kind: FieldKind
    words: str
    help_words: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)


class FieldForm(Form):
    """A row for each field.

    Signals:
        edited: A field's name and its new value.
    """

    edited = Signal(str, object)

    def __init__(self, specs: Sequence[FieldSpec]) -> None:
        super().__init__()
        self.specs = tuple(specs)
        self.fields: dict[str, LineField | ProseField | PickField] = {}
        for spec in self.specs:
            made = self._field(spec)
            self.fields[spec.name] = self.add_row(spec.words, made, spec.help_words)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show ``values`` by name; nothing is emitted, and what is being typed right now is left alone."""
        for spec in self.specs:
            made, value = self.fields[spec.name], values.get(spec.name)
            if isinstance(made, PickField):
                made.show_key(_STATE_KEYS[value] if spec.kind == "state" else OPEN if value is None else str(value))
            else:
                made.show_text(_written(value))

    def _field(self, spec: FieldSpec) -> LineField | ProseField | PickField:
        if spec.kind in {"line", "number"}:
            line = LineField()
            line.settled.connect(partial(self.edited.emit, spec.name))
            return line
        if spec.kind == "prose":
            prose = ProseField(2)
            prose.settled.connect(partial(self.edited.emit, spec.name))
            return prose
        pick = PickField(spec.choices)
        pick.picked.connect(lambda key: self.edited.emit(spec.name, _picked(spec.kind, key)))
        return pick


def _picked(kind: FieldKind, key: str) -> object:
    if kind == "state":
        return _STATES[key]
    return int(key) if kind == "scale" and key else key or None


def _written(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:g}"
    return f"{value:,}" if isinstance(value, int) else str(value)
