"""A canvas that tells screen readers what everything on the page is.

reportlab draws, but writes no tags. This canvas wraps what is drawn in marked content, remembers
which element of the structure tree it belongs to, and writes the tree when the file is closed.

Source:
    ISO 32000-1, sections 14.6 to 14.8 (marked content, logical structure); ISO 14289-1 (PDF/UA-1).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import (
    LinkAnnotation,
    PDFDictionary,
    PDFName,
    PDFStream,
)
from reportlab.pdfgen.canvas import Canvas

from readiness.report.fonts import FACES, load, printable
from readiness.report.metadata import metadata_of, output_intents
from readiness.report.sheet import Sheet
from readiness.report.strips import Element
from readiness.report.structure import FIRST_ANNOTATION_KEY, Drawn, Link, structure_of
from readiness.text import NAME_LENGTH

# Streams are kept as bytes: spelling them in letters makes a file a quarter larger and slower to write.
rl_config.useA85 = 0

_PRINTED_ANNOTATION = 4
_STREAM_END = b"endstream\n"


def _ended_on_a_line(written: Callable[[PDFStream, Any], bytes]) -> Callable[[PDFStream, Any], bytes]:
    """Return ``written`` with the line's end before a stream's last word that PDF/A asks for (ISO 19005-2, 6.1.7.1)."""
    return lambda stream, document: written(stream, document).removesuffix(_STREAM_END) + b"\n" + _STREAM_END


# reportlab leaves the line's end out, and has no place where a document could say otherwise.
PDFStream.format = _ended_on_a_line(PDFStream.format)


class _StructuredLink(LinkAnnotation):  # type: ignore[misc]  # reportlab has no types
    permitted = (*LinkAnnotation.permitted, "StructParent")


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas whose every mark is either content of an element or decoration."""

    def __init__(self, stream: BinaryIO, page_size: tuple[float, float], language: str) -> None:
        """Open a document in ``language`` whose equal content gives equal bytes."""
        load(FACES["regular"])
        super().__init__(
            stream,
            pagesize=page_size,
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            initialFontName=FACES["regular"],
            lang=language,
        )
        self._language = language
        self._contents: dict[int, list[tuple[int, int]]] = {}
        self._boxes: dict[int, tuple[float, ...]] = {}
        self._links: list[Link] = []
        self._elements_of_page: list[list[Element]] = [[]]
        self._scale = 1.0
        self.side = 0.0

    def set_sheet(self, sheet: Sheet) -> None:
        """Begin a page of paper of the size of ``sheet``, its side margin from here on at hand as ``side``."""
        self.setPageSize((sheet.width * sheet.scale, sheet.height * sheet.scale))
        self.side, self._scale = sheet.side, sheet.scale
        if sheet.scale != 1:
            self.scale(sheet.scale, sheet.scale)

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """Draw inside as the content of ``element``."""
        here = self._elements_of_page[-1]
        number = len(here)
        here.append(element)
        self._contents.setdefault(id(element), []).append((len(self._elements_of_page) - 1, number))
        self._code.append(f"/{element.role} <</MCID {number}>> BDC")
        yield
        self._code.append("EMC")

    @contextmanager
    def spelled(self, text: Any, words: str) -> Iterator[None]:
        """Write inside, into the text object ``text``, what is to be copied and read aloud as ``words``, if any."""
        if words:
            # The space keeps it apart from the next line, as the one at a line's end does.
            coded = f"{words} ".encode("utf-16-be").hex().upper()
            text._code.append(f"/Span <</ActualText <FEFF{coded}>>> BDC")  # noqa: SLF001 - no public way in
        yield
        if words:
            text._code.append("EMC")  # noqa: SLF001

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """Draw inside what no screen reader should say."""
        self._code.append("/Artifact BMC")
        yield
        self._code.append("EMC")

    def place_figure(self, element: Element, box: tuple[float, float, float, float]) -> None:
        """Note where the figure ``element`` lies on its page: left, bottom, right, top in points."""
        self._boxes[id(element)] = self._on_paper(box)

    def link(self, element: Element, words: str, anchor: str, box: tuple[float, float, float, float]) -> None:
        """Make ``box`` a link to ``anchor`` that belongs to ``element`` and is called ``words``."""
        key = FIRST_ANNOTATION_KEY + len(self._links)
        target = self._bookmarkReference(anchor)
        self._addAnnotation(
            _StructuredLink(
                self._on_paper(box), words, target, Border="[0 0 0]", F=_PRINTED_ANNOTATION, StructParent=key
            )
        )
        self._links.append((element, len(self._elements_of_page) - 1, self._annotationrefs[-1]))

    def _on_paper(self, box: tuple[float, float, float, float]) -> tuple[float, ...]:
        return tuple(self._scale * side for side in box)

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Close the page and open the list of the next one's content."""
        super().showPage()
        self._elements_of_page.append([])

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802 - reportlab's name, called for every page
        super()._setAnnotations(page)
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._elements_of_page) - 1
        page.Tabs = PDFName("S")
        page.Trans = None

    def finish(self, root: Element, title: str, author: str, day: date | None = None) -> None:
        """Write the structure tree under ``root``, the metadata and the file, which bears ``day`` if one is given."""
        title, author = printable(title, NAME_LENGTH), printable(author, NAME_LENGTH)
        self.setTitle(title)
        self.setAuthor(author)
        if day is not None:
            self.setDateFormatter(lambda *_clock: f"D:{day:%Y%m%d}000000Z")
        self.setCreator("Partnership Readiness")
        self.setProducer("Partnership Readiness")
        catalog = self._doc.Catalog
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
        drawn = Drawn(self._elements_of_page[: len(self._doc.Pages.pages)], self._contents, self._boxes, self._links)
        catalog.StructTreeRoot = structure_of(self._doc, root, drawn)
        catalog.Metadata = metadata_of(title, author, self._language, day)
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.OutputIntents = output_intents(self._doc.Reference)
        self.save()
