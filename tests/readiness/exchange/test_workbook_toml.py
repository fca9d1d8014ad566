import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.exchange.workbook_toml import toml_text
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.loader import load_questionnaire
from readiness.questionnaire.shipped import shipped_library
from tests.builders import item, questionnaire
from tests.readiness.exchange.workbooks import full


@pytest.mark.parametrize("source", [*shipped_library().everything, full()], ids=lambda one: one.id)
def test_a_questionnaire_comes_back_from_its_file_exactly(source: Questionnaire, tmp_path: Path) -> None:
    (tmp_path / "example.toml").write_text(toml_text(source), encoding="utf-8")
    assert load_questionnaire(tmp_path / "example.toml") == source


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_text_is_written_as_toml_reads_it(text: str) -> None:
    source = questionnaire().model_copy(update={"licence": text})
    assert tomllib.loads(toml_text(source))["licence"] == text


def test_a_text_in_english_alone_is_written_as_a_string_and_one_wording_for_both_sides_once() -> None:
    assert 'text = "How is a?"' in toml_text(questionnaire(item("a")))


def test_each_side_has_its_own_line() -> None:
    said = toml_text(
        questionnaire(item("a", text={"provider": "Yours?", "commissioner": {"en": "Ours?", "cy": "Ni?"}}))
    )
    assert 'text.provider = "Yours?"\ntext.commissioner = {en = "Ours?", cy = "Ni?"}' in said
