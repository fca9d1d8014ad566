"""Replying: what each person shares, and nothing else, put together, shown, and sealed to whoever asked."""

import hashlib
import hmac
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.document.change import Change, setting
from readiness.document.consortium import Invitation, Receipt, SharedWith
from readiness.document.history import moment, new_id
from readiness.document.model import Document, Entry, LogLine
from readiness.errors import UsageError
from readiness.exchange.packs.answering import RECEIVED
from readiness.exchange.packs.consent import OwnAnswer, consents_of, invited, own_answers
from readiness.exchange.packs.content import PackContent, SentAnswer, SentPerson, SentTotal, encode
from readiness.exchange.packs.formats import VERSION, PackFile
from readiness.exchange.packs.formats import encode as encode_file
from readiness.exchange.packs.keys import fingerprint, make_key
from readiness.exchange.packs.sealing import seal
from readiness.partnership.people import parties, people
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.loader import content_hash
from readiness.version import VERSION as PROGRAM

SENT = "sent"
# Words, dates and amounts can tell who gave them, so they are never grouped.
GROUPED_KINDS = frozenset({"likert", "levels", "yesno", "multi"})
NOT_SAID = "not said"


@dataclass(frozen=True, slots=True)
class Draft:
    """A reply before it is sealed; ``data`` is, byte for byte, what the seal will hold."""

    invitation_id: str
    invitation: Invitation
    content: PackContent
    data: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """A sealed reply ready to be written, its receipt code, and what the document notes of it."""

    file: PackFile
    data: bytes
    code: str
    changes: tuple[Change, ...]


def received(document: Document) -> dict[str, Invitation]:
    """Return the invitations that ``document`` answers by id, in the order of their ids."""
    found = {}
    for key, entry in sorted(document.invitations.items()):
        kind, _, name = key.partition("/")
        if kind == RECEIVED and entry.value is not None:
            found[name] = entry.value
    return found


def draft(document: Document, invitation_id: str) -> Draft:
    """Return the reply to an invitation of ``document``, ready to be looked at; nothing kept back is in it.

    Raises:
        UsageError: The document answers no such invitation, or its party has nobody who answers.
    """
    known = received(document)
    if invitation_id not in known:
        problem = "This document answers no such invitation."
        raise UsageError("invitation", problem, "Bring the invitation in first.")
    invitation = known[invitation_id]
    party = parties(document).get(invitation.party or "")
    if party is None or invitation.party is None or not people(document, invitation.party):
        problem = f"Nobody answers {invitation.asker} in this document."
        raise UsageError("reply", problem, "Add a person to the party that answers.")
    content = _Teller(document, invitation).content(invitation.party)
    return Draft(invitation_id, invitation, content, encode(content))


