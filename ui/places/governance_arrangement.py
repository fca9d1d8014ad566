"""Where the places of each map stand, kept on this computer: no governance hangs on it, so no document holds it."""

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from readiness.document import disk
from readiness.document.places import folder_of
from readiness.governance.layout import Bend, Box, Picture
from ui.views.governance_picture import Drawn

_FILE = "map-arrangement.json"
_SHAPE = "organisation"
_RUN = 2
# About ten pictures of the largest maps, and every step of a long day with a small one.
_MOST_PARTS = 40_000


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
        run: Names what is moved key press by key press: steps of one run become one.
    """

    def __init__(
        self,
        sentence: str,
        before: Drawn | None,
        after: Callable[[], None],
        put: Callable[[Drawn | None], None],
        run: str = "",
    ) -> None:
        super().__init__(sentence.replace("&", "&&"))
        self.before, self.after, self.put, self.run = before, after, put, run

    def redo(self) -> None:
        """Put what was done."""
        self.after()

    def undo(self) -> None:
        """Go back to the picture before."""
        self.put(self.before)

    def id(self) -> int:
        """Return the kind of step: only runs are joined."""
        return _RUN if self.run else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over where the next press of the run led."""
        if not isinstance(other, ArrangeCommand) or other.run != self.run:
            return False
        self.after = other.after
        return True


class Steps:
    """The picture of the map at each step of undo, so that going back brings back every place as it was.

    The document knows nothing of places, so its own steps cannot bring them back.

    Args:
        stack: The steps of undo.
        now: Returns the shape and the picture that are shown; None where nothing is.
    """

    def __init__(self, stack: QUndoStack, now: Callable[[], tuple[str, Drawn] | None]) -> None:
        self.stack, self.now = stack, now
        self.at: dict[tuple[int, str], Drawn] = {}
        stack.indexChanged.connect(lambda _index: self._note_step())

    def note(self, *, again: bool = True) -> None:
        """Note the picture that is shown as that of the step at which the undo stack stands.

        Args:
            again: Also where a picture is noted already. While a step is being made, the stack still stands at
                the one before, whose picture must stay.
        """
        # What lay beyond a new step can't be done again.
        self.at = {key: drawn for key, drawn in self.at.items() if key[0] <= self.stack.count()}
        shown = self.now()
        if shown is None:
            return
        shape, drawn = shown
        key = (self.stack.index(), shape)
        if key in self.at and not again:
            return
        self.at.pop(key, None)
        self.at[key] = drawn
        while len(self.at) > 1 and sum(map(_size, self.at.values())) > _MOST_PARTS:
            del self.at[next(iter(self.at))]

    def _note_step(self) -> None:
        # A stack that is being taken apart still says that it becomes empty.
        if isValid(self.stack):
            self.note()

    def beside(self, shape: str) -> tuple[Drawn, ...]:
        """Return the pictures of the step at which the undo stack stands, the one before and the one after."""
        index = self.stack.index()
        return tuple(self.at[step, shape] for step in (index, index - 1, index + 1) if (step, shape) in self.at)

    def forget(self) -> None:
        """Forget every picture: another document opens, or none."""
        self.at.clear()


def _size(drawn: Drawn) -> int:
    return len(drawn.picture.boxes) + len(drawn.picture.lines)


def _written(picture: Picture) -> dict[str, Any]:
    return {
        "boxes": [[box.id, box.layer, box.x, box.y, box.width, box.height, box.placed] for box in picture.boxes],
        "bends": [[*bend.line, bend.layer, bend.x] for bend in picture.bends],
    }


def _picture(kept: dict[str, Any]) -> Picture:
    boxes = tuple(
        Box(str(key), _SHAPE, "", (), int(layer), float(x), float(y), float(width), float(height), bool(placed))
        for key, layer, x, y, width, height, placed in kept["boxes"]
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
