import pytest

from ui.pages.name_list import first_names, name_list


@pytest.mark.parametrize(
    ("names", "words"), [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A, B and C")]
)
def test_names_stand_as_in_a_sentence(names: tuple[str, ...], words: str) -> None:
    assert name_list(names) == words


@pytest.mark.parametrize(("count", "words"), [(2, "0 and 1"), (3, "0, 1 and 2"), (4, "0, 1 and 2 others")])
def test_a_long_list_names_the_first_and_counts_the_others(count: int, words: str) -> None:
    assert first_names([str(number) for number in range(count)], 2) == words
