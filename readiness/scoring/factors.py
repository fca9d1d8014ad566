"""From answers to factors: exact points, intervals over what is not known, coverage, people and bands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from readiness.questionnaire.answers import Answer
from readiness.questionnaire.conditions import is_asked
from readiness.questionnaire.format import SIDES, BandLabel, Bands, Item, Questionnaire, Side
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


@dataclass(frozen=True, slots=True)
class ReadyItem:
    """An item with the level that each of its codes stands for, made ready once for many people.

    ``is_for_all`` tells that it is asked of everybody, whatever their side, their role and their other answers.
    """

    item: Item
    id: str
    weight: int
    highest: int
    levels: Mapping[str, int]
    is_for_all: bool


# What one person says to one item: its level from 0, or else one of these. What is greater than OPEN is an answer.
_NOT_ASKED, _OPEN, _NO_LEVEL = -4, -3, -2
# An item that is asked of anybody, and what each of those who began said to it.
_Asked = tuple[ReadyItem, tuple[int, ...]]


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
    own = (item for item in questionnaire.items if item.factor == factor)
    return _score(questionnaire, factor, tuple(_ready(questionnaire, item) for item in own), respondents)


def ready_items(questionnaire: Questionnaire) -> Mapping[str, tuple[ReadyItem, ...]]:
    """Return the items of every factor of ``questionnaire``, ready for `score_factors`."""
    found: dict[str, list[ReadyItem]] = {factor.id: [] for factor in questionnaire.factors}
    for item in questionnaire.items:
        if item.factor in found:
            found[item.factor].append(_ready(questionnaire, item))
    return {factor: tuple(items) for factor, items in found.items()}


def score_factors(
    questionnaire: Questionnaire, ready: Mapping[str, tuple[ReadyItem, ...]], respondents: Sequence[Respondent]
) -> Mapping[str, FactorScore]:
    """Return an organisation's reading of every factor, each as `score_factor` gives it.

    Args:
        questionnaire: The questionnaire that asks about the factors.
        ready: What `ready_items` gives for it.
        respondents: People of one organisation.
    """
    return {factor: _score(questionnaire, factor, items, respondents) for factor, items in ready.items()}


def items_in_play(questionnaire: Questionnaire, factor: str, respondents: Sequence[Respondent]) -> tuple[Item, ...]:
    """Return the items that count for ``factor``: its headline, and the others once anybody has begun one of them."""
    items = tuple(item for item in questionnaire.items if item.factor == factor)
    headlines = tuple(item for item in items if item.headline)
    goes_deeper = any(item.id in one.answers for one in respondents for item in items if not item.headline)
    return items if goes_deeper or not headlines else headlines


def _ready(questionnaire: Questionnaire, item: Item) -> ReadyItem:
    codes = questionnaire.scale_of(item).codes
    levels = range(len(codes) - 1, -1, -1) if item.reverse else range(len(codes))
    is_for_all = item.ask_if is None and not item.roles and set(SIDES) <= set(item.asked_of)
    return ReadyItem(item, item.id, item.weight, len(codes) - 1, dict(zip(codes, levels, strict=True)), is_for_all)


def _score(
    questionnaire: Questionnaire, factor: str, ready: tuple[ReadyItem, ...], respondents: Sequence[Respondent]
) -> FactorScore:
    items = _in_play(ready, respondents)
    wanted = {each.id for each in items}
    takers = [one for one in respondents if not wanted.isdisjoint(one.answers)]
    rows = [_marks(questionnaire, items, one) for one in takers]
    scores = [_person_score(one.key, items, own) for one, own in zip(takers, rows, strict=True)]
    persons = tuple(score for score in scores if score is not None)
    if takers and not persons:
        return _without_points(factor)
    # Where nobody has begun, what would be asked of them counts as open.
    seen = rows or [_marks(questionnaire, items, one) for one in respondents]
    columns = tuple(zip(*seen, strict=True)) or ((_OPEN,),) * len(items)
    asked = tuple(
        (each, column if takers else ())
        for each, column in zip(items, columns, strict=True)
        if max(column) > _NOT_ASKED
    )
    return _scored(questionnaire, factor, asked, takers, persons)


def _in_play(ready: tuple[ReadyItem, ...], respondents: Sequence[Respondent]) -> tuple[ReadyItem, ...]:
    headlines = tuple(each for each in ready if each.item.headline)
    deeper = {each.id for each in ready if not each.item.headline}
    goes_deeper = any(not deeper.isdisjoint(one.answers) for one in respondents)
    return ready if goes_deeper or not headlines else headlines


def _marks(questionnaire: Questionnaire, items: Sequence[ReadyItem], one: Respondent) -> list[int]:
    found = []
    for each in items:
        given = one.answers.get(each.id)
        state = given.state if given is not None else "unanswered"
        if state == "not_applicable" or not (each.is_for_all or applies(questionnaire, each.item, one)):
            found.append(_NOT_ASKED)
        elif given is None or state != "answered":
            found.append(_OPEN)
        else:
            found.append(_NO_LEVEL if given.code is None else each.levels[given.code])
    return found


def _scored(
    questionnaire: Questionnaire,
    factor: str,
    asked: Sequence[_Asked],
    takers: Sequence[Respondent],
    persons: tuple[PersonScore, ...],
) -> FactorScore:
    told = {each.id for each, said in asked if said and max(said) > _OPEN}
    weight = sum([each.weight for each, _ in asked])
    known = sum([each.weight for each, _ in asked if each.id in told])
    coverage = _share(known, weight) if weight else Fraction(0)
    label = _agreement(asked)
    spread = combine([one.range for one in persons], questionnaire.across_people) if persons else NOTHING_KNOWN
    band, unbanded = _banded(questionnaire, spread, coverage, label)
    return FactorScore(
        factor=factor,
        standing="scored" if told else "open",
        range=spread,
        coverage=coverage,
        answered=len(told),
        asked=len(asked),
        people=sum(max(own) > _OPEN for own in zip(*(said for _, said in asked), strict=True)),
        persons=persons,
        band=band,
        unbanded=unbanded,
        agreement=label,
        backing=_backing(asked, takers),
        to_ask=tuple(each.id for each, _ in asked if each.id not in told),
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


def applies(questionnaire: Questionnaire, item: Item, one: Respondent) -> bool:
    """Return whether ``item`` is asked of ``one`` and applies to them."""
    given = one.answers.get(item.id)
    if given is not None and given.state == "not_applicable":
        return False
    return item.is_for(one.side, one.role) and (item.ask_if is None or is_asked(item, questionnaire, one.answers))


def _person_score(key: str, items: Sequence[ReadyItem], marks: Sequence[int]) -> PersonScore | None:
    least = left = maximum = answered = asked = 0
    for each, mark in zip(items, marks, strict=True):
        if mark == _NOT_ASKED:
            continue
        weight, most = each.weight, each.weight * each.highest
        asked += weight
        maximum += most
        if mark < 0:
            left += most
        else:
            answered += weight
            least += weight * mark
    if not maximum:
        return None
    if answered == asked:
        return PersonScore(key, Range.at(_share(least, maximum)), answered, asked)
    # Every level is taken as equally likely, so the expected level is the middle one.
    spread = Range(
        _share(least, maximum), _share(2 * least + left, 2 * maximum), _share(least + left, maximum)
    )  # fmt: skip
    return PersonScore(key, spread, answered, asked)


@lru_cache(maxsize=4_096)
def _share(points: int, maximum: int) -> Fraction:
    # Few sums of few points: making a fraction costs more than looking it up.
    return Fraction(points, maximum)


def _agreement(asked: Sequence[_Asked]) -> agreement.Label | None:
    labels = set()
    for each, said in asked:
        counts = [0] * (each.highest + 1)
        for mark in said:
            if mark >= 0:
                counts[mark] += 1
        labels.add(_label(tuple(counts)))
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
    if not coverage or coverage < _exactly(questionnaire.min_coverage):
        return None, "too few answers"
    if label == "split":
        return None, "split: talk first"
    bands = next((bands for bands in questionnaire.bands if FACTOR_BANDS in bands.measures), None)
    return (band_of(bands, rounded(spread.expected * 100)) if bands else None), ""


def band_of(bands: Bands, value: Fraction) -> BandLabel:
    """Return the band of an already rounded ``value``; a value on a cut belongs to the band above it."""
    return bands.labels[sum(value >= _exactly(cut) for cut in bands.cuts)]


@lru_cache(maxsize=1_024)
def _exactly(written: float) -> Fraction:
    # As it is written in the file: 0.6 is six tenths and not the nearest binary number.
    return Fraction(str(written))


def _backing(asked: Sequence[_Asked], takers: Sequence[Respondent]) -> Backing:
    top = [
        one.answers[each.id]
        for each, said in asked
        if each.highest in said
        for one, mark in zip(takers, said, strict=True)
        if mark == each.highest
    ]
    if not top:
        return ""
    return "evidenced" if any(answer.evidence for answer in top) else "claimed"
