"""What the gain and pain share page shows: the arrangement as typed, and what an outturn means for each partner."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, get_args

from readiness.document.model import Document
from readiness.document.toolbox import Band, GainShare, Level, Touches
from readiness.scoring.ranges import rounded
from readiness.toolbox.gain_share import (
    PartnerResult,
    ShareResult,
    corners,
    faults,
    gain_share_rules,
    reckon,
    stress,
)
from readiness.toolbox.money import exact
from readiness.toolbox.share_words import per_cent, warnings, worked_example
from readiness.toolbox.standing import standing
from readiness.toolbox.words import Gravity
from ui.kit.share_lines import MOST_LINES, THOUSAND, ChartLine, ChartView
from ui.views.questions import Named

TABLES = ("bands", "partners", "key_results")
LEVELS: tuple[Level, ...] = get_args(Level)
TOUCHES: tuple[Touches, ...] = get_args(Touches)
_FIRST_DRAWN, _LAST_DRAWN, _BESIDE = 700, 1300, 100
# Further out than a thousand times the target nothing is drawn.
_END_OF_CHART = 1_000_000
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A partner at one outturn, in exact pounds; None where it cannot be said."""

    name: str
    share: str
    amount: Fraction
    days: float | None
    reserves_left: Fraction | None
    breaks_at: Fraction | None
    breaks_part: str


@dataclass(frozen=True, slots=True)
class StressRow:
    """An outturn with what the providers together receive or pay, and what that means for each partner."""

    part: str
    outturn: Fraction
    total: Fraction
    partners: tuple[PartnerRow, ...]
    is_recorded: bool = False


@dataclass(frozen=True, slots=True)
class Worked:
    """An arrangement without faults worked out at the outturn that is tried, or at the one on record."""

    outturn: Fraction
    part: str
    saving: Fraction
    total: Fraction
    is_tried: bool
    chart: ChartView
    left_out: int
    partners: tuple[PartnerRow, ...]
    stress: tuple[StressRow, ...]
    names: tuple[str, ...]
    remarks: tuple[tuple[Gravity, str], ...]
    example: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GainShareView:
    """An arrangement: the fields and tables as they stand, what does not add up by table, and the result if any."""

    key: str
    values: Row
    change: Touches
    tables: Mapping[str, tuple[Row, ...]]
    effects: tuple[Row, ...]
    offered: tuple[Named, ...]
    findings: Mapping[str, tuple[str, ...]]
    worked: Worked | None


def gain_share_view(document: Document, key: str, tried: Fraction | None = None) -> GainShareView:
    """Return the arrangement ``key`` of ``document``, worked out at the outturn ``tried`` or the one on record."""
    arrangement = standing(document.gain_shares)[key]
    found = faults(arrangement)
    taken = {one.id for one in arrangement.partners}
    parties = standing(document.parties)
    return GainShareView(
        key,
        {"title": arrangement.title, "target": arrangement.target, "outturn": arrangement.outturn},
        arrangement.key_results_change,
        _tables(arrangement),
        tuple(_effect(arrangement, level) for level in LEVELS),
        tuple(
            Named(party, one.name) for party, one in parties.items() if one.side == "provider" and party not in taken
        ),
        {table: tuple(_said(one) for one in found if one.startswith(f"{table}:")) for table in TABLES},
        None if found else worked(arrangement, tried),
    )


def worked(arrangement: GainShare, tried: Fraction | None = None) -> Worked:
    """Return ``arrangement``, which has no faults, worked out at ``tried`` or at the outturn on record."""
    result, target = reckon(arrangement, tried), exact(arrangement.target)
    return Worked(
        result.outturn,
        per_cent(rounded(result.outturn / target, 4)),
        result.saving,
        result.total,
        tried is not None and tried != exact(arrangement.outturn),
        _chart(arrangement, result),
        max(0, len(arrangement.partners) - MOST_LINES),
        tuple(_partner(one, target) for one in result.partners),
        _stress(arrangement),
        tuple(one.name or one.id for one in arrangement.partners),
        tuple((one.gravity, one.say()) for one in warnings(arrangement.model_copy(update={"outturn": _of(result)}))),
        worked_example(result),
    )


