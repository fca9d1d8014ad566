from pathlib import Path

import pytest

from readiness.document.change import Place, apply
from readiness.document.consortium import Receipt
from readiness.document.encoding import encode
from readiness.document.model import Document, Party
from readiness.errors import BadInputError, DamagedFileError
from readiness.exchange.packs.arriving import TOTALS_MOMENT, Arrival, arrive
from readiness.exchange.packs.content import PackContent
from readiness.exchange.packs.content import encode as encode_content
from readiness.exchange.packs.erased import remembering
from readiness.exchange.packs.erasing import erasure_of, holdings
from readiness.exchange.packs.formats import encode as encode_file
from readiness.exchange.packs.formats import reply_in
from readiness.exchange.packs.keys import key_of
from readiness.exchange.packs.replying import draft
from readiness.exchange.packs.rewriting import without
from readiness.exchange.packs.sealing import seal
from readiness.partnership.comparing.pool import pool_sizes
from tests.readiness.exchange.packs.builders import Table, answered, put, table


def standing(document: Document, name: str) -> list[tuple[str, int]]:
    """Return how an item stands in a document: the level, and how many earlier answers it has."""
    found = [entry for key, entry in document.answers.items() if key.endswith(f"small/{name}")]
    return [(entry.value.code or "", len(entry.past)) for entry in found if entry.value]


def kinds(arrival: Arrival) -> list[tuple[str, str, str]]:
    return [(each.kind, each.before, each.after) for each in arrival.differences]


def test_a_reply_shows_who_when_and_every_difference_before_it_comes_in(two: Table) -> None:
    two.says("money.1", "2")
    arrival = two.looks_at(two.replies().data)
    assert (arrival.sender, arrival.party, arrival.party_name, arrival.roles) == (
        "North Charity", "north", "North", ("Manager",)
    )  # fmt: skip
    assert kinds(arrival) == [("new", "", "Level 2"), ("new", "", "Level 3 · Our night shift is CANARY-OPEN.")]
    assert (arrival.answers, arrival.asked, arrival.pack.made_at[:4]) == (2, 4, arrival.pack.made_at[:4])
    assert not two.asker.answers


def test_the_same_reply_twice_changes_nothing(two: Table) -> None:
    made = two.replies()
    two.takes(made)
    again = two.looks_at(made.data)
    assert (again.changes, again.withdrawn, again.changes_nothing) == ((), (), True)


def test_a_newer_reply_replaces_with_history(two: Table) -> None:
    two.takes(two.replies())
    two.says("open.1", "4")
    later = two.takes(two.replies())
    assert kinds(later) == [("changed", "Level 3 · Our night shift is CANARY-OPEN.", "Level 4")]
    assert standing(two.asker, "open.1") == [("4", 1)]


def test_an_older_reply_after_a_newer_one_changes_nothing(two: Table) -> None:
    older = two.replies()
    two.says("open.1", "4")
    two.takes(two.replies())
    late = two.looks_at(older.data)
    assert (late.is_old, late.changes_nothing, standing(two.asker, "open.1")) == (True, True, [("4", 0)])


def test_an_answer_that_the_asker_typed_meanwhile_is_kept_beside_the_new_one(two: Table) -> None:
    two.takes(two.replies())
    key = next(key for key in two.asker.answers if key.endswith("open.1"))
    two.asker = put(two.asker, "answers", key, answered("0"))
    two.says("open.1", "4")
    assert kinds(two.takes(two.replies())) == [("clash", "Level 0", "Level 4")]
    assert len(two.asker.answers[key].clash) == 1


def test_an_answer_taken_back_no_longer_stands(two: Table) -> None:
    two.takes(two.replies())
    two.guest = put(two.guest, "answers", f"{two.own}/manager/small/open.1", None)
    assert [kind for kind, _, _ in kinds(two.takes(two.replies()))] == ["taken back"]
    assert standing(two.asker, "open.1") == []


