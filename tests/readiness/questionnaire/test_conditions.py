import pytest

from readiness.questionnaire.conditions import is_asked
from tests.builders import answer, item, questionnaire


@pytest.mark.parametrize(
    ("test", "said", "expected"),
    [
        ({"is": "3"}, "3", True),
        ({"is": "3"}, "2", False),
        ({"not": "3"}, "2", True),
        ({"not": "3"}, "?", False),
        ({"at_least": "2"}, "2", True),
        ({"at_least": "2"}, "1", False),
        ({"at_most": "2"}, "2", True),
        ({"at_most": "2"}, "?", False),
        ({"answered": True}, "0", True),
        ({"answered": True}, "-", False),
        ({"answered": False}, None, True),
    ],
)
def test_a_clause_reads_the_earlier_answer(test: dict[str, object], said: str | None, expected: bool) -> None:
    asked = questionnaire(item("a"), item("b", ask_if={"all": [{"item": "a", **test}]}))
    assert is_asked(asked.item("b"), asked, {"a": answer(said)}) is expected


def test_an_answer_to_an_item_that_is_no_longer_asked_opens_nothing() -> None:
    chain = questionnaire(
        item("a"),
        item("b", ask_if={"all": [{"item": "a", "is": "4"}]}),
        item("c", ask_if={"all": [{"item": "b", "is": "4"}]}),
    )
    said = {"a": answer("0"), "b": answer("4")}
    assert not is_asked(chain.item("c"), chain, said)
