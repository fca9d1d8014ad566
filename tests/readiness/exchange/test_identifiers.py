import pytest

from readiness.exchange.identifiers import identifier


@pytest.mark.parametrize(("name", "taken", "expected"), [
    ("Riverside Mind", (), "riverside-mind"),
    ("Ymddiriedolaeth Tŷ Gŵyl", (), "ymddiriedolaeth-ty-gwyl"),
    ("  Marks & Sons (Kent) ", (), "marks-sons-kent"),
    ("健康", (), "one"),
    ("Riverside Mind", ("riverside-mind", "riverside-mind-2"), "riverside-mind-3"),
])  # fmt: skip
def test_an_identifier_reads_like_the_name_and_is_its_own(name: str, taken: tuple[str, ...], expected: str) -> None:
    assert identifier(name, taken) == expected


def test_a_very_long_name_makes_a_short_identifier() -> None:
    assert len(identifier("a" * 5000, ())) <= 60