def test_what_is_no_longer_shared_goes_for_good(two: Table) -> None:
    two.takes(two.replies())
    two.shares("open", "nobody")
    arrival = two.takes(two.replies())
    assert [kind for kind, _, _ in kinds(arrival)] == ["withdrawn"]
    assert b"CANARY-OPEN" not in encode(without(two.asker, arrival.withdrawn))


def test_an_older_reply_does_not_bring_back_what_was_withdrawn(two: Table) -> None:
    older = two.replies()
    two.takes(older)
    two.shares("open", "nobody")
    withdrawn = two.takes(two.replies()).withdrawn
    two.asker = without(two.asker, withdrawn)
    assert two.looks_at(older.data).changes_nothing


def test_totals_stand_apart_from_their_giver(two: Table) -> None:
    two.shares("money", "totals")
    two.takes(two.replies())
    entries = list(two.asker.pooled.values())
    assert [(each.now.by, each.now.at, each.value and each.value.answer.code) for each in entries] == [
        ("", TOTALS_MOMENT, "1")
    ]
    receipts = [each.value for key, each in two.asker.receipts.items() if each.value]
    assert [(each.answers, each.in_totals) for each in receipts] == [(1, 0)]
    assert not two.asker.consents


def test_a_newer_reply_replaces_its_own_totals(two: Table) -> None:
    two.shares("money", "totals")
    two.takes(two.replies())
    two.says("money.1", "4")
    two.takes(two.replies())
    assert [each.value.answer.code for each in two.asker.pooled.values() if each.value] == ["4"]


def test_totals_that_are_kept_back_later_are_withdrawn(two: Table) -> None:
    two.shares("money", "totals")
    two.takes(two.replies())
    two.shares("money", "nobody")
    arrival = two.looks_at(two.replies().data)
    assert [place.part for place in arrival.withdrawn] == ["pooled"]
    assert not without(two.asker, arrival.withdrawn).pooled


def test_totals_that_are_withdrawn_leave_their_number_and_nothing_else(two: Table) -> None:
    two.shares("money", "totals")
    two.takes(two.replies())
    (key,), before = two.asker.pooled, pool_sizes(two.asker)
    two.shares("money", "nobody")
    arrival = two.takes(two.replies())
    two.asker = without(two.asker, arrival.withdrawn)
    assert (before, pool_sizes(two.asker)) == ({"small/money.1": (1, 0)}, {"small/money.1": (0, 1)})
    assert key.rpartition("/")[2].encode() not in encode(two.asker)
    assert holdings(two.asker).in_totals == 0


def sealed(two: Table, content: PackContent) -> bytes:
    """Return a reply of the guest with ``content`` of somebody's making, sealed as any is."""
    asker = two.invitation.public_key
    made, _ = seal(two.replies().file, encode_content(content), asker, asker)
    return encode_file(made)


def erased(document: Document) -> Document:
    """Return ``document`` after its one person, who came in a reply, was erased."""
    (one,) = holdings(document).people
    known = apply(document, remembering(document, one.party, one.person))
    return without(known, erasure_of(known, one.party, one.person))


def test_a_reply_does_not_bring_back_somebody_who_was_erased_unless_that_is_wished(two: Table) -> None:
    two.shares("money", "totals")
    made = two.replies()
    two.takes(made)
    two.asker = erased(without(two.asker, [Place("pooled", key) for key in two.asker.pooled]))
    late = two.looks_at(made.data)
    assert (late.erased, late.differences, late.changes_nothing) == (("Manager",), (), True)
    back = arrive(two.asker, late.pack, key_of(two.asker.id), "reply", brings_back=True)
    two.asker = apply(two.asker, back.changes)
    assert standing(two.asker, "open.1") == [("3", 0)]
    two.says("open.1", "4")
    assert two.looks_at(two.replies().data).erased == ()


