import pytest

from readiness.partnership.comparing.heat_map import behind, organisations_agree
from tests.readiness.partnership.comparing.consortia import ITEM, PURPOSE, closed, compared, consortium


def test_each_organisation_counts_once_however_many_people_it_has() -> None:
    row = compared(consortium(a="0", b="44444444444", council="4")).heat_map[0]
    assert (row.factor, row.agreement) == (PURPOSE, "split")


@pytest.mark.parametrize(
    ("said", "agreement"),
    [
        ({"a": "3", "b": "3"}, "agreed"),
        ({"a": "0", "b": "4"}, "split"),
        ({"a": "1", "b": "2", "c": "2", "d": "3"}, "mixed"),
        ({"a": "3"}, None),
    ],
)
def test_the_label_follows_its_rule(said: dict[str, str], agreement: str | None) -> None:
    found = compared(consortium(**said))
    assert organisations_agree(found.panel, ITEM) == agreement
    assert next(row.agreement for row in found.heat_map if row.factor == PURPOSE) == agreement


def test_rows_stand_in_the_order_of_importance_times_disagreement() -> None:
    weights = [row.weight for row in compared(consortium(a="0", b="4", c="2")).heat_map]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] > 0


def test_behind_a_cell_stand_the_organisations_own_answers_and_no_small_group() -> None:
    found = compared(closed(consortium(a="34", b="0123401234")))
    row = next(row for row in found.heat_map if row.factor == PURPOSE)
    (ours,), (theirs,) = behind(found.panel, row, "a"), behind(found.panel, row, "b")
    assert (ours.level, ours.counts) == (4, None)
    assert (theirs.level, theirs.counts) == (2, None)


def test_a_large_group_beside_none_that_is_small_is_counted_behind_its_cell() -> None:
    found = compared(closed(consortium(b="0123401234")))
    row = next(row for row in found.heat_map if row.factor == PURPOSE)
    assert behind(found.panel, row, "b")[0].counts == (2, 2, 2, 2, 2)
