"""Files for others that a place writes: the person says where, and is told where it stands."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from readiness.errors import ReadinessError
from ui.commands import file_name
from ui.desk import Desk


def save_for_others(desk: Desk, name: str, suffix: str, kind: str, data: bytes) -> None:
    """Ask where a file shall stand and write it whole.

    Args:
        desk: The desk of the window.
        name: What the file is called until the person says otherwise.
        suffix: Its ending, with the dot.
        kind: What it is, in words.
        data: What stands in it.
    """
    from readiness.document.outputs import write_whole

    path = desk.asking.output_path(_tr("Where shall it stand?"), file_name(name), suffix, kind)
    if path is None:
        return
    try:
        write_whole(path, data)
    except ReadinessError as error:
        desk.session.failed.emit(error)
    else:
        desk.say(_tr("Saved in {0}.").format(path.name))


def save_calendar(desk: Desk) -> None:
    """Ask where, and write every day on which something is due as a calendar file."""
    from readiness.toolbox.plan import calendar_of

    name = _tr("{0}, calendar").format(desk.session.title)
    days = calendar_of(desk.session.document, datetime.now(UTC))
    save_for_others(desk, name, ".ics", _tr("Calendar files"), days)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Files", text)
