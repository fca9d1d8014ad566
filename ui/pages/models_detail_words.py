"""The words of an opened model: locks, who must reach what, and what pushes a reading up or down."""

from PySide6.QtCore import QObject

from ui.kit.chips import Chip
from ui.views.models_detail import GateView, Push


class ModelDetailWords(QObject):
    """Words about gates and contributions, in the language of the screen."""

    def state(self, gate: GateView) -> Chip:
        """Return the lock of a gate."""
        return {
            "passed": Chip(self.tr("Open"), "positive", "unlocked"),
            "failed": Chip(self.tr("Shut"), "danger", "locked"),
            "not yet known": Chip(self.tr("Not yet known"), "info", "unsure"),
            "for others": Chip(self.tr("For others to open"), "neutral", "parties"),
        }[gate.state]

    def lock(self, gate: GateView) -> Chip:
        """Return the lock of a gate with its name, for the row of all locks."""
        chip = self.state(gate)
        return Chip(self.tr("{0}: {1}").format(gate.title, chip.word.lower()), chip.kind, chip.icon_name)

    def rule(self, gate: GateView) -> str:
        """Return who must reach which level."""
        rules = {
            "lead": self.tr("The lead must reach level {0} of 4."),
            "each": self.tr("Each party must reach level {0} of 4."),
            "all": self.tr("All together must reach level {0} of 4."),
            "pairs": self.tr("Each party must reach level {0} of 4 in the eyes of the others."),
            "commissioner": self.tr("The commissioner must reach level {0} of 4."),
        }
        return rules[gate.who].format(gate.level)

    def push(self, push: Push) -> str:
        """Return the name of what pushes, with the role it is asked of."""
        roles = {
            "lead": self.tr("{0} (lead)"),
            "member": self.tr("{0} (members)"),
            "commissioner": self.tr("{0} (commissioner)"),
        }
        return roles[push.role].format(push.title) if push.role else push.title

    def points(self, push: Push) -> str:
        """Return the points of a push with their sign and one decimal, which they need to add up."""
        tenths = float(push.tenths)
        return f"+{tenths:.1f}" if tenths > 0 else f"−{-tenths:.1f}" if tenths < 0 else "0"
