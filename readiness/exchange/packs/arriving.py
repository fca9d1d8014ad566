"""Arriving: a sealed reply opened and compared with the document, before anybody decides to bring it in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from readiness.document.change import Change, Place, setting
from readiness.document.consortium import Pooled, Receipt
from readiness.document.history import moment, new_id
from readiness.document.model import Document, Entry, LogLine, Party, Person, Revision
from readiness.errors import BadInputError, DamagedFileError
from readiness.exchange.packs.consent import PAIR
from readiness.exchange.packs.content import PackContent, SentAnswer, SentPerson, decode
from readiness.exchange.packs.erased import is_erased
from readiness.exchange.packs.formats import PackFile
from readiness.exchange.packs.keys import KeyPair, fingerprint
from readiness.exchange.packs.known_here import (
    away_in,
    has_other_name,
    invitation_of,
    is_away,
    party_of,
    person_of,
)
from readiness.exchange.packs.preview import said
from readiness.exchange.packs.sealing import unseal
from readiness.partnership.comparing.pool import gone_from
from readiness.partnership.comparing.seated_then import last_name, last_value
from readiness.partnership.people import parties
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Item, Questionnaire
from readiness.questionnaire.loader import content_hash
from readiness.questionnaire.walk import visible_items

DifferenceKind = Literal["new", "changed", "taken back", "clash", "withdrawn"]
CAME = "came"
# One moment for all: when an answer for totals came would say with whose reply it came.
TOTALS_MOMENT = "2000-01-01T00:00:00Z"
_PROFILE = ("areas", "specialisms")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that bringing in the reply would alter: whose, what, and what stands before and after."""

    kind: DifferenceKind
    person: str
    question: str
    about: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """A reply as it would come in: who sent it, when and with what, and every change it brings.

    ``party`` is the party here that it belongs to. ``is_old`` is true for a reply that a later one of the same sender
    replaced; it changes nothing. ``answers`` are shared openly, of ``asked`` that are asked in the open sections.
    ``withdrawn`` are entries to be erased, because the sender no longer shares them. ``differences`` leave out what
    comes in group totals. ``erased`` are the roles of those in it who were erased here, ``away`` of those who were
    taken away here: they stay so, and nothing of theirs comes in, unless that was wished; what they no longer share is
    erased all the same. ``is_party_away`` is true where their whole party was taken away. ``is_other_name`` is true
    where the sender goes by a name that nobody brought in for this party before.
    """

    pack: PackFile
    code: str
    sender: str
    party: str
    party_name: str
    is_new_party: bool
    roles: tuple[str, ...]
    answers: int
    asked: int
    in_totals: int
    differences: tuple[Difference, ...]
    changes: tuple[Change, ...]
    withdrawn: tuple[Place, ...]
    is_old: bool
    erased: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    is_party_away: bool = False
    is_other_name: bool = False

    @property
    def changes_nothing(self) -> bool:
        """Whether everything in it stands here already, or something newer does."""
        return not self.changes and not self.withdrawn


def arrive(
    document: Document,
    pack: PackFile,
    pair: KeyPair | None,
    where: str,
    *,
    brings_back: bool = False,
    seats_again: bool = False,
) -> Arrival:
    """Return ``pack`` opened and compared with ``document``; nothing is altered.

    Args:
        document: The document that asked.
        pack: The reply.
        pair: This computer's key for the document.
        where: What the reply is called in a message.
        brings_back: Whether people who were erased here may come in again.
        seats_again: Whether people and a party that were taken away here may come in again.

    Raises:
        BadInputError: It was sealed for another asker, damaged, or answered on questions this document does not ask.
    """
    pair = _pair_for(document, pack, pair, where)
    opened = unseal(pack, pair, where)
    content = decode(opened.content, where)
    _check(document, content, where)
    _check_address(document, pack, content, where)
    party = party_of(document, pack, content)
    erased = tuple(one for one in content.people if is_erased(document, one.id))
    away = tuple(one for one in away_in(document, party, content) if one not in erased)
    told = content if brings_back else _without(content, erased)
    coming = told if seats_again else _without(told, away)
    arrival = _Guest(document, pack, coming, told, opened.code, party).arrival()
    return replace(
        arrival, roles=_roles(content.people), erased=_roles(erased), away=_roles(away),
        is_party_away=is_away(document, party), is_other_name=has_other_name(document, party, content.party.name),
    )  # fmt: skip


