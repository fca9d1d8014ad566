import pytest

from readiness.document.change import apply
from readiness.document.history import new_id
from readiness.document.model import Document
from readiness.exchange.csv_files import Row
from readiness.exchange.form_answers import (
    FormReading,
    ItemPlace,
    Match,
    changes_for,
    read_answers,
    suggest,
    who_column,
)
from readiness.exchange.form_tables import FormTable
from tests.builders import item, questionnaire

SCORED = {
    "kind": "likert",
    "states": ["dont_know", "not_applicable"],
    "points": [
        {"code": code, "score": score, "label": label}
        for code, score, label in (("a", 10, "Rarely"), ("b", 20, "Often"))
    ],
}
MANY = {"kind": "multi", "points": [{"code": code, "label": code.upper()} for code in "xyz"]}
ASKED = (
    questionnaire(
        item("share.1", factor=None, text="How often do you share what you learn with others?", scale="scored"),
        item("share.2", factor=None, text="What do you share?", scale="many"),
        scales={"scored": SCORED, "many": MANY},
    ),
)
FIRST, SECOND = ItemPlace("example", "share.1"), ItemPlace("example", "share.2")


def form(*rows: dict[str, str]) -> FormTable:
    return FormTable(tuple(rows[0]), tuple(Row(line, cells) for line, cells in enumerate(rows, start=2)))


def reading(*said: str, name: str = "share.1") -> FormReading:
    place = ItemPlace("example", name)
    return read_answers(form(*({"q": each} for each in said)), (Match("q", place, "id"),), ASKED)


@pytest.mark.parametrize(
    ("heading", "place", "how"),
    [
        ("share.1", FIRST, "id"),
        ("how often do you share what you learn with others?", FIRST, "text"),
        ("1. how often do you share what you learn with others", FIRST, "text"),
        ("how often do you share what you learned with other people?", FIRST, "nearest"),
        ("start time", None, "none"),
        ("role", None, "none"),
    ],
)
def test_a_column_is_found_by_id_words_or_nearest_words(heading: str, place: ItemPlace | None, how: str) -> None:
    assert suggest(form({heading: "x"}), ASKED) == (Match(heading, place, how),)  # type: ignore[arg-type]  # as the table says


def test_a_question_is_given_to_the_surest_column_only() -> None:
    matches = suggest(form({"how often do you share what you learn with other": "", "share.1": ""}), ASKED)
    assert [match.place for match in matches] == [None, FIRST]


@pytest.mark.parametrize(
    ("said", "expected"),
    [("a", "a"), ("often", "b"), ("Often", "b"), ("20", "b"), ("20.0", "b"), ("b - Often", "b"), ("a) Rarely", "a")],
)
def test_a_point_is_known_by_code_label_or_score(said: str, expected: str) -> None:
    assert [each.answer.code for each in reading(said).answers] == [expected]


@pytest.mark.parametrize(("said", "state"), [("Don't know", "dont_know"), ("N/A", "not_applicable")])
def test_states_are_known_by_their_words(said: str, state: str) -> None:
    assert [each.answer.state for each in reading(said).answers] == [state]


def test_several_choices_are_parted_by_semicolons() -> None:
    assert reading("X; z;", name="share.2").answers[0].answer.values == ("x", "z")


def test_what_does_not_fit_is_refused_with_line_and_reason_and_the_rest_stays() -> None:
    found = reading("Often", "Now and then", "", "Rarely")
    assert [(each.line, each.answer.code) for each in found.answers] == [(2, "b"), (5, "a")]
    assert [(each.line, each.heading, "“Now and then” is not a point" in each.reason) for each in found.refused] == [
        (3, "q", True)
    ]


def test_people_are_known_by_role_and_nobody_answers_twice() -> None:
    table = form({"role": "Chair", "q": "a"}, {"role": "Clerk", "q": "b"}, {"role": "Chair", "q": "b"})
    found = read_answers(table, (Match("q", FIRST, "id"),), ASKED, who_column(table))
    assert [(each.who, each.answer.code) for each in found.answers] == [("Chair", "a"), ("Clerk", "b")]
    assert [each.reason for each in found.refused] == ["“Chair” answered this in line 2 already"]


def test_recording_the_same_table_twice_adds_nothing() -> None:
    document = Document(id=new_id())
    once = apply(document, changes_for(document, "north", reading("a", "b"), ASKED))
    assert sorted(once.answers) == ["north/respondent-2/example/share.1", "north/respondent-3/example/share.1"]
    assert list(changes_for(once, "north", reading("a", "b"), ASKED)) == []


def test_people_whose_roles_read_alike_stay_different_people() -> None:
    roles = ("Care Manager", "Care-manager!", "Директор", "护士")
    table = form(*({"role": role, "q": "a"} for role in roles))
    read = read_answers(table, (Match("q", FIRST, "id"),), ASKED, who="role")
    made = apply(Document(id=new_id()), changes_for(Document(id=new_id()), "north", read, ASKED))
    assert sorted(entry.value.role for entry in made.people.values() if entry.value) == sorted(roles)
    assert len(made.answers) == len(roles)
    assert not tuple(changes_for(made, "north", read, ASKED))
