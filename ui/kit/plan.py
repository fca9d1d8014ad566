"""A plan of two axes, 0 to 100 both, in four named fields, with numbered marks that the arrow keys walk."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.figure_row import bold, scaled
from ui.kit.marks import draw_mark
from ui.kit.plan_face import Fields, Mark, PlanFace

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_PRESS = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_HEIGHT_TO_WIDTH = 0.5


class Plan(QWidget):
    """The plan; one mark is current while it has the focus.

    Signals:
        chosen: The key of the mark that was clicked, or pressed with Space or Enter.
    """

    chosen = Signal(str)

    def __init__(self, name: str, fields: Fields) -> None:
        super().__init__()
        self.name, self.fields = name, fields
        self.marks: tuple[Mark, ...] = ()
        self.current = 0
        self.open_key = ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_marks(self, marks: tuple[Mark, ...], finding: str, open_key: str = "") -> None:
        """Show ``marks`` in the order in which they are walked; ``finding`` says what the picture shows."""
        self.marks, self.open_key = marks, open_key
        self.current = min(self.current, max(0, len(marks) - 1))
        self.setAccessibleName(f"{self.name}. {finding}")
        self._tell_current()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return True: the plan keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return a height a little less than the width."""
        letter = self.fontMetrics().averageCharWidth()
        return max(letter * 48, min(round(width * _HEIGHT_TO_WIDTH), letter * 56))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = self.fontMetrics().averageCharWidth() * 80
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size in which marks can be told apart."""
        letter = self.fontMetrics().averageCharWidth()
        return QSize(letter * 34, letter * 48)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the marks with the arrow keys; Space or Enter opens one."""
        key = event.key()
        if key in _STEPS and self.marks:
            self.current = (self.current + _STEPS[Qt.Key(key)]) % len(self.marks)
            self._tell_current()
            self.update()
        elif key in _PRESS and self.marks:
            self.chosen.emit(self.marks[self.current].key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the mark under the pointer."""
        face = self._face()
        for place, centre in enumerate(face.spread(self.marks).places):
            reach = event.position() - QPointF(*centre)
            if reach.x() ** 2 + reach.y() ** 2 <= (face.radius * 1.3) ** 2:
                self.current = place
                self._tell_current()
                self.chosen.emit(self.marks[place].key)
                return

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw fields, axes, ranges and marks; the best lies on top."""
        painter, face = QPainter(self), self._face()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        face.draw_fields(painter)
        face.draw_axes(painter)
        spread = face.spread(self.marks)
        centres, radius = [QPointF(*place) for place in spread.places], face.radius * spread.size
        for place, mark in enumerate(self.marks):
            face.draw_range(painter, mark, is_strong=bool(self._ring(place)))
        painter.setFont(scaled(bold(self.font()), spread.size))
        for place in reversed(range(len(self.marks))):
            mark = self.marks[place]
            draw_mark(painter, centres[place], radius, mark.shape, mark.number, ring=self._ring(place))
        for mark, centre in zip(self.marks, centres, strict=True):
            face.draw_leader(painter, mark, centre, radius)
        painter.end()

    def _ring(self, place: int) -> str:
        if self.hasFocus() and place == self.current:
            return "focus"
        return "accent" if self.marks[place].key == self.open_key else ""

    def _face(self) -> PlanFace:
        return PlanFace(self.size(), self.font(), self.fields)

    def _tell_current(self) -> None:
        self.setAccessibleDescription(self.marks[self.current].words if self.marks else "")
