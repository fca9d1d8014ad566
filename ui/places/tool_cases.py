"""A tool of which several cases can stand in a document, each under its key: arrangements, purchases, games."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ui.desk import Desk
from ui.places.records import RecordKeeper
from ui.places.tool import Tool

if TYPE_CHECKING:
    # Loaded with the tool.
    from pydantic import BaseModel

    from ui.pages.tool_cases import CasePage
    from ui.views.questions import Named


class CaseTool(Tool):
    """Opens, begins and takes away the cases of one part of the document; a subclass sets ``part``."""

    part = ""
    chosen = ""
    is_new = False

    def __init__(self, desk: Desk, again: Callable[[], None]) -> None:
        super().__init__(desk, again)
        self.keeper = RecordKeeper(desk, self.part, self)

    @property
    def case(self) -> str:
        """The key of the case that is open, the first where none was chosen; empty where none stands."""
        standing = self.keeper.standing()
        return self.chosen if self.chosen in standing else next(iter(standing), "")

    def name_of(self, key: str) -> str:
        """Return what the case ``key`` is called."""
        raise NotImplementedError

    def forget(self) -> None:
        """Forget which case was open."""
        self.chosen, self.is_new = "", False

    def pick(self, key: str) -> None:
        """Open the case ``key``."""
        self.chosen, self.is_new = key, False
        self.again()

    def ask(self) -> None:
        """Ask for what a new case needs."""
        self.is_new = True
        self.again()
        self.case_page.take_focus()

    def drop(self) -> None:
        """Go back to the case that stands."""
        self.is_new = False
        self.again()
        self.case_page.bar.add.setFocus()

    def start(self, name: str, value: "BaseModel") -> bool:
        """Let a new case stand, called ``name``, and open it; say whether it is kept."""
        key = self.keeper.add(name, value)
        if key:
            self.pick(key)
            self.case_page.take_focus()
        return bool(key)

    def remove(self) -> None:
        """Take the open case away."""
        if key := self.case:
            self.keeper.remove(key, self.name_of(key))
            self.again()
            self.case_page.take_focus()

    def change(self, sentence: str, value: "BaseModel", typing: str = "") -> bool:
        """Let ``value`` stand as the open case; say whether it is kept."""
        from ui.undo import Edit

        return self.desk.session.change(sentence, Edit(self.part, self.case, value), typing=typing)

    def connect_cases(self, page: "CasePage") -> None:
        """Join the bar and the beginning of ``page`` to this tool."""
        page.bar.picked.connect(self.pick)
        page.bar.added.connect(self.ask)
        page.bar.removed.connect(self.remove)
        page.begin.dropped.connect(self.drop)
        page.begin.begun.connect(self.begin)

    def begin(self, values: dict[str, Any]) -> None:
        """Begin a case from what was typed; a subclass says how."""
        raise NotImplementedError

    def show_cases(self) -> bool:
        """Show which case is open; say whether one is."""
        self.case_page.show_cases(self.cases(), self.case, is_new=self.is_new)
        return bool(self.case) and not self.is_new

    def cases(self) -> "tuple[Named, ...]":
        """Return every case that stands with its name."""
        from ui.views.questions import Named

        return tuple(Named(key, self.name_of(key)) for key in self.keeper.standing())

    @property
    def case_page(self) -> "CasePage":
        """The page, as one of cases."""
        from ui.pages.tool_cases import CasePage

        page = self.page
        assert isinstance(page, CasePage)  # noqa: S101 - `build` of a tool of cases makes no other
        return page
