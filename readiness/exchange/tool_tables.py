"""What the tools beside the score hold, as plain tables; a tool that holds nothing has no table."""

from collections.abc import Iterator, Mapping
from typing import Any

from readiness.document.model import Document

Table = list[dict[str, Any]]
# Parts whose entries are a row each; outcomes, criteria and gain shares are tables of their own and follow below.
_ROWS = (
    "routes", "games", "reviews", "watches", "performance", "poor_performance", "statements", "rankings", "risks",
    "contract_terms", "workshop_notes",
)  # fmt: skip


def tool_tables(document: Document) -> Mapping[str, Table]:
    """Return a table for each tool that holds something, by name."""
    made = {
        "gain_share_partners": list(_partners(document)),
        "gain_share_bands": list(_bands(document)),
        "outcomes": list(_indicators(document)),
        "results": list(_results(document)),
        "criteria": list(_criteria(document)),
        "bids": list(_bids(document)),
        "marks": list(_marks(document)),
        **{part: [{"id": key, **_plain(value)} for key, value in _standing(document, part)] for part in _ROWS},
    }
    return {name: rows for name, rows in made.items() if rows}


def _standing(document: Document, part: str) -> Iterator[tuple[str, Any]]:
    for key, entry in sorted(getattr(document, part).items()):
        if entry.value is not None:
            yield key, entry.value


def _plain(value: Any) -> dict[str, Any]:
    dumped: dict[str, Any] = value.model_dump(mode="json")
    return dumped


def _partners(document: Document) -> Iterator[dict[str, Any]]:
    for key, one in _standing(document, "gain_shares"):
        head = {"arrangement": key, "title": one.title, "target": one.target, "outturn": one.outturn}
        yield from ({**head, **_plain(partner)} for partner in one.partners)


def _bands(document: Document) -> Iterator[dict[str, Any]]:
    for key, one in _standing(document, "gain_shares"):
        yield from ({"arrangement": key, **_plain(band)} for band in one.bands)


def _indicators(document: Document) -> Iterator[dict[str, Any]]:
    for key, one in _standing(document, "outcomes"):
        head = {"outcome": key, "name": one.name, "area": one.area, "whose": one.whose}
        for indicator in one.indicators:
            row = _plain(indicator)
            yield {**head, "indicator": row.pop("id"), "indicator_name": row.pop("name"), **_without(row, "results")}


def _results(document: Document) -> Iterator[dict[str, Any]]:
    for key, one in _standing(document, "outcomes"):
        yield from (
            {"outcome": key, "indicator": indicator.id, "on": reading.on, "value": reading.value}
            for indicator in one.indicators
            for reading in indicator.results
        )


def _criteria(document: Document) -> Iterator[dict[str, Any]]:
    for key, case in _standing(document, "criteria"):
        yield from ({"case": key, "title": case.title, **_plain(criterion)} for criterion in case.criteria)


def _bids(document: Document) -> Iterator[dict[str, Any]]:
    for key, case in _standing(document, "criteria"):
        for bid in case.bids:
            failed = [name for name, met in bid.standards.items() if not met]
            dissent = [f"{one.assessor}: {one.why}" for one in bid.dissent]
            yield {
                "case": key, "bid": bid.id, "name": bid.name, "price": bid.price, "price_answer": bid.price_answer,
                "standards_failed": failed, "dissent": dissent,
            }  # fmt: skip


def _marks(document: Document) -> Iterator[dict[str, Any]]:
    for key, case in _standing(document, "criteria"):
        yield from (
            {"case": key, "bid": bid.id, "assessor": who, "criterion": criterion, "mark": mark}
            for bid in case.bids
            for who, marks in (("", bid.scores), *bid.assessors.items())
            for criterion, mark in marks.items()
        )


def _without(row: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != name}