def _roles(people: tuple[SentPerson, ...]) -> tuple[str, ...]:
    return tuple(one.role for one in people)


def _without(content: PackContent, out: tuple[SentPerson, ...]) -> PackContent:
    if not out:
        return content
    people = tuple(one for one in content.people if one not in out)
    # Whose totals are whose nobody can say; where nobody else is left, they are of those who stay out.
    return content.model_copy(update={"people": people, "totals": content.totals if people else ()})


def _check_address(document: Document, pack: PackFile, content: PackContent, where: str) -> None:
    noted = invitation_of(document, pack)
    if noted is not None and content.addressed not in (None, noted.party):
        whom = last_name(document, noted.party) if noted.party else "anybody who answers"
        problem = f"It answers an invitation to {whom}, and says that it answers for another organisation."
        raise BadInputError(where, problem, "Ask whoever sent it to answer the invitation that was written to them.")


def _pair_for(document: Document, pack: PackFile, pair: KeyPair | None, where: str) -> KeyPair:
    if pair is not None and fingerprint(pair.public) == pack.key_for:
        return pair
    sent = (each.value for key, each in document.invitations.items() if key.startswith("sent/"))
    if any(one is not None and fingerprint(one.public_key) == pack.key_for for one in sent):
        problem = "It answers an invitation of this document that was written on another computer."
        raise BadInputError(where, problem, "Bring it in there: the key to open it never leaves that computer.")
    problem = "It was sealed for another asker or another document; its content cannot be opened here."
    raise BadInputError(where, problem, "Open the document that wrote the invitation, or send it to whoever asked.")


def _check(document: Document, content: PackContent, where: str) -> None:
    for copy, digest in content.questionnaires.items():
        ours = document.questionnaires.get(copy)
        if ours is None or content_hash(ours) != digest:
            problem = f"It answers a wording of “{copy}” that this document does not hold."
            raise BadInputError(where, problem, "Write a new invitation and ask for a new reply; nothing was changed.")
    asked = {copy.split("/")[0]: document.questionnaires[copy] for copy in content.questionnaires}
    for questionnaire, item, answer in _said(content):
        if not _fits(asked.get(questionnaire), item, answer):
            problem = f"It answers “{item}” in a way that the question does not allow."
            raise DamagedFileError(where, problem, "Nothing was changed. Ask whoever sent it for a fresh copy.")


def _said(content: PackContent) -> Iterator[tuple[str, str, Answer | None]]:
    for person in content.people:
        yield from ((each.questionnaire, each.item, each.answer) for each in person.answers)
    for total in content.totals:
        questionnaire, item, _ = total.key.split("/")
        yield questionnaire, item, total.answer


def _fits(questionnaire: Questionnaire | None, item_id: str, answer: Answer | None) -> bool:
    item = next((one for one in questionnaire.items if one.id == item_id), None) if questionnaire else None
    if questionnaire is None or item is None or (answer is not None and answer.version != questionnaire.version):
        return False
    scale = questionnaire.scale_of(item)
    return answer is None or not scale.points or set(answer.values) <= set(scale.codes)


