"""What a document holds about people, when it is to be erased, and everything that goes with one person."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from readiness.document.change import Place
from readiness.document.model import PARTS, Document, Entry
from readiness.errors import UsageError
from readiness.exchange.packs.erased import is_remembrance
from readiness.partnership.comparing.seated_then import last_name, last_value
from readiness.partnership.people import parties, people
from readiness.records import no_such

# Parts whose keys begin with a party and a person.
PERSONAL = ("people", "answers", "ratings", "consents", "weights")
WARN_DAYS = 30


@dataclass(frozen=True, slots=True)
class Holding:
    """What is in the document about one person: the party and role, and how many entries and earlier ones.

    ``is_away`` is true for whoever was taken away: what they said is still in the file until it is erased.
    """

    party: str
    person: str
    party_name: str
    role: str
    entries: int
    earlier: int
    is_away: bool = False


@dataclass(frozen=True, slots=True)
class Holdings:
    """What is in a document: each person, answers that belong to nobody by name, and everything else by part.

    ``people`` are those who take part, then whoever was taken away.
    """

    people: tuple[Holding, ...]
    in_totals: int
    parts: Mapping[str, int]
    erase_by: str

    @property
    def here(self) -> tuple[Holding, ...]:
        """Those who take part."""
        return tuple(one for one in self.people if not one.is_away)

    @property
    def away(self) -> tuple[Holding, ...]:
        """Those who were taken away and are still in the file."""
        return tuple(one for one in self.people if one.is_away)


def holdings(document: Document) -> Holdings:
    """Return what ``document`` holds, people first."""
    here = [f"{party}/{person}" for party in parties(document) for person in people(document, party)]
    by_person = _entries_by_person(document)
    away = sorted(by_person.keys() - set(here))
    rows = [
        *(_holding(document, key, by_person[key], is_away=False) for key in here),
        *(_holding(document, key, by_person[key], is_away=True) for key in away),
    ]
    parts = Counter({part: len(getattr(document, part)) for part in (*PARTS, "questionnaires", "log")})
    privacy = document.privacy.get("document")
    erase_by = privacy.value.erase_by if privacy and privacy.value else ""
    in_totals = sum(entry.value is not None for entry in document.pooled.values())
    return Holdings(tuple(rows), in_totals, {part: count for part, count in parts.items() if count}, erase_by)


def _entries_by_person(document: Document) -> Mapping[str, list[Entry[Any]]]:
    found: dict[str, list[Entry[Any]]] = {}
    for part in PERSONAL:
        for key, entry in getattr(document, part).items():
            owner = "/".join(key.split("/", 2)[:2])
            if "/" in owner and not is_remembrance(key):
                found.setdefault(owner, []).append(entry)
    return found


def _holding(document: Document, key: str, entries: list[Entry[Any]], *, is_away: bool) -> Holding:
    party, _, person = key.partition("/")
    known = document.people.get(key)
    role = last_value(known) if known is not None else None
    return Holding(
        party, person, last_name(document, party), role.role if role else person,
        len(entries), sum(len(entry.past) + len(entry.clash) for entry in entries), is_away,
    )  # fmt: skip


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
