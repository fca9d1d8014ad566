"""What the Report page shows: what will be printed, what is still in the way, and what was made."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from readiness.report.blocks import Heading, Report, check


@dataclass(frozen=True, slots=True)
class Details:
    """What the person says about the report: who wrote it, and when it is looked at again (as it was typed)."""

    author: str = ""
    review: str = ""

    @property
    def review_date(self) -> date | None:
        """The day of the next review, or None where none is named or it is no date."""
        return _date(self.review)

    @property
    def is_date_wrong(self) -> bool:
        """Whether something is typed that is no date."""
        return bool(self.review) and self.review_date is None


@dataclass(frozen=True, slots=True)
class Outline:
    """What a report will hold: its chapters, and what the check before printing found."""

    title: str
    chapters: tuple[str, ...]
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """A report that was written: where it stands and how many pages it has."""

    path: Path
    pages: int


@dataclass(frozen=True, slots=True)
class ReportView:
    """The page: the outline is None while it is being read, ``made`` until a report was made."""

    details: Details
    outline: Outline | None
    made: Made | None

    @property
    def may_be_made(self) -> bool:
        """Whether nothing stands in the way."""
        return self.outline is not None and not self.outline.findings and not self.details.is_date_wrong


def outline_of(report: Report) -> Outline:
    """Return chapters and findings of ``report``."""
    chapters = tuple(block.text for block in report.blocks if isinstance(block, Heading) and block.level == 1)
    return Outline(report.title, chapters, check(report))


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
