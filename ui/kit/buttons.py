"""Buttons: one primary a page, secondary beside it, quiet for what is rarely wanted."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenuBar, QPushButton, QWidget

from ui.theme.icons import icon

ButtonLook = Literal["primary", "secondary", "quiet"]
_ICON_ROLES = {"primary": "on_accent", "secondary": "text", "quiet": "accent"}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_REDRAWN_AT = {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.EnabledChange}


class Pressable(QPushButton):
    """A push button that Enter presses wherever it has the focus, as the space bar does.

    Qt would give Enter to a dialog's first button instead, whatever stands in focus.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press at Enter; a key that is held down presses once."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class Button(Pressable):
    """A push button whose icon follows the theme and the size of the text."""

    def __init__(self, text: str, look: ButtonLook = "secondary", icon_name: str = "") -> None:
        super().__init__(text)
        self.look = look
        self.icon_name = icon_name
        self.setProperty("look", look)
        if icon_name == "next":
            # The arrow points on from the words.
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.toggled.connect(self._draw_icon)
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again where the theme or the text size changed, or the button came to life."""
        super().changeEvent(event)
        if event.type() in _REDRAWN_AT:
            self._draw_icon()

    def show_icon(self, icon_name: str) -> None:
        """Change the icon."""
        self.icon_name = icon_name
        self._draw_icon()

    def _draw_icon(self) -> None:
        # A tick and not only a tint: what is chosen must show without colour.
        name = self.icon_name or ("tick" if self.isChecked() else "")
        if not name:
            self.setIcon(QIcon())
        else:
            side = round(self.fontMetrics().height() * 1.05)
            self.setIconSize(QSize(side, side))
            self.setIcon(icon(name, side, _ICON_ROLES[self.look] if self.isEnabled() else "muted"))


def primary_button(text: str, icon_name: str = "") -> Button:
    """Return the button for the one thing that a page is for."""
    return Button(text, "primary", icon_name)


def secondary_button(text: str, icon_name: str = "") -> Button:
    """Return a button for what stands beside the main thing."""
    return Button(text, "secondary", icon_name)


def quiet_button(text: str, icon_name: str = "") -> Button:
    """Return a button that looks like a link, for what is rarely wanted."""
    return Button(text, "quiet", icon_name)


def escaped(text: str) -> str:
    """Return a person's ``text`` so that a button shows its “&” and takes no key from it."""
    return text.replace("&", "&&")


def doubled_mnemonics(window: QWidget) -> tuple[str, ...]:
    """Return the keys that two visible parts of ``window`` both claim; Qt would cycle between them in silence."""
    claims = Counter(key for key in _mnemonics(window) if key)
    return tuple(sorted(key for key, count in claims.items() if count > 1))


def _mnemonics(window: QWidget) -> Iterator[str]:
    for button in window.findChildren(QAbstractButton):
        if button.isVisibleTo(window):
            yield QKeySequence.mnemonic(button.text()).toString()
    for made in window.findChildren(QLabel):
        if made.isVisibleTo(window) and made.buddy():
            yield QKeySequence.mnemonic(made.text()).toString()
    for bar in window.findChildren(QMenuBar):
        for action in bar.actions():
            yield QKeySequence.mnemonic(action.text()).toString()