@dataclass(frozen=True, slots=True)
class _Guest:
    """A reply at the door of a document: ``content`` is what may come in, ``told`` all that it says."""

    document: Document
    pack: PackFile
    content: PackContent
    told: PackContent
    code: str
    party: str

    def arrival(self) -> Arrival:
        """Return what the reply would bring."""
        party = self.party
        is_old = self._is_old(party)
        found = () if is_old else tuple(self._answers(party))
        withdrawn = () if is_old else tuple(self._withdrawn(party))
        changes: list[Change] = []
        if not is_old:
            changes = [*(change for change, _ in found), *self._totals(), *_left_behind(self.document, withdrawn)]
            changes += self._people(party)
            is_new = bool(self.content.people) and f"{CAME}/{self.pack.id}" not in self.document.receipts
            changes += self._notes(party) if changes or withdrawn or is_new else []
        gone = (self._difference("withdrawn", place) for place in withdrawn if place.part != "pooled")
        is_new_party = party not in self.document.parties
        return Arrival(
            self.pack, self.code, self.content.party.name, party,
            self.content.party.name if is_new_party else last_name(self.document, party), is_new_party,
            tuple(person.role for person in self.content.people), self.content.answers, self._asked_openly(),
            len(self.content.totals),
            (*(difference for _, difference in found), *gone), tuple(changes), withdrawn, is_old,
        )  # fmt: skip

    def _asked_openly(self) -> int:
        """Return how many questions stand in the sections that the people share openly."""
        party = self.content.party
        copies = [self.document.questionnaires[copy] for copy in self.content.questionnaires]
        return sum(
            person.consents.get(f"{one.id}/{item.section}") == "lead"
            for person in self.content.people
            for one in copies
            if one.respondent != PAIR
            for item in visible_items(one, party.side, role=party.role)
        )

    def _is_old(self, party: str) -> bool:
        receipts = (each.value for key, each in self.document.receipts.items() if key.startswith(f"{CAME}/"))
        # Of the same party only: in a shared folder anybody can read the id of another's reply and name it as older.
        return any(one is not None and one.party == party and self.pack.id in one.earlier for one in receipts)

    def _people(self, party: str) -> Iterator[Change]:
        entry = self.document.parties.get(party)
        ours, theirs = last_value(entry) if entry is not None else None, self.content.party
        better = theirs if ours is None else _with_profile(ours, theirs)
        if self.content.people and (entry is None or better != entry.value):
            yield self._put("parties", party, better)
        for person in self.content.people:
            key = person_of(self.document, party, person)
            known = self.document.people.get(key)
            if known is None or known.value is None or known.value.role != person.role:
                yield self._put("people", key, Person(role=person.role))

    def _answers(self, party: str) -> Iterator[tuple[Change, Difference]]:
        for person in self.content.people:
            home = person_of(self.document, party, person)
            for sent in person.answers:
                part = "ratings" if sent.partner else "answers"
                partner = (sent.partner,) if sent.partner else ()
                key = "/".join((home, *partner, sent.questionnaire, sent.item))
                entry: Entry[Answer] | None = getattr(self.document, part).get(key)
                kind = _kind(entry, sent)
                if kind is not None:
                    revision = Revision[Answer](
                        id=sent.id, replaces=sent.replaces, by=person.role, at=sent.at, value=sent.answer
                    )
                    yield (
                        Change(part, key, revision),
                        self._difference(kind, Place(part, key), sent.answer, person.role),
                    )

    def _totals(self) -> Iterator[Change]:
        for total in self.content.totals:
            entry = self.document.pooled.get(total.key)
            if _is_known(entry, total.id):
                continue
            value = Pooled(answer=total.answer, about=total.about)
            made = Revision[Pooled](id=total.id, replaces=total.replaces, by="", at=TOTALS_MOMENT, value=value)
            yield Change("pooled", total.key, made)

    def _withdrawn(self, party: str) -> Iterator[Place]:
        # What is no longer shared goes, whether or not whoever shared it was taken away here.
        for person in self.told.people:
            home = person_of(self.document, party, person)
            hidden = {section for section, way in person.consents.items() if way != "lead"}
            for place in self._own_places(home):
                if self._section(place.key) in hidden:
                    yield place
        yield from (Place("pooled", key) for key in self.told.released if key in self.document.pooled)

    def _own_places(self, home: str) -> Iterator[Place]:
        for part in ("answers", "ratings"):
            yield from (Place(part, key) for key in sorted(getattr(self.document, part)) if key.startswith(f"{home}/"))

    def _section(self, key: str) -> str:
        questionnaire, item = self._asked(key)
        return f"{questionnaire.id}/{item.section}" if questionnaire and item else ""

    def _asked(self, key: str) -> tuple[Questionnaire | None, Item | None]:
        name, item_id = key.split("/")[-2:]
        copy = next((copy for copy in self.content.questionnaires if copy.split("/")[0] == name), "")
        questionnaire = self.document.questionnaires.get(copy)
        item = next((one for one in questionnaire.items if one.id == item_id), None) if questionnaire else None
        return questionnaire, item

    def _difference(
        self, kind: DifferenceKind, place: Place, after: Answer | None = None, role: str = ""
    ) -> Difference:
        questionnaire, item = self._asked(place.key)
        entry: Entry[Answer] | None = getattr(self.document, place.part).get(place.key)
        party, person, *rest = place.key.split("/")
        known = self.document.people.get(f"{party}/{person}")
        about = parties(self.document).get(rest[0]) if place.part == "ratings" else None
        if questionnaire is None or item is None:
            return Difference(kind, role, rest[-1], "", "", "")
        return Difference(
            kind,
            role or (known.value.role if known and known.value else person),
            item.text.read(self.content.party.side),
            about.name if about else "",
            said(entry.value, questionnaire, item) if entry and entry.value else "",
            said(after, questionnaire, item) if kind != "withdrawn" else "",
        )

    def _notes(self, party: str) -> list[Change]:
        kept = Receipt(
            sender=self.content.party.name, party=party, code=self.code, made_at=self.pack.made_at,
            answers=self.content.answers, earlier=self.content.earlier,
        )  # fmt: skip
        line = LogLine(at=moment(), what=f"Brought in a reply of {self.content.party.name}.")
        return [
            self._put("receipts", f"{CAME}/{self.pack.id}", kept),
            setting(self.document, "log", new_id(), line, by=""),
        ]

    def _put(self, part: str, key: str, value: Any) -> Change:
        return setting(self.document, part, key, value, by=self.content.party.name)


