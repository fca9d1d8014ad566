"""A list of records and the form of the chosen one: what risks, outcomes, reviews and terms have in common."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.kit.boxes import Card, column_in, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.fields import FieldForm, FieldSpec
from ui.kit.keyed_table import KeyedTable
from ui.kit.labels import muted, show_text
from ui.theme.current import space


@dataclass(frozen=True, slots=True)
class RecordsWords:
    """What a list of records says: its name, headings with their shares of the width, buttons, and when empty."""

    name: str
    columns: tuple[tuple[str, int], ...]
    add: str
    remove: str
    empty: str


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One record: its key, the cells of its row, and the values of its form."""

    key: str
    cells: tuple[str, ...]
    values: Mapping[str, Any]


class RecordSheet(Card):
    """The form of the open record with its buttons; Escape closes it.

    Signals:
        left: It is to be closed.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class RecordsPart(QWidget):
    """The list, the button that adds, and the form of the record that is open; more can stand in the form's card.

    Args:
        words: What the list says.
        specs: The fields of the form.
        more: What stands under the form.
        is_beside: The page itself places ``sheet``, such as beside the list; else it stands under the list.

    Signals:
        added: A new record is wanted.
        opened: The key of the record that was chosen; empty: none.
        edited: The key of the open record, the field's name and its new value.
        removed: The key of the record that is to be taken away.
    """

    added = Signal()
    opened = Signal(str)
    edited = Signal(str, str, object)
    removed = Signal(str)

    def __init__(
        self, words: RecordsWords, specs: Sequence[FieldSpec], more: Sequence[QWidget] = (), *, is_beside: bool = False
    ) -> None:
        super().__init__()
        self.key, self.words, self.is_beside = "", words, is_beside
        self.rows: tuple[RecordRow, ...] = ()
        self.nothing = muted(words.empty)
        self.table = KeyedTable(words.name, words.columns)
        self.add = secondary_button(words.add, "add")
        self.form = FieldForm(specs)
        self.sheet = RecordSheet()
        self.remove, self.close_sheet = quiet_button(words.remove, "remove"), quiet_button(self.tr("Close"), "back")
        for part in (side_by_side(self.close_sheet), self.form, *more, side_by_side(self.remove)):
            self.sheet.column.addWidget(part)
        column = column_in(self, 3)
        for part in (self.nothing, self.table, side_by_side(self.add)):
            column.addWidget(part)
        if not is_beside:
            column.addWidget(self.sheet)
        self.sheet.hide()
        self._connect()

    def show_rows(self, rows: Sequence[RecordRow]) -> None:
        """Show ``rows``, and the form of the open one while it is among them."""
        self.rows = tuple(rows)
        found = next((row for row in self.rows if row.key == self.key), None)
        if found is None:
            self.key = ""
        self.table.show_keyed([(row.key, row.cells) for row in self.rows], self.key)
        self.table.setVisible(bool(rows))
        show_text(self.nothing, "" if rows else self.words.empty)
        if found is not None:
            self.form.show_values(found.values)
        elif not self.sheet.isHidden():
            self._hide_sheet()
        self.sheet.setVisible(found is not None)

    def open(self, key: str, *, at_name: bool = False) -> None:
        """Open the form of the record ``key``; ``at_name``: it is new, and its first words are to be typed over."""
        # What is still being typed belongs to the record that was open.
        self.form.settle()
        if key != self.key:
            self.form.forgive()
        self.key = key
        self.show_rows(self.rows)
        self.opened.emit(self.key)
        if self.key:
            self.form.take_focus(is_new=at_name)
            QTimer.singleShot(0, self, self._bring_into_sight)

    def shut(self) -> None:
        """Close the form; the focus goes back to the list."""
        self.open("")
        (self.table if self.rows else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, name: str, sentence: str) -> None:
        """Say under a field of the open record what is wrong; empty takes the sentence back."""
        self.form.refuse(name, sentence)

    def _connect(self) -> None:
        self.table.chosen.connect(self.open)
        self.table.removal_wanted.connect(self.removed)
        self.add.clicked.connect(self.added)
        self.form.edited.connect(lambda name, value: self.edited.emit(self.key, name, value))
        self.remove.clicked.connect(lambda: self.removed.emit(self.key))
        self.close_sheet.clicked.connect(self.shut)
        self.sheet.left.connect(self.shut)

    def _hide_sheet(self) -> None:
        focused = self.sheet.focusWidget()
        if focused is not None and focused.hasFocus():
            (self.table if self.rows else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_into_sight(self) -> None:
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if page is not None and not self.is_beside and self.sheet.isVisible():
            page.ensureWidgetVisible(self.sheet, 0, space(4))
