"""One map as a file of its own: a tagged PDF with its words, or a picture in points (PNG)."""

from io import BytesIO

from reportlab.graphics.shapes import Drawing

from readiness.governance.description import describe
from readiness.governance.graph import Graph
from readiness.governance.layout import Picture
from readiness.governance.lenses import EDGE_KINDS, LENSES
from readiness.phrases import report_phrases
from readiness.report.blocks import BulletList, Column, Figure, Heading, Point, Report, Table
from readiness.report.charts import MapChart
from readiness.report.drawing.governance_map import draw_map, key_height
from readiness.report.drawing.pen import words, wrapped
from readiness.report.fonts import load
from readiness.report.palette import MUTED, TEXT
from readiness.report.pdf import pdf_of

MARGIN = 24.0
NARROWEST = 520.0
# The drawing sets names at 12 points; more than this many points a side are no longer a picture to look at.
MOST_PIXELS = 12_000
PIXELS_A_POINT = 2.0
TITLE_SIZE, TITLE_LINE, TITLE_GAP = 18.0, 24.0, 34.0
ASKED_SIZE = 12.0


def map_pdf(picture: Picture, graph: Graph, day: str) -> bytes:
    """Return ``picture`` as a tagged PDF, with every tie of ``graph`` in words after it.

    Args:
        picture: The map as it was laid out.
        graph: The map.
        day: The date of the sheet, in words.
    """
    phrases = report_phrases()
    lens = LENSES[picture.lens]
    title = picture.title or phrases.say("governance.title")
    told = describe(graph)
    rows = tuple(
        (graph.name_of(edge.source), phrases.say(f"tie.{edge.kind}"), graph.name_of(edge.target))
        for edge in graph.edges.values()
        if edge.kind in lens.kinds
    )
    columns = tuple(Column(phrases.say(f"column.{name}")) for name in ("from", "tie", "to"))
    table = Table(phrases.say("governance.twin", lens=lens.title), columns, rows or ((told[0], "–", "–"),))
    figure = Figure(
        _chart(picture),
        told[0],
        lens.title,
        phrases.say("governance.alt", words=" ".join(told)),
        table,
        stands_apart=True,
    )
    # Who stands where comes first: a picture of a page's height would leave the title's page empty.
    ties = next((number for number, one in enumerate(told) if one.endswith(":")), len(told))
    blocks = (
        BulletList(tuple(Point(one) for one in told[:ties])),
        *((figure,) if picture.boxes else ()),
        Heading(phrases.say("governance.in_words")),
        table,
        *((BulletList(tuple(Point(one) for one in told[ties:])),) if ties < len(told) else ()),
    )
    return pdf_of(Report(title, phrases.say("governance.title"), "en", phrases.say("verdict.no_author"), day, blocks))[
        0
    ]


def map_png(picture: Picture) -> bytes:
    """Return ``picture`` with its title and key as a PNG, two pixels to a point, smaller where it would grow too large.

    The title stands in the file's own text as well, where programs that show or sort pictures look for it.
    """
    import pypdfium2
    from PIL.PngImagePlugin import PngInfo
    from reportlab.graphics import renderPDF
    from reportlab.pdfgen.canvas import Canvas

    load("ReadinessSans-Regular")
    chart = _chart(picture)
    wide = max(picture.width, NARROWEST)
    drawing = draw_map(chart, wide, picture.height + key_height(chart))
    said, asked = _title(picture)
    head = _head(said, asked, wide)
    sheet = BytesIO()
    size = (drawing.width + 2 * MARGIN, drawing.height + head.height + 2 * MARGIN)
    canvas = Canvas(sheet, pagesize=size)
    renderPDF.draw(drawing, canvas, MARGIN, MARGIN)
    renderPDF.draw(head, canvas, MARGIN, MARGIN + drawing.height)
    canvas.save()
    scale = min(PIXELS_A_POINT, MOST_PIXELS / max(size))
    document = pypdfium2.PdfDocument(sheet.getvalue())
    image = document[0].render(scale=scale).to_pil()
    written = BytesIO()
    told = PngInfo()
    told.add_itxt("Title", f"{said}: {asked}")
    image.save(written, "PNG", optimize=True, pnginfo=told)
    document.close()
    return written.getvalue()


def _title(picture: Picture) -> tuple[str, str]:
    """Return the map's name, and the question that its lens asks."""
    return picture.title or report_phrases().say("governance.title"), LENSES[picture.lens].title


def _head(title: str, asked: str, wide: float) -> Drawing:
    """Return the title over the question, each on lines as wide as the picture."""
    lines = wrapped(title, wide, size=TITLE_SIZE, face="bold")
    drawing = Drawing(wide, len(lines) * TITLE_LINE + TITLE_GAP)
    for number, text in enumerate(lines, 1):
        at = drawing.height - number * TITLE_LINE + TITLE_LINE - TITLE_SIZE
        drawing.add(words(text, 0.0, at, TEXT, size=TITLE_SIZE, face="bold"))
    drawing.add(words(asked, 0.0, TITLE_GAP - ASKED_SIZE - 4.0, MUTED, size=ASKED_SIZE))
    return drawing


def _chart(picture: Picture) -> MapChart:
    lit = {bead.kind for line in picture.lines for bead in line.beads if bead.lit}
    phrases = report_phrases()
    return MapChart(picture, tuple((kind, phrases.say(f"tie.{kind}")) for kind in EDGE_KINDS if kind in lit))
