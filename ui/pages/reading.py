"""A page that is only read: about the program, its keys, what was found in a file."""

from ui.kit.boxes import empty_layout
from ui.kit.labels import heading, label, show_text, title
from ui.kit.scroll import ScrollPage
from ui.views.reading import ReadingView


class ReadingPage(ScrollPage):
    """A title, an opening sentence and passages under headings."""

    def __init__(self) -> None:
        super().__init__("")

    def show_view(self, view: ReadingView) -> None:
        """Draw ``view``."""
        self.setAccessibleName(view.title)
        empty_layout(self.column)
        self.column.addWidget(title(view.title))
        opening = label("")
        show_text(opening, view.opening)
        self.column.addWidget(opening)
        for passage in view.passages:
            self.column.addWidget(heading(passage.heading))
            self.column.addWidget(label(passage.text))
        self.column.addStretch(1)
