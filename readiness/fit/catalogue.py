"""The delivery models and payment forms that the program knows, read from data files.

A model says what it needs of the parties (readiness), what it wants of the service (suitability), which doors stay
shut until something is in place (gates) and which ways of paying go with it. Every number carries a reason and a
source, so that a reader can open it and disagree with it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Literal, Self, TypeVar

from pydantic import Field, model_validator

from readiness.errors import BadInputError, DataFileError
from readiness.records import Record, data_folder, nearest, read_toml
from readiness.wording import Identifier, Name, Wording

HIGHEST_LEVEL = 4

Role = Literal["lead", "member", "commissioner"]
Combination = Literal["weakest", "lead", "mean", "covered"]
GateKeeper = Literal["lead", "each", "all", "pairs", "commissioner"]
PaymentFit = Literal["well", "possible", "poorly"]
Share = Annotated[float, Field(ge=0, le=1)]
RelevancePoints = Annotated[int, Field(ge=0, le=3)]
Wordings = Annotated[tuple[Wording, ...], Field(min_length=1)]
Sources = Annotated[tuple[Name, ...], Field(min_length=1)]


class Relevance(Record):
    """How much a factor matters (0 not at all, 3 essential), for every party alike or for each role apart."""

    all: RelevancePoints | None = None
    lead: RelevancePoints | None = None
    member: RelevancePoints | None = None
    commissioner: RelevancePoints | None = None

    @model_validator(mode="after")
    def _one_way_of_saying_it(self) -> Self:
        by_role = (self.lead, self.member, self.commissioner)
        if (self.all is None) == (by_role == (None, None, None)):
            raise ValueError("must give either “all” or some of “lead”, “member” and “commissioner”, not both")
        return self


class Gate(Record):
    """A condition that no score buys off, and the sentence that says what would open it.

    ``who`` must reach the level: the ``lead``; ``each`` party by itself; ``all`` together, by the need's rule of
    combination; ``pairs``, each party in the eyes of each other; or the ``commissioner``.
    """

    level: int = Field(
        ge=1, le=HIGHEST_LEVEL, description="The level to reach, of 4; kept whole so that ties are exact."
    )
    who: GateKeeper
    opens_with: Wording

    @property
    def threshold(self) -> float:
        """Return the level as a share, 0 to 1."""
        return self.level / HIGHEST_LEVEL


class Need(Record):
    """What a model asks of the parties in one readiness factor.

    ``combine`` joins the values of the parties: the ``weakest``, the ``lead``'s own, the ``mean``, or ``covered`` (the
    best: one partner can bring it for all). Where the relevance names roles, each role is a term of its own; beside
    the ``lead``'s own value the members then count by their mean.
    """

    factor: Identifier
    relevance: Relevance
    combine: Combination = "mean"
    floor: Share = Field(default=0.0, description="Share up to which nothing is gained.")
    target: Share = Field(default=0.75, description="Share from which nothing more is gained; 0.75 is level 3 of 4.")
    bends: tuple[tuple[Share, Share], ...] = Field(default=(), description="Points between floor and target.")
    gate: Gate | None = None
    reason: Wording
    source: Name

    @model_validator(mode="after")
    def _rises(self) -> Self:
        for (share, value), (next_share, next_value) in pairwise(self.knots):
            if next_share <= share or next_value < value:
                raise ValueError("must rise from the floor through the bends to the target")
        return self

    @model_validator(mode="after")
    def _gate_has_a_keeper(self) -> Self:
        if self.gate and self.gate.who in ("lead", "commissioner") and not getattr(self.relevance, self.gate.who):
            raise ValueError(f"has a gate for the {self.gate.who}, to whom the factor does not matter")
        return self

    @property
    def knots(self) -> tuple[tuple[float, float], ...]:
        """Return the corners (share, value) of the partial value, which is straight between them."""
        return ((self.floor, 0.0), *self.bends, (self.target, 1.0))


class Suitability(Record):
    """How the model gains (+) or loses (-) as a context factor of the service rises."""

    factor: Identifier
    strength: int = Field(ge=-2, le=2)
    reason: Wording
    source: Name


class Payment(Record):
    """How well a payment form goes with a model."""

    form: Identifier
    suits: PaymentFit
    reason: Wording
    source: Name


class Variant(Record):
    """One of several shapes of the same model, with its own governance template."""

    id: Identifier
    title: Wording
    summary: Wording
    template: Identifier


class DeliveryModel(Record):
    """One way of arranging a public service between a commissioner and those who deliver it."""

    format: Literal["readiness-model/1"]
    id: Identifier
    order: int = Field(ge=1)
    title: Wording
    aliases: tuple[Name, ...]
    commissioner_inside: bool = Field(default=False, description="Whether a commissioner is one of its parties.")
    template: Identifier
    summary: Wording
    contracts: Wording
    risk: Wording
    decides: Wording
    suits: Wordings
    goes_wrong: Wordings
    ask_before_signing: Wordings
    sources: Sources
    variants: tuple[Variant, ...] = ()
    payments: tuple[Payment, ...] = Field(min_length=1)
    needs: tuple[Need, ...] = Field(min_length=1)
    suitability: tuple[Suitability, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _names_once(self) -> Self:
        for names in (
            [need.factor for need in self.needs],
            [line.factor for line in self.suitability],
            [payment.form for payment in self.payments],
            [variant.id for variant in self.variants],
        ):
            if twice := _repeated(names):
                raise ValueError(f"names “{twice}” twice")
        return self

    @model_validator(mode="after")
    def _templates_are_its_own(self) -> Self:
        for template in (self.template, *(variant.template for variant in self.variants)):
            if template.partition(".")[0] != self.id:
                raise ValueError(f"has the governance template “{template}” of another model")
        return self

    def need(self, factor: str) -> Need | None:
        """Return what the model asks in ``factor``, or None where it asks nothing."""
        return next((need for need in self.needs if need.factor == factor), None)


class Judgement(Record):
    """A share of 0 to 1 that an expert set, with the reason and the source."""

    value: Share
    reason: Wording
    source: Name


class PaymentForm(Record):
    """One way of paying providers; a layer on top of any delivery model."""

    id: Identifier
    title: Wording
    aliases: tuple[Name, ...] = ()
    summary: Wording
    suits: Wordings
    outcome_clarity: Judgement = Field(description="How clear outcomes must be; 1 = defined, measured, attributable.")
    cash_strain: Judgement = Field(description="How hard it presses on providers' cash; 1 = paid long after the cost.")
    risks: Wordings = Field(description="What a small charity should watch.")
    sources: Sources


class PaymentForms(Record):
    """The file of payment forms."""

    format: Literal["readiness-payment-forms/1"]
    forms: tuple[PaymentForm, ...] = Field(min_length=1)


Entry = TypeVar("Entry", DeliveryModel, PaymentForm)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All delivery models in the order in which they are shown (it also settles ties), and the payment forms."""

    models: tuple[DeliveryModel, ...]
    payment_forms: tuple[PaymentForm, ...]

    @property
    def factors(self) -> tuple[str, ...]:
        """Every factor that some model weighs: what they need of the parties, then what they want of the service."""
        needs = (need.factor for model in self.models for need in model.needs)
        context = (line.factor for model in self.models for line in model.suitability)
        return tuple(dict.fromkeys((*needs, *context)))

    def model(self, name: str) -> DeliveryModel:
        """Return the model whose id is ``name``.

        Raises:
            BadInputError: There is no such model; the nearest name is offered.
        """
        return _found(name, self.models, "delivery model")

    def payment_form(self, name: str) -> PaymentForm:
        """Return the payment form whose id is ``name``.

        Raises:
            BadInputError: There is no such form; the nearest name is offered.
        """
        return _found(name, self.payment_forms, "payment form")


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """Read every model in ``folder`` and the payment forms beside it.

    Args:
        folder: Holds one TOML file a model, named by the model's id; the shipped folder if None.

    Raises:
        BadInputError: A file is missing, unreadable, or not TOML.
        DataFileError: A file breaks the schema, or the files do not fit together; every finding is named.
    """
    folder = folder or data_folder() / "models"
    forms = read_toml(folder.parent / "payment-forms.toml", PaymentForms).forms
    files = {path: read_toml(path, DeliveryModel) for path in sorted(folder.glob("*.toml"))}
    catalogue = Catalogue(tuple(sorted(files.values(), key=lambda model: model.order)), forms)
    misnamed = (f"“{path.name}” holds the model “{model.id}”" for path, model in files.items() if path.stem != model.id)
    if findings := (*misnamed, *_misfits(catalogue)):
        raise DataFileError(folder.name, findings)
    return catalogue


def _misfits(catalogue: Catalogue) -> Iterator[str]:
    if not catalogue.models:
        yield "holds no delivery model"
    if twice := _repeated([str(model.order) for model in catalogue.models]):
        yield f"two models have the order {twice}"
    known = tuple(form.id for form in catalogue.payment_forms)
    if twice := _repeated(known):
        yield f"the payment forms name “{twice}” twice"
    for model in catalogue.models:
        for payment in model.payments:
            if payment.form not in known:
                yield f"“{model.id}” names the unknown payment form “{payment.form}”{nearest(payment.form, known)}"


def _repeated(names: list[str] | tuple[str, ...]) -> str:
    return next((name for name, times in Counter(names).items() if times > 1), "")


def _found(name: str, entries: Iterable[Entry], kind: str) -> Entry:
    by_id = {entry.id: entry for entry in entries}
    if name not in by_id:
        hint = nearest(name, tuple(by_id)) or "."
        raise BadInputError(kind, f"There is no {kind} “{name}”{hint}", f"Choose one of: {', '.join(by_id)}.")
    return by_id[name]
