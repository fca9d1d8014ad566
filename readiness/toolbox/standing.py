"""What stands in one part of a document, by key, as the tools need it."""

from collections.abc import Mapping
from typing import TypeVar

from readiness.document.model import Entry

Content = TypeVar("Content")


def standing(entries: Mapping[str, Entry[Content]]) -> dict[str, Content]:
    """Return what stands of ``entries``, by key, without what was taken away."""
    return {key: entry.value for key, entry in entries.items() if entry.value is not None}
