"""The clock of the big screen: minutes and seconds, start and pause, more time; the end is said in a word."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import column_in, side_by_side
from ui.kit.buttons import secondary_button
from ui.kit.chips import Chip, StatusChip
from ui.kit.labels import title
from ui.views.workshop import MINUTE, Clock, written

MORE_MINUTES = 5
_TICK_MILLISECONDS = 250


class ClockPart(QWidget):
    """Counts down.

    Args:
        now: The moment, in seconds of a clock that never goes back.
    """

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self.now = now
        self.clock = Clock(0)
        self.digits = title("")
        self.stands = StatusChip(Chip("", "neutral", "info"))
        self.turn_button = secondary_button("")
        self.turn_button.setAccessibleDescription(self.tr("The key S does the same."))
        self.turn_button.clicked.connect(self.turn)
        self.more = secondary_button(self.tr("{0} more minutes").format(MORE_MINUTES), "add")
        self.more.setAccessibleDescription(self.tr("The key M does the same."))
        self.more.clicked.connect(self.lengthen)
        column = column_in(self, 2)
        column.addWidget(side_by_side(self.digits, self.turn_button, self.more, self.stands))
        self.timer = QTimer(self)
        self.timer.setInterval(_TICK_MILLISECONDS)
        self.timer.timeout.connect(self.show_time)

    def set_minutes(self, minutes: int) -> None:
        """Begin anew with ``minutes``; without any there is no clock."""
        self.timer.stop()
        self.clock = Clock(minutes * MINUTE)
        self.setVisible(minutes > 0)
        self.show_time()

    def go_on(self) -> bool:
        """Show the time again after the screen was left; say whether the clock had begun."""
        if self.clock.is_running:
            self.timer.start()
        self.show_time()
        return self.clock.is_begun

    def turn(self) -> None:
        """Start, or wait."""
        self.clock = self.clock.turned(self.now())
        (self.timer.start if self.clock.is_running else self.timer.stop)()
        self.show_time()

    def lengthen(self) -> None:
        """Give five more minutes."""
        self.clock = self.clock.longer(MORE_MINUTES, self.now())
        self.show_time()

    def show_time(self) -> None:
        """Show the time that is left, and in a word how it stands."""
        now = self.now()
        self.digits.setText(written(self.clock.left(now)))
        running, begun = self.clock.is_running, self.clock.is_begun
        self.turn_button.setText(
            self.tr("Pause") if running else self.tr("Go on") if begun else self.tr("Start the clock")
        )
        self.stands.show_chip(self._stands(now))
        self.stands.setVisible(begun)

    def _stands(self, now: float) -> Chip:
        if self.clock.is_over(now):
            return Chip(self.tr("Time is up"), "warning", "warning")
        if not self.clock.is_running:
            return Chip(self.tr("The clock waits"), "neutral", "not_started")
        if self.clock.is_nearly_over(now):
            return Chip(self.tr("Five minutes or less"), "info", "info")
        return Chip(self.tr("Under way"), "positive", "in_progress")
