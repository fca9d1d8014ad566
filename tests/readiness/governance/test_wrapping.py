import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.governance.wrapping import MOST_LINES, estimated_width, wrap


def by_letters(text: str) -> float:
    return 10.0 * len(text)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Certitude", ("Certitude",)),
        ("Care  Quality\nCommission", ("Care Quality", "Commission")),
        ("South London and Maudsley", ("South London", "and Maudsley")),
        ("Abcdefghijklmnopqrstuvwxyz", ("Abcdefghijklmnopqrst", "uvwxyz")),
    ],
)
def test_names_are_wrapped_evenly_between_words(name: str, lines: tuple[str, ...]) -> None:
    assert wrap(name, by_letters, widest=200) == lines


@given(st.text(max_size=300))
def test_no_name_leaves_its_box(name: str) -> None:
    lines = wrap(name)
    assert 1 <= len(lines) <= MOST_LINES
    assert all(estimated_width(line) <= 220 for line in lines)


@given(st.text(alphabet="abcdefg ", max_size=80))
def test_a_short_name_keeps_all_its_words(name: str) -> None:
    assert " ".join(wrap(name, lambda text: float(len(text)), widest=90)).split() == name.split()


def test_a_cut_name_says_so() -> None:
    assert wrap("word " * 60, by_letters, widest=200)[-1].endswith("…")
