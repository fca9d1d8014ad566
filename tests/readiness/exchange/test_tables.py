import json

import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Document, Person
from readiness.exchange.tables import tables
from readiness.partnership.assessment import assess
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.shipped import shipped_library
from tests.readiness.partnership.comparing.consortia import (
    AT,
    ITEM,
    closed,
    consortium,
    pooled,
    shipped_catalogue,
    with_answers,
)

CANARY = "Only between us"


def written(document: Document) -> dict[str, list[dict[str, object]]]:
    library = shipped_library()
    return dict(tables(document, assess(document, library, shipped_catalogue()), library))


def with_comment(document: Document) -> Document:
    said = Answer(state="answered", values=("3",), comment=CANARY)
    return apply(document, [setting(document, "answers", f"a/p0/{ITEM}", said, by="P0", at=AT)])


def test_an_organisation_alone_gets_its_own_peoples_answers_with_their_words() -> None:
    found = written(with_comment(consortium(a="34")))
    assert [(row["person"], row["value"]) for row in found["answers"]] == [("p0", "3"), ("p1", "4")]
    assert CANARY in json.dumps(found)
    assert "note" not in found


def test_several_organisations_get_each_ones_own_answer_and_nobodys_words() -> None:
    found = written(with_comment(consortium(a="33344", b="01")))
    assert [(row["party"], row["level"]) for row in found["answers"]] == [("a", 3), ("b", 1)]
    assert CANARY not in json.dumps(found)
    assert all("P0" not in json.dumps(table) for table in found.values())
    assert found["note"]


@pytest.mark.parametrize(("levels", "groups"), [
    ({"a": "33344", "b": "01344"}, {"a": "0|0|5", "b": "2|0|3", "everybody shown": "2|0|8"}),
    ({"a": "3334", "b": "0134"}, {}),
    ({"a": "33344", "b": "01"}, {}),
])  # fmt: skip
def test_people_stand_in_groups_that_are_large_enough(levels: dict[str, str], groups: dict[str, str]) -> None:
    found = written(closed(consortium(**levels)))["groups"]
    assert {row["group"]: row["counts_lowest_first"] for row in found} == groups


def test_answers_shared_in_totals_only_count_in_the_total() -> None:
    (row,) = written(closed(pooled(consortium(a="3", b="2"), "01344")))["groups"]
    assert (row["group"], row["people"], row["counts_lowest_first"]) == ("everybody shown", 5, "2|0|3")


def test_a_split_organisation_beside_others_has_the_band_and_the_whole_number_of_its_score() -> None:
    (row,) = (
        one for one in written(consortium(a="034", b="2"))["factors"] if (one["party"], one["coverage"]) == ("a", 1)
    )
    assert (row["score"], row["band"], row["agreement"]) == (58, "nearly", None)
    (alone,) = (one for one in written(consortium(a="034"))["factors"] if one["coverage"] == 1)
    assert (alone["score"], alone["band"], alone["agreement"]) == (pytest.approx(700 / 12), None, "split")


def test_who_joins_after_a_round_is_not_told_from_the_own_answer_minus_the_group() -> None:
    document = closed(consortium(a="01234012", b="01234012", council="01234012"))
    ninth = apply(document, [setting(document, "people", "a/p8", Person(role="P8"), by="", at=AT)])
    found = written(with_answers(ninth, a="________3"))
    assert {row["group"] for row in found["groups"]} == {"b", "council", "everybody shown"}
    assert all("share" not in row for row in found["answers"])


def test_what_the_report_shows_of_all_together_can_be_checked_in_whole_numbers() -> None:
    found = written(consortium(a="34", b="01"))
    (row,) = (row for row in found["factors_together"] if row["organisations"] == 2)
    own = [one["score"] for one in found["factors"] if one["factor"] == row["factor"]]
    assert min(own) <= row["score"] <= max(own)  # type: ignore[type-var,operator]
    assert all(round(model["readiness"], 2) == model["readiness"] for model in found["models"])  # type: ignore[call-overload]
    assert all(model["gates_open"] <= model["gates"] for model in found["models"])  # type: ignore[operator]
    assert "factors_together" not in written(consortium(a="34"))
