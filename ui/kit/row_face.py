"""The face of a row: how a large radio, tick or action row measures and paints itself."""

from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme.current import role_colour, space
from ui.theme.icons import draw_icon

Mark = Literal["round", "square", "icon"]

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TALL = 100_000


class RowFace:
    """Label and anchor sentence of ``button``, wrapped beside its mark.

    Held by the button and not inherited: two Qt classes cannot both be a button's parents.
    """

    def __init__(self, button: QAbstractButton, mark: Mark, icon_name: str = "") -> None:
        self.button, self.mark, self.icon_name, self.icon_role = button, mark, icon_name, "accent"
        self.words = self.anchor = ""
        self._heights: dict[tuple[int, str], int] = {}
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)

    def show_words(self, words: str, anchor: str) -> None:
        """Show a label and the sentence under it, or the sentence alone; a screen reader says what is there."""
        self.words, self.anchor = words, anchor
        self._heights.clear()
        self.button.setAccessibleName(words or anchor)
        self.button.setAccessibleDescription(anchor if words else "")
        self.button.updateGeometry()
        self.button.update()

    def height(self, width: int) -> int:
        """Return the height that the words need in ``width`` pixels."""
        # A layout asks the same width dozens of times in a row.
        asked = (width, self.button.font().key())
        if asked not in self._heights:
            words, anchor = self._text_boxes(width)
            lowest = (anchor if self.anchor else words).bottom()
            self._heights[asked] = max(lowest, space(3) + self._mark()) + space(3)
        return self._heights[asked]

    def wanted_size(self) -> QSize:
        """Return a comfortable size: some fifty letters wide."""
        width = self.button.fontMetrics().averageCharWidth() * 52
        return QSize(width, self.height(width))

    def least_size(self) -> QSize:
        """Return the least size: wide enough for a few words."""
        return QSize(self.button.fontMetrics().averageCharWidth() * 24, self._mark() + space(6))

    def paint(self) -> None:
        """Draw frame, mark and words; what is chosen is heavier, tinted and marked, never coloured alone."""
        painter = QPainter(self.button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_frame(painter)
        self._draw_mark(painter)
        words, anchor = self._text_boxes(self.button.width())
        painter.setPen(role_colour("text" if self.button.isEnabled() else "muted"))
        painter.setFont(_bold(self.button.font()))
        painter.drawText(words, _WRAP, self.words)
        painter.setFont(self.button.font())
        painter.drawText(anchor, _WRAP, self.anchor)
        if self.mark == "icon":
            top = (self.button.height() - self._mark()) // 2
            corner = QPoint(self.button.width() - self._mark() - space(2), top)
            draw_icon(painter, "forward", corner, self._mark(), "muted")
        painter.end()

    def _draw_frame(self, painter: QPainter) -> None:
        button = self.button
        role, width = (
            ("focus", 3) if button.hasFocus() else ("accent", 2) if button.isChecked() else (self._frame_role(), 1)
        )
        painter.setPen(QPen(role_colour(role), width))
        is_tinted = button.isChecked() or button.underMouse()
        painter.setBrush(role_colour("accent_soft" if is_tinted else "surface_raised"))
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)

    def _frame_role(self) -> str:
        # An action row is known by its icon and its arrow; a full frame around each would shout.
        return "line" if self.mark == "icon" else "border"

    def _draw_mark(self, painter: QPainter) -> None:
        if self.mark == "icon":
            draw_icon(painter, self.icon_name, QPoint(space(3), space(3)), self._mark(), self.icon_role)
            return
        side, is_chosen = float(self._mark()), self.button.isChecked()
        box = QRectF(space(3), space(3), side, side).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(role_colour("accent" if is_chosen else "border"), 2))
        painter.setBrush(role_colour("surface_raised"))
        if self.mark == "round":
            painter.drawEllipse(box)
        else:
            painter.drawRoundedRect(box, 3, 3)
        if is_chosen:
            self._draw_choice(painter, box)

    def _draw_choice(self, painter: QPainter, box: QRectF) -> None:
        if self.mark == "round":
            painter.setBrush(role_colour("accent"))
            painter.drawEllipse(box.center(), box.width() * 0.24, box.width() * 0.24)
            return
        painter.setPen(QPen(role_colour("accent"), 2.6))
        tick = ((0.22, 0.52), (0.43, 0.74), (0.8, 0.28))
        painter.drawPolyline([QPointF(box.x() + box.width() * x, box.y() + box.height() * y) for x, y in tick])

    def _mark(self) -> int:
        return round(self.button.fontMetrics().height() * 1.15)

    def _text_boxes(self, width: int) -> tuple[QRect, QRect]:
        font = self.button.font()
        left = space(3) + self._mark() + space(3)
        right = space(3) + (self._mark() if self.mark == "icon" else 0)
        room = QRect(left, space(3), max(1, width - left - right), _TALL)
        words = QFontMetrics(_bold(font)).boundingRect(room, _WRAP, self.words).height() if self.words else 0
        anchor = QFontMetrics(font).boundingRect(room, _WRAP, self.anchor).height() if self.anchor else 0
        top = room.top() + (words + space(1) if self.words else 0)
        return QRect(left, room.top(), room.width(), words), QRect(left, top, room.width(), anchor)


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made
