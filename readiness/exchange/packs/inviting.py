"""Inviting: the file that asks other organisations, with every question word for word and the key to seal to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from readiness.document.change import Change, setting
from readiness.document.consortium import Invitation
from readiness.document.history import moment, new_id
from readiness.document.model import Document, LogLine, Party
from readiness.errors import UsageError
from readiness.exchange.packs.consent import PAIR
from readiness.exchange.packs.formats import VERSION, InvitationFile, with_checksum
from readiness.exchange.packs.keys import check_words, make_key
from readiness.partnership.pairs import pair_questionnaires
from readiness.partnership.people import parties, questionnaire_in_use
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.shipped import Library
from readiness.records import no_such


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to ask: in whose name, of whom (None: of anybody), what, and by when.

    ``questionnaires`` are ids; empty means everything that the invited side of the table is asked.
    ``asks_about_partners`` adds the questions about each other party of the document.
    """

    asker: str
    party: str | None = None
    questionnaires: tuple[str, ...] = ()
    reply_by: str = ""
    message: str = ""
    asks_about_partners: bool = False


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation ready to be written: its file, what the document notes of it, and the words to check the key."""

    file: InvitationFile
    data: bytes
    changes: tuple[Change, ...]
    check_words: str


def invite(document: Document, library: Library, wish: Wish) -> Invited:
    """Return the invitation for ``wish``, made with this computer's key for the document.

    Raises:
        UsageError: There is no such party or questionnaire, or no such day.
        CannotWriteError: The key can't be kept on this computer.
    """
    there = parties(document)
    if wish.party is not None and wish.party not in there:
        raise UsageError("party", no_such("party", wish.party, tuple(there)), "Choose one that stands in the document.")
    if wish.reply_by and not _is_day(wish.reply_by):
        raise UsageError("reply by", f"“{wish.reply_by[:40]}” is not a day.", "Write it as 2026-11-30.")
    asked = _asked(document, library, wish, there.get(wish.party or ""))
    pair = make_key(document.id)
    about = document.about["document"].value if "document" in document.about else None
    to_whom = there.get(wish.party or "")
    file = InvitationFile(
        format="readiness-invitation", version=VERSION, checksum="", id=new_id(), asker=wish.asker,
        public_key=pair.public, made_at=moment(), title=about.title if about else wish.asker, reply_by=wish.reply_by,
        message=wish.message, party=wish.party, questionnaires=asked, partners=_partners(wish, there, asked),
        name=to_whom.name if to_whom else "", kind=to_whom.kind if to_whom else "provider",
        role=to_whom.role if to_whom else "member",
    )  # fmt: skip
    return Invited(file, with_checksum(file), tuple(_changes(document, file)), check_words(pair.public))


def askable(library: Library, party: Party | None) -> tuple[Questionnaire, ...]:
    """Return the shipped questionnaires and checks that an organisation like ``party`` is asked (None: any)."""
    side = party.side if party else "provider"
    return tuple(one for one in library.everything if side in one.asked_of)


def _asked(document: Document, library: Library, wish: Wish, party: Party | None) -> tuple[Questionnaire, ...]:
    pairs = {one.id: one for one in pair_questionnaires()}
    known = {one.id: one for one in library.everything} | pairs
    names = wish.questionnaires or tuple(one.id for one in askable(library, party))
    names += tuple(pairs) if wish.asks_about_partners else ()
    if strangers := [name for name in names if name not in known]:
        problem = no_such("questionnaire", strangers[0], tuple(known))
        raise UsageError("questionnaires", problem, f"Choose from: {', '.join(known)}.")
    return tuple(
        pairs[name] if name in pairs else questionnaire_in_use(document, library, name) for name in dict.fromkeys(names)
    )


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def _partners(wish: Wish, there: Mapping[str, Party], asked: tuple[Questionnaire, ...]) -> dict[str, str]:
    if not any(one.respondent == PAIR for one in asked):
        return {}
    return {key: party.name for key, party in there.items() if key != wish.party}


def _changes(document: Document, file: InvitationFile) -> Iterator[Change]:
    at = file.made_at
    for one in file.questionnaires:
        if (copy := f"{one.id}/{one.version}") not in document.questionnaires:
            yield setting(document, "questionnaires", copy, one, by=file.asker, at=at)
    kept = Invitation(
        asker=file.asker, public_key=file.public_key, questionnaires=tuple(one.id for one in file.questionnaires),
        reply_by=file.reply_by, party=file.party, partners=file.partners,
    )  # fmt: skip
    yield setting(document, "invitations", f"sent/{file.id}", kept, by=file.asker, at=at)
    line = LogLine(at=at, what=f"Wrote an invitation to {file.name or 'whoever answers'}.")
    yield setting(document, "log", new_id(), line, by=file.asker, at=at)
