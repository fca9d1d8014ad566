"""What the Start page shows: the open document, recent ones and samples."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Samples are read after the first window shows.
    from readiness.partnership.samples import Sample


@dataclass(frozen=True, slots=True)
class RecentRow:
    """A document that was open before."""

    path: str
    title: str
    folder: str
    opened: str


@dataclass(frozen=True, slots=True)
class SampleRow:
    """A sample: its id, its title and what it shows."""

    id: str
    title: str
    shows: str


@dataclass(frozen=True, slots=True)
class StartView:
    """The whole page; ``open_title`` is empty while no document is open."""

    open_title: str = ""
    recent: tuple[RecentRow, ...] = ()
    samples: tuple[SampleRow, ...] = ()


def recent_row(path: str, title: str, opened: str) -> RecentRow:
    """Return the row of the document at ``path``."""
    return RecentRow(path, title, str(Path(path).parent), opened)


def sample_rows(samples: "Iterable[Sample]", language: str = "en") -> tuple[SampleRow, ...]:
    """Return the rows of ``samples`` in ``language``."""
    return tuple(SampleRow(one.id, one.title.read(language), one.shows.read(language)) for one in samples)
