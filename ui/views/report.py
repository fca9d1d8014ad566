"""What the Report page shows: what can be chosen, what will be printed, what is still in the way, and what was made."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from readiness.errors import BadInputError, UsageError
from readiness.questionnaire.format import Side
from readiness.report.blocks import Heading, Report, check
from readiness.report.kinds.kind import DEFAULT, kind_named, load_kinds
from readiness.report.kinds.making import chapter_title, chapters_of, first_chapter, has_first
from readiness.report.own_colour import OwnColour, own_colour
from readiness.report.unprintable import unprintable
from readiness.text import FALLBACK_LANGUAGE
from readiness.typed import day_from

PDF, WORD, HTML = ".pdf", ".docx", ".html"


@dataclass(frozen=True, slots=True)
class Details:
    """What the person wants of the report, and says about it (the day of the review as it was typed)."""

    author: str = ""
    review: str = ""
    kind: str = DEFAULT
    ending: str = PDF
    language: str = FALLBACK_LANGUAGE
    is_large: bool = False
    without: tuple[str, ...] = ()
    logo: Path | None = None
    colour: str = ""
    side: Side = "provider"

    @property
    def review_date(self) -> date | None:
        """The day of the next review, or None where none is named or it is no date."""
        return _date(self.review)

    @property
    def is_date_wrong(self) -> bool:
        """Whether something is typed that is no date."""
        return bool(self.review) and self.review_date is None

    @property
    def own_colour(self) -> OwnColour | None:
        """The organisation's colour as it will be printed, or None where none is named or it is no colour."""
        try:
            return own_colour(self.colour) if self.colour else None
        except UsageError:
            return None

    @property
    def is_colour_wrong(self) -> bool:
        """Whether something is typed that is no colour."""
        return bool(self.colour) and self.own_colour is None

    @property
    def is_form(self) -> bool:
        """Whether blank questionnaires are wanted, which ask one side of the table."""
        return not has_first(kind_named(self.kind))


@dataclass(frozen=True, slots=True)
class Outline:
    """What a report will hold: its chapters, what the check before printing found, and its pages as they will look.

    ``pdf`` is empty while something is in the way. ``unprintable`` are texts that a PDF cannot print as they are.
    """

    title: str
    chapters: tuple[str, ...]
    findings: tuple[str, ...]
    pdf: bytes = b""
    pages: int = 0
    unprintable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A report that was written: where it stands and how many pages it has, where its format has pages."""

    path: Path
    pages: int | None


@dataclass(frozen=True, slots=True)
class KindChoice:
    """A kind of report to choose: its key, its title and what it is for."""

    key: str
    title: str
    summary: str


@dataclass(frozen=True, slots=True)
class ChapterChoice:
    """A chapter that may be left out: its key, its title, and whether it stays in."""

    key: str
    title: str
    is_in: bool


@dataclass(frozen=True, slots=True)
class ReportView:
    """The page: the outline is None while it is being read, ``made`` until a report was made."""

    details: Details
    outline: Outline | None
    made: Made | None

    @property
    def may_be_made(self) -> bool:
        """Whether nothing stands in the way."""
        return self.outline is not None and not self.outline.findings and not self.is_wrong

    @property
    def is_wrong(self) -> bool:
        """Whether something is typed that cannot be printed."""
        return self.details.is_date_wrong or self.details.is_colour_wrong

    @property
    def always(self) -> str:
        """The title of the chapter that always stays, or nothing where none does."""
        first = first_chapter(kind_named(self.details.kind))
        return chapter_title(first, FALLBACK_LANGUAGE) if first else ""

    @property
    def kinds(self) -> tuple[KindChoice, ...]:
        """The kinds of report, in the order in which they are offered."""
        return tuple(KindChoice(kind.id, kind.title.read(), kind.summary.read()) for kind in load_kinds())

    @property
    def chapters(self) -> tuple[ChapterChoice, ...]:
        """The chapters of the chosen kind that may be left out."""
        names = chapters_of(kind_named(self.details.kind))
        without = self.details.without
        return tuple(ChapterChoice(name, chapter_title(name, FALLBACK_LANGUAGE), name not in without) for name in names)


def outline_of(report: Report, pdf: bytes = b"", pages: int = 0) -> Outline:
    """Return chapters and findings of ``report``, with its pages where they were set."""
    chapters = tuple(block.text for block in report.blocks if isinstance(block, Heading) and block.level == 1)
    return Outline(report.title, chapters, check(report), pdf, pages, unprintable(report))


def _date(text: str) -> date | None:
    try:
        typed = day_from(text)
    except BadInputError:
        return None
    return date.fromisoformat(typed) if typed else None
