"""The pages of the Exchange place as data."""

from datetime import date
from pathlib import Path

import pytest

from readiness.document.change import apply
from readiness.document.consortium import Privacy
from readiness.document.model import Document, Party, Person
from readiness.exchange.packs.answering import accept, own_document
from readiness.exchange.packs.inviting import Wish, invite
from readiness.questionnaire.shipped import shipped_library
from tests.readiness.exchange.packs.builders import LIBRARY, Table, put, table
from ui.views.packs import arrival_view, exchange_view, invitation_view, invite_view, reply_view
from ui.views.walk import walk_of

TODAY = date(2026, 11, 30)


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Table:
    made = table(tmp_path, monkeypatch)
    made.says("open.1", "3")
    made.says("money.1", "1")
    return made


def test_the_front_says_who_was_asked_and_who_replied(two: Table) -> None:
    before = exchange_view(two.asker, TODAY).asked
    made = two.replies()
    two.takes(made)
    after = exchange_view(two.asker, TODAY).asked
    assert [(row.name, row.code) for row in before] == [("North", "")]
    assert [(row.name, row.code, row.answers) for row in after] == [("North", made.code, 2)]


def test_the_front_says_who_asks_and_what_was_sent(two: Table) -> None:
    two.replies()
    (asking,) = exchange_view(two.guest, TODAY).asking
    assert (asking.asker, len(asking.sent), len(asking.words.split("-"))) == ("Harbour Trust", 1, 6)


@pytest.mark.parametrize(
    ("day", "warns"), [("2026-12-15", True), ("2026-11-01", True), ("2027-03-31", False), ("", False)]
)
def test_the_day_of_erasing_is_warned_of_a_month_before(two: Table, day: str, warns: bool) -> None:
    assert exchange_view(put(two.asker, "privacy", "document", Privacy(erase_by=day)), TODAY).warns is warns


def test_an_invitation_is_counted_in_questions_and_minutes(two: Table) -> None:
    view = invitation_view(two.invitation, two.asker)
    assert (view.questions, view.minutes, view.parties) == (4, 5, {"north": "North"})


def test_the_form_offers_parties_and_questionnaires(two: Table) -> None:
    view = invite_view(two.asker, LIBRARY, "Harbour Trust", "")
    assert (view.parties, view.questionnaires) == ({"north": "North"}, {"small": "Example"})


def test_the_reply_counts_what_is_shared_in_totals_and_kept(two: Table) -> None:
    two.shares("money", "nobody")
    view = reply_view(two.guest, two.invitation.id, "")
    assert (view.answers, view.in_totals, view.kept, len(view.rows)) == (1, 0, 1, 1)


def test_the_arrival_says_when_and_by_whom(two: Table) -> None:
    view = arrival_view(two.looks_at(two.replies().data))
    assert (view.sender, view.roles, view.answers, view.is_new_party) == ("North Charity", ("Manager",), 2, False)


def test_a_document_made_for_an_invitation_asks_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READINESS_DATA", str(tmp_path))
    library = shipped_library()
    made = invite(Document(id="a" * 32), library, Wish("Harbour Trust", questionnaires=("values",)))
    own = own_document(made.file, "North", "Manager")
    mine = put(put(Document(id="b" * 32), "parties", "us", Party(name="Us")), "people", "us/boss", Person(role="Boss"))
    mine = apply(mine, accept(mine, made.file, "us"))
    narrow = walk_of(own, library, "north", "manager", is_quick=False)
    wide = walk_of(mine, library, "us", "boss", is_quick=False)
    assert narrow is not None
    assert wide is not None
    assert {key.questionnaire for key in narrow.keys} == {"values"}
    assert {key.questionnaire for key in wide.keys} > {"values", "capacity"}
