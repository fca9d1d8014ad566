import pytest

from readiness.document.graph import MapNode, TermsOfReference
from readiness.errors import UsageError
from readiness.governance.checks.survey import Survey
from readiness.governance.graph import Graph
from readiness.governance.meetings import Meeting
from readiness.governance.templates import template_ids
from readiness.governance.what_if import Cause, Change, Consequence, in_words, place_named, what_if, without
from tests.readiness.governance.checks.mutations import add, edge, line, place, terms
from tests.readiness.governance.maps import drawn, tied

PRIME = "one prime, six others"


def at(found: Consequence, body: str) -> Meeting:
    return next(meeting for meeting in found.meetings if meeting.body == body)


def supposed(graph: Graph, cause: Cause, what: str) -> Consequence:
    return what_if(graph, Change(cause, what))


def test_without_its_prime_a_supply_chain_loses_every_deliverer() -> None:
    found = supposed(drawn("prime-provider", PRIME), "leaves", "prime")
    assert found.deliverers == ("prime", *(f"sub-{number}" for number in range(6)))
    assert {"C01", "C17"} & {one.rule for one in found.findings}


def test_without_one_member_an_alliance_loses_one_deliverer_and_one_vote() -> None:
    found = supposed(drawn("alliance"), "leaves", "slam")
    assert found.deliverers == ("slam",)
    assert (at(found, "leadership-team").votes_before, at(found, "leadership-team").votes_after) == (5, 4)
    assert at(found, "leadership-team").can_decide is True


def test_duties_are_lost_with_the_last_who_does_or_answers_for_them() -> None:
    graph = drawn("prime-provider", PRIME)
    assert supposed(graph, "leaves", "sub-1").duties == ()
    assert "2-steering" in supposed(graph, "leaves", "prime").duties


def test_the_money_goes_with_the_last_contract() -> None:
    found = supposed(drawn("prime-provider"), "withdrawn", "subcontract.certitude.slam")
    assert "funding.certitude.slam" not in found.graph.edges
    assert found.deliverers == ("slam",)
    assert found.meetings == ()


@pytest.mark.parametrize(
    ("deputy", "votes", "quorum", "unanimity"),
    [(True, 5, True, True), (False, 4, False, False), (None, 4, False, False)],
)
def test_a_deputy_keeps_vote_quorum_and_unanimity(
    deputy: bool | None, votes: int, quorum: bool, unanimity: bool
) -> None:
    graph = line("seat", "slam", "leadership-team", deputy=deputy)(drawn("alliance"))
    team = at(supposed(graph, "absent", "slam"), "leadership-team")
    assert (team.votes_after, team.quorum, team.unanimity, team.can_decide) == (votes, quorum, unanimity, quorum)


@pytest.mark.parametrize(("policy", "unanimity"), [("Whoever has one does not vote.", True), ("", False)])
def test_a_conflict_takes_the_vote_but_not_the_presence(policy: str, unanimity: bool) -> None:
    graph = terms("leadership-team", conflict_policy=policy)(drawn("alliance"))
    team = at(supposed(graph, "conflicted", "slam"), "leadership-team")
    assert (team.votes_after, team.quorum, team.unanimity) == (4, True, unanimity)


def test_a_quorum_without_a_number_is_not_guessed() -> None:
    graph = terms("leadership-team", quorum_per_cent=None)(drawn("alliance"))
    assert at(supposed(graph, "leaves", "slam"), "leadership-team").can_decide is None


def test_people_count_for_a_quorum_by_heads() -> None:
    graph = terms("leadership-team", quorum_per_cent=None, quorum_people=7)(drawn("alliance"))
    assert at(supposed(graph, "conflicted", "slam"), "leadership-team").quorum is True
    assert at(supposed(graph, "leaves", "slam"), "leadership-team").quorum is False


def test_without_the_majority_owner_a_board_that_votes_by_shares_cannot_decide() -> None:
    graph = drawn("joint-venture.horizontal")
    for owner, share in (("certitude", 60.0), ("slam", 20.0), ("thames-reach", 20.0)):
        graph = line("shareholding", owner, share_per_cent=share)(graph)
    board = at(supposed(graph, "conflicted", "certitude"), "company-board")
    assert (board.share, board.can_decide) == (40.0, False)


