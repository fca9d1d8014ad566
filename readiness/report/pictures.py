"""Charts as pictures in points (PNG), for files that hold no drawings."""

from io import BytesIO
from threading import Lock

import pypdfium2
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas

from readiness.report.fonts import FACES, load

# The library that paints keeps state of its own and may be entered by one thread only.
ONE_AT_A_TIME = Lock()
PIXELS_A_POINT = 2.5


def png_of(drawing: Drawing) -> bytes:
    """Return ``drawing`` as a PNG, two and a half pixels to a point; equal drawings give equal bytes."""
    load(FACES["regular"])
    sheet = BytesIO()
    canvas = Canvas(sheet, pagesize=(drawing.width, drawing.height), initialFontName=FACES["regular"])
    renderPDF.draw(drawing, canvas, 0, 0)
    canvas.save()
    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(sheet.getvalue())
        try:
            image = document[0].render(scale=PIXELS_A_POINT).to_pil()
        finally:
            document.close()
    written = BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()
