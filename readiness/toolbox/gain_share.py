"""Gain and pain share: what an outturn means in pounds for each partner, its reserves and its days of cash."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import isfinite
from typing import Any

from pydantic import Field

from readiness.document.toolbox import Band, GainShare, Level, LevelEffect, SharePartner
from readiness.errors import BadInputError, DataFileError
from readiness.records import Record, read_toml, record_from
from readiness.toolbox.bands import WHOLE, Increment, Span, band_faults, increments, outturn_that_costs, providers_part
from readiness.toolbox.bands import spans as spans_of
from readiness.toolbox.money import exact, given_out, to_the_penny
from readiness.toolbox.words import toolbox_folder
from readiness.wording import Identifier, Wording

ALL = 100
Amount = int | float | Decimal | Fraction


@dataclass(frozen=True, slots=True)
class PartnerResult:
    """What one partner receives or, below nothing, pays: pounds to the penny.

    ``days_of_cash`` is the amount in days of the partner's own cost; ``breaks_at`` the outturn that would use up its
    reserves. None where that cannot be said.
    """

    partner: SharePartner
    amount: Fraction
    days_of_cash: Fraction | None
    breaks_at: Fraction | None

    @property
    def reserves_left(self) -> Fraction | None:
        """The reserves after a loss; a gain adds nothing to what must last."""
        reserves = self.partner.reserves
        return None if reserves is None else exact(reserves) + min(self.amount, Fraction(0))


@dataclass(frozen=True, slots=True)
class ShareResult:
    """An arrangement worked out for one outturn."""

    arrangement: GainShare
    outturn: Fraction
    increments: tuple[Increment, ...]
    modifier: Fraction
    total: Fraction
    partners: tuple[PartnerResult, ...]

    @property
    def saving(self) -> Fraction:
        """Target less outturn: below nothing, an overspend."""
        return exact(self.arrangement.target) - self.outturn


class ShareStart(Record):
    """A set of bands to begin with, its name, and what it means."""

    id: Identifier
    title: Wording
    about: Wording
    bands: tuple[Band, ...] = Field(min_length=1)


class GainShareRules(Record):
    """The usual effects of levels, bands to begin with, the outturns for a stress test, and how many are advised."""

    source: str
    levels: dict[Level, LevelEffect]
    starts: tuple[ShareStart, ...] = Field(min_length=1)
    stress_at: tuple[float, ...] = Field(min_length=1)
    most_key_results: int
    most_bands: int


@lru_cache
def gain_share_rules() -> GainShareRules:
    """Return the rules that ship with the program."""
    return read_toml(toolbox_folder() / "gain-share.toml", GainShareRules)


def share(target: Amount, outturn: Amount, bands: Sequence[Band | Mapping[str, Any]]) -> Fraction:
    """Return what the providers together receive, or below nothing pay: pounds, exact and not rounded.

    Args:
        target: The target cost in pounds, more than nothing.
        outturn: What was spent in pounds.
        bands: In any order; each a ``Band`` or a table with ``share`` and, but for the highest, ``up_to``.

    Returns:
        sum(saving in the band * share of the band), an overspend counting as a saving below nothing.

    Raises:
        BadInputError: An amount is no ordinary number, or the bands leave an outturn uncovered.

    Source:
        docs/toolbox.md, “Gain and pain share”.
    """
    for name, amount in (("target", target), ("outturn", outturn)):
        if not isfinite(amount) or amount < 0 or (name == "target" and amount == 0):
            raise BadInputError(name, f"“{amount}” cannot be used.", "Give an amount in pounds, not below nothing.")
    rows = [band if isinstance(band, Band) else record_from(band, Band, "band") for band in bands]
    if faults := tuple(band_faults(rows)):
        raise DataFileError("bands", faults)

    return providers_part(exact(target), exact(outturn), spans_of(rows))


def faults(arrangement: GainShare) -> tuple[str, ...]:
    """Return a sentence for each thing that keeps ``arrangement`` from being worked out; none where it can be."""
    return (*band_faults(arrangement.bands), *_sums(arrangement))


def _sums(arrangement: GainShare) -> Iterator[str]:
    columns = {
        "partners: the shares": [(one.id, one.share) for one in arrangement.partners],
        "key_results: the weights": [(one.id, one.weight) for one in arrangement.key_results],
    }
    for name, column in columns.items():
        total = sum((exact(number) for _, number in column), Fraction(0))
        if column and total != ALL:
            more_or_less = "take away" if total > ALL else "give out"
            yield f"{name} sum to {float(total):g}, not {ALL}; {more_or_less} {float(abs(ALL - total)):g}"
        ids = [row for row, _ in column]
        if double := sorted({row for row in ids if ids.count(row) > 1}):
            yield f"{name.partition(':')[0]}: “{double[0]}” stands there twice; give each an id of its own"


def reckon(arrangement: GainShare, outturn: Fraction | None = None) -> ShareResult:
    """Return ``arrangement`` worked out for its own outturn, or for another.

    Raises:
        DataFileError: The sums or bands are not right; every fault is named.
    """
    if found := faults(arrangement):
        raise DataFileError("gain share", found)

    target, spent = exact(arrangement.target), exact(arrangement.outturn) if outturn is None else outturn
    those = effective_spans(arrangement, gains=spent < target)
    total = to_the_penny(providers_part(target, spent, those))
    return ShareResult(
        arrangement,
        spent,
        increments(target, spent, those),
        modifier(arrangement, gains=spent < target),
        total,
        _partners(arrangement, total),
    )


def effective_spans(arrangement: GainShare, *, gains: bool) -> tuple[Span, ...]:
    """Return the bands as they work for a saving (``gains``) or an overspend, after the key results."""
    return spans_of(arrangement.bands, modifier(arrangement, gains=gains))


def modifier(arrangement: GainShare, *, gains: bool) -> Fraction:
    """Return what the key results make of the providers' share: a ratio, 1 where they change nothing.

    Returns:
        sum(weight / 100 * effect of the level reached), for gains, and for pain only where the agreement says “both”.
    """
    touches = ("gain", "both") if gains else ("both",)
    if not arrangement.key_results or arrangement.key_results_change not in touches:
        return WHOLE
    effects = {**gain_share_rules().levels, **arrangement.level_effects}
    return sum(
        (
            exact(result.weight) / ALL * exact(effects[result.level].gain if gains else effects[result.level].pain)
            for result in arrangement.key_results
        ),
        Fraction(0),
    )


def _partners(arrangement: GainShare, total: Fraction) -> tuple[PartnerResult, ...]:
    if not arrangement.partners:
        return ()
    amounts = given_out(total, {one.id: exact(one.share) for one in arrangement.partners})
    losses = effective_spans(arrangement, gains=False)
    return tuple(_partner(arrangement, one, amounts[one.id], losses) for one in arrangement.partners)


def _partner(arrangement: GainShare, one: SharePartner, amount: Fraction, losses: Sequence[Span]) -> PartnerResult:
    days = amount / exact(one.daily_cost) if one.daily_cost else None
    breaks_at = None
    if one.reserves is not None and one.share:
        everyone = exact(one.reserves) * ALL / exact(one.share)
        breaks_at = outturn_that_costs(everyone, exact(arrangement.target), losses)
    return PartnerResult(one, amount, days, breaks_at)


def stress(arrangement: GainShare) -> tuple[ShareResult, ...]:
    """Return ``arrangement`` worked out for a row of outturns, from far below the target to far above it."""
    target = exact(arrangement.target)
    return tuple(reckon(arrangement, target * exact(part)) for part in gain_share_rules().stress_at)


def strained(rows: Iterable[ShareResult]) -> Iterator[tuple[ShareResult, PartnerResult]]:
    """Yield each loss in ``rows`` with each partner whose reserves or daily cost say what that loss would mean."""
    for row in rows:
        for one in row.partners:
            if one.amount < 0 and (one.reserves_left is not None or one.days_of_cash is not None):
                yield row, one


def corners(arrangement: GainShare, low: Fraction, high: Fraction) -> tuple[ShareResult, ...]:
    """Return the results at every outturn where a line may bend, so that straight lines between them draw the whole.

    Args:
        arrangement: An arrangement without faults.
        low: The lowest outturn to draw, as a fraction of the target.
        high: The highest, more than ``low``.
    """
    ends = [exact(band.up_to) for band in arrangement.bands if band.up_to is not None]
    inside = {end for end in (*ends, WHOLE) if low < end < high}
    target = exact(arrangement.target)
    return tuple(reckon(arrangement, part * target) for part in sorted({low, high} | inside))
