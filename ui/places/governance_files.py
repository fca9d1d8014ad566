"""Maps as files: saved in many formats, and read; what cannot be used is refused in words."""

from collections.abc import Callable
from dataclasses import replace
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
    from readiness.governance.graph import Graph
    from readiness.governance.shapes import Shape
    from ui.places.governance_edits import GovernanceEdits
    from ui.views.governance import GovernanceView

_PICTURES = (".svg", ".png", ".pdf")


class GovernanceFiles(QObject):
    """Saves the map that is shown, and reads one from a file.

    Args:
        desk: The desk.
        edits: Let a map that was read stand in the document.
        show_shape: Shows another model or variant, by its key.
        note: Keeps in sight what was said last; empty: nothing any more.
    """

    def __init__(
        self, desk: Desk, edits: "GovernanceEdits", show_shape: Callable[[str], None], note: Callable[[str], None]
    ) -> None:
        super().__init__()
        self.desk, self.edits, self.show_shape, self.note = desk, edits, show_shape, note
        self.work = Latest(desk.background, desk.session, self)

    def save(self, view: "GovernanceView", suffix: str) -> None:
        """Ask where, and write the map as it is shown; slow formats are made in the background."""
        name = self.tr("Governance map, {0}").format(view.title)
        kind = self.tr("Pictures") if suffix in _PICTURES else self.tr("Maps")
        path = self.desk.asking.output_path(self.tr("Save the map"), file_name(name), suffix, kind)
        if path is None or not self._may_replace(path):
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

    def _may_replace(self, path: Path) -> bool:
        """Ask about files that stand there already and that the dialog, which asked about ``path``, did not name."""
        there = [one.name for one in _files(path) if one != path and one.exists()]
        if not there:
            return True
        question = (
            self.tr("{0} is there already. Replace it?")
            if len(there) == 1
            else self.tr("{0} and {1} are there already. Replace both?")
        )
        title, yes, no = self.tr("Replace what is there?"), self.tr("Replace"), self.tr("Keep")
        return self.desk.asking.is_meant(title, question.format(*there), yes, no)

    def _take(self, found: object, path: Path) -> None:
        from readiness.governance.formats.files import not_told
        from readiness.governance.graph import Graph

        if not isinstance(found, Graph):
            return
        strangers = sum(self._is_stranger(node.party) for node in found.nodes.values())
        about_model = self._settle_model(found)
        if not self.edits.take_map(found, path.name):
            return
        # What is said of the model here goes by the model that the window shows.
        rest = not_told(replace(found, model=self.edits.stands().shape.model))
        self._say(self._counted(found, path), *about_model, *self._about_strangers(strangers), *rest)

    def _settle_model(self, graph: "Graph") -> tuple[str, ...]:
        """Go to the model of a map that was read, where the person wants that; say as which model it is read."""
        from ui.content import catalogue

        shape = self.edits.stands().shape
        if graph.model == shape.model:
            return ()
        if not graph.model:
            return (self.tr("The file names no delivery model; the map is read as: {0}.").format(shape.title),)
        if graph.model not in {one.id for one in catalogue().models}:
            words = self.tr("The file names a delivery model that is not known here, “{0}”; the map is read as: {1}.")
            return (words.format(graph.model, shape.title),)
        other = _shape_of(graph)
        question = self.tr("The file holds a map of another delivery model ({0}) than the one you look at ({1}).")
        yes, no = self.tr("Show it as: {0}").format(other.title), self.tr("Read it as: {0}").format(shape.title)
        if self.desk.asking.is_meant(
            self.tr("A map of another model"), question.format(other.title, shape.title), yes, no
        ):
            self.show_shape(other.key)
            return (self.tr("It stands under its own model: {0}.").format(other.title),)
        return (self.tr("In the file its model is {0}; here it is read as: {1}.").format(other.title, shape.title),)

    def _is_stranger(self, party: str | None) -> bool:
        entry = self.desk.session.document.parties.get(party) if party is not None else None
        return party is not None and (entry is None or entry.value is None)

    def _about_strangers(self, count: int) -> tuple[str, ...]:
        if not count:
            return ()
        if count == 1:
            return (self.tr("One place stands for a party that is not among yours; only its name is kept."),)
        return (
            self.tr("{0} places stand for parties that are not among yours; only their names are kept.").format(count),
        )

    def _counted(self, graph: "Graph", path: Path) -> str:
        places, ties = len(graph.nodes), len(graph.edges)
        return self.tr("Read {0} and {1} from {2}. Undo brings back the map before.").format(
            self.tr("1 place") if places == 1 else self.tr("{0} places").format(places),
            self.tr("1 tie") if ties == 1 else self.tr("{0} ties").format(ties),
            path.name,
        )

    def _tell(self, view: "GovernanceView", path: Path) -> None:
        from readiness.governance.formats.files import left_behind

        names = [one.name for one in _files(path)]
        told = (
            self.tr("The map was saved in {0}.")
            if len(names) == 1
            else self.tr("The map was saved in two files, {0} and {1}.")
        )
        self._say(told.format(*names), *left_behind(view.graph, path))

    def _say(self, *sentences: str) -> None:
        """Say what was done; the status line is soon gone and holds one line, so that it stands on the page as well."""
        told = " ".join(sentences)
        self.note(told)
        self.desk.say(told)


def _shape_of(graph: "Graph") -> "Shape":
    """Return the shape of a map whose model is known: the variant of which it has the title, else the model's own."""
    from readiness.governance.shapes import shape_of, shapes
    from readiness.governance.templates import load_template
    from ui.content import catalogue

    of_model = (one for one in shapes(catalogue()) if one.model == graph.model)
    titled = next((one for one in of_model if load_template(one.template).title == graph.title), None)
    return titled or shape_of(catalogue(), graph.model)


def _files(path: Path) -> tuple[Path, ...]:
    """Return the files that hold a map that is saved at ``path``."""
    from readiness.governance.formats.files import csv_pair

    return csv_pair(path) if path.suffix.lower() == ".csv" else (path,)


def _written(view: "GovernanceView", path: Path) -> None:
    from readiness.document.outputs import write_whole
    from readiness.governance.formats.files import written

    picture = _drawn(view, path)
    for name, content in ({path: picture} if picture is not None else written(view.graph, path)).items():
        write_whole(name, content)


def _drawn(view: "GovernanceView", path: Path) -> bytes | None:
    from datetime import UTC, datetime

    from readiness.governance.drawing import to_svg
    from readiness.governance.lenses import LENSES
    from readiness.report.map_paper import for_paper
    from readiness.report.map_sheet import map_pdf, map_png

    suffix = path.suffix.lower()
    if suffix not in _PICTURES:
        return None
    # In the order of the screen, but with the measure of print: the file may be opened where the screen's font is not.
    _, picture = for_paper(view.graph, LENSES[view.asked.lens], view.picture)
    if suffix == ".svg":
        return to_svg(picture, view.graph).encode()
    today = datetime.now(UTC).astimezone()
    return map_png(picture) if suffix == ".png" else map_pdf(picture, view.graph, f"{today.day} {today:%B %Y}")
