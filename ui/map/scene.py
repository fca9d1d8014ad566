"""The map as a scene: its parts, which of them is chosen, and what lights up around it."""

from PySide6.QtCore import QRectF, QSignalBlocker, Signal
from PySide6.QtWidgets import QGraphicsScene

from readiness.governance.layout import Picture
from ui.map.ink import Ink, ink_in_force
from ui.map.items import BeadItem, BoxItem, LineItem, MapItem

_MARGIN = 12.0


class MapScene(QGraphicsScene):
    """All parts of one picture.

    Signals:
        place_chosen: A place was chosen by hand: its id; empty where nothing is chosen any more.
        ties_chosen: A line was chosen by hand: the ids of the ties it bundles.
    """

    place_chosen = Signal(str)
    ties_chosen = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, BoxItem] = {}
        self.lines: tuple[LineItem, ...] = ()
        self.ink: Ink = ink_in_force()
        self.pointed: MapItem | None = None
        self.selectionChanged.connect(self._tell_choice)

    def show_picture(self, picture: Picture, open_places: frozenset[str]) -> None:
        """Replace everything by ``picture``; the places in ``open_places`` wait for a party."""
        with QSignalBlocker(self):
            self.clear()
        self.pointed, self.ink = None, ink_in_force()
        self.setBackgroundBrush(self.ink.surface)
        self.boxes = {box.id: BoxItem(box, self.ink, is_open=box.id in open_places) for box in picture.boxes}
        self.lines = tuple(LineItem(line, self.ink) for line in picture.lines)
        for item in (*self.lines, *self.boxes.values()):
            item.pointed_at = self._point_at
            self.addItem(item)
        for line in picture.lines:
            for bead in (bead for bead in line.beads if bead.lit):
                self.addItem(BeadItem(bead, self.ink))
        room = QRectF(picture.left, 0, picture.width, picture.height)
        self.setSceneRect(room.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))

    def choose(self, place: str, ties: tuple[str, ...]) -> MapItem | None:
        """Choose a place or the line that holds the first of ``ties``; nothing is emitted; return the part."""
        wanted: MapItem | None = self.boxes.get(place)
        if wanted is None and ties:
            wanted = next((item for item in self.lines if ties[0] in item.line.edges), None)
        with QSignalBlocker(self):
            self.clearSelection()
            if wanted is not None:
                wanted.setSelected(True)
        self._mark()
        return wanted

    def _point_at(self, item: MapItem | None) -> None:
        self.pointed = item
        self._mark()

    def _tell_choice(self) -> None:
        chosen = self._chosen()
        self._mark()
        if isinstance(chosen, LineItem):
            self.ties_chosen.emit(chosen.line.edges)
        else:
            self.place_chosen.emit(chosen.box.id if isinstance(chosen, BoxItem) else "")

    def _chosen(self) -> MapItem | None:
        return next((item for item in self.selectedItems() if isinstance(item, MapItem)), None)

    def _mark(self) -> None:
        centres = [item for item in (self._chosen(), self.pointed) if item is not None]
        near: set[MapItem] = set(centres)
        for item in self.lines:
            ends = {self.boxes[item.line.upper], self.boxes[item.line.lower]}
            if item in near:
                near |= ends
            elif item.line.lit and not ends.isdisjoint(centres):
                near |= {item, *ends}
        for part in (*self.lines, *self.boxes.values()):
            part.show_near(part in near)
