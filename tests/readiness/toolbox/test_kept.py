"""What the tools keep is part of the document: it is written, read back and merged as everything else."""

import pytest

from readiness.document.change import apply, merge, setting, undo_of
from readiness.document.encoding import decode, encode
from readiness.document.model import Action
from readiness.document.toolbox import (
    ContractTerm,
    GamePlayed,
    PerformanceNote,
    PoorPerformance,
    Ranking,
    Review,
    Risk,
    Statement,
    Watch,
    WorkshopNote,
)
from readiness.errors import DataFileError
from readiness.records import Record, record_from
from readiness.toolbox.contract_terms import contract_rules
from readiness.toolbox.criteria import criteria_rules
from readiness.toolbox.outcomes import outcome_rules
from tests.readiness.document.builders import document, signed
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
SOMETHING: dict[str, Record] = {
    **KEPT,
    "actions": Action(what="Meet", expected="Trust grows", happened="It did", came_from="Advice"),
    "reviews": Review(what="Quarterly", due="2026-06-01"),
    "performance": PerformanceNote(on="2026-06-01", measure="Visits on time", reached="good"),
    "poor_performance": PoorPerformance(what="Visits were late", outcome="Put right"),
    "statements": Statement(kind="condition", text="A seat", came_from="Workshop"),
    "risks": Risk(what="Staff leave", kind="operational", likelihood=2, impact=2),
    "contract_terms": ContractTerm(said="Five years"),
    "workshop_notes": WorkshopNote(exercise="table-feedback", prompt="amend", about="one-door", said="Shorter"),
}
TOOL_PARTS = tuple(SOMETHING)


@pytest.mark.parametrize("part", TOOL_PARTS)
def test_it_is_read_back_as_it_was_written(part: str) -> None:
    made = apply(document(), [setting(document(), part, "one", SOMETHING[part], by="x")])
    assert decode(encode(made), "test").document == made
    assert merge(made, document()).document == made


def test_weights_that_do_not_sum_yet_are_kept_all_the_same() -> None:
    made = apply(document(), [setting(document(), "criteria", "one", KEPT["criteria"], by="x")])
    assert made.criteria["one"].value == KEPT["criteria"]


def test_starting_sets_and_components_can_be_kept_under_their_ids() -> None:
    for one in criteria_rules().sets:
        assert apply(document(), [setting(document(), "criteria", one.id, one.case(), by="x")]).criteria[one.id].value
    assert all(one.id.islower() for one in contract_rules().components)


@pytest.mark.parametrize("part", TOOL_PARTS)
def test_every_part_of_the_tools_is_undone_as_everything_else(part: str) -> None:
    done = setting(document(), part, "one", SOMETHING[part], by="x")
    made = apply(document(), [done])
    back = apply(made, [undo_of(document(), done)])
    assert getattr(back, part)["one"].value is None
    assert getattr(merge(back, made).document, part)["one"].value is None


def test_a_day_that_never_was_is_refused_where_it_is_typed_in() -> None:
    with pytest.raises(ValueError, match="must be a date such as"):
        Action(what="Meet", due="2026-06-31")
    with pytest.raises(DataFileError, match="must be a date such as"):
        record_from({"what": "Meet", "due": "2026-06-31"}, Action, "plan")


def test_an_older_document_with_such_a_day_is_opened_and_kept() -> None:
    made = apply(document(), [setting(document(), "actions", "one", Action(what="Meet", due="2026-06-30"), by="x")])
    older = signed(encode(made).replace(b"2026-06-30", b"2026-06-31"))
    assert encode(decode(older, "older").document) == older
