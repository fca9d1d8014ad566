"""The Compare page: partners side by side, in parts of which one is shown, with the inside of a cell beside it."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import side_by_side
from ui.kit.buttons import quiet_button
from ui.kit.empty import EmptyState
from ui.kit.labels import title
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.tab_order import follow_layout
from ui.kit.tabs import Tabs
from ui.kit.with_detail import WithDetail
from ui.pages.compare_heat import CellPage, HeatPart
from ui.views.compare import HeatView

if TYPE_CHECKING:
    # Loaded with the part that is first looked at: the page itself must not wait for them.
    from ui.pages.compare_pairs import PairsPart
    from ui.pages.compare_sides import CoveragePart, SidesPart
    from ui.pages.compare_time import AgendaPart, RoundsPart
    from ui.views.compare_pairs import PairsView
    from ui.views.compare_parts import AgendaView, CoverageView, RoundsView, SidesView

    Shown = HeatView | SidesView | PairsView | CoverageView | RoundsView | AgendaView

PartWidget = TypeVar("PartWidget", bound=QWidget)


@dataclass(frozen=True, slots=True)
class CompareView:
    """What is on the page: the part that is shown, whether there is anything to compare, and who is named."""

    part: str
    shown: "Shown | None"
    aliases: bool


class ComparePage(WithDetail):
    """Partners side by side.

    Signals:
        part_picked: The part to show.
        part_made: A part was made, because it is looked at for the first time.
        aliases_wanted: Whether partners go under aliases.
        cell_chosen: Factor and party of a cell; both empty: none.
        parties_wanted: The parties, where organisations are added.
    """

    part_picked = Signal(str)
    part_made = Signal(QWidget)
    aliases_wanted = Signal(bool)
    cell_chosen = Signal(str, str)
    parties_wanted = Signal()

    def __init__(self) -> None:
        self.sheet, self.inside = ScrollPage("", WIDE_LETTERS), CellPage()
        super().__init__(self.sheet, self.inside)
        self.sheet.setAccessibleName(self.tr("Compare"))
        self.heat = HeatPart()
        self.parts: dict[str, QWidget] = {"heat": self.heat}
        self.tabs = Tabs(
            self.tr("Parts of the comparison"),
            {
                "heat": self.tr("Side by side"), "sides": self.tr("Two sides"), "pairs": self.tr("About each other"),
                "coverage": self.tr("Who brings what"), "rounds": self.tr("Over time"), "agenda": self.tr("Meeting"),
            },
        )  # fmt: skip
        self.aliases = quiet_button(self.tr("Show partners under aliases"))
        self.aliases.setCheckable(True)
        self.aliases.setAccessibleDescription(self.tr("For a screen that everybody sees."))
        self.empty = EmptyState(
            "compare", self.tr("Comparing begins with the second organisation"),
            self.tr("Add the organisations that take part, or bring in their answers."), self.tr("Add organisations"),
        )  # fmt: skip
        column = self.sheet.column
        head = side_by_side(title(self.tr("Compare")), self.aliases)
        for widget in (head, self.empty, self.tabs, self.heat):
            column.addWidget(widget)
        column.addStretch(1)
        self._connect()

    def show_view(self, view: CompareView) -> None:
        """Draw ``view``; only the part that is shown is drawn."""
        has_any = view.shown is not None
        self.empty.setVisible(not has_any)
        self.tabs.setVisible(has_any)
        self.aliases.setVisible(has_any)
        self.aliases.setChecked(view.aliases)
        self.tabs.show_key(view.part)
        if view.shown is not None:
            # Each part stands under the name of its key.
            part: Any = getattr(self, view.part)
            part.show_view(view.shown)
        for key, made in self.parts.items():
            made.setVisible(has_any and key == view.part)
        detail = view.shown.detail if isinstance(view.shown, HeatView) else None
        if detail is not None and isinstance(view.shown, HeatView):
            self.inside.show_detail(detail, view.shown.smallest)
        was_shown = self.is_shown
        self.show_detail(detail is not None)
        if detail is not None and not was_shown:
            self.inside.take_focus()
        follow_layout(self)

    def _connect(self) -> None:
        self.tabs.picked.connect(self.part_picked)
        self.aliases.clicked.connect(self.aliases_wanted)
        self.heat.cell_chosen.connect(self.cell_chosen)
        self.heat.map.map.moved.connect(self._keep_cell_in_sight)
        self.inside.left.connect(lambda: self.cell_chosen.emit("", ""))
        self.closed.connect(lambda: self.cell_chosen.emit("", ""))
        self.empty.wanted.connect(self.parties_wanted)

    def _keep_cell_in_sight(self) -> None:
        heat, inner = self.heat.map.map, self.sheet.widget()
        if inner is None:
            return
        cell = heat.face().cell(*heat.current).toRect()
        spot = heat.mapTo(inner, cell.center())
        self.sheet.ensureVisible(self.sheet.horizontalScrollBar().value(), spot.y(), 0, cell.height() * 2)

    @cached_property
    def sides(self) -> "SidesPart":
        """Where the two sides differ."""
        from ui.pages.compare_sides import SidesPart

        return self._made("sides", SidesPart())

    @cached_property
    def pairs(self) -> "PairsPart":
        """What partners say about each other."""
        from ui.pages.compare_pairs import PairsPart

        return self._made("pairs", PairsPart())

    @cached_property
    def coverage(self) -> "CoveragePart":
        """Who brings what."""
        from ui.pages.compare_sides import CoveragePart

        return self._made("coverage", CoveragePart())

    @cached_property
    def rounds(self) -> "RoundsPart":
        """What moved."""
        from ui.pages.compare_time import RoundsPart

        return self._made("rounds", RoundsPart())

    @cached_property
    def agenda(self) -> "AgendaPart":
        """The meeting."""
        from ui.pages.compare_time import AgendaPart

        return self._made("agenda", AgendaPart())

    def _made(self, key: str, part: PartWidget) -> PartWidget:
        self.parts[key] = part
        # Before the stretch at the end.
        self.sheet.column.insertWidget(self.sheet.column.count() - 1, part)
        self.part_made.emit(part)
        return part
