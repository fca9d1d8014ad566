"""The workshop mode: what a tool holds on the big screen, kept up to date while people speak."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.desk import Desk

if TYPE_CHECKING:
    # Loaded when the big screen is first wanted.
    from ui.pages.workshop import BigScreen
    from ui.views.workshop import Show

Slides = Callable[[], "Show"]
Keep = Callable[[str, str, str], None]


class Workshop(QObject):
    """Opens the big screen for a tool, and shows there what changes.

    Args:
        desk: The desk of the window.
        parent: Who owns it.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.screen: BigScreen | None = None
        self.slides: Slides | None = None
        self.keep: Keep | None = None
        desk.session.changed.connect(self._refresh)
        desk.session.opened.connect(self.forget)

    def begin(self, page: QWidget, slides: Slides, keep: Keep | None = None) -> None:
        """Fill the screen with ``slides``.

        Args:
            page: The page that shows them in small; the screen belongs to its window.
            slides: Returns what is shown, as the document stands just then.
            keep: Takes a note (question, group, words) that is typed there.
        """
        screen = self._screen(page.window())
        self.slides, self.keep = slides, keep
        screen.begin(slides())
        screen.setGeometry(_beside(page.window()))
        screen.showFullScreen()
        screen.activateWindow()

    def forget(self) -> None:
        """Leave the big screen, and forget its clock: another document is open, or none."""
        if self.screen is not None:
            self.screen.close()
            self.screen.forget()

    def _screen(self, window: QWidget) -> "BigScreen":
        from ui.pages.workshop import BigScreen

        if self.screen is None:
            # Owned by the window and gone with it: Python's collector must never be what destroys a window.
            self.screen = BigScreen(window)
            self.screen.said.connect(self._keep)
            self.screen.left.connect(self._leave)
        return self.screen

    def _keep(self, prompt: str, group: str, text: str) -> None:
        if self.keep is not None:
            self.keep(prompt, group, text)

    def _leave(self) -> None:
        self.slides = self.keep = None

    def _refresh(self) -> None:
        if self.screen is not None and self.slides is not None and self.desk.session.is_open:
            self.screen.show_slides(self.slides())


def _beside(window: QWidget) -> QRect:
    # With a projector beside the facilitator's own screen, the projector is the one that people look at.
    own = window.screen()
    others = [one for one in QGuiApplication.screens() if one is not own]
    return (others[0] if others else own).geometry()
