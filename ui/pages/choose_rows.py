"""Rows of pick fields that keep their place and their focus while what they show changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.kit.boxes import column_in, empty_layout
from ui.kit.form import Form
from ui.kit.labels import muted, show_text
from ui.kit.pick import PickField


@dataclass(frozen=True, slots=True)
class PickRow:
    """One field: its key, its name, what is picked, and a sentence under it."""

    key: str
    name: str
    picked: str
    note: str = ""


class PickRows(QWidget):
    """A field for each row; built anew only where other rows are shown.

    Signals:
        picked: The key of the row, and what the person's hand chose.
    """

    picked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.column = column_in(self)
        self.fields: dict[str, PickField] = {}
        self.notes: dict[str, QLabel] = {}
        self.names: tuple[tuple[str, str], ...] = ()

    def show_rows(self, rows: Sequence[PickRow], words: Mapping[str, str]) -> None:
        """Show ``rows``, each with the choice among ``words``; nothing is emitted."""
        names = tuple((row.key, row.name) for row in rows)
        if names != self.names:
            self.names = names
            self._build(rows, words)
        for row in rows:
            self.fields[row.key].show_key(row.picked)
            show_text(self.notes[row.key], row.note)

    def _build(self, rows: Sequence[PickRow], words: Mapping[str, str]) -> None:
        empty_layout(self.column)
        form = Form()
        self.fields, self.notes = {}, {}
        for row in rows:
            field = form.add_row(row.name, PickField(words))
            field.picked.connect(lambda chosen, key=row.key: self.picked.emit(key, chosen))
            note = muted("")
            form.column.addWidget(note)
            self.fields[row.key], self.notes[row.key] = field, note
        self.column.addWidget(form)
