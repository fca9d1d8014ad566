"""Ambitions as data: each party's order, and what the parties share."""

import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Document
from readiness.document.toolbox import Ranking, Statement
from tests.ui.samples import sample
from ui.views.ambitions import ambitions_view, moved

TEXTS = {"a": "Apple", "b": "Bean", "c": "Corn"}


def document(**orders: Ranking) -> Document:
    made = sample("south-west-pathology")
    bare = made.model_copy(update={"statements": {}, "rankings": {}})
    says = [
        setting(bare, "statements", key, Statement(kind="ambition", text=text), by="") for key, text in TEXTS.items()
    ]
    views = zip(sorted(bare.parties), orders.values(), strict=False)
    return apply(bare, [*says, *(setting(bare, "rankings", f"ambition/{party}", one, by="") for party, one in views)])


@pytest.mark.parametrize(
    ("key", "steps", "order"), [("a", 1, "bac"), ("a", 5, "bca"), ("c", -1, "acb"), ("a", -1, "abc"), ("b", 0, "abc")]
)
def test_a_statement_moves_and_never_past_an_end(key: str, steps: int, order: str) -> None:
    assert moved("abc", key, steps) == tuple(order)


def test_what_a_party_did_not_rank_stands_last_and_has_no_place() -> None:
    view = ambitions_view(document(one=Ranking(order=("c", "gone"), amendments={"c": "Maize"})), "ambition")
    assert view.party is not None
    assert [(line.key, line.place) for line in view.party.lines] == [("c", 1), ("a", None), ("b", None)]
    assert view.party.lines[0].amendment == "Maize"


def test_nothing_is_said_of_agreement_before_two_have_ranked() -> None:
    view = ambitions_view(document(one=Ranking(order=("a", "b", "c"))), "ambition")
    assert (view.accord, view.ranking) == (None, 1)


def test_the_same_order_by_two_is_agreement_and_equal_means_share_a_place() -> None:
    agreed = ambitions_view(
        document(one=Ranking(order=("a", "b", "c")), two=Ranking(order=("a", "b", "c"))), "ambition"
    )
    tied = ambitions_view(document(one=Ranking(order=("a", "b", "c")), two=Ranking(order=("b", "a", "c"))), "ambition")
    assert (agreed.concordance, agreed.accord) == (1.0, "agreed")
    assert [(line.key, line.place, line.mean) for line in tied.shared] == [("a", 1, 1.5), ("b", 1, 1.5), ("c", 3, 3.0)]


def test_what_was_left_out_shares_the_places_left() -> None:
    view = ambitions_view(document(one=Ranking(order=("a",)), two=Ranking(order=("a", "c", "b"))), "ambition")
    corn = next(line for line in view.shared if line.key == "c")
    assert [place for _, place in corn.places] == [2.5, 2.0]
    assert corn.mean == 2.25


def test_who_amends_objects_and_signs_is_named() -> None:
    view = ambitions_view(document(one=Ranking(objections={"b": "Too dear"}, signs=False)), "ambition")
    bean = next(line for line in view.shared if line.key == "b")
    first = view.parties[0].words
    assert bean.objections == ((first, "Too dear"),)
    assert view.signatures[0] == (first, False)
    assert {signs for _, signs in view.signatures[1:]} == {None}


def test_objectives_stand_apart_from_ambitions() -> None:
    assert ambitions_view(document(), "objective").statements == ()
