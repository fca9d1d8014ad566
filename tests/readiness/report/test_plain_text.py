import pytest

from readiness.report.plain_text import plain_text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("<b>A & B</b>\n$x$", "<b>A & B</b>\n$x$"),
        ("a\x00b\x08c\ud800d", "abcd"),
        ("\u202eevil\u2069", "evil"),
        ("\ufffe\uffff\U0001fffe\ufdd0x", "x"),
        ("😀 中文 علي", "😀 中文 علي"),
    ],
)
def test_a_page_holds_what_it_may(text: str, kept: str) -> None:
    assert plain_text(text) == kept


def test_a_cut_text_says_so() -> None:
    assert plain_text("x" * 30, 10) == "x" * 9 + "…"
