from readiness.document.change import apply, setting
from readiness.document.model import Action, Document
from readiness.partnership.comparing.rounds import FactorMove, close_round
from readiness.partnership.comparing.words import names_left_out
from tests.readiness.partnership.comparing.consortia import (
    PURPOSE,
    closed,
    compared,
    consortium,
    pooled,
    rated,
    with_answers,
)


def moved(document: Document) -> FactorMove:
    found = compared(document)
    return next(move for move in found.moves(found.archive.rounds[0]) if move.factor == PURPOSE)


def test_a_round_keeps_the_revision_of_every_answer_and_rating_and_how_many_are_pooled() -> None:
    document = pooled(rated(consortium(a="3", b="3"), [("a", "b", {"pair-trust.1": "3"})]), "4")
    one = close_round(document, "First", "2026-02-01")
    assert sorted(len(key.split("/")) for key in one.answers) == [4, 4, 5]
    assert one.answers["a/p0/values/shared-purpose.1"] == document.answers["a/p0/values/shared-purpose.1"].now.id


def test_four_of_five_moved_up() -> None:
    before = closed(consortium(a="1", b="1", c="1", d="1", e="1"))
    move = moved(with_answers(before, a="2", b="3", c="4", d="2"))
    assert (move.counted("up"), move.counted("same"), move.compared) == (4, 1, 5)


def test_a_partner_who_came_later_or_fell_silent_is_left_out_and_named() -> None:
    before = closed(consortium(a="1", b="_", c="2"))
    after = with_answers(with_answers(before, a="3", b="4"), c="?")
    move = moved(after)
    assert (move.counted("up"), move.compared, set(move.left_out)) == (1, 1, {"b", "c"})


def test_an_action_stands_beside_the_subject_it_was_to_move() -> None:
    before = closed(consortium(a="1"))
    action = Action(what="Write down the purpose", item="shared-purpose.1")
    after = apply(before, [setting(before, "actions", "one", action, by="")])
    assert moved(after).actions == (action,)


def test_an_answer_changed_later_does_not_change_the_round() -> None:
    before = closed(consortium(a="1"))
    found = compared(with_answers(before, a="4"))
    move = next(move for move in found.moves(found.archive.rounds[0]) if move.factor == PURPOSE)
    assert (move.parties["a"].before, move.parties["a"].after) == (25, 100)


def without_seat(document: Document, part: str, key: str) -> Document:
    return apply(document, [setting(document, part, key, None, by="")])


def test_a_person_taken_away_later_stays_in_the_round() -> None:
    before = closed(consortium(a="04", b="2"))
    move = moved(without_seat(before, "people", "a/p1"))
    assert (move.parties["a"].before, move.parties["a"].after, move.parties["a"].course) == (50, 0, "down")


def test_two_rounds_say_the_same_after_a_partner_of_theirs_was_taken_away() -> None:
    first = closed(consortium(a="1", b="1", c="3"))
    both = closed(with_answers(first, a="2", b="3"), "Second", "2026-05-01")
    later = without_seat(both, "parties", "b")

    def counted(document: Document) -> tuple[int, int, int]:
        found = compared(document)
        one = next(one for one in found.moves(*found.archive.rounds) if one.factor == PURPOSE)
        return one.counted("up"), one.counted("same"), one.compared

    assert counted(both) == counted(later) == (2, 1, 3)


def test_a_partner_taken_away_is_not_compared_with_now_and_is_named_as_it_was() -> None:
    gone = without_seat(closed(consortium(a="1", b="1")), "parties", "b")
    move = moved(gone)
    assert (move.compared, move.left_out, move.left_out_and_gone) == (1, (), ("b",))
    assert names_left_out(compared(gone), move) == ("B",)
