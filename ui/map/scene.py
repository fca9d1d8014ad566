"""The map as a scene: its parts, which of them is chosen, and what lights up around it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGraphicsScene, QGraphicsSceneMouseEvent

from readiness.governance.layout import Picture
from ui.map.dragging import Dragging
from ui.map.ink import Ink, ink_in_force
from ui.map.items import BoxItem, LineItem, MapItem
from ui.map.sheets import Fields, LettersSheet, LinesSheet

_MARGIN = 2.0


@dataclass(frozen=True, slots=True)
class Lights:
    """What is lit on the map beside what is chosen: the evidence of a finding, or what a change would reach.

    ``tones`` gives the tone of places and ties by id; ``badges`` that of the mark beside a place.
    """

    tones: Mapping[str, str] = field(default_factory=dict)
    badges: Mapping[str, str] = field(default_factory=dict)


class MapScene(QGraphicsScene):
    """All parts of one picture.

    Signals:
        place_chosen: A place was chosen by hand: its id; empty where nothing is chosen any more.
        ties_chosen: A line was chosen by hand: the ids of the ties it bundles.
        place_moved: A place was dragged: its id, and where its middle stands now.
        tie_drawn: A line was dragged from one place to another: their ids.
    """

    place_chosen = Signal(str)
    ties_chosen = Signal(tuple)
    place_moved = Signal(str, float)
    tie_drawn = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, BoxItem] = {}
        self.lines: tuple[LineItem, ...] = ()
        self.lines_at: dict[str, list[LineItem]] = {}
        self.near: set[MapItem] = set()
        self.lit: set[MapItem] = set()
        self.ink: Ink = ink_in_force()
        self.pointed: MapItem | None = None
        # The place from whose lines one is chosen next.
        self.anchor = ""
        self.dragging = Dragging(self)
        # Queued: the parts of the map must not be replaced while they are being told of the mouse.
        self.dragging.moved.connect(self.place_moved, Qt.ConnectionType.QueuedConnection)
        self.dragging.linked.connect(self.tie_drawn, Qt.ConnectionType.QueuedConnection)
        self.selectionChanged.connect(self._tell_choice)

    def show_picture(self, picture: Picture, open_places: frozenset[str]) -> None:
        """Replace everything by ``picture``; the places in ``open_places`` wait for a party."""
        self.dragging.let_go()
        # Thousands of parts are taken out and put in faster than their places are looked up one by one.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        with QSignalBlocker(self):
            self.clear()
        self.pointed, self.ink = None, ink_in_force()
        self.near, self.lit = set(), set()
        self.setBackgroundBrush(self.ink.surface)
        self.boxes = {box.id: BoxItem(box, self.ink, is_open=box.id in open_places) for box in picture.boxes}
        self.lines = tuple(LineItem(line, self.ink) for line in picture.lines)
        self.lines_at = {key: [] for key in self.boxes}
        for item in self.lines:
            self.lines_at[item.line.upper].append(item)
            self.lines_at[item.line.lower].append(item)
        for part in (*self.lines, *self.boxes.values()):
            part.pointed_at = self._point_at
            self.addItem(part)
        room = QRectF(picture.left, 0, picture.width, picture.height)
        # What is lit lies over what is grey.
        fields = Fields(sorted(self.lines, key=lambda item: item.line.lit))
        for sheet, height in ((LinesSheet(room, fields, self.ink), 1.0), (LettersSheet(room, fields, self.ink), 3.0)):
            sheet.setZValue(height)
            self.addItem(sheet)
        self.setSceneRect(room.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)

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

    def choose_by_hand(self, part: MapItem) -> None:
        """Choose ``part`` as a click on it would, and tell of it once."""
        with QSignalBlocker(self):
            self.clearSelection()
            part.setSelected(True)
        self._tell_choice()

    def show_lights(self, lights: Lights) -> MapItem | None:
        """Light what ``lights`` name and nothing else; return one lit part, a place where there is any."""
        for key, box in self.boxes.items():
            box.show_badge(lights.badges.get(key, ""))
        tones: dict[MapItem, str] = {
            box: lights.tones[key] for key, box in self.boxes.items() if key in lights.tones
        }  # fmt: skip
        if lights.tones:
            for item in self.lines:
                tone = next((lights.tones[edge] for edge in item.line.edges if edge in lights.tones), "")
                if tone:
                    tones[item] = tone
        for part in self.lit - tones.keys():
            part.show_tone("")
        for part, tone in tones.items():
            part.show_tone(tone)
        self.lit = set(tones)
        return next(iter(tones), None)

    @property
    def chosen(self) -> MapItem | None:
        """The part that is chosen."""
        return next((item for item in self.selectedItems() if isinstance(item, MapItem)), None)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Choose, and begin to drag a place or a new line."""
        at = event.scenePos()
        handle = next((box for box in self.boxes.values() if box.isSelected() and box.handle.contains(at)), None)
        if handle is not None:
            self.dragging.begin_line(handle, at)
            event.accept()
            return
        super().mousePressEvent(event)
        under = next((item for item in self.items(at) if isinstance(item, BoxItem)), None)
        if under is not None and not self.dragging.is_under_way:
            self.dragging.begin_move(under, at)

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Drag on."""
        if not self.dragging.follow(event.scenePos()):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Drop what is dragged."""
        self.dragging.drop(event.scenePos())
        super().mouseReleaseEvent(event)

    def _point_at(self, item: MapItem | None) -> None:
        self.pointed = item
        self._mark()

    def _tell_choice(self) -> None:
        chosen = self.chosen
        self._mark()
        if isinstance(chosen, LineItem):
            self.ties_chosen.emit(chosen.line.edges)
        else:
            self.place_chosen.emit(chosen.box.id if isinstance(chosen, BoxItem) else "")

    def _mark(self) -> None:
        near: set[MapItem] = set()
        chosen = self.chosen
        if isinstance(chosen, BoxItem):
            self.anchor = chosen.box.id
        for centre in (chosen, self.pointed):
            if isinstance(centre, LineItem):
                near |= {centre, self.boxes[centre.line.upper], self.boxes[centre.line.lower]}
            elif isinstance(centre, BoxItem):
                lit = [item for item in self.lines_at[centre.box.id] if item.line.lit]
                ends = {self.boxes[end] for item in lit for end in (item.line.upper, item.line.lower)}
                near |= {centre, *lit, *ends}
        for part in self.near - near:
            part.show_near(False)
        for part in near:
            part.show_near(True)
        self.near = near
