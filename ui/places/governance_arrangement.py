"""Where the places of each map stand, kept on this computer: no governance hangs on it, so no document holds it."""

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QUndoCommand

from readiness.document import disk
from readiness.document.places import folder_of
from readiness.governance.layout import Bend, Box, Picture
from ui.views.governance_picture import Drawn

_FILE = "map-arrangement.json"
_SHAPE = "organisation"


class Arrangements:
    """The latest picture of each map of one document, by the key of its shape."""

    def __init__(self, document_id: str) -> None:
        self.file: Path = folder_of(document_id) / _FILE
        self.drawn: dict[str, Drawn] = {}
        self.kept: dict[str, Any] = _read(self.file)

    def of(self, shape: str) -> Drawn | None:
        """Return how the map ``shape`` was drawn last; None where it was never drawn, or is to be drawn anew."""
        if shape not in self.drawn and shape in self.kept:
            with contextlib.suppress(KeyError, TypeError, ValueError):
                self.drawn[shape] = Drawn((), _picture(self.kept[shape]))
        return self.drawn.get(shape)

    def note(self, shape: str, drawn: Drawn, *, is_kept: bool) -> None:
        """Note the latest picture; it outlasts the window where somebody has changed the map or its order."""
        is_new = self.drawn.get(shape) is None or self.drawn[shape].picture is not drawn.picture
        self.drawn[shape] = drawn
        if is_new and (is_kept or shape in self.kept):
            self.kept[shape] = _written(drawn.picture)
            self._write()

    def keep(self, shape: str) -> None:
        """Let the order of the map outlast the window from now on."""
        self.kept.setdefault(shape, {})

    def put(self, shape: str, drawn: Drawn | None) -> None:
        """Go back to a picture from before; None: the map is drawn anew."""
        if drawn is not None:
            self.drawn[shape] = drawn
            return
        self.drawn.pop(shape, None)
        if self.kept.pop(shape, None) is not None:
            self._write()

    def _write(self) -> None:
        # An order that cannot be kept is only lost with the window.
        with contextlib.suppress(OSError):
            disk.make_folder(self.file.parent)
            content = json.dumps(self.kept).encode()
            disk.replace(disk.write_beside(self.file, content, "arrangement"), self.file)


class ArrangeCommand(QUndoCommand):
    """One step of undo for the order of a map, which is in no document.

    Args:
        sentence: What was done, as the Edit menu says it.
        before: The picture before; None: the map was drawn from nothing.
        after: Puts what was done.
        put: Goes back to a picture.
    """

    def __init__(
        self, sentence: str, before: Drawn | None, after: Callable[[], None], put: Callable[[Drawn | None], None]
    ) -> None:
        super().__init__(sentence.replace("&", "&&"))
        self.before, self.after, self.put = before, after, put

    def redo(self) -> None:
        """Put what was done."""
        self.after()

    def undo(self) -> None:
        """Go back to the picture before."""
        self.put(self.before)


def _written(picture: Picture) -> dict[str, Any]:
    return {
        "boxes": [[box.id, box.layer, box.x, box.y, box.width, box.height] for box in picture.boxes],
        "bends": [[*bend.line, bend.layer, bend.x] for bend in picture.bends],
    }


def _picture(kept: dict[str, Any]) -> Picture:
    boxes = tuple(
        Box(str(key), _SHAPE, "", (), int(layer), *(float(one) for one in room)) for key, layer, *room in kept["boxes"]
    )
    bends = tuple(
        Bend((str(upper), str(lower)), int(layer), float(x)) for upper, lower, layer, x in kept["bends"]
    )  # fmt: skip
    return Picture("", "", boxes, (), bends, 0.0, 0.0, 0)


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(disk.read_if_there(file) or b"{}")
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
