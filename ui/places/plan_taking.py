"""Puts what somebody found elsewhere, such as a piece of advice, into the action plan."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from readiness.text import NAME_LENGTH, clean
from ui.desk import Desk
from ui.places.records import RecordKeeper

if TYPE_CHECKING:
    # Loaded with the page that has something to put in.
    from ui.views.suggestion import Suggestion


class PlanTaker(QObject):
    """Makes an action of a suggestion, once."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self.keeper = desk, RecordKeeper(desk, "actions", self)

    def take(self, one: "Suggestion") -> str:
        """Put ``one`` into the plan; return the action's key, empty where the plan holds it already."""
        from readiness.document.model import Action
        from ui.pages.plan_words import PlanWords
        from ui.views.suggestion import is_taken

        if is_taken(self.desk.session.document, one.what):
            self.desk.say(self.tr("That is in the plan already."))
            return ""
        made = Action(
            what=_line(one.what),
            owner=_line(one.who),
            item=one.item or None,
            expected=one.expected,
            came_from=_line(PlanWords().came_from(one)),
        )
        key = self.keeper.add(made.what, made)
        if key:
            self.desk.say(self.tr("It is in the plan now. Say there by when."))
        return key


def _line(text: str) -> str:
    return clean(text, NAME_LENGTH).replace("\n", " ")
