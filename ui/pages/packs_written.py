"""What was written or brought in, and the letter that goes with it."""

from PySide6.QtCore import Signal

from ui.kit.boxes import Callout, side_by_side
from ui.kit.buttons import primary_button, quiet_button
from ui.kit.labels import heading, label, show_text, title
from ui.kit.letter import Letter
from ui.kit.scroll import ScrollPage
from ui.views.packs import WrittenView


class WrittenPage(ScrollPage):
    """The file, the words to compare, the letter.

    Signals:
        copied: The letter is on the clipboard.
        file_wanted: Write the receipt that goes with the letter.
        left: Back to the front.
    """

    copied = Signal()
    file_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Done"))
        back = quiet_button(self.tr("&Back to Exchange"), "back")
        back.clicked.connect(self.left)
        self.column.addWidget(side_by_side(back))
        self.heading = title("")
        self.done = Callout("positive", "")
        self.checks = label("")
        for widget in (self.heading, self.done, self.checks):
            self.column.addWidget(widget)
        self.write = primary_button(self.tr("&Write the receipt…"), "save")
        self.write.clicked.connect(self.file_wanted)
        self.write_row = side_by_side(self.write)
        self.column.addWidget(self.write_row)
        self.letter_heading = heading(self.tr("A letter to go with it"))
        self.column.addWidget(self.letter_heading)
        self.note = Callout("warning", "")
        self.column.addWidget(self.note)
        self.letter = Letter(self.tr("The letter"))
        self.letter.copied.connect(self.copied)
        self.column.addWidget(self.letter)
        self.column.addStretch(1)

    def show_view(self, view: WrittenView, *, offers_receipt: bool = False) -> None:
        """Draw ``view``."""
        self.heading.setText(view.title)
        self.done.setVisible(bool(view.path))
        self.done.show_message("positive", view.path)
        show_text(self.checks, view.checks)
        # A text without a file, such as the notice, goes with nothing.
        self.letter_heading.setVisible(bool(view.path))
        self.write_row.setVisible(offers_receipt)
        self.note.show_message("warning", view.note)
        self.note.setVisible(bool(view.note))
        self.letter.show_words(view.letter)

    def take_focus(self) -> None:
        """Put the focus on what comes next."""
        (self.write if self.write.isVisibleTo(self) else self.letter.copy_button).setFocus()
        self.show_top()
