"""What a tool has to say of what was typed in: each a shape, a word for how grave it is, and a sentence."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.boxes import Card, column_in, empty_layout
from ui.kit.disclosure import Disclosure
from ui.kit.labels import label
from ui.kit.picture import IconPicture
from ui.theme.current import space

Gravity = Literal["error", "warning", "note"]
Remarks = Sequence[tuple[Gravity, str]]
_MOST = 12
_ORDER: tuple[Gravity, ...] = ("error", "warning", "note")
_ICONS = {"error": ("danger", "danger"), "warning": ("warning", "warning"), "note": ("info", "accent")}


class RemarkList(Card):
    """Remarks, the gravest first; hidden while there is none."""

    def __init__(self, heading_text: str) -> None:
        super().__init__(heading_text)
        self.shown: tuple[tuple[Gravity, str], ...] = ()
        self.words: dict[Gravity, str] = {
            "error": self.tr("Must be put right"),
            "warning": self.tr("To think about"),
            "note": self.tr("Good to know"),
        }
        self.holder = QWidget()
        self.rows = column_in(self.holder, 2)
        self.column.addWidget(self.holder)
        self.hide()

    def show_remarks(self, remarks: Remarks) -> None:
        """Show ``remarks``, each a gravity and a sentence."""
        ordered = tuple(sorted(remarks, key=lambda one: _ORDER.index(one[0])))
        self.setVisible(bool(ordered))
        if ordered == self.shown:
            return
        self.shown = ordered
        empty_layout(self.rows)
        for gravity, sentence in ordered[:_MOST]:
            self.rows.addWidget(self._row(gravity, sentence))
        if rest := ordered[_MOST:]:
            more = QWidget()
            column = column_in(more, 2)
            for gravity, sentence in rest:
                column.addWidget(self._row(gravity, sentence))
            self.rows.addWidget(Disclosure(self.tr("{0} more").format(len(rest)), more))

    def _row(self, gravity: Gravity, sentence: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(3))
        picture = IconPicture(*_ICONS[gravity])
        picture.setAccessibleName(self.words[gravity])
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(sentence), 1)
        return holder
