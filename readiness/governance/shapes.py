"""Which shape is drawn: a delivery model, or one of its variants, with the template that draws it."""

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.document.model import Document
from readiness.errors import UsageError
from readiness.fit.catalogue import Catalogue, DeliveryModel
from readiness.records import no_such


@dataclass(frozen=True, slots=True)
class Shape:
    """A model, the variant of it where it has any, and the template that draws them."""

    model: str
    variant: str | None
    template: str
    title: str

    @property
    def key(self) -> str:
        """One word for both, such as ``joint-venture.vertical``."""
        return f"{self.model}.{self.variant}" if self.variant else self.model


def shapes(catalogue: Catalogue) -> tuple[Shape, ...]:
    """Return every shape, in the catalogue's order; a model with variants has one for each."""
    return tuple(shape for model in catalogue.models for shape in _shapes_of(model))


def shape_of(catalogue: Catalogue, model: str, variant: str | None = None) -> Shape:
    """Return the shape of ``model``, by its own template where no variant is named.

    Raises:
        BadInputError: There is no such model.
        UsageError: The model has no such variant.
    """
    own = catalogue.model(model)
    choices = tuple(_shapes_of(own))
    if variant is None:
        return next((shape for shape in choices if shape.template == own.template), choices[0])
    known = tuple(one.id for one in own.variants)
    if variant not in known:
        remedy = f"Choose one of: {', '.join(known)}." if known else "Leave the variant out: this model has none."
        raise UsageError(model, no_such("variant", variant, known), remedy)
    return next(shape for shape in choices if shape.variant == variant)


def shape_for(document: Document, catalogue: Catalogue, best: str | None) -> Shape:
    """Return the shape of the model that the parties chose, else of the ``best`` fit, else the first there is."""
    entry = document.choices.get("model")
    chosen = entry.value if entry else None
    known = {model.id: model for model in catalogue.models}
    if chosen is not None and chosen.chosen in known:
        variants = {one.id for one in known[chosen.chosen].variants}
        return shape_of(catalogue, chosen.chosen, chosen.variant if chosen.variant in variants else None)
    return shape_of(catalogue, best or catalogue.models[0].id)


def _shapes_of(model: DeliveryModel) -> Iterator[Shape]:
    title = model.title.read()
    if model.template not in {variant.template for variant in model.variants}:
        yield Shape(model.id, None, model.template, title)
    for variant in model.variants:
        yield Shape(model.id, variant.id, variant.template, f"{title}: {_lowered(variant.title.read())}")


def _lowered(words: str) -> str:
    # An abbreviation keeps its capitals.
    return words if words[:2].isupper() else f"{words[:1].lower()}{words[1:]}"
