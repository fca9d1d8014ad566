"""Which paper a governance map needs to be read, and whether any paper will do."""

from readiness.report.charts import MapChart
from readiness.report.drawing.governance_map import lies_better, map_scale
from readiness.report.sheet import (
    LARGE_LYING,
    LARGE_LYING_A3,
    LARGE_UPRIGHT,
    LARGE_UPRIGHT_A3,
    LYING,
    LYING_A3,
    UPRIGHT,
    UPRIGHT_A3,
    Sheet,
)

# Under this scale the names on a map are set smaller than six points.
UNREADABLE_SCALE = 0.43


def sheet_for_map(chart: MapChart, *, is_large: bool = False) -> Sheet:
    """Return the smallest sheet on which the names of ``chart`` can be read, or the larger one that suits it best."""
    upright, lying = (LARGE_UPRIGHT, LARGE_LYING) if is_large else (UPRIGHT, LYING)
    small = lying if lies_better(chart, upright, lying) else upright
    if _scale(chart, small) >= UNREADABLE_SCALE:
        return small
    larger = (LARGE_UPRIGHT_A3, LARGE_LYING_A3) if is_large else (UPRIGHT_A3, LYING_A3)
    return larger[chart.picture.height <= chart.picture.width]


def is_readable(chart: MapChart, *, is_large: bool = False) -> bool:
    """Return whether the names of ``chart`` can be read on the largest paper of a report."""
    return _scale(chart, sheet_for_map(chart, is_large=is_large)) >= UNREADABLE_SCALE


def _scale(chart: MapChart, sheet: Sheet) -> float:
    return map_scale(chart.picture, sheet.column, sheet.room)
