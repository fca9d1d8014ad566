from pathlib import Path

import pytest

from readiness.errors import DataFileError
from readiness.exchange.workbook_toml import toml_text
from readiness.questionnaire.loader import inspect_questionnaire
from tests.builders import item, questionnaire

SOUND = toml_text(questionnaire(item("a"), item("b"), item("c")))


def findings(folder: Path, text: str) -> tuple[str, ...]:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataFileError) as refusal:
        inspect_questionnaire(path)
    return refusal.value.findings


def added(text: str, after: str, line: str) -> str:
    return text.replace(f'id = "{after}"', f'id = "{after}"\n{line}', 1)


def test_a_fault_of_form_hides_no_other_fault(tmp_path: Path) -> None:
    wrong = added(added(SOUND, "b", "weigth = 2"), "c", 'ask_if.all = [{item = "nobody", is = "0"}]')
    said = findings(tmp_path, wrong)
    assert said[0].startswith("items › b › weigth: “weigth” is not a setting this version knows; did you mean")
    assert said[1].startswith("items › c › ask_if: there is no item “nobody”")
    assert len(said) == 2


def test_a_row_that_cannot_be_read_is_not_called_missing(tmp_path: Path) -> None:
    wrong = added(added(SOUND, "b", "weigth = 2"), "c", 'ask_if.all = [{item = "b", is = "0"}]')
    assert len(findings(tmp_path, wrong)) == 1


def test_a_fault_of_the_head_hides_no_other_fault(tmp_path: Path) -> None:
    wrong = added(SOUND, "c", 'ask_if.all = [{item = "nobody", is = "0"}]').replace("licence = ", "license = ", 1)
    said = findings(tmp_path, wrong)
    assert any("did you mean “licence”?" in one for one in said)
    assert any("there is no item “nobody”" in one for one in said)
