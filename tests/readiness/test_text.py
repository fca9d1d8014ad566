import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.text import clean, is_forbidden, shown, shown_name
from readiness.wording import Wording


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  plain  ", "plain"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("bell\x07 and null\x00", "bell and null"),
        ("right\u202eleft", "rightleft"),
        ("<b>bold</b> $x$ =1+1", "<b>bold</b> $x$ =1+1"),
        ("ŵ ŷ 😀 ع", "ŵ ŷ 😀 ع"),
        ("w\u0302", "ŵ"),
        ("lone \ud800 surrogate", "lone  surrogate"),
    ],
)
def test_text_is_kept_without_what_hides_in_it(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_more(typed: str) -> None:
    once = clean(typed)
    assert clean(once) == once
    assert not any(is_forbidden(character) for character in once)


def test_a_very_long_text_is_cut() -> None:
    assert len(clean("x" * 200_000)) == 20_000
    assert clean("word " * 10, longest=7) == "word wo"


def test_a_wording_falls_back_to_english_and_then_to_what_there_is() -> None:
    both = Wording.model_validate({"en": "Hello", "cy": "Helo"})
    assert [both.read("cy"), both.read("ur"), Wording.model_validate({"cy": "Helo"}).read("en")] == [
        "Helo",
        "Hello",
        "Helo",
    ]


def test_what_is_forbidden_and_nothing_else_is_replaced_where_text_is_shown() -> None:
    every = [chr(code) for code in range(0x1_1000)]
    assert [one for one in every if shown(one) != one] == [one for one in every if is_forbidden(one)]


def test_a_file_name_is_shown_on_one_line_whatever_it_holds() -> None:
    assert shown_name("two\nlines\t\x1b[31m \udcff.readiness") == "two�lines��[31m �.readiness"
