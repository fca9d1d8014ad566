"""Values read from files: the strict record, and pydantic's complaints turned into sentences."""

import difflib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails, PydanticSerializationError, to_json

from readiness.errors import BadInputError, DataFileError

LARGEST_DATA_FILE_BYTES = 5_000_000
LONGEST_QUOTATION = 60
DEEPEST_TABLE = 50
TOO_DEEP = f"tables or lists stand more than {DEEPEST_TABLE} deep inside each other; take some of the brackets away"
TOO_LONG = "a whole number has far too many digits; write one of ordinary size"
MOST_BITS = 64
# What stands in a document already is read without this word, and is kept where a rule came later than the document.
NEW_INPUT = {"is_new": True}


class Record(BaseModel):
    """A value read from a file: frozen, and strict about unknown keys and types."""

    # Schemas are built when first used: a window that opens no document yet needs few of them.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


RecordType = TypeVar("RecordType", bound=BaseModel)


def data_folder() -> Path:
    """Return the folder of questionnaires, models, templates, texts and samples that ships with the program."""
    return Path(__file__).resolve().parents[1] / "questionnaires"


def read_toml(path: Path, record: type[RecordType]) -> RecordType:
    """Read the TOML file at ``path`` as a ``record``.

    Raises:
        BadInputError: The file cannot be read, is too large, or is not TOML.
        DataFileError: The content breaks the record's schema; every finding is named.
    """
    return record_from(read_table(path), record, path.name)


