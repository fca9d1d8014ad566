"""The report as a tagged PDF: laid out, numbered, drawn and written whole or not at all."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

from readiness.errors import BadInputError, CannotWriteError
from readiness.phrases import Phrases, report_phrases
from readiness.report.blocks import Heading, PageBreak, Report, check
from readiness.report.drawing.draw import drawing_of
from readiness.report.pages import Page, on_pages
from readiness.report.painting import paint
from readiness.report.setting import Setter, title_strips
from readiness.report.sheet import LYING, UPRIGHT
from readiness.report.strips import Element, Strip
from readiness.report.tagging import TaggedCanvas

Progress = Callable[[float], None]


def write_pdf(report: Report, target: Path | BinaryIO, progress: Progress | None = None) -> int:
    """Write ``report`` as a tagged PDF and return its number of pages.

    Args:
        report: What to print.
        target: A file, replaced whole when all is ready, or an open binary stream.
        progress: Called with the share done, 0 to 1, before each block and page. Whatever it raises
            stops the work and leaves ``target`` as it was.

    Raises:
        BadInputError: The report is not ready to be printed; every finding is named.
        CannotWriteError: The file cannot be written; what stood there before still stands.
    """
    content, pages = pdf_of(report, progress)
    if isinstance(target, Path):
        _replace(target, content)
    else:
        target.write(content)
    return pages


def pdf_of(report: Report, progress: Progress | None = None) -> tuple[bytes, int]:
    """Return ``report`` as the bytes of a tagged PDF, and its number of pages.

    Raises:
        BadInputError: The report is not ready to be printed; every finding is named.
    """
    if findings := check(report):
        raise BadInputError(report.title, " ".join(findings), "Nothing was printed.")

    tell = progress or (lambda _share: None)
    root = Element("Document")
    pages = tuple(_laid_out(report, root, tell))
    stream = BytesIO()
    canvas = TaggedCanvas(stream, (pages[0].sheet.width, pages[0].sheet.height), report.language)
    paint(canvas, pages, report, report_phrases(), tell)
    canvas.finish(root, report.title, report.author)
    tell(1.0)
    return stream.getvalue(), len(pages)


def _laid_out(report: Report, root: Element, tell: Progress) -> Iterator[Page]:
    headings = tuple(block for block in report.blocks if isinstance(block, Heading))
    sheet = UPRIGHT
    strips: list[Strip] = list(title_strips(report, root, sheet))
    setter = Setter(root, sheet, headings, drawing_of)
    for number, block in enumerate(report.blocks):
        tell(0.6 * number / len(report.blocks))
        if isinstance(block, PageBreak):
            yield from on_pages(strips, sheet)
            sheet, strips = (LYING if block.landscape else UPRIGHT), []
            setter = Setter(root, sheet, headings, drawing_of)
        else:
            strips += setter.strips(block)
    yield from on_pages(strips, sheet)


def _replace(target: Path, content: bytes) -> None:
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise _refusal(target, error) from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise _refusal(target, error) from error


def _refusal(target: Path, error: OSError) -> CannotWriteError:
    return CannotWriteError(
        str(target),
        f"The report cannot be written ({error.strerror}).",
        "Close it if it is open elsewhere, or choose another folder; what stood there before still stands.",
    )
