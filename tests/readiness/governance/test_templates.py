from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readiness.document.graph import OrganisationSize
from readiness.document.model import PartnershipRole, Party, PartyKind
from readiness.errors import DataFileError, UsageError
from readiness.governance.checks.checking import check
from readiness.governance.templates import Template, fill, load_template, template_ids
from readiness.records import record_from
from tests.readiness.governance.maps import LAMBETH, PARTIES, REGULATOR, drawn

MODELS = {
    "informal-network", "grant", "bilateral-contracts", "framework", "management-contractor", "prime-contractor",
    "prime-provider", "consortium", "alliance", "joint-venture", "shared-service",
}  # fmt: skip
kinds, roles, sizes = (st.sampled_from(get_args(one)) for one in (PartyKind, PartnershipRole, OrganisationSize))
every_template = pytest.mark.parametrize("template_id", template_ids())
every_group = pytest.mark.parametrize("who", PARTIES)


def small(**more: object) -> dict[str, object]:
    places = [
        {"id": "payer", "kind": "organisation", "name": "Payer: to be found", "parties": ["commissioner"]},
        {"id": "paid", "kind": "organisation", "name": "Provider: to be found", "parties": ["provider"], "most": 9},
    ]
    ties = [{"kind": "funding", "source": "payer", "target": "paid"}]
    header = {"format": "readiness-template/1", "id": "small", "title": "Small", "summary": "", "sources": ["a test"]}
    return {**header, "places": places, "ties": ties, **more}


def test_every_delivery_model_has_a_template() -> None:
    assert {load_template(template_id).model for template_id in template_ids()} == MODELS


@every_template
@every_group
def test_every_line_joins_places_of_the_map(template_id: str, who: str) -> None:
    graph = drawn(template_id, who)
    assert all({edge.source, edge.target} <= graph.nodes.keys() for edge in graph.edges.values())


@every_template
@every_group
def test_people_who_use_the_service_always_have_a_voice(template_id: str, who: str) -> None:
    graph = drawn(template_id, who)
    heard = {edge.target for _, edge in graph.edges_of("voice") if graph.nodes[edge.source].kind == "people"}
    assert {graph.nodes[key].kind for key in heard} == {"body"}
    assert all(node.complaints_route for node in graph.nodes.values() if node.kind == "people")


@every_template
def test_every_body_has_complete_terms_of_reference(template_id: str) -> None:
    bodies = [place for place in load_template(template_id).places if place.kind == "body"]
    for terms in (place.terms for place in bodies):
        assert terms is not None
        assert terms.purpose and terms.decision_rule and terms.quorum and terms.meetings_a_year  # noqa: PT018
        assert terms.deadlock_route and terms.conflict_policy and terms.scrutiny and terms.review_every_months  # noqa: PT018


@every_template
def test_every_body_answers_to_somebody_or_stands_at_the_top(template_id: str) -> None:
    graph = drawn(template_id)
    answering = {edge.source for _, edge in graph.edges_of("reports_to")}
    assert all(key in answering or node.apex for key, node in graph.nodes.items() if node.kind == "body")


@every_template
def test_shares_make_a_whole(template_id: str) -> None:
    shares = [edge.share_per_cent or 0 for _, edge in drawn(template_id).edges_of("shareholding")]
    assert not shares or round(sum(shares), 2) == 100


@every_template
def test_every_party_of_the_case_stands_on_the_map_once(template_id: str) -> None:
    parties = [node.party for node in drawn(template_id).nodes.values() if node.party]
    assert sorted(parties) == sorted(LAMBETH)


@every_template
def test_with_no_party_the_places_that_must_be_filled_say_so(template_id: str) -> None:
    filled = fill(load_template(template_id), {})
    assert filled.unfilled
    assert all("to be found" in filled.graph.name_of(key) for key in filled.unfilled)


@pytest.mark.parametrize(("parties", "regulated"), [(LAMBETH, 0), (LAMBETH | REGULATOR, 3)])
def test_a_regulator_stands_on_the_map_where_there_is_one(parties: dict[str, Party], regulated: int) -> None:
    graph = fill(load_template("alliance"), parties).graph
    assert len(list(graph.edges_of("regulates"))) == regulated


def test_the_lead_is_the_prime_and_the_others_are_its_subcontractors() -> None:
    graph = drawn("prime-provider", "one prime, six others")
    assert {edge.source for _, edge in graph.edges_of("subcontract")} == {"prime"}
    assert len(list(graph.edges_of("subcontract"))) == 6


def test_providers_are_dealt_to_the_zones_in_turn() -> None:
    graph = drawn("framework.by-zone", "one prime, six others")
    zones = [edge.target for _, edge in graph.edges_of("seat") if edge.target.startswith("zone-")]
    assert {zone: zones.count(zone) for zone in zones} == {"zone-1": 2, "zone-2": 2, "zone-3": 2, "zone-4": 1}


def test_a_candidate_stands_in_only_where_nobody_firm_is_there() -> None:
    template = record_from(small(), Template, "small.toml")
    candidate, member = Party(name="Candidate", role="candidate"), Party(name="Member")
    assert "candidate" in fill(template, {"candidate": candidate}).graph.nodes
    assert "candidate" not in fill(template, {"candidate": candidate, "member": member}).graph.nodes


def test_an_unknown_template_is_answered_with_the_nearest_name() -> None:
    with pytest.raises(UsageError, match="did you mean “alliance”"):
        load_template("alliances")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"ties": [{"kind": "funding", "source": "payer", "target": "pad"}]}, "did you mean “paid”"),
        ({"ties": [{"kind": "funding", "source": "payer", "target": "paid", "attributes": {"lable": "x"}}]}, "lable"),
        ({"ties": []}, "at least 1"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_template_with_a_fault_is_refused_in_words(wrong: dict[str, object], words: str) -> None:
    with pytest.raises(DataFileError, match=words):
        record_from(small(**wrong), Template, "small.toml")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.builds(Party, name=st.just("A party"), kind=kinds, role=roles, size=sizes, charity=st.booleans())))
def test_whoever_the_parties_are_every_template_is_clean(parties: list[Party]) -> None:
    known = {f"party-{number}": party for number, party in enumerate(parties[:10])}
    for template in template_ids():
        assert check(fill(load_template(template), known).graph) == ()
