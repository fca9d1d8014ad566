"""Bands of a gain and pain share: a saving or an overspend cut into the ranges of outturn, each with its share."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from readiness.document.toolbox import Band
from readiness.toolbox.money import exact

WHOLE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Span:
    """The outturns of one band, as fractions of the target (no top where no band stands above), and its share."""

    bottom: Fraction
    top: Fraction | None
    share: Fraction


@dataclass(frozen=True, slots=True)
class Increment:
    """What of a saving (of an overspend: below nothing) falls into one band, and the providers' part, in pounds."""

    span: Span
    amount: Fraction
    part: Fraction


def band_faults(bands: Sequence[Band]) -> Iterator[str]:
    """Yield a sentence for each thing that keeps ``bands`` from covering every outturn once."""
    tops = sorted(band.up_to for band in bands if band.up_to is not None)
    if len(tops) == len(bands):
        yield "bands: no band is left for the highest outturns; leave “up_to” out of the last one"
    if len(bands) - len(tops) > 1:
        yield "bands: more than one band has no “up_to”; only the highest may go without"
    for lower, higher in pairwise(tops):
        if lower == higher:
            yield f"bands: two bands end at {lower:g} of the target; take one of them out"


def spans(bands: Sequence[Band], modifier: Fraction = WHOLE) -> tuple[Span, ...]:
    """Return ``bands`` from the lowest outturn to the highest, every share times ``modifier`` but never above 1.

    Args:
        bands: In any order, without faults.
        modifier: What the key results make of the share, a ratio; 1 leaves it as it is.
    """
    ordered = sorted(bands, key=lambda band: float("inf") if band.up_to is None else band.up_to)
    tops = [None if band.up_to is None else exact(band.up_to) for band in ordered]
    bottoms = [Fraction(0), *(top for top in tops if top is not None)]
    return tuple(
        Span(bottom, top, min(WHOLE, exact(band.share) * modifier))
        for bottom, top, band in zip(bottoms, tops, ordered, strict=True)
    )


def increments(target: Fraction, outturn: Fraction, those: Sequence[Span]) -> tuple[Increment, ...]:
    """Return the saving or overspend by band, from the lowest outturn up; bands that it does not touch are left out.

    Args:
        target: Pounds, more than nothing. Bands are fractions of it, and never of the outturn.
        outturn: Pounds.
        those: Every band, lowest first.

    Returns:
        For each band touched: amount = the part of the way from ``target`` to ``outturn`` inside it, above nothing for
        a saving and below it for an overspend; part = amount * share.

    Source:
        docs/toolbox.md; the banded share of target-cost contracts.
    """
    low, high, sign = min(target, outturn), max(target, outturn), 1 if outturn < target else -1
    found = []
    for span in those:
        top = high if span.top is None else min(high, span.top * target)
        inside = top - max(low, span.bottom * target)
        if inside > 0:
            found.append(Increment(span, sign * inside, sign * inside * span.share))
    return tuple(found)


def providers_part(target: Fraction, outturn: Fraction, those: Sequence[Span]) -> Fraction:
    """Return what the providers receive, or below nothing pay, together: pounds, not rounded."""
    return sum((one.part for one in increments(target, outturn, those)), Fraction(0))


def outturn_that_costs(loss: Fraction, target: Fraction, those: Sequence[Span]) -> Fraction | None:
    """Return the outturn at which the providers' loss reaches ``loss``, or None where no outturn costs them as much.

    Args:
        loss: Pounds, not negative.
        target: Pounds, more than nothing.
        those: Every band, lowest first.
    """
    left = loss
    for span in those:
        start = max(target, span.bottom * target)
        if span.top is not None and span.top * target <= start:
            continue
        if span.share and (span.top is None or left <= (span.top * target - start) * span.share):
            return start + left / span.share
        if span.top is None:
            return None
        left -= (span.top * target - start) * span.share
    return None
