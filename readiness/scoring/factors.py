"""From answers to factors: exact points, intervals over what is not known, coverage, people and bands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from readiness.questionnaire.answers import Answer
from readiness.questionnaire.conditions import is_asked
from readiness.questionnaire.format import BandLabel, Bands, Item, Questionnaire, Side
from readiness.scoring import agreement
from readiness.scoring.ranges import NOTHING_KNOWN, Range, combine, rounded

FACTOR_BANDS = "factors"

Standing = Literal["scored", "open", "not applicable"]
Backing = Literal["", "claimed", "evidenced"]
Unbanded = Literal["", "not applicable", "too few answers", "split: talk first"]


@dataclass(frozen=True, slots=True)
class PersonScore:
    """One person's own reading of a factor."""

    person: str
    range: Range
    answered_weight: int
    asked_weight: int


@dataclass(frozen=True, slots=True)
class FactorScore:
    """One organisation's reading of a factor.

    ``range`` is a share of 0 to 1; without any answer it is open, 0 to 1. ``coverage`` is the share
    of the asked weight that at least one person answered. ``people`` is how many answered.
    ``to_ask`` names the items that nobody could answer yet.
    """

    factor: str
    standing: Standing
    range: Range
    coverage: Fraction
    answered: int
    asked: int
    people: int
    persons: tuple[PersonScore, ...]
    band: BandLabel | None
    unbanded: Unbanded
    agreement: agreement.Label | None
    backing: Backing
    to_ask: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Respondent:
    """Somebody who answers: their key, their side of the table, their answers by item, and their party's role."""

    key: str
    side: Side
    answers: Mapping[str, Answer]
    role: str = ""


class _ItemPoints(NamedTuple):
    """Levels of one item for one person: least, twice the expected one, and greatest; whole, because sums are many."""

    low: int
    twice_expected: int
    high: int
    highest: int
    weight: int
    is_answered: bool


def score_factor(questionnaire: Questionnaire, factor: str, respondents: Sequence[Respondent]) -> FactorScore:
    """Return an organisation's reading of ``factor``.

    A person counts for a factor once anything is recorded for one of its items; what they left open there
    keeps the range wide. For a person: points = sum(weight * level), share = points / sum(weight * (levels - 1)),
    with items that do not apply or were not asked left out of both. The quick check asks the headline item only;
    the others count from the moment somebody goes on to them.

    Args:
        questionnaire: The questionnaire that asks about the factor.
        factor: The factor's id.
        respondents: People of one organisation; their order never changes the result.

    Source:
        docs/method.md, section 1.
    """
    items = items_in_play(questionnaire, factor, respondents)
    takers = [one for one in respondents if any(item.id in one.answers for item in items)]
    persons = tuple(score for one in takers if (score := _person_score(questionnaire, items, one)) is not None)
    asked = _asked_by_any(questionnaire, items, takers or respondents)
    if takers and not persons:
        return _without_points(factor)
    return _scored(questionnaire, factor, asked, takers, persons)


def items_in_play(questionnaire: Questionnaire, factor: str, respondents: Sequence[Respondent]) -> tuple[Item, ...]:
    """Return the items that count for ``factor``: its headline, and the others once anybody has begun one of them."""
    items = tuple(item for item in questionnaire.items if item.factor == factor)
    headlines = tuple(item for item in items if item.headline)
    goes_deeper = any(item.id in one.answers for one in respondents for item in items if not item.headline)
    return items if goes_deeper or not headlines else headlines


def _scored(
    questionnaire: Questionnaire,
    factor: str,
    asked: Sequence[Item],
    takers: Sequence[Respondent],
    persons: tuple[PersonScore, ...],
) -> FactorScore:
    told = {item.id for item in asked if any(_is_answered(one, item) for one in takers)}
    weight = sum(item.weight for item in asked)
    coverage = Fraction(sum(item.weight for item in asked if item.id in told), weight) if weight else Fraction(0)
    label = _agreement(questionnaire, asked, takers)
    spread = combine([one.range for one in persons], questionnaire.across_people) if persons else NOTHING_KNOWN
    band, unbanded = _banded(questionnaire, spread, coverage, label)
    return FactorScore(
        factor=factor,
        standing="scored" if told else "open",
        range=spread,
        coverage=coverage,
        answered=len(told),
        asked=len(asked),
        people=sum(any(_is_answered(one, item) for item in asked) for one in takers),
        persons=persons,
        band=band,
        unbanded=unbanded,
        agreement=label,
        backing=_backing(questionnaire, asked, takers),
        to_ask=tuple(item.id for item in asked if item.id not in told),
    )


