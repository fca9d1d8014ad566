"""What is told beside a small organisation's score does not tell what each of its people said."""

from itertools import combinations_with_replacement

import pytest

from readiness.document.model import Document
from readiness.partnership.assessment import assess
from readiness.partnership.told_scores import told_backing, told_band
from readiness.questionnaire.shipped import shipped_library
from readiness.scoring.factors import FactorScore
from tests.readiness.partnership.comparing.consortia import PURPOSE, consortium, shipped_catalogue


def score(document: Document) -> FactorScore:
    return assess(document, shipped_library(), shipped_catalogue()).scores["a"][PURPOSE]


def told(document: Document) -> tuple[str, str]:
    one = score(document)
    band = told_band(document, shipped_library(), one)
    return band.id if band else "", told_backing(document, one)


@pytest.mark.parametrize("people", [2, 3, 4])
def test_beside_others_nothing_but_the_score_tells_few_people_apart(people: int) -> None:
    by_sum: dict[int, set[tuple[str, str]]] = {}
    for levels in combinations_with_replacement("01234", people):
        found = told(consortium(a="".join(levels), b="2"))
        by_sum.setdefault(sum(map(int, levels)), set()).add(found)
    assert {len(ways) for ways in by_sum.values()} == {1}


def test_an_organisation_by_itself_is_told_that_its_people_are_split_and_that_evidence_is_wanting() -> None:
    assert told(consortium(a="04")) == ("", "claimed")


@pytest.mark.parametrize(("levels", "backing"), [("4", "claimed"), ("44", ""), ("44444", "claimed")])
def test_that_evidence_is_wanting_is_told_of_one_person_or_of_enough(levels: str, backing: str) -> None:
    assert told(consortium(a=levels, b="2"))[1] == backing
