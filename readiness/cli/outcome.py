"""What a command gives back: sentences for people, one JSON object for programs, and an exit code."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from readiness.scoring.ranges import rounded

DONE = 0
FOUND_ERRORS = 1
DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a command: what to print as prose, what as JSON, and how it ended."""

    lines: Sequence[str]
    data: Mapping[str, Any] = field(default_factory=dict)
    exit_code: int = DONE

    def as_json(self) -> str:
        """Return the data as one JSON object, numbers rounded to four decimals."""
        return json.dumps(_plain(self.data), ensure_ascii=False, indent=1)


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return ``rows`` (the first is the heading) as lines with aligned columns."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return [lines[0], "  ".join("-" * width for width in widths), *lines[1:]]


def _plain(value: Any) -> Any:
    if isinstance(value, Fraction):
        return float(rounded(value, DECIMALS))
    if isinstance(value, float):
        return round(value, DECIMALS)
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value
