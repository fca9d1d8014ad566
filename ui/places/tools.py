"""Tools: what stands beside the score, each loaded when it is first opened."""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.places.place import Place
from ui.places.tool import TOOLS, Tool, ToolPost

if TYPE_CHECKING:
    # Loaded with the first visit.
    from ui.pages.tools import ToolRow, ToolsPage


class ToolsPlace(Place):
    """Joins the list of tools to the document, and shows the one that is open."""

    key = "tools"
    icon_name = "tools"
    open_key = ""

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.tools import ToolsPage

        self.tools: dict[str, Tool] = {}
        page = ToolsPage()
        page.front.wanted.connect(self.open)
        return page

    def refresh(self) -> None:
        """Show the tool that is open, or the list."""
        if self.open_key:
            self.tool(self.open_key).refresh()
            self._tools_page.show_tool(self.open_key, self.tool(self.open_key).page, is_new=False)
        else:
            self._tools_page.front.show_rows([self._row(post) for post in TOOLS])
            self._tools_page.show_front()

    def open(self, key: str) -> None:
        """Open the tool ``key``."""
        self.open_key = key
        self.refresh()
        self._tools_page.show_tool(key, self.tool(key).page, is_new=True)

    def leave(self) -> None:
        """Show the list of tools again."""
        left, self.open_key = self.open_key, ""
        self.refresh()
        self._tools_page.show_front(left)

    def forget(self) -> None:
        """Close the tool that is open; every tool forgets the document that was open."""
        self.open_key = ""
        for tool in self.tools.values() if self.is_built else ():
            tool.forget()

    def tool(self, key: str) -> Tool:
        """Return the tool called ``key``, loaded on first use."""
        if key not in self.tools:
            post = next(post for post in TOOLS if post.key == key)
            made: Tool = getattr(import_module(post.module), post.name)(self.desk, self._again)
            made.page.left.connect(self.leave)
            self.tools[key] = made
        return self.tools[key]

    def _again(self) -> None:
        if self.desk.session.is_open:
            self.refresh()

    def _row(self, post: ToolPost) -> "ToolRow":
        from ui.pages.tools import ToolRow

        document = self.desk.session.document
        entries = (entry for part in post.parts for entry in getattr(document, part).values())
        # Conditions stand among the statements, and in the plan.
        is_begun = any(entry.value is not None and getattr(entry.value, "kind", "") != "condition" for entry in entries)
        standing = self.tr("Begun") if is_begun else self.tr("Not begun yet")
        return ToolRow(post.key, post.icon_name, post.title, post.about, standing)

    @property
    def _tools_page(self) -> "ToolsPage":
        from ui.pages.tools import ToolsPage

        page = self.page
        if not isinstance(page, ToolsPage):
            raise TypeError(type(page).__name__)
        return page
