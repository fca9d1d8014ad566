"""A page that has nothing to show yet: it says what would fill it, with the button that does it."""

from PySide6.QtCore import Signal

from ui.kit.empty import EmptyState
from ui.kit.labels import title
from ui.kit.scroll import ScrollPage
from ui.views.waiting import WaitingView


class WaitingPage(ScrollPage):
    """Title, icon, a sentence and one button.

    Signals:
        wanted: The person pressed the button.
    """

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.title = title("")
        self.empty = EmptyState("document", "", "", "")
        self.empty.wanted.connect(self.wanted)
        self.column.addWidget(self.title)
        self.column.addWidget(self.empty)
        self.column.addStretch(1)

    def show_view(self, view: WaitingView) -> None:
        """Draw ``view``."""
        self.setAccessibleName(view.place)
        self.title.setText(view.place)
        self.empty.show_words(view.icon_name, view.title, view.text, view.button)
