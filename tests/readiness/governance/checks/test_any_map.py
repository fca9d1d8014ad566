"""The checks on maps of any kind: they never fail, and the order of rows never changes a result."""

from dataclasses import replace
from random import Random
from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readiness.document.graph import (
    BodyKind,
    EdgeKind,
    MapActivity,
    MapEdge,
    MapNode,
    OrganisationRole,
    TermsOfReference,
)
from readiness.governance.checks.checking import check
from readiness.governance.graph import Graph, from_json, to_json
from readiness.governance.network import measure
from readiness.governance.network_words import measures_in_words
from readiness.governance.what_if import Cause, Change, in_words, what_if

IDS = tuple("abcdefgh")
CAUSES: tuple[Cause, ...] = ("leaves", "absent", "conflicted")
MODELS = st.sampled_from(("", "alliance", "joint-venture", "prime-provider", "prime-contractor", "informal-network"))
states = st.sampled_from((True, False, None))
some_ids = st.lists(st.sampled_from(IDS), max_size=3, unique=True).map(tuple)
terms = st.builds(
    TermsOfReference,
    decision_rule=st.sampled_from(("unanimous", "advisory", "shareholding", None)),
    decision_limit_pounds=st.sampled_from((None, 0, 100)),
    quorum_per_cent=st.sampled_from((None, 50, 100)),
    meetings_a_year=st.sampled_from((None, 0, 12)),
    all_parties_meet=states,
    conflict_policy=st.sampled_from(("", "Declared.")),
    review_every_months=st.sampled_from((None, 12, 24)),
)
organisations = st.builds(
    MapNode,
    kind=st.just("organisation"),
    name=st.sampled_from(("Ann", "Bob & {co}")),
    role=st.one_of(st.none(), st.sampled_from(get_args(OrganisationRole))),
    size=st.sampled_from(("small", "large", None)),
    charity=states,
    represented_by=st.one_of(st.none(), st.sampled_from(IDS)),
    allocates_work=states,
)
bodies = st.builds(
    MapNode,
    kind=st.just("body"),
    name=st.just("Board"),
    body=st.one_of(st.none(), st.sampled_from(get_args(BodyKind))),
    apex=states,
    terms=st.one_of(st.none(), terms),
)
others = st.builds(MapNode, kind=st.sampled_from(("people", "vehicle")), name=st.just("Else"))
edges = st.builds(
    MapEdge,
    source=st.sampled_from(IDS[:4]),
    target=st.sampled_from(IDS[4:]),
    kind=st.sampled_from(get_args(EdgeKind)),
    label=st.sampled_from(("", "{x}")),
    share_per_cent=st.sampled_from((None, 50.0)),
    voting=states,
    seats=st.sampled_from((None, 1, 12)),
    delegated_authority=states,
    authority_limit_pounds=st.sampled_from((None, 10)),
    deputy=states,
    personal_data=states,
    agreement=st.sampled_from((None, "none", "memorandum")),
    exit_terms=states,
    conflict_declared=states,
    trust=st.sampled_from((None, 1, 5)),
)
turned = st.tuples(edges, st.booleans()).map(
    lambda pair: pair[0].model_copy(update={"source": pair[0].target, "target": pair[0].source}) if pair[1] else pair[0]
)
activities = st.builds(MapActivity, name=st.just("Work"), responsible=some_ids, accountable=some_ids, statutory=states)


@st.composite
def maps(draw: st.DrawFn) -> Graph:
    nodes = {key: draw(st.one_of(organisations, bodies, others)) for key in IDS}
    lines = {f"e{number}": edge for number, edge in enumerate(draw(st.lists(turned, max_size=24)))}
    return Graph(nodes, lines, "", {"work": draw(activities)}, draw(MODELS))


thorough = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@thorough
@given(maps(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_no_finding(graph: Graph, shuffle: Random) -> None:
    keys = [list(graph.nodes), list(graph.edges)]
    for one in keys:
        shuffle.shuffle(one)
    again = Graph(
        {k: graph.nodes[k] for k in keys[0]}, {k: graph.edges[k] for k in keys[1]}, "", graph.activities, graph.model
    )
    assert {(one.rule, one.severity, one.subject) for one in check(graph)} == {
        (one.rule, one.severity, one.subject) for one in check(again)
    }


@thorough
@given(maps())
def test_no_two_findings_share_the_words_by_which_they_are_set_aside(graph: Graph) -> None:
    twice = {f"{key}-b": edge.model_copy(update={"label": "B"}) for key, edge in graph.edges.items()}
    keys = [one.key for one in check(replace(graph, edges={**graph.edges, **twice}))]
    assert len(set(keys)) == len(keys)


@thorough
@given(maps())
def test_any_map_can_be_checked_measured_and_written(graph: Graph) -> None:
    assert all(one.message.strip() and one.remedy.strip() for one in check(graph))
    assert measures_in_words(graph, measure(graph))
    assert from_json(to_json(graph).encode(), "map.json") == graph


@thorough
@given(maps(), st.sampled_from(IDS), st.sampled_from(CAUSES))
def test_anybody_can_be_taken_away_from_any_map(graph: Graph, who: str, cause: Cause) -> None:
    found = what_if(graph, Change(cause, who))
    assert in_words(graph, found)
    assert all(meeting.votes_after <= meeting.votes_before for meeting in found.meetings)
