"""The document as bytes and back: the same content always gives the same bytes, and damage is named in words.

Layout: one JSON object, UTF-8, indent 1, one newline at the end. Its first lines say ``format``,
``version``, ``min_reader``, ``checksum`` and ``id``; all further keys are sorted, and what is at its
default is left out. The checksum is the SHA-256 of the file without its checksum line.
"""

import contextlib
import gc
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any, NoReturn

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from readiness.document.model import FORMAT, PARTS, VERSION, Document, Key
from readiness.document.upgrades import STEPS, Step, upgraded
from readiness.errors import DamagedFileError, NewerFileError
from readiness.questionnaire.format import Questionnaire
from readiness.records import Record, sentences

LARGEST_BYTES = 200_000_000
MOST_FINDINGS = 5
MOST_KNOWN = 4
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
REMEDY = "Nothing was changed. Open an earlier version of it, or ask whoever sent it for a fresh copy."

_HEAD = re.compile(
    rb'\A\{\n "format": "' + FORMAT.encode() + rb'",\n "version": (\d{1,9}),\n "min_reader": (\d{1,9}),\n'
    rb'( "checksum": "([0-9a-f]{64})",\n) "id": "[0-9a-f]{32}"'
)
# As `Encoder` lays them out: no text in a document holds a bare line end, and what is inside stands further in.
_QUESTIONNAIRES, _PART_ENDS = b'\n "questionnaires": {', b"\n }"
_ID = re.compile(rb'"id": "([0-9a-f]{32})"')
_OUR_FORMATS = {
    "readiness-pack": "It is a response pack. Import it into a document instead of opening it.",
    "readiness-invitation": "It is an invitation. Answer it instead of opening it as a document.",
    "readiness-questionnaire/1": "It is a questionnaire. Add it to a document instead of opening it.",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as a file held it: ``version`` is the file's own; ``is_newer`` forbids saving over it."""

    document: Document
    version: int = VERSION

    @property
    def is_newer(self) -> bool:
        """Whether a later version of the program made the file."""
        return self.version > VERSION

    @property
    def is_older(self) -> bool:
        """Whether the file was upgraded while it was read."""
        return self.version < VERSION


class Encoder:
    """Documents as bytes; parts and entries that have not changed since the last time are not encoded again."""

    def __init__(self) -> None:
        """Start with nothing known."""
        self._known: dict[str, dict[str, tuple[Record, bytes]]] = {}
        self._whole: dict[str, tuple[Mapping[str, Record], bytes]] = {}

    def encode(self, document: Document) -> bytes:
        """Return ``document`` as the bytes of its file."""
        head = {"format": FORMAT, "version": VERSION, "min_reader": document.min_reader}
        first = to_json(head, indent=1).removesuffix(b"\n}") + b",\n"
        pieces = [b' "id": "%b"' % document.id.encode(), *self._parts(document)]
        last = b",\n".join(pieces) + b"\n}\n"
        return b'%b "checksum": "%b",\n%b' % (first, _digest(first, last).encode(), last)

    def _parts(self, document: Document) -> Iterator[bytes]:
        for part in sorted((*PARTS, "questionnaires", "log")):
            content = getattr(document, part)
            if not content:
                continue
            if part == "log":
                lines = to_json([_table(line) for line in content], indent=1)
                yield b' "log": ' + lines.replace(b"\n", b"\n ")
                continue
            yield self._part(part, content)

    def _part(self, part: str, content: Mapping[str, Record]) -> bytes:
        whole = self._whole.get(part)
        if whole is None or whole[0] is not content:
            entries = b",\n".join(self._entries(part, content))
            whole = self._whole[part] = (content, b' "%b": {\n%b\n }' % (part.encode(), entries))
        return whole[1]

    def _entries(self, part: str, content: Mapping[str, Record]) -> list[bytes]:
        before, after = self._known.get(part, {}), {}
        for key in sorted(content):
            entry, known = content[key], before.get(key)
            if known is None or known[0] is not entry:
                text = to_json(_table(entry), indent=1).replace(b"\n", b"\n  ")
                known = (entry, b'  "%b": %b' % (key.encode(), text))
            after[key] = known
        self._known[part] = after
        return [text for _, text in after.values()]


def encode(document: Document) -> bytes:
    """Return ``document`` as the bytes of its file, the same bytes for the same content."""
    return Encoder().encode(document)


def decode(data: bytes, where: str, steps: Mapping[int, Step] = STEPS) -> Reading:
    """Return the document that ``data`` holds.

    Args:
        data: The whole file.
        where: The file's name, for messages.
        steps: The upgrades known.

    Raises:
        DamagedFileError: It is no document, or not the one that was written.
        NewerFileError: Only a later version of the program can read it.
    """
    data = _plain(data, where)
    head = _HEAD.match(data)
    if head is None:
        _refuse(data, where)
    version, min_reader = int(head[1]), int(head[2])
    if min_reader > VERSION:
        raise NewerFileError(
            where,
            f"It was made with a newer version of this program (file format {version}; this one reads {VERSION}).",
            "Install the newer version to open it; nothing was changed.",
        )
    if _digest(*_around_checksum(data, head)) != head[4].decode():
        _refuse_altered(data, where)
    # An empty line takes the checksum's place, so that a finding names the file's own line.
    text = b"\n".join(_around_checksum(data, head))
    with _collection_paused():
        document = _read_in_parts(text, where) if version == VERSION else None
        if document is None:
            _refuse_duplicates(text, where)
            document = _read(text, version, where, steps)
    return Reading(document, version)


def document_id(data: bytes) -> str | None:
    """Return the document's id from the first lines of a file, even of a damaged one, or None."""
    found = _ID.search(data[:2000])
    return found[1].decode() if found else None


def _read_in_parts(data: bytes, where: str) -> Document | None:
    """Return the document in ``data`` with questionnaires that may be known already, or None: read it as a whole."""
    begin = data.find(_QUESTIONNAIRES)
    end = data.find(_PART_ENDS, begin)
    if begin < 0 or end < 0:
        return None
    rest = data[: begin + len(_QUESTIONNAIRES)] + data[end:]
    try:
        _refuse_duplicates(rest, where)
        document = Document.model_validate_json(rest)
        held = _questionnaires(data[begin + len(_QUESTIONNAIRES) : end])
    except (DamagedFileError, ValidationError):
        # What is wrong is told of the whole file, line by line.
        return None
    if "questionnaires" not in document.model_fields_set:
        return None
    return document.model_copy(update={"questionnaires": dict(held)})


class _Held(Record):
    questionnaires: dict[Key, Questionnaire]


@lru_cache(maxsize=MOST_KNOWN)
def _questionnaires(part: bytes) -> Mapping[str, Questionnaire]:
    # Half of most documents are the questionnaires that ship: a folder of documents holds the same bytes each time.
    text = b'{"questionnaires": {' + part + b"}}"
    _refuse_duplicates(text, "")
    return _Held.model_validate_json(text).questionnaires


def _read(data: bytes, version: int, where: str, steps: Mapping[int, Step]) -> Document:
    try:
        if version == VERSION:
            return Document.model_validate_json(data)
        table = from_json(data)
        if version < VERSION:
            return Document.model_validate_json(to_json(upgraded(table, version, where, steps)))
        return _read_newer({**table, "version": VERSION})
    except ValidationError as error:
        found = list(islice(sentences(error, Document), MOST_FINDINGS))
        more = error.error_count() - len(found)
        listed = "; ".join(found) + (f"; and {more} more" if more > 0 else "")
        raise DamagedFileError(where, f"The document cannot be used: {listed}.", REMEDY) from error


def _read_newer(table: dict[str, Any]) -> Document:
    # A file that admits readers of this version promises that what they do not know may be passed over.
    try:
        return Document.model_validate_json(to_json(table))
    except ValidationError as error:
        unknown = [detail["loc"] for detail in error.errors(include_url=False) if detail["type"] == "extra_forbidden"]
        if not unknown:
            raise
        for *path, name in unknown:
            here: Any = table
            for step in path:
                here = here[step]
            del here[name]
        return Document.model_validate_json(to_json(table))


def _plain(data: bytes, where: str) -> bytes:
    if len(data) > LARGEST_BYTES:
        raise DamagedFileError(where, "The file is larger than 200 MB, which no document is.", REMEDY)
    if not data.strip(b"\0 \r\n\t"):
        empty = (
            "The file is empty." if not data else "The file holds only blanks or zeros, as a power cut may leave it."
        )
        raise DamagedFileError(where, empty, REMEDY)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[1:2] == b"\0" or data[:1] == b"\0":
        raise DamagedFileError(
            where, "The file is in UTF-16, not in UTF-8; another program has rewritten it.", "Save it as UTF-8 there."
        )
    data = data.removeprefix(BYTE_ORDER_MARK)
    # Mail gateways turn line ends round; no JSON text holds a bare one, so turning them back is safe.
    return data.replace(b"\r\n", b"\n")


def _refuse(data: bytes, where: str) -> NoReturn:
    if data.startswith(b'{\n "format": "' + FORMAT.encode()):
        raise DamagedFileError(where, "The first lines of the document are damaged.", REMEDY)
    try:
        table = from_json(data)
    except ValueError:
        raise DamagedFileError(where, "This is not a readiness document.", "Choose another file.") from None
    kind = table.get("format") if isinstance(table, dict) else None
    if kind == FORMAT:
        raise DamagedFileError(where, "The document was rewritten by another program.", REMEDY)
    way_out = _OUR_FORMATS.get(kind) if isinstance(kind, str) else None
    raise DamagedFileError(where, "This is not a readiness document.", way_out or "Choose another file.")


def _refuse_altered(data: bytes, where: str) -> NoReturn:
    problem = "Its content is not what was written: it was damaged on the way, or altered outside this program."
    try:
        data.decode()
        json.loads(data, parse_int=str, parse_float=str)
    except UnicodeDecodeError as error:
        problem = f"It is damaged in line {data.count(10, 0, error.start) + 1}: this is not text in UTF-8."
    except json.JSONDecodeError as error:
        cut = not data.rstrip(b"\0\n").endswith(b"}")
        problem = f"It breaks off in line {error.lineno}." if cut else f"It is damaged in line {error.lineno}."
    except RecursionError:
        problem = "It is damaged: its tables are nested without end."
    raise DamagedFileError(where, problem, REMEDY)


def _refuse_duplicates(data: bytes, where: str) -> None:
    try:
        json.loads(data, object_pairs_hook=_once, parse_int=str, parse_float=str, parse_constant=_no_constant)
    except _RefusedError as error:
        raise DamagedFileError(where, str(error), REMEDY) from error
    except UnicodeDecodeError as error:
        line = data.count(10, 0, error.start) + 1
        raise DamagedFileError(where, f"Line {line} is not text in UTF-8.", REMEDY) from error
    except json.JSONDecodeError as error:
        raise DamagedFileError(where, f"It is damaged in line {error.lineno}.", REMEDY) from error
    except RecursionError as error:
        raise DamagedFileError(where, "Its tables are nested without end.", REMEDY) from error


class _RefusedError(Exception):
    """Something that JSON allows and a document does not."""


def _once(pairs: list[tuple[str, Any]]) -> None:
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise _RefusedError(f"It says “{twice[:60]}” twice in one table.")


def _no_constant(name: str) -> NoReturn:
    raise _RefusedError(f"It holds “{name}”, which is not a number.")


def _around_checksum(data: bytes, head: re.Match[bytes]) -> tuple[bytes, bytes]:
    return data[: head.start(3)], data[head.end(3) :]


def _digest(*pieces: bytes) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def _table(record: Record) -> Any:
    return _sorted(record.model_dump(mode="json", by_alias=True, exclude_defaults=True))


def _sorted(value: Any) -> Any:
    if type(value) is dict:
        return {name: _sorted(value[name]) for name in sorted(value)}
    return [_sorted(each) for each in value] if type(value) is list else value


@contextlib.contextmanager
def _collection_paused() -> Iterator[None]:
    # A large document makes half a million small objects at once; collecting meanwhile triples the time.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