def reply(document: Document, drafted: Draft) -> Reply:
    """Return ``drafted`` sealed to the asker and to this document's own key.

    Raises:
        CannotWriteError: The own key can't be kept on this computer.
    """
    own, asker = make_key(document.id), drafted.invitation.public_key
    bare = PackFile(
        format="readiness-pack", version=VERSION, id=new_id(), invitation=drafted.invitation_id,
        key_for=fingerprint(asker), made_at=moment(), program=PROGRAM, to_asker="", to_sender="", nonce="", content="",
    )  # fmt: skip
    sealed, code = seal(bare, drafted.data, asker, own.public)
    name = drafted.content.party.name
    kept = Receipt(
        sender=name, party=drafted.invitation.party or "", code=code, made_at=sealed.made_at,
        answers=drafted.content.answers, in_totals=len(drafted.content.totals), earlier=drafted.content.earlier,
    )  # fmt: skip
    line = LogLine(at=sealed.made_at, what=f"Wrote a reply to {drafted.invitation.asker}.")
    changes = (
        setting(document, "receipts", f"{SENT}/{drafted.invitation_id}/{sealed.id}", kept, by="", at=sealed.made_at),
        setting(document, "log", new_id(), line, by="", at=sealed.made_at),
    )
    return Reply(sealed, encode_file(sealed), code, changes)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells what the people of one party share with one asker.

    Tokens are made with the document's id, which is random and never travels: the same answer has the same token
    in every reply, and nobody without the document can say whose token it is.
    """

    document: Document
    invitation: Invitation

    def content(self, party: str) -> PackContent:
        """Return everything that is shared, and no more."""
        asked = invited(self.document, self.invitation)
        earlier = self._earlier()
        team = people(self.document, party)
        totals = [total for person in team for total in self._totals(asked, party, person)]
        released = [key for person in team for key in self._released(asked, party, person)] if earlier else []
        return PackContent(
            sender=self._token("sender", party)[:16],
            party=parties(self.document)[party].model_copy(update={"notes": ""}),
            addressed=self.invitation.known_as,
            questionnaires={f"{one.id}/{one.version}": content_hash(one) for one in asked},
            people=tuple(self._person(asked, party, person) for person in team),
            # In the order of their tokens, so that neighbours say nothing about who gave them.
            totals=tuple(sorted(totals, key=lambda total: total.key)),
            released=tuple(sorted(released)),
            earlier=earlier,
        )

    def _earlier(self) -> tuple[str, ...]:
        """Return the replies that went to the same asker before."""
        key = self.invitation.public_key
        ours = {name for name, one in received(self.document).items() if one.public_key == key}
        sent = (key.split("/") for key in sorted(self.document.receipts) if key.startswith(f"{SENT}/"))
        return tuple(pack for _, invitation, pack in sent if invitation in ours)

    def _person(self, asked: tuple[Questionnaire, ...], party: str, person: str) -> SentPerson:
        shared = self._shared(asked, party, person)
        answers = (
            self._sent(own)
            for own in own_answers(self.document, asked, party, person)
            if own.is_asked and shared[own.questionnaire.id, own.item.section] == "lead"
        )
        return SentPerson(
            id=self._token("person", party, person)[:16],
            role=people(self.document, party)[person].role,
            consents={"/".join(section): way for section, way in shared.items()},
            answers=tuple(answer for answer in answers if answer is not None),
        )

    def _sent(self, own: OwnAnswer) -> SentAnswer | None:
        partner = self._partner(own)
        if own.partner is not None and partner is None:
            return None
        entry = self._entry(own)
        return SentAnswer(
            questionnaire=own.questionnaire.id, item=own.item.id, partner=partner, id=entry.now.id,
            replaces=_before(entry), at=entry.now.at, answer=entry.value,
        )  # fmt: skip

    def _totals(self, asked: tuple[Questionnaire, ...], party: str, person: str) -> Iterator[SentTotal]:
        shared = self._shared(asked, party, person)
        for own in own_answers(self.document, asked, party, person):
            entry, about = self._entry(own), self._partner(own)
            is_grouped = own.questionnaire.scale_of(own.item).kind in GROUPED_KINDS
            is_sent = own.is_asked and is_grouped and (own.partner is None or about is not None)
            if shared[own.questionnaire.id, own.item.section] == "totals" and is_sent:
                answer = _bare(entry.value)
                if answer is not None:
                    key = self._total_key(own, party, person, about)
                    now, *before = (self._token("revision", name)[:32] for name in (entry.now.id, *_before(entry)))
                    yield SentTotal(key=key, id=now, replaces=tuple(sorted(before)), answer=answer, about=about)

    def _released(self, asked: tuple[Questionnaire, ...], party: str, person: str) -> Iterator[str]:
        shared = self._shared(asked, party, person)
        for own in own_answers(self.document, asked, party, person):
            is_taken_back = not own.is_asked or _bare(self._entry(own).value) is None
            if shared[own.questionnaire.id, own.item.section] != "totals" or is_taken_back:
                yield self._total_key(own, party, person, self._partner(own))

    def _shared(self, asked: tuple[Questionnaire, ...], party: str, person: str) -> dict[tuple[str, str], SharedWith]:
        rows = consents_of(self.document, asked, party, person)
        return {(row.questionnaire.id, row.section.id): row.shared_with for row in rows}

    def _total_key(self, own: OwnAnswer, party: str, person: str, about: str | None) -> str:
        token = self._token("total", party, person, own.questionnaire.id, own.item.id, about or "")[:32]
        return f"{own.questionnaire.id}/{own.item.id}/{token}"

    def _partner(self, own: OwnAnswer) -> str | None:
        """Return whom a view is about by the asker's id; None where it is no view, or the asker did not ask."""
        if own.partner is None or own.partner in self.invitation.partners:
            return own.partner
        there = parties(self.document).get(own.partner)
        name = there.name.casefold() if there else ""
        return next((key for key, known in self.invitation.partners.items() if known.casefold() == name), None)

    def _entry(self, own: OwnAnswer) -> Entry[Answer]:
        entry: Entry[Answer] = getattr(self.document, own.part)[own.key]
        return entry

    def _token(self, *words: str) -> str:
        said = "\0".join((self.invitation.public_key, *words)).encode()
        return hmac.new(self.document.id.encode(), said, hashlib.sha256).hexdigest()


def _before(entry: Entry[Answer]) -> tuple[str, ...]:
    return tuple(sorted(revision.id for revision in (*entry.past, *entry.clash)))


def _bare(answer: Answer | None) -> Answer | None:
    """Return ``answer`` without a word of its giver's own, or None where there is nothing to count."""
    if answer is None or answer.state == "unanswered":
        return None
    reason = NOT_SAID if answer.state == "not_applicable" else ""
    return Answer(state=answer.state, values=answer.values, reason=reason, version=answer.version)
