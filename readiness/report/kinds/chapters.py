"""The chapters that kinds of report are made of, each loaded when a report first holds it."""

import importlib
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import cast

from readiness.report.blocks import Block
from readiness.report.material import Material

Chapter = Callable[[Material], Iterator[Block]]
# One page needs neither the search for partners nor the draws: what a chapter rests on loads with it.
CHAPTERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "verdict": ("verdict", "verdict"),
        "factors": ("factors", "factors"),
        "models": ("models", "models"),
        "certainty": ("certainty", "certainty"),
        "comparison": ("comparison", "comparison"),
        "composition": ("composition", "composition"),
        "governance": ("governance", "governance"),
        "steps": ("steps", "steps"),
        "method": ("method", "method"),
        "parties": ("factors", "party_tables"),
        "map-in-words": ("governance", "map_in_words"),
        "terms": ("governance", "terms_of_reference"),
        "answers": ("answers", "answers"),
        "progress": ("progress", "progress"),
        "agenda": ("meeting", "meeting"),
    }
)


def chapter_named(name: str) -> Chapter:
    """Return the function that yields the blocks of the chapter ``name``."""
    module, function = CHAPTERS[name]
    return cast("Chapter", getattr(importlib.import_module(f"readiness.report.sections.{module}"), function))
