"""Whom a reply belongs to in the document that asked: the party, the people, and who of them was taken away here."""

from readiness.document.consortium import Invitation
from readiness.document.model import Document
from readiness.exchange.identifiers import identifier
from readiness.exchange.packs.content import PackContent, SentPerson
from readiness.exchange.packs.erased import is_of, mark_of
from readiness.exchange.packs.formats import PackFile


def invitation_of(document: Document, pack: PackFile) -> Invitation | None:
    """Return the invitation that ``pack`` answers, as ``document`` noted it."""
    entry = document.invitations.get(f"sent/{pack.invitation}")
    return entry.value if entry is not None else None


def party_of(document: Document, pack: PackFile, content: PackContent) -> str:
    """Return the party that a reply belongs to: one that is here or was taken away, or the id of a new one."""
    noted, mark = invitation_of(document, pack), content.sender[:6]
    # Whom the invitation was written to, as noted here: what a reply says of itself anybody could write.
    if noted is not None and noted.party in document.parties:
        return str(noted.party)
    known = next((key for key in document.parties if key.endswith(f"-{mark}")), None)
    return known or f"{identifier(content.party.name, ())}-{mark}"


def person_of(document: Document, party: str, person: SentPerson) -> str:
    """Return the key (party/person) of somebody in a reply, a new one where nobody here is it."""
    mark = mark_of(person.id)
    known = (key for key in document.people if key.startswith(f"{party}/") and is_of(key, mark))
    return next(known, f"{party}/{identifier(person.role, ())}-{mark}")


def is_away(document: Document, party: str) -> bool:
    """Return whether ``party`` was here and was taken away."""
    return party in document.parties and document.parties[party].value is None


def away_in(document: Document, party: str, content: PackContent) -> tuple[SentPerson, ...]:
    """Return those in a reply who were taken away here: everybody, where their party was."""
    if is_away(document, party):
        return content.people
    entries = ((one, document.people.get(person_of(document, party, one))) for one in content.people)
    return tuple(one for one, entry in entries if entry is not None and entry.value is None)


def has_other_name(document: Document, party: str, sender: str) -> bool:
    """Return whether a reply that belongs to ``party`` calls itself otherwise than any that was brought in before."""
    entry = document.parties.get(party)
    if entry is None or entry.value is None:
        return False
    came = (one.value for key, one in document.receipts.items() if key.startswith("came/"))
    known = {entry.value.name, *(one.sender for one in came if one is not None and one.party == party)}
    return _plain(sender) not in {_plain(name) for name in known}


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
