"""Checks of personal data: what does each flow rest on?"""

from collections.abc import Iterator
from itertools import chain

from readiness.document.graph import MapEdge
from readiness.governance.checks.finding import Hit
from readiness.governance.checks.survey import MAY_SIGN, Survey

STRICT_ROLES = ("joint controllers", "processor")


def no_agreement(survey: Survey) -> Iterator[Hit]:
    """Yield C10: personal data flows without an agreement; an error between joint controllers or to a processor.

    Source:
        UK GDPR, articles 26 and 28; ICO, data sharing code.
    """
    for key, edge in survey.graph.edges_of("data_flow"):
        if edge.personal_data is None:
            yield Hit((edge.source, edge.target), (key,), "personal-not-recorded", unrecorded=True)
        elif edge.personal_data and edge.agreement is None:
            yield Hit((edge.source, edge.target), (key,), "not-recorded", unrecorded=True)
        elif edge.personal_data and edge.agreement == "none":
            yield _flow(survey, key, edge, strict=edge.data_roles in STRICT_ROLES)


def memorandum_only(survey: Survey) -> Iterator[Hit]:
    """Yield C24: personal data rests on a memorandum of understanding only.

    Source:
        ICO, data sharing code; wirral, trusted assessor pilot.
    """
    for key, edge in survey.graph.edges_of("data_flow"):
        if edge.personal_data and edge.agreement == "memorandum":
            yield _flow(survey, key, edge, strict=False)


def _flow(survey: Survey, key: str, edge: MapEdge, *, strict: bool) -> Hit:
    words = {
        "source": survey.graph.name_of(edge.source), "target": survey.graph.name_of(edge.target),
        "data": edge.label or "Data", "parties": _signing(survey, edge),
    }  # fmt: skip
    ends = (edge.source, edge.target)
    return Hit(ends, (key,), "strict" if strict else "found", (key,), words, "error" if strict else None)


def _signing(survey: Survey, edge: MapEdge) -> str:
    """Return the names of those who can sign for the two ends: for a body, those who make it up."""
    ends = (edge.source, edge.target)
    signing = dict.fromkeys(chain.from_iterable(_behind(survey, end) for end in ends))
    return survey.names(signing if len(signing) > 1 else ends)


def _behind(survey: Survey, place: str) -> tuple[str, ...]:
    if survey.node(place).kind != "body":
        return (place,)
    members = (line.source for _, line in survey.members(place))
    return tuple(one for one in members if survey.node(one).kind in MAY_SIGN)
