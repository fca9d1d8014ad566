"""One delivery model opened up: what it is, its gates, what makes up its two readings, payment and sources."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from readiness.document.model import Document
from readiness.fit.bench import FULL_IMPORTANCE
from readiness.fit.catalogue import Catalogue, DeliveryModel, GateKeeper, PaymentFit, Role
from readiness.fit.fit import ModelFit
from readiness.fit.gates import GateState
from readiness.partnership.assessment import Assessment
from readiness.partnership.gate_holders import gate_holders
from readiness.partnership.weights import agreed_weights
from readiness.questionnaire.shipped import Library
from readiness.questionnaire.sources import cited
from readiness.scoring.ranges import HALF, rounded, whole_percentage
from readiness.wording import Wording
from ui.views.models import ModelRow, ModelsView, chosen_model
from ui.views.models_sure import ChanceRow
from ui.views.results import seated

OUTCOME_CLARITY = "outcome-clarity"
FINANCIAL_RESILIENCE = "financial-resilience"


@dataclass(frozen=True, slots=True)
class GateView:
    """One gate: the level to reach of 4, who must reach it, its state, who holds it, and what opens it.

    ``is_of_pairs``: what partners say about each other decides; the holders are then “one about another”.
    """

    factor: str
    title: str
    level: int
    who: GateKeeper
    state: GateState
    holders: tuple[str, ...]
    opens_with: str
    is_of_pairs: bool = False


@dataclass(frozen=True, slots=True)
class Push:
    """What one factor adds to an axis beside a middling reading; ``points`` of 100, below 0 where it pulls down."""

    factor: str
    title: str
    role: Role | None
    points: Fraction
    reason: str
    source: str

    @property
    def tenths(self) -> Fraction:
        """The points as they are printed."""
        return rounded(self.points, 1)


@dataclass(frozen=True, slots=True)
class Balance:
    """An axis as a sum: where a middling reading would stand, what lifts and what pulls down, strongest first.

    The printed whole numbers add up: ``start + lift - pull == end``.
    """

    start: int
    end: int
    pull: int
    pushes: tuple[Push, ...]

    @property
    def lift(self) -> int:
        """What all that lifts adds, in whole points."""
        return self.end - self.start + self.pull

    @property
    def lifts(self) -> tuple[Push, ...]:
        """What lifts, strongest first."""
        return tuple(push for push in self.pushes if push.points > 0)

    @property
    def pulls(self) -> tuple[Push, ...]:
        """What pulls down, strongest first."""
        return tuple(push for push in reversed(self.pushes) if push.points < 0)


@dataclass(frozen=True, slots=True)
class PaymentView:
    """One way of paying: how it suits the model, and the outcomes and cash it asks for beside those there are.

    All numbers are of 100; None where nobody answered.
    """

    title: str
    summary: str
    suits: PaymentFit
    reason: str
    source: str
    clarity_wanted: int
    clarity: int | None
    cash_strain: int
    cash: int | None
    cash_of: str


@dataclass(frozen=True, slots=True)
class VariantView:
    """One shape of the model."""

    variant: str
    title: str
    summary: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class ModelDetail:
    """Everything about one model; ``chance`` once it is worked out."""

    row: ModelRow
    aliases: tuple[str, ...]
    summary: str
    contracts: str
    risk: str
    decides: str
    suits: tuple[str, ...]
    goes_wrong: tuple[str, ...]
    ask: tuple[str, ...]
    gates: tuple[GateView, ...]
    readiness: Balance | None
    suitability: Balance | None
    payments: tuple[PaymentView, ...]
    variants: tuple[VariantView, ...]
    sources: tuple[str, ...]
    chance: ChanceRow | None = None


def model_detail(
    document: Document,
    library: Library,
    catalogue: Catalogue,
    assessment: Assessment,
    view: ModelsView,
    *,
    name: str,
    language: str = "en",
) -> ModelDetail:
    """Return everything about the model called ``name``, a row of ``view``."""
    model, fit = catalogue.model(name), assessment.fit(name)
    read: Callable[[Wording], str] = lambda wording: wording.read(language)  # noqa: E731 - one short rule, used often
    titles = {factor: read(one.title) for factor, one in library.factors.items()}
    chosen = chosen_model(document)
    variant = chosen.variant if chosen is not None and chosen.chosen == name else None
    return ModelDetail(
        row=next(row for row in view.rows if row.model == name),
        aliases=model.aliases,
        summary=read(model.summary),
        contracts=read(model.contracts),
        risk=read(model.risk),
        decides=read(model.decides),
        suits=tuple(map(read, model.suits)),
        goes_wrong=tuple(map(read, model.goes_wrong)),
        ask=tuple(map(read, model.ask_before_signing)),
        gates=gate_views(fit, assessment, titles, read),
        readiness=_readiness(model, fit, titles, read) if fit.readiness_known else None,
        suitability=_suitability(document, model, fit, assessment, titles=titles, read=read)
        if fit.suitability_known
        else None,
        payments=tuple(_payments(document, model, catalogue, assessment, read)),
        variants=tuple(VariantView(v.id, read(v.title), read(v.summary), v.id == variant) for v in model.variants),
        sources=tuple(cited(one) for one in model.sources),
    )


def gate_views(
    fit: ModelFit, assessment: Assessment, titles: dict[str, str], read: Callable[[Wording], str]
) -> tuple[GateView, ...]:
    """Return every gate of a model, in the model's own order."""
    return tuple(_gates(fit, assessment, titles, read))


