import pytest

from readiness.contrast import contrast
from ui.theme.roles import THEME_KEYS, load_theme

every_theme = pytest.mark.parametrize("key", THEME_KEYS)
SURFACES = ("surface", "surface_raised", "surface_sunken")
WRITTEN = ("text", "muted", "accent", "positive", "warning", "danger")
ON_TINTS = (
    ("text", "accent_soft"), ("text", "positive_soft"), ("text", "warning_soft"), ("text", "danger_soft"),
    ("accent", "accent_soft"), ("positive", "positive_soft"), ("warning", "warning_soft"), ("danger", "danger_soft"),
    ("on_accent", "accent"), ("on_accent", "accent_hover"),
    ("on_level_1", "level_1"), ("on_level_2", "level_2"), ("on_level_3", "level_3"),
)  # fmt: skip
# The palest level of the light ramp is a fill inside an outline; the outline carries its contrast.
MARKS = ("border", "focus", "chart_1", "chart_2", "chart_3", "chart_4", "level_2", "level_3")


@pytest.mark.parametrize(("one", "other", "ratio"), [
    ("#000000", "#ffffff", 21.0),
    ("#ffffff", "#ffffff", 1.0),
    ("#777777", "#ffffff", 4.48),
])  # fmt: skip
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@every_theme
def test_text_stands_out_four_and_a_half_times(key: str) -> None:
    theme = load_theme(key)
    pairs = [(ink, paper) for ink in WRITTEN for paper in SURFACES] + list(ON_TINTS)
    assert not [pair for pair in pairs if contrast(theme.colour(pair[0]), theme.colour(pair[1])) < 4.5]


@every_theme
def test_marks_stand_out_three_times(key: str) -> None:
    theme = load_theme(key)
    pairs = [(mark, paper) for mark in MARKS for paper in SURFACES]
    assert not [pair for pair in pairs if contrast(theme.colour(pair[0]), theme.colour(pair[1])) < 3]


def test_high_contrast_text_stands_out_seven_times() -> None:
    theme = load_theme("contrast")
    pairs = [(ink, paper) for ink in WRITTEN for paper in SURFACES]
    assert not [pair for pair in pairs if contrast(theme.colour(pair[0]), theme.colour(pair[1])) < 7]


def test_an_unknown_role_is_refused() -> None:
    with pytest.raises(KeyError):
        load_theme("light").colour("mauve")
