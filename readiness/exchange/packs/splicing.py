"""Entries taken out of a document's bytes without reading it: earlier versions are many, and reading each takes long.

It rests on the layout of docs/file-format.md: one line for the head of each part and of each entry, parts one blank
deep and entries two, and a checksum over everything but its own line. Whatever does not look so is left to others.
"""

import hashlib
import re
from collections.abc import Mapping

_BETWEEN_ENTRIES = re.compile(rb',\n(?=  "[a-z0-9._/-]+": \{)')
_OPENING, _BETWEEN, _CLOSING = b'{\n "', b',\n "', b"\n}\n"
_HEAD = (b"format", b"version", b"min_reader", b"checksum", b"id")
_POOLED = b"pooled"


def totals_in(data: bytes) -> bytes:
    """Return the part of group totals as it stands in a document's bytes, nothing where it has none."""
    return (_pieces(data) or {}).get(_POOLED, b"")


def spliced(data: bytes, gone: Mapping[str, frozenset[str]], totals: bytes) -> bytes | None:
    """Return ``data`` without the entries ``gone``, and with other group totals.

    Args:
        data: An earlier version of a document, not sealed.
        gone: Part -> keys of the entries that must not be in it.
        totals: The part of group totals that it shall have, from `totals_in`.

    Returns:
        The bytes, the same that encoding the altered document would give; None where the layout is another, or where
        a closed round may name an answer that is gone.
    """
    pieces = _pieces(data)
    if pieces is None or (gone and b"rounds" in pieces):
        return None
    for part, keys in gone.items():
        name = part.encode()
        if name in pieces:
            pieces[name] = _without(pieces[name], name, frozenset(key.encode() for key in keys))
    pieces[_POOLED] = totals
    return _joined(pieces)


def _pieces(data: bytes) -> dict[bytes, bytes] | None:
    """Return each part's bytes by its name, without the comma between two; None where the layout is another."""
    if not data.startswith(_OPENING) or not data.endswith(_CLOSING):
        return None
    parts = data[len(_OPENING) : -len(_CLOSING)].split(_BETWEEN)
    pieces = {part.partition(b'"')[0]: part for part in parts}
    if tuple(pieces)[: len(_HEAD)] != _HEAD or len(pieces) < len(parts) or _joined(pieces) != data:
        return None
    return pieces


def _without(piece: bytes, part: bytes, keys: frozenset[bytes]) -> bytes:
    head, tail = b'%b": {\n' % part, b"\n }"
    entries = _BETWEEN_ENTRIES.split(piece[len(head) : -len(tail)])
    kept = [entry for entry in entries if entry[3 : entry.index(b'"', 3)] not in keys]
    return head + b",\n".join(kept) + tail if kept else b""


def _joined(pieces: Mapping[bytes, bytes]) -> bytes:
    parts = [pieces[name] for name in sorted(pieces.keys() - set(_HEAD)) if pieces[name]]
    first = _OPENING + _BETWEEN.join(pieces[name] for name in _HEAD[:3]) + b",\n"
    last = b' "' + _BETWEEN.join([pieces[b"id"], *parts]) + _CLOSING
    return first + b' "checksum": "%b",\n' % hashlib.sha256(first + last).hexdigest().encode() + last
