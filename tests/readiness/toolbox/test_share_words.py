from fractions import Fraction
from typing import Any

import pytest

from readiness.document.toolbox import GainShare
from readiness.toolbox.gain_share import reckon
from readiness.toolbox.share_words import per_cent, warnings, worked_example
from tests.readiness.toolbox.builders import arrangement

EVEN = [{"id": "a", "share": 50, "reserves": 1e9}, {"id": "b", "share": 50, "reserves": 1e9}]
FAIR = {"bands": [{"up_to": 0.8, "share": 0}, {"up_to": 1.2, "share": 0.5}, {"share": 0}], "partners": EVEN}


def rules(agreed: GainShare) -> dict[str, str]:
    return {remark.rule.removeprefix("share."): remark.gravity for remark in warnings(agreed)}


def test_a_capped_even_share_between_equals_warns_of_nothing() -> None:
    assert rules(arrangement(**FAIR)) == {"limit": "note", "gain_limit": "note"}


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"bands": [{"up_to": 0.975, "share": 0}, {"up_to": 1.025, "share": 0.5}, {"share": 1}]}, "more_pain"),
        ({"bands": [{"up_to": 1, "share": 0.5}, {"share": 0.1}]}, "more_gain"),
        ({"bands": [{"share": 0.5}]}, "no_limit"),
        ({"partners": [{**EVEN[0], "reserves": 1e8}, EVEN[1]]}, "burden"),
        ({"key_results": [{"id": f"k{n}", "weight": [40, 10][n > 0]} for n in range(7)]}, "many_key_results"),
        ({"bands": [*({"up_to": n / 5, "share": 0.5} for n in range(1, 6)), {"share": 0}]}, "many_bands"),
        ({"key_results": [{"id": "k", "weight": 100}], "key_results_change": "nothing"}, "key_results_unused"),
        ({"partners": [{**EVEN[0], "reserves": 10_000}, EVEN[1]]}, "breaks_at"),
        ({"target": 1_000_000.555}, "target_in_pence"),
        ({"outturn": 900_000.001}, "outturn_in_pence"),
        ({"outturn": 1_150_000, "partners": [{**EVEN[0], "reserves": 10_000}, EVEN[1]]}, "beyond_reserves"),
    ],
)
def test_each_thing_to_talk_about_is_found(changed: dict[str, Any], rule: str) -> None:
    assert rule in rules(arrangement(**{**FAIR, **changed}))


def test_a_loss_beyond_the_reserves_comes_first() -> None:
    first = warnings(arrangement(outturn=1_200_000))[0]
    assert first.say() == (
        "a would pay £75,000 at this outturn: £25,000 more than its free reserves. "
        "Agree a limit, a smaller share, or money set aside."
    )


@pytest.mark.parametrize("outturn", [850_000, 1_000_000, 1_300_000])
def test_the_worked_example_names_every_step(outturn: float) -> None:
    result = reckon(arrangement(outturn=outturn))
    text = "\n".join(worked_example(result))
    assert "£1,000,000" in text
    assert text.count("share of") == len(result.increments) + (2 if result.saving else 0)


def test_a_percentage_has_the_decimals_it_needs() -> None:
    assert [per_cent(Fraction(part)) for part in ("0.5", "0.975", "1/3")] == ["50 %", "97.5 %", "33.33 %"]
