from pathlib import Path

import pytest

from ui.settings import MOST_RECENT, Position, RecentDocument, Settings


def test_what_is_remembered_is_there_at_the_next_start(tmp_path: Path) -> None:
    first = Settings(tmp_path)
    first.theme, first.text_size, first.has_digit_keys, first.shows_whole_sections = "dark", 150, True, True
    first.asks_everything, first.question_language = True, "cy"
    first.keep_position("0" * 32, Position("questions", "a", "b", "values", "openness.1"))
    first.store.sync()
    then = Settings(tmp_path)
    assert (then.theme, then.text_size, then.has_digit_keys, then.shows_whole_sections) == ("dark", 150, True, True)
    assert (then.asks_everything, then.question_language) == (True, "cy")
    assert then.position("0" * 32) == Position("questions", "a", "b", "values", "openness.1")


def test_recent_documents_are_few_and_latest_first(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    for number in [*range(12), 5]:
        settings.remember(RecentDocument(f"{number}.readiness", str(number), "today"))
    paths = [one.path for one in settings.recent()]
    assert (paths[0], len(paths), len(set(paths))) == ("5.readiness", MOST_RECENT, MOST_RECENT)
    settings.forget_recent("5.readiness")
    assert "5.readiness" not in [one.path for one in settings.recent()]


@pytest.mark.parametrize("damage", ["[", "{}", '[{"path": 1}]', "[3]", '"words"'])
def test_damaged_settings_are_as_none(tmp_path: Path, damage: str) -> None:
    settings = Settings(tmp_path)
    for name in ("documents/recent", f"positions/{'0' * 32}", "look/text_size"):
        settings.store.setValue(name, damage)
    assert (settings.recent(), settings.position("0" * 32), settings.text_size) == ((), Position(), 100)
