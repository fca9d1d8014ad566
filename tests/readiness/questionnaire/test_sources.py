"""docs/sources.md against the sections of the sources and the questions that cite them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from readiness.questionnaire.shipped import shipped_library
from tests.house import ROOT

PAGE = ROOT / "docs" / "sources.md"
HEADINGS = tomllib.loads(Path(__file__).with_name("source_headings.toml").read_text(encoding="utf-8"))
LIBRARY = shipped_library()
SERIES = re.compile(
    r"\b(ambition|mark|recommendation|event|sign|condition|principle|action|table)s? "
    r"(\d[\d.]*(?:(?:, and |, | and )\d[\d.]*)+)"
)
CITATIONS = [
    (item.id, source) for one in LIBRARY.everything for item in one.items for source in (item.source or "").split("; ")
]


@dataclass(frozen=True)
class Row:
    """One row of the page: a section, the words that cite it, and all that is said to carry it."""

    document: str
    section: str
    cited_as: tuple[str, ...]
    questions: frozenset[str]
    carried_by: str

    def is_cited_in(self, place: str) -> bool:
        return any(re.search(rf"(?<!\w){re.escape(words)}(?!\d)", place, re.IGNORECASE) for words in self.cited_as)


def rows() -> Iterator[Row]:
    document = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            document = line[3:].split(":")[0]
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if document and len(cells) == 5 and cells[0] not in ("Section", "---"):
            cited = tuple(words for words in cells[1].split("; ") if words)
            yield Row(document, cells[0], cited, frozenset(questions(cells[2])), "".join(cells[2:]))


def questions(cell: str) -> Iterator[str]:
    for subject, numbers in re.findall(r"`([^`]+)` ([\d, ]+)", cell):
        yield from (f"{subject}.{number}" for number in numbers.strip(" ,").split(", "))


ROWS = tuple(rows())


def spread(place: str) -> str:
    """Return ``place`` with “ambitions 2 and 5” said as “ambition 2, ambition 5”."""
    return SERIES.sub(lambda said: ", ".join(f"{said[1]} {one}" for one in re.findall(r"\d[\d.]*", said[2])), place)


@pytest.mark.parametrize("document", HEADINGS)
def test_every_section_of_a_source_has_its_row_in_order(document: str) -> None:
    assert [row.section for row in ROWS if row.document == document] == HEADINGS[document]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.document}: {row.section}")
def test_every_section_is_carried_by_something_or_says_why_not(row: Row) -> None:
    assert row.carried_by.strip()


@pytest.mark.parametrize(("item", "source"), CITATIONS, ids=lambda said: said[:40])
def test_the_source_of_every_question_leads_to_a_row_that_names_the_question(item: str, source: str) -> None:
    document, _, place = source.partition(", ")
    found = [
        row for row in ROWS if row.document == document and (row.is_cited_in(place) or row.is_cited_in(spread(place)))
    ]
    assert [row.section for row in found if item in row.questions] != []


def test_the_page_names_no_question_that_is_not_asked() -> None:
    known = {item.id for one in LIBRARY.everything for item in one.items}
    assert frozenset().union(*(row.questions for row in ROWS)) - known == set()
