"""Two models side by side: what sets one before the other, what each needs, their gates, and how each works."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from readiness.document.model import Document
from readiness.fit.catalogue import Catalogue, DeliveryModel, Need
from readiness.fit.contributions import NO_FACTOR, Difference, context_differences, differences
from readiness.fit.fit import ModelFit
from readiness.partnership.assessment import Assessment
from readiness.partnership.weights import agreed_weights
from readiness.questionnaire.shipped import Library
from readiness.scoring.ranges import rounded
from readiness.wording import Wording
from ui.views.models import ModelRow, ModelsView
from ui.views.models_detail import GateView, gate_views
from ui.views.questions import Named

SHOWN_PARTS = 6


@dataclass(frozen=True, slots=True)
class PartRow:
    """What one factor does to the difference, in points of 100 with one decimal; ``factor`` is empty for the rest."""

    factor: str
    title: str
    tenths: Fraction


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """The difference of one axis, in points with one decimal, and its parts; the printed parts add up to it."""

    tenths: Fraction
    parts: tuple[PartRow, ...]
    rest: int


@dataclass(frozen=True, slots=True)
class NeedRow:
    """What each of the two asks in one factor: relevance 0 to 3 by role, empty where it asks nothing."""

    title: str
    one: tuple[tuple[str, int], ...]
    other: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two models: its row, gates and words."""

    row: ModelRow
    gates: tuple[GateView, ...]
    contracts: str
    risk: str
    decides: str
    suits: tuple[str, ...]
    goes_wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """Two models; an axis of which nothing is known has no difference."""

    models: tuple[Named, ...]
    one: Side
    other: Side
    readiness: DifferenceView | None
    suitability: DifferenceView | None
    needs: tuple[NeedRow, ...]


def compare_view(
    document: Document,
    library: Library,
    catalogue: Catalogue,
    assessment: Assessment,
    view: ModelsView,
    *,
    pair: tuple[str, str],
    language: str = "en",
) -> CompareView:
    """Return the two models of ``pair`` side by side."""
    read: Callable[[Wording], str] = lambda wording: wording.read(language)  # noqa: E731 - one short rule, used often
    titles = {factor: read(one.title) for factor, one in library.factors.items()}
    models = (catalogue.model(pair[0]), catalogue.model(pair[1]))
    fits = (assessment.fit(pair[0]), assessment.fit(pair[1]))
    context = context_differences(*models, assessment.context, agreed_weights(document))
    one, other = (
        _side(model, fit, assessment, view, titles=titles, read=read) for model, fit in zip(models, fits, strict=True)
    )
    return CompareView(
        tuple(Named(row.model, row.title) for row in view.rows), one, other,
        _difference(differences(*fits), titles) if all(fit.readiness_known for fit in fits) else None,
        _difference(context, titles) if all(fit.suitability_known for fit in fits) else None,
        tuple(_needs(models, titles)),
    )  # fmt: skip


def _side(
    model: DeliveryModel,
    fit: ModelFit,
    assessment: Assessment,
    view: ModelsView,
    *,
    titles: dict[str, str],
    read: Callable[[Wording], str],
) -> Side:
    return Side(
        next(row for row in view.rows if row.model == model.id),
        gate_views(fit, assessment, titles, read),
        read(model.contracts), read(model.risk), read(model.decides),
        tuple(map(read, model.suits)), tuple(map(read, model.goes_wrong)),
    )  # fmt: skip


def _difference(rows: Sequence[Difference], titles: Mapping[str, str]) -> DifferenceView:
    """Return the difference with its greatest parts; what is left, rounding included, is the last part."""
    whole = rounded(100 * sum((row.amount for row in rows), Fraction(0)), 1)
    named = [row for row in rows if row.factor != NO_FACTOR and rounded(100 * row.amount, 1)]
    shown = [PartRow(row.factor, titles[row.factor], rounded(100 * row.amount, 1)) for row in named[:SHOWN_PARTS]]
    left = whole - sum((row.tenths for row in shown), Fraction(0))
    if left:
        shown.append(PartRow("", "", left))
    return DifferenceView(whole, tuple(shown), len(rows) - min(len(named), SHOWN_PARTS))


def _needs(models: tuple[DeliveryModel, DeliveryModel], titles: Mapping[str, str]) -> list[NeedRow]:
    factors = dict.fromkeys(need.factor for model in models for need in model.needs)
    rows = (NeedRow(titles[name], *(_asked(model.need(name)) for model in models)) for name in factors)
    # What is asked alike says nothing about the difference.
    return [row for row in rows if row.one != row.other]


def _asked(need: Need | None) -> tuple[tuple[str, int], ...]:
    if need is None:
        return ()
    roles = ("all", "lead", "member", "commissioner")
    return tuple((role, strength) for role in roles if (strength := getattr(need.relevance, role)))
