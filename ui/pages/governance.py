"""The Governance page: a sentence, the map, and beside it one part at a time, in which everything can be changed."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent

from readiness.governance.checks.checking import standing
from readiness.governance.checks.finding import Finding, marks_of
from ui.kit.scroll import ScrollPage
from ui.kit.tab_order import follow_layout
from ui.map.scene import Lights
from ui.pages.governance_bench import Workbench
from ui.pages.governance_beside import BesideMap, PartKey
from ui.pages.governance_head import GovernanceHead
from ui.pages.governance_map import MapPart
from ui.pages.governance_words import GovernanceWords
from ui.theme.current import space
from ui.views.governance import Chosen, GovernanceView

# The map takes all the width there is; sentences above it do not.
_LETTERS = 260
_TONES = {"error": "danger", "warning": "warning", "info": "accent", "to-do": "accent"}


class GovernancePage(ScrollPage):
    """One model's map, seen through one lens.

    Signals:
        shape_picked: The key of the model or variant to show.
        lens_picked: The id of the lens to look through.
        remove_wanted: What is chosen shall be taken away: a place, or ties.
    """

    shape_picked = Signal(str)
    lens_picked = Signal(str)
    remove_wanted = Signal(str, tuple)

    def __init__(self) -> None:
        super().__init__("", _LETTERS)
        self.setAccessibleName(self.tr("Governance"))
        self.words = GovernanceWords()
        self.view: GovernanceView | None = None
        self.found: tuple[Finding, ...] | None = None
        self.chosen, self.finding = Chosen(), ""
        self.supposed: Lights | None = None
        self.map, self.beside = MapPart(self.words), BesideMap(self.words)
        self.head = GovernanceHead(self.words)
        self.head.shape_picked.connect(self.shape_picked)
        self.head.lens_picked.connect(self.lens_picked)
        _save_room(self)
        self.column.addWidget(self.head)
        self.bench = Workbench(self.map, self.beside)
        self.bench.turned.connect(lambda: follow_layout(self))
        self.map.alone_wanted.connect(self.show_alone)
        self.column.addWidget(self.bench)
        follow_layout(self)
        self._connect()

    def show_view(self, view: GovernanceView, found: tuple[Finding, ...] | None) -> None:
        """Draw ``view`` with what the checks ``found``, None while they run."""
        before, self.view, self.found = self.view, view, found
        if before is None or before.asked.shape != view.asked.shape:
            self.chosen, self.finding, self.supposed = Chosen(), "", None
        elif before.asked.lens != view.asked.lens:
            self.chosen = Chosen(self.chosen.place, _lit_first(view, self.chosen.ties))
        if found is not None and self.finding not in {one.key for one in found}:
            self.finding = ""
        ties = tuple(key for key in self.chosen.ties if key in view.graph.edges)
        self.chosen = Chosen(self.chosen.place if self.chosen.place in view.graph.nodes else "", ties)
        self.map.chosen = self.chosen
        self.head.show_view(view, found)
        self.map.show_view(view)
        self._show_beside()
        # Once the sentences above have the height that they need.
        QTimer.singleShot(0, self, self._take_room)

    def show_nothing(self) -> None:
        """Show no map: that of another document is being drawn."""
        self.view, self.found, self.chosen, self.finding, self.supposed = None, None, Chosen(), "", None
        self.head.show_nothing()
        self.map.show_nothing()

    def show_part(self, key: PartKey) -> None:
        """Show one part beside the map."""
        if self.bench.is_alone:
            self.show_alone(False)
        self.beside.show_part(key)
        self._show_beside()

    def show_chosen(self, chosen: Chosen) -> None:
        """Choose a place or ties in the picture and in the part beside it."""
        self.chosen = chosen
        self.map.show_chosen(chosen, in_sight=True)
        self._show_beside()

    def show_supposed(self, lights: Lights | None, words: tuple[str, ...]) -> None:
        """Show what would follow, in words and on the picture; None and nothing: nothing is supposed."""
        self.supposed = lights
        self.beside.what_if.show_consequence(words)
        self._show_lights()

    def show_finding(self, key: str) -> None:
        """Open the finding ``key`` and light its places and lines; empty: close it."""
        self.finding = key
        self._show_beside()

    def show_alone(self, is_alone: bool) -> None:
        """Give the map all the width, or bring back what stands beside it."""
        self.map.show_alone(is_alone)
        self.bench.show_alone(is_alone)
        self._take_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the map what the window has to give."""
        super().resizeEvent(event)
        self._take_room()

    def changeEvent(self, event: QEvent) -> None:
        """Give the map the room that text of another size needs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "bench"):
            self._take_room()

    def _connect(self) -> None:
        scene, picture, beside = self.map.scene, self.map.picture, self.beside
        scene.place_chosen.connect(lambda key: self._choose_in_picture(Chosen(key)))
        scene.ties_chosen.connect(lambda keys: self._choose_in_picture(Chosen("", _lit_first(self.view, keys))))
        beside.part_picked.connect(self.show_part)
        beside.chosen.connect(self.show_chosen)
        beside.findings.chosen.connect(self.show_finding)
        picture.rename_wanted.connect(lambda: beside.begin_rename(self.chosen))
        picture.tie_wanted.connect(lambda: beside.begin_tie(self.chosen))
        picture.remove_wanted.connect(lambda: self.remove_wanted.emit(self.chosen.place, self.chosen.ties))
        picture.place_wanted.connect(beside.begin_place)
        self.map.place_wanted.connect(beside.begin_place)
        self.map.below.clicked.connect(lambda: _show_tabs(self))

    def _choose_in_picture(self, chosen: Chosen) -> None:
        """Take what was clicked, and go to the part that tells of it."""
        self.chosen = self.map.chosen = chosen
        if chosen != Chosen() and not self.beside.shows_choice(chosen) and not self.bench.is_alone:
            self.beside.show_part("ties" if chosen.ties else "places")
        self._show_beside()
        self.beside.show_sheet()

    def _show_beside(self) -> None:
        if self.view is not None:
            self.beside.show_view(self.view, self.chosen, self.found, self.finding)
            self._show_lights()

    def _show_lights(self) -> None:
        found = self.found or ()
        badges = {
            key: _TONES[severity]
            for severity in ("warning", "error")
            for key in marks_of([one for one in standing(found) if one.severity == severity])
        }
        tones: dict[str, str] = {}
        for one in found:
            if one.key == self.finding and self.beside.part == "findings":
                tones = dict.fromkeys((*one.nodes, *one.edges), _TONES[one.severity])
        if self.supposed is not None and self.beside.part == "what if":
            tones = dict(self.supposed.tones)
        self.map.show_lights(Lights(tones, badges))

    def _take_room(self) -> None:
        self.head.limit_lines()
        self.column.activate()
        above = self.holder.y() + self.bench.y() + space(6)
        self.bench.take_room(self.viewport().width(), self.viewport().height(), above)


def _lit_first(view: GovernanceView | None, ties: tuple[str, ...]) -> tuple[str, ...]:
    lit = {row.key for row in view.ties if row.lit} if view is not None else set()
    return tuple(sorted(ties, key=lambda key: key not in lit))


def _show_tabs(page: GovernancePage) -> None:
    """Bring the tabs to the top of the window, where they stand below the map, and put the focus on them."""
    tabs = page.beside.tabs
    tabs.tabs[page.beside.part].setFocus(Qt.FocusReason.OtherFocusReason)
    page.verticalScrollBar().setValue(page.holder.y() + tabs.mapTo(page.holder, QPoint()).y())


def _save_room(page: ScrollPage) -> None:
    page.column.setSpacing(space(2))
    outer = page.holder.parentWidget()
    inner = outer.layout() if outer is not None else None
    if inner is not None:
        inner.setContentsMargins(space(8), space(4), space(8), space(3))
