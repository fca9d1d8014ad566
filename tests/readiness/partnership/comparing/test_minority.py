import pytest

from tests.readiness.partnership.comparing.consortia import compared, consortium


@pytest.mark.parametrize(
    ("levels", "alone"),
    [
        ("0444", {"a"}),
        ("4000", {"a"}),
        ("044", set()),
        ("0044", set()),
        ("3444", set()),
        ("00444444", {"a", "b"}),
        ("0123", set()),
    ],
)
def test_a_quarter_at_most_two_levels_from_others_who_agree_stands_alone(levels: str, alone: set[str]) -> None:
    said = dict(zip("abcdefgh", levels, strict=False))
    found = compared(consortium(**said)).minorities
    assert {party for view in found for party in view.parties} == alone


def test_a_half_counts_upwards_as_everywhere_else() -> None:
    said = dict(zip("abcdefgh", "00222333", strict=True))
    (view,) = compared(consortium(**said)).minorities
    assert (view.level, view.others, view.other_count) == (0, 3, 6)
