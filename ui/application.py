"""The program with its window: made once, with the look and the place that were left last time."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme.appearance import Appearance

_log = logging.getLogger(__name__)


def run(file: Path | None) -> int:
    """Show the window, with the document at ``file`` where one is given, until it is closed."""
    application = make_application()
    window = make_window(application, Settings())
    window.show()
    if file is not None:
        window.open_path(file)
    return application.exec()


def make_application() -> QApplication:
    """Return the application with its name, which the desktop shows."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("readiness")
    application.setApplicationDisplayName("Partnership readiness")
    application.setDesktopFileName("readiness")
    return application


def make_window(application: QApplication, settings: Settings) -> MainWindow:
    """Return the window in the look that ``settings`` remember."""
    appearance = Appearance(application)
    appearance.set_look(settings.theme, settings.text_size)
    window = MainWindow(settings, appearance)
    sys.excepthook = _last_words(window.desk.say)
    return window


def _last_words(
    say: Callable[[str], None],
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.error("Unexpected fault", exc_info=(kind, error, trace))
        say(
            QCoreApplication.translate(
                "Application",
                "Something went wrong that should not have. What you entered is safe; please go on or start again.",
            )
        )

    return tell
