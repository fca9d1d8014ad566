"""The map as a picture: its lens and key above it, its buttons below."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from readiness.governance.layout import Picture
from ui.kit.boxes import column_in, empty_layout
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.flow_layout import FlowLayout
from ui.kit.labels import label
from ui.map.items import MapItem
from ui.map.key import StrokeKey
from ui.map.scene import Lights, MapScene
from ui.map.view import MapView
from ui.pages.governance_words import GovernanceWords
from ui.views.governance import Chosen, GovernanceView


class MapPart(QWidget):
    """Key, picture and what can be done with them.

    Signals:
        place_wanted: A new place is wanted.
        tidy_wanted: The places shall be ordered anew.
        grouping_wanted: Places that are alike shall be drawn as one, or no longer.
        group_opened: The group of this place shall be drawn in full.
        alone_wanted: The map shall have all the width, or no longer.
        move_wanted: A place shall stand a step to the left (-1) or to the right (1): its id and the way.
    """

    place_wanted = Signal()
    tidy_wanted = Signal()
    grouping_wanted = Signal(bool)
    group_opened = Signal(str)
    alone_wanted = Signal(bool)
    move_wanted = Signal(str, int)

    def __init__(self, words: GovernanceWords) -> None:
        super().__init__()
        self.words = words
        self.view: GovernanceView | None = None
        self.chosen, self.lights = Chosen(), Lights()
        self.scene = MapScene()
        self.picture = MapView(self.scene)
        self.picture.setAccessibleDescription(
            self.tr(
                "Arrow keys walk along the lines and rows, Space from line to line, Shift and an arrow moves a place "
                "along its row. Plus and minus change the size, 0 shows the whole. F2 renames, Delete takes away, "
                "Insert adds a place, Control and L adds a tie, Enter opens a place that stands for several."
            )
        )
        self.picture.open_wanted.connect(self._open_group)
        self.picture.move_wanted.connect(self._move)
        column = column_in(self, 2)
        key = QWidget()
        self.key = FlowLayout(4)
        key.setLayout(self.key)
        self.waiting = label(self.tr("Drawing the map…"))
        self.waiting.hide()
        self.empty = label(self.tr("This map is empty. Begin with “Add a place”, below."))
        self.empty.hide()
        self.below = quiet_button(self.tr("Findings and tables"), "down")
        self.below.setAccessibleDescription(self.tr("They stand below the map."))
        head = QWidget()
        across = QHBoxLayout(head)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(key, 1, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self.below)
        column.addWidget(head)
        column.addWidget(self.empty)
        column.addWidget(self.waiting)
        column.addWidget(self.picture, 1)
        column.addWidget(self._buttons())

    def show_view(self, view: GovernanceView) -> None:
        """Draw ``view``; where the picture is the one that stands, nothing is drawn again."""
        before, self.view = self.view, view
        self.picture.setAccessibleName(self.words.picture(view))
        self.empty.setVisible(not view.places)
        self.group.setVisible(view.has_groups)
        with QSignalBlocker(self.group):
            self.group.setChecked(view.asked.is_grouped)
        if before is None or before.legend != view.legend:
            self._show_key(view)
        if before is None or before.picture is not view.picture or _open(before) != _open(view):
            self._draw(view)
        if before is None or before.asked.shape != view.asked.shape or _is_another(before.picture, view.picture):
            self.picture.show_readable()
        elif before.stands_in != view.stands_in:
            # A group that opens or closes sends the chosen place elsewhere.
            self.show_chosen(self.chosen, in_sight=True)

    def show_nothing(self) -> None:
        """Show no map."""
        self.view, self.chosen, self.lights = None, Chosen(), Lights()
        self.scene.show_picture(Picture("", "", (), (), (), 0.0, 0.0, 0), frozenset())
        empty_layout(self.key)

    def show_waiting(self, is_waiting: bool) -> None:
        """Say that the map is being drawn; what stood before stays until it is."""
        self.waiting.setVisible(is_waiting)

    def show_chosen(self, chosen: Chosen, *, in_sight: bool) -> None:
        """Choose a place or ties; ``in_sight``: move the map until they are seen."""
        self.chosen = chosen
        part = self._choose()
        if part is not None and in_sight:
            self.picture.show_part(part)

    def show_lights(self, lights: Lights) -> None:
        """Light what a finding or a change names, and move the map until it is seen."""
        is_new, self.lights = lights.tones != self.lights.tones, lights
        part = self.scene.show_lights(self._drawn_for(lights))
        if part is not None and is_new:
            self.picture.ensureVisible(part)

    def show_alone(self, is_alone: bool) -> None:
        """Say with the button whether the map stands alone; nothing is emitted."""
        with QSignalBlocker(self.alone):
            self.alone.setChecked(is_alone)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the map again in the colours of another theme."""
        super().changeEvent(event)
        view: GovernanceView | None = getattr(self, "view", None)
        if event.type() == QEvent.Type.PaletteChange and view is not None:
            self._draw(view)

    def _draw(self, view: GovernanceView) -> None:
        corner = self.picture.staying.corner
        self.scene.show_picture(view.picture, _open(view))
        self.picture.staying.keep(corner)
        self._choose()
        self.scene.show_lights(self._drawn_for(self.lights))

    def _choose(self) -> MapItem | None:
        stands_in = self.view.stands_in if self.view is not None else {}
        return self.scene.choose(stands_in.get(self.chosen.place, self.chosen.place), self.chosen.ties)

    def _drawn_for(self, lights: Lights) -> Lights:
        """Return ``lights`` with each place that is not drawn replaced by the one that stands for it."""
        stands_in = self.view.stands_in if self.view is not None else {}
        if not stands_in:
            return lights
        tones, badges = (
            {stands_in.get(key, key): tone for key, tone in those.items()} for those in (lights.tones, lights.badges)
        )
        return Lights(tones, badges)

    def _open_group(self) -> None:
        if self.view is not None and self.chosen.place in self.view.stands_in.values():
            self.group_opened.emit(self.chosen.place)

    def _move(self, way: int) -> None:
        if self.chosen.place:
            self.move_wanted.emit(self.chosen.place, way)

    def _show_key(self, view: GovernanceView) -> None:
        empty_layout(self.key)
        for kind, stroke in view.legend:
            self.key.addWidget(StrokeKey(stroke, self.words.keys[kind]))

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(2)
        holder.setLayout(row)
        add = secondary_button(self.tr("Add a place"), "add")
        add.clicked.connect(self.place_wanted)
        row.addWidget(add)
        self.group = secondary_button(self.tr("Draw alike as one"))
        self.group.setCheckable(True)
        self.group.setAccessibleDescription(
            self.tr("Organisations of one role with the same contracts stand as one; Enter opens the chosen one.")
        )
        self.group.toggled.connect(self.grouping_wanted)
        row.addWidget(self.group)
        deeds: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Tidy"), self.tidy_wanted.emit),
            (self.tr("Larger"), lambda: self.picture.zoom(1)),
            (self.tr("Smaller"), lambda: self.picture.zoom(-1)),
            (self.tr("Whole map"), self.picture.show_whole),
            (self.tr("Readable size"), self.picture.show_readable),
        )
        for words, deed in deeds:
            button = quiet_button(words)
            button.clicked.connect(lambda _on=False, deed=deed: deed())
            row.addWidget(button)
        self.alone = quiet_button(self.tr("Only the map"))
        self.alone.setCheckable(True)
        self.alone.setAccessibleDescription(
            self.tr("The map takes all the width; the tabs come back with the same button.")
        )
        self.alone.toggled.connect(self.alone_wanted)
        row.addWidget(self.alone)
        return holder


def _is_another(before: Picture, after: Picture) -> bool:
    """Return whether nothing that was drawn is drawn still: another map was read, or the first place came."""
    return not {box.id for box in before.boxes} & {box.id for box in after.boxes}


def _open(view: GovernanceView) -> frozenset[str]:
    return frozenset(row.key for row in view.places if row.is_open)
