"""Places and ties as one row of plain values each, for files that know no tables within tables."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from readiness.document.graph import TermsOfReference

TERMS = "terms."
YES, NO = frozenset({"true", "yes", "1"}), frozenset({"false", "no", "0"})
Plain = str | int | float | bool


def flat(record: BaseModel) -> dict[str, Plain]:
    """Return what is recorded in ``record`` by field; the parts of its terms of reference as ``terms.…``."""
    found: dict[str, Plain] = {}
    for name, value in record.model_dump(exclude_defaults=True).items():
        if isinstance(value, dict):
            found.update({f"{name}.{part}": one for part, one in value.items()})
        else:
            found[name] = value
    return found


def nested(row: Mapping[str, Any], record: type[BaseModel]) -> dict[str, Any]:
    """Return the table that ``row`` stands for: texts turned into the types of ``record``, empty ones left out.

    What cannot be turned stays as it is, so that the record refuses it with its own words.
    """
    found: dict[str, Any] = {}
    terms: dict[str, Any] = {}
    for name, value in row.items():
        if value in ("", None):
            continue
        part = name.removeprefix(TERMS)
        if part != name:
            terms[part] = _typed(part, value, TermsOfReference)
        else:
            found[name] = _typed(name, value, record)
    return {**found, "terms": terms} if terms else found


def _typed(name: str, value: object, record: type[BaseModel]) -> object:
    field = record.model_fields.get(name)
    if field is None or not isinstance(value, str):
        return _whole(value) if field is not None and "int" in _types(field.annotation) else value
    types, word = _types(field.annotation), value.strip()
    if "bool" in types:
        return True if word.casefold() in YES else False if word.casefold() in NO else value
    if types & {"int", "float"} and re.fullmatch(r"-?\d{1,15}(\.\d{1,10})?", word):
        return _whole(float(word)) if "int" in types else float(word)
    return value


def _whole(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _types(annotation: object) -> set[str]:
    return set(re.findall(r"\b(?:bool|int|float)\b", str(annotation)))
