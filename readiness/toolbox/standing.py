"""What stands in one part of a document, by key, as the tools need it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from readiness.document.model import Document, Entry

Content = TypeVar("Content")

# Every tool by its name, with the parts of a document that it fills.
TOOL_PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "objectives": ("statements",),
        "actions": ("actions",),
        "risks": ("risks",),
        "gain_share": ("gain_shares",),
        "outcomes": ("outcomes",),
        "contract": ("contract_terms",),
        "route": ("routes",),
        "criteria": ("criteria",),
        "monitoring": ("watches", "reviews", "performance", "poor_performance"),
        "exercises": ("workshop_notes",),
        "game": ("games",),
    }
)


def standing(entries: Mapping[str, Entry[Content]]) -> dict[str, Content]:
    """Return what stands of ``entries``, by key, without what was taken away."""
    return {key: entry.value for key, entry in entries.items() if entry.value is not None}


def count_of(document: Document, tool: str) -> int:
    """Return how many things the tool called ``tool`` holds in ``document``."""
    return sum(len(standing(getattr(document, part))) for part in TOOL_PARTS[tool])


def has_tools(document: Document) -> bool:
    """Return whether any tool beside the score holds anything in ``document``."""
    return any(count_of(document, tool) for tool in TOOL_PARTS)


def named(document: Document, who: str) -> str:
    """Return the name of the party with the id ``who``, or ``who`` itself where it is a name already."""
    entry = document.parties.get(who)
    return entry.value.name if entry is not None and entry.value is not None else who
