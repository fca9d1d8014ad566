import pytest

from readiness.document.model import About
from readiness.exchange.packs.letters import (
    day_in_words,
    draft_note,
    invitation_letter,
    language_of,
    pack_phrases,
    privacy_notice,
    receipt_letter,
    reply_letter,
)
from readiness.phrases import places
from tests.readiness.exchange.packs.builders import Table, put


def test_an_invitation_names_the_file_the_day_and_the_check_words() -> None:
    letter = invitation_letter("Harbour Trust", "ask.readiness-pack", "acorn-birch", "2026-12-01")
    assert [words in letter for words in ("ask.readiness-pack", "1 December 2026", "acorn-birch")] == [True] * 3
    assert "reply by" not in invitation_letter("Harbour Trust", "ask.readiness-pack", "acorn-birch")


def test_reply_and_receipt_name_the_same_code() -> None:
    code = "ABCD-EFGH-IJKL"
    assert code in reply_letter("Harbour Trust", "North", "reply.readiness-pack", code)
    assert code in receipt_letter("Harbour Trust", "North", code, 1)


@pytest.mark.parametrize("text", ["{day} {0}", "%s", "<b>&amp;"])
def test_a_name_with_signs_in_it_is_only_a_name(text: str) -> None:
    assert text in invitation_letter(text, "a", "b", "2026-12-01")


def test_the_notice_says_who_until_when_and_what_one_may_ask() -> None:
    notice = "\n".join(privacy_notice("Harbour Trust", "2027-03-31"))
    assert [word in notice for word in ("Harbour Trust", "31 March 2027", "erased", "group totals")] == [True] * 4


def test_every_phrase_is_said_without_a_gap() -> None:
    values = dict.fromkeys(("asker", "file", "words", "day", "code", "sender", "name", "count"), "x")
    assert not [key for key in pack_phrases().keys if "{" in pack_phrases().say(key, **values)]


def test_a_day_that_is_none_stays_as_it_is() -> None:
    assert (day_in_words("2026-02-30"), day_in_words("2026-02-03")) == ("2026-02-30", "3 February 2026")


def test_letters_and_notice_are_said_in_welsh_where_the_document_is_welsh(two: Table) -> None:
    about = About(title="Y bartneriaeth", language="cy")
    language = language_of(put(two.asker, "about", "document", about))
    letter = invitation_letter("Ymddiriedolaeth", "gofyn.readiness-pack", "acorn-birch", "2026-12-01", language)
    assert ("Hoffem wybod" in letter, "1 Rhagfyr 2026" in letter) == (True, True)
    assert "31 Mawrth 2027" in "\n".join(privacy_notice("Ymddiriedolaeth", "2027-03-31", language))
    assert (bool(draft_note(language)), draft_note(language_of(two.asker))) == (True, "")


def test_a_document_in_a_language_that_letters_do_not_speak_has_english_ones(two: Table) -> None:
    assert language_of(put(two.asker, "about", "document", About(title="Die Partner", language="de"))) == "en"


def test_every_phrase_has_its_welsh_with_the_same_places() -> None:
    phrases = pack_phrases()
    for key, wording in phrases.wordings.items():
        assert key == "letter.draft" or places(wording.texts["cy"]) == places(wording.texts["en"]), key