def read_table(path: Path) -> dict[str, Any]:
    """Return the TOML file at ``path`` as a plain table.

    Raises:
        BadInputError: The file cannot be read, is too large, or is not TOML.
    """
    try:
        if path.stat().st_size > LARGEST_DATA_FILE_BYTES:
            raise BadInputError(path.name, "The file is larger than 5 MB.", "Split it or choose another file.")
        return tomllib.loads(path.read_bytes().removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except OSError as error:
        raise BadInputError(
            str(path), f"The file cannot be read ({error.strerror}).", "Check its name and place."
        ) from error
    except UnicodeDecodeError as error:
        raise BadInputError(path.name, "The file is not text in UTF-8.", "Save it as UTF-8 and try again.") from error
    except tomllib.TOMLDecodeError as error:
        raise BadInputError(
            path.name, f"The file is not TOML: {error}.", "Correct that place and try again."
        ) from error
    except RecursionError as error:
        raise DataFileError(path.name, (TOO_DEEP,)) from error
    except ValueError as error:
        # The one fault of a value that the reader of TOML leaves to the interpreter.
        raise DataFileError(path.name, (TOO_LONG,)) from error


def record_from(table: Mapping[str, Any], record: type[RecordType], where: str) -> RecordType:
    """Return ``table`` as a ``record``, strictly typed.

    Raises:
        DataFileError: The table breaks the record's schema; every finding is named.
    """
    try:
        # Through JSON, because strict records take a list for a tuple there and nowhere else.
        return record.model_validate_json(to_json(table, inf_nan_mode="constants"), context=NEW_INPUT)
    except ValueError as error:
        if fault := _unreadable(table, DEEPEST_TABLE):
            raise DataFileError(where, (fault,)) from error
        if isinstance(error, (PydanticSerializationError, UnicodeEncodeError)):
            raise DataFileError(where, ("It holds half a character (a lone surrogate), which is no text.",)) from error
        if not isinstance(error, ValidationError):
            raise
        raise DataFileError(where, tuple(sentences(error, record, table))) from error


def sentences(error: ValidationError, record: type[BaseModel], table: Any = None) -> Iterator[str]:
    """Yield a sentence for each complaint of ``error``: the place, what is wrong, and the nearest valid name.

    Args:
        error: What pydantic found.
        record: What was to be made.
        table: What it was to be made of, where it is at hand: a row with an id is then named by it.
    """
    details = error.errors(include_url=False)
    faulty = {detail["loc"][:depth] for detail in details for depth in range(len(detail["loc"]))}
    for detail in details:
        # A list counts as too short when its entries were refused; the entries' own faults say enough.
        if detail["type"] == "too_short" and detail["loc"] in faulty:
            continue
        place = _place(detail["loc"], table)
        yield f"{place}: {_complaint(detail, record)}" if place else _complaint(detail, record)


def nearest(name: str, valid: Sequence[str]) -> str:
    """Return a hint ``; did you mean “…”?`` for the name in ``valid`` closest to ``name``, or nothing."""
    close = difflib.get_close_matches(name, valid, n=1, cutoff=0.6)
    return f"; did you mean “{close[0]}”?" if close else ""


def no_such(kind: str, name: str, valid: Sequence[str]) -> str:
    """Return the sentence that there is no ``kind`` called ``name``, with the closest valid name."""
    return f"There is no {kind} “{name}”{nearest(name, valid) or '.'}"


def _place(location: tuple[int | str, ...], table: Any) -> str:
    words, here = "", table
    for part in location:
        if isinstance(part, str) and part.startswith("function-"):
            continue
        here = _inside(here, part)
        name = here.get("id") if isinstance(here, dict) else None
        if isinstance(part, int):
            words += f" › {_shown(name)}" if isinstance(name, str) and name else f" {part + 1}"
        else:
            words += f" › {part}" if words else part
    return words


def _unreadable(value: Any, depth: int) -> str:
    """Return why ``value`` cannot even be shown, or nothing; asked only once something is wrong."""
    if isinstance(value, int) and value.bit_length() > MOST_BITS:
        return TOO_LONG
    inside = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    if inside and depth == 0:
        return TOO_DEEP
    return next(filter(None, (_unreadable(one, depth - 1) for one in inside)), "")


def _inside(table: Any, part: int | str) -> Any:
    if isinstance(table, dict):
        return table.get(part)
    return table[part] if isinstance(table, list) and isinstance(part, int) and part < len(table) else None


def _complaint(detail: ErrorDetails, record: type[BaseModel]) -> str:
    given = detail.get("input")
    context = detail.get("ctx", {})
    if detail["type"] == "extra_forbidden":
        name = str(detail["loc"][-1])
        return f"“{name}” is not a setting this version knows{nearest(name, tuple(_fields_at(record, detail['loc'])))}"
    template = _COMPLAINTS.get("string_too_short" if given == "" else detail["type"])
    if template is None:
        return f"cannot be used as it is ({detail['msg'].lower()})"
    return template.format(given=_shown(given), reason=context.get("error", ""), **{**_NO_CONTEXT, **context})


def _shown(given: Any) -> str:
    text = given if isinstance(given, str) else repr(given)
    return text if len(text) <= LONGEST_QUOTATION else text[: LONGEST_QUOTATION - 1] + "…"


def _fields_at(record: type[BaseModel], location: tuple[int | str, ...]) -> Iterator[str]:
    here: Any = record
    for part in location[:-1]:
        fields = getattr(here, "model_fields", {})
        if part in fields:
            here = next(_models_in(fields[part].annotation), None)
    yield from getattr(here, "model_fields", {})


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


_NO_CONTEXT = {
    "expected": "",
    "min_length": "",
    "max_length": "",
    "ge": "",
    "gt": "",
    "le": "",
    "lt": "",
    "pattern": "",
}
_COMPLAINTS = {
    "missing": "is missing",
    "string_type": "must be text, but is “{given}”",
    "int_type": "must be a whole number, but is “{given}”",
    "int_from_float": "must be a whole number, but is “{given}”",
    "int_parsing_size": "is a number too large to use",
    "float_type": "must be a number, but is “{given}”",
    "finite_number": "must be an ordinary number, but is “{given}”",
    "bool_type": "must be true or false, but is “{given}”",
    "dict_type": "must be a table, but is “{given}”",
    "list_type": "must be a list, but is “{given}”",
    "tuple_type": "must be a list, but is “{given}”",
    "model_type": "must be a table, but is “{given}”",
    "literal_error": "must be {expected}, but is “{given}”",
    "enum": "must be {expected}, but is “{given}”",
    "string_pattern_mismatch": "“{given}” has a form that is not allowed; use small letters, digits, “.”, “-” and “_”",
    "string_too_short": "must not be empty",
    "string_too_long": "is longer than {max_length} characters",
    "too_short": "needs at least {min_length}",
    "too_long": "may hold at most {max_length}",
    "greater_than": "must be more than {gt}, but is “{given}”",
    "greater_than_equal": "must be at least {ge}, but is “{given}”",
    "less_than": "must be less than {lt}, but is “{given}”",
    "less_than_equal": "must be at most {le}, but is “{given}”",
    "value_error": "{reason}",
    "date_from_datetime_parsing": "must be a date such as 2026-11-30, but is “{given}”",
    "date_parsing": "must be a date such as 2026-11-30, but is “{given}”",
    "json_invalid": "is not readable as JSON ({error})",
}
