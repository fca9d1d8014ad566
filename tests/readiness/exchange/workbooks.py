"""A questionnaire that uses every corner of the format, and workbooks damaged on purpose."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from readiness.exchange.workbook_writing import workbook_bytes
from readiness.questionnaire.format import Questionnaire
from tests.builders import item, questionnaire

FULL: dict[str, Any] = {
    "title": {"en": "Example", "cy": "Enghraifft"},
    "languages": ["en", "cy"],
    "asked_of": ["provider"],
    "scales": {
        "levels5": {"kind": "levels", "states": ["dont_know"], "points": [
            {"code": "0", "label": {"en": "None", "cy": "Dim"}, "anchor": "nothing"},
            {"code": "x=1->y", "label": "=SUM(A1)", "score": 0.1 + 0.2},
        ]},
        "pounds": {"kind": "number", "lowest": 0, "highest": 1e6},
    },
    "factors": [{"id": "trust", "title": "Trust", "asks": "Is there any?", "source": "s", "direction": "describes"}],
    "measures": [
        {"id": "m", "of": ["section:one", "item:a"], "missing": {"rule": "prorate", "min_coverage": 0.8},
         "round": {"places": 0, "mode": "down"}},
        {"id": "n", "title": "N", "of": ["measure:m"], "method": "max"},
    ],
    "bands": [
        {"measures": ["m", "n"], "cuts": [0.5, 1], "labels": [
            {"id": "low", "label": "Low"}, {"id": "mid", "label": "Mid"}, {"id": "top", "label": "Top"}]},
        {"measures": ["factors"], "cuts": [50], "labels": [
            {"id": "no", "label": "No", "meaning": "+44 1"}, {"id": "yes", "label": {"cy": "Ie"}}]},
    ],
    "gates": [{"id": "g", "measure": "m", "at_least": -1.5, "opens_with": "More."}],
    "targets": [{"measure": "m", "role": "lead", "value": 1}],
    "actions": [{"id": "act", "measure": "n", "at_most": 0, "text": {"en": "Do.", "cy": "Gwnewch."}}],
    "migrations": [{"from_version": "0.9", "item": "old", "to_item": "a", "codes": {"a=b": "0", "c": "x=1->y"}}],
}  # fmt: skip
CONDITION = {
    "all": [{"item": "a", "is": "0"}, {"item": "a", "not": "x=1->y"}, {"item": "a", "answered": False}],
    "any": [{"item": "a", "at_least": "0"}, {"item": "a", "at_most": "0"}, {"item": "a", "answered": True}],
}


def full() -> Questionnaire:
    """Return a questionnaire with every table, state, condition and language filled."""
    first = item("a", anchors={"x=1->y": " two spaces  ", "0": "line\nline\ttab"}, improvement={"0": {"cy": "Codwch"}})
    second = item("b", reverse=True, weight=3, text={"commissioner": {"en": "-1?", "cy": "@"}}, ask_if=CONDITION)
    third = item("c", scale="pounds", asked_of=[], help="_x0041_ & <b>", why="007", headline=True)
    return questionnaire(first, second, third, **FULL)


def changed(path: Path, change: Callable[[Any], object], source: Questionnaire | None = None) -> Path:
    """Write the workbook of ``source`` (the full example unless given), changed by hand, to ``path``."""
    path.write_bytes(workbook_bytes(source or full()))
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return path
