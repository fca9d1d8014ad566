"""Beside other organisations, no chance tells apart what the people of a small one said."""

import pytest

from readiness.fit.open_answers import Likelihood
from readiness.partnership.at_the_table import open_bench
from readiness.questionnaire.shipped import shipped_library
from tests.readiness.partnership.comparing.consortia import PURPOSE, consortium


def chances(party: str, **people: str) -> Likelihood:
    bench = open_bench(consortium(**people), shipped_library())
    replies = next(seat for seat in bench.seats if seat.id == party).replies[PURPOSE]
    assert replies is not None
    return replies.likelihood


@pytest.mark.parametrize("levels", ["22", "13", "04"])
def test_beside_others_two_people_with_one_mean_leave_one_reading(levels: str) -> None:
    assert chances("a", a=levels, b="2") == chances("a", a="22", b="2")


def test_in_its_own_document_an_organisation_sees_that_its_people_differ() -> None:
    assert len(chances("a", a="04").shares) > len(chances("a", a="22").shares)