def _left_behind(document: Document, withdrawn: tuple[Place, ...]) -> Iterator[Change]:
    """Yield what is left of answers for totals that are withdrawn: that as many went, and nothing of them.

    A pool shown before and another one after would otherwise tell what somebody said who left between.
    """
    for place in withdrawn:
        if place.part == "pooled":
            went = tuple(sorted(new_id() for _ in range(1 + gone_from(document.pooled[place.key]))))
            gone = Revision[Pooled](id=new_id(), replaces=went, by="", at=TOTALS_MOMENT, value=None)
            yield Change("pooled", f"{place.key.rpartition('/')[0]}/{new_id()}", gone)


def _kind(entry: Entry[Answer] | None, sent: SentAnswer) -> DifferenceKind | None:
    if _is_known(entry, sent.id):
        return None
    if entry is None:
        return "new" if sent.answer is not None else None
    if not {entry.now.id, *(each.id for each in entry.clash)} <= set(sent.replaces):
        return "clash"
    return "changed" if sent.answer is not None else "taken back"


def _is_known(entry: Entry[Any] | None, revision: str) -> bool:
    """Return whether ``revision`` stands in ``entry``, or was replaced before it came."""
    there = entry.revisions if entry else ()
    return any(revision == each.id or revision in each.replaces for each in there)


def _with_profile(ours: Party, theirs: Party) -> Party:
    """Return our party with what it does not say yet and the sender does."""
    more = {field: getattr(theirs, field) for field in _PROFILE if not getattr(ours, field)}
    return ours.model_copy(update=more)
