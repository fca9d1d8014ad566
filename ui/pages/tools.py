"""The page of the tools: a list of them, and the frame that every tool's page stands in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from ui.kit.boxes import side_by_side
from ui.kit.buttons import quiet_button
from ui.kit.choices import ActionRow
from ui.kit.labels import label, title
from ui.kit.scroll import WIDE_LETTERS, ScrollPage


@dataclass(frozen=True, slots=True)
class ToolRow:
    """One tool in the list: its key and icon, its name, what it is for, and how it stands."""

    key: str
    icon_name: str
    name: str
    about: str
    standing: str


class ToolPage(ScrollPage):
    """The frame of a tool's page: the way back, the tool's name, and a sentence; the tool adds its parts to ``column``.

    Signals:
        left: The person wants the list of tools again.
    """

    left = Signal()

    def __init__(self, name: str, about: str) -> None:
        super().__init__(name, WIDE_LETTERS)
        self.back = quiet_button(self.tr("All tools"), "back")
        self.back.clicked.connect(self.left)
        self.column.addWidget(side_by_side(self.back))
        self.column.addWidget(title(name))
        self.column.addWidget(label(about))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ToolsFront(ScrollPage):
    """The list of tools, each with how it stands in the open document.

    Signals:
        wanted: The key of the tool to open.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Tools"))
        self.column.addWidget(title(self.tr("Tools")))
        self.column.addWidget(
            label(
                self.tr(
                    "What stands beside the score: each tool can be used by itself, and its result joins the report."
                )
            )
        )
        self.rows: dict[str, ActionRow] = {}
        self.shown: tuple[ToolRow, ...] = ()
        self.column.addStretch(1)

    def show_rows(self, rows: Sequence[ToolRow]) -> None:
        """Show the tools; they are drawn anew only where something changed."""
        if tuple(rows) == self.shown:
            return
        self.shown = tuple(rows)
        for row in rows:
            words = self.tr("{0}\n{1}").format(row.about, row.standing)
            if row.key not in self.rows:
                made = ActionRow(row.icon_name, row.name, words)
                made.clicked.connect(lambda _on=False, key=row.key: self.wanted.emit(key))
                self.rows[row.key] = made
                self.column.insertWidget(self.column.count() - 1, made)
            self.rows[row.key].face.show_words(row.name, words)

    def take_focus(self, key: str) -> None:
        """Put the focus on the tool ``key``, or on the first."""
        row = self.rows.get(key) or next(iter(self.rows.values()), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)


class ToolsPage(QStackedWidget):
    """The list of tools, or the one that is open."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Tools"))
        self.front = ToolsFront()
        self.addWidget(self.front)
        self.pages: Mapping[str, ToolPage] = {}

    def show_front(self, came_from: str = "") -> None:
        """Show the list; the focus goes to the tool that was left."""
        self.setCurrentWidget(self.front)
        if came_from:
            self.front.take_focus(came_from)

    def show_tool(self, key: str, page: ToolPage, *, is_new: bool) -> None:
        """Show the page of a tool; coming from the list, from its top and with the focus on its first control."""
        if key not in self.pages:
            self.pages = {**self.pages, key: page}
            self.addWidget(page)
        self.setCurrentWidget(page)
        if is_new:
            page.show_top()
            page.back.setFocus(Qt.FocusReason.OtherFocusReason)
