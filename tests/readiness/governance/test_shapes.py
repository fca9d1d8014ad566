"""Which shape is drawn."""

import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Choice, Document
from readiness.errors import ReadinessError
from readiness.fit.catalogue import load_catalogue
from readiness.governance.shapes import shape_for, shape_of, shapes
from readiness.governance.templates import load_template

EMPTY = Document(id="0" * 32)


def chose(model: str, variant: str | None = None) -> Document:
    choice = Choice(chosen=model, variant=variant)
    return apply(EMPTY, [setting(EMPTY, "choices", "model", choice, by="")])


def test_every_shape_has_its_template_and_a_name_of_its_own() -> None:
    found = shapes(load_catalogue())
    assert all(load_template(shape.template).model == shape.model for shape in found)
    assert len({shape.title for shape in found}) == len({shape.key for shape in found}) == len(found)


@pytest.mark.parametrize(
    ("document", "best", "key"),
    [
        (chose("alliance"), "grant", "alliance"),
        (chose("joint-venture", "vertical"), "grant", "joint-venture.vertical"),
        (chose("joint-venture"), "grant", "joint-venture.horizontal"),
        (chose("joint-venture", "gone"), "grant", "joint-venture.horizontal"),
        (chose("gone"), "grant", "grant"),
        (EMPTY, "grant", "grant"),
        (EMPTY, None, "informal-network"),
    ],
)
def test_the_choice_comes_before_the_best_fit(document: Document, best: str | None, key: str) -> None:
    assert shape_for(document, load_catalogue(), best).key == key


@pytest.mark.parametrize(("model", "variant"), [("gone", None), ("alliance", "vertical"), ("joint-venture", "vertica")])
def test_an_unknown_shape_is_refused(model: str, variant: str | None) -> None:
    with pytest.raises(ReadinessError):
        shape_of(load_catalogue(), model, variant)
