"""The key to a bar of rank shares: each fill with its name."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import side_by_side
from ui.kit.flow import Flow
from ui.kit.labels import label
from ui.kit.lane import draw_rank_shares
from ui.kit.picture import Picture


class SharesKey(Flow):
    """Swatches with names: four shares, and the empty rest."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        for place, name in enumerate(names):
            self.add(_named(_Swatch(place), name))


class _Swatch(Picture):
    """One fill; silent for a screen reader, because its name stands beside it."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place

    def wanted_size(self) -> QSize:
        """Return a small box."""
        height = self.fontMetrics().height()
        return QSize(round(height * 1.4), round(height * 0.8))

    def draw(self, painter: QPainter) -> None:
        """Draw the fill, or the empty box."""
        shares = tuple(1.0 if place == self.place else 0.0 for place in range(4))
        draw_rank_shares(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), shares)


def _named(swatch: _Swatch, name: str) -> QWidget:
    words = label(name)
    words.setWordWrap(False)
    return side_by_side(swatch, words)
