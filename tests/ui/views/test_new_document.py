import pytest

from readiness.document.model import Party
from ui.views.new_document import NewDocument, document_from


@pytest.mark.parametrize(("purpose", "kind", "role"), [
    ("self-assessment", "provider", "member"),
    ("partnership", "provider", "member"),
    ("commissioning", "commissioner", "commissioner"),
])  # fmt: skip
def test_the_first_organisation_sits_on_its_side_of_the_table(purpose: str, kind: str, role: str) -> None:
    document = document_from(NewDocument("A title", purpose, "Riverside Mind", "Manager"))  # type: ignore[arg-type]
    assert document.parties["riverside-mind"].value == Party(name="Riverside Mind", kind=kind, role=role)  # type: ignore[arg-type]
    assert list(document.people) == ["riverside-mind/manager"]


def test_without_an_organisation_there_is_only_the_title() -> None:
    document = document_from(NewDocument("A title", "partnership"))
    assert (len(document.parties), len(document.people)) == (0, 0)
    assert document.about["document"].value is not None
