"""``readiness share SPEC.json`` or ``FILE.readiness``: gain and pain share, partner by partner."""

import argparse
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from readiness.cli.outcome import Outcome, table
from readiness.cli.spec_file import add_case, read_case
from readiness.document.toolbox import GainShare
from readiness.scoring.ranges import rounded
from readiness.toolbox.gain_share import PartnerResult, ShareResult, reckon, strained, stress
from readiness.toolbox.money import pounds
from readiness.toolbox.share_words import per_cent, warnings, worked_example
from readiness.toolbox.words import Remark, toolbox_phrases

_DAYS = {True: "share.days_gain", False: "share.days_loss"}
_COLUMNS = (
    "share.column_of_target", "share.column_partner", "share.column_pays", "share.column_days", "share.column_left",
    "share.column_used_up_at",
)  # fmt: skip


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
        "stress": [_stress(row) for row in rows],
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


def _stress(result: ShareResult) -> dict[str, Any]:
    return {
        "outturn": result.outturn, "total": result.total, "partners": _amounts(result),
        "days_of_cash": {one.partner.id: one.days_of_cash for one in result.partners},
        "reserves_left": {one.partner.id: one.reserves_left for one in result.partners},
    }  # fmt: skip


def _amounts(result: ShareResult) -> dict[str, Any]:
    return {one.partner.id: one.amount for one in result.partners}


def _name(one: PartnerResult) -> str:
    return one.partner.name or one.partner.id


def _days(one: PartnerResult) -> str:
    return "–" if one.days_of_cash is None else f"{float(abs(one.days_of_cash)):.1f}"


def _loss(row: ShareResult, one: PartnerResult, target: Fraction) -> tuple[str, ...]:
    left = "–" if one.reserves_left is None else pounds(one.reserves_left)
    used_up_at = "–" if one.breaks_at is None else pounds(rounded(one.breaks_at))
    return (per_cent(row.outturn / target), _name(one), pounds(-one.amount), _days(one), left, used_up_at)


def _lines(result: ShareResult, rows: tuple[ShareResult, ...], remarks: tuple[Remark, ...]) -> Iterator[str]:
    yield from worked_example(result)
    yield ""
    say, names = toolbox_phrases().say, [_name(one) for one in result.partners]
    target = result.outturn + result.saving
    body = [
        (per_cent(row.outturn / target), pounds(row.outturn), pounds(row.total), *map(pounds, _amounts(row).values()))
        for row in rows
    ]
    yield from table([("Of target", "Outturn", "Providers", *names), *body])
    yield ""
    if losses := [_loss(row, one, target) for row, one in strained(rows)]:
        yield say("share.against")
        yield from table([tuple(map(say, _COLUMNS)), *losses])
        yield ""
    for one in result.partners:
        if one.days_of_cash:
            yield say(_DAYS[one.amount > 0], partner=_name(one), amount=pounds(abs(one.amount)), days=_days(one))
    for remark in remarks:
        yield f"- {remark.say()}"
