"""Which paper a governance map needs to be read, whether any paper will do, and what to draw where none does."""

from readiness.governance.graph import Graph
from readiness.governance.grouping import FEWEST_PLACES, Grouped, grouped
from readiness.governance.layout import Picture, lay_out
from readiness.governance.lenses import Lens
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


def for_paper(graph: Graph, lens: Lens, before: Picture | None = None) -> tuple[Grouped, Picture]:
    """Return what to draw of ``graph`` with its picture: all of it, or the groups of the screen where that is too much.

    Args:
        graph: The map.
        lens: The ties to light.
        before: The picture whose order is kept where it is drawn from the same places.
    """
    whole = lay_out(graph, lens, before)
    if len(graph.nodes) <= FEWEST_PLACES or is_readable(MapChart(whole, ()), is_large=True):
        return Grouped(graph), whole
    fewer = grouped(graph)
    return (fewer, lay_out(fewer.graph, lens, before)) if fewer.stands_in else (fewer, whole)


def _scale(chart: MapChart, sheet: Sheet) -> float:
    return map_scale(chart.picture, sheet.column, sheet.room)
