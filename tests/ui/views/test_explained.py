import pytest

from ui.views.explained import explained


@pytest.mark.parametrize(
    ("texts", "terms"),
    [
        ((), ()),
        (("Nothing special here.",), ()),
        (("A gain and pain share.", "Two zones."), ("Gain and pain share", "Zone")),
        (("Block payment, block payments", "BLOCK PAYMENT"), ("Block payment",)),
        (("zones and ozone",), ("Zone",)),
    ],
)
def test_each_word_of_the_glossary_is_explained_once(texts: tuple[str, ...], terms: tuple[str, ...]) -> None:
    assert tuple(one.term for one in explained(texts, "en")) == terms


def test_a_word_comes_with_its_meaning() -> None:
    assert all(one.meaning.endswith(".") for one in explained(("A zone with a block payment",), "en"))
