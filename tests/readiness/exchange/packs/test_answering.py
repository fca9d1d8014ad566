from pathlib import Path

import pytest

from readiness.document.change import apply
from readiness.document.model import Document, Party
from readiness.errors import BadInputError, UsageError
from readiness.exchange.packs.answering import accept, own_document
from readiness.exchange.packs.formats import invitation_in
from readiness.exchange.packs.inviting import Wish, invite
from readiness.exchange.packs.replying import draft, received
from readiness.questionnaire.answers import Answer
from tests.builders import item, questionnaire
from tests.readiness.exchange.packs.builders import LIBRARY, Table, answered, put, table


def test_the_own_document_asks_what_the_invitation_asks(two: Table) -> None:
    document = own_document(two.invitation, "North Charity", "Manager")
    assert list(document.questionnaires.values()) == list(LIBRARY.questionnaires)
    assert [entry.value.name for entry in document.parties.values() if entry.value] == ["North Charity"]
    assert received(document)[two.invitation.id].known_as == "north"


def test_a_document_that_is_there_already_answers_too(two: Table) -> None:
    mine = put(Document(id="c" * 32), "parties", "us", Party(name="Us"))
    mine = put(mine, "people", "us/boss", two.guest.people[f"{two.own}/manager"].value)
    mine = put(mine, "answers", "us/boss/small/open.1", answered("2"))
    mine = apply(mine, accept(mine, two.invitation, "us"))
    content = draft(mine, two.invitation.id).content
    assert (content.addressed, content.answers) == ("north", 1)
    assert accept(mine, two.invitation, "us") == ()


def test_answers_on_another_wording_are_not_sent_as_if_they_were_on_this(two: Table) -> None:
    other = questionnaire(item("open.1", text="Something else?"), id="small")
    mine = put(Document(id="c" * 32), "parties", "us", Party(name="Us"))
    mine = put(put(mine, "questionnaires", "small/1", other), "answers", "us/boss/small/open.1", answered("2"))
    with pytest.raises(BadInputError, match="rest on another wording"):
        accept(mine, two.invitation, "us")


def test_a_party_that_is_not_there_cannot_answer(two: Table) -> None:
    with pytest.raises(UsageError, match="no party"):
        accept(two.guest, two.invitation, "nobody")


def test_views_on_partners_go_out_under_the_askers_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    two = table(tmp_path, monkeypatch)
    two.at("asker")
    two.asker = put(two.asker, "parties", "south", Party(name="South"))
    made = invite(two.asker, LIBRARY, Wish("Harbour Trust", "north", asks_about_partners=True))
    two.asker, two.invitation = apply(two.asker, made.changes), invitation_in(made.data, "invitation")
    two.guest = own_document(two.invitation, "North Charity", "Manager")
    pairs = two.invitation.questionnaires[-1]
    said = Answer(state="answered", values=(pairs.scale_of(pairs.items[0]).codes[1],), version=pairs.version)
    key = f"north/manager/south/{pairs.id}/{pairs.items[0].id}"
    two.guest = put(two.guest, "ratings", key, said)
    arrival = two.takes(two.replies())
    assert (arrival.in_totals, [each.value.about for each in two.asker.pooled.values() if each.value]) == (1, ["south"])
    assert not two.asker.ratings
