"""The theme in force: set once by the appearance, read by whatever paints."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.theme.roles import Theme, load_theme

_PROPERTY = "readiness_theme"
GRID = 4


def current_theme() -> Theme:
    """Return the theme in force, or the light one before any was set."""
    application = QApplication.instance()
    theme = application.property(_PROPERTY) if application else None
    return theme if isinstance(theme, Theme) else load_theme("light")


def set_current_theme(theme: Theme) -> None:
    """Make ``theme`` the one in force; the caller repaints."""
    application = QApplication.instance()
    if application is not None:
        application.setProperty(_PROPERTY, theme)


def role_colour(role: str) -> QColor:
    """Return the colour of ``role`` in the theme in force."""
    return QColor(current_theme().colour(role))


def space(steps: int) -> int:
    """Return ``steps`` steps of the 4-pixel grid, in pixels."""
    return steps * GRID