def seated_again(two: Table, data: bytes) -> Arrival:
    return arrive(two.asker, reply_in(data, "reply"), key_of(two.asker.id), "reply", seats_again=True)


def test_a_reply_makes_no_second_party_of_one_that_was_taken_away(two: Table) -> None:
    made = two.replies()
    two.takes(made)
    two.asker = put(two.asker, "parties", "north", None)
    again = two.looks_at(made.data)
    assert (again.party, again.party_name, again.is_new_party, again.is_party_away) == ("north", "North", False, True)
    assert (again.away, again.changes_nothing) == (("Manager",), True)
    two.says("open.1", "4")
    assert two.looks_at(two.replies().data).changes_nothing


def test_a_party_that_was_taken_away_comes_back_with_its_people_where_that_is_wished(two: Table) -> None:
    made = two.replies()
    two.takes(made)
    north, (person,) = two.asker.parties["north"].value, two.asker.people
    two.asker = put(put(two.asker, "parties", "north", None), "people", person, None)
    two.asker = apply(two.asker, seated_again(two, made.data).changes)
    assert (two.asker.parties["north"].value, len(two.asker.parties)) == (north, 1)
    assert two.asker.people[person].value is not None


def test_somebody_who_was_taken_away_comes_back_only_where_that_is_wished(two: Table) -> None:
    made = two.replies()
    two.takes(made)
    (person,) = two.asker.people
    two.asker = put(two.asker, "people", person, None)
    two.says("open.1", "4")
    newer = two.replies()
    late = two.looks_at(newer.data)
    assert (late.away, late.is_party_away, late.differences, late.changes) == (("Manager",), False, (), ())
    assert kinds(seated_again(two, newer.data)) == [("changed", "Level 3 · Our night shift is CANARY-OPEN.", "Level 4")]


def test_what_somebody_taken_away_no_longer_shares_is_erased_all_the_same(two: Table) -> None:
    two.takes(two.replies())
    (person,) = two.asker.people
    two.asker = put(two.asker, "people", person, None)
    two.shares("open", "nobody")
    arrival = two.looks_at(two.replies().data)
    assert [kind for kind, _, _ in kinds(arrival)] == ["withdrawn"]
    assert b"CANARY-OPEN" not in encode(without(two.asker, arrival.withdrawn))
    assert apply(two.asker, arrival.changes).people[person].value is None


def test_a_name_that_nobody_here_goes_by_is_pointed_out_until_it_was_brought_in_once(two: Table) -> None:
    assert two.takes(two.replies()).is_other_name
    assert not two.takes(two.replies()).is_other_name
    two.asker = put(two.asker, "parties", "north", Party(name="NORTH  charity"))
    assert not two.looks_at(two.replies().data).is_other_name


def test_a_reply_that_says_it_answers_for_another_than_was_invited_is_refused(two: Table) -> None:
    two.asker = put(two.asker, "parties", "south", Party(name="South"))
    forged = draft(two.guest, two.invitation.id).content.model_copy(update={"addressed": "south"})
    with pytest.raises(BadInputError, match="an invitation to North"):
        two.looks_at(sealed(two, forged))


def test_a_reply_comes_in_under_whom_the_invitation_was_written_to_whatever_it_says_of_itself(two: Table) -> None:
    two.asker = put(two.asker, "parties", "south-aaaaaa", Party(name="South"))
    content = draft(two.guest, two.invitation.id).content
    forged = content.model_copy(update={"addressed": None, "sender": "a" * 16})
    assert two.looks_at(sealed(two, forged)).party == "north"


def test_nobody_makes_anothers_reply_an_old_one(two: Table) -> None:
    made = two.replies()
    sly = Receipt(sender="South", party="south", code="X", answers=0, earlier=(made.file.id,))
    two.asker = put(two.asker, "receipts", f"came/{'f' * 32}", sly)
    assert not two.looks_at(made.data).is_old


