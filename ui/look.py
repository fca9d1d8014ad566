"""The commands that change how the program looks and listens; each is remembered."""

from PySide6.QtCore import QObject, Signal

from ui.desk import Desk


class Look(QObject):
    """Text size, theme, the language of the questions, and whether digits choose levels.

    Signals:
        changed: The page that is shown should be drawn again.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def resize_text(self, steps: int) -> None:
        """Make all text larger or smaller, and remember it."""
        self.desk.appearance.resize_text(steps)
        self.desk.settings.text_size = self.desk.appearance.text_size
        self.desk.say(self.tr("Text size {0} %").format(self.desk.appearance.text_size))

    def set_theme(self, choice: str) -> None:
        """Show the theme ``choice``, and remember it."""
        self.desk.settings.theme = choice
        self.desk.appearance.set_look(choice, self.desk.appearance.text_size)

    def set_digit_keys(self, wanted: bool) -> None:
        """Let the keys 1 to 9 choose a level, or not, and remember it."""
        self.desk.settings.has_digit_keys = wanted
        self.changed.emit()

    def set_language(self, language: str) -> None:
        """Show questionnaires in ``language`` where they have it, and remember it."""
        self.desk.settings.question_language = language
        self.changed.emit()
