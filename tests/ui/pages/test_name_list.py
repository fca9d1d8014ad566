import pytest

from ui.pages.name_list import name_list


@pytest.mark.parametrize(
    ("names", "words"), [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A, B and C")]
)
def test_names_stand_as_in_a_sentence(names: tuple[str, ...], words: str) -> None:
    assert name_list(names) == words
