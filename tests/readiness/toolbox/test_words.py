from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel

import readiness.toolbox
from readiness.phrases import places, read_phrases
from readiness.toolbox.contract_terms import contract_rules
from readiness.toolbox.criteria import criteria_rules
from readiness.toolbox.exercises import exercises
from readiness.toolbox.gain_share import gain_share_rules
from readiness.toolbox.game import game_rules
from readiness.toolbox.monitoring import monitoring_rules
from readiness.toolbox.outcomes import outcome_rules
from readiness.toolbox.risks import risk_rules
from readiness.toolbox.words import Remark, toolbox_folder, toolbox_phrases, written
from readiness.wording import Wording

SOURCES = "\n".join(
    path.read_text("utf-8")
    for folder in (Path(readiness.toolbox.__path__[0]), Path(readiness.toolbox.__path__[0]).parent / "cli")
    for path in sorted(folder.glob("*.py"))
)
# These keys are put together from a word of the data: a colour, a side, a column.
MADE_UP = (
    "route.s",
    "route.turn_",
    "route.b",
    "route.nation_",
    "example.",
    "plan.",
    "game.",
    "criteria.standard",
    "appetite.",
    "share.target_in_pence",
    "share.outturn_in_pence",
    "day.m",
)


def test_every_phrase_is_said_somewhere() -> None:
    spare = [key for key in toolbox_phrases().keys if f'"{key}"' not in SOURCES and not key.startswith(MADE_UP)]
    assert not spare


def test_a_remark_says_its_sentence_and_its_data() -> None:
    remark = Remark("risk.no_owner", "warning", {"risk": "Fire"})
    assert remark.data() == {"rule": "risk.no_owner", "severity": "warning", "message": "“Fire” has no owner."}


@pytest.mark.parametrize(("language", "word"), [("en", "“cautious”"), ("cy", "“gofalus”")])
def test_a_word_within_a_remark_comes_in_the_language_of_the_reader(language: str, word: str) -> None:
    figures = {"risk": "Fire", "score": "16", "limit": "9"}
    assert word in Remark("risk.over", "error", figures, {"appetite": "appetite.cautious"}).say(language)


@pytest.mark.parametrize(("language", "words"), [("en", "1 January 2026"), ("cy", "1 Ionawr 2026")])
def test_a_day_is_written_as_people_write_it(language: str, words: str) -> None:
    assert written(date(2026, 1, 1), language) == words


def wordings(value: object) -> Iterator[Wording]:
    if isinstance(value, Wording):
        yield value
    elif isinstance(value, BaseModel):
        yield from (one for name in type(value).model_fields for one in wordings(getattr(value, name)))
    elif isinstance(value, (tuple, Mapping)):
        parts = value.values() if isinstance(value, Mapping) else value
        yield from (one for part in parts for one in wordings(part))


@pytest.mark.parametrize("kept", [
    toolbox_phrases().wordings, read_phrases(toolbox_folder() / "report.toml").wordings, contract_rules(), exercises(),
    monitoring_rules(), game_rules(), risk_rules(), outcome_rules(), criteria_rules(), gain_share_rules(),
], ids=lambda kept: type(kept).__name__)  # fmt: skip
def test_every_text_has_a_welsh_draft_with_the_same_places(kept: object) -> None:
    found = list(wordings(kept))
    assert found
    assert not [one.read() for one in found if "cy" not in one.texts]
    assert all(places(one.texts["en"]) == places(one.texts["cy"]) for one in found)
