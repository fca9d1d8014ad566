"""Records that are typed into: each field is checked before it is kept, and every step can be undone."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject

from readiness.errors import ReadinessError
from ui.desk import Desk
from ui.kit.fields import FieldKind
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded with the document: the first window must not wait for its records.
    from pydantic import BaseModel

Content = TypeVar("Content", bound="BaseModel")
# Where in a record something is wrong, as readiness says it: “criteria › quality › weight: …”, “teams 1: …”.
_PLACE = re.compile(r"([a-z_]+(?: [0-9]+)?(?: › [^›:]+)*): ")
_WHOLE_NUMBER = re.compile(r"(at least|at most|more than|less than) (-?[0-9]+)\.0\b")


class RecordKeeper(QObject):
    """Adds, changes and takes away the records of one part of the open document.

    Args:
        desk: The desk of the window.
        part: The part of the document, such as ``risks``.
        parent: Who owns it.
    """

    def __init__(self, desk: Desk, part: str, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self.part = desk, part

    def standing(self) -> "dict[str, Any]":
        """Return the records that stand, by key."""
        entries = getattr(self.desk.session.document, self.part)
        return {key: entry.value for key, entry in entries.items() if entry.value is not None}

    def get(self, key: str) -> Any:
        """Return the record at ``key``, or None."""
        entry = getattr(self.desk.session.document, self.part).get(key)
        return entry.value if entry is not None else None

    def add(self, name: str, value: "BaseModel") -> str:
        """Add ``value`` under a free key made from ``name``; return the key, empty where it could not be kept."""
        from readiness.exchange.identifiers import identifier

        key = identifier(name, getattr(self.desk.session.document, self.part))
        return key if self.put(self.tr("adding “{0}”").format(name), key, value) else ""

    def put(self, sentence: str, key: str, value: "BaseModel | None", typing: str = "") -> bool:
        """Let ``value`` stand at ``key``; None takes it away. Say whether it is kept.

        ``typing`` names a field that is being typed in: successive steps in it become one.
        """
        return self.desk.session.change(sentence, Edit(self.part, key, value), typing=typing)

    def remove(self, key: str, name: str) -> None:
        """Take the record at ``key`` away and say that undo brings it back."""
        if self.put(self.tr("taking “{0}” away").format(name), key, None):
            self.desk.say(self.tr("“{0}” was taken away. Undo brings it back.").format(name))

    def edit(
        self,
        key: str,
        field: str,
        value: Any,
        kind: FieldKind = "line",
        name: str = "",
        *,
        first: "BaseModel | None" = None,
    ) -> str:
        """Set one field of the record at ``key``.

        Args:
            key: Where the record stands.
            field: The field's name.
            value: What was typed or picked.
            kind: How the field is filled; numbers and days are read from what was typed.
            name: What the record is called in the sentence of undo.
            first: What to begin with where nothing stands at ``key`` yet.

        Returns:
            What is wrong with the value, in a sentence; nothing was changed then. Empty where it is kept.
        """
        before = self.get(key) or first
        if before is None:
            return ""
        try:
            after = changed(before, {field: read_typed(value, kind)})
        except ReadinessError as error:
            return plain_words(error, field)
        # While somebody types, every pause records what stands there: together that is one step of undo.
        typing = f"{self.part}/{key}/{field}" if kind == "prose" else ""
        self.put(self.tr("change to “{0}”").format(name or key), key, after, typing)
        return ""

    def edit_row(
        self,
        key: str,
        rows: str,
        number: int,
        change: Mapping[str, Any],
        *,
        kinds: Mapping[str, FieldKind] | None = None,
        labels: Mapping[str, str] | None = None,
        name: str = "",
    ) -> str:
        """Set fields of row ``number`` of the table called ``rows`` inside the record at ``key``.

        A number beyond the last row adds one; an empty ``change`` takes the row away. ``kinds`` says how fields are
        filled, ``labels`` what they are called on screen. A table inside a row is called “rows.number.table”.
        Returns as `edit` does.
        """
        before = self.get(key)
        if before is None:
            return ""
        try:
            typed = {field: read_typed(value, (kinds or {}).get(field, "line")) for field, value in change.items()}
            whole = before.model_dump()
            table = _table_in(whole, rows)
            table[:] = _with_row(table, number, typed)
            after = changed(before, {field: whole[field] for field in whole if field == rows.split(".", maxsplit=1)[0]})
        except ReadinessError as error:
            return plain_words(error, labels=labels)
        self.put(self.tr("change to “{0}”").format(name or key), key, after)
        return ""


def _table_in(whole: dict[str, Any], path: str) -> list[dict[str, Any]]:
    """Return the table at ``path`` in ``whole``, as a list that can be changed in place."""
    holder: Any = whole
    *way, last = path.split(".")
    for step in way:
        if isinstance(holder, dict):
            holder[step] = list(holder[step])
        holder = holder[int(step)] if isinstance(holder, list) else holder[step]
    holder[last] = list(holder[last])
    found: list[dict[str, Any]] = holder[last]
    return found


def _with_row(table: list[dict[str, Any]], number: int, change: Mapping[str, Any]) -> list[dict[str, Any]]:
    if not change:
        return [*table[:number], *table[number + 1 :]]
    if number >= len(table):
        return [*table, dict(change)]
    return [*table[:number], {**table[number], **change}, *table[number + 1 :]]


def read_typed(value: Any, kind: FieldKind) -> Any:
    """Return what ``value`` means in a field of ``kind``; what was typed as a number or a day becomes one.

    Raises:
        BadInputError: It is no number, or no day of the calendar.
    """
    from readiness.typed import day_from, number_from

    if kind == "number":
        return number_from(str(value))
    if kind == "day":
        return day_from(str(value)) or ""
    return value


def changed(record: Content, fields: Mapping[str, Any]) -> Content:
    """Return ``record`` with ``fields`` set, checked as if it were read from a file.

    Raises:
        DataFileError: A value is not allowed there.
    """
    from readiness.records import record_from

    return record_from({**record.model_dump(exclude_unset=True), **fields}, type(record), "")


def plain_words(error: ReadinessError, field: str = "", labels: Mapping[str, str] | None = None) -> str:
    """Return what is wrong as the person at the screen knows it, never by the names that a file has.

    Args:
        error: What is wrong.
        field: The field under which the sentence stands; it need not be named.
        labels: Field -> what the screen calls it; a field without one is not named.
    """
    findings: Sequence[str] = getattr(error, "findings", ())
    if not findings:
        return f"{error.problem} {error.remedy}".strip()
    known = {name: words for name, words in (labels or {}).items() if name != field}
    return " ".join(_finding(one, known) for one in findings)


def _finding(finding: str, labels: Mapping[str, str]) -> str:
    place = _PLACE.match(finding)
    words = _WHOLE_NUMBER.sub(r"\1 \2", finding[place.end() :] if place else finding).rstrip(".")
    steps = re.sub(r" [0-9]+\b", "", place[1]).split(" › ") if place else []
    label = next((labels[step] for step in reversed(steps) if step in labels), "")
    return f"{label}: {words}." if label else f"{words[:1].upper()}{words[1:]}."