def level_of(questionnaire: Questionnaire, item: Item, code: str) -> int:
    """Return the level of the point ``code``, 0 lowest, turned round for a reversed item."""
    codes = questionnaire.scale_of(item).codes
    position = codes.index(code)
    return len(codes) - 1 - position if item.reverse else position


def _without_points(factor: str) -> FactorScore:
    return FactorScore(
        factor, "not applicable", NOTHING_KNOWN, Fraction(0), 0, 0, 0, (), None, "not applicable", None, "", ()
    )


def _asked_by_any(
    questionnaire: Questionnaire, items: Sequence[Item], people: Sequence[Respondent]
) -> tuple[Item, ...]:
    return tuple(item for item in items if not people or any(applies(questionnaire, item, one) for one in people))


def applies(questionnaire: Questionnaire, item: Item, one: Respondent) -> bool:
    """Return whether ``item`` is asked of ``one`` and applies to them."""
    given = one.answers.get(item.id)
    if given is not None and given.state == "not_applicable":
        return False
    return item.is_for(one.side, one.role) and is_asked(item, questionnaire, one.answers)


def _is_answered(one: Respondent, item: Item) -> bool:
    given = one.answers.get(item.id)
    return given is not None and given.state == "answered"


def _person_score(questionnaire: Questionnaire, items: Sequence[Item], one: Respondent) -> PersonScore | None:
    points = [_item_points(questionnaire, item, one) for item in items if applies(questionnaire, item, one)]
    maximum = sum(point.weight * point.highest for point in points)
    if not maximum:
        return None
    answered = sum(point.weight for point in points if point.is_answered)
    low = Fraction(sum(point.low * point.weight for point in points), maximum)
    if all(point.is_answered for point in points):
        return PersonScore(one.key, Range.at(low), answered, answered)
    spread = Range(
        low,
        Fraction(sum(point.twice_expected * point.weight for point in points), 2 * maximum),
        Fraction(sum(point.high * point.weight for point in points), maximum),
    )
    return PersonScore(one.key, spread, answered, sum(point.weight for point in points))


def _item_points(questionnaire: Questionnaire, item: Item, one: Respondent) -> _ItemPoints:
    highest = len(questionnaire.scale_of(item).points) - 1
    given = one.answers.get(item.id)
    if given is not None and given.code is not None:
        level = level_of(questionnaire, item, given.code)
        return _ItemPoints(level, 2 * level, level, highest, item.weight, True)
    # Every level is taken as equally likely, so the expected level is the middle one.
    return _ItemPoints(0, highest, highest, highest, item.weight, False)


def _agreement(
    questionnaire: Questionnaire, items: Sequence[Item], people: Sequence[Respondent]
) -> agreement.Label | None:
    labels = {_label(level_counts(questionnaire, item, people)) for item in items}
    return next((word for word in ("split", "mixed", "agreed") if word in labels), None)


@lru_cache(maxsize=4_096)
def _label(counts: tuple[int, ...]) -> agreement.Label | None:
    # A few people on a few levels stand in the same way again and again.
    return agreement.label(counts)


def level_counts(questionnaire: Questionnaire, item: Item, people: Sequence[Respondent]) -> tuple[int, ...]:
    """Return how many of ``people`` chose each level of ``item``, lowest level first."""
    codes = (one.answers[item.id].code for one in people if item.id in one.answers)
    counted = [0] * len(questionnaire.scale_of(item).points)
    for code in codes:
        if code is not None:
            counted[level_of(questionnaire, item, code)] += 1
    return tuple(counted)


def _banded(
    questionnaire: Questionnaire, spread: Range, coverage: Fraction, label: agreement.Label | None
) -> tuple[BandLabel | None, Unbanded]:
    if not coverage or coverage < Fraction(str(questionnaire.min_coverage)):
        return None, "too few answers"
    if label == "split":
        return None, "split: talk first"
    bands = next((bands for bands in questionnaire.bands if FACTOR_BANDS in bands.measures), None)
    return (band_of(bands, rounded(spread.expected * 100)) if bands else None), ""


def band_of(bands: Bands, value: Fraction) -> BandLabel:
    """Return the band of an already rounded ``value``; a value on a cut belongs to the band above it."""
    return bands.labels[sum(value >= Fraction(str(cut)) for cut in bands.cuts)]


def _top_code(questionnaire: Questionnaire, item: Item) -> str:
    codes = questionnaire.scale_of(item).codes
    return codes[0 if item.reverse else -1] if codes else ""


def _backing(questionnaire: Questionnaire, items: Sequence[Item], people: Sequence[Respondent]) -> Backing:
    top = [
        one.answers[item.id]
        for item in items
        for one in people
        if _is_answered(one, item) and one.answers[item.id].code == _top_code(questionnaire, item)
    ]
    if not top:
        return ""
    return "evidenced" if any(answer.evidence for answer in top) else "claimed"
