"""Maps as files: saved in many formats, and read; what cannot be used is refused in words."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from readiness.errors import ReadinessError
from ui.background import Progress
from ui.commands import file_name
from ui.desk import Desk
from ui.places.latest import Latest

if TYPE_CHECKING:
    # Loaded with the page: the first window must not wait for the map.
    from ui.places.governance_edits import GovernanceEdits
    from ui.views.governance import GovernanceView

_PICTURES = (".svg", ".png", ".pdf")


class GovernanceFiles(QObject):
    """Saves the map that is shown, and reads one from a file."""

    def __init__(self, desk: Desk, edits: "GovernanceEdits") -> None:
        super().__init__()
        self.desk, self.edits = desk, edits
        self.work = Latest(desk.background, desk.session, self)

    def save(self, view: "GovernanceView", suffix: str) -> None:
        """Ask where, and write the map as it is shown; slow formats are made in the background."""
        name = self.tr("Governance map, {0}").format(view.title)
        kind = self.tr("Pictures") if suffix in _PICTURES else self.tr("Maps")
        path = self.desk.asking.output_path(self.tr("Save the map"), file_name(name), suffix, kind)
        if path is None:
            return
        if suffix in _PICTURES[1:]:
            self.desk.say(self.tr("Saving the map…"))
            self.work.start(lambda _progress: _written(view, path), lambda _done: self._tell(view, path))
            return
        try:
            _written(view, path)
        except ReadinessError as error:
            self.desk.session.failed.emit(error)
        else:
            self._tell(view, path)

    def read(self) -> None:
        """Ask for a file, and let its map stand instead of the one that is shown."""
        from readiness.governance.formats.files import READ, read_map

        path = self.desk.asking.input_path(self.tr("Read a map from a file"), self.tr("Maps"), *READ)
        if path is None:
            return

        def found(_progress: Progress) -> object:
            return read_map(path)

        self.desk.say(self.tr("Reading {0}…").format(path.name))
        self.work.start(found, lambda graph: self._take(graph, path))

    def _take(self, graph: object, path: Path) -> None:
        from readiness.governance.formats.files import not_told
        from readiness.governance.graph import Graph

        if isinstance(graph, Graph) and self.edits.take_map(graph, path.name):
            words = self.tr("Read {0} places and {1} ties from {2}. Undo brings back the map before.")
            told = words.format(len(graph.nodes), len(graph.edges), path.name)
            self.desk.say(" ".join([told, *not_told(graph)]))

    def _tell(self, view: "GovernanceView", path: Path) -> None:
        from readiness.governance.formats.files import left_behind

        told = self.tr("The map was saved in {0}.").format(path.name)
        self.desk.say(" ".join([told, *left_behind(view.graph, path)]))


def _written(view: "GovernanceView", path: Path) -> None:
    from readiness.document.outputs import write_whole
    from readiness.governance.formats.files import written

    picture = _drawn(view, path)
    for name, content in ({path: picture} if picture is not None else written(view.graph, path)).items():
        write_whole(name, content)


def _drawn(view: "GovernanceView", path: Path) -> bytes | None:
    from datetime import UTC, datetime

    from readiness.governance.drawing import to_svg
    from readiness.governance.layout import lay_out
    from readiness.governance.lenses import LENSES
    from readiness.report.map_sheet import map_pdf, map_png

    suffix = path.suffix.lower()
    if suffix not in _PICTURES:
        return None
    # In the order of the screen, but with the measure of print: the file may be opened where the screen's font is not.
    picture = lay_out(view.graph, LENSES[view.asked.lens], view.picture)
    if suffix == ".svg":
        return to_svg(picture, view.graph).encode()
    today = datetime.now(UTC).astimezone()
    return map_png(picture) if suffix == ".png" else map_pdf(picture, view.graph, f"{today.day} {today:%B %Y}")
