"""What the tools keep is part of the document: it is written, read back and merged as everything else."""

import pytest

from readiness.document.change import apply, merge, setting
from readiness.document.encoding import decode, encode
from readiness.document.toolbox import GamePlayed, Ranking, Watch
from readiness.records import Record
from readiness.toolbox.contract_terms import contract_rules
from readiness.toolbox.criteria import criteria_rules
from readiness.toolbox.outcomes import outcome_rules
from tests.readiness.document.builders import document
from tests.readiness.toolbox.builders import arrangement, bid, criteria_case, route_case

KEPT: dict[str, Record] = {
    "gain_shares": arrangement(
        key_results=[{"id": "K", "weight": 12.5}], level_effects={"poor": {"gain": 0.1, "pain": 1}}
    ),
    "routes": route_case(urgent=False, on="2026-01-01"),
    "criteria": criteria_case(59, 40, bids=[bid("Ours", 3, 2.5, assessors={"Ann": {"c1": 1}}, price=10.01)]),
    "games": GamePlayed(teams=("A", "B"), votes=("RR", "BB")),
    "outcomes": outcome_rules().outcomes[0],
    "rankings": Ranking(order=("a", "b"), objections={"a": "No"}),
    "watches": Watch(factors={"people": 2}),
}


@pytest.mark.parametrize("part", KEPT)
def test_it_is_read_back_as_it_was_written(part: str) -> None:
    made = apply(document(), [setting(document(), part, "one", KEPT[part], by="x")])
    assert decode(encode(made), "test").document == made
    assert merge(made, document()).document == made


def test_weights_that_do_not_sum_yet_are_kept_all_the_same() -> None:
    made = apply(document(), [setting(document(), "criteria", "one", KEPT["criteria"], by="x")])
    assert made.criteria["one"].value == KEPT["criteria"]


def test_starting_sets_and_components_can_be_kept_under_their_ids() -> None:
    for one in criteria_rules().sets:
        assert apply(document(), [setting(document(), "criteria", one.id, one.case(), by="x")]).criteria[one.id].value
    assert all(one.id.islower() for one in contract_rules().components)
