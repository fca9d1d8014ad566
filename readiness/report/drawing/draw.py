"""Any chart as a drawing, whatever its kind, and never taller than its page."""

from reportlab.graphics.shapes import Drawing

from readiness.report.charts import BarChart, Chart, GateChart, MapChart, MoneyChart, PlanChart
from readiness.report.drawing.bars import draw_bars
from readiness.report.drawing.gates import draw_gates
from readiness.report.drawing.governance_map import draw_map, least_share
from readiness.report.drawing.money import draw_money
from readiness.report.drawing.plan import draw_plan

# Smaller, its words could not be read with ease.
_SMALLEST_PLAN = 0.86


def drawing_of(chart: Chart, wide: float, most: float) -> tuple[Drawing, float]:
    """Return ``chart`` drawn ``wide`` points wide and at most ``most`` high.

    Returns:
        The drawing, and the height to which it may shrink to stand with its neighbours: 0 where it may not,
        because its bars line up with the text beside them.
    """
    drawing = _drawn(chart, wide, most)
    if drawing.height > most:
        return _shrunk(drawing, most), 0.0
    if isinstance(chart, PlanChart):
        return drawing, drawing.height * _SMALLEST_PLAN
    return drawing, drawing.height * least_share(chart, wide, most) if isinstance(chart, MapChart) else 0.0


def _drawn(chart: Chart, wide: float, most: float) -> Drawing:
    match chart:
        case BarChart():
            return draw_bars(chart, wide)
        case PlanChart():
            return draw_plan(chart, wide, most)
        case GateChart():
            return draw_gates(chart, wide)
        case MapChart():
            return draw_map(chart, wide, most)
        case MoneyChart():
            return draw_money(chart, wide)


def _shrunk(drawing: Drawing, most: float) -> Drawing:
    factor = most / drawing.height
    drawing.scale(factor, factor)
    drawing.width, drawing.height = drawing.width * factor, most
    return drawing
