"""Words that run from right to left stand where their readers look for them."""

import xml.etree.ElementTree as ET

import pytest

from readiness.report.direction import base_of, in_sight, levels_of, mirrored, pieces_of
from readiness.report.fonts import visible
from readiness.report.html_elements import add
from readiness.report.lines import Manner, plain


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Mind", "left"),
        ("علی", "right"),
        (" ,–", "left"),
        ("جمعية النور الخيرية 2026: The contract manager", "left"),
        ("محمد علی & Sons (Lambeth): Your contract manager, with each provider", "left"),
        ("ہم نے NHS کے ساتھ مل کر کام کیا اور لوگوں کی مدد کی", "right"),
    ],
)
def test_a_line_runs_as_the_report_does_unless_nearly_all_of_it_runs_the_other_way(text: str, way: str) -> None:
    assert base_of(text) == way


@pytest.mark.parametrize("name", ["جمعية النور الخيرية 2026", "محمد علی & Sons (Lambeth)", "(عربي) 12.5% ABC"])
def test_a_sentence_that_begins_with_a_name_keeps_its_own_words_at_its_end(name: str) -> None:
    (line,) = plain(f"{name}: The contract manager", Manner(10, 13, "#000000"), 900.0)
    drawn = "".join(part for _, part in line.stretches)
    assert drawn.endswith(": The contract manager")
    assert visible(f"{name}: The contract manager").endswith(": The contract manager")
    assert "dir" not in add(ET.Element("p"), "span", f"{name}: The contract manager").attrib


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
