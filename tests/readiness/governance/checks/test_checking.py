"""Every check against a map that breaks it and one that does not."""

import re
from datetime import date

import pytest

from readiness.governance.checks.checking import CHECKS, Context, check, standing
from readiness.governance.checks.finding import SEVERITIES, Finding
from readiness.governance.checks.rules import Rule, shipped_rules
from readiness.governance.graph import Graph
from readiness.governance.templates import template_ids
from tests.readiness.governance.checks.mutations import (
    DATED,
    EVERYWHERE,
    FAULTS,
    Fault,
    add,
    both,
    drop,
    edge,
    line,
    lines,
    terms,
)
from tests.readiness.governance.maps import PARTIES, drawn

CASES = [
    pytest.param(rule, template, fault, {rule, *more.split()}, id=f"{rule}, {template}, {number}")
    for rule, faults in FAULTS.items()
    for number, (template, fault, more) in enumerate(faults, 1)
]


def broken(findings: tuple[Finding, ...]) -> set[str]:
    return {one.rule for one in findings if one.severity != "to-do"}


def only(rule: str, graph: Graph, **context: object) -> list[Finding]:
    return [one for one in check(graph, Context(**context)) if one.rule == rule]  # type: ignore[arg-type]


@pytest.mark.parametrize("who", PARTIES)
@pytest.mark.parametrize("template", template_ids())
def test_a_clean_template_is_silent(template: str, who: str) -> None:
    assert check(drawn(template, who)) == ()


@pytest.mark.parametrize(("rule", "template", "fault", "expected"), CASES)
def test_a_single_fault_breaks_its_rule_and_related_ones_only(
    rule: str, template: str, fault: Fault, expected: set[str]
) -> None:
    assert broken(check(fault(drawn(template)))) == expected


@pytest.mark.parametrize("fault", EVERYWHERE)
@pytest.mark.parametrize("template", template_ids())
def test_the_faults_that_any_shape_can_have_are_found_in_every_template(template: str, fault: str) -> None:
    kind, put, rule = EVERYWHERE[fault]
    graph = drawn(template)
    if any(True for _ in graph.edges_of(kind)):
        assert rule in broken(check(put(graph)))


def test_every_check_has_words_a_fault_and_a_place_in_the_specification() -> None:
    numbered = [f"C{number:02}" for number in range(1, 37)]
    assert list(CHECKS) == list(FAULTS) == list(shipped_rules()) == numbered


@pytest.mark.parametrize(("rule", "template", "fault", "expected"), CASES)
def test_a_finding_points_at_places_and_ties_of_the_map(
    rule: str, template: str, fault: Fault, expected: set[str]
) -> None:
    graph = fault(drawn(template))
    for one in only(rule, graph):
        assert set(one.nodes) <= graph.nodes.keys()
        assert set(one.edges) <= graph.edges.keys()


@pytest.mark.parametrize(("rule", "template", "fault", "expected"), CASES)
def test_a_remedy_is_a_whole_sentence_with_its_names_filled_in(
    rule: str, template: str, fault: Fault, expected: set[str]
) -> None:
    for one in only(rule, fault(drawn(template))):
        assert re.fullmatch(r"[^{}]*\.", one.message)
        assert re.fullmatch(r"[^{}]*\.", one.remedy)


def test_the_alliance_only_notes_what_elsewhere_is_an_error() -> None:
    put = FAULTS["C05"]
    severities = [only("C05", fault(drawn(template)))[0].severity for template, fault, _ in put]
    assert severities == ["error", "error", "error", "info"]


@pytest.mark.parametrize(("policy", "found"), [("Interests are declared.", []), ("", ["C05"])])
def test_a_bodys_conflict_policy_speaks_for_seats_that_say_nothing_themselves(policy: str, found: list[str]) -> None:
    unsaid = line("seat", "council", "management-team", conflict_declared=None)
    graph = both(unsaid, terms("management-team", conflict_policy=policy))(drawn("consortium.hub-and-spoke"))
    assert [one.rule for one in check(graph)] == found


def test_an_interest_that_nobody_declared_is_an_error() -> None:
    graph = line("shareholding", "council", conflict_declared=None)(drawn("joint-venture.vertical"))
    assert [(one.rule, one.severity) for one in check(graph)] == [("C05", "error")]


