"""What a document holds about people, when it is to be erased, and everything that goes with one person."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from readiness.document.change import Place
from readiness.document.model import PARTS, Document
from readiness.errors import UsageError
from readiness.partnership.people import parties, people
from readiness.records import no_such

# Parts whose keys begin with a party and a person.
PERSONAL = ("people", "answers", "ratings", "consents", "weights")
WARN_DAYS = 30


@dataclass(frozen=True, slots=True)
class Holding:
    """What is in the document about one person: the party and role, and how many entries and earlier ones."""

    party: str
    person: str
    party_name: str
    role: str
    entries: int
    earlier: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """What is in a document: each person, answers that belong to nobody by name, and everything else by part."""

    people: tuple[Holding, ...]
    in_totals: int
    parts: Mapping[str, int]
    erase_by: str


def holdings(document: Document) -> Holdings:
    """Return what ``document`` holds, people first."""
    rows = []
    for party, each in parties(document).items():
        for person, somebody in people(document, party).items():
            places = places_of(document, party, person)
            entries = [getattr(document, place.part)[place.key] for place in places]
            earlier = sum(len(entry.past) + len(entry.clash) for entry in entries)
            rows.append(Holding(party, person, each.name, somebody.role, len(entries), earlier))
    parts = Counter({part: len(getattr(document, part)) for part in (*PARTS, "questionnaires", "log")})
    privacy = document.privacy.get("document")
    erase_by = privacy.value.erase_by if privacy and privacy.value else ""
    in_totals = sum(entry.value is not None for entry in document.pooled.values())
    return Holdings(tuple(rows), in_totals, {part: count for part, count in parts.items() if count}, erase_by)


def places_of(document: Document, party: str, person: str) -> tuple[Place, ...]:
    """Return every entry that belongs to ``person`` of ``party``; the history of each goes with it."""
    own = f"{party}/{person}"
    return tuple(
        Place(part, key)
        for part in PERSONAL
        for key in sorted(getattr(document, part))
        if key == own or key.startswith(f"{own}/")
    )


def erasure_of(document: Document, party: str, person: str) -> tuple[Place, ...]:
    """Return what must be erased with ``person`` of ``party``.

    Raises:
        UsageError: The document knows no such person.
    """
    places = places_of(document, party, person)
    if not places:
        known = tuple(f"{each.party}/{each.person}" for each in holdings(document).people)
        problem = no_such("person", f"{party}/{person}", known)
        raise UsageError("person", problem, f"Choose one of: {', '.join(known) or 'nobody yet'}.")
    return places


def days_left(erase_by: str, today: date) -> int | None:
    """Return the days until a document is to be erased, below zero where it is overdue; None without a date."""
    try:
        return (date.fromisoformat(erase_by) - today).days
    except ValueError:
        return None
