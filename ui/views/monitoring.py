"""Monitoring: how closely each provider is watched, the reviews, the log, and matters of poor performance."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from readiness.document.model import Document
from readiness.document.toolbox import PerformanceNote, PoorPerformance, Review, Watch
from readiness.questionnaire.sources import cited
from readiness.toolbox.monitoring import Factor, Response, Tier, monitoring_rules, respond, watch_tier
from readiness.toolbox.standing import standing
from readiness.toolbox.words import Gravity

HALF = 2


@dataclass(frozen=True, slots=True)
class WatchView:
    """One provider: the answers about it, how closely to watch it, and what settled that."""

    key: str
    name: str
    watch: Watch | None
    tier: str
    what: tuple[str, ...]
    settled_by: str
    open_questions: int


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One review, and whether its day has passed without it."""

    key: str
    review: Review
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class Approach:
    """An answer to poor performance in full."""

    title: str
    principle: str
    practice: tuple[str, ...]
    benefits: str
    risks: str


@dataclass(frozen=True, slots=True)
class MatterView:
    """One matter of poor performance: what fits it, in full, and what to mind."""

    key: str
    matter: PoorPerformance
    approaches: tuple[Approach, ...]
    remarks: tuple[tuple[Gravity, str], ...]


@dataclass(frozen=True, slots=True)
class MonitoringView:
    """Everything on the page, with the parties that can be named."""

    watches: tuple[WatchView, ...]
    reviews: tuple[ReviewLine, ...]
    notes: tuple[tuple[str, PerformanceNote], ...]
    matters: tuple[MatterView, ...]
    parties: Mapping[str, str]
    source: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question with three answers."""

    key: str
    title: str
    levels: tuple[str, ...]


def questions(kind: Literal["factors", "considerations"]) -> tuple[Question, ...]:
    """Return what is asked about a provider (``factors``), or about a matter (``considerations``)."""
    rules = monitoring_rules()
    asked: tuple[Factor, ...] = rules.factors if kind == "factors" else rules.considerations
    return tuple(Question(one.id, one.title.read(), tuple(level.read() for level in one.levels)) for one in asked)


def monitoring_view(document: Document, today: date) -> MonitoringView:
    """Return the monitoring of ``document`` as it stands on ``today``."""
    parties = {key: one.name for key, one in standing(document.parties).items()}
    providers = [key for key, one in standing(document.parties).items() if one.kind == "provider"]
    watches = standing(document.watches)
    keys = dict.fromkeys([*providers, *watches])
    return MonitoringView(
        tuple(_watch(key, parties.get(key, key), watches.get(key)) for key in keys),
        tuple(
            ReviewLine(key, one, bool(one.due) and not one.done and date.fromisoformat(one.due) < today)
            for key, one in sorted(standing(document.reviews).items(), key=lambda pair: (pair[1].due, pair[0]))
        ),
        tuple(sorted(standing(document.performance).items(), key=lambda pair: (pair[1].on, pair[0]), reverse=True)),
        tuple(_matter(key, one) for key, one in standing(document.poor_performance).items()),
        parties,
        cited(monitoring_rules().source),
    )


def _watch(key: str, name: str, watch: Watch | None) -> WatchView:
    if watch is None:
        return WatchView(key, name, None, "", (), "", len(monitoring_rules().factors))
    known = {one.id for one in monitoring_rules().factors}
    # A question that is no longer asked must not keep the page from opening.
    advice = watch_tier(watch.model_copy(update={"factors": _only(watch.factors, known)}))
    settled = advice.settled_by.title.read() if advice.settled_by is not None else ""
    return WatchView(key, name, watch, advice.tier.title.read(), _what(advice.tier), settled, len(advice.unanswered))


def _what(tier: Tier) -> tuple[str, ...]:
    return tuple(one.read() for one in tier.what)


def _matter(key: str, matter: PoorPerformance) -> MatterView:
    rules = monitoring_rules()
    known = {one.id for one in rules.considerations}
    advice = respond(matter.model_copy(update={"considerations": _only(matter.considerations, known)}))
    wanted = rules.responses if advice.approach == "both" else [advice.approach] if advice.approach else []
    approaches = tuple(_approach(rules.responses[one]) for one in rules.responses if one in wanted)
    return MatterView(key, matter, approaches, tuple((one.gravity, one.say()) for one in advice.remarks))


def _approach(response: Response) -> Approach:
    practice = tuple(one.read() for one in response.practice)
    return Approach(
        response.title.read(), response.principle.read(), practice, response.benefits.read(), response.risks.read()
    )


def _only(given: Mapping[str, int], known: set[str]) -> dict[str, int]:
    return {key: value for key, value in given.items() if key in known}