def test_personal_data_to_a_processor_without_an_agreement_is_an_error() -> None:
    severities = [only("C10", fault(drawn(template)))[0].severity for template, fault, _ in FAULTS["C10"]]
    assert severities == ["warning", "error"]


def test_what_is_not_recorded_makes_one_to_do_for_each_kind() -> None:
    graph = both(lines("contract", exit_terms=None), lines("seat", deputy=None))(drawn("alliance"))
    assert [(one.rule, one.severity, len(one.edges)) for one in check(graph)] == [
        ("C21", "to-do", 6),
        ("C28", "to-do", 10),
    ]


def test_errors_come_first() -> None:
    graph = both(lines("contract", exit_terms=None), drop("voice"), line("seat", deputy=False))(drawn("alliance"))
    ranks = [SEVERITIES.index(one.severity) for one in check(graph)]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == 3


def test_the_single_point_of_failure_is_found_though_other_ties_hide_it() -> None:
    # Everybody also meets on one body, so that no place cuts the merged map in two.
    found = only("C06", lines("contract", step_in_right=False)(drawn("prime-provider", "one prime, six others")))
    assert [(one.nodes[0], len(one.nodes)) for one in found] == [("prime", 7)]


def test_owners_of_a_contracted_company_may_deliver() -> None:
    graph = add(edge("delivers", "slam", "people"))(drawn("joint-venture.horizontal"))
    assert only("C01", graph) == []
    assert only("C01", drop("shareholding", source="slam")(graph))


def test_a_circle_names_its_way() -> None:
    found = only("C04", add(edge("reports_to", "leadership-team", "delivery-team"))(drawn("alliance")))[0]
    assert set(found.nodes) == {"leadership-team", "management-team", "delivery-team"}
    assert len(found.edges) == 3


def test_a_delegation_that_has_ended_is_no_authority() -> None:
    graph = line("seat", "slam", "leadership-team", authority_until="2026-03-31")(drawn("alliance"))
    assert only("C15", graph, today=date(2026, 3, 31)) == []
    assert only("C15", graph, today=date(2026, 4, 1))


def test_a_map_without_a_model_is_read_as_an_alliance_by_its_leadership_team() -> None:
    graph = terms("leadership-team", reserved_matters="")(drawn("alliance"))
    assert only("C35", Graph(graph.nodes, graph.edges))
    assert only("C35", graph, model="consortium") == []


def test_a_finding_set_aside_keeps_its_reason() -> None:
    graph = terms("leadership-team", scrutiny="")(drawn("alliance"))
    found = only("C30", graph)[0]
    again = check(graph, Context(set_aside={found.key: "The council's audit committee does it."}))
    assert [one.set_aside for one in again] == ["The council's audit committee does it."]
    assert standing(again) == ()


@pytest.mark.parametrize("rule", shipped_rules().values(), ids=lambda rule: rule.id)
def test_every_wording_of_a_rule_is_used_by_a_fault_or_by_what_is_not_recorded(rule: Rule) -> None:
    said = {one.message.read().split("{")[0] for one in rule.cases.values()}
    faults = (*((template, fault) for template, fault, _ in FAULTS[rule.id]), *DATED.get(rule.id, ()))
    day = date(2026, 11, 22)
    found = {one.message for template, fault in faults for one in only(rule.id, fault(drawn(template)), today=day)}
    unsaid = {begin for begin in said if not any(begin in message for message in found)}
    assert unsaid <= {one.message.read().split("{")[0] for name, one in rule.cases.items() if "not-recorded" in name}


@pytest.mark.parametrize("model", ["", "alliance", "prime-provider", "joint-venture"])
def test_an_empty_map_has_no_findings(model: str) -> None:
    assert check(Graph(model=model)) == ()


@pytest.mark.parametrize("rule", shipped_rules().values(), ids=lambda rule: rule.id)
def test_a_translation_fills_in_the_same_names(rule: Rule) -> None:
    for wording in (text for case in rule.cases.values() for text in (case.message, case.remedy)):
        english, *others = (set(re.findall(r"{\w+}", text)) for text in wording.texts.values())
        assert all(names == english for names in others)


def test_findings_are_said_in_the_language_that_is_asked_for() -> None:
    graph = terms("leadership-team", scrutiny="")(drawn("alliance"))
    assert only("C30", graph, language="cy")[0].title == "Corff sy’n edrych drosto’i hun"
