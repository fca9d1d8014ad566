import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.document.toolbox import Vote
from readiness.errors import BadInputError, DataFileError
from readiness.records import record_from
from readiness.toolbox.game import VOTES, GameRules, game_rules, play, read_votes, reflections

TEAMS = ("Council", "Providers")
# The score card of the Wirral workshop as it was printed.
WIRRAL: tuple[Vote, ...] = ("RR", "BB", "RR", "RB", "RB", "RB", "BB", "BB", "BR", "RR")
PRINTED = [(3, 3), (0, 0), (3, 3), (-3, 9), (-9, 15), (-15, 21), (-18, 18), (-21, 15), (-9, 3), (-3, 9)]
games = st.lists(st.sampled_from(VOTES), max_size=10)


def test_the_score_card_of_the_workshop_comes_out_as_printed() -> None:
    game = play(WIRRAL)
    assert [one.totals for one in game.rounds] == PRINTED
    assert (game.totals, game.joint, game.ending) == ((-3, 9), 6, "second")


def test_the_last_two_rounds_count_double() -> None:
    assert [one.factor for one in play(WIRRAL).rounds] == [1] * 8 + [2, 2]
    assert play(WIRRAL).rounds[8].points == (12, -12)


@pytest.mark.parametrize(
    ("votes", "ending"),
    [(["BB"] * 10, "both_lose"), (["RR"] * 10, "draw"), (["BR"] * 10, "first"), (["RR"] * 9, None)],
)
def test_a_draw_and_two_losses_are_lost_by_both(votes: list[Vote], ending: str | None) -> None:
    assert play(votes).ending == ending


@given(games)
def test_nobody_has_more_together_than_red_throughout_brings(votes: list[Vote]) -> None:
    assert play(votes).joint <= play(["RR"] * 10).joint == play(votes).best_joint == 72


@given(games)
def test_turning_the_teams_turns_the_totals(votes: list[Vote]) -> None:
    turned: list[Vote] = [VOTES[VOTES.index(pair) if pair[0] == pair[1] else 3 - VOTES.index(pair)] for pair in votes]
    assert play(turned).totals == play(votes).totals[::-1]


@pytest.mark.parametrize("words", [["rr", "Bb"], ["RR BB"], ["RR,BB"]])
def test_votes_are_read_however_they_are_parted(words: list[str]) -> None:
    assert read_votes(words) == ("RR", "BB")


@pytest.mark.parametrize(
    ("words", "word"),
    [(["RR", "RX"], "round 2: “RX”"), (["R"], "round 1"), (["RR"] * 11, "There are 11 rounds, but the game has 10")],
)
def test_votes_that_cannot_be_are_refused_in_words(words: list[str], word: str) -> None:
    with pytest.raises(BadInputError, match=word):
        read_votes(words)


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        (WIRRAL, ["game.won", "game.together", "game.joint", "game.first_blue_both"]),
        (["RR"] * 10, ["game.draw", "game.together", "game.joint"]),
        (["BR"], ["game.together", "game.joint", "game.first_blue"]),
        ([], []),
    ],
)
def test_the_talk_afterwards_starts_from_what_was_played(votes: list[Vote], expected: list[str]) -> None:
    said = reflections(play(votes), TEAMS)
    assert [one.rule for one in said] == expected
    assert all(one.say() for one in said)


def test_who_played_blue_first_is_named() -> None:
    assert reflections(play(["RR", "RB"]), TEAMS)[-1].say() == "The first to play blue: Providers, in round 2."


def test_rules_that_leave_a_pair_of_votes_out_are_refused() -> None:
    table = game_rules().model_dump(mode="json")
    del table["payoffs"]["BB"]
    with pytest.raises(DataFileError, match="nothing is said about BB"):
        record_from(table, GameRules, "test")
