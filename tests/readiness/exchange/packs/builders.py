"""Two computers for tests: one that asks, and one that answers; and a small questionnaire between them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from readiness.document.change import apply, setting
from readiness.document.consortium import Consent
from readiness.document.history import new_id
from readiness.document.model import About, Document, Party
from readiness.exchange.packs.answering import own_document
from readiness.exchange.packs.arriving import Arrival, arrive
from readiness.exchange.packs.formats import InvitationFile, invitation_in, reply_in
from readiness.exchange.packs.inviting import Wish, invite
from readiness.exchange.packs.keys import key_of
from readiness.exchange.packs.replying import Reply, draft, received, reply
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.shipped import Library
from tests.builders import LEVELS, item, questionnaire

TEXT = {"kind": "text", "states": ["dont_know"]}
LIBRARY = Library(
    (
        questionnaire(
            item("open.1", section="open", factor=None),
            item("open.2", section="open", factor=None),
            item("money.1", section="money", factor=None),
            item("money.word", section="money", factor=None, scale="words"),
            id="small",
            sections=[{"id": "open", "title": "Open"}, {"id": "money", "title": "Money"}],
            scales={"levels5": LEVELS, "words": TEXT},
        ),
    ),
    (),
)


# As LIBRARY, with a question that is asked only where the one before it was answered with a 1 or more.
DEEPER = Library(
    (
        questionnaire(
            item("open.1", section="open", factor=None),
            item("open.2", section="open", factor=None, ask_if={"all": [{"item": "open.1", "at_least": "1"}]}),
            id="small",
            sections=[{"id": "open", "title": "Open"}],
        ),
    ),
    (),
)


def answered(level: str, comment: str = "") -> Answer:
    return Answer(state="answered", values=(level,), comment=comment, version="1")


def put(document: Document, part: str, key: str, value: Any) -> Document:
    return apply(document, [setting(document, part, key, value, by="test")])


@dataclass
class Table:
    """The asker's document on one computer and the answering one on another; ``at`` says on which the test is."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    asker: Document
    guest: Document
    invitation: InvitationFile

    def at(self, who: str) -> None:
        self.monkeypatch.setenv("READINESS_DATA", str(self.folder / who))

    def says(self, name: str, level: str, comment: str = "") -> None:
        """The guest's manager answers an item."""
        key = f"{self.own}/manager/small/{name}"
        self.guest = put(self.guest, "answers", key, answered(level, comment))

    def shares(self, section: str, way: Any) -> None:
        """The guest's manager decides about a section."""
        self.guest = put(self.guest, "consents", f"{self.own}/manager/small/{section}", Consent(shared_with=way))

    @property
    def own(self) -> str:
        return next(iter(received(self.guest).values())).party or ""

    def replies(self) -> Reply:
        """The guest writes a reply, and keeps what is to be noted of it."""
        self.at("guest")
        made = reply(self.guest, draft(self.guest, self.invitation.id))
        self.guest = apply(self.guest, made.changes)
        return made

    def looks_at(self, data: bytes) -> Arrival:
        """The asker opens a reply and compares."""
        self.at("asker")
        return arrive(self.asker, reply_in(data, "reply"), key_of(self.asker.id), "reply")

    def takes(self, made: Reply) -> Arrival:
        """The asker brings a reply in."""
        arrival = self.looks_at(made.data)
        self.asker = apply(self.asker, arrival.changes)
        return arrival


def table(
    folder: Path, monkeypatch: pytest.MonkeyPatch, party: str | None = "north", library: Library = LIBRARY
) -> Table:
    """Return an asker who invited ``party`` (None: anybody), and a guest who has begun to answer."""
    monkeypatch.setenv("READINESS_DATA", str(folder / "asker"))
    asker = put(Document(id=new_id()), "about", "document", About(title="The partnership"))
    asker = put(asker, "parties", "north", Party(name="North"))
    made = invite(asker, library, Wish("Harbour Trust", party))
    invitation = invitation_in(made.data, "invitation")
    guest = own_document(invitation, "North Charity", "Manager")
    return Table(folder, monkeypatch, apply(asker, made.changes), guest, invitation)
