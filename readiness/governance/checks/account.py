"""Checks of who answers to whom: does every line end at somebody who can be held to account?"""

from collections.abc import Collection, Iterator

from readiness.governance.checks.finding import Hit
from readiness.governance.checks.survey import Step, Survey, reach, trail
from readiness.governance.checks.terms import LED_BY_BOARDS

MOST_SEATS = 4
MOST_PEOPLE = 10


def body_without_a_top(survey: Survey) -> Iterator[Hit]:
    """Yield C02: no reporting line leads from a body to a commissioner or to a body marked as apex.

    Source:
        collaborationni, integrated governance; wirral, board and management team by terms of reference.
    """
    tops = {*survey.commissioners, *(key for key in survey.bodies if survey.node(key).apex)}
    ruled = reach(tops, lambda at: ((line, edge.source) for line, edge in survey.into(at, "reports_to")))
    for key in survey.bodies:
        if key not in ruled:
            lines = tuple(line for line, _ in survey.out_of(key, "reports_to"))
            yield Hit((key,), lines, words={"body": survey.graph.name_of(key), "above": _fitting(survey, key, ruled)})


def _fitting(survey: Survey, body: str, ruled: Collection[str]) -> str:
    """Return to whom ``body`` could answer: a body that leads already, or, where it leads itself, the commissioners."""
    leading = (key for key in survey.bodies if key in ruled and survey.node(key).body in LED_BY_BOARDS)
    above = None if survey.node(body).body in LED_BY_BOARDS else next(leading, None)
    return survey.graph.name_of(above) if above else survey.names(survey.commissioners) or "the commissioner"


def cut_off_deliverer(survey: Survey) -> Iterator[Hit]:
    """Yield C03: no seat, reporting line or representative takes a deliverer to a body that decides.

    Source:
        partnership, delivering success: deciding must not be cut off from delivery.
    """
    heard = reach(survey.deciding, lambda at: _speakers(survey, at))
    for key in survey.deliverers:
        if key not in heard and survey.node(key).represented_by not in heard:
            yield Hit((key,), words={"place": survey.graph.name_of(key)})


def _speakers(survey: Survey, body: str) -> Iterator[Step]:
    return ((line, edge.source) for line, edge in survey.into(body, "seat", "reports_to"))


def reporting_circle(survey: Survey) -> Iterator[Hit]:
    """Yield C04: reporting lines run in a circle, so that nobody is finally accountable."""
    import networkx as nx

    lines = {(edge.source, edge.target): key for key, edge in survey.graph.edges_of("reports_to")}
    for circle in nx.strongly_connected_components(nx.DiGraph(lines.keys())):
        if len(circle) == 1:
            continue
        start = min(circle)
        found = reach(
            (start,),
            lambda at: (one for one in survey.steps(at, "reports_to") if one[1] in circle),  # noqa: B023
        )
        last = next(edge.source for _, edge in survey.into(start, "reports_to") if edge.source in circle)
        nodes, path = trail(survey.graph, found, last)
        words = {"places": survey.names(nodes), "place": survey.graph.name_of(start)}
        yield Hit(nodes, (*path, lines[last, start]), about=tuple(sorted(circle)[:2]), words=words)


def span_of_control(survey: Survey) -> Iterator[Hit]:
    """Yield C19: too many seats for one, too many people at the top, or a body with more than one above it.

    Source:
        Swiss alliance guidance: a leadership team of at most ten.
    """
    yield from _seats_held(survey)
    for key in survey.bodies:
        seated = tuple(survey.into(key, "seat", "voice"))
        people = sum(edge.seats or 1 for _, edge in seated)
        if survey.is_top(key) and people > MOST_PEOPLE:
            words = {"body": survey.graph.name_of(key), "count": str(people), "most": str(MOST_PEOPLE)}
            yield Hit((key,), tuple(line for line, _ in seated), "crowded", words=words)
        above = tuple(survey.out_of(key, "reports_to"))
        if len({edge.target for _, edge in above}) > 1:
            masters = tuple(dict.fromkeys(edge.target for _, edge in above))
            words = {"body": survey.graph.name_of(key), "places": survey.names(masters)}
            yield Hit((key, *masters), tuple(line for line, _ in above), "two-masters", words=words)


def _seats_held(survey: Survey) -> Iterator[Hit]:
    for key, node in survey.graph.nodes.items():
        held = tuple(survey.out_of(key, "seat"))
        seats = sum(edge.seats or 1 for _, edge in held)
        if node.kind == "organisation" and seats > MOST_SEATS:
            words = {"place": node.name, "count": str(seats), "most": str(MOST_SEATS)}
            nodes = (key, *(edge.target for _, edge in held))
            yield Hit(nodes, tuple(line for line, _ in held), "many-seats", words=words)


def own_scrutineer(survey: Survey) -> Iterator[Hit]:
    """Yield C30: a body decides, nobody is named who looks over its decisions, and no other body stands above it.

    Source:
        Audit Commission 2005, governing partnerships: how are decisions scrutinised?
    """
    for key in survey.bodies:
        if key in survey.deciding and survey.is_top(key) and survey.node(key).terms and not survey.terms(key).scrutiny:
            yield Hit((key,), words={"body": survey.graph.name_of(key)})
