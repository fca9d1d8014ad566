"""Checks of who sits where, with what authority, and who stands in for them."""

from collections import defaultdict
from collections.abc import Iterator

from readiness.document.graph import EdgeKind
from readiness.governance.checks.alliances import is_alliance, parties_behind
from readiness.governance.checks.finding import Hit
from readiness.governance.checks.survey import CONTRACTS, Survey

BUYING: tuple[EdgeKind, ...] = (*CONTRACTS, "funding")


def small_without_seat(survey: Survey) -> Iterator[Hit]:
    """Yield C13: a small deliverer has neither a seat nor a named representative.

    Source:
        collaborationni, consortium working: all partners, however small.
    """
    for key in survey.deliverers:
        node = survey.node(key)
        if (
            node.represented_by in survey.graph.nodes
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
    teams = survey.leadership_teams if is_alliance(survey) else ()
    for team in teams:
        seats = {edge.source: (key, edge) for key, edge in survey.into(team, "seat")}
        for party in parties_behind(survey, team):
            words = {"place": survey.graph.name_of(party), "body": survey.graph.name_of(team)}
            if party not in seats:
                yield Hit((party, team), case="no-seat", about=(party, team), words=words)
                continue
            key, edge = seats[party]
            if edge.delegated_authority is None:
                yield Hit((party, team), (key,), "not-recorded", unrecorded=True)
            elif not edge.delegated_authority or _has_ended(survey, edge.authority_until):
                yield Hit((party, team), (key,), "no-authority", (party, team), words)


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

    Source:
        collaborationni, integrated governance: a management team of all parties.
    """
    for team in (key for key in survey.bodies if survey.node(key).body == "management team"):
        above = {edge.target for _, edge in survey.out_of(team, "reports_to")}
        voters = {edge.source: None for body in above for _, edge in survey.into(body, "seat") if edge.voting}
        teams = above & set(survey.leadership_teams) if is_alliance(survey) else ()
        parties = dict.fromkeys((*voters, *(party for one in teams for party in parties_behind(survey, one))))
        there = {edge.source for _, edge in survey.into(team, "seat")}
        missing = tuple(party for party in parties if party not in there)
        if missing:
            words = {"body": survey.graph.name_of(team), "places": survey.names(missing)}
            yield Hit((team, *missing), about=(team,), words=words)


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
        limit = survey.terms(edge.target).decision_limit_pounds
        if limit is None or edge.voting is False or not survey.node(edge.source).charity:
            continue
        if edge.authority_limit_pounds is None:
            yield Hit((edge.source, edge.target), (key,), "not-recorded", unrecorded=True)
        elif edge.authority_limit_pounds < limit:
            words = {
                "place": survey.graph.name_of(edge.source), "body": survey.graph.name_of(edge.target),
                "own": f"£{edge.authority_limit_pounds:,}", "limit": f"£{limit:,}",
            }  # fmt: skip
            yield Hit((edge.source, edge.target), (key,), about=(edge.source, edge.target), words=words)
