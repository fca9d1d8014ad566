from pathlib import Path

import pytest

from readiness.document.model import Party, Person
from readiness.errors import UsageError
from readiness.exchange.packs.content import decode
from readiness.exchange.packs.keys import make_key
from readiness.exchange.packs.preview import preview
from readiness.exchange.packs.replying import draft
from readiness.exchange.packs.sealing import unseal
from readiness.questionnaire.answers import Answer, Evidence
from tests.readiness.exchange.packs.builders import DEEPER, LIBRARY, Table, put, table


def opened(two: Table) -> bytes:
    made = two.replies()
    return unseal(made.file, make_key(two.guest.id), "reply").content


@pytest.mark.parametrize(("way", "openly", "in_totals"), [("lead", 2, 0), ("totals", 1, 1), ("nobody", 1, 0)])
def test_each_section_goes_the_way_that_was_chosen(two: Table, way: str, openly: int, in_totals: int) -> None:
    two.shares("money", way)
    content = draft(two.guest, two.invitation.id).content
    assert (content.answers, len(content.totals)) == (openly, in_totals)


def test_what_is_kept_is_nowhere_in_the_reply(two: Table) -> None:
    two.shares("money", "nobody")
    content = opened(two)
    assert b"CANARY-OPEN" in content
    assert b"CANARY-MONEY" not in content
    assert b"money.1" not in content


def test_what_goes_into_totals_carries_no_word_and_no_time_of_its_giver(two: Table) -> None:
    two.says("money.word", "CANARY-WORD")
    proof = Evidence(what="CANARY-PROOF")
    said = Answer(state="not_applicable", reason="CANARY-REASON", comment="CANARY", evidence=(proof,), version="1")
    two.guest = put(two.guest, "answers", f"{two.own}/manager/small/money.1", said)
    two.shares("money", "totals")
    total = decode(opened(two), "reply").totals
    assert [(each.answer.state, each.answer.reason, each.answer.comment) for each in total] == [
        ("not_applicable", "not said", "")
    ]
    assert opened(two).count(b"CANARY") == opened(two).count(b"CANARY-OPEN") == 1


def test_the_id_of_the_document_never_travels(two: Table) -> None:
    assert two.guest.id.encode() not in opened(two)


def test_notes_on_the_own_organisation_stay_at_home(two: Table) -> None:
    own = Party(name="North Charity", notes="CANARY-NOTES", areas=("Leeds",))
    two.guest = put(two.guest, "parties", two.own, own)
    assert draft(two.guest, two.invitation.id).content.party == own.model_copy(update={"notes": ""})


def test_the_preview_is_what_the_seal_holds(two: Table) -> None:
    two.shares("money", "totals")
    content = decode(opened(two), "reply")
    assert [(row.who, row.question, row.said) for row in preview(content, LIBRARY.questionnaires)] == [
        ("Manager", "How is open.1?", "Level 3 · Our night shift is CANARY-OPEN."),
        ("in group totals only", "How is money.1?", "Level 1"),
    ]


def test_the_same_answers_give_the_same_content(two: Table) -> None:
    assert draft(two.guest, two.invitation.id).data == draft(two.guest, two.invitation.id).data


def test_tokens_differ_from_item_to_item_so_that_no_profile_is_made(two: Table) -> None:
    two.shares("open", "totals")
    two.shares("money", "totals")
    tokens = [total.key.split("/")[2] for total in draft(two.guest, two.invitation.id).content.totals]
    assert len(set(tokens)) == 2


@pytest.mark.parametrize(("way", "openly", "in_totals"), [("lead", 1, 0), ("totals", 0, 1)])
def test_an_answer_behind_a_question_that_fell_away_is_not_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str, openly: int, in_totals: int
) -> None:
    two = table(tmp_path, monkeypatch, library=DEEPER)
    two.says("open.2", "4", "CANARY-HIDDEN")
    two.says("open.1", "0")
    two.shares("open", way)
    content = draft(two.guest, two.invitation.id).content
    assert (content.answers, len(content.totals)) == (openly, in_totals)
    assert b"CANARY-HIDDEN" not in opened(two)


def test_totals_whose_question_falls_away_later_are_withdrawn_by_the_next_reply(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = table(tmp_path, monkeypatch, library=DEEPER)
    two.shares("open", "totals")
    two.says("open.1", "1")
    two.says("open.2", "4")
    two.takes(two.replies())
    two.says("open.1", "0")
    arrival = two.looks_at(two.replies().data)
    assert [place.key.split("/")[1] for place in arrival.withdrawn] == ["open.2"]


def test_each_person_decides_alone(two: Table) -> None:
    two.guest = put(two.guest, "people", f"{two.own}/chair", Person(role="Chair"))
    two.guest = put(two.guest, "answers", f"{two.own}/chair/small/open.1", Answer(state="dont_know", version="1"))
    two.shares("open", "nobody")
    shared = {person.role: len(person.answers) for person in draft(two.guest, two.invitation.id).content.people}
    assert shared == {"Chair": 1, "Manager": 1}


def test_nothing_is_written_where_nobody_answers(two: Table) -> None:
    two.guest = put(two.guest, "people", f"{two.own}/manager", None)
    with pytest.raises(UsageError, match="Nobody answers Harbour Trust"):
        draft(two.guest, two.invitation.id)
    with pytest.raises(UsageError, match="no such invitation"):
        draft(two.guest, "0" * 32)
