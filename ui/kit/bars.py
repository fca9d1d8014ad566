"""One level of a scale as a row of blocks."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from ui.kit.picture import Picture
from ui.theme.current import role_colour, space


class LevelBar(Picture):
    """Blocks of a scale, filled up to a level, with the number printed beside them."""

    def __init__(self, level: int | None, points: int, words: str) -> None:
        super().__init__(words)
        self.level, self.points = level, points

    def show_level(self, level: int | None, points: int, words: str) -> None:
        """Change level (None: nothing answered), number of points and words."""
        self.level, self.points = level, points
        self.show_words(words)

    def wanted_size(self) -> QSize:
        """Return room for the blocks and the number."""
        metrics = self.fontMetrics()
        return QSize((self._block() + space(1)) * self.points + metrics.horizontalAdvance("00"), metrics.height())

    def draw(self, painter: QPainter) -> None:
        """Draw a block a point; the outline carries the contrast where the fill is pale."""
        side = self._block()
        role = _ramp_role(self.level, self.points)
        for place in range(self.points):
            block = QRectF(place * (side + space(1)) + 0.5, (self.height() - side) / 2 + 0.5, side - 1, side - 1)
            is_filled = self.level is not None and place <= self.level
            painter.setPen(QPen(role_colour("border"), 1))
            painter.setBrush(role_colour(role if is_filled else "surface_sunken"))
            painter.drawRoundedRect(block, 3, 3)
        painter.setPen(role_colour("text"))
        left = self.points * (side + space(1)) + space(1)
        number = "–" if self.level is None else str(self.level)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, number)

    def _block(self) -> int:
        return round(self.fontMetrics().height() * 0.72)


def _ramp_role(level: int | None, points: int) -> str:
    share = 0.0 if level is None or points < 2 else level / (points - 1)  # noqa: PLR2004
    return f"level_{1 + min(2, int(share * 3))}"
