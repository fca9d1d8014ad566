"""Any published instrument: its measures, from the scores of its items, with its own rules and bands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import fmean

from readiness.errors import BadInputError
from readiness.questionnaire.format import BandLabel, Item, Measure, Questionnaire
from readiness.scoring import agreement
from readiness.scoring.factors import Respondent, band_of, level_counts
from readiness.scoring.ranges import Range, combine, rounded


@dataclass(frozen=True, slots=True)
class MeasureResult:
    """A measure over all respondents; without a value, too little was answered.

    ``coverage`` is the answered share of the asked weight; ``people`` is how many have a value;
    ``agreement`` is the mean consensus of the measure's items, from two people on.
    """

    id: str
    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    coverage: Fraction
    people: int
    band: BandLabel | None
    agreement: float | None


@dataclass(frozen=True, slots=True)
class _Term:
    """One member of a measure for one person: its score (None: missing) and the scores it could have."""

    weight: int
    score: Fraction | None
    least: Fraction
    most: Fraction


@dataclass(frozen=True, slots=True)
class _Reading:
    """One person's value of a measure, with the bounds it could reach and how much of it was answered."""

    range: Range | None
    least: Fraction
    most: Fraction
    answered: int
    asked: int


def score_instrument(questionnaire: Questionnaire, respondents: Sequence[Respondent]) -> tuple[MeasureResult, ...]:
    """Return every measure of ``questionnaire`` over ``respondents``, in the file's order.

    Raises:
        BadInputError: A measure refuses missing answers, and one is missing.
    """
    readings: dict[str, dict[str, _Reading]] = {one.key: {} for one in respondents}
    results = []
    for measure in questionnaire.measures:
        for one in respondents:
            readings[one.key][measure.id] = _read(questionnaire, measure, one, readings[one.key])
        own = [readings[one.key][measure.id] for one in respondents]
        results.append(_over_people(questionnaire, measure, own, respondents))
    return tuple(results)


def members(questionnaire: Questionnaire, measure: Measure) -> tuple[Item, ...]:
    """Return the items that ``measure`` rests on, directly or through earlier measures."""
    found: dict[str, Item] = {}
    for member in measure.of:
        kind, _, name = member.partition(":")
        if kind == "measure":
            earlier = next(one for one in questionnaire.measures if one.id == name)
            found |= {item.id: item for item in members(questionnaire, earlier)}
        else:
            found |= {item.id: item for item in questionnaire.items if _belongs(item, kind, name)}
    return tuple(found.values())


def _belongs(item: Item, kind: str, name: str) -> bool:
    return kind == "all" or name == {"section": item.section, "item": item.id, "factor": item.factor}[kind]


def _over_people(
    questionnaire: Questionnaire, measure: Measure, own: Sequence[_Reading], respondents: Sequence[Respondent]
) -> MeasureResult:
    ranges = [reading.range for reading in own if reading.range is not None]
    asked = sum(reading.asked for reading in own)
    coverage = Fraction(sum(reading.answered for reading in own), asked) if asked else Fraction(0)
    if not ranges:
        return MeasureResult(measure.id, None, None, None, coverage, 0, None, None)
    spread = combine(ranges, measure.across_people)
    low, value, high = (
        rounded(bound, measure.round.places, measure.round.mode) for bound in (spread.low, spread.expected, spread.high)
    )
    bands = next((bands for bands in questionnaire.bands if measure.id in bands.measures), None)
    return MeasureResult(
        measure.id, value, low, high, coverage, len(ranges),
        band_of(bands, value) if bands else None,
        _agreement(questionnaire, members(questionnaire, measure), respondents),
    )  # fmt: skip


def _agreement(questionnaire: Questionnaire, items: Sequence[Item], respondents: Sequence[Respondent]) -> float | None:
    counted = [level_counts(questionnaire, item, respondents) for item in items]
    shared = [agreement.consensus(counts) for counts in counted if sum(counts) > 1 and len(counts) > 1]
    return fmean(shared) if shared else None


