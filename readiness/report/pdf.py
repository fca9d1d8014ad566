"""The report as a tagged PDF: laid out, numbered, drawn and written whole or not at all."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from readiness.document.outputs import write_whole
from readiness.errors import BadInputError
from readiness.phrases import report_phrases
from readiness.report.blocks import Block, Figure, Heading, PageBreak, Report, Table, check
from readiness.report.charts import MapChart
from readiness.report.drawing.draw import drawing_of
from readiness.report.map_paper import sheet_for_map
from readiness.report.pages import Page, chains, on_pages
from readiness.report.painting import paint
from readiness.report.setting import Setter, title_strips
from readiness.report.sheet import LARGE_LYING, LARGE_UPRIGHT, LYING, UPRIGHT, Sheet
from readiness.report.strips import Element, Strip
from readiness.report.tables import least_width
from readiness.report.tagging import TaggedCanvas
from readiness.report.tightening import on_one_page

Progress = Callable[[float], None]
# Laying out takes about this share of the time, painting the rest.
_LAYOUT_SHARE = 0.6
# A table whose words want so many points more than the page has is set on a page that lies.
_WORTH_TURNING = 30.0


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
        write_whole(target, content)
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
    if report.forms:
        # Loaded for the one kind of report that is written on by hand.
        from readiness.report.blank_setting import forms_pdf

        return forms_pdf(report, lambda share: tell(_LAYOUT_SHARE + (1 - _LAYOUT_SHARE) * share))
    root = Element("Document")
    pages = tuple(laid_out(report, root, tell))
    stream = BytesIO()
    canvas = TaggedCanvas(stream, (pages[0].sheet.width, pages[0].sheet.height), report.language)
    paint(canvas, pages, report, report_phrases(), lambda share: tell(_LAYOUT_SHARE + (1 - _LAYOUT_SHARE) * share))
    canvas.finish(root, report.name, report.author, report.day)
    return stream.getvalue(), len(pages)


def laid_out(report: Report, root: Element, tell: Progress = lambda _share: None) -> Iterator[Page]:
    """Yield the pages of ``report``, with their structure hung under ``root``."""
    headings = tuple(block for block in report.blocks if isinstance(block, Heading))
    upright, lying = (LARGE_UPRIGHT, LARGE_LYING) if report.is_large else (UPRIGHT, LYING)
    sheet = upright
    strips: list[Strip] = list(title_strips(report, root, sheet))
    put: Callable[[Sequence[Strip], Sheet], Iterable[Page]] = on_one_page
    for number, block in enumerate(report.blocks):
        tell(_LAYOUT_SHARE * number / len(report.blocks))
        if isinstance(block, PageBreak):
            yield from put(strips, sheet)
            put = on_pages
            sheet, strips = (lying if block.landscape else upright), []
        elif sheet is upright and (turned := _better_sheet(block, upright, lying, is_large=report.is_large)):
            before, heading = _without_last_heading(strips)
            yield from on_pages(before, sheet)
            yield from on_pages([*heading, *Setter(root, turned, headings, drawing_of).strips(block)], turned)
            strips, put = [], on_pages
        else:
            strips += Setter(root, sheet, headings, drawing_of).strips(block)
    yield from put(strips, sheet)


def _better_sheet(block: Block, upright: Sheet, lying: Sheet, *, is_large: bool) -> Sheet | None:
    """Return the sheet that ``block`` needs in place of ``upright`` to be read, or None where it reads well there."""
    if isinstance(block, Table):
        # Words cut in two are harder to read than a page that is turned.
        return lying if least_width(block) - upright.column > _WORTH_TURNING else None
    if not isinstance(block, Figure) or not isinstance(block.chart, MapChart):
        return None
    wanted = sheet_for_map(block.chart, is_large=is_large)
    return wanted if wanted is not upright else None


def _without_last_heading(strips: Sequence[Strip]) -> tuple[list[Strip], list[Strip]]:
    """Part ``strips`` before the chain that still waits for what follows it, such as a heading."""
    runs = list(chains(strips))
    waiting = runs.pop() if runs and runs[-1][-1].keep else ()
    return [strip for run in runs for strip in run], list(waiting)
