"""The sentences over the parts of the Models page: each case is said in words that a board member understands."""

from dataclasses import replace
from fractions import Fraction

import pytest

from ui.pages.models_change import ChangeWords
from ui.pages.models_sure_words import SureWords
from ui.pages.models_weights import WeightsWords
from ui.pages.models_what_if import ends
from ui.views.models_change import ChangeRow, ChangeView
from ui.views.models_sure import AskRow, ChanceRow, SureView
from ui.views.models_weights import WeightRow, WeightsView

ALLIANCE = ChanceRow(
    "alliance", "Alliance", 0.9, 0.83, (0.8, 0.1, 0.0, 0.0), 0.5, 0.6, 0.7, 0.8, 0.9, "Grant", 0.81
)  # fmt: skip
GRANT = replace(ALLIANCE, model="grant", title="Grant", ranks=(0.1, 0.6, 0.3, 0.0))
ASKED = AskRow("Trust", "Mind", "open answers", 1, 0.3)
SURE = SureView((ALLIANCE, GRANT), True, 16_381, 0.004, 0.6, 0, (ASKED,), (), 1)


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        (
            SURE,
            "Alliance is viable in 83 of 100 plausible cases. Among the models whose gates are open in a case, it "
            "comes first in 80 of 100 plausible cases.",
        ),
        (
            replace(SURE, is_ranked=False),
            "On what is answered, Alliance would be viable in 83 of 100 plausible cases. "
            "Nobody has described the service yet.",
        ),
        (
            replace(SURE, rows=(replace(ALLIANCE, gates=0.0), GRANT)),
            "Alliance is viable in none of the plausible cases: a gate is shut in all of them.",
        ),
    ],
)
def test_how_sure_it_is_stands_in_one_sentence(view: SureView, sentence: str) -> None:
    assert SureWords().sentence(view) == sentence


def test_a_model_that_leads_in_more_cases_is_named() -> None:
    shut = replace(ALLIANCE, gates=0.0, ranks=(0.0, 0.0, 0.0, 0.0))
    words = SureWords().rival(replace(SURE, rows=(shut, replace(GRANT, ranks=(0.6, 0.4, 0.0, 0.0)))))
    assert words == (
        "Among the models whose gates are open in a case, Grant comes first most often: in 60 of 100 plausible cases."
    )


def test_a_number_above_its_cases_is_explained_beside_it() -> None:
    over = replace(ALLIANCE, expected=0.85, is_hopeful=True)
    words = SureWords()
    assert words.chance(over) == (
        "Viable in 83 of 100 plausible cases: likely. Its readiness of 85 counts each open answer at its middle; over "
        "the cases, where some turn out low, it is lower: 60 to 80 in the middle 80 of 100."
    )
    assert words.hopeful((over, GRANT)).endswith("It lies above the middle 80 of 100 cases for Alliance (85).")
    assert words.hopeful((ALLIANCE, GRANT)) == ""


def test_the_model_that_it_is_settled_on_is_named_and_told_from_the_one_on_top() -> None:
    settled = replace(SURE, to_settle=0, settles_on="Grant")
    assert "Grant comes first in at least 95 of 100" in SureWords().settled(settled)
    assert "That is not Alliance" in SureWords().settled(settled)
    assert "That is not" not in SureWords().settled(replace(settled, settles_on="Alliance"))


def test_a_list_that_is_cut_says_so() -> None:
    many = replace(SURE, to_settle=14, questions=(replace(ASKED, questions=2),) * 14, settles_on="Alliance")
    said = SureWords().settled(many)
    assert said.startswith("28 more answers would settle it, if they are answered as expected")
    assert said.endswith("Here are the first 6 of 14 subjects to ask about.")


