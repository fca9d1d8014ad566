"""How the program looks just now: theme and text size, chosen or taken from the system."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.theme.current import set_current_theme
from ui.theme.palette import palette_of
from ui.theme.roles import ThemeKey, load_theme
from ui.theme.style import sheet_of

ThemeChoice = Literal["system", "light", "dark", "contrast"]
THEME_CHOICES: tuple[ThemeChoice, ...] = ("system", "light", "dark", "contrast")
BODY_POINTS = 11.0
TEXT_SIZES = (100, 110, 125, 150, 175, 200)
FAMILIES = ("Readiness Sans", "Source Sans 3", "Segoe UI", "Noto Sans", "DejaVu Sans", "sans-serif")
_FONTS = Path(__file__).resolve().parents[2] / "readiness" / "report" / "fonts"


class Appearance(QObject):
    """Theme and text size of the whole application.

    Signals:
        changed: The look changed; whatever keeps a coloured picture draws it again.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.application = application
        self.choice: ThemeChoice = "system"
        self.text_size = TEXT_SIZES[0]
        for path in (_FONTS / "ReadinessSans-Regular.ttf", _FONTS / "ReadinessSans-Bold.ttf"):
            QFontDatabase.addApplicationFont(str(path))
        application.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def set_look(self, choice: str, text_size: int) -> None:
        """Apply the theme ``choice`` and the ``text_size`` in per cent; unknown values fall back to the first."""
        self.choice = next((known for known in THEME_CHOICES if known == choice), "system")
        self.text_size = min(max(text_size, TEXT_SIZES[0]), TEXT_SIZES[-1])
        self.apply()

    def apply(self) -> None:
        """Give the application the palette, font and sheet of the look in force."""
        theme = load_theme(self.theme_key())
        points = BODY_POINTS * self.text_size / 100
        font = QFont()
        font.setFamilies(FAMILIES)
        font.setPointSizeF(points)
        set_current_theme(theme)
        with _without_collection():
            self.application.setPalette(palette_of(theme))
            self.application.setFont(font)
            self.application.setStyleSheet(sheet_of(theme, points))
        self.changed.emit()

    def theme_key(self) -> ThemeKey:
        """Return the theme in force: the chosen one, or the one that the system asks for."""
        return system_theme() if self.choice == "system" else self.choice

    def resize_text(self, steps: int) -> None:
        """Make the text ``steps`` sizes larger, or smaller where ``steps`` is negative."""
        nearest = min(range(len(TEXT_SIZES)), key=lambda place: abs(TEXT_SIZES[place] - self.text_size))
        place = min(max(nearest + steps, 0), len(TEXT_SIZES) - 1)
        self.set_look(self.choice, TEXT_SIZES[place])

    def _system_changed(self) -> None:
        if self.choice == "system":
            self.apply()


@contextmanager
def _without_collection() -> Iterator[None]:
    # Qt walks a list of all widgets here; Python's collector must not destroy a forgotten one on the way.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def system_theme() -> ThemeKey:
    """Return the theme that the system's own settings ask for."""
    hints = QGuiApplication.styleHints()
    # Platforms before Qt 6.10 have no such object; those without the setting report no preference.
    accessibility: Callable[[], object] | None = getattr(hints, "accessibility", None)
    preference = getattr(accessibility() if accessibility else None, "contrastPreference", None)
    if preference is not None and preference().name == "HighContrast":
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
