"""A sample document with its reading, made once for all tests that show it."""

from functools import cache

from readiness.document.change import apply, setting
from readiness.document.model import Document
from readiness.partnership.assessment import Assessment, assess
from readiness.partnership.samples import build, sample_named
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.shipped import shipped_library
from ui.content import catalogue
from ui.views.models import ModelsView, models_view
from ui.views.new_document import NewDocument, document_from
from ui.views.results import EVERYBODY, FactorsView, Order, factors_view


@cache
def sample(name: str = "lambeth") -> Document:
    """Return the sample called ``name``."""
    return build(sample_named(name), shipped_library())


@cache
def reading(name: str = "lambeth") -> Assessment:
    """Return the reading of the sample called ``name``."""
    return assess(sample(name), shipped_library(), catalogue())


def factors(party: str = EVERYBODY, order: Order = "as asked", name: str = "lambeth") -> FactorsView:
    """Return the factors of ``party`` in a sample."""
    return factors_view(sample(name), shipped_library(), reading(name), party, order=order)


def models(name: str = "lambeth") -> ModelsView:
    """Return the models of a sample."""
    return models_view(sample(name), shipped_library(), catalogue(), reading(name))


def charity(**answers: str) -> Document:
    """Return one small charity alone, with its manager's answers: ``charity(shared_purpose="3")``."""
    made = document_from(NewDocument("A title", "self-assessment", "Riverside Mind", "Manager"))
    place = "riverside-mind/manager/values/{0}.1"
    keys = {place.format(name.replace("_", "-")): code for name, code in answers.items()}
    said = {key: Answer(state="answered", values=(code,), version="1") for key, code in keys.items()}
    return apply(made, [setting(made, "answers", key, one, by="Manager") for key, one in said.items()])


def charity_models(**answers: str) -> ModelsView:
    """Return the models of one small charity alone."""
    document = charity(**answers)
    return models_view(document, shipped_library(), catalogue(), assess(document, shipped_library(), catalogue()))


def charity_factors(**answers: str) -> FactorsView:
    """Return the factors of one small charity alone."""
    document = charity(**answers)
    read = assess(document, shipped_library(), catalogue())
    return factors_view(document, shipped_library(), read, "riverside-mind")
