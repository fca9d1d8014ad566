"""The page of earlier versions."""

from PySide6.QtCore import Qt, Signal

from ui.kit.boxes import empty_layout
from ui.kit.buttons import secondary_button
from ui.kit.choices import ChoiceRow
from ui.kit.labels import label, title
from ui.kit.scroll import ScrollPage
from ui.views.earlier import EarlierView


class EarlierPage(ScrollPage):
    """A row for each version, and the button that restores the chosen one.

    Signals:
        restore_wanted: The position of the version in the list that was shown.
    """

    restore_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Earlier versions"))
        self.rows: tuple[ChoiceRow, ...] = ()

    def show_view(self, view: EarlierView) -> None:
        """Draw ``view``."""
        empty_layout(self.column)
        self.column.addWidget(title(self.tr("Earlier versions")))
        self.column.addWidget(label(self._opening(view)))
        self.rows = tuple(ChoiceRow(moment) for moment in view.moments)
        for row in self.rows:
            self.column.addWidget(row)
        restore = secondary_button(self.tr("&Restore this version"))
        restore.setEnabled(False)
        restore.clicked.connect(self._restore)
        for row in self.rows:
            row.toggled.connect(lambda _on: restore.setEnabled(True))
        self.column.addWidget(restore, 0, Qt.AlignmentFlag.AlignLeft)
        restore.setVisible(bool(self.rows))
        self.column.addStretch(1)

    def _opening(self, view: EarlierView) -> str:
        if not view.moments:
            return self.tr("No earlier version of “{0}” is kept on this computer yet.").format(view.document)
        return self.tr(
            "These versions of “{0}” are kept on this computer. Restoring one is a further change: "
            "what stands now stays in the document's history."
        ).format(view.document)

    def _restore(self) -> None:
        for position, row in enumerate(self.rows):
            if row.isChecked():
                self.restore_wanted.emit(position)
