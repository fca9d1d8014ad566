"""What of a faulty questionnaire can still be read, so that all its faults are named at once."""

import copy
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

from pydantic import ValidationError

from readiness.errors import DataFileError
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.lint import lint
from readiness.records import record_from

Location = tuple[int | str, ...]
# Stands in for what is missing in the head, so that the rest can be looked at.
_HEAD: Mapping[str, Any] = {
    "format": "readiness-questionnaire/1", "id": "questionnaire", "version": "1", "title": "Questionnaire",
    "licence": "-", "source": "-", "respondent": "person", "about": "self", "minutes": 1,
}  # fmt: skip
_QUOTED = re.compile("“([^”]*)”")


def further_faults(table: Mapping[str, Any], error: DataFileError) -> tuple[str, ...]:
    """Return the faults of ``table`` beyond those of its form, as far as the sound part of it can be read.

    Args:
        table: The questionnaire as it stands in its file.
        error: What was wrong with its form.
    """
    cause = error.__cause__
    if not isinstance(cause, ValidationError):
        return ()
    rest = copy.deepcopy(dict(table))
    dropped = set(_drop(rest, [detail["loc"] for detail in cause.errors(include_url=False)]))
    try:
        questionnaire = record_from(rest, Questionnaire, error.where)
    except DataFileError:
        return ()
    faults = (str(finding) for finding in lint(questionnaire) if finding.severity == "error")
    # A row that is left out is not missing: nothing may be said against those that name it.
    return tuple(fault for fault in faults if not dropped & set(_QUOTED.findall(fault)))


def _drop(rest: dict[str, Any], locations: list[Location]) -> Iterator[str]:
    """Take every faulty row out of ``rest``, fill up its head, and yield the names of what is gone."""
    rows = {(location[0], location[1]) for location in locations if len(location) > 1}
    for name in {location[0] for location in locations if location}:
        within = {row for table, row in rows if table == name}
        holder = rest.get(str(name))
        if isinstance(holder, list) and within:
            yield from (
                str(one.get("id", "")) for place, one in enumerate(holder) if place in within and _is_table(one)
            )
            rest[str(name)] = [one for place, one in enumerate(holder) if place not in within]
        elif isinstance(holder, dict) and name == "scales":
            yield from (str(row) for row in within)
            rest["scales"] = {key: one for key, one in holder.items() if key not in within}
        else:
            rest.pop(str(name), None)
    for key, filler in _HEAD.items():
        rest.setdefault(key, filler)


def _is_table(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)
