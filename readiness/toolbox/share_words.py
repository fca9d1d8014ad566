"""Gain and pain share in words: what to talk about before signing, and the worked example for the annex."""

from collections.abc import Iterator
from fractions import Fraction

from readiness.document.toolbox import GainShare
from readiness.scoring.ranges import rounded
from readiness.text import FALLBACK_LANGUAGE
from readiness.toolbox.bands import Increment, Span, providers_part
from readiness.toolbox.gain_share import (
    ShareResult,
    effective_spans,
    gain_share_rules,
    modifier,
    reckon,
)
from readiness.toolbox.money import exact, pounds, to_the_penny
from readiness.toolbox.words import Remark, toolbox_phrases

COMPARED_AT = (Fraction(1, 20), Fraction(1, 10), Fraction(1, 5))
FORESEEABLE = Fraction(3, 2)
UNEQUAL = 2


def warnings(arrangement: GainShare) -> tuple[Remark, ...]:
    """Return what the partners should talk about before they sign, gravest first.

    Raises:
        DataFileError: The arrangement cannot be worked out; every fault is named.
    """
    result = reckon(arrangement)
    found = [
        *_parts_of_a_penny(arrangement),
        *_reserves(result),
        *_limits(arrangement),
        *_asymmetry(arrangement),
        *_burden(result),
        *_size(arrangement),
    ]
    return tuple(sorted(found, key=lambda one: ("error", "warning", "note").index(one.gravity)))


def _parts_of_a_penny(arrangement: GainShare) -> Iterator[Remark]:
    for name, amount in (("target", exact(arrangement.target)), ("outturn", exact(arrangement.outturn))):
        if amount != to_the_penny(amount):
            yield Remark(f"share.{name}_in_pence", "warning", {"shown": pounds(amount)})


def _reserves(result: ShareResult) -> Iterator[Remark]:
    for one in result.partners:
        name = one.partner.name or one.partner.id
        if one.reserves_left is not None and one.reserves_left < 0:
            short = pounds(-one.reserves_left)
            yield Remark(
                "share.beyond_reserves", "error", {"partner": name, "loss": pounds(-one.amount), "short": short}
            )
        elif one.breaks_at is not None:
            values = {"partner": name, "reserves": pounds(exact(one.partner.reserves or 0))}
            part = one.breaks_at / exact(result.arrangement.target)
            values |= {"outturn": pounds(rounded(one.breaks_at)), "per_cent": per_cent(rounded(part, 3))}
            yield Remark("share.breaks_at", "warning" if part <= FORESEEABLE else "note", values)


def _limits(arrangement: GainShare) -> Iterator[Remark]:
    target = exact(arrangement.target)
    losses, gains = effective_spans(arrangement, gains=False), effective_spans(arrangement, gains=True)
    if losses[-1].share:
        yield Remark("share.no_limit", "warning", {"per_cent": per_cent(losses[-1].share)})
    else:
        start = max(losses[-1].bottom, Fraction(1))
        most = -providers_part(target, start * target, losses)
        yield Remark("share.limit", "note", {"most": pounds(most), "per_cent": per_cent(start)})
    most_gain = max(providers_part(target, Fraction(0), gains), Fraction(0))
    if not gains[0].share and most_gain:
        yield Remark("share.gain_limit", "note", {"most": pounds(most_gain)})


def _asymmetry(arrangement: GainShare) -> Iterator[Remark]:
    target = exact(arrangement.target)
    losses, gains = effective_spans(arrangement, gains=False), effective_spans(arrangement, gains=True)
    uneven = []
    for part in COMPARED_AT:
        gain = providers_part(target, target * (1 - part), gains)
        loss = -providers_part(target, target * (1 + part), losses)
        uneven.append((loss - gain, part, gain, loss))
    worst, part, gain, loss = max(uneven)
    least = min(uneven)
    if worst > 0:
        values = {"per_cent": per_cent(part), "gain": pounds(gain), "loss": pounds(loss)}
        yield Remark("share.more_pain", "warning", values)
    elif least[0] < 0:
        values = {"per_cent": per_cent(least[1]), "gain": pounds(least[2]), "loss": pounds(least[3])}
        yield Remark("share.more_gain", "note", values)


def _burden(result: ShareResult) -> Iterator[Remark]:
    known = [one.partner for one in result.partners if one.partner.reserves is not None]
    whole = sum((exact(one.reserves or 0) for one in known), Fraction(0))
    if len(known) < UNEQUAL or len(known) < len(result.partners) or not whole:
        return
    for one in known:
        held, borne = exact(one.reserves or 0) / whole, exact(one.share) / 100
        if borne > UNEQUAL * held:
            values = {"partner": one.name or one.id, "borne": per_cent(borne), "held": per_cent(rounded(held, 2))}
            yield Remark("share.burden", "warning", values)


def _size(arrangement: GainShare) -> Iterator[Remark]:
    rules = gain_share_rules()
    if len(arrangement.key_results) > rules.most_key_results:
        values = {"count": str(len(arrangement.key_results)), "most": str(rules.most_key_results)}
        yield Remark("share.many_key_results", "warning", values)
    if len(arrangement.bands) > rules.most_bands:
        values = {"count": str(len(arrangement.bands)), "most": str(rules.most_bands)}
        yield Remark("share.many_bands", "warning", values)
    unused = modifier(arrangement, gains=True) == modifier(arrangement, gains=False) == 1
    if arrangement.key_results and arrangement.key_results_change == "nothing" and unused:
        yield Remark("share.key_results_unused", "note")


def worked_example(result: ShareResult, language: str = FALLBACK_LANGUAGE) -> tuple[str, ...]:
    """Return the reckoning step by step, one sentence a step, ready for the annex of an agreement."""
    return tuple(_steps(result, language))


def _steps(result: ShareResult, language: str) -> Iterator[str]:
    say = toolbox_phrases().say
    target, saving = exact(result.arrangement.target), result.saving
    figures = {"target": pounds(target), "outturn": pounds(result.outturn), "amount": pounds(abs(saving))}
    if not saving:
        yield say("example.on_target", language, **figures)
        return
    side = "saving" if saving > 0 else "overspend"
    yield say(f"example.{side}", language, **figures, per_cent=per_cent(abs(saving) / target))
    if result.modifier != 1:
        yield say("example.modifier", language, per_cent=per_cent(result.modifier))
    for one in result.increments:
        yield say("example.band", language, **_band(one, language))
    yield say(f"example.total_{side}", language, total=pounds(abs(result.total)))
    for partner in result.partners:
        name = partner.partner.name or partner.partner.id
        share = per_cent(exact(partner.partner.share) / 100)
        yield say(f"example.partner_{side}", language, partner=name, share=share, amount=pounds(abs(partner.amount)))
    if len(result.partners) > 1:
        yield say("example.rounding", language)


def _band(one: Increment, language: str) -> dict[str, str]:
    return {
        "range": _range(one.span, language), "share": per_cent(one.span.share),
        "amount": pounds(to_the_penny(abs(one.amount))), "part": pounds(to_the_penny(abs(one.part))),
    }  # fmt: skip


def _range(span: Span, language: str) -> str:
    say = toolbox_phrases().say
    if span.top is None:
        return say("example.above", language, bottom=per_cent(span.bottom))
    if not span.bottom:
        return say("example.below", language, top=per_cent(span.top))
    return say("example.between", language, bottom=per_cent(span.bottom), top=per_cent(span.top))


def per_cent(part: Fraction) -> str:
    """Return ``part`` as a percentage with as many decimals as it needs, two at most."""
    return f"{float(rounded(part * 100, 2)):g} %"
