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
        "map-seats": ("governance", "map_of_seats"),
        "map-data": ("governance", "map_of_data"),
        "map-trust": ("governance", "map_of_trust"),
        "steps": ("steps", "steps"),
        "method": ("method", "method"),
        "rests-on": ("method", "rests_on"),
        "parties": ("factors", "party_tables"),
        "map-in-words": ("governance", "map_in_words"),
        "map-in-full": ("governance", "map_in_full"),
        "terms": ("governance", "terms_of_reference"),
        "answers": ("answers", "answers"),
        "progress": ("progress", "progress"),
        "agenda": ("meeting", "meeting"),
        "workbook": ("workbook", "workbook"),
        "gain-share": ("gain_share", "gain_share"),
        "outcomes": ("outcomes", "outcomes"),
        "criteria": ("criteria", "criteria"),
        "route": ("route", "route_to_market"),
        "monitoring": ("monitoring", "monitoring"),
        "objectives": ("objectives", "objectives"),
        "action-plan": ("action_plan", "action_plan"),
        "risks": ("risk_register", "risk_register"),
        "contract": ("contract_terms", "contract_terms"),
        "exercises": ("exercises", "workshop"),
        "game": ("game", "game"),
    }
)


def chapter_named(name: str) -> Chapter:
    """Return the function that yields the blocks of the chapter ``name``."""
    module, function = CHAPTERS[name]
    return cast("Chapter", getattr(importlib.import_module(f"readiness.report.sections.{module}"), function))
