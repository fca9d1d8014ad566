"""What the Parties page shows: who takes part, and one of them in full."""

from collections.abc import Mapping
from dataclasses import dataclass

from readiness.document.model import Document, Party
from readiness.exchange.packs.erasing import holdings
from readiness.partnership.people import parties, people
from readiness.questionnaire.walk import SETTLED

SEPARATOR = ","


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody who answers for a party, and how many questions they have settled."""

    key: str
    role: str
    answers: int


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party with its people."""

    key: str
    party: Party
    people: tuple[PersonRow, ...]

    @property
    def areas(self) -> str:
        """The areas as one line."""
        return f"{SEPARATOR} ".join(self.party.areas)

    @property
    def specialisms(self) -> str:
        """The specialisms as one line."""
        return f"{SEPARATOR} ".join(self.party.specialisms)


@dataclass(frozen=True, slots=True)
class PartiesView:
    """Everybody, and the one whose form is open, if any.

    ``away`` counts the people who were taken away and are still in the file.
    """

    rows: tuple[PartyRow, ...]
    chosen: PartyRow | None = None
    away: int = 0


def parties_view(document: Document, chosen: str = "") -> PartiesView:
    """Return the page for ``document`` with the form of ``chosen`` open, where it still stands."""
    counts = _answer_counts(document)
    rows = tuple(_row(document, key, party, counts) for key, party in parties(document).items())
    return PartiesView(rows, next((row for row in rows if row.key == chosen), None), len(holdings(document).away))


def words_in(line: str) -> tuple[str, ...]:
    """Return the things that ``line`` lists, separated by commas."""
    return tuple(word for part in line.split(SEPARATOR) if (word := part.strip()))


def _row(document: Document, key: str, party: Party, counts: Mapping[str, int]) -> PartyRow:
    own = tuple(
        PersonRow(name, person.role, counts.get(f"{key}/{name}", 0)) for name, person in people(document, key).items()
    )
    return PartyRow(key, party, own)


def _answer_counts(document: Document) -> dict[str, int]:
    counts: dict[str, int] = {}
    for key, entry in document.answers.items():
        if entry.value is not None and entry.value.state in SETTLED:
            owner = "/".join(key.split("/")[:2])
            counts[owner] = counts.get(owner, 0) + 1
    return counts