def test_one_party_that_is_left_decides_by_itself() -> None:
    assert at(supposed(drawn("prime-contractor"), "leaves", "certitude"), "partnership-board").alone is False
    graph = without(drawn("prime-contractor"), "ccg")
    assert at(supposed(graph, "leaves", "certitude"), "partnership-board").alone is True


@pytest.mark.parametrize("cause", ["leaves", "absent", "conflicted"])
@pytest.mark.parametrize("template", template_ids())
def test_every_place_of_every_shape_can_be_taken_away(template: str, cause: Cause) -> None:
    graph = drawn(template)
    for key in graph.nodes:
        words = in_words(graph, supposed(graph, cause, key))
        assert len(words) >= 2
        assert all(one.endswith((".", ":")) for one in words)


def test_the_map_itself_stays_as_it_is() -> None:
    graph = drawn("alliance")
    supposed(graph, "leaves", "slam")
    assert graph == drawn("alliance")


@pytest.mark.parametrize(
    ("cause", "what", "words"),
    [("leaves", "slamm", "did you mean “slam”"), ("withdrawn", "slam", "no contract “slam”")],
)
def test_what_is_not_there_is_refused_with_the_nearest_name(cause: Cause, what: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        supposed(drawn("alliance"), cause, what)


def test_an_agreement_is_withdrawn_with_all_contracts_under_it() -> None:
    graph = drawn("alliance")
    found = supposed(graph, "withdrawn", "alliance agreement")
    assert not list(found.graph.edges_of("contract"))
    assert set(found.deliverers) == {"certitude", "thames-reach", "slam"}
    assert (
        in_words(graph, found)[0] == "If the agreement “Alliance agreement” is withdrawn, with all contracts under it:"
    )


def test_a_name_that_several_places_have_is_not_guessed() -> None:
    with pytest.raises(UsageError, match="Several places are called “Twin”") as refused:
        place_named(tied(a="Twin", b="Twin"), "Twin")
    assert "a, b" in refused.value.remedy


def test_a_place_is_found_by_its_name_too() -> None:
    assert place_named(drawn("alliance"), "thames reach") == "thames-reach"


def test_a_grant_outlives_the_contract_beside_it() -> None:
    grant = add(edge("funding", "certitude", "slam", grant=True, label="Grant"))
    found = supposed(grant(drawn("prime-provider")), "withdrawn", "subcontract.certitude.slam")
    assert [edge.grant for _, edge in found.graph.edges_of("funding") if edge.target == "slam"] == [True]


def test_with_its_contract_a_manager_that_delivers_nothing_loses_its_duties() -> None:
    graph = drawn("prime-contractor")
    assert "certitude" not in Survey(graph).deliverers
    found = supposed(graph, "withdrawn", "contract.council.certitude")
    assert "2-steering" not in found.duties
    last = supposed(found.graph, "withdrawn", "contract.ccg.certitude")
    assert {"2-steering"} <= set(last.duties)


@pytest.mark.parametrize(
    ("deputies", "votes", "quorum", "comes"),
    [((True, False), 3, True, False), ((True, True), 4, True, True), ((False, None), 2, False, False)],
)
def test_each_of_two_seats_has_its_own_deputy(
    deputies: tuple[bool, bool | None], votes: int, quorum: bool, comes: bool
) -> None:
    nodes = {"b": MapNode(kind="body", name="B", terms=TermsOfReference(decision_rule="majority", quorum_per_cent=75))}
    nodes |= {key: MapNode(kind="organisation", name=key) for key in ("x", "y")}
    seats = {f"seat-{n}": edge("seat", "x", "b", deputy=one, voting=True) for n, one in enumerate(deputies)}
    graph = Graph(nodes, {**seats, "other": edge("seat", "y", "b", seats=2, voting=True)})
    meeting = at(supposed(graph, "absent", "x"), "b")
    assert (meeting.votes_before, meeting.votes_after, meeting.quorum, meeting.deputy_comes) == (
        4,
        votes,
        quorum,
        comes,
    )


@pytest.mark.parametrize(("voting", "said"), [(None, True), (True, False)])
def test_a_seat_that_may_have_a_vote_is_counted_and_that_is_said(voting: bool | None, said: bool) -> None:
    graph = line("seat", "certitude", "leadership-team", voting=voting)(drawn("alliance"))
    words = " ".join(in_words(graph, supposed(graph, "leaves", "slam")))
    assert ("whether 1 seat has a vote is not recorded; it is counted as if so" in words) is said


def test_findings_that_were_there_before_are_not_new() -> None:
    graph = place("people", complaints_route="")(drawn("alliance"))
    assert "C36" not in {one.rule for one in supposed(graph, "leaves", "slam").findings}


def panel(**quorum: int) -> Graph:
    """Return a panel made of people who use the service alone."""
    body = MapNode(kind="body", name="Panel", body="advisory panel", terms=TermsOfReference.model_validate(quorum))
    nodes = {"people": MapNode(kind="people", name="People"), "panel": body}
    return Graph(nodes, {"voice": edge("voice", "people", "panel", seats=4)})


@pytest.mark.parametrize("cause", ["leaves", "absent"])
def test_a_panel_of_people_alone_has_no_quorum_without_them(cause: Cause) -> None:
    found = supposed(panel(quorum_people=4), cause, "people")
    assert at(found, "panel").quorum is False
    assert in_words(panel(), found)[1:3] == (
        "Panel: 0 of 4 people can be there.", "Panel: the quorum is no longer met.",
    )  # fmt: skip


def test_voices_count_for_a_quorum_only_while_they_are_there() -> None:
    graph = add(edge("seat", "council", "panel", seats=2, voting=True), council=tied(c="Council").nodes["c"])(
        panel(quorum_people=4)
    )
    assert at(supposed(graph, "absent", "people"), "panel").quorum is False
    assert at(supposed(graph, "absent", "council"), "panel").quorum is False
    assert supposed(graph, "conflicted", "people").meetings == ()


@pytest.mark.parametrize(("limit", "alone"), [(None, True), (9, False)])
def test_one_party_decides_alone_only_where_the_body_can_decide(limit: int | None, alone: bool) -> None:
    given = {"decision_rule": "majority", "quorum_people": limit}
    board = MapNode(kind="body", name="Board", body="board", terms=TermsOfReference.model_validate(given))
    graph = tied(edge("seat", "a", "board", voting=True), edge("seat", "b", "board", voting=True), a="Ash", b="Birch")
    graph = Graph({**graph.nodes, "board": board}, graph.edges)
    said = " ".join(in_words(graph, supposed(graph, "absent", "a")))
    assert ("one party is left that decides by itself" in said) is alone


def test_where_nobody_is_left_who_can_vote_nothing_can_be_decided() -> None:
    graph = tied(edge("seat", "a", "board", voting=True), a="Ash")
    graph = Graph({**graph.nodes, "board": MapNode(kind="body", name="Board", body="board")}, graph.edges)
    found = supposed(graph, "conflicted", "a")
    assert "Board: nobody is left who can vote; nothing can be decided." in in_words(graph, found)
    assert at(found, "board").can_decide is False


@pytest.mark.parametrize("name", ["ALLIANCE  agreement ", "alliance agreement"])
def test_an_agreement_is_found_by_its_name_whatever_its_capitals_and_gaps(name: str) -> None:
    graph = drawn("alliance")
    label = next(one.label for _, one in graph.edges_of("contract"))
    assert label == "Alliance agreement"
    assert not any(one.kind == "contract" for one in supposed(graph, "withdrawn", name).graph.edges.values())


def test_a_team_that_delivers_is_lost_when_it_leaves() -> None:
    graph = add(edge("delivers", "delivery-team", "people"))(drawn("alliance"))
    assert supposed(graph, "leaves", "delivery-team").deliverers == ("delivery-team",)


def test_deputies_speak_for_people_who_cannot_come() -> None:
    graph = line("voice", deputy=True)(panel(quorum_people=4))
    assert in_words(graph, supposed(graph, "absent", "people"))[1:] == (
        "Panel: deputies come, so that 4 of 4 people can be there.",
    )
