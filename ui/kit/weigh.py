"""A weight that is moved: a name, a slider of 0 to 100 with its number, and a sentence under it."""

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from ui.kit.boxes import column_in
from ui.kit.labels import label, muted, show_text
from ui.theme.current import role_colour, space

_QUIET_MILLISECONDS = 500
_MOST = 100
_PAGE = 10


class _Slider(QSlider):
    """A slider that paints itself in the roles of the theme, with the span in which nothing changes."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.span: tuple[int, int] | None = None
        self.setRange(0, _MOST)
        self.setPageStep(_PAGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a line tall, some thirty letters wide."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 34, round(metrics.height() * 1.4))

    def minimumSizeHint(self) -> QSize:
        """Return a short slider."""
        return QSize(self.fontMetrics().averageCharWidth() * 14, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw track, span and handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, middle = self.height() * 0.36, self.height() / 2
        left, width = radius + 2, self.width() - 2 * radius - 4
        track = QRectF(left, middle - 4, width, 8)
        painter.setPen(QPen(role_colour("border"), 1))
        painter.setBrush(role_colour("surface_sunken"))
        painter.drawRoundedRect(track, 4, 4)
        if self.span is not None:
            low, high = (left + width * end / _MOST for end in self.span)
            painter.setBrush(role_colour("positive_soft"))
            painter.setPen(QPen(role_colour("positive"), 1.5))
            painter.drawRect(QRectF(low, middle - 6, max(2.0, high - low), 12))
        spot = QRectF(left + width * self.value() / _MOST - radius, middle - radius, 2 * radius, 2 * radius)
        painter.setPen(QPen(role_colour("focus" if self.hasFocus() else "surface_raised"), 3))
        painter.setBrush(role_colour("accent"))
        painter.drawEllipse(spot)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel over a slider must not change a weight."""
        event.ignore()


class WeighRow(QWidget):
    """One weight.

    Signals:
        settled: The number, once the hand has rested for half a second.
    """

    settled = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        column = column_in(self, 0)
        column.setContentsMargins(0, space(1), 0, space(1))
        head = QHBoxLayout()
        self.name, self.number = label(name, "label"), label("")
        self.number.setWordWrap(False)
        head.addWidget(self.name, 1)
        head.addWidget(self.number)
        column.addLayout(head)
        self.slider = _Slider()
        self.slider.setAccessibleName(name)
        self.slider.valueChanged.connect(self._move)
        column.addWidget(self.slider)
        self.note = muted("")
        column.addWidget(self.note)
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(_QUIET_MILLISECONDS)
        self.rest.timeout.connect(lambda: self.settled.emit(self.slider.value()))

    def show_weight(self, value: int, words: str, note: str, span: tuple[int, int] | None) -> None:
        """Show the number, its words and what follows from it; what is being moved right now is left alone."""
        if not self.rest.isActive():
            with QSignalBlocker(self.slider):
                self.slider.setValue(value)
            self.number.setText(words)
        self.slider.span = span
        self.slider.update()
        self.slider.setAccessibleDescription(note)
        show_text(self.note, note)

    def _move(self, value: int) -> None:
        self.number.setText(str(value))
        self.rest.start()
