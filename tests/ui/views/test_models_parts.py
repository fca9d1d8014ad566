"""The parts of the Models page as data: what if, weights, two models, the way there, since when, how sure."""

from dataclasses import replace
from fractions import Fraction
from functools import cache

import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Document, Weight
from readiness.fit.open_bench import OpenBench
from readiness.partnership.assessment import assess
from readiness.partnership.at_the_table import open_bench
from readiness.questionnaire.shipped import shipped_library
from readiness.scoring.ranges import rounded
from tests.builders import answer
from tests.ui.samples import charity, half_asked, models, reading, sample
from ui.content import catalogue
from ui.views.models import models_view
from ui.views.models_change import ChangeView, change_view
from ui.views.models_compare import CompareView, compare_view
from ui.views.models_findings import findings, way_to
from ui.views.models_since import SinceView, since_view
from ui.views.models_sure import Findings, sure_view
from ui.views.models_weights import ranking_as_weights, weights_view
from ui.views.models_what_if import Trial, WhatIfView, key_of, what_if_view

GREENWICH = "greenwich-public-health"


@cache
def table(name: str = "lambeth") -> OpenBench:
    return open_bench(sample(name), shipped_library())


@cache
def found(name: str = "lambeth") -> Findings:
    first = models(name).rows[0].model
    return findings(sample(name), shipped_library(), catalogue(), first, lambda _done, _all: True)


def tried(trial: Trial, name: str = "lambeth") -> WhatIfView:
    view = what_if_view(
        sample(name), shipped_library(), catalogue(), reading(name), table(name),
        models=models(name), swings=found(name).swings, trial=trial,
    )  # fmt: skip
    assert view is not None
    return view


def test_the_answer_that_matters_most_is_in_hand_first() -> None:
    view = tried(Trial())
    assert view.place == view.swings[0].key
    assert not any(row.is_moved for row in view.rows)


def test_a_tried_level_shows_what_the_scorer_says_once_it_is_entered() -> None:
    view = tried(Trial())
    after = tried(Trial(view.place, level=0))
    party, _, _, item = view.place.split("|")
    home = shipped_library().home_of(view.area)
    code = home.scale_of(home.item(item)).codes[-1 if home.item(item).reverse else 0]
    keys = [key for key in sample().answers if key.startswith(f"{party}/") and key.endswith(f"/{home.id}/{item}")]
    entered = apply(sample(), [setting(sample(), "answers", key, answer(code), by="t") for key in keys])
    scored = assess(entered, shipped_library(), catalogue())
    assert [(row.model, row.readiness_then) for row in after.rows] == [
        (fit.model, fit.readiness.expected) for fit in scored.fits
    ]


def test_the_level_that_stands_is_no_trial() -> None:
    view = tried(Trial())
    now = next(level.level for level in view.levels if level.is_now)
    assert tried(Trial(view.place, level=now)).level is None


def test_an_area_offers_its_own_answers() -> None:
    view = tried(Trial(area="open-book"))
    assert view.area == "open-book"
    assert all("|open-book|" in one.key for one in view.answers)


def test_gates_that_would_shut_are_named() -> None:
    authority = next(one for one in table().shown_answers() if one.factor == "joint-decisions")
    rows = [row for row in tried(Trial(key_of(authority.place), level=0)).rows if row.closed]
    assert all("Joint decisions" in row.closed for row in rows)


def test_a_charity_of_whom_nothing_is_known_can_still_try_answers() -> None:
    document = charity()
    assessment = assess(document, shipped_library(), catalogue())
    view = what_if_view(
        document, shipped_library(), catalogue(), assessment, open_bench(document, shipped_library()),
        models=models_view(document, shipped_library(), catalogue(), assessment),
    )  # fmt: skip
    assert view is not None
    assert view.swings == ()


def compared(one: str, other: str, name: str = "lambeth") -> CompareView:
    return compare_view(sample(name), shipped_library(), catalogue(), reading(name), models(name), pair=(one, other))


@pytest.mark.parametrize("pair", [("alliance", "consortium"), ("grant", "joint-venture"), ("framework", "framework")])
@pytest.mark.parametrize("axis", ["readiness", "suitability"])
def test_the_printed_parts_add_up_to_the_printed_difference(pair: tuple[str, str], axis: str) -> None:
    view, fits = compared(*pair), [reading().fit(model) for model in pair]
    parts, ends = getattr(view, axis), [getattr(fit, axis).expected for fit in fits]
    assert parts.tenths == rounded(100 * (ends[0] - ends[1]), 1)
    assert sum((part.tenths for part in parts.parts), Fraction(0)) == parts.tenths


def test_what_two_models_ask_alike_is_left_out() -> None:
    assert compared("alliance", "alliance").needs == ()
    assert all(row.one != row.other for row in compared("alliance", "grant").needs)


def test_a_service_that_nobody_described_makes_no_difference() -> None:
    document = charity(shared_purpose="3")
    assessment = assess(document, shipped_library(), catalogue())
    view = models_view(document, shipped_library(), catalogue(), assessment)
    found = compare_view(document, shipped_library(), catalogue(), assessment, view, pair=("grant", "alliance"))
    assert (found.suitability, found.readiness is not None) == (None, True)


