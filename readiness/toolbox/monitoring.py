"""Monitoring in proportion to risk, the calendar of reviews, and the answer to poor performance."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from pydantic import Field

from readiness.document.toolbox import Nation, PoorPerformance, Review, ReviewKind, Watch
from readiness.errors import BadInputError
from readiness.records import Record, no_such, read_toml
from readiness.toolbox.money import exact
from readiness.toolbox.rule_packs import Holidays
from readiness.toolbox.words import Remark, toolbox_folder
from readiness.toolbox.working_days import is_working_day
from readiness.wording import Identifier, Wording

HIGHEST = 2
MONTHS = 12
Approach = Literal["developmental", "punitive", "both"]


class ReviewPattern(Record):
    """A review that comes round every so many months."""

    kind: ReviewKind
    title: Wording
    every_months: int = Field(ge=1, le=60)


class Factor(Record):
    """A question with three answers, 0 to 2; a decisive one settles the matter by itself at 2."""

    id: Identifier
    title: Wording
    levels: tuple[Wording, Wording, Wording]
    weight: int = Field(default=1, ge=1)
    decisive: bool = False


class Tier(Record):
    """How closely to watch: from which share of the greatest risk on, how often, and what to do."""

    id: Identifier
    title: Wording
    from_share: float = Field(ge=0, le=1)
    every_months: int = Field(ge=1)
    visits_a_year: int = Field(ge=0)
    what: tuple[Wording, ...]


class Response(Record):
    """An answer to poor performance: its principle, what it means in practice, its benefits and risks."""

    title: Wording
    principle: Wording
    practice: tuple[Wording, ...]
    benefits: Wording
    risks: Wording


class MonitoringRules(Record):
    """The reviews, risk factors, tiers, considerations and responses that ship with the program."""

    source: str
    reviews: tuple[ReviewPattern, ...]
    factors: tuple[Factor, ...]
    tiers: tuple[Tier, ...] = Field(min_length=1)
    considerations: tuple[Factor, ...]
    responses: dict[Literal["developmental", "punitive"], Response]


@dataclass(frozen=True, slots=True)
class TierAdvice:
    """How closely to watch a provider: the tier, the share of the greatest risk, and which factor settled it."""

    tier: Tier
    share: Fraction | None
    settled_by: Factor | None
    unanswered: tuple[Factor, ...]


@dataclass(frozen=True, slots=True)
class ResponseAdvice:
    """How to answer poor performance, where enough is known, and what to mind."""

    approach: Approach | None
    unanswered: tuple[Factor, ...]
    remarks: tuple[Remark, ...]


@lru_cache
def monitoring_rules() -> MonitoringRules:
    """Return the rules that ship with the program."""
    return read_toml(toolbox_folder() / "monitoring.toml", MonitoringRules)


def watch_tier(watch: Watch) -> TierAdvice:
    """Return how closely to watch, in proportion to the risk.

    Returns:
        share = sum(weight * answer / 2) / sum(weight) over what is answered; the tier is the highest whose share is
        reached, and the closest where a decisive factor stands at 2. Where nothing is answered, the closest: what
        nobody has looked at is watched.

    Raises:
        BadInputError: A factor is not one of the rules'.
    """
    rules = monitoring_rules()
    _only_known(watch.factors, rules.factors)
    known = [one for one in rules.factors if one.id in watch.factors]
    open_still = tuple(one for one in rules.factors if one.id not in watch.factors)
    tiers = sorted(rules.tiers, key=lambda tier: tier.from_share)
    if not known:
        return TierAdvice(tiers[-1], None, None, open_still)
    reached = sum(one.weight * watch.factors[one.id] for one in known)
    share = Fraction(reached, HIGHEST * sum(one.weight for one in known))
    settled = next((one for one in known if one.decisive and watch.factors[one.id] == HIGHEST), None)
    tier = tiers[-1] if settled else [one for one in tiers if share >= exact(one.from_share)][-1]
    return TierAdvice(tier, share, settled, open_still)


def review_calendar(
    start: date, end: date, nation: Nation, holidays: Holidays, tier: Tier | None = None
) -> tuple[Review, ...]:
    """Return the reviews from ``start`` to ``end``, each on a working day, the earliest first.

    Args:
        start: The day the contract begins; the first review comes one interval later.
        end: The last day that a review may fall on.
        nation: Whose bank holidays hold.
        holidays: The bank holidays; of years not kept, those that come round every year are left out.
        tier: How closely the provider is watched: adds its data returns and visits.
    """
    patterns = [(one.kind, one.title.read(), one.every_months) for one in monitoring_rules().reviews]
    if tier is not None:
        patterns.append(("data return", f"{tier.title.read()}: figures", tier.every_months))
        if tier.visits_a_year:
            patterns.append(("visit", f"{tier.title.read()}: visit", max(1, MONTHS // tier.visits_a_year)))
    found = [
        Review(what=title, kind=kind, due=_next_working_day(day, nation, holidays).isoformat())
        for kind, title, months in patterns
        for day in _every(start, end, months)
    ]
    return tuple(sorted(found, key=lambda one: (one.due, one.kind)))


def _every(start: date, end: date, months: int) -> Iterator[date]:
    for turn in range(1, MONTHS * (end.year - start.year + 1) // months + 1):
        if (day := months_after(start, turn * months)) > end:
            return
        yield day


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, MONTHS)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _next_working_day(day: date, nation: Nation, holidays: Holidays) -> date:
    while not is_working_day(day, nation, holidays):
        day += timedelta(days=1)
    return day


def respond(matter: PoorPerformance) -> ResponseAdvice:
    """Return whether a developmental or a punitive answer fits, from the five considerations.

    Returns:
        ``both`` where somebody's safety is at risk (act today, then learn); ``punitive`` where the answers lean that
        way by more than the middle; else ``developmental``. None while fewer than three are answered.

    Raises:
        BadInputError: A consideration is not one of the rules'.
    """
    rules, given = monitoring_rules().considerations, matter.considerations
    _only_known(given, rules)
    known = [one for one in rules if one.id in given]
    open_still = tuple(one for one in rules if one.id not in given)
    if any(one.decisive and given[one.id] == HIGHEST for one in known):
        return ResponseAdvice("both", open_still, (Remark("response.safety", "error"), *_mind(matter, "both")))
    if len(known) * 2 <= len(rules):
        return ResponseAdvice(None, open_still, (Remark("response.too_little", "note"),))
    leaning = sum((given[one.id] - 1) * one.weight for one in known)
    approach: Approach = "punitive" if leaning > 0 else "developmental"
    return ResponseAdvice(approach, open_still, tuple(_mind(matter, approach)))


def _mind(matter: PoorPerformance, approach: Approach) -> Iterator[Remark]:
    if approach != "developmental" and matter.considerations.get("breach") != HIGHEST:
        yield Remark("response.no_plain_breach")
    if not matter.agreed_cause:
        yield Remark("response.cause")
    if not matter.plan:
        yield Remark("response.no_plan")
    for step in matter.plan:
        if not step.who or not step.by:
            yield Remark("response.loose_step", "warning", {"step": step.what})
    if matter.response is not None and matter.response != approach and not matter.reason:
        yield Remark("response.say_why", "note")


def _only_known(given: dict[str, int], factors: Sequence[Factor]) -> None:
    ids = tuple(one.id for one in factors)
    for name in given:
        if name not in ids:
            raise BadInputError(
                "monitoring", no_such("question", name, ids), "Take it out, or write it as it is called."
            )
