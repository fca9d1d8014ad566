"""A suggestion: something to do that was found elsewhere and can go into the plan with one press."""

from dataclasses import dataclass
from typing import Literal

from readiness.document.model import Document
from readiness.text import NAME_LENGTH
from readiness.toolbox.standing import standing

Ground = Literal["advice", "red flag", "condition", "finding"]
_STATUS_GONE = "dropped"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to do that can be put into the plan with one press.

    Attributes:
        what: What to do.
        ground: What it rests on.
        about: The area, the line of the check or the finding.
        who: Who would do it.
        expected: What is then in hand.
        item: The question whose answer it should raise; empty for none.
        moves: The words of that question.
        is_taken: The plan holds it already.
    """

    what: str
    ground: Ground
    about: str
    who: str = ""
    expected: str = ""
    item: str = ""
    moves: str = ""
    is_taken: bool = False


def is_taken(document: Document, what: str) -> bool:
    """Return whether an action of the plan says ``what``."""
    wanted = what[:NAME_LENGTH]
    return any(one.what == wanted and one.status != _STATUS_GONE for one in standing(document.actions).values())
