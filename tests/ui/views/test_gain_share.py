"""What the gain and pain share page shows, as data."""

from fractions import Fraction

import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Document
from readiness.document.toolbox import Band, GainShare, KeyResult, SharePartner
from tests.ui.samples import charity
from ui.views.gain_share import GainShareView, gain_share_view, worked

BANDS = (Band(up_to=0.8, share=0), Band(up_to=1.2, share=0.5), Band(share=0))


def arrangement(*shares: float, outturn: float = 900_000, **more: object) -> GainShare:
    partners = tuple(SharePartner(id=f"p{place}", share=share) for place, share in enumerate(shares, start=1))
    made = GainShare(target=1_000_000, outturn=outturn, bands=BANDS, partners=partners)
    return made.model_copy(update=more)


def document_with(made: GainShare) -> Document:
    document = charity()
    return apply(document, [setting(document, "gain_shares", "one", made, by="")])


def view_of(made: GainShare, tried: Fraction | None = None) -> GainShareView:
    return gain_share_view(document_with(made), "one", tried)


def test_bands_are_shown_in_per_cent_and_in_order() -> None:
    rows = view_of(arrangement(bands=(Band(share=0), Band(up_to=1.2, share=0.5), Band(up_to=0.8, share=0)))).tables[
        "bands"
    ]
    assert [(row["above"], row["up_to"], row["share"]) for row in rows] == [(0, 80, 0), (80, 120, 50), (120, None, 0)]


@pytest.mark.parametrize(
    ("outturn", "low", "high"), [(900_000, 700, 1300), (400_000, 300, 1300), (2_000_000, 700, 2100)]
)
def test_the_chart_always_holds_the_outturn_on_record(outturn: float, low: int, high: int) -> None:
    chart = worked(arrangement(outturn=outturn)).chart
    assert (chart.low, chart.high) == (low, high)


def test_an_outturn_a_thousand_times_the_target_still_draws() -> None:
    assert worked(arrangement(outturn=1e12)).chart.high == 1_000_100


def test_the_lines_pass_through_what_is_paid_at_every_outturn() -> None:
    made = arrangement(60, 40)
    lines = worked(made).chart.lines
    for place in range(700, 1301, 25):
        there = worked(made, Fraction(place * 1000))
        assert [line.at(place) for line in lines] == pytest.approx(
            [float(row.amount) for row in there.partners], abs=0.02
        )


def test_without_partners_one_line_stands_for_all() -> None:
    assert [line.name for line in worked(arrangement()).chart.lines] == [""]


def test_four_lines_are_drawn_and_the_rest_is_counted() -> None:
    made = worked(arrangement(10, 30, 20, 25, 15))
    assert ([line.name for line in made.chart.lines], made.left_out) == (["p2", "p3", "p4", "p5"], 1)


def test_the_outturn_on_record_stands_among_those_of_the_stress_test() -> None:
    marked = [(row.part, row.is_recorded) for row in worked(arrangement(outturn=912_345)).stress if row.is_recorded]
    assert marked == [("91.23 %", True)]


def test_what_is_tried_is_told_from_what_is_on_record() -> None:
    made = arrangement(100)
    assert [worked(made, tried).is_tried for tried in (None, Fraction(900_000), Fraction(950_000))] == [
        False,
        False,
        True,
    ]


def test_faults_stand_by_their_tables_and_leave_no_result() -> None:
    view = view_of(arrangement(60, 30, key_results=(KeyResult(id="k", weight=50),)))
    assert {table: len(found) for table, found in view.findings.items()} == {
        "bands": 0,
        "partners": 1,
        "key_results": 1,
    }
    assert view.worked is None
