"""A chart of an outturn against what each partner receives or pays, with a handle on the outturn."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from ui.kit.picture import Picture
from ui.kit.share_face import ShareFace, line_pen
from ui.kit.share_lines import ChartView
from ui.theme.current import role_colour

_STEP, _PAGE = 10, 50


class ShareChart(QAbstractSlider):
    """The chart; the arrow keys, Page Up and Down, Home and End, or the mouse move the outturn that is tried.

    Args:
        name: What the chart shows.
        words: What is printed in it: “receives”, “pays”, “target”, “on record”.
    """

    def __init__(self, name: str, words: tuple[str, str, str, str]) -> None:
        super().__init__()
        self.words, self.view = words, ChartView()
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSingleStep(_STEP)
        self.setPageStep(_PAGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, view: ChartView, words: str) -> None:
        """Draw ``view``, which ``words`` put for a screen reader; nothing is emitted."""
        self.view = view
        was_blocked = self.blockSignals(True)
        self.setRange(view.low, view.high)
        self.setValue(view.tried)
        self.blockSignals(was_blocked)
        self.setAccessibleDescription(words)
        self.update()

    def face(self) -> ShareFace:
        """Return the chart as it stands at its size."""
        return ShareFace(self.width(), self.height(), self.font(), self.view, self.words)

    def sizeHint(self) -> QSize:
        """Return some seventeen lines tall."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 60, metrics.height() * 17)

    def minimumSizeHint(self) -> QSize:
        """Return a chart in which the numbers still have room."""
        return QSize(self.fontMetrics().averageCharWidth() * 36, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Try the outturn under the mouse."""
        self.setValue(self.face().place_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Try the outturn under the mouse while it is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setValue(self.face().place_at(event.position().x()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel over the chart must not move the outturn."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the chart, and the frame of the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.face().draw(painter)
        if self.hasFocus():
            painter.setPen(QPen(role_colour("focus"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        painter.end()


class LineSwatch(Picture):
    """The beginning of a partner's line beside its name; silent for a screen reader."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def wanted_size(self) -> QSize:
        """Return a short stroke."""
        height = self.fontMetrics().height()
        return QSize(height * 2, height)

    def draw(self, painter: QPainter) -> None:
        """Draw the stroke."""
        painter.setPen(line_pen(self.number))
        painter.drawLine(QLineF(1, self.height() / 2, self.width() - 1, self.height() / 2))
