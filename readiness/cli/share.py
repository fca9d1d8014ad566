"""``readiness share SPEC.json`` or ``FILE.readiness``: gain and pain share, partner by partner."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from readiness.cli.outcome import Outcome, table
from readiness.cli.spec_file import add_case, read_case
from readiness.document.toolbox import GainShare
from readiness.toolbox.gain_share import PartnerResult, ShareResult, reckon, stress
from readiness.toolbox.money import pounds
from readiness.toolbox.share_words import per_cent, warnings, worked_example
from readiness.toolbox.words import Remark


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    words = "a document, or a JSON file: target, outturn, bands, partners, key_results"
    parser.add_argument("spec", type=Path, help=words)
    add_case(parser)


def run(arguments: argparse.Namespace) -> Outcome:
    """Print what each partner receives or pays, the worked example, the stress test and the warnings."""
    arrangement = read_case(arguments.spec, GainShare, "gain_shares", arguments.case)
    result, rows, remarks = reckon(arrangement), stress(arrangement), warnings(arrangement)
    data = {
        "total": result.total,
        "saving": result.saving,
        "modifier": result.modifier,
        "increments": [_increment(result, place) for place in range(len(result.increments))],
        "partners": [_partner(one) for one in result.partners],
        "stress": [{"outturn": row.outturn, "total": row.total, "partners": _amounts(row)} for row in rows],
        "example": worked_example(result),
        "warnings": [remark.data() for remark in remarks],
    }
    return Outcome([*_lines(result, rows, remarks)], data)


def _increment(result: ShareResult, place: int) -> dict[str, Any]:
    one = result.increments[place]
    return {
        "from": one.span.bottom, "to": one.span.top, "share": one.span.share, "amount": one.amount, "part": one.part,
    }  # fmt: skip


def _partner(one: PartnerResult) -> dict[str, Any]:
    return {
        "id": one.partner.id, "amount": one.amount, "days_of_cash": one.days_of_cash,
        "reserves_left": one.reserves_left, "reserves_used_up_at": one.breaks_at,
    }  # fmt: skip


def _amounts(result: ShareResult) -> dict[str, Any]:
    return {one.partner.id: one.amount for one in result.partners}


def _lines(result: ShareResult, rows: tuple[ShareResult, ...], remarks: tuple[Remark, ...]) -> Iterator[str]:
    yield from worked_example(result)
    yield ""
    names = [one.partner.name or one.partner.id for one in result.partners]
    target = result.outturn + result.saving
    body = [
        (per_cent(row.outturn / target), pounds(row.outturn), pounds(row.total), *map(pounds, _amounts(row).values()))
        for row in rows
    ]
    yield from table([("Of target", "Outturn", "Providers", *names), *body])
    for one in result.partners:
        if one.days_of_cash is not None:
            yield f"{one.partner.name or one.partner.id}: {float(one.days_of_cash):.1f} days of cash."
    for remark in remarks:
        yield f"- {remark.say()}"
