"""A folder of documents read as one table: what an infrastructure body sees of many organisations at once.

Each document is read, worked out and let go before the next, so that a thousand need no more memory than one. Readers
run side by side where the computer has several processors.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from statistics import median

from readiness.document.model import Document
from readiness.document.saving import DocumentFile
from readiness.errors import BadInputError
from readiness.fit.catalogue import Catalogue, load_catalogue
from readiness.fit.fit import Status
from readiness.partnership.assessment import Assessment, assess, context_factors
from readiness.partnership.people import people
from readiness.partnership.steps import gaps
from readiness.questionnaire.shipped import Library, shipped_library
from readiness.scoring.ranges import HALF, rounded, whole_percentage
from readiness.text import shown, shown_name

SUFFIX = ".readiness"
WORTH_SHARING = 40
MOST_READERS = 4
AT_A_TIME = 8
WEAKEST = 3

Tell = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One organisation of one document: its people, how much of its part is answered, and its scores, 0 to 100."""

    file: str
    party: str
    name: str
    kind: str
    role: str
    people: int
    answered: int
    scores: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document: what is in it, which delivery model fits best, and what holds that back.

    ``model`` and the figures that go with it are empty or None while nothing about readiness is known.
    """

    file: str
    id: str
    title: str
    purpose: str
    answers: int
    organisations: tuple[OrganisationRow, ...]
    model: str = ""
    status: Status | None = None
    suitability: int | None = None
    readiness: int | None = None
    gates_shut: tuple[str, ...] = ()
    weakest: tuple[str, ...] = ()

    @property
    def people(self) -> int:
        """How many people are named in it."""
        return sum(one.people for one in self.organisations)

    @property
    def answered(self) -> int:
        """How much of what its organisations are asked is answered, 0 to 100."""
        shares = [one.answered for one in self.organisations]
        return int(rounded(Fraction(sum(shares), len(shares)))) if shares else 0


@dataclass(frozen=True, slots=True)
class NotRead:
    """A file that is not in the table, and why."""

    file: str
    words: str


@dataclass(frozen=True, slots=True)
class FactorRow:
    """One factor over all organisations that answered it: how many, their middle and lowest, and how many are low."""

    factor: str
    organisations: int
    middle: int
    lowest: int
    below_half: int


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Every document that could be read, and every file that could not."""

    documents: tuple[DocumentRow, ...]
    not_read: tuple[NotRead, ...]

    @property
    def organisations(self) -> tuple[OrganisationRow, ...]:
        """Every organisation of every document."""
        return tuple(one for document in self.documents for one in document.organisations)


def documents_in(folder: Path) -> tuple[Path, ...]:
    """Return what is called a document in ``folder`` and the folders under it, in the order of the names.

    Links that lead nowhere and folders that cannot be opened are among them, so that none is passed over without a
    word.

    Raises:
        BadInputError: There is no such folder.
    """
    if not folder.is_dir():
        problem = "This is a file, not a folder." if folder.exists() else "There is no such folder."
        raise BadInputError(str(folder), problem, "Name the folder that holds the documents.")
    shut: list[Path] = []
    found = [
        Path(home, name)
        for home, _, names in os.walk(folder, onerror=lambda error: shut.append(Path(error.filename)))
        for name in names
        # Windows and some shares write names in capitals.
        if name.casefold().endswith(SUFFIX) and name[0] != "."
    ]
    return tuple(sorted([*found, *shut]))


def read_portfolio(folder: Path, password: str | None = None, tell: Tell | None = None) -> Portfolio:
    """Return the documents in ``folder`` as one table; what cannot be read is listed and stops nothing.

    Args:
        folder: Where the documents are, in folders under it too.
        password: For those that are sealed.
        tell: Told how many files are done, and of how many.

    Raises:
        BadInputError: There is no such folder.
    """
    paths = documents_in(folder)
    read: list[DocumentRow | NotRead] = []
    for one in _read_all([(path, shown_name(str(path.relative_to(folder))), password) for path in paths]):
        read.append(one)
        if tell is not None:
            tell(len(read), len(paths))
    documents, copies = _without_copies([one for one in read if isinstance(one, DocumentRow)])
    refused = [one for one in read if isinstance(one, NotRead)]
    return Portfolio(documents, tuple(sorted([*refused, *copies], key=lambda one: one.file)))


