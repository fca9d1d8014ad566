"""The documents that everything rests on, and one way to say a source so that a reader can find it."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from readiness.records import Record, data_folder, read_toml
from readiness.wording import Identifier, Name, Prose

FILE = "sources.toml"
_BETWEEN = "; "


class Source(Record):
    """A document, by the short name that the other files cite it under.

    Attributes:
        id: The short name.
        title: What a reader sees.
        publisher: Who published it.
        year: When, where the document says so.
        full: The whole reference.
    """

    id: Identifier
    title: Name
    publisher: Name
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    full: Prose

    @property
    def named(self) -> str:
        """Title, publisher and year in one phrase."""
        return f"{self.title} ({self.publisher}{f', {self.year}' if self.year else ''})"


class SourcesFile(Record):
    """The file ``sources.toml``."""

    format: Literal["readiness-sources/1"]
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]


@cache
def sources(folder: Path | None = None) -> tuple[Source, ...]:
    """Return the documents in the order of the file, read once.

    Raises:
        BadInputError: The file cannot be read.
        DataFileError: It breaks the format; every finding is named.
    """
    return read_toml((folder or data_folder()) / FILE, SourcesFile).sources


def cited(source: str) -> str:
    """Return ``source`` with the short name of each document said in full: title, publisher and year, then the place.

    A document is named in full once and by its title after that. What is no short name stays as it is.
    """
    return _BETWEEN.join(_parts(source))


def _parts(source: str) -> Iterator[str]:
    known = {one.id: one for one in sources()}
    named: set[str] = set()
    for part in source.split(_BETWEEN):
        name, comma, place = part.partition(",")
        document = known.get(name)
        if document is None:
            yield part
            continue
        yield f"{document.title if name in named else document.named}{comma}{place}"
        named.add(name)
