import pytest

from readiness.phrases import report_phrases
from readiness.report.chances import in_cases, likelihood, of_hundred


@pytest.mark.parametrize(
    ("chance", "words", "figure", "word"),
    [
        (0.83, "in 83 of 100 plausible cases", "83", "likely"),
        (0.005, "in 1 of 100 plausible cases", "1", "hardly ever"),
        (0.004, "in fewer than 1 of 100 plausible cases", "< 1", "hardly ever"),
        (0.0, "in none of the plausible cases", "0", "hardly ever"),
        (0.9999, "in more than 99 of 100 plausible cases", "> 99", "as good as certain"),
        (1.0, "in all plausible cases", "100", "as good as certain"),
    ],
)
def test_a_chance_is_a_number_of_a_hundred_and_never_more_than_is_meant(
    chance: float, words: str, figure: str, word: str
) -> None:
    phrases = report_phrases()
    assert (in_cases(phrases, chance), of_hundred(chance), likelihood(phrases, chance)) == (words, figure, word)


def test_what_sums_leave_behind_is_neither_more_than_all_nor_less_than_none() -> None:
    assert [of_hundred(one) for one in (1 + 2e-15, 1 - 2e-15, 2e-15, -2e-15)] == ["100", "100", "0", "0"]


@pytest.mark.parametrize(
    ("chance", "word"),
    [(0.986, "as good as certain"), (0.9, "very likely"), (0.655, "likely"), (0.654, "as likely as not"),
     (0.335, "as likely as not"), (0.33, "unlikely"), (0.106, "unlikely"), (0.1, "very unlikely")],
)  # fmt: skip
def test_the_word_goes_with_the_printed_number(chance: float, word: str) -> None:
    assert likelihood(report_phrases(), chance) == word
