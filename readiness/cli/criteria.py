"""``readiness criteria SPEC.json`` or ``FILE.readiness``: bids or partners by weighted criteria."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from readiness.cli.outcome import FOUND_ERRORS, Outcome, table
from readiness.cli.spec_file import add_case, read_case
from readiness.document.toolbox import CriteriaCase
from readiness.toolbox.criteria import PRICE, BidResult, judge
from readiness.toolbox.criteria_findings import findings, in_front, ranked_first, too_close
from readiness.toolbox.words import Remark, toolbox_phrases


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    words = "a document, or a JSON file: scale, criteria with weights, bids with scores and prices"
    parser.add_argument("spec", type=Path, help=words)
    add_case(parser)


def run(arguments: argparse.Namespace) -> Outcome:
    """Print totals and ranks, what is too close to call, and what to talk about; end with 1 where all bids are out."""
    case = read_case(arguments.spec, CriteriaCase, "criteria", arguments.case)
    results = judge(case)
    remarks = findings(case, results)
    data = {
        "scale": case.scale,
        "totals": {one.bid.id: one.total for one in results},
        "ranks": {one.bid.id: one.rank for one in results},
        "marks": {one.bid.id: one.marks for one in results},
        "out": [one.bid.id for one in results if one.is_out],
        "too_close": [[one.bid.id for one in pair] for pair in too_close(case, results)],
        "findings": [remark.data() for remark in remarks],
    }
    nobody = bool(results) and all(one.is_out for one in results)
    return Outcome([*_lines(case, results, remarks)], data, FOUND_ERRORS if nobody else 0)


def _lines(case: CriteriaCase, results: Sequence[BidResult], remarks: Sequence[Remark]) -> Iterator[str]:
    say = toolbox_phrases().say
    if not results:
        yield say("criteria.no_bids", count=len(case.criteria))
        return
    columns = [one.name or one.id for one in case.criteria] + ([say("criteria.price")] if case.price_weight else [])
    head = (say("criteria.bid"), say("criteria.rank"), say("criteria.total"), *columns)
    yield from table([head, *(_row(case, one) for one in ranked_first(results))])
    yield _first(case, results)
    yield from (f"- {remark.say()}" for remark in remarks)


def _first(case: CriteriaCase, results: Sequence[BidResult]) -> str:
    say, names = toolbox_phrases().say, [one.bid.name or one.bid.id for one in in_front(case, results)]
    if not names:
        return say("criteria.nobody")
    return say("criteria.first" if len(names) == 1 else "criteria.too_close_in_front", bid=", ".join(names))


def _row(case: CriteriaCase, one: BidResult) -> tuple[str, ...]:
    place = toolbox_phrases().say("criteria.out") if one.is_out else str(one.rank or "-")
    judged = [criterion.id for criterion in case.criteria] + ([PRICE] if case.price_weight else [])
    marks = [_number(one.marks.get(name)) for name in judged]
    return (one.bid.name or one.bid.id, place, _number(one.total), *marks)


def _number(value: Any) -> str:
    return "-" if value is None else f"{float(value):.2f}".rstrip("0").rstrip(".")
