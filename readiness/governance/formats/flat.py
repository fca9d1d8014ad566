"""Places and ties as one row of plain values each, for files that know no tables within tables."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from readiness.document.graph import TermsOfReference
from readiness.records import nearest

TERMS = "terms."
NOT_IN_RECORDS = ("id", "key")
YES, NO = frozenset({"true", "yes", "1"}), frozenset({"false", "no", "0"})
Plain = str | int | float | bool
# As Python, networkx and spreadsheets write them; far more digits than a number of a map can have are none.
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?")


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

    What cannot be turned stays as it is, so that the record refuses it with its own words. A field that the
    record does not have is kept in the notes, unless its name is nearly that of one it has: that is refused.
    """
    found: dict[str, Any] = {}
    terms: dict[str, Any] = {}
    strange: list[str] = []
    for given, value in row.items():
        if value in ("", None):
            continue
        name = _own_name(given, record)
        part = name.removeprefix(TERMS)
        if part != name:
            terms[part] = _typed(part, value, TermsOfReference)
        elif name in record.model_fields or name in NOT_IN_RECORDS or nearest(name, tuple(record.model_fields)):
            found[name] = _typed(name, value, record)
        else:
            strange.append(f"{given}: {value}.")
    if strange:
        found["notes"] = " ".join(part for part in (str(found.get("notes", "")), *strange) if part)
    return {**found, "terms": terms} if terms else found


def _own_name(given: str, record: type[BaseModel]) -> str:
    """Return the field that a heading such as “Share per cent” means; the heading itself where it means none."""
    plain = re.sub(r"[\s-]+", "_", given.strip().casefold())
    is_known = plain in record.model_fields or plain in NOT_IN_RECORDS or plain.startswith(TERMS)
    return plain if is_known else given


def _typed(name: str, value: object, record: type[BaseModel]) -> object:
    field = record.model_fields.get(name)
    if field is None or not isinstance(value, str):
        return _whole(value) if field is not None and "int" in _types(field.annotation) else value
    types, word = _types(field.annotation), value.strip()
    if "bool" in types:
        return True if word.casefold() in YES else False if word.casefold() in NO else value
    if types & {"int", "float"} and _NUMBER.fullmatch(word):
        return _whole(float(word)) if "int" in types else float(word)
    return value


def _whole(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _types(annotation: object) -> set[str]:
    return set(re.findall(r"\b(?:bool|int|float)\b", str(annotation)))
