"""Answering: an invitation becomes the answering organisation's own document, or joins one that it has already."""

from collections.abc import Iterator
from typing import Any

from readiness.document.change import Change, apply, setting
from readiness.document.consortium import Invitation
from readiness.document.history import moment, new_id
from readiness.document.model import About, Document, LogLine, Party, Person, Purpose
from readiness.errors import BadInputError, UsageError
from readiness.exchange.identifiers import identifier
from readiness.exchange.packs.formats import InvitationFile
from readiness.partnership.people import parties
from readiness.questionnaire.loader import content_hash
from readiness.records import no_such

RECEIVED = "received"


def own_document(invitation: InvitationFile, organisation: str, role: str) -> Document:
    """Return a document in which ``organisation`` answers ``invitation``, beginning with one person in ``role``."""
    at = moment()
    empty = Document(id=new_id())
    own = invitation.party or identifier(organisation, invitation.partners)
    person = identifier(role, ())
    title = f"{organisation}: answers for {invitation.asker}"[:500]
    party = Party(name=organisation, kind=invitation.kind, role=invitation.role)

    def put(part: str, key: str, value: Any) -> Change:
        return setting(empty, part, key, value, by=role, at=at)

    purpose: Purpose = "commissioning" if invitation.kind == "commissioner" else "partnership"
    start = [
        put("about", "document", About(title=title, purpose=purpose)),
        put("parties", own, party),
        put("people", f"{own}/{person}", Person(role=role)),
    ]
    begun = apply(empty, start)
    return apply(begun, _changes(begun, invitation, own, made_for=True))


def accept(document: Document, invitation: InvitationFile, party: str) -> tuple[Change, ...]:
    """Return the changes that let ``party`` of ``document`` answer ``invitation``; none where it is there already.

    Raises:
        UsageError: The document has no such party.
        BadInputError: It holds another wording of a questionnaire that is asked.
    """
    there = parties(document)
    if party not in there:
        raise UsageError("party", no_such("party", party, tuple(there)), "Choose one that stands in the document.")
    if f"{RECEIVED}/{invitation.id}" in document.invitations:
        return ()
    _refuse_other_wordings(document, invitation)
    return tuple(_changes(document, invitation, party, made_for=False))


def _refuse_other_wordings(document: Document, invitation: InvitationFile) -> None:
    answered = {key.split("/")[2] for key in document.answers}
    for one in invitation.questionnaires:
        copies = {key: kept for key, kept in document.questionnaires.items() if key.split("/")[0] == one.id}
        same = any(content_hash(kept) == content_hash(one) for kept in copies.values())
        if copies and not same and one.id in answered:
            problem = f"Your answers to “{one.title.read()}” rest on another wording than this invitation asks."
            raise BadInputError(invitation.asker, problem, "Answer it in a document of its own; nothing was changed.")


def _changes(document: Document, invitation: InvitationFile, party: str, *, made_for: bool) -> Iterator[Change]:
    at = moment()

    def put(part: str, key: str, value: Any) -> Change:
        return setting(document, part, key, value, by="", at=at)

    for one in invitation.questionnaires:
        if (copy := f"{one.id}/{one.version}") not in document.questionnaires:
            yield put("questionnaires", copy, one)
    names = {each.name.casefold() for each in parties(document).values()}
    for key, name in invitation.partners.items():
        # A partner who stands here under another id is found by name when the reply is made.
        if key not in document.parties and name.casefold() not in names:
            yield put("parties", key, Party(name=name))
    yield put("invitations", f"{RECEIVED}/{invitation.id}", _kept(invitation, party, made_for=made_for))
    yield put("log", new_id(), LogLine(at=at, what=f"Received an invitation of {invitation.asker}."))


def _kept(invitation: InvitationFile, party: str, *, made_for: bool) -> Invitation:
    return Invitation(
        asker=invitation.asker,
        public_key=invitation.public_key,
        questionnaires=tuple(one.id for one in invitation.questionnaires),
        reply_by=invitation.reply_by,
        party=party,
        known_as=invitation.party,
        made_for=made_for,
        partners=dict(sorted(invitation.partners.items())),
    )
