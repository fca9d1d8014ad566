"""A sample document with its reading, made once for all tests that show it."""

from collections.abc import Mapping
from functools import cache

from readiness.document.change import apply, setting
from readiness.document.model import Document, Person
from readiness.partnership.assessment import Assessment, assess
from readiness.partnership.samples import build, sample_named
from readiness.questionnaire.shipped import shipped_library
from tests.builders import answer
from ui.content import catalogue
from ui.views.models import ModelsView, models_view
from ui.views.new_document import NewDocument, document_from
from ui.views.results import EVERYBODY, FactorsView, Order, factors_view


@cache
def sample(name: str = "lambeth") -> Document:
    """Return the sample called ``name``."""
    return build(sample_named(name), shipped_library())


@cache
def half_asked(name: str = "lambeth") -> Document:
    """Return the sample with every answer about risk still open: a document in which the advice is not settled."""
    every = sample(name)
    answers = {key: entry for key, entry in every.answers.items() if "/risk-appetite/" not in key}
    return every.model_copy(update={"answers": answers})


@cache
def own_document(party: str, name: str = "lambeth") -> Document:
    """Return the sample with one organisation alone: its own document, in which its people are shown."""
    every = sample(name)
    return every.model_copy(update={"parties": {party: every.parties[party]}})


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
    return charity_of(manager=answers)


def charity_of(**people: Mapping[str, str]) -> Document:
    """Return one small charity with what each of its people said to headline questions, ``?`` for “don't know”."""
    made = document_from(NewDocument("A title", "self-assessment", "Riverside Mind", "Manager"))
    roles = {f"riverside-mind/{one}": Person(role=one.title()) for one in people}
    said = {
        f"riverside-mind/{one}/{_asking(name)}/{name.replace('_', '-')}.1": answer(code)
        for one, answers in people.items()
        for name, code in answers.items()
    }
    return apply(
        made,
        [
            *(setting(made, "people", key, role, by="Manager") for key, role in roles.items()),
            *(setting(made, "answers", key, one, by="Manager") for key, one in said.items()),
        ],
    )


def _asking(name: str) -> str:
    return shipped_library().home_of(name.replace("_", "-")).id


def charity_models(**answers: str) -> ModelsView:
    """Return the models of one small charity alone."""
    document = charity(**answers)
    return models_view(document, shipped_library(), catalogue(), assess(document, shipped_library(), catalogue()))


def charity_factors(**answers: str) -> FactorsView:
    """Return the factors of one small charity alone."""
    return factors_of(charity(**answers))


def factors_of(document: Document) -> FactorsView:
    """Return the factors of the small charity in ``document``."""
    read = assess(document, shipped_library(), catalogue())
    return factors_view(document, shipped_library(), read, "riverside-mind")
