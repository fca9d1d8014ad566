"""Texts of a report whose letters no font of a printed page can draw, so that it is said before it is made."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from readiness.report.blocks import Report
from readiness.report.fonts import lacks_letters
from readiness.text import clean

_LONGEST = 60
_MOST = 5


def unprintable(report: Report) -> tuple[str, ...]:
    """Return the first few texts of ``report`` that a PDF prints with boxes in place of letters, each shortened."""
    found: dict[str, None] = {}
    for text in _texts((report.title, report.author, report.blocks)):
        if lacks_letters(text):
            tidy = " ".join(clean(text).split())
            found[tidy if len(tidy) <= _LONGEST else f"{tidy[:_LONGEST]}…"] = None
        if len(found) == _MOST:
            break
    return tuple(found)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _texts(getattr(value, one.name))
