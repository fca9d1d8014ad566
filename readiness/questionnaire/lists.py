"""The short lists that several parts use: kinds of risk, mutual objectives, ambitions, marks, values."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from readiness.errors import BadInputError, DataFileError
from readiness.questionnaire.glossary import folded
from readiness.records import Record, data_folder, no_such, read_toml
from readiness.wording import Identifier, Name, Wording

FILE = "lists.toml"
Row = TypeVar("Row", "Entry", "NamedList")


class Entry(Record):
    """One entry of a list; ``points`` say it in detail."""

    id: Identifier
    title: Wording
    text: Wording
    points: tuple[Wording, ...] = ()
    source: Name


class NamedList(Record):
    """A list with its title, what to do with it, and its entries in their order."""

    id: Identifier
    title: Wording
    intro: Wording
    source: Name
    entries: Annotated[tuple[Entry, ...], Field(min_length=1)]

    def entry(self, entry_id: str) -> Entry:
        """Return the entry called ``entry_id``.

        Raises:
            BadInputError: There is none; the nearest name is suggested.
        """
        return _named("entry", entry_id, self.entries, f"lists › {self.id}")


class ListsFile(Record):
    """The file ``lists.toml``."""

    format: Literal["readiness-lists/1"]
    lists: Annotated[tuple[NamedList, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Lists:
    """All lists in the order of the file."""

    all: tuple[NamedList, ...]

    def search(self, words: str) -> tuple[NamedList, ...]:
        """Return the lists that hold every one of ``words`` somewhere; nothing finds all of them."""
        sought = folded(words).split()
        return tuple(one for one in self.all if all(word in _told(one) for word in sought))

    def named(self, list_id: str) -> NamedList:
        """Return the list called ``list_id``.

        Raises:
            BadInputError: There is none; the nearest name is suggested.
        """
        return _named("list", list_id, self.all, "lists")


@cache
def lists(folder: Path | None = None) -> Lists:
    """Return the lists that ship, or those in ``folder``, read once.

    Raises:
        BadInputError: The file cannot be read.
        DataFileError: It breaks the format, or an id is used twice.
    """
    path = (folder or data_folder()) / FILE
    found = read_toml(path, ListsFile).lists
    twice = [
        *_twice("lists", found),
        *(finding for one in found for finding in _twice(f"lists › {one.id} › entries", one.entries)),
    ]
    if twice:
        raise DataFileError(path.name, twice)
    return Lists(found)


def _told(named: NamedList) -> str:
    """Return everything that ``named`` says, in every language, as it is compared with what is sought."""
    wordings = [named.title, named.intro]
    for entry in named.entries:
        wordings += [entry.title, entry.text, *entry.points]
    return folded(" ".join(text for wording in wordings for text in wording.texts.values()))


def _twice(place: str, rows: Sequence[NamedList] | Sequence[Entry]) -> Iterator[str]:
    for name, count in Counter(row.id for row in rows).items():
        if count > 1:
            yield f"{place}: the id “{name}” is used {count} times; give each its own"


def _named(kind: str, name: str, rows: Sequence[Row], where: str) -> Row:
    names = [row.id for row in rows]
    if name not in names:
        raise BadInputError(where, no_such(kind, name, names), f"Choose one of: {', '.join(names)}.")
    return rows[names.index(name)]
