"""The page of monitoring: how closely to watch, the reviews, the log, and poor performance, a part each."""

from PySide6.QtCore import Signal

from ui.kit.labels import muted
from ui.kit.tabs import Tabs
from ui.pages.tool_monitoring_matter import MatterPart
from ui.pages.tool_monitoring_records import LogPart, ReviewsPart
from ui.pages.tool_monitoring_watch import WatchPart
from ui.pages.tools import ToolPage
from ui.views.monitoring import MonitoringView, Question


class MonitoringPage(ToolPage):
    """Four parts, one shown at a time.

    Signals:
        part_picked: The part that the person went to.
    """

    part_picked = Signal(str)

    def __init__(
        self, name: str, about: str, factors: tuple[Question, ...], considerations: tuple[Question, ...]
    ) -> None:
        super().__init__(name, about)
        words = {
            "watch": self.tr("How closely to watch"), "reviews": self.tr("Reviews"),
            "log": self.tr("Performance log"), "matters": self.tr("Poor performance"),
        }  # fmt: skip
        self.tabs = Tabs(self.tr("Parts of monitoring"), words)
        self.tabs.picked.connect(self.show_part)
        self.watch, self.reviews = WatchPart(factors), ReviewsPart()
        self.log, self.matters = LogPart(), MatterPart(considerations)
        self.parts = {"watch": self.watch, "reviews": self.reviews, "log": self.log, "matters": self.matters}
        self.source = muted("")
        for part in (self.tabs, *self.parts.values(), self.source):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.show_part("watch")

    def show_view(self, view: MonitoringView) -> None:
        """Draw every part."""
        self.watch.show_view(view)
        self.reviews.show_view(view)
        self.log.show_view(view)
        self.matters.show_view(view)
        self.source.setText(self.tr("After: {0}").format(view.source))

    def show_part(self, part: str) -> None:
        """Show one part."""
        self.tabs.show_key(part)
        for key, made in self.parts.items():
            made.setVisible(key == part)