def test_a_reply_to_an_invitation_that_is_not_noted_comes_in_under_nobody_who_is_there(two: Table) -> None:
    two.asker = two.asker.model_copy(update={"invitations": {}})
    assert two.looks_at(two.replies().data).is_new_party


def test_a_reply_for_another_asker_is_refused(two: Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, other = two.replies(), table(tmp_path / "other", monkeypatch)
    with pytest.raises(BadInputError, match="sealed for another asker"):
        arrive(other.asker, reply_in(made.data, "reply"), key_of(other.asker.id), "reply")


def test_a_reply_to_an_invitation_from_another_computer_says_where_to_go(two: Table) -> None:
    made = two.replies()
    two.at("elsewhere")
    with pytest.raises(BadInputError, match="written on another computer"):
        arrive(two.asker, reply_in(made.data, "reply"), key_of(two.asker.id), "reply")


def test_a_reply_on_another_wording_is_refused(two: Table) -> None:
    made = two.replies()
    two.asker = two.asker.model_copy(update={"questionnaires": {}})
    with pytest.raises(BadInputError, match="does not hold"):
        two.looks_at(made.data)


def test_an_answer_that_the_scale_does_not_have_is_refused(two: Table) -> None:
    two.says("open.1", "9")
    with pytest.raises(DamagedFileError, match=r"open\.1"):
        two.looks_at(two.replies().data)


def test_an_open_invitation_makes_a_party_and_finds_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    two = table(tmp_path, monkeypatch, party=None)
    two.says("open.1", "3")
    first = two.takes(two.replies())
    two.says("open.1", "4")
    second = two.takes(two.replies())
    assert (first.is_new_party, second.is_new_party, first.party == second.party) == (True, False, True)
    assert [entry.value.name for key, entry in two.asker.parties.items() if key == first.party and entry.value] == [
        "North Charity"
    ]


def test_two_people_of_one_role_stay_two(two: Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from readiness.exchange.packs.answering import own_document

    two.takes(two.replies())
    two.guest = own_document(two.invitation, "North Charity", "Manager")
    two.says("open.1", "0")
    two.takes(two.replies())
    assert sorted(standing(two.asker, "open.1")) == [("0", 0), ("3", 0)]


def test_a_second_copy_of_the_asker_merges_to_the_same(two: Table) -> None:
    from readiness.document.change import merge

    made = two.replies()
    twin = two.asker
    two.takes(made)
    other = apply(twin, two.looks_at(made.data).changes or ())
    assert merge(two.asker, other).document.answers == two.asker.answers


ODD_CONTENT = {
    "nothing": b"",
    "no table": b"[]",
    "without end": b"[" * 100_000,
    "not a number": b'{"sender": NaN}',
    "bad UTF-8": b'{"sender": "\xff"}',
    "a key twice": b'{"sender": "0", "sender": "0"}',
}


@pytest.mark.parametrize("odd", ODD_CONTENT)
def test_an_odd_content_under_a_good_seal_is_refused_in_words(two: Table, odd: str) -> None:
    made = two.replies()
    asker = two.invitation.public_key
    sly, _ = seal(made.file, ODD_CONTENT[odd], asker, asker)
    with pytest.raises(DamagedFileError, match="damaged or altered"):
        two.looks_at(encode_file(sly))


@pytest.mark.parametrize(
    ("part", "sly"), [(b'"North Charity"', '"North \u202eytirahC"'), (b'"version": "1"', '"version": "1", "extra": 1')]
)
def test_a_content_that_the_program_would_not_write_is_refused(two: Table, part: bytes, sly: str) -> None:
    data = draft(two.guest, two.invitation.id).data
    assert part in data
    altered, _ = seal(
        two.replies().file, data.replace(part, sly.encode()), two.invitation.public_key, two.invitation.public_key
    )
    with pytest.raises(DamagedFileError):
        two.looks_at(encode_file(altered))
