from fractions import Fraction

import pytest

from readiness.document.model import Document
from readiness.questionnaire.shipped import shipped_library
from tests.readiness.partnership.comparing.consortia import PURPOSE, closed, compared, consortium
from tests.ui.samples import charity_factors, charity_of, factors, factors_of, own_document, reading
from ui.views.results import BandView, FactorRow, factors_view


def row(party: str, factor: str) -> FactorRow:
    found = factors(party).row(factor)
    assert found is not None
    return found


def test_the_verdict_counts_what_is_in_place_and_names_what_holds_back() -> None:
    manager = {"shared_purpose": "4", "people_first": "3", "openness": "1", "exit_planning": "0", "equal_voice": "0"}
    summary = factors_of(charity_of(manager=manager, trustee={"equal_voice": "4"})).summary
    assert (summary.reached, summary.asked, summary.open) == (2, 24, 19)
    assert summary.holding == ("Planning for the end", "Openness")
    assert summary.split == ("Equal voice",)


def test_each_person_is_a_dot() -> None:
    said = {"manager": {"openness": "1"}, "trustee": {"openness": "3"}, "treasurer": {"openness": "4"}}
    openness = factors_of(charity_of(**said)).row("openness")
    assert openness is not None
    assert {(dot.who, dot.number) for dot in openness.dots} == {("Manager", 25), ("Trustee", 75), ("Treasurer", 100)}


def test_people_beside_another_organisation_are_dots_only_as_a_large_group_in_a_closed_round() -> None:
    open_yet = consortium(a="33344", b="34")
    assert [row_of(one, "a").dots for one in (open_yet, closed(consortium(a="333", b="34")))] == [(), ()]
    dots = row_of(closed(consortium(a="33344", b="34444")), "a").dots
    assert ({dot.who for dot in dots}, [dot.number for dot in dots]) == ({""}, [83] * 5)


def row_of(document: Document, party: str) -> FactorRow:
    read = compared(document).assessment
    found = factors_view(document, shipped_library(), read, party).row(PURPOSE)
    assert found is not None
    return found


def test_split_people_have_no_band_in_their_own_document_and_are_not_told_of_among_others() -> None:
    alone = factors_view(own_document("certitude"), shipped_library(), reading(), "certitude").row("development-time")
    assert alone is not None
    assert (alone.band, alone.unbanded) == (None, "split: talk first")
    beside_others = row("certitude", "development-time")
    assert beside_others.band is not None
    assert beside_others.unbanded == ""


def test_who_does_not_know_widens_the_range_and_is_no_dot() -> None:
    said = {"manager": {"openness": "2"}, "trustee": {"openness": "2"}, "treasurer": {"openness": "?"}}
    open_row = factors_of(charity_of(**said)).row("openness")
    assert open_row is not None
    assert (open_row.bounds, open_row.number, len(open_row.dots)) == ((33, 67), 50, 2)


def test_everybody_together_is_a_dot_for_each_organisation() -> None:
    together = row("", "equal-voice")
    assert (together.answered, together.asked) == (5, 5)
    assert min(together.dots, key=lambda dot: dot.share).who == "Thames Reach"
    assert together.range.expected == sum((dot.share for dot in together.dots), Fraction(0)) / 5


def test_only_commissioners_are_asked_about_commissioning() -> None:
    assert row("", "market-care").asked == 2
    assert factors("certitude").row("market-care") is None


def test_the_service_is_shown_for_whoever_described_it_and_never_counts_as_readiness() -> None:
    assert factors("certitude").row("integration-need") is None
    assert [group.describes for group in factors("lambeth-ccg").groups][-1]
    assert factors("lambeth-ccg").summary.asked == 30


def test_lowest_first_sorts_across_questionnaires_and_leaves_the_service_apart() -> None:
    lowest, service = factors("", "lowest first").groups
    shares = [one.range.expected for one in lowest.rows]
    assert shares == sorted(shares)
    assert service.describes


def test_what_nobody_answered_is_open_and_sorted_last() -> None:
    view = charity_factors(shared_purpose="1")
    assert (view.summary.open, view.summary.reached, view.summary.holding) == (23, 0, ("Shared purpose",))
    assert view.has_answers


def test_without_answers_nothing_is_known() -> None:
    assert not charity_factors().has_answers


@pytest.mark.parametrize(("place", "is_reached"), [(0, False), (1, False), (2, True), (3, True)])
def test_the_upper_half_of_the_bands_counts_as_reached(place: int, is_reached: bool) -> None:
    assert BandView("any", place, 4).is_reached is is_reached
