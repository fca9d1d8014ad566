"""A questionnaire written as TOML, laid out as the questionnaires that ship.

The standard library reads TOML but does not write it. A string of JSON is a string of TOML too, since the
questionnaire's texts hold no control characters.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from readiness.questionnaire.format import SIDES, Questionnaire
from readiness.text import FALLBACK_LANGUAGE

_SUBTABLES = ("anchors", "improvement")
_WITH_ROWS = ("points", "labels")


def toml_text(questionnaire: Questionnaire) -> str:
    """Return ``questionnaire`` as the text of a TOML file; what says no more than the default is left out."""
    table = questionnaire.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)
    scales = table.pop("scales")
    rows = {name: table.pop(name) for name in list(table) if _is_rows(table[name])}
    blocks = ["\n".join(_lines(table))]
    blocks += ["\n".join([f"[scales.{name}]", *_lines(scale)]) for name, scale in scales.items()]
    blocks += [block for name, entries in rows.items() for entry in entries for block in _entry(name, entry)]
    return "\n\n".join(blocks) + "\n"


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], Mapping)


def _entry(name: str, entry: Mapping[str, Any]) -> Iterator[str]:
    own = {key: value for key, value in entry.items() if key not in _SUBTABLES}
    yield "\n".join([f"[[{name}]]", *_lines(own)])
    for table in _SUBTABLES:
        if table in entry:
            yield "\n".join([f"[{name}.{table}]", *_lines(entry[table])])


def _lines(table: Mapping[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        if key == "text" and set(value) <= set(SIDES):
            yield from _wordings(value)
        elif key in _WITH_ROWS:
            yield f"{key} = [\n" + "".join(f"  {_inline(row)},\n" for row in value) + "]"
        else:
            yield f"{_key(key)} = {_inline(value)}"


def _wordings(sides: Mapping[str, Any]) -> Iterator[str]:
    if len(sides) == len(SIDES) and len({_inline(wording) for wording in sides.values()}) == 1:
        yield f"text = {_inline(next(iter(sides.values())))}"
    else:
        yield from (f"text.{side} = {_inline(wording)}" for side, wording in sides.items())


def _inline(value: Any) -> str:
    if isinstance(value, Mapping):
        if set(value) == {FALLBACK_LANGUAGE} and isinstance(value[FALLBACK_LANGUAGE], str):
            return _inline(value[FALLBACK_LANGUAGE])
        return "{" + ", ".join(f"{_key(key)} = {_inline(one)}" for key, one in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(_inline(one) for one in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def _key(key: str) -> str:
    return key if key.isascii() and key.replace("_", "").replace("-", "").isalnum() else json.dumps(key)
