"""Pages of a finished report as pictures, for looking at before it is sent; runs on any thread, one at a time."""

from pathlib import Path

import pypdfium2
import pypdfium2.raw
from PySide6.QtGui import QImage

from readiness.errors import BadInputError
from readiness.report.pictures import ONE_AT_A_TIME

_FOUR_BYTES = pypdfium2.raw.FPDFBitmap_BGRx


def page_image(source: Path | bytes, page: int, width: int) -> QImage:
    """Return page number ``page``, from 1, of a PDF, ``width`` pixels wide.

    Args:
        source: Where the PDF stands, or the PDF itself.
        page: Which page.
        width: How wide the picture is.

    Raises:
        BadInputError: The file is gone, is no PDF any more, or has no such page.
    """
    name = source.name if isinstance(source, Path) else ""
    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(source)
        except (pypdfium2.PdfiumError, OSError) as error:
            problem = "The report can't be shown: the file is gone or is no PDF."
            raise BadInputError(name, problem, "Make the report again.") from error
        try:
            if not 1 <= page <= len(document):
                raise BadInputError(name, f"It has no page {page}.", "Make the report again.")
            return _drawn(document[page - 1], width)
        finally:
            document.close()


def _drawn(page: pypdfium2.PdfPage, width: int) -> QImage:
    bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True, force_bitmap_format=_FOUR_BYTES)
    drawn = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
    # The copy owns its bytes; the bitmap goes with the page.
    return drawn.copy()