def way(locked: frozenset[tuple[str, str]] = frozenset()) -> ChangeView:
    document = sample(GREENWICH)
    least = way_to(document, shipped_library(), catalogue(), "alliance", locked)
    return change_view(document, shipped_library(), models(GREENWICH), table(GREENWICH), found=least, locked=locked)


def test_the_way_names_who_answers_what_and_how_much_higher() -> None:
    view = way()
    assert (view.is_reached, view.before < view.after, view.target <= view.after) == (True, True, True)
    assert sum((row.effort for row in view.rows), Fraction(0)) == view.effort
    assert all(row.question.endswith("?") and row.after for row in view.rows)


def test_what_is_locked_leaves_the_way_and_stands_among_what_is_kept() -> None:
    first = way().rows[0]
    view = way(frozenset({first.lock}))
    assert first.lock not in [row.lock for row in view.rows]
    assert [row.lock for row in view.locked] == [first.lock]


def weighing(weights: dict[str, int]) -> Document:
    given = [setting(sample(), "weights", key, Weight(importance=value), by="t") for key, value in weights.items()]
    return apply(sample(), given)


def test_weights_are_marked_when_changed() -> None:
    view = weights_view(
        weighing({"open-book": 30}), shipped_library(), catalogue(), whose="", titles={}, first="Alliance contract"
    )
    assert [(row.factor, row.importance) for row in view.rows if row.is_changed] == [("open-book", 30)]
    assert (view.changed, view.agreed, len(view.rows)) == (1, 1, len(catalogue().factors))


def test_a_person_s_own_weights_are_theirs_alone() -> None:
    person = min(sample().people)
    document = weighing({f"{person}/open-book": 10})
    own, agreed = (
        weights_view(document, shipped_library(), catalogue(), whose=whose, titles={}, first="")
        for whose in (person, "")
    )
    assert ([row.factor for row in own.rows if row.is_changed], agreed.changed) == (["open-book"], 0)


def test_an_order_becomes_weights_and_is_read_back_from_them() -> None:
    weights = ranking_as_weights(catalogue().factors, ("workforce", "openness"))
    document = weighing({factor: value for factor, value in weights.items() if value != 100})
    view = weights_view(document, shipped_library(), catalogue(), whose="", titles={}, first="")
    assert (weights["workforce"], view.ranked) == (100, ("workforce", "openness"))


def since(before: Document, now: Document) -> SinceView:
    return since_view(before, now, shipped_library(), catalogue(), moments=("then",), place=0)


def test_nothing_changed_since_itself() -> None:
    view = since(sample(), sample())
    assert (view.moved, view.weights) == ((), ())
    assert all(one.readiness_before == one.readiness_after for one in view.models)


def test_a_changed_answer_is_named_with_what_it_did() -> None:
    key = next(key for key, entry in sample().answers.items() if "/open-book.1" in key and entry.value)
    now = apply(sample(), [setting(sample(), "answers", key, answer("0"), by="t")])
    view = since(sample(), now)
    assert [(row.title, row.rose) for row in view.moved] == [("Open book", False)]
    alliance = next(one for one in view.models if one.title == "Alliance contract")
    assert [title for title, _ in alliance.did_most] == ["Open book"]


def test_changed_weights_are_named() -> None:
    view = since(sample(), weighing({"open-book": 30}))
    assert [(one.title, one.before, one.after) for one in view.weights] == [("Open book", 100, 30)]


def test_every_model_is_shown_with_ranks_that_fill_its_cases() -> None:
    view = sure_view(sample(), shipped_library(), models(), found())
    assert [row.model for row in view.rows] == [row.model for row in models().rows]
    assert all(sum(row.ranks) + row.held_back == pytest.approx(1) for row in view.rows)
    assert all(row.worst <= row.low <= row.high <= row.best for row in view.rows)


def test_an_open_answer_leads_to_its_question_and_to_who_left_it_open() -> None:
    half = half_asked()
    drawn = findings(half, shipped_library(), catalogue(), "alliance", lambda _done, _all: True)
    view = models_view(half, shipped_library(), catalogue(), assess(half, shipped_library(), catalogue()))
    first = sure_view(half, shipped_library(), view, drawn).questions[0]
    assert first.key is not None
    assert (first.party, first.key.item) == ("lambeth-ccg", "financial-risk.1")
    assert f"lambeth-ccg/{first.person}" in half.people


def test_camps_are_counted() -> None:
    people = sorted(sample().people)[:2]
    document = weighing({f"{one}/open-book": 90 * place for place, one in enumerate(people)})
    drawn = findings(document, shipped_library(), catalogue(), "alliance", lambda _done, _all: True)
    assert (drawn.camps, replace(drawn, camps=0) == drawn) == (2, False)


def test_an_answer_at_its_top_draws_no_rise() -> None:
    view = tried(Trial())
    assert [row.key for row in view.swings if row.highest == view.now] != []
    assert all(row.lowest <= view.now <= row.highest for row in view.swings)