def factor_rows(portfolio: Portfolio) -> tuple[FactorRow, ...]:
    """Return each factor over all organisations, the weakest first."""
    found: dict[str, list[int]] = {}
    for one in portfolio.organisations:
        for factor, score in one.scores.items():
            found.setdefault(factor, []).append(score)
    rows = (
        FactorRow(
            factor,
            len(scores),
            int(rounded(Fraction(median(scores)))),
            min(scores),
            sum(score < 100 * HALF for score in scores),
        )
        for factor, scores in found.items()
    )
    return tuple(sorted(rows, key=lambda row: (row.middle, row.factor)))


def read_row(path: Path, file: str, password: str | None = None) -> DocumentRow | NotRead:
    """Return what the table says of the document at ``path``, or why it cannot be read."""
    if not path.is_file():
        return NotRead(file, _no_file(path))
    try:
        document = DocumentFile(path, password).read().document
    except BadInputError as error:
        return NotRead(file, shown(f"{error.problem} {error.remedy}"))
    library, catalogue = _shipped()
    return _row(document, assess(document, library, catalogue), library, file)


def _no_file(path: Path) -> str:
    if path.is_dir():
        return "This folder cannot be opened. Ask for the right to read it."
    if path.is_symlink():
        return "It is a link that leads nowhere. Put the document itself here."
    return "It is no ordinary file. Put the document itself here."


def _read_all(wanted: Sequence[tuple[Path, str, str | None]]) -> Iterator[DocumentRow | NotRead]:
    readers = min(os.cpu_count() or 1, MOST_READERS)
    # A bundled program starts itself again for each reader; there one reader does it all.
    done = 0
    if len(wanted) >= WORTH_SHARING and readers > 1 and not getattr(sys, "frozen", False):
        # Some systems forbid other processes, or end one that is in their way: what is left is read here.
        with suppress(OSError, ImportError, BrokenProcessPool), ProcessPoolExecutor(readers) as pool:
            for row in pool.map(read_row, *zip(*wanted, strict=True), chunksize=AT_A_TIME):
                done += 1
                yield row
    yield from (read_row(*one) for one in wanted[done:])


@cache
def _shipped() -> tuple[Library, Catalogue]:
    return shipped_library(), load_catalogue()


def _row(document: Document, assessment: Assessment, library: Library, file: str) -> DocumentRow:
    entry = document.about.get("document")
    about = entry.value if entry is not None else None
    described = frozenset(context_factors(library))
    organisations = tuple(_organisation(document, assessment, party, described, file) for party in assessment.parties)
    answers = sum(one.value is not None for one in document.answers.values())
    title, purpose = (about.title, about.purpose) if about is not None else (file, "")
    best = assessment.best
    if best is None:
        return DocumentRow(file, document.id, title, purpose, answers, organisations)
    return DocumentRow(
        file, document.id, title, purpose, answers, organisations, best.model, best.status,
        whole_percentage(best.suitability.expected) if best.suitability_known else None,
        whole_percentage(best.readiness.expected),
        tuple(gate.factor for gate in best.failed_gates),
        tuple(row.factor for row in gaps(best, WEAKEST)),
    )  # fmt: skip


def _organisation(
    document: Document, assessment: Assessment, party: str, described: frozenset[str], file: str
) -> OrganisationRow:
    one = assessment.parties[party]
    own = {name: score for name, score in assessment.scores[party].items() if name not in described and score.asked}
    covered = sum((score.coverage for score in own.values()), Fraction(0)) / len(own) if own else Fraction(0)
    scores = {name: whole_percentage(score.range.expected) for name, score in own.items() if score.standing == "scored"}
    count = len(people(document, party))
    return OrganisationRow(file, party, one.name, one.kind, one.role, count, whole_percentage(covered), scores)


def _without_copies(rows: Sequence[DocumentRow]) -> tuple[tuple[DocumentRow, ...], tuple[NotRead, ...]]:
    """Return each document once, the copy with most answers, and the other copies as not read."""
    fullest: dict[str, DocumentRow] = {}
    for row in rows:
        if row.id not in fullest or row.answers > fullest[row.id].answers:
            fullest[row.id] = row
    kept = tuple(row for row in rows if row is fullest[row.id])
    copies = (
        NotRead(row.file, f"It is a copy of {fullest[row.id].file}, which holds as much or more. Only one is counted.")
        for row in rows
        if row is not fullest[row.id]
    )
    return kept, tuple(copies)
