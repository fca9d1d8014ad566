"""How the map stays where it stands in the window while it is changed, whatever room it then takes."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtWidgets import QGraphicsView


class Staying:
    """Keeps one point of the map at the top left of a view.

    A map narrower than its window would else be centred anew with every change, and all places would shift.
    """

    def __init__(self, view: QGraphicsView) -> None:
        self.view = view
        # What is kept there, in a window of which size.
        self.kept: tuple[QPointF, QSize] | None = None

    @property
    def corner(self) -> QPointF:
        """The point of the map at the top left of what is seen."""
        return self.view.viewportTransform().inverted()[0].map(QPointF())

    def keep(self, corner: QPointF) -> None:
        """Keep ``corner`` there; a map that would reach out of the window moves just as far as it must."""
        self.kept = (corner, self.view.size())
        self.view.setSceneRect(self._extent_around(corner))
        apart, zoom = self.corner - corner, self.view.transform().m11()
        across, down = self.view.horizontalScrollBar(), self.view.verticalScrollBar()
        for bar, way in ((across, apart.x()), (down, apart.y())):
            bar.setValue(bar.value() - round(way * zoom))

    def keep_again(self) -> bool:
        """Keep the same point after the room changed; say whether only a scroll bar came or went."""
        if self.kept is None or self.kept[1] != self.view.size():
            return False
        self.keep(self.kept[0])
        return True

    def let_go(self) -> None:
        """Let the view go by the map's own extent again."""
        self.kept = None
        self.view.setSceneRect(QRectF())

    def _extent_around(self, corner: QPointF) -> QRectF:
        """Return the extent of a map that the window holds whole, so that centring it leaves it at ``corner``."""
        whole = self.view.scene().sceneRect()
        half = self.view.viewport().width() / self.view.transform().m11() / 2
        # Less a point, so that no rounding calls for a scroll bar.
        most = half - 1
        if whole.width() <= 2 * most:
            middle = min(max(corner.x() + half, whole.right() - most), whole.left() + most)
            reach = max(middle - whole.left(), whole.right() - middle)
            whole.setLeft(middle - reach)
            whole.setRight(middle + reach)
        return whole
