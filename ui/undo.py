"""Undo and redo: one command, which keeps what stood before and after, serves every change of a document."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QUndoCommand


@dataclass(frozen=True, slots=True)
class Edit:
    """What shall stand at one entry of the document, and who says so; None takes the thing away."""

    part: str
    key: str
    value: Any
    by: str = ""


Edits = tuple[Edit, ...]
_TYPING = 1


class EditCommand(QUndoCommand):
    """One step of undo, with its sentence.

    Args:
        sentence: What was done, as the Edit menu says it.
        before: The edits that bring back what stood before.
        after: The edits that were made.
        put: Records edits and says whether they are on disk; never raises.
        typing: Names the field where letters are being typed: steps in one field become one.
    """

    def __init__(self, sentence: str, before: Edits, after: Edits, put: Callable[[Edits], bool], typing: str) -> None:
        # A single “&” in a name would become a key in the Edit menu.
        super().__init__(sentence.replace("&", "&&"))
        self.before, self.after, self.put, self.typing = before, after, put, typing
        # The stack calls redo once on taking the command; by then the edits are recorded already.
        self.is_done = True

    def redo(self) -> None:
        """Put what was made."""
        if not self.is_done:
            self.setObsolete(not self.put(self.after))
        self.is_done = False

    def undo(self) -> None:
        """Put what stood before."""
        self.setObsolete(not self.put(self.before))

    def id(self) -> int:
        """Return the kind of step: only typing is joined."""
        return _TYPING if self.typing else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over what was typed next in the same field."""
        if not isinstance(other, EditCommand) or other.typing != self.typing:
            return False
        self.after = other.after
        return True
