"""What the Exchange place shows: the front page, and the pages that ask, answer, reply and bring in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from readiness.document.consortium import Invitation, SharedWith
from readiness.document.model import Document
from readiness.exchange.packs.arriving import Arrival, Difference
from readiness.exchange.packs.consent import consents_of, invited
from readiness.exchange.packs.content import decode
from readiness.exchange.packs.erasing import Holding, days_left, holdings
from readiness.exchange.packs.formats import InvitationFile
from readiness.exchange.packs.inviting import askable
from readiness.exchange.packs.keys import check_words
from readiness.exchange.packs.letters import day_in_words
from readiness.exchange.packs.preview import PreviewRow, preview
from readiness.exchange.packs.receipts import Standing, replies_that_came, sent_replies
from readiness.exchange.packs.replying import draft, received
from readiness.partnership.comparing.seated_then import last_name
from readiness.partnership.people import parties, people
from readiness.questionnaire.format import Side
from readiness.questionnaire.shipped import Library

MOST_WARNING_DAYS = 30


@dataclass(frozen=True, slots=True)
class Asked:
    """A party that was invited: by when, and the reply that came, if one did; or one that was taken away since."""

    name: str
    reply_by: str
    came_on: str
    code: str
    answers: int
    is_away: bool = False


@dataclass(frozen=True, slots=True)
class Asking:
    """An invitation that this document answers, and the replies that went out."""

    id: str
    asker: str
    reply_by: str
    words: str
    sent: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """What the document holds about one person; ``key`` is party and person, ``answers`` all that they gave.

    ``is_away`` is true for whoever was taken away and is still in the file.
    """

    key: str
    party: str
    role: str
    answers: int
    is_away: bool = False


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """The front page; ``days_left`` counts to the day of erasing, None without one."""

    is_open: bool
    asked: tuple[Asked, ...] = ()
    asking: tuple[Asking, ...] = ()
    held: tuple[Held, ...] = ()
    in_totals: int = 0
    erase_by: str = ""
    days_left: int | None = None

    @property
    def warns(self) -> bool:
        """Whether the day of erasing is near or past."""
        return self.days_left is not None and self.days_left <= MOST_WARNING_DAYS


@dataclass(frozen=True, slots=True)
class InviteView:
    """The form of an invitation: parties by key, questionnaires by id with those that are for everybody."""

    asker: str
    parties: dict[str, str]
    questionnaires: dict[str, str]


@dataclass(frozen=True, slots=True)
class InvitationView:
    """An invitation that was opened; ``parties`` are those of the open document that could answer it."""

    file: InvitationFile
    reply_by: str
    words: str
    minutes: int
    questions: int
    parties: dict[str, str]


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """A section and with whom one person shares it; ``key`` is the entry in the document."""

    key: str
    questionnaire: str
    section: str
    answers: int
    shared_with: SharedWith


@dataclass(frozen=True, slots=True)
class ReplyView:
    """The reply as it would be written now: ``rows`` are read from the very bytes that will be sealed."""

    asker: str
    words: str
    people: dict[str, str]
    person: str
    consents: tuple[ConsentRow, ...]
    rows: tuple[PreviewRow, ...]
    answers: int
    in_totals: int
    kept: int


@dataclass(frozen=True, slots=True)
class ArrivalView:
    """A reply before it is brought in."""

    sender: str
    party: str
    is_new_party: bool
    roles: tuple[str, ...]
    made_on: str
    program: str
    answers: int
    asked: int
    in_totals: int
    differences: tuple[Difference, ...]
    is_old: bool
    changes_nothing: bool
    erased: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    is_party_away: bool = False
    is_other_name: bool = False


@dataclass(frozen=True, slots=True)
class WrittenView:
    """A file that was written or brought in, and the letter that goes with it.

    ``checks`` are words to compare; ``note`` says what is to be done about the letter before it goes out.
    """

    title: str
    path: str
    checks: str
    letter: str
    note: str = ""


def exchange_view(document: Document, today: date) -> ExchangeView:
    """Return the front page for ``document``."""
    held = holdings(document)
    return ExchangeView(
        True,
        tuple(_asked(document)),
        tuple(_asking(document, name, one) for name, one in received(document).items()),
        tuple(_held(document, one) for one in held.people),
        held.in_totals,
        held.erase_by,
        days_left(held.erase_by, today),
    )


def invite_view(document: Document, library: Library, asker: str, party: str) -> InviteView:
    """Return the form for an invitation of ``party`` (empty: anybody)."""
    there = parties(document)
    asked = askable(library, there.get(party))
    return InviteView(
        asker,
        {key: one.name for key, one in there.items()},
        {one.id: one.title.read() for one in asked},
    )


def invitation_view(file: InvitationFile, document: Document | None) -> InvitationView:
    """Return the page for an invitation that was opened, beside the open document where there is one."""
    side: Side = "commissioner" if file.kind == "commissioner" else "provider"
    return InvitationView(
        file,
        day_in_words(file.reply_by) if file.reply_by else "",
        check_words(file.public_key),
        sum(one.minutes for one in file.questionnaires),
        sum(item.is_for(side, file.role) for one in file.questionnaires for item in one.items),
        {key: one.name for key, one in parties(document).items()} if document else {},
    )


def reply_view(document: Document, invitation_id: str, person: str) -> ReplyView:
    """Return the reply to an invitation as it would be written now, with the consents of ``person``.

    Raises:
        UsageError: The document does not answer it, or nobody does.
    """
    drafted = draft(document, invitation_id)
    invitation, party = drafted.invitation, drafted.invitation.party or ""
    team = {key: one.role for key, one in people(document, party).items()}
    who = person if person in team else next(iter(team))
    asked = invited(document, invitation)
    content = decode(drafted.data, "")
    every = [row for each in team for row in consents_of(document, asked, party, each)]
    return ReplyView(
        invitation.asker,
        check_words(invitation.public_key),
        team,
        who,
        tuple(
            ConsentRow(row.key, row.questionnaire.title.read(), row.section.title.read(), row.answers, row.shared_with)
            for row in consents_of(document, asked, party, who)
        ),
        preview(content, asked, dict(invitation.partners)),
        content.answers,
        len(content.totals),
        sum(row.answers for row in every if row.shared_with == "nobody"),
    )


def arrival_view(arrival: Arrival) -> ArrivalView:
    """Return the page for a reply before it is brought in."""
    return ArrivalView(
        arrival.sender, arrival.party_name, arrival.is_new_party, arrival.roles,
        day_in_words(arrival.pack.made_at[:10]), arrival.pack.program, arrival.answers, arrival.asked,
        arrival.in_totals, arrival.differences, arrival.is_old, arrival.changes_nothing,
        arrival.erased, arrival.away, arrival.is_party_away, arrival.is_other_name,
    )  # fmt: skip


def _held(document: Document, one: Holding) -> Held:
    key = f"{one.party}/{one.person}"
    return Held(key, one.party_name, one.role, one.entries - (key in document.people), one.is_away)


def _asked(document: Document) -> Sequence[Asked]:
    there = parties(document)
    came = {each.receipt.party: each for each in replies_that_came(document)}
    rows: dict[str, Asked] = {}
    for key, entry in sorted(document.invitations.items()):
        one = entry.value
        party = one.party if one is not None else None
        if key.startswith("sent/") and one is not None and party is not None and party in there:
            rows[party] = _row(there[party].name, one.reply_by, came.get(party))
    for party, standing in came.items():
        if party not in rows and party in document.parties:
            rows[party] = replace(_row(last_name(document, party), "", standing), is_away=party not in there)
        elif party not in rows:
            rows[party] = _row(standing.receipt.sender, "", standing)
    return tuple(sorted(rows.values(), key=lambda row: row.name.casefold()))


def _row(name: str, reply_by: str, came: Standing | None) -> Asked:
    by = day_in_words(reply_by) if reply_by else ""
    if came is None:
        return Asked(name, by, "", "", 0)
    return Asked(name, by, day_in_words(came.receipt.made_at[:10]), came.receipt.code, came.receipt.answers)


def _asking(document: Document, name: str, one: Invitation) -> Asking:
    by = day_in_words(one.reply_by) if one.reply_by else ""
    keys = {key.rpartition("/")[2] for key in document.receipts if key.startswith(f"sent/{name}/")}
    sent = tuple(each for each in sent_replies(document) if each.pack in keys)
    return Asking(name, one.asker, by, check_words(one.public_key), sent)
