"""The Compare page: partners side by side, in parts of which one is shown, with the inside of a cell beside it."""

from dataclasses import dataclass

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
from ui.pages.compare_pairs import PairsPart
from ui.pages.compare_sides import CoveragePart, SidesPart
from ui.pages.compare_time import AgendaPart, RoundsPart
from ui.views.compare import HeatView
from ui.views.compare_pairs import PairsView
from ui.views.compare_parts import AgendaView, CoverageView, RoundsView, SidesView

Shown = HeatView | SidesView | PairsView | CoverageView | RoundsView | AgendaView


@dataclass(frozen=True, slots=True)
class CompareView:
    """What is on the page: the part that is shown, whether there is anything to compare, and who is named."""

    part: str
    shown: Shown | None
    aliases: bool


class ComparePage(WithDetail):
    """Partners side by side.

    Signals:
        part_picked: The part to show.
        aliases_wanted: Whether partners go under aliases.
        cell_chosen: Factor and party of a cell; both empty: none.
        parties_wanted: The parties, where organisations are added.
    """

    part_picked = Signal(str)
    aliases_wanted = Signal(bool)
    cell_chosen = Signal(str, str)
    parties_wanted = Signal()

    def __init__(self) -> None:
        self.sheet, self.inside = ScrollPage("", WIDE_LETTERS), CellPage()
        super().__init__(self.sheet, self.inside)
        self.sheet.setAccessibleName(self.tr("Compare"))
        self.heat, self.sides, self.pairs = HeatPart(), SidesPart(), PairsPart()
        self.coverage, self.rounds, self.agenda = CoveragePart(), RoundsPart(), AgendaPart()
        self.parts: dict[str, QWidget] = {
            "heat": self.heat, "sides": self.sides, "pairs": self.pairs, "coverage": self.coverage,
            "rounds": self.rounds, "agenda": self.agenda,
        }  # fmt: skip
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
        for widget in (head, self.empty, self.tabs, *self.parts.values()):
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
        for key, part in self.parts.items():
            part.setVisible(has_any and key == view.part)
        if view.shown is not None:
            self._show(view.shown)
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

    def _show(self, shown: Shown) -> None:
        match shown:
            case HeatView():
                self.heat.show_view(shown)
            case SidesView():
                self.sides.show_view(shown)
            case PairsView():
                self.pairs.show_view(shown)
            case CoverageView():
                self.coverage.show_view(shown)
            case RoundsView():
                self.rounds.show_view(shown)
            case AgendaView():
                self.agenda.show_view(shown)