@pytest.mark.parametrize(
    ("to_settle", "questions", "beginning"),
    [
        (0, (ASKED,), "It is settled"),
        (1, (ASKED,), "One more answer would settle it, if it is answered as expected, in the middle"),
        (4, (ASKED,) * 4, "4 more answers would settle it, if they are answered as expected, in the middle"),
        (None, (ASKED,), "Asking alone does not settle it"),
        (None, (), "No open answer would settle it"),
    ],
)
def test_what_would_settle_it_is_counted(to_settle: int | None, questions: tuple[AskRow, ...], beginning: str) -> None:
    assert SureWords().settled(replace(SURE, to_settle=to_settle, questions=questions)).startswith(beginning)


@pytest.mark.parametrize(
    ("shares", "printed"),
    [(("0.81", "0.83"), ("81", "83")), (("0.812", "0.814"), ("81.2", "81.4")), (("0.8", "0.8"), ("80", "80"))],
)
def test_a_decimal_is_printed_only_where_whole_numbers_would_hide_a_move(
    shares: tuple[str, str], printed: tuple[str, str]
) -> None:
    assert ends(Fraction(shares[0]), Fraction(shares[1])) == printed


ROW = ChangeRow(("mind", "trust.1"), "Trust", "Mind", "How?", "Never", "Often", Fraction(5, 2))
WAY = ChangeView((), "alliance", "Alliance", 60, True, 50, 62, Fraction(5, 2), (ROW,), (), (), ())


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        (WAY, "For Alliance, one question has to be answered higher: 2.5 levels in all."),
        (replace(WAY, rows=(ROW, ROW)), "For Alliance, 2 questions have to be answered higher: 2.5 levels in all."),
        (replace(WAY, rows=()), "Nothing has to change: Alliance stands at 50 with every gate open."),
        (
            replace(WAY, rows=(), is_known=False),
            "On the few answers so far nothing would have to change for Alliance, but that is not sure.",
        ),
        (
            replace(WAY, is_reached=False, shut=("Trust",)),
            "Alliance cannot be reached like this: nothing here opens Trust.",
        ),
        (replace(WAY, is_reached=False), "Alliance cannot be brought to 60 by those at the table."),
    ],
)
def test_what_it_takes_stands_in_one_sentence(view: ChangeView, sentence: str) -> None:
    assert ChangeWords().sentence(view) == sentence


@pytest.mark.parametrize("rows", [(), (ROW,)])
def test_few_answers_are_never_sure(rows: tuple[ChangeRow, ...]) -> None:
    caveat = "Too few are given to be sure"
    assert caveat in ChangeWords().outcome(replace(WAY, rows=rows, is_known=False))
    assert caveat not in ChangeWords().outcome(replace(WAY, rows=rows))


WEIGHTS = WeightsView((), "", (), 0, 0, 0, "Alliance", True, (), ())


@pytest.mark.parametrize(
    ("view", "beginning"),
    [
        (WEIGHTS, "All weights are as shipped"),
        (replace(WEIGHTS, agreed=2), "The parties agreed on weights: 2 of"),
        (replace(WEIGHTS, holders=3), "3 people hold weights of their own"),
    ],
)
def test_whose_weights_count_is_said(view: WeightsView, beginning: str) -> None:
    assert WeightsWords().sentence(view).startswith(beginning)


def test_the_note_of_a_weight_names_who_would_come_first() -> None:
    row = WeightRow("trust", "Trust", 90, (80, 95), "Grant", "Framework")
    assert WeightsWords().note(row) == (
        "The same model stays first from 80 to 95. Below that: Grant. Above that: Framework."
    )


def test_weights_claim_no_stability_while_the_order_is_open() -> None:
    assert "still open" in WeightsWords().stable(replace(WEIGHTS, is_open=True))
    assert WeightsWords().stable(WEIGHTS).endswith("Alliance stays first on the answers as they stand.")


def test_the_error_is_what_was_seen() -> None:
    assert SureWords().good_to(SURE).endswith("drawn again with other points, numbers moved by up to 0.40 of 100.")
