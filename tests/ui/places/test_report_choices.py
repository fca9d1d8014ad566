"""The form of the last report is remembered; what cannot be true any more is not."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ui.places.report_choices import remember, remembered
from ui.settings import Settings
from ui.views.report import Details


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path)


def test_form_is_kept_and_words_are_not(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "ours.png").write_bytes(b"")
    chosen = Details(
        "Ada",
        "2027-01-01",
        "options",
        ".html",
        "cy",
        True,
        ("steps",),
        tmp_path / "ours.png",
        "#7A1FA2",
        "commissioner",
    )
    remember(settings, chosen)
    assert remembered(settings) == replace(chosen, author="", review="")


def test_chapters_of_another_kind_and_a_colour_that_is_none_are_forgotten(settings: Settings) -> None:
    settings.store.setValue("report/choices", json.dumps({"kind": "gone", "without": ["steps"], "colour": "puce"}))
    assert remembered(settings) == Details()


@pytest.mark.parametrize(
    "kept", ["", "[]", "null", '{"kind": "gone", "ending": ".exe", "language": "xx", "logo": "/gone.png"}', "{"]
)
def test_what_is_not_known_any_more_is_as_at_first(settings: Settings, kept: str) -> None:
    settings.store.setValue("report/choices", kept)
    assert remembered(settings) == Details()


def test_a_logo_that_was_taken_away_is_forgotten(settings: Settings, tmp_path: Path) -> None:
    settings.store.setValue("report/choices", json.dumps({"logo": str(tmp_path / "gone.png"), "is_large": True}))
    assert remembered(settings) == Details(is_large=True)
