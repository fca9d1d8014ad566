"""Any chart as a drawing, whatever its kind, and never taller than its page."""

from reportlab.graphics.shapes import Drawing

from readiness.report.charts import BarChart, Chart, GateChart, MapChart, PlanChart
from readiness.report.drawing.bars import draw_bars
from readiness.report.drawing.gates import draw_gates
from readiness.report.drawing.governance_map import draw_map
from readiness.report.drawing.plan import draw_plan


def drawing_of(chart: Chart, wide: float, most: float) -> Drawing:
    """Return ``chart`` drawn ``wide`` points wide and at most ``most`` high."""
    match chart:
        case BarChart():
            drawing = draw_bars(chart, wide)
        case PlanChart():
            drawing = draw_plan(chart, wide, most)
        case GateChart():
            drawing = draw_gates(chart, wide)
        case MapChart():
            drawing = draw_map(chart, wide, most)
    return drawing if drawing.height <= most else _shrunk(drawing, most)


def _shrunk(drawing: Drawing, most: float) -> Drawing:
    factor = most / drawing.height
    drawing.scale(factor, factor)
    drawing.width, drawing.height = drawing.width * factor, most
    return drawing
