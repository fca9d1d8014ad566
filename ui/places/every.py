"""Every place of the window, each loaded when somebody first goes there."""

from importlib import import_module
from typing import TYPE_CHECKING, cast

from ui.commands import Commands
from ui.desk import Desk
from ui.places.place import Place
from ui.places.signposts import ASIDE, LISTED
from ui.places.waiting import NoDocument

if TYPE_CHECKING:
    # Loaded on the first visit, like every place.
    from ui.places.check import CheckPlace
    from ui.places.questions import QuestionsPlace


class Places:
    """The places in the list, those reached from menus, and what stands in while no document is open.

    ``listed`` are the signposts of the list; ``made`` the places that somebody went to.
    """

    listed = LISTED

    def __init__(self, desk: Desk, commands: Commands) -> None:
        self.desk, self.commands = desk, commands
        self.no_document = NoDocument(desk)
        self.made: dict[str, Place] = {self.no_document.key: self.no_document}

    @property
    def questions(self) -> "QuestionsPlace":
        """The questions."""
        return cast("QuestionsPlace", self.named("questions"))

    @property
    def check(self) -> "CheckPlace":
        """What was found in a file."""
        return cast("CheckPlace", self.named("check"))

    def named(self, key: str) -> Place:
        """Return the place called ``key``.

        Raises:
            KeyError: There is none.
        """
        if key not in self.made:
            post = {one.key: one for one in (*LISTED, *ASIDE)}[key]
            make = getattr(import_module(post.module), post.name)
            self.made[key] = make(self.desk, self.commands) if post.wants_commands else make(self.desk)
        return self.made[key]
