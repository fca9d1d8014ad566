from typing import Any

import pytest

from readiness.errors import DataFileError
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.lint import lint
from readiness.questionnaire.shipped import shipped_library
from readiness.records import record_from
from tests.builders import item, questionnaire, table


def said(findings: object) -> str:
    return " | ".join(str(finding) for finding in findings)  # type: ignore[attr-defined]


def test_a_sound_questionnaire_has_no_findings() -> None:
    assert lint(questionnaire()) == ()


@pytest.mark.parametrize(
    ("changed", "place", "words"),
    [
        ({"items": [item("a"), item("a")]}, "items", "“a” is used 2 times"),
        ({"items": [item("a", section="onne")]}, "items › a › section", "did you mean “one”?"),
        ({"items": [item("a", scale="levels4")]}, "items › a › scale", "did you mean “levels5”?"),
        ({"items": [item("a", anchors={"7": "x"})]}, "items › a › anchors", "no point “7”"),
        ({"items": [item("a", ask_if={"all": [{"item": "b", "is": "1"}]}), item("b")]}, "ask_if", "comes later"),
        ({"items": [item("a"), item("b", ask_if={"any": [{"item": "a", "is": "9"}]})]}, "ask_if", "no point “9”"),
        ({"items": [item("a"), item("b", ask_if={"all": [{"item": "q", "is": "1"}]})]}, "ask_if", "no item “q”"),
        (
            {"factors": [{"id": "trusted", "title": "T", "asks": "?", "source": "s"}]},
            "factor",
            "did you mean “trusted”?",
        ),
        ({"measures": [{"id": "m", "of": ["section:two"]}]}, "measures › m › of", "no section “two”"),
        ({"measures": [{"id": "m", "of": ["nonsense"]}]}, "measures › m › of", "is not “all”"),
        ({"measures": [{"id": "m", "of": ["measure:m"]}]}, "measures › m › of", "no earlier measure “m”"),
        (
            {"bands": [{"measures": ["x"], "cuts": [1], "labels": [{"id": "l", "label": "L"}] * 2}]},
            "bands 1",
            "no measure “x”",
        ),
        (
            {"bands": [{"measures": ["factors"], "cuts": [3, 2], "labels": [{"id": "l", "label": "L"}] * 3}]},
            "cuts",
            "must rise",
        ),
        (
            {"bands": [{"measures": ["factors"], "cuts": [3], "labels": [{"id": "l", "label": "L"}] * 3}]},
            "labels",
            "make 2 bands",
        ),
        ({"title": {"en": "Example", "cy": "Enghraifft"}}, "title", "does not list"),
    ],
)
def test_every_fault_is_named_with_its_place(changed: dict[str, object], place: str, words: str) -> None:
    found = lint(record_from({**table(item("a"), item("b")), **changed}, Questionnaire, "example.toml"))
    assert [finding for finding in found if place in finding.place and words in finding.problem], said(found)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"wieght": 1}, "“wieght” is not a setting this version knows"),
        (
            {"items": [item("a", wieght=2)]},
            "items › a › wieght: “wieght” is not a setting this version knows; did you mean “weight”?",
        ),
        ({"items": [item("a", weight=0)]}, "must be at least 1"),
        ({"items": [item("a", weight=float("nan"))]}, "items › a › weight: must be"),
        ({"items": [item("a", weight=1e308)]}, "items › a › weight: must be"),
        ({"items": [item("a", weight="2")]}, "must be a whole number, but is “2”"),
        ({"items": []}, "items: needs at least 1"),
        ({"items": [item(f"i{number}") for number in range(501)]}, "may hold at most 500"),
        ({"items": [item("a", text={"klingon": "nuqneH"})]}, "has a form that is not allowed"),
        ({"items": [item("a", ask_if={"all": [{"item": "b"}]})]}, "needs exactly one of"),
        ({"languages": ["English"]}, "has a form that is not allowed"),
        ({"title": "\u202eexample"}, "holds the hidden character U+202E"),
    ],
)
def test_a_file_outside_the_schema_is_refused_in_words(changed: dict[str, object], words: str) -> None:
    with pytest.raises(DataFileError) as refusal:
        record_from({**table(item("a")), **changed}, Questionnaire, "example.toml")
    assert words in str(refusal.value)
    assert not [word for word in ("pydantic", "Traceback", "http", "[type=") if word in str(refusal.value)]


def test_every_fault_of_a_file_is_named_at_once() -> None:
    broken = table(item("a", wieght=1), item("b", weight=0), minutes="five")
    with pytest.raises(DataFileError) as refusal:
        record_from(broken, Questionnaire, "example.toml")
    assert len(refusal.value.findings) == 3


@pytest.mark.parametrize(
    ("changed", "silent"),
    [
        ({"text": {"provider": "Who?"}}, ["items › a › text"]),
        ({"text": {"provider": "Who?"}, "asked_of": ["provider"]}, []),
        ({"text": {"provider": "Who?", "commissioner": "Who?"}}, []),
        ({"text": "Who?"}, []),
    ],
)
def test_a_side_that_is_asked_has_a_wording_of_its_own(changed: dict[str, Any], silent: list[str]) -> None:
    found = lint(questionnaire(item("a", **changed)))
    assert [one.place for one in found if "has no wording for the commissioner" in one.problem] == silent


@pytest.mark.parametrize("source", shipped_library().everything, ids=lambda one: one.id)
def test_every_question_that_ships_is_worded_for_each_side_that_it_asks(source: Questionnaire) -> None:
    assert [str(one) for one in lint(source) if "has no wording" in one.problem] == []
