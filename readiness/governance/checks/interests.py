"""Checks of conflicts of interest: who buys from itself, and who gives out work to itself?"""

from collections.abc import Iterator

from readiness.document.graph import MapEdge
from readiness.governance.checks.alliances import is_alliance
from readiness.governance.checks.finding import Hit, Severity
from readiness.governance.checks.survey import CONTRACTS, KeyedEdge, Survey, reach, trail


def buys_from_itself(survey: Survey) -> Iterator[Hit]:
    """Yield C05: a commissioner owns, votes in or supplies its own supply chain with no declared handling.

    In an alliance the commissioner is meant to sit with its suppliers, so that it is only noted there.

    Source:
        Procurement Act 2023, conflicts of interest.
    """
    severity: Severity | None = "info" if is_alliance(survey) else None
    for key, edge, case in _own_interests(survey):
        words = {"place": survey.graph.name_of(edge.source), "other": survey.graph.name_of(edge.target)}
        if case == "supplies":
            words = {"place": survey.graph.name_of(edge.target), "other": survey.graph.name_of(edge.source)}
        # To declare is to do something: what nobody wrote down is not declared.
        if edge.conflict_declared is None and case == "votes" and survey.terms(edge.target).conflict_policy:
            continue
        if edge.conflict_declared:
            continue
        if case == "votes" and edge.voting is None:
            yield Hit((edge.source, edge.target), (key,), "voting-not-recorded", unrecorded=True)
        else:
            yield Hit((edge.source, edge.target), (key,), case, (key,), words, severity)
    for nodes, lines in _owned_through_others(survey):
        if not any(survey.graph.edges[line].conflict_declared for line in lines):
            words = {"place": survey.graph.name_of(nodes[0]), "other": survey.graph.name_of(nodes[-1])}
            yield Hit(nodes, lines, "owns", (lines[0], nodes[-1]), words, severity)


def _owned_through_others(survey: Survey) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield places and lines of the way from a commissioner through companies to a supplier that it owns by them."""
    suppliers = survey.contracted.keys() - set(survey.commissioners)
    for commissioner in survey.commissioners:
        found = reach((commissioner,), lambda at: survey.steps(at, "shareholding"))
        ways = (trail(survey.graph, found, key) for key in found if key in suppliers)
        yield from ((nodes, lines) for nodes, lines in ways if len(lines) > 1)


def _own_interests(survey: Survey) -> Iterator[tuple[str, MapEdge, str]]:
    chain = survey.contracted.keys() - set(survey.commissioners)
    for commissioner in survey.commissioners:
        for key, edge in survey.out_of(commissioner, "shareholding"):
            if edge.target in chain:
                yield key, edge, "owns"
        for key, edge in survey.out_of(commissioner, "seat"):
            beside = {edge.target, *(other.source for _, other in survey.into(edge.target, "seat", "reports_to"))}
            may_vote = edge.voting or (edge.voting is None and edge.target in {*survey.deciding, *chain})
            if may_vote and beside & chain:
                yield key, edge, "votes"
        for key, edge in survey.into(commissioner, *CONTRACTS):
            if edge.source in chain or edge.source in survey.commissioners:
                yield key, edge, "supplies"


def gives_itself_work(survey: Survey) -> Iterator[Hit]:
    """Yield C33: a prime that delivers also gives out the work, and no conflict policy binds it.

    Source:
        greenwich, prime provider model: work taken in-house.
    """
    for key in survey.deliverers:
        given = tuple(survey.out_of(key, "subcontract"))
        held = tuple(line for line in survey.into(key, "contract") if line[1].source in survey.commissioners)
        if not given or not held or _is_bound(survey, key, given, held):
            continue
        allocates = survey.node(key).allocates_work
        if allocates is None:
            yield Hit((key,), case="not-recorded", unrecorded=True)
        elif allocates:
            yield Hit((key,), tuple(line for line, _ in given), words={"place": survey.graph.name_of(key)})


def _is_bound(survey: Survey, key: str, given: tuple[KeyedEdge, ...], held: tuple[KeyedEdge, ...]) -> bool:
    if any(edge.conflict_declared for _, edge in held):
        return True
    tables = {edge.target for _, edge in survey.out_of(key, "seat", "reports_to")}
    shared = {edge.target for _, one in given for _, edge in survey.out_of(one.target, "seat")} & tables
    return any(survey.terms(body).conflict_policy for body in shared)
