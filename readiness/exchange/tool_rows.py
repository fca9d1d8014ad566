"""Rows of the tools whose records hold tables inside: each inner table is one of its own, so that nothing is lost."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from readiness.document.model import Document

Row = dict[str, Any]


def standing_in(document: Document, part: str) -> Iterator[tuple[str, Any]]:
    """Yield what stands in ``part`` of ``document``, by key, in the order of the keys."""
    for key, entry in sorted(getattr(document, part).items()):
        if entry.value is not None:
            yield key, entry.value


def without(row: Row, *names: str) -> Row:
    """Return ``row`` without the fields called ``names``."""
    return {key: value for key, value in row.items() if key not in names}


def gain_share_rows(document: Document) -> Mapping[str, Iterator[Row]]:
    """Return the tables of gain and pain share: partners, bands, key result areas, and what a level does."""
    return {
        "gain_shares": _arrangements(document),
        "gain_share_partners": _inner(document, "partners"),
        "gain_share_bands": _inner(document, "bands"),
        "gain_share_key_results": _inner(document, "key_results"),
        "gain_share_level_effects": _level_effects(document),
    }


def _arrangements(document: Document) -> Iterator[Row]:
    for key, one in standing_in(document, "gain_shares"):
        yield {
            "id": key, "title": one.title, "target": one.target, "outturn": one.outturn,
            "key_results_change": one.key_results_change,
        }  # fmt: skip


def _inner(document: Document, table: str) -> Iterator[Row]:
    for key, one in standing_in(document, "gain_shares"):
        yield from ({"arrangement": key, **row.model_dump(mode="json")} for row in getattr(one, table))


def _level_effects(document: Document) -> Iterator[Row]:
    for key, one in standing_in(document, "gain_shares"):
        for level, effect in one.level_effects.items():
            yield {"arrangement": key, "level": level, "gain": effect.gain, "pain": effect.pain}


def criteria_rows(document: Document) -> Mapping[str, Iterator[Row]]:
    """Return the tables of criteria: cases, criteria, bids, the standards they meet, marks, and why marks are so."""
    return {
        "criteria_cases": _cases(document),
        "criteria": _criteria(document),
        "bids": _bids(document),
        "bid_standards": _bid_standards(document),
        "marks": _marks(document),
        "mark_reasons": _mark_reasons(document),
    }


def _cases(document: Document) -> Iterator[Row]:
    for key, case in standing_in(document, "criteria"):
        yield {
            "id": key, "title": case.title, "lowest_mark": case.scale[0], "highest_mark": case.scale[1],
            "step": case.step, "price_weight": case.price_weight, "standards": list(case.standards),
        }  # fmt: skip


def _criteria(document: Document) -> Iterator[Row]:
    for key, case in standing_in(document, "criteria"):
        yield from ({"case": key, **criterion.model_dump(mode="json")} for criterion in case.criteria)


def _bids(document: Document) -> Iterator[Row]:
    for key, case in standing_in(document, "criteria"):
        for bid in case.bids:
            yield {
                "case": key, "bid": bid.id, "name": bid.name, "price": bid.price, "price_answer": bid.price_answer,
                "standards_failed": [name for name, met in bid.standards.items() if not met],
                "dissent": [f"{one.assessor}: {one.why}" for one in bid.dissent],
            }  # fmt: skip


def _bid_standards(document: Document) -> Iterator[Row]:
    for key, case in standing_in(document, "criteria"):
        for bid in case.bids:
            yield from (
                {"case": key, "bid": bid.id, "standard": name, "met": met} for name, met in bid.standards.items()
            )


def _marks(document: Document) -> Iterator[Row]:
    for key, case in standing_in(document, "criteria"):
        yield from (
            {"case": key, "bid": bid.id, "assessor": who, "criterion": criterion, "mark": mark}
            for bid in case.bids
            for who, marks in (("", bid.scores), *bid.assessors.items())
            for criterion, mark in marks.items()
        )


def _mark_reasons(document: Document) -> Iterator[Row]:
    for key, case in standing_in(document, "criteria"):
        for bid in case.bids:
            yield from (
                {"case": key, "bid": bid.id, "criterion": name, "why": why} for name, why in bid.reasons.items()
            )


def factor_answers(document: Document, part: Literal["watches", "poor_performance"]) -> Iterator[Row]:
    """Yield each answer, 0 to 2, about a provider's risk or about a matter of poor performance, by its question."""
    field = "factors" if part == "watches" else "considerations"
    for key, one in standing_in(document, part):
        yield from ({"id": key, "question": name, "answer": answer} for name, answer in getattr(one, field).items())


def plan_steps(document: Document) -> Iterator[Row]:
    """Yield each step of every corrective action plan."""
    for key, matter in standing_in(document, "poor_performance"):
        yield from ({"id": key, **step.model_dump(mode="json")} for step in matter.plan)


def amendments(document: Document) -> Iterator[Row]:
    """Yield what each party would amend in a statement, or object to, with the statement it speaks of."""
    texts = {key: one.text for key, one in standing_in(document, "statements")}
    for key, ranking in standing_in(document, "rankings"):
        for kind, table in (("amendment", ranking.amendments), ("objection", ranking.objections)):
            for name, said in table.items():
                yield {"id": key, "kind": kind, "statement": name, "text": texts.get(name, ""), "said": said}
