"""Checks of the people who use the service: are they heard where decisions are made, and put right?"""

from collections.abc import Iterator

from readiness.governance.checks.finding import Hit
from readiness.governance.checks.survey import Survey, reach, trail

LONGEST_WAY = 2
FEWEST_VOICES = 2


def unheard(survey: Survey) -> Iterator[Hit]:
    """Yield C08 and nothing else: no voice path leads from the people to a body that decides.

    A map on which somebody buys, delivers or decides for nobody is asked where the people are.

    Source:
        greenwich, residents at the heart; collaborationni, Lambeth principles.
    """
    if not survey.people and (survey.commissioners or survey.bodies or survey.deliverers):
        yield Hit(case="people-not-recorded", unrecorded=True)
    for key in survey.people:
        if not way_to_a_decision(survey, key)[0]:
            yield Hit((key,), words={"people": survey.graph.name_of(key), "body": _top(survey)})


def heard_from_afar(survey: Survey) -> Iterator[Hit]:
    """Yield C09: the shortest voice path to a body that decides is longer than two steps.

    Source:
        greenwich, event 4: superficial involvement.
    """
    for key in survey.people:
        nodes, lines = way_to_a_decision(survey, key)
        if len(lines) > LONGEST_WAY:
            words = {
                "people": survey.graph.name_of(key), "body": survey.graph.name_of(nodes[-1]),
                "steps": str(len(lines)), "between": survey.names(nodes[1:-1]),
            }  # fmt: skip
            yield Hit(nodes, lines, about=(key,), words=words)


def lone_voice(survey: Survey) -> Iterator[Hit]:
    """Yield C26: fewer than two people with lived experience on a body that has any.

    Source:
        NHS transformation guidance: never one alone.
    """
    for key in survey.bodies:
        spoken = tuple((line, edge) for line, edge in survey.into(key, "voice", "seat") if edge.source in survey.people)
        if not spoken or sum(edge.seats or 1 for _, edge in spoken) >= FEWEST_VOICES:
            continue
        lines = tuple(line for line, _ in spoken)
        if all(edge.seats is not None for _, edge in spoken):
            words = {"body": survey.graph.name_of(key), "people": survey.graph.name_of(spoken[0][1].source)}
            yield Hit((key, spoken[0][1].source), lines, words=words)
        else:
            yield Hit((key,), lines, "not-recorded", unrecorded=True)


def no_redress(survey: Survey) -> Iterator[Hit]:
    """Yield C36: no route is written down by which people complain and are put right.

    Source:
        Audit Commission 2005, governing partnerships: complaints and redress.
    """
    for key in survey.people:
        if not survey.node(key).complaints_route:
            yield Hit((key,), words={"people": survey.graph.name_of(key)})


def way_to_a_decision(survey: Survey, start: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return places and lines of the shortest way from ``start`` to a body that decides; empty where none leads."""
    found = reach(
        (start,), lambda at: survey.steps(at, *(("voice", "seat") if at == start else ("voice", "seat", "reports_to")))
    )
    heard = next((key for key in found if key in survey.deciding), None)
    return trail(survey.graph, found, heard) if heard is not None else ((), ())


def _top(survey: Survey) -> str:
    top = next((key for key in survey.bodies if key in survey.deciding and survey.is_top(key)), None)
    return survey.graph.name_of(top) if top is not None else "the leading body"
