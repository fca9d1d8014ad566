"""Icons by role, drawn as line pictures and coloured by the theme."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.current import current_theme

_FOLDER = Path(__file__).with_name("icons")
_RATIOS = (1.0, 2.0)


def icon_names() -> tuple[str, ...]:
    """Return the name of every icon that ships."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.svg")))


def icon(name: str, side: int, role: str = "text", selected_role: str | None = None) -> QIcon:
    """Return the icon ``name`` in the colour of ``role``, ``side`` pixels wide.

    Args:
        name: One of ``icon_names()``.
        side: Width and height in pixels, from the metrics of the font beside it.
        role: A colour role of the theme.
        selected_role: The colour role where the icon stands on a selected row.
    """
    theme = current_theme()
    result = QIcon()
    for ratio in _RATIOS:
        result.addPixmap(_drawn(name, theme.colour(role), side, ratio))
        if selected_role:
            result.addPixmap(_drawn(name, theme.colour(selected_role), side, ratio), QIcon.Mode.Selected)
    return result


def draw_icon(painter: QPainter, name: str, corner: QPoint, side: int, role: str) -> None:
    """Draw the icon ``name``, ``side`` pixels wide, with its upper left corner at ``corner``."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(corner, _drawn(name, current_theme().colour(role), side, ratio))


@cache
def _source(name: str) -> str:
    return (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _drawn(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
