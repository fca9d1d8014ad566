import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Document, Party, Person
from ui.places.respondent import Respondent, respondent_in

EMPTY = Document(id="0" * 32)


def document(*people: str) -> Document:
    parties = dict.fromkeys(("a", "b"), Party(name="Somebody"))
    changes = [setting(EMPTY, "parties", key, party, by="") for key, party in parties.items()]
    return apply(EMPTY, [*changes, *(setting(EMPTY, "people", key, Person(role=key), by="") for key in people)])


@pytest.mark.parametrize(("people", "wanted", "found"), [
    ((), (), ("", "")),
    (("b/x",), (), ("b", "x")),
    (("a/x", "b/y"), (("b", "y"),), ("b", "y")),
    (("a/x", "b/y"), (("b", ""), ("a", "x")), ("a", "x")),
    (("a/x", "b/y"), (("b", "gone"),), ("b", "y")),
    (("a/x",), (("gone", "gone"),), ("a", "x")),
])  # fmt: skip
def test_whoever_is_wanted_and_there_answers(
    people: tuple[str, ...], wanted: tuple[Respondent, ...], found: Respondent
) -> None:
    assert respondent_in(document(*people), *wanted) == found
