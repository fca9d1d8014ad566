"""Start: recent documents, a new one, samples."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from readiness.errors import ReadinessError
from ui.commands import Commands
from ui.desk import Desk
from ui.pages.start import StartPage
from ui.places.place import Place
from ui.views.start import SampleRow, StartView, recent_row, sample_rows


class StartPlace(Place):
    """Joins the Start page to settings, samples and the commands."""

    key = "start"
    icon_name = "start"
    needs_document = False

    def __init__(self, desk: Desk, commands: Commands) -> None:
        super().__init__(desk)
        self.commands = commands
        self.samples: tuple[SampleRow, ...] = ()

    def build(self) -> QWidget:
        """Build the page; the samples follow once the window is on the screen."""
        page = StartPage()
        page.go_on_wanted.connect(lambda: self.desk.go_to("questions"))
        page.new_wanted.connect(lambda: self.desk.go_to("new"))
        page.open_wanted.connect(self.commands.open_document)
        page.pack_wanted.connect(lambda: self.desk.go_to("exchange"))
        page.recent_chosen.connect(self.open_recent)
        page.sample_chosen.connect(self.open_sample)
        QTimer.singleShot(50, page, self.load_samples)
        return page

    def refresh(self) -> None:
        """Show what is open and what was open before."""
        if isinstance(self.page, StartPage):
            session = self.desk.session
            here = str(session.store.path.absolute()) if session.is_open else ""
            rows = (recent_row(one.path, one.title, one.opened) for one in self.desk.settings.recent())
            recent = tuple(row for row in rows if row.path != here)
            self.page.show_view(StartView(session.title if session.is_open else "", recent, self.samples))

    def load_samples(self) -> None:
        """Read the samples on another thread and show them."""
        from ui.content import samples

        task = self.desk.background.start(lambda _progress: sample_rows(samples()))
        task.finished.connect(self._show_samples)
        task.failed.connect(lambda error: self.desk.say(str(error)))

    def open_recent(self, path: str) -> None:
        """Open a recent document; where it is gone, offer to take it off the list."""
        if Path(path).exists():
            self.commands.open_path(Path(path))
            return
        question = self.tr("There is no file at {0} any more. Take it off this list?").format(path)
        if self.desk.asking.is_meant(self.tr("File not found"), question, self.tr("Take it off"), self.tr("Keep it")):
            self.desk.settings.forget_recent(path)
            self.refresh()

    def open_sample(self, name: str) -> None:
        """Make a document of its own from the sample called ``name``."""
        from readiness.document.history import new_id
        from readiness.partnership.samples import build, sample_named
        from ui.content import library

        try:
            sample = sample_named(name)
            document = build(sample, library()).model_copy(update={"id": new_id()})
        except ReadinessError as error:
            self.desk.session.failed.emit(error)
            return
        self.commands.create(sample.title.read(), document)

    def _show_samples(self, rows: tuple[SampleRow, ...]) -> None:
        self.samples = rows
        self.refresh()
