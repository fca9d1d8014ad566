"""Every tie, place and duty of every template, changed one at a time: its own check fires, and related ones only."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from readiness.governance.checks.checking import Context, check
from readiness.governance.graph import Graph
from readiness.governance.templates import template_ids
from tests.readiness.governance.maps import drawn

LATER = Context(today=date(2030, 1, 1))
PERSONAL = {"personal_data": True}


@dataclass(frozen=True, slots=True)
class Mutation:
    """What is changed where; ``own`` must fire each time, and besides it only ``related`` rules may."""

    where: str
    change: Mapping[str, Any] | None
    own: str = ""
    related: str = ""


NO_TERMS: Mapping[str, Any] = {"terms": None}
MUTATIONS: Mapping[str, Mutation] = {
    "contract gone": Mutation("contract", None, "C14", "C01 C06 C17"),
    "subcontract gone": Mutation("subcontract", None, "C14", "C01"),
    "no exit terms": Mutation("contract", {"exit_terms": False}, "C21"),
    "no exit terms below": Mutation("subcontract", {"exit_terms": False}, "C21"),
    "exit terms unrecorded": Mutation("contract", {"exit_terms": None}, "C21"),
    "no step-in right": Mutation("contract", {"step_in_right": False}, related="C06"),
    "another agreement": Mutation("contract", {"label": "Another agreement"}, related="C17"),
    "money gone": Mutation("funding", None, related="C01 C14"),
    "no grant": Mutation("funding", {"grant": False}, related="C01 C14"),
    "data gone": Mutation("data_flow", None, related="C11"),
    "no agreement on data": Mutation("data_flow", {**PERSONAL, "agreement": "none"}, "C10"),
    "agreement unrecorded": Mutation("data_flow", {**PERSONAL, "agreement": None}, "C10"),
    "data of unknown kind": Mutation("data_flow", {"personal_data": None}, "C10"),
    "a memorandum": Mutation("data_flow", {**PERSONAL, "agreement": "memorandum"}, "C24"),
    "seat gone": Mutation("seat", None, related="C03 C13 C15 C22 C25 C27 C33"),
    "no deputy": Mutation("seat", {"deputy": False}, "C28"),
    "deputy unrecorded": Mutation("seat", {"deputy": None}, "C28"),
    "no authority": Mutation("seat", {"delegated_authority": False}, related="C15"),
    "authority ended": Mutation("seat", {"authority_until": "2029-12-31"}, related="C15"),
    "no vote": Mutation("seat", {"voting": False}),
    "vote unrecorded": Mutation("seat", {"voting": None}, related="C25 C32"),
    "conflict undeclared": Mutation("seat", {"conflict_declared": False}, related="C05"),
    "little authority": Mutation("seat", {"authority_limit_pounds": 1}, related="C32"),
    "twelve seats": Mutation("seat", {"seats": 12}, related="C19"),
    "answers to nobody": Mutation("reports_to", None, related="C02 C03 C27"),
    "delivers nothing": Mutation("delivers", None, related="C17"),
    "regulated work": Mutation("delivers", {"regulated": True}, related="C18"),
    "regulator gone": Mutation("regulates", None, "C18"),
    "voice gone": Mutation("voice", None, related="C08 C27"),
    "one voice": Mutation("voice", {"seats": 1}, "C26"),
    "voices unrecorded": Mutation("voice", {"seats": None}, "C26"),
    "share gone": Mutation("shareholding", None, "C16"),
    "small share": Mutation("shareholding", {"share_per_cent": 1.0}, "C16"),
    "share unrecorded": Mutation("shareholding", {"share_per_cent": None}, "C16"),
    "stake undeclared": Mutation("shareholding", {"conflict_declared": False}, related="C05"),
    "tie of trust gone": Mutation("relationship", None),
    "no terms": Mutation("body", NO_TERMS, "C27", "C33 C34"),
    "no top": Mutation("body", {"apex": False}, related="C02 C27"),
    "no purpose": Mutation("terms", {"purpose": ""}, "C27"),
    "no rule": Mutation("terms", {"decision_rule": None}, "C27"),
    "no quorum": Mutation("terms", {"quorum": "", "quorum_per_cent": None, "quorum_people": None}, "C27"),
    "no meetings": Mutation("terms", {"meetings_a_year": None}, "C27", "C34"),
    "no review": Mutation("terms", {"review_every_months": None, "review_date": None}, "C27"),
    "a deadlock": Mutation("terms", {"decision_rule": "unanimous", "deadlock_route": ""}, "C23"),
    "no scrutiny": Mutation("terms", {"scrutiny": ""}, related="C30"),
    "late review": Mutation("terms", {"review_every_months": 24}, related="C34"),
    "few meetings": Mutation("terms", {"meetings_a_year": 2}, related="C34"),
    "some parties only": Mutation("terms", {"all_parties_meet": False}, related="C34"),
    "no conflict policy": Mutation("terms", {"conflict_policy": ""}, related="C33"),
    "no reserved matters": Mutation("terms", {"reserved_matters": ""}, related="C35"),
    "no complaints": Mutation("people", {"complaints_route": ""}, "C36"),
    "nobody accountable": Mutation("activity", {"accountable": ()}, "C29"),
    "nobody responsible": Mutation("activity", {"responsible": ()}, "C29"),
    "a statutory duty": Mutation("activity", {"statutory": True}, "C31"),
}


def mutated(graph: Graph, mutation: Mutation) -> Iterator[Graph]:
    """Yield ``graph`` with ``mutation`` at each place that can have it."""
    for key, edge in graph.edges.items():
        if edge.kind == mutation.where:
            yield replace(graph, edges=_with(graph.edges, key, mutation.change))
    for key, node in graph.nodes.items():
        if node.kind == mutation.where:
            yield replace(graph, nodes=_with(graph.nodes, key, mutation.change))
        if mutation.where == "terms" and node.terms is not None:
            terms = node.terms.model_copy(update=mutation.change)
            yield replace(graph, nodes=_with(graph.nodes, key, {"terms": terms}))
    for key in graph.activities if mutation.where == "activity" else ():
        yield replace(graph, activities=_with(graph.activities, key, mutation.change))


def _with(records: Mapping[str, Any], key: str, change: Mapping[str, Any] | None) -> dict[str, Any]:
    if change is None:
        return {one: record for one, record in records.items() if one != key}
    return {**records, key: records[key].model_copy(update=change)}


@pytest.mark.parametrize("name", MUTATIONS)
@pytest.mark.parametrize("template", template_ids())
def test_one_change_to_a_template_breaks_its_own_rule_and_related_ones_only(template: str, name: str) -> None:
    mutation = MUTATIONS[name]
    allowed = {*mutation.own.split(), *mutation.related.split()}
    for graph in mutated(drawn(template, "a regulator too"), mutation):
        found = {one.rule for one in check(graph, LATER)}
        assert found <= allowed
        assert set(mutation.own.split()) <= found


@pytest.mark.parametrize("name", [name for name, one in MUTATIONS.items() if one.related and not one.own])
def test_a_change_that_breaks_rules_only_here_and_there_breaks_each_somewhere(name: str) -> None:
    graphs = (
        graph
        for template in template_ids()
        for who in ("Lambeth", "one prime, six others")
        for graph in mutated(drawn(template, who), MUTATIONS[name])
    )
    found = {one.rule for graph in graphs for one in check(graph, LATER)}
    assert found == set(MUTATIONS[name].related.split())
