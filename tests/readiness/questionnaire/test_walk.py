import pytest

from readiness.questionnaire.walk import asked_items, first_open, progress
from tests.builders import answer, item, questionnaire

PLAIN = questionnaire(item("a"), item("b"))


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ({}, "not started"),
        ({"a": "3"}, "in progress"),
        ({"a": "3", "b": None}, "something missing"),
        ({"a": "3", "b": "?"}, "complete"),
    ],
)
def test_a_section_says_how_far_somebody_is(said: dict[str, str | None], state: str) -> None:
    rows = progress(PLAIN, "provider", {key: answer(code) for key, code in said.items()})
    assert [row.state for row in rows] == [state]


def test_each_side_of_the_table_is_asked_its_own_items() -> None:
    both = questionnaire(item("a", asked_of=["commissioner"]), item("b"))
    assert [one.id for one in asked_items(both, "provider", {})] == ["b"]


def test_somebody_resumes_at_the_first_item_without_an_answer() -> None:
    found = first_open(PLAIN.items, {"a": answer("2")})
    assert found is not None
    assert found.id == "b"


@pytest.mark.parametrize(("role", "asked"), [("lead", ["a", "b"]), ("candidate", ["b"]), ("", ["a", "b"])])
def test_an_item_for_some_roles_is_asked_of_no_other(role: str, asked: list[str]) -> None:
    roles = questionnaire(item("a", roles=["lead", "member"]), item("b"))
    assert [one.id for one in asked_items(roles, "provider", {}, role=role)] == asked
