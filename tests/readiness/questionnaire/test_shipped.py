"""One walk over every questionnaire that ships."""

import pytest

from readiness.questionnaire.format import SIDES, Item, Questionnaire
from readiness.questionnaire.lint import lint
from readiness.questionnaire.shipped import shipped_library
from readiness.records import data_folder

LIBRARY = shipped_library()
SOURCES = ("greenwich", "collaborationni", "wirral", "partnership", "ipc")
FACTORS = [
    "shared-purpose",
    "people-first",
    "openness",
    "equal-voice",
    "financial-risk",
    "collective-accountability",
    "innovation",
    "reputation-risk",
    "delegated-authority",
    "commercial-skills",
    "financial-resilience",
    "workforce",
    "delivery-record",
    "development-time",
    "information-governance",
    "compatible-systems",
    "outcome-measurement",
    "open-book",
    "trust-history",
    "communication",
    "joint-decisions",
    "flexibility",
    "clear-roles",
    "exit-planning",
    "outcome-commissioning",
    "commissioner-at-the-table",
    "market-care",
    "procurement-alignment",
    "long-term-funding",
    "contract-management",
    "integration-need",
    "solution-uncertainty",
    "outcome-clarity",
    "demand-certainty",
    "provider-diversity",
    "small-provider-importance",
    "single-point-need",
    "capital-need",
    "time-available",
    "contract-scale",
]
every_questionnaire = pytest.mark.parametrize("questionnaire", LIBRARY.everything, ids=lambda one: one.id)
every_item = pytest.mark.parametrize(
    ("questionnaire", "item"),
    [(one, item) for one in LIBRARY.everything for item in one.items],
    ids=lambda one: one.id,
)


@every_questionnaire
def test_a_questionnaire_that_ships_has_no_faults(questionnaire: Questionnaire) -> None:
    assert [str(finding) for finding in lint(questionnaire) if finding.severity == "error"] == []


def test_every_factor_is_asked_about_in_one_questionnaire() -> None:
    assert list(LIBRARY.factors) == FACTORS


@pytest.mark.parametrize("factor", FACTORS)
def test_every_factor_has_one_headline_item(factor: str) -> None:
    assert sum(item.headline for item in LIBRARY.items_of(factor)) == 1


@every_item
def test_an_item_names_its_source_and_says_why_it_asks(questionnaire: Questionnaire, item: Item) -> None:
    assert item.source is not None
    assert any(source in item.source for source in SOURCES)
    assert item.why is not None
    assert item.evidence is not None


@every_item
def test_an_item_is_worded_for_each_side_it_asks(questionnaire: Questionnaire, item: Item) -> None:
    assert item.asked_of
    assert all(item.text.read(side).strip().endswith("?") for side in SIDES if side in item.asked_of)


@every_item
def test_every_level_says_what_one_would_see(questionnaire: Questionnaire, item: Item) -> None:
    scale = questionnaire.scale_of(item)
    if scale.kind == "levels":
        assert set(item.anchors) == set(scale.codes)
        assert len({anchor.read() for anchor in item.anchors.values()}) == len(scale.codes)


@every_item
def test_every_level_below_the_top_says_how_to_rise(questionnaire: Questionnaire, item: Item) -> None:
    describes = {factor.id for factor in questionnaire.factors if factor.direction == "describes"}
    if item.factor is not None and item.factor not in describes:
        codes = questionnaire.scale_of(item).codes
        best = codes[0] if item.reverse else codes[-1]
        assert set(item.improvement) == set(codes) - {best}


def test_every_questionnaire_file_is_in_the_contents() -> None:
    files = {
        path.stem for path in data_folder().glob("*.toml") if "readiness-questionnaire/" in path.read_text("utf-8")
    }
    assert files == {one.id for one in LIBRARY.everything}
