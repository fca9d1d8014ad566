"""Checks of who sits where, with what authority, and who stands in for them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from readiness.document.graph import EdgeKind, MapEdge, MapNode
from readiness.governance.checks.alliances import is_alliance, parties_behind, parties_of
from readiness.governance.checks.finding import Hit
from readiness.governance.checks.survey import CONTRACTS, KeyedEdge, Survey, reach

BUYING: tuple[EdgeKind, ...] = (*CONTRACTS, "funding")
PARTY_KINDS = ("organisation", "vehicle")
PUBLIC_ROLES = ("commissioner", "regulator")


def small_without_seat(survey: Survey) -> Iterator[Hit]:
    """Yield C13: a small deliverer has neither a seat nor a named representative.

    Source:
        collaborationni, consortium working: all partners, however small.
    """
    for key in survey.deliverers:
        node = survey.node(key)
        if (
            (node.represented_by in survey.graph.nodes and node.represented_by != key)
            or next(survey.out_of(key, "seat"), None)
            or node.kind != "organisation"
        ):
            continue
        if node.size is None:
            yield Hit((key,), case="not-recorded", unrecorded=True)
        elif node.size == "small":
            yield Hit((key,), words={"place": node.name})


def alliance_seat(survey: Survey) -> Iterator[Hit]:
    """Yield C15: an alliance party has no seat on the leadership team, or its member may not decide.

    Source:
        collaborationni, integrated governance: delegated authority to act.
    """
    if not is_alliance(survey):
        return
    parties = parties_of(survey)
    if parties and not survey.leadership_teams:
        yield Hit(parties, case="no-team", about=("map",), words={"places": survey.names(parties)})
    for team in survey.leadership_teams:
        seats: defaultdict[str, list[KeyedEdge]] = defaultdict(list)
        for key, edge in survey.into(team, "seat"):
            seats[edge.source].append((key, edge))
        for party in parties_behind(survey, team):
            words = {"place": survey.graph.name_of(party), "body": survey.graph.name_of(team)}
            if party not in seats:
                yield Hit((party, team), case="no-seat", about=(party, team), words=words)
            for key, edge in seats.get(party, ()):
                yield from _authority(survey, key, edge, words)


def _authority(survey: Survey, key: str, edge: MapEdge, words: Mapping[str, str]) -> Iterator[Hit]:
    ends = (edge.source, edge.target)
    if edge.delegated_authority is None:
        yield Hit(ends, (key,), "not-recorded", unrecorded=True)
    elif not edge.delegated_authority or _has_ended(survey, edge.authority_until):
        yield Hit(ends, (key,), "no-authority", (key,), words, formerly=ends)


def _has_ended(survey: Survey, until: str | None) -> bool:
    return survey.today is not None and until is not None and until < survey.today.isoformat()


def commissioners_apart(survey: Survey) -> Iterator[Hit]:
    """Yield C22: several commissioners contract, and no body seats them all.

    Source:
        wirral, client side considerations: one client body.
    """
    buying = tuple(key for key in survey.commissioners if next(survey.out_of(key, *BUYING), None))
    if len(buying) < 2:  # noqa: PLR2004 - several are at least two
        return
    tables = [{edge.source for _, edge in survey.into(body, "seat")} for body in survey.bodies]
    if not any(table.issuperset(buying) for table in tables):
        lines = tuple(line for key in buying for line, _ in survey.out_of(key, *CONTRACTS))
        yield Hit(buying, lines, about=("commissioners",), words={"places": survey.names(buying)})


def team_without_a_party(survey: Survey) -> Iterator[Hit]:
    """Yield C25: a management team has nobody from a party that votes on the body above it.

    Lines of account are followed up to the nearest body on which parties sit; where a team answers to none, only to
    a commissioner, the parties are those that the commissioners' contracts join.

    Source:
        collaborationni, integrated governance: a management team of all parties.
    """
    for team in (key for key in survey.bodies if survey.node(key).body == "management team"):
        above = tuple(reach((team,), lambda at: survey.steps(at, "reports_to")))[1:]
        seated = _seated_above(survey, team, above)
        there = {edge.source for _, edge in survey.into(team, "seat")}
        parties = dict.fromkeys((*(edge.source for _, edge in seated if edge.voting), *_allied(survey, above)))
        if above and not seated:
            parties.update(dict.fromkeys(parties_of(survey)))
        missing = tuple(party for party in parties if party not in there)
        if missing:
            words = {"body": survey.graph.name_of(team), "places": survey.names(missing)}
            yield Hit((team, *missing), about=(team,), words=words)
        for key, edge in seated:
            if edge.voting is None and edge.source not in {*there, *parties}:
                yield Hit((edge.source, edge.target), (key,), "not-recorded", unrecorded=True)


def _seated_above(survey: Survey, team: str, above: tuple[str, ...]) -> tuple[KeyedEdge, ...]:
    """Return the seats of parties on the bodies right above ``team``, else on the nearest body that has any."""
    masters = [edge.target for _, edge in survey.out_of(team, "reports_to")]
    for bodies in (masters, *((body,) for body in above)):
        lines = (line for body in bodies for line in survey.into(body, "seat"))
        if seated := tuple(line for line in lines if survey.node(line[1].source).kind in PARTY_KINDS):
            return seated
    return ()


def _allied(survey: Survey, above: tuple[str, ...]) -> Iterator[str]:
    """Yield the parties to the alliance whose leadership team stands ``above``; all where none does."""
    if is_alliance(survey):
        teams = [team for team in survey.leadership_teams if team in above]
        for team in teams:
            yield from parties_behind(survey, team)
        yield from () if teams else parties_of(survey)


def no_deputy(survey: Survey) -> Iterator[Hit]:
    """Yield C28: nobody stands in for a member who cannot come.

    Source:
        Swiss alliance guidance: at least one deputy for each member.
    """
    alone: defaultdict[str, list[str]] = defaultdict(list)
    for key, edge in survey.graph.edges_of("seat"):
        if edge.deputy is None:
            yield Hit((edge.source, edge.target), (key,), "not-recorded", unrecorded=True)
        elif not edge.deputy:
            alone[edge.target].append(key)
    for body, lines in alone.items():
        members = tuple(survey.graph.edges[line].source for line in lines)
        words = {"body": survey.graph.name_of(body), "places": survey.names(members)}
        yield Hit((body, *members), tuple(lines), about=(body,), words=words)


def short_authority(survey: Survey) -> Iterator[Hit]:
    """Yield C32: a charity's member may decide less than the body decides.

    Source:
        Charity law in England and Wales: trustees delegate only within their governing document.
    """
    for key, edge in survey.graph.edges_of("seat"):
        limit, own = survey.terms(edge.target).decision_limit_pounds, edge.authority_limit_pounds
        ends = (edge.source, edge.target)
        if limit is None or edge.voting is False or not _may_be_charity(survey.node(edge.source)):
            continue
        if own is not None and own >= limit:
            continue
        if survey.node(edge.source).charity is None:
            yield Hit(ends, (key,), "charity-not-recorded", unrecorded=True)
        elif own is None:
            yield Hit(ends, (key,), "not-recorded", unrecorded=True)
        else:
            words = {
                "place": survey.graph.name_of(edge.source), "body": survey.graph.name_of(edge.target),
                "own": f"£{own:,}", "limit": f"£{limit:,}",
            }  # fmt: skip
            yield Hit(ends, (key,), about=(key,), words=words, formerly=ends)


def _may_be_charity(node: MapNode) -> bool:
    unknown = node.kind == "organisation" and node.charity is None and node.role not in PUBLIC_ROLES
    return bool(node.charity) or unknown
