"""Small arrangements for the tests of the tools."""

from typing import Any

from readiness.document.toolbox import Band, CriteriaCase, GainShare, RouteCase
from readiness.records import record_from

BANDS = ({"up_to": 0.9, "share": 0.25}, {"up_to": 1.1, "share": 0.5}, {"share": 0.75})


def bands(*tops_and_shares: tuple[float | None, float]) -> tuple[Band, ...]:
    """Return bands from pairs of where they end (None: nowhere) and what the providers' share is."""
    return tuple(Band(up_to=top, share=share) for top, share in tops_and_shares)


def arrangement(**changed: Any) -> GainShare:
    """Return an arrangement of one million between two partners, with what is ``changed``."""
    table = {
        "target": 1_000_000,
        "outturn": 900_000,
        "bands": BANDS,
        "partners": [
            {"id": "a", "share": 60, "reserves": 50_000, "daily_cost": 900},
            {"id": "b", "share": 40, "reserves": 400_000, "daily_cost": 5_000},
        ],
    }
    return record_from({**table, **changed}, GainShare, "test")


def route_case(**changed: Any) -> RouteCase:
    """Return a council's light-touch contract in England over the threshold, with what is ``changed``."""
    table = {"nation": "england", "buyer": "local-authority", "subject": "light-touch", "value": 700_000}
    return record_from({**table, **changed}, RouteCase, "test")


def criteria_case(*weights: float, **changed: Any) -> CriteriaCase:
    """Return a case with criteria c1, c2 ... of these weights (else 60 and 40), with what is ``changed``."""
    rows = [{"id": f"c{place}", "weight": weight} for place, weight in enumerate(weights or (60, 40), start=1)]
    return record_from({"criteria": rows, **changed}, CriteriaCase, "test")


def bid(name: str, /, *marks: float, **changed: Any) -> dict[str, Any]:
    """Return a bid with these marks on c1, c2 ..., as a table."""
    return {"id": name, "scores": {f"c{place}": mark for place, mark in enumerate(marks, start=1)}, **changed}
