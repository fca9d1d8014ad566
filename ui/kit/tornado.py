"""A tornado: for each answer a bar from where the result falls to where it rises; one can be taken up with the keys."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.current import role_colour, space

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PRESS = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TALL = 100_000
_EMPTY = 1e-9


@dataclass(frozen=True, slots=True)
class Gust:
    """One bar: its key, its name, the value at the lowest and at the highest answer, 0 to 100, and all in words."""

    key: str
    name: str
    lowest: float
    highest: float
    words: str


class Tornado(QWidget):
    """Bars around the value as it stands now, the longest first; one bar is current while it has the focus.

    Signals:
        chosen: The key of the bar that was clicked, or pressed with Space or Enter.
    """

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.gusts: tuple[Gust, ...] = ()
        self.now, self.current, self.open_key = 0.0, 0, ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_gusts(self, gusts: tuple[Gust, ...], now: float, finding: str, open_key: str = "") -> None:
        """Show ``gusts`` around ``now``, 0 to 100; ``finding`` says what the picture shows."""
        is_other = gusts != self.gusts
        self.gusts, self.now, self.open_key = gusts, now, open_key
        self.current = min(self.current, max(0, len(gusts) - 1))
        self.setAccessibleName(f"{self.name}. {finding}")
        self._tell_current()
        if is_other:
            self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return True: names wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all bars and the scale over them."""
        rows = self._rows(width)
        return rows[-1].bottom() + space(1) if rows else self.fontMetrics().height()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = self.fontMetrics().averageCharWidth() * 70
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(self.fontMetrics().averageCharWidth() * 28, self.fontMetrics().height() * 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the bars with Up and Down; Space or Enter takes one up."""
        key = event.key()
        if key in _STEPS and self.gusts:
            self.current = min(max(0, self.current + _STEPS[Qt.Key(key)]), len(self.gusts) - 1)
            self._tell_current()
            self.update()
        elif key in _PRESS and self.gusts:
            self.chosen.emit(self.gusts[self.current].key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take up the bar under the pointer."""
        for place, row in enumerate(self._rows(self.width())):
            if row.contains(event.position().toPoint()):
                self.current = place
                self._tell_current()
                self.chosen.emit(self.gusts[place].key)
                return

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the scale, then each bar under its name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        for place, row in enumerate(self._rows(self.width())):
            self._draw_gust(painter, row, place)
        painter.end()

    def _draw_gust(self, painter: QPainter, row: QRect, place: int) -> None:
        gust, height = self.gusts[place], self.fontMetrics().height()
        if self.hasFocus() and place == self.current:
            painter.setPen(QPen(role_colour("focus"), 3))
            painter.setBrush(role_colour("accent_soft"))
            painter.drawRoundedRect(QRectF(row).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        elif gust.key == self.open_key:
            painter.fillRect(row, role_colour("accent_soft"))
        inner = row.adjusted(space(2), space(1), -space(2), -space(1))
        painter.setPen(role_colour("text"))
        painter.drawText(inner, _WRAP, gust.name)
        number = self.fontMetrics().horizontalAdvance("100.0") + space(2)
        lane = QRectF(inner.left() + number, inner.bottom() - height * 0.95, inner.width() - 2 * number, height * 0.8)
        painter.setPen(QPen(role_colour("line"), 1))
        painter.drawLine(QLineF(lane.left(), lane.center().y(), lane.right(), lane.center().y()))
        now = self._x(lane, self.now)
        for value, role in ((gust.lowest, "chart_4"), (gust.highest, "chart_1")):
            there = self._x(lane, value)
            painter.fillRect(QRectF(min(now, there), lane.top(), abs(there - now), lane.height()), role_colour(role))
        painter.setPen(QPen(role_colour("text"), 1.5))
        painter.drawLine(QLineF(now, lane.top() - 3, now, lane.bottom() + 3))
        self._draw_numbers(painter, inner, lane, gust)

    def _draw_numbers(self, painter: QPainter, inner: QRect, lane: QRectF, gust: Gust) -> None:
        painter.setPen(role_colour("text"))
        low, high = sorted((gust.lowest, gust.highest))
        left = QRectF(inner.left(), lane.top() - 3, lane.left() - inner.left() - space(1), lane.height() + 6)
        right = QRectF(lane.right() + space(1), lane.top() - 3, inner.right() - lane.right(), lane.height() + 6)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(left, Qt.AlignmentFlag.AlignRight | middle, f"{low:.1f}")
        painter.drawText(right, Qt.AlignmentFlag.AlignLeft | middle, f"{high:.1f}")

    def _x(self, lane: QRectF, value: float) -> float:
        ends = [self.now, *(end for gust in self.gusts for end in (gust.lowest, gust.highest))]
        low, high = min(ends), max(ends)
        return lane.left() + lane.width() * ((value - low) / (high - low) if high - low > _EMPTY else 0.5)

    def _rows(self, width: int) -> list[QRect]:
        rows, top, metrics = [], 0, self.fontMetrics()
        room = max(1, width - 2 * space(2))
        for gust in self.gusts:
            words = metrics.boundingRect(QRect(0, 0, room, _TALL), _WRAP, gust.name).height()
            rows.append(QRect(0, top, width, words + metrics.height() + space(3)))
            top = rows[-1].bottom() + 1
        return rows

    def _tell_current(self) -> None:
        self.setAccessibleDescription(self.gusts[self.current].words if self.gusts else "")
