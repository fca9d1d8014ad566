import pytest
from pytestqt.qtbot import QtBot

from ui.pages.question_language import LanguageNote

DRAFT = "No qualified translator has checked these texts yet."
PARTLY = "Some texts on this page are not translated and stand in English."


@pytest.mark.parametrize(
    ("language", "is_translated", "words"),
    [("en", True, None), ("en", False, None), ("cy", True, DRAFT), ("cy", False, f"{DRAFT} {PARTLY}")],
)
def test_a_draft_and_what_falls_back_are_said(
    qtbot: QtBot, language: str, is_translated: bool, words: str | None
) -> None:
    note = LanguageNote()
    qtbot.addWidget(note)
    note.show_language(language, is_translated=is_translated)
    assert (note.callout.text.text() if not note.isHidden() else None) == words


def test_a_language_without_a_review_only_says_what_falls_back(qtbot: QtBot) -> None:
    note = LanguageNote()
    qtbot.addWidget(note)
    note.show_language("fr", is_translated=False)
    assert (note.callout.title.text(), note.callout.text.text()) == ("fr", PARTLY)
