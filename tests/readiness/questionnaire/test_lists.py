from pathlib import Path

import pytest

from readiness.errors import BadInputError, DataFileError
from readiness.questionnaire.lists import lists

LIST = """format = "readiness-lists/1"
[[lists]]
id = "kinds"
title = "Kinds"
intro = "Look at all."
source = "s"
entries = [
  {id = "one", title = "One", text = "First.", points = ["a", "b"], source = "s"},
  {id = "%s", title = {en = "Two", cy = "Dau"}, text = "Second.", source = "s"},
]
"""


def written(folder: Path, second: str = "two", more: str = "") -> Path:
    (folder / "lists.toml").write_text(LIST % second + more, encoding="utf-8")
    return folder


def test_a_list_and_its_entries_are_found_by_name(tmp_path: Path) -> None:
    found = lists(written(tmp_path)).named("kinds")
    assert [found.entry(name).title.read("cy") for name in ("one", "two")] == ["One", "Dau"]
    assert [point.read() for point in found.entry("one").points] == ["a", "b"]


def test_a_name_that_is_not_there_is_answered_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="no list “kind”; did you mean “kinds”"):
        lists(written(tmp_path)).named("kind")
    with pytest.raises(BadInputError, match="no entry “tow”; did you mean “two”"):
        lists(tmp_path).named("kinds").entry("tow")


@pytest.mark.parametrize(
    ("second", "more", "words"),
    [
        ("one", "", "lists › kinds › entries: the id “one” is used 2 times"),
        ("two", LIST.split("\n", 1)[1] % "two", "lists: the id “kinds” is used 2 times"),
    ],
)
def test_an_id_used_twice_is_refused(tmp_path: Path, second: str, more: str, words: str) -> None:
    with pytest.raises(DataFileError, match=words):
        lists(written(tmp_path, second, more))


@pytest.mark.parametrize(
    ("name", "count"),
    [("risk-kinds", 6), ("mutual-objectives", 10), ("ambitions", 8), ("ten-marks", 10), ("consortium-values", 5)],
)
def test_the_lists_of_the_sources_ship_in_full(name: str, count: int) -> None:
    assert len(lists().named(name).entries) == count