def _gates(
    fit: ModelFit, assessment: Assessment, titles: dict[str, str], read: Callable[[Wording], str]
) -> Iterator[GateView]:
    for gate in fit.gates:
        yield GateView(
            gate.factor,
            titles[gate.factor],
            int(gate.threshold * 4),
            gate.who,  # type: ignore[arg-type]  # the gate keeps the model's own word as plain text
            gate.state,
            gate_holders(gate, lambda party: assessment.parties[party].name),
            read(gate.opens_with),
            bool(gate.between),
        )


def _readiness(model: DeliveryModel, fit: ModelFit, titles: dict[str, str], read: Callable[[Wording], str]) -> Balance:
    pushes = []
    for one in fit.contributions:
        need = model.need(one.factor)
        reason, source = (read(need.reason), cited(need.source)) if need else ("", "")
        pushes.append(Push(one.factor, titles[one.factor], one.role, one.amount * 100, reason, source))
    return _balance(pushes, fit.readiness.expected)


def _suitability(
    document: Document,
    model: DeliveryModel,
    fit: ModelFit,
    assessment: Assessment,
    *,
    titles: dict[str, str],
    read: Callable[[Wording], str],
) -> Balance:
    weights = agreed_weights(document)
    lines = [
        (line, weights.get(line.factor, FULL_IMPORTANCE) * line.strength, reading)
        for line in model.suitability
        if line.strength and (reading := assessment.context.get(line.factor)) is not None
    ]
    # Context that nobody answered stands at the middle and pushes nowhere, but it carries its weight.
    total = sum(
        weights.get(line.factor, FULL_IMPORTANCE) * abs(line.strength)
        for line in model.suitability
        if assessment.context.get(line.factor, HALF) is not None
    )
    pushes = [
        Push(
            line.factor,
            titles[line.factor],
            None,
            Fraction(weight, total) * (reading.expected - HALF) * 100,
            read(line.reason),
            cited(line.source),
        )
        for line, weight, reading in lines
    ]
    return _balance(pushes, fit.suitability.expected)


def _balance(pushes: list[Push], end: Fraction) -> Balance:
    net = sum((push.points for push in pushes), Fraction(0))
    down = -sum((push.points for push in pushes if push.points < 0), Fraction(0))
    start = int(rounded(end * 100 - net))
    last = whole_percentage(end)
    # The lift is what is left, so that the printed sum is right; the pull never makes it negative.
    pull = max(int(rounded(down)), start - last)
    return Balance(start, last, pull, tuple(sorted(pushes, key=lambda push: -push.points)))


def _payments(
    document: Document,
    model: DeliveryModel,
    catalogue: Catalogue,
    assessment: Assessment,
    read: Callable[[Wording], str],
) -> Iterator[PaymentView]:
    clarity = assessment.context.get(OUTCOME_CLARITY)
    cash, cash_of = _weakest_cash(document, assessment)
    for payment in model.payments:
        form = catalogue.payment_form(payment.form)
        yield PaymentView(
            read(form.title),
            read(form.summary),
            payment.suits,
            read(payment.reason),
            cited(payment.source),
            _of_100(form.outcome_clarity.value),
            whole_percentage(clarity.expected) if clarity is not None else None,
            _of_100(form.cash_strain.value),
            cash,
            cash_of,
        )


def _weakest_cash(document: Document, assessment: Assessment) -> tuple[int | None, str]:
    told = [
        (score.range.expected, assessment.parties[party].name)
        for party in seated(document)
        if assessment.parties[party].side == "provider"
        and (score := assessment.scores[party].get(FINANCIAL_RESILIENCE)) is not None
        and score.standing == "scored"
    ]
    if not told:
        return None, ""
    share, name = min(told)
    return whole_percentage(share), name


def _of_100(share: float) -> int:
    return whole_percentage(Fraction(str(share)))