def _read(questionnaire: Questionnaire, measure: Measure, one: Respondent, earlier: Mapping[str, _Reading]) -> _Reading:
    terms = [term for member in measure.of for term in _terms(questionnaire, member, one, earlier)]
    asked = sum(term.weight for term in terms)
    known = [term for term in terms if term.score is not None]
    answered = sum(term.weight for term in known)
    least, most = (_value(measure, terms, bound) if terms else Fraction(0) for bound in ("least", "most"))
    too_few = not known or Fraction(answered, asked) < Fraction(str(measure.missing.min_coverage))
    if measure.missing.rule == "refuse" and len(known) < len(terms):
        raise BadInputError(
            f"{one.key}, measure {measure.id}",
            "An answer is missing, and this instrument does not allow that.",
            "Add the answer and try again.",
        )
    if not terms or (too_few and measure.missing.rule != "interval"):
        return _Reading(None, least, most, answered, asked)
    return _Reading(_range(measure, terms, known), least, most, answered, asked)


def _range(measure: Measure, terms: Sequence[_Term], known: Sequence[_Term]) -> Range:
    low, high = _value(measure, terms, "low"), _value(measure, terms, "high")
    if measure.missing.rule == "interval":
        return Range(low, _value(measure, terms, "middle"), high)
    value = _value(measure, known, "score")
    if measure.missing.rule == "prorate" and measure.method == "sum":
        value = value * sum(term.weight for term in terms) / sum(term.weight for term in known)
    return Range(min(low, value), value, max(high, value))


def _terms(questionnaire: Questionnaire, member: str, one: Respondent, earlier: Mapping[str, _Reading]) -> list[_Term]:
    kind, _, name = member.partition(":")
    if kind == "measure":
        reading = earlier[name]
        return [_Term(1, reading.range.expected if reading.range else None, reading.least, reading.most)]
    belonging = [item for item in questionnaire.items if _belongs(item, kind, name)]
    return [term for item in belonging if (term := _item_term(questionnaire, item, one)) is not None]


def _item_term(questionnaire: Questionnaire, item: Item, one: Respondent) -> _Term | None:
    scale = questionnaire.scale_of(item)
    given = one.answers.get(item.id)
    if not scale.points or (given is not None and given.state == "not_applicable"):
        return None
    scores = [Fraction(str(scale.score_of(code))) for code in scale.codes]
    least, most = min(scores), max(scores)
    if given is None or given.code is None:
        return _Term(item.weight, None, least, most)
    score = Fraction(str(scale.score_of(given.code)))
    return _Term(item.weight, least + most - score if item.reverse else score, least, most)


def _value(measure: Measure, terms: Sequence[_Term], bound: str) -> Fraction:
    """Return the measure's value when every missing score stands at ``bound``."""
    scores = [_at(term, bound) for term in terms]
    weights = [term.weight for term in terms]
    if measure.method in ("min", "level"):
        return min(scores)
    if measure.method == "max":
        return max(scores)
    if measure.method == "count":
        return Fraction(sum(score > term.least for score, term in zip(scores, terms, strict=True)))
    total = sum((score * weight for score, weight in zip(scores, weights, strict=True)), Fraction(0))
    if measure.method == "sum":
        return total
    if measure.method == "mean":
        return total / sum(weights)
    least, most = (sum((getattr(term, end) * term.weight for term in terms), Fraction(0)) for end in ("least", "most"))
    return 100 * (total - least) / (most - least) if most > least else Fraction(0)


def _at(term: _Term, bound: str) -> Fraction:
    if bound == "least" or (term.score is None and bound == "low"):
        return term.least
    if bound == "most" or (term.score is None and bound == "high"):
        return term.most
    return term.score if term.score is not None else (term.least + term.most) / 2
