"""What the route to market page shows, as data."""

from datetime import date

import pytest

from readiness.document.change import apply, setting
from readiness.document.toolbox import RouteCase
from tests.ui.samples import charity
from ui.views.route import RouteView, kinds, route_view

TODAY = date(2026, 11, 22)
CASE = RouteCase(nation="england", buyer="local-authority", subject="light-touch", value=900_000)


def view_of(**changes: object) -> RouteView:
    document = charity()
    case = CASE.model_copy(update=changes)
    return route_view(apply(document, [setting(document, "routes", "one", case, by="")]), "one", TODAY)


def test_every_kind_has_words_that_begin_like_a_name() -> None:
    assert {field: list(words) for field, words in kinds().items()}["nation"] == [
        "england", "wales", "northern-ireland", "scotland",
    ]  # fmt: skip
    assert all(word[:1].isupper() for words in kinds().values() for word in words.values())


def test_a_day_of_its_own_goes_before_today() -> None:
    assert [(view.on, view.is_today) for view in (view_of(), view_of(on="2026-01-31"))] == [
        ("22 November 2026", True), ("31 January 2026", False),
    ]  # fmt: skip


@pytest.mark.parametrize(("value", "regime"), [
    (663_539, "Below the threshold (Procurement Act 2023, part 6)"), (663_540, "Procurement Act 2023"),
])  # fmt: skip
def test_the_threshold_itself_is_over(value: float, regime: str) -> None:
    answer = view_of(value=value).answer
    assert answer is not None
    assert answer.regime == regime


def test_facts_keep_what_was_said_though_nobody_asks_now() -> None:
    facts = {fact.name: (fact.value, fact.is_asked) for fact in view_of(patient_choice=True, urgent=False).facts}
    assert (facts["patient_choice"], facts["urgent"]) == ((True, False), (False, True))


def test_a_duty_whose_source_is_that_of_its_option_says_it_once() -> None:
    answer = view_of(subject="goods-or-services").answer
    assert answer is not None
    opened = answer.options[0]
    assert ([one.source for one in opened.duties], [one.source for one in opened.steps][:2]) == ([""], ["", ""])
    assert opened.steps[2].source.startswith("Cabinet Office guidance")
    assert opened.source == "Capital Law, The open procedure under the Procurement Act (2024)"
    assert all(duty.source for duty in answer.duties)


def test_where_nothing_is_kept_there_is_a_reason_and_no_answer() -> None:
    view = view_of(nation="scotland")
    assert (view.answer, view.refusal.partition(":")[0]) == (None, "No rules for Scotland are kept here")
