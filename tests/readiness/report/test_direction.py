"""Words that run from right to left stand where their readers look for them."""

import pytest

from readiness.report.direction import direction_of, in_sight, levels_of, mirrored, pieces_of


@pytest.mark.parametrize(
    ("text", "way"), [("Mind", "left"), ("علی", "right"), ("12 עמותה", "left"), (" ,–", "neither")]
)
def test_a_text_runs_as_its_first_letter_does(text: str, way: str) -> None:
    assert direction_of(text) == way


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("علی,", [("علی", "right"), (",", "neither")]),
        ("(عمل)", [("(", "neither"), ("عمل", "right"), (")", "neither")]),
        ("بَ2", [("بَ", "right"), ("2", "left")]),
        ("Mind", [("Mind", "left")]),
    ],
)
def test_a_word_is_cut_where_it_turns(word: str, pieces: list[tuple[str, str]]) -> None:
    assert list(pieces_of(word)) == pieces


@pytest.mark.parametrize(
    ("line", "base", "seen"),
    [
        ("a B C d", "left", "a C B d"),
        ("B , a", "left", "B , a"),
        ("B , C", "left", "C , B"),
        ("B a", "right", "a B"),
        ("a B c D e", "left", "a B c D e"),
    ],
)
def test_a_line_is_seen_in_the_order_of_its_scripts(line: str, base: str, seen: str) -> None:
    ways = ["neither" if one in " ," else "right" if one.isupper() else "left" for one in line]
    assert "".join(in_sight(line, levels_of(ways, base))) == seen  # type: ignore[arg-type]


def test_brackets_turn_with_the_words() -> None:
    assert mirrored("(a]") == ")a["
