"""What the tools beside the score hold, as plain tables; a tool that holds nothing has no table."""

from collections.abc import Iterator, Mapping
from typing import Any

from readiness.document.model import Document
from readiness.exchange.tool_rows import (
    amendments,
    criteria_rows,
    factor_answers,
    gain_share_rows,
    plan_steps,
    standing_in,
    without,
)

Table = list[dict[str, Any]]
# Parts whose entries are a row each, and the fields of theirs that are tables of their own and follow below.
_ROWS: Mapping[str, tuple[str, ...]] = {
    "routes": (), "games": (), "reviews": (), "watches": ("factors",), "performance": (),
    "poor_performance": ("considerations", "plan"), "statements": (), "rankings": ("amendments", "objections"),
    "risks": (), "contract_terms": (), "workshop_notes": (), "choices": (),
}  # fmt: skip


def tool_tables(document: Document) -> Mapping[str, Table]:
    """Return a table for each tool that holds something, by name."""
    made = {
        **{name: list(rows) for name, rows in gain_share_rows(document).items()},
        "outcomes": list(_indicators(document)),
        "results": list(_results(document)),
        **{name: list(rows) for name, rows in criteria_rows(document).items()},
        **{part: list(_entries(document, part, apart)) for part, apart in _ROWS.items()},
        "watch_answers": list(factor_answers(document, "watches")),
        "poor_performance_answers": list(factor_answers(document, "poor_performance")),
        "poor_performance_steps": list(plan_steps(document)),
        "ranking_words": list(amendments(document)),
    }
    return {name: rows for name, rows in made.items() if rows}


def _entries(document: Document, part: str, apart: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    for key, value in standing_in(document, part):
        yield {"id": key, **without(value.model_dump(mode="json"), *apart)}


def _indicators(document: Document) -> Iterator[dict[str, Any]]:
    for key, one in standing_in(document, "outcomes"):
        head = {"outcome": key, **without(one.model_dump(mode="json"), "indicators")}
        if not one.indicators:
            yield head
        for indicator in one.indicators:
            row = without(indicator.model_dump(mode="json"), "results")
            yield {**head, "indicator": row.pop("id"), "indicator_name": row.pop("name"), **row}


def _results(document: Document) -> Iterator[dict[str, Any]]:
    for key, one in standing_in(document, "outcomes"):
        yield from (
            {"outcome": key, "indicator": indicator.id, "on": reading.on, "value": reading.value}
            for indicator in one.indicators
            for reading in indicator.results
        )
