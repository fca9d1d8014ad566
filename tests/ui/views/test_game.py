"""What the page of the red and blue game shows, as data."""

from typing import get_args

import pytest

from readiness.document.change import apply, setting
from readiness.document.toolbox import GamePlayed, Vote
from readiness.partnership.comparing.comparison import Comparison
from readiness.questionnaire.shipped import shipped_library
from tests.ui.samples import charity, reading, sample
from ui.content import catalogue
from ui.views.game import GameView, game_view, rules_view, trust_view

TOGETHER: tuple[Vote, ...] = ("RR",) * 10


def view_of(*votes: Vote) -> GameView:
    document = charity()
    game = GamePlayed(teams=("Council", "Charities"), votes=votes)
    return game_view(apply(document, [setting(document, "games", "one", game, by="")]), "one")


@pytest.mark.parametrize(("votes", "totals", "number", "is_over"), [
    ((), (0, 0), 1, False), (("RB",), (-6, 6), 2, False), (TOGETHER, (36, 36), 11, True),
])  # fmt: skip
def test_a_game_is_shown_as_far_as_it_was_played(
    votes: tuple[Vote, ...], totals: tuple[int, int], number: int, is_over: bool
) -> None:
    view = view_of(*votes)
    assert (view.totals, view.next_number, view.is_over, view.best) == (totals, number, is_over, 72)


def test_the_last_two_rounds_are_marked_as_double() -> None:
    assert [row.number for row in view_of(*TOGETHER).rounds if row.is_double] == [9, 10]


def test_how_often_each_team_played_red_is_counted() -> None:
    assert view_of("RB", "RR", "BB").reds == (2, 1)


def test_the_rules_say_what_every_pair_of_votes_brings() -> None:
    assert [vote for vote, _ in rules_view().payoffs] == list(get_args(Vote))


def test_trust_shows_organisations_and_never_a_person() -> None:
    trust = trust_view(Comparison(sample(), shipped_library(), catalogue(), reading()))
    assert trust.titles == ("Trust from earlier work", "Openness")
    assert len(trust.rows) == len([entry for entry in sample().parties.values() if entry.value is not None])
    assert all(cell.number is None or 0 <= cell.number <= 100 for row in trust.rows for cell in row.cells)
