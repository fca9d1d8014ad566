"""The one window: places on the left, the page in the middle, where the answers are below."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from readiness.errors import ReadinessError
from ui.background import Background
from ui.commands import Commands
from ui.content import load_models
from ui.desk import Desk
from ui.kit.asking import Asking
from ui.kit.buttons import quiet_button
from ui.menus import Menus
from ui.places.every import Places
from ui.places_list import PlacesList
from ui.saving_line import SavingLine
from ui.session import Session
from ui.settings import Settings
from ui.theme.appearance import Appearance

SMALLEST = QSize(640, 420)
FIRST_SIZE = QSize(1180, 780)
_QUIET_MILLISECONDS = 300


class MainWindow(QMainWindow):
    """Joins places, menus and status line to the open document; it decides nothing else."""

    def __init__(self, settings: Settings, appearance: Appearance, asking: Asking | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.background = Background(self)
        self.session = Session(self.background, self)
        self.line = SavingLine()
        self.desk = Desk(
            self.session,
            settings,
            appearance,
            self.background,
            asking or Asking(self),
            go_to=self.go_to,
            say=self.line.say,
            show_check=self.show_check,
            resume=self.resume,
        )
        self.commands = Commands(self.desk)
        self.places = Places(self.desk, self.commands)
        self.here = ""
        self._lay_out()
        self._connect()
        self.go_to("start")

    def go_to(self, key: str) -> None:
        """Show the place called ``key``, or what stands in for it while no document is open."""
        place = self.places.named(key)
        self.here = key
        if place.needs_document and not self.session.is_open:
            self.places.no_document.stand_in_for(place)
            place = self.places.no_document
        else:
            place.refresh()
        if self.stack.indexOf(place.page) < 0:
            self.stack.addWidget(place.page)
        self.stack.setCurrentWidget(place.page)
        self.list.show_place(self.places.named(key).listed_under or key)
        self._keep_place(key)

    def show_check(self, path: Path, findings: tuple[str, ...]) -> None:
        """Show what was found in the file at ``path``."""
        self.places.check.take(path, findings)
        self.go_to(self.places.check.key)

    def resume(self) -> None:
        """Go to where the open document was left, or to what comes first in it."""
        kept = self.settings.position(self.session.document.id)
        self.places.questions.resume()
        has_people = any(entry.value is not None for entry in self.session.document.people.values())
        self.go_to(kept.place or ("questions" if has_people else "parties"))

    def open_path(self, path: Path) -> None:
        """Open the document at ``path`` as if chosen by hand."""
        self.commands.open_path(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed, save, and remember where the window stood."""
        focused = self.focusWidget()
        if focused is not None:
            # Leaving the field settles what is still being typed in it.
            focused.clearFocus()
        self.settings.geometry = self.saveGeometry()
        self.commands.settle()
        self.session.close()
        self.background.close()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.setMinimumSize(SMALLEST)
        self.resize(FIRST_SIZE)
        self.restoreGeometry(self.settings.geometry)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.list = PlacesList(self.places.listed)
        self.stack = QStackedWidget()
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        self.setCentralWidget(centre)
        self.statusBar().addWidget(self.line, 1)
        words = quiet_button(self.tr("Glossary"), "info")
        words.clicked.connect(lambda: self.go_to("glossary"))
        self.statusBar().addPermanentWidget(words)
        self.statusBar().setSizeGripEnabled(False)
        self.menus = Menus(self, self.commands, self.places.listed)
        self._name_window()

    def _connect(self) -> None:
        self.list.chosen.connect(self.go_to)
        self.session.opened.connect(self._show_other_document)
        self.session.changed.connect(self._refresh)
        self.session.saving_changed.connect(self._show_saving)
        self.session.failed.connect(self._tell)
        self.menus.look.changed.connect(self._refresh)

    def _show_other_document(self) -> None:
        for place in self.places.made.values():
            place.forget()
        self._name_window()
        self._show_saving()
        self.go_to("start" if not self.session.is_open else self.here)
        if self.session.is_open:
            # Every reading of a document needs them; while nobody clicks, nobody waits for them.
            QTimer.singleShot(_QUIET_MILLISECONDS, self, load_models)

    def _keep_place(self, key: str) -> None:
        if self.session.is_open and self.places.named(key).needs_document:
            name = self.session.document.id
            self.settings.keep_position(name, replace(self.settings.position(name), place=key))

    def _refresh(self) -> None:
        place = self.places.named(self.here)
        if place.is_built and (self.session.is_open or not place.needs_document):
            place.refresh()
        self._name_window()

    def _show_saving(self) -> None:
        if not self.session.is_open:
            self.line.show_saving("", is_trouble=False)
            return
        state = self.session.state
        self.line.show_saving(state.words, is_trouble=state.is_trouble)

    def _tell(self, error: ReadinessError) -> None:
        # After the signal is through: a dialog must not open in the middle of a change.
        QTimer.singleShot(0, lambda: self.desk.asking.tell(self.tr("That did not work"), str(error)))

    def _name_window(self) -> None:
        name = self.tr("Partnership readiness")
        titled = self.tr("{0} – {1}").format(self.session.title, name) if self.session.is_open else name
        self.setWindowTitle(titled)
