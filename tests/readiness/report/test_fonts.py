import pytest

from readiness.report.fonts import ARABIC, FACES, font_for, printable, shaped, width_of
from readiness.report.lines import Manner, plain


@pytest.mark.parametrize("face", ["regular", "bold", "italic"])
@pytest.mark.parametrize("text", ["ŵŷŴŶâêîôû", "ąćęłńóśźż", "șțăâî", "“–…£€✓✗→", "Привет", "Ελλάδα"])
def test_names_of_europe_stand_in_the_house_face(text: str, face: str) -> None:
    assert {font for font, _ in shaped(text, face)} == {FACES[face]}  # type: ignore[arg-type,index]


def test_what_the_house_face_lacks_falls_back_by_character() -> None:
    assert shaped("Ali علي 3", "regular") == (
        (FACES["regular"], "Ali "), (ARABIC, "علي"), (FACES["regular"], " 3"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Team 🦊", "Team □ (U+1F98A)"),
        ("a\u202eb\u2066c\u200d\ufe0f", "abc"),
        ("line\r\nnext\x07", "line\nnext"),
        ("a\u00a0b\tc", "a b c"),
        ("Area one\tBristol", "Area one Bristol"),
        ("\ud800lone", "lone"),
        ("<b>bold</b> & $x$", "<b>bold</b> & $x$"),
        ("", ""),
    ],
)
def test_text_is_made_printable(text: str, expected: str) -> None:
    assert printable(text) == expected


def test_a_cut_text_says_so() -> None:
    assert printable("x" * 30, 10) == "x" * 9 + "…"


@pytest.mark.parametrize("text", ["Team 😀 中文", "e\u0301", "a\u202eb", "ﷺ \U0001f9d1\u200d\U0001f4bb"])
def test_every_printable_character_has_a_shape(text: str) -> None:
    assert all(font_for(character, "regular") for character in printable(text).replace("\n", ""))


@pytest.mark.parametrize("text", ["one two three four five", "x" * 300, "long " + "y" * 200, "□ (U+1F600) 😀 \n\n z"])
def test_no_line_is_wider_than_its_measure(text: str) -> None:
    lines = plain(text, Manner(10, 13, "#000000"), 60.0)
    widths = [sum(width_of(part, font, 10) for font, part in line.stretches) for line in lines]
    assert max(widths) <= 60.001
    assert [round(line.width, 3) for line in lines] == [round(width, 3) for width in widths]


def test_line_breaks_are_kept() -> None:
    lines = plain("Chair: yes\nClerk: no", Manner(10, 13, "#000000"), 400.0)
    assert ["".join(part for _, part in line.stretches) for line in lines] == ["Chair: yes", "Clerk: no"]


def test_only_a_cut_word_goes_on_in_the_next_line() -> None:
    lines = plain("aa " + "b" * 40, Manner(10, 13, "#000000"), 60.0)
    assert [line.goes_on for line in lines] == [False, *[True] * (len(lines) - 2), False]