def ordered(bands: tuple[Band, ...]) -> tuple[Band, ...]:
    """Return ``bands`` from the lowest outturn to the highest."""
    return tuple(sorted(bands, key=lambda band: float("inf") if band.up_to is None else band.up_to))


def _of(result: ShareResult) -> float:
    return float(result.outturn)


def _tables(arrangement: GainShare) -> dict[str, tuple[Row, ...]]:
    ends = [0.0, *(band.up_to for band in ordered(arrangement.bands))]
    bands = (
        {"above": _hundredfold(bottom), "up_to": _hundredfold(band.up_to), "share": _hundredfold(band.share)}
        for bottom, band in zip(ends, ordered(arrangement.bands), strict=False)
    )
    return {
        "bands": tuple(bands),
        "partners": tuple({**one.model_dump(), "name": one.name or one.id} for one in arrangement.partners),
        "key_results": tuple({**one.model_dump(), "name": one.name or one.id} for one in arrangement.key_results),
    }


def _hundredfold(part: float | None) -> float | None:
    return None if part is None else float(exact(part) * 100)


def _effect(arrangement: GainShare, level: Level) -> Row:
    effect = {**gain_share_rules().levels, **arrangement.level_effects}[level]
    return {"level": level, "gain": effect.gain, "pain": effect.pain}


def _said(fault: str) -> str:
    words = fault.partition(": ")[2]
    return f"{words[:1].upper()}{words[1:]}."


def _partner(one: PartnerResult, target: Fraction) -> PartnerRow:
    breaks = one.breaks_at
    return PartnerRow(
        one.partner.name or one.partner.id,
        per_cent(exact(one.partner.share) / 100),
        one.amount,
        None if one.days_of_cash is None else float(one.days_of_cash),
        one.reserves_left,
        breaks,
        "" if breaks is None else per_cent(rounded(breaks / target, 3)),
    )


def _stress(arrangement: GainShare) -> tuple[StressRow, ...]:
    target, recorded = exact(arrangement.target), exact(arrangement.outturn)
    rows = [_stressed(one, target, recorded) for one in stress(arrangement)]
    if not any(row.is_recorded for row in rows):
        rows.append(_stressed(reckon(arrangement), target, recorded))
    return tuple(sorted(rows, key=lambda row: row.outturn))


def _stressed(result: ShareResult, target: Fraction, recorded: Fraction) -> StressRow:
    part = per_cent(rounded(result.outturn / target, 4))
    partners = tuple(_partner(one, target) for one in result.partners)
    return StressRow(part, result.outturn, result.total, partners, result.outturn == recorded)


def _chart(arrangement: GainShare, result: ShareResult) -> ChartView:
    target = exact(arrangement.target)
    recorded = min(float(exact(arrangement.outturn) / target * THOUSAND), float(_END_OF_CHART))
    tried = min(round(result.outturn / target * THOUSAND), _END_OF_CHART)
    low = max(0, min(_FIRST_DRAWN, round(recorded) - _BESIDE, tried - _BESIDE))
    high = max(_LAST_DRAWN, round(recorded) + _BESIDE, tried + _BESIDE)
    drawn = corners(arrangement, Fraction(low, THOUSAND), Fraction(high, THOUSAND))
    return ChartView(_lines(arrangement, drawn), low, high, recorded, tried)


def _lines(arrangement: GainShare, drawn: tuple[ShareResult, ...]) -> tuple[ChartLine, ...]:
    target = exact(arrangement.target)
    places = [float(one.outturn / target * THOUSAND) for one in drawn]
    if not arrangement.partners:
        return (ChartLine("", tuple(zip(places, (float(one.total) for one in drawn), strict=True))),)
    largest = sorted(range(len(arrangement.partners)), key=lambda place: -arrangement.partners[place].share)
    found = []
    for place in sorted(largest[:MOST_LINES]):
        ones = [one.partners[place] for one in drawn]
        used_up = ones[0].breaks_at
        line = tuple(zip(places, (float(one.amount) for one in ones), strict=True))
        name = ones[0].partner.name or ones[0].partner.id
        found.append(ChartLine(name, line, None if used_up is None else float(used_up / target * THOUSAND)))
    return tuple(found)
