"""The map in words, and as files: saving it in many formats, reading one, beginning anew."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.kit.boxes import column_in, side_by_side
from ui.kit.buttons import secondary_button
from ui.kit.form import Form
from ui.kit.labels import label, muted, show_text
from ui.kit.pick import PickField
from ui.views.governance import GovernanceView

_LINES = 16


class SharePart(QWidget):
    """Words and files.

    Signals:
        save_wanted: The suffix of the file that is wanted.
        read_wanted: A map is to be read from a file.
        template_wanted: The map shall be the template's again.
        empty_wanted: The map shall begin with nothing.
    """

    save_wanted = Signal(str)
    read_wanted = Signal()
    template_wanted = Signal()
    empty_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = column_in(self, 3)
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("The map in words"))
        column.addWidget(label(self.tr("The map in words"), "label"))
        column.addWidget(self.words)
        form = Form()
        self.format = form.add_row(self.tr("Save the map as"), PickField(self.formats))
        self.format.show_key(".svg")
        save = secondary_button(self.tr("Save the map…"), "save")
        save.clicked.connect(lambda: self.save_wanted.emit(str(self.format.currentData())))
        read = secondary_button(self.tr("Read a map from a file…"), "open")
        read.clicked.connect(self.read_wanted)
        self.template = secondary_button(self.tr("Back to the template"))
        self.template.clicked.connect(self.template_wanted)
        self.empty = secondary_button(self.tr("Begin with an empty map"))
        self.empty.clicked.connect(self.empty_wanted)
        column.addWidget(form)
        column.addWidget(side_by_side(save))
        column.addWidget(side_by_side(read, self.template, self.empty))
        self.told = label("")
        self.told.hide()
        column.addWidget(self.told)
        column.addWidget(muted(self.tr("Undo in the Edit menu brings the map back as it was.")))
        column.addStretch(1)
        self._fit()

    def show_view(self, view: GovernanceView) -> None:
        """Show the words of ``view``."""
        # A heading ends with a colon; a blank line parts it from what stands above.
        text = "\n".join(f"\n{one}" if one.endswith(":") else one for one in view.description)
        if self.words.toPlainText() != text:
            self.words.setPlainText(text)
        self.template.setVisible(view.is_kept)
        if self.empty.hasFocus() and not view.places:
            # A button that goes takes the focus to the far end of the window.
            self.template.setFocus(Qt.FocusReason.OtherFocusReason)
        self.empty.setVisible(bool(view.places))
        self._fit()

    def show_told(self, words: str) -> None:
        """Keep in sight what was said of the file that was saved or read last; empty: nothing."""
        show_text(self.told, words)

    @property
    def formats(self) -> Mapping[str, str]:
        """The formats in which a map can be saved, by suffix."""
        return {
            ".svg": self.tr("Picture that stays sharp (SVG)"),
            ".png": self.tr("Picture for a slide (PNG)"),
            ".pdf": self.tr("Page to print, with every tie in words (PDF)"),
            ".json": self.tr("Map to open here again (JSON)"),
            ".graphml": self.tr("Map for network programs (GraphML)"),
            ".csv": self.tr("Two tables, places and ties (CSV)"),
            ".kumu.json": self.tr("Map for Kumu (JSON)"),
            ".mmd": self.tr("Diagram in text (Mermaid)"),
        }

    def _fit(self) -> None:
        self.words.setMinimumHeight(self.words.fontMetrics().lineSpacing() * _LINES)
