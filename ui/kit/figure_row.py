"""A figure in a row: its name, bars on a scale of 0 to 100, the printed number and a status; press to see behind it."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from ui.kit.buttons import Pressable
from ui.kit.chips import Chip, StatusChip
from ui.kit.figure_bar import Bar, bar_height, draw_bar, label_room
from ui.kit.marks import MarkShape, draw_mark
from ui.theme.current import role_colour, space

WIDE_LETTERS = 74
CHIP_LETTERS = 23
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TALL = 100_000
_FOR_THE_LIST = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}


@dataclass(frozen=True, slots=True)
class Figure:
    """What a row shows; ``words`` say all of it to a screen reader; ``mark`` is its shape and number on a plan."""

    title: str
    detail: str
    bars: tuple[Bar, ...]
    chip: Chip
    words: str
    mark: tuple[MarkShape, str] | None = None


class FigureRow(Pressable):
    """A row that is pressed to see what stands behind its figure; framed while that is shown."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self.figure = figure
        self.chip = StatusChip(figure.chip)
        self.chip.setParent(self)
        self.chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.is_open = False
        self._plans: dict[tuple[int, str, int], _Plan] = {}
        self.show_figure(figure)

    def show_figure(self, figure: Figure) -> None:
        """Change what the row shows."""
        self.figure = figure
        self._plans.clear()
        self.chip.show_chip(figure.chip)
        self.setAccessibleName(figure.words)
        self.updateGeometry()
        self._place_chip()
        self.update()

    def show_open(self, is_open: bool) -> None:
        """Mark the row whose inside is shown beside it."""
        self.is_open = is_open
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return True: the words wrap and the parts stack."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the row needs."""
        return self._plan(width).height

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = self.fontMetrics().averageCharWidth() * WIDE_LETTERS
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: a few words wide."""
        return QSize(self.fontMetrics().averageCharWidth() * 24, self.fontMetrics().height() * 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the status where it belongs."""
        super().resizeEvent(event)
        self._place_chip()

    def event(self, event: QEvent) -> bool:
        """Put the status anew where it wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_chip()
            self.updateGeometry()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the list of rows; all else as any button does."""
        if event.key() in _FOR_THE_LIST:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the frame, the words and the bars."""
        painter, plan, metrics = QPainter(self), self._plan(self.width()), self.fontMetrics()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_frame(painter)
        painter.setPen(role_colour("text"))
        painter.setFont(bold(self.font()))
        painter.drawText(plan.title, _WRAP, self.figure.title)
        if self.figure.mark is not None:
            draw_mark(painter, plan.mark, metrics.height() * 0.62, *self.figure.mark)
        painter.setFont(self.font())
        for bar, room in zip(self.figure.bars, plan.bars, strict=True):
            draw_bar(painter, room, bar, metrics, label_room(self.figure.bars, metrics))
        painter.setPen(role_colour("muted"))
        painter.drawText(plan.detail, _WRAP, self.figure.detail)
        painter.end()

    def _draw_frame(self, painter: QPainter) -> None:
        role, width = ("focus", 3) if self.hasFocus() else ("accent", 2) if self.is_open else ("line", 1)
        painter.setPen(QPen(role_colour(role), width))
        painter.setBrush(role_colour("accent_soft" if self.is_open or self.underMouse() else "surface_raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)

    def _place_chip(self) -> None:
        self.chip.setGeometry(QRect(self._plan(self.width()).chip, self.chip.sizeHint()))

    def _plan(self, width: int) -> "_Plan":
        # A layout asks for the same width dozens of times in a row.
        asked = (width, self.font().key(), self.chip.sizeHint().width())
        if asked not in self._plans:
            self._plans[asked] = _Plan(self, width)
        return self._plans[asked]


class _Plan:
    """Where the parts of a row stand at a width: beside one another where there is room, else one under the other."""

    def __init__(self, row: FigureRow, width: int) -> None:
        self.metrics, self.figure, self.chip_size = row.fontMetrics(), row.figure, row.chip.sizeHint()
        self.left, self.right, self.top = space(3), width - space(3), space(2)
        letter = self.metrics.averageCharWidth()
        is_wide = width >= letter * WIDE_LETTERS
        names = round((self.right - self.left) * 0.38) if is_wide else self.right - self.left
        inset = round(self.metrics.height() * 1.9) if self.figure.mark is not None else 0
        self.mark = QPointF(self.left + inset * 0.4, self.top + self.metrics.height() * 0.62)
        self.title = _text_box(
            QFontMetrics(bold(row.font())), self.figure.title, self.left + inset, self.top, names - inset
        )
        if is_wide:
            self.chip = QPoint(self.right - max(letter * CHIP_LETTERS, self.chip_size.width()), self.top)
            self.bars = self._stack(self.left + names + space(4), self.chip.x() - space(4), self.top)
            under_title = self.title.bottom()
        else:
            self.bars = self._stack(self.left, self.right, self.title.bottom() + space(2))
            self.chip = QPoint(self.left, self.bars[-1].bottom() + space(1))
            under_title = self.chip.y() + self.chip_size.height()
        beside = self.left + (inset if is_wide else 0)
        self.detail = _text_box(
            self.metrics, self.figure.detail, beside, under_title + space(1), names - beside + self.left
        )
        feet = (self.detail.bottom(), self.bars[-1].bottom(), self.chip.y() + self.chip_size.height())
        self.height = max(feet) + space(2) + 1

    def _stack(self, left: int, right: int, top: int) -> list[QRect]:
        rooms, labels = [], label_room(self.figure.bars, self.metrics)
        for bar in self.figure.bars:
            height = bar_height(bar, self.metrics, right - left, labels)
            rooms.append(QRect(left, top, right - left, height))
            top = rooms[-1].bottom() + space(1)
        return rooms


def bold(font: QFont) -> QFont:
    """Return ``font`` in bold."""
    made = QFont(font)
    made.setBold(True)
    return made


def scaled(font: QFont, size: float) -> QFont:
    """Return ``font`` at the share ``size`` of its own size."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * size)
    return made


def _text_box(metrics: QFontMetrics, text: str, left: int, top: int, width: int) -> QRect:
    height = metrics.boundingRect(QRect(0, 0, width, _TALL), _WRAP, text).height() if text else 0
    return QRect(left, top, width, height)
