"""Opening one tool of the Tools place in a test."""

from typing import Any

from ui.main_window import MainWindow
from ui.places.tool import Tool
from ui.places.tools import ToolsPlace


def open_tool(window: MainWindow, key: str) -> Tool:
    """Return the tool ``key``, open on the Tools place."""
    window.go_to("tools")
    place = window.places.named("tools")
    assert isinstance(place, ToolsPlace)
    place.open(key)
    return place.tool(key)


def kept(window: MainWindow, part: str) -> dict[str, Any]:
    """Return what stands in one part of the open document."""
    entries = getattr(window.session.document, part)
    return {key: entry.value for key, entry in entries.items() if entry.value is not None}
