from pathlib import Path
from typing import Any

import pytest

from readiness.errors import DataFileError
from readiness.questionnaire.advice import NextStep, advice, advice_for, lint_advice
from readiness.questionnaire.format import Side
from readiness.questionnaire.shipped import Library, shipped_library
from readiness.records import record_from
from tests.builders import item, questionnaire

FACTOR = {"id": "trust", "title": "Trust", "asks": "?", "source": "s"}
LIBRARY = Library((questionnaire(item("trust.1"), factors=[FACTOR]),), ())


def step(level: int, **more: Any) -> NextStep:
    said = {
        "factor": "trust",
        "level": level,
        "effort": "days",
        "who": "W",
        "moves": "trust.1",
        "text": "T",
        "done": "D",
    }
    return record_from({**said, "source": "s", **more}, NextStep, "advice.toml")


ROW = """[[advice]]
factor = "a"
level = {}
effort = "days"
who = "W"
moves = "a.1"
text = "T"
done = "D"
source = "s"
"""


def written(folder: Path, *levels: int) -> Path:
    content = 'format = "readiness-advice/1"\n' + "".join(ROW.format(level) for level in levels)
    (folder / "advice.toml").write_text(content, encoding="utf-8")
    return folder


def test_the_next_step_is_found_by_factor_and_level(tmp_path: Path) -> None:
    written(tmp_path, 2, 0)
    found = [advice_for("a", level, tmp_path) for level in range(4)]
    assert [one.level if one else None for one in found] == [0, None, 2, None]


def test_the_way_to_the_top_is_told_in_order(tmp_path: Path) -> None:
    library = advice(written(tmp_path, 3, 0, 2))
    assert [one.level for one in library.steps_from("a", 1)] == [2, 3]


def test_the_steps_that_move_an_answer_are_found(tmp_path: Path) -> None:
    library = advice(written(tmp_path, 0, 1))
    assert (len(library.moving("a.1")), len(library.moving("a.2"))) == (2, 0)


def test_two_steps_for_one_level_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="“a” has more than one step at level 1"):
        advice(written(tmp_path, 1, 1))


def test_a_full_set_has_no_findings() -> None:
    assert lint_advice([step(level) for level in range(4)], LIBRARY) == ()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"factor": "trsut"}, "there is no factor “trsut”; did you mean “trust”?"),
        ({"moves": "trust.2"}, "“trust” has no item “trust.2”; did you mean “trust.1”?"),
        ({"level": 4}, "nothing stands above level 4"),
        ({"level": 0}, "no step for level 3"),
    ],
)
def test_advice_that_does_not_fit_the_questionnaires_is_named(changed: dict[str, Any], words: str) -> None:
    found = lint_advice([*(step(level) for level in range(3)), step(**{"level": 3, **changed})], LIBRARY)
    assert [finding for finding in found if words in finding]


def test_the_advice_that_ships_fits_the_questionnaires_that_ship() -> None:
    assert lint_advice(advice().steps, shipped_library()) == ()


@pytest.mark.parametrize(("side", "text"), [("provider", "T"), ("commissioner", "Ask them")])
def test_a_commissioner_hears_a_step_in_words_of_its_own(side: Side, text: str) -> None:
    made = step(0, commissioner={"who": "The council", "text": "Ask them", "done": "D"})
    assert made.words_for(side).text.read() == text


def test_without_words_of_its_own_a_commissioner_hears_the_same() -> None:
    assert step(0).words_for("commissioner") == step(0).words_for("provider")


def test_a_commissioner_is_never_told_to_do_the_work_of_front_line_staff() -> None:
    said = [one.words_for("commissioner").who.read() for one in advice().steps if one.factor == "outcome-measurement"]
    assert "Front-line staff" not in said
