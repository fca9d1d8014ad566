"""Fields of a record as data: a form that shows values and says what was changed, whatever the record is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from ui.kit.choices import TickRow
from ui.kit.form import Form
from ui.kit.labels import label, show_text
from ui.kit.pick import PickField
from ui.kit.prose import LineField, ProseField

FieldKind = Literal["line", "prose", "state", "choice", "scale", "number", "day", "tick"]
MOST_WRITTEN = 1e12
YES, NO, OPEN = "yes", "no", ""
_STATES: Mapping[str, bool | None] = {YES: True, NO: False, OPEN: None}
_STATE_KEYS: Mapping[bool | None, str] = {value: key for key, value in _STATES.items()}


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: its name in the record, how it is filled, its label, a sentence of help, and what can be picked.

    A “state” is yes, no or not recorded, a “tick” yes or no; a “choice” gives a key and a “scale” a whole number,
    None where nothing is recorded; a “number” and a “day” give what was typed, for whoever knows what is one.
    """

    name: str
    kind: FieldKind
    words: str
    help_words: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)


class FieldForm(Form):
    """A row for each field, and under it what is wrong with what was typed.

    Signals:
        edited: A field's name and its new value.
    """

    edited = Signal(str, object)

    def __init__(self, specs: Sequence[FieldSpec]) -> None:
        super().__init__()
        self.specs = tuple(specs)
        self.fields: dict[str, LineField | ProseField | PickField | TickRow] = {}
        self.faults: dict[str, QLabel] = {}
        for spec in self.specs:
            self.fields[spec.name] = self._add(spec)
            fault = label("", "danger")
            fault.hide()
            self.column.addWidget(fault)
            self.faults[spec.name] = fault

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show ``values`` by name; nothing is emitted, and what is being typed or was refused is left alone."""
        for spec in self.specs:
            made, value = self.fields[spec.name], values.get(spec.name)
            if isinstance(made, TickRow):
                made.setChecked(bool(value))
            elif isinstance(made, PickField):
                made.show_key(_STATE_KEYS[value] if spec.kind == "state" else OPEN if value is None else str(value))
            elif not self.faults[spec.name].text():
                made.show_text(shown(value, spec.kind))

    def refuse(self, name: str, sentence: str) -> None:
        """Say under the field called ``name`` what is wrong; what was typed stays. Empty takes the sentence back."""
        show_text(self.faults[name], sentence)
        about = next(spec.help_words for spec in self.specs if spec.name == name)
        self.fields[name].setAccessibleDescription(sentence or about)

    def forgive(self) -> None:
        """Take every sentence back, as when another record is shown."""
        for name in self.faults:
            self.refuse(name, "")

    def settle(self) -> None:
        """Say what is still being typed, as before another record is shown."""
        for made in self.fields.values():
            if isinstance(made, LineField | ProseField):
                made.settle()

    def show_choices(self, name: str, choices: Mapping[str, str]) -> None:
        """Offer other ``choices`` in the field called ``name``; its value is to be shown anew."""
        made = self.fields[name]
        if isinstance(made, PickField):
            made.show_words(choices)

    def take_focus(self, *, is_new: bool = True) -> None:
        """Put the focus on the first field; the words of what ``is_new`` are ready to be typed over."""
        first = next(iter(self.fields.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_new and isinstance(first, LineField | ProseField):
            first.selectAll()

    def _add(self, spec: FieldSpec) -> LineField | ProseField | PickField | TickRow:
        if spec.kind == "tick":
            tick = TickRow(spec.words, spec.help_words)
            tick.clicked.connect(partial(self.edited.emit, spec.name))
            self.add_widget(tick)
            return tick
        return self.add_row(spec.words, self._field(spec), spec.help_words)

    def _tell(self, name: str, text: str) -> None:
        # A sentence about what was typed before would keep what is now on record out of the field.
        self.refuse(name, "")
        self.edited.emit(name, text)

    def _field(self, spec: FieldSpec) -> LineField | ProseField | PickField:
        if spec.kind == "prose":
            prose = ProseField(2)
            prose.settled.connect(partial(self._tell, spec.name))
            return prose
        if spec.kind in {"line", "number", "day"}:
            line = LineField()
            line.settled.connect(partial(self._tell, spec.name))
            return line
        pick = PickField(spec.choices)
        pick.picked.connect(lambda key: self.edited.emit(spec.name, picked(spec.kind, key)))
        return pick


def picked(kind: FieldKind, key: str) -> object:
    """Return what the choice of ``key`` means for a field of ``kind``; None where nothing is recorded."""
    if kind == "state":
        return _STATES[key]
    return int(key) if kind == "scale" and key else key or None


def shown(value: Any, kind: FieldKind) -> str:
    """Return ``value`` as a field of ``kind`` shows it."""
    return written_day(value) if kind == "day" and isinstance(value, str) else written(value)


def written_day(day: str) -> str:
    """Return ``day``, kept as year-month-day, as people write it; what is no day of the calendar stays as it is."""
    from readiness.toolbox.words import written as in_words

    try:
        return in_words(date.fromisoformat(day))
    except ValueError:
        return day


def written(value: Any) -> str:
    """Return ``value`` as it stands in a field."""
    if value is None:
        return ""
    if isinstance(value, float):
        # Pounds need their pence and no exponent; 12 significant digits keep both.
        return f"{value:,.12g}" if abs(value) < MOST_WRITTEN else f"{value:g}"
    return f"{value:,}" if isinstance(value, int) else str(value)
