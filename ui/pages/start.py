"""The Start page: go on, begin anew, or try a sample."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.boxes import column_in, empty_layout, side_by_side
from ui.kit.buttons import primary_button, secondary_button
from ui.kit.choices import ActionRow
from ui.kit.labels import heading, label, muted, title
from ui.kit.scroll import ScrollPage
from ui.views.start import RecentRow, SampleRow, StartView


class StartPage(ScrollPage):
    """Recent documents, a new one, samples.

    Signals:
        go_on_wanted: Go on with the open document.
        new_wanted: Make a new document.
        open_wanted: Choose a document to open.
        pack_wanted: Open a pack that somebody sent.
        recent_chosen: The path of a recent document.
        sample_chosen: The id of a sample.
    """

    go_on_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    pack_wanted = Signal()
    recent_chosen = Signal(str)
    sample_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Start"))
        self.column.addWidget(title(self.tr("Are you ready to work together?")))
        self.column.addWidget(
            label(
                self.tr(
                    "See how ready your organisation or partnership is, which delivery models fit, "
                    "and what to do next. The quick check takes ten minutes at most."
                )
            )
        )
        self._add_buttons()
        self.current = _group(self)
        self.recent = _group(self)
        self.samples = _group(self)
        self.column.addWidget(muted(self.tr("Everything stays on this computer. No account, no network.")))
        self.column.addStretch(1)

    def show_view(self, view: StartView) -> None:
        """Draw ``view``."""
        self._show_current(view.open_title)
        self._show_recent(view.recent)
        self._show_samples(view.samples)

    def _add_buttons(self) -> None:
        new = primary_button(self.tr("&New document"), "add")
        new.clicked.connect(self.new_wanted)
        old = secondary_button(self.tr("&Open a document…"), "open")
        old.clicked.connect(self.open_wanted)
        pack = secondary_button(self.tr("Open a &pack…"), "exchange")
        pack.clicked.connect(self.pack_wanted)
        self.column.addWidget(side_by_side(new, old, pack))

    def _show_current(self, open_title: str) -> None:
        empty_layout(self.current)
        if open_title:
            self.current.addWidget(heading(self.tr("Open now")))
            row = ActionRow("questions", open_title, self.tr("Go on with the questions."))
            row.clicked.connect(self.go_on_wanted)
            self.current.addWidget(row)

    def _show_recent(self, rows: tuple[RecentRow, ...]) -> None:
        empty_layout(self.recent)
        if rows:
            self.recent.addWidget(heading(self.tr("Recent documents")))
        for one in rows:
            row = ActionRow("document", one.title, self.tr("{0} · last open {1}").format(one.folder, one.opened))
            row.clicked.connect(lambda _on=False, path=one.path: self.recent_chosen.emit(path))
            self.recent.addWidget(row)

    def _show_samples(self, rows: tuple[SampleRow, ...]) -> None:
        empty_layout(self.samples)
        if rows:
            self.samples.addWidget(heading(self.tr("Try a sample")))
            self.samples.addWidget(
                muted(self.tr("Real cases from published sources; each says which parts are invented."))
            )
        for one in rows:
            row = ActionRow("models", one.title, one.shows)
            row.clicked.connect(lambda _on=False, name=one.id: self.sample_chosen.emit(name))
            self.samples.addWidget(row)


def _group(page: ScrollPage) -> QVBoxLayout:
    holder = QWidget()
    column = column_in(holder)
    page.column.addWidget(holder)
    return column
