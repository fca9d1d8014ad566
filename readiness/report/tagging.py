"""A canvas that tells screen readers what everything on the page is.

reportlab draws, but writes no tags. This canvas wraps what is drawn in marked content, remembers
which element of the structure tree it belongs to, and writes the tree when the file is closed.

Source:
    ISO 32000-1, sections 14.6 to 14.8 (marked content, logical structure); ISO 14289-1 (PDF/UA-1).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import XMP, LinkAnnotation, PDFArray, PDFDictionary, PDFName, PDFObject, PDFString
from reportlab.pdfgen.canvas import Canvas

from readiness.report.fonts import FACES, load, printable
from readiness.report.strips import Element
from readiness.text import NAME_LENGTH

# Streams are kept as bytes: spelling them in letters makes a file a quarter larger and slower to write.
rl_config.useA85 = 0

_FIRST_ANNOTATION_KEY = 100_000
_PRINTED_ANNOTATION = 4
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


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
        self._links: list[tuple[Element, int, Any]] = []
        self._elements_of_page: list[list[Element]] = [[]]

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
    def decoration(self) -> Iterator[None]:
        """Draw inside what no screen reader should say."""
        self._code.append("/Artifact BMC")
        yield
        self._code.append("EMC")

    def place_figure(self, element: Element, box: tuple[float, float, float, float]) -> None:
        """Note where the figure ``element`` lies on its page: left, bottom, right, top in points."""
        self._boxes[id(element)] = box

    def link(self, element: Element, words: str, anchor: str, box: tuple[float, float, float, float]) -> None:
        """Make ``box`` a link to ``anchor`` that belongs to ``element`` and is called ``words``."""
        key = _FIRST_ANNOTATION_KEY + len(self._links)
        target = self._bookmarkReference(anchor)
        self._addAnnotation(
            _StructuredLink(box, words, target, Border="[0 0 0]", F=_PRINTED_ANNOTATION, StructParent=key)
        )
        self._links.append((element, len(self._elements_of_page) - 1, self._annotationrefs[-1]))

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

    def finish(self, root: Element, title: str, author: str) -> None:
        """Write the structure tree under ``root``, the metadata and the file."""
        title, author = printable(title, NAME_LENGTH), printable(author, NAME_LENGTH)
        self.setTitle(title)
        self.setAuthor(author)
        self.setCreator("Partnership Readiness")
        self.setProducer("Partnership Readiness")
        catalog = self._doc.Catalog
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
        catalog.StructTreeRoot = self._structure(root)
        packet = _XMP.format(title=escape(title), author=escape(author), language=escape(self._language))
        catalog.Metadata = XMP(creator=lambda _document: packet.encode("utf-8"))
        self.save()

    def _structure(self, root: Element) -> PDFObject:
        tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        references: dict[int, Any] = {}
        top = self._write(root, self._doc.Reference(tree), references)
        pages = len(self._elements_of_page) - 1
        numbers: list[Any] = []
        for page, elements in enumerate(self._elements_of_page[:pages]):
            numbers += [page, self._doc.Reference(PDFArray([references[id(element)] for element in elements]))]
        for number, (element, *_) in enumerate(self._links):
            numbers += [_FIRST_ANNOTATION_KEY + number, references[id(element)]]
        tree["K"] = top
        tree["ParentTree"] = self._doc.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
        tree["ParentTreeNextKey"] = _FIRST_ANNOTATION_KEY + len(self._links)
        return tree

    def _write(self, element: Element, parent: Any, references: dict[int, Any]) -> Any:
        written = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.role), "P": parent})
        own = references[id(element)] = self._doc.Reference(written)
        if element.alt:
            written["Alt"] = PDFString(printable(element.alt))
        if attributes := self._attributes(element):
            written["A"] = attributes
        written["K"] = PDFArray(
            [
                *self._marked_content(element),
                *self._annotations(element),
                *(self._write(kid, own, references) for kid in element.kids),
            ]
        )
        return own

    def _attributes(self, element: Element) -> PDFDictionary | None:
        if element.scope:
            return PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(element.scope)})
        if box := self._boxes.get(id(element)):
            layout = {"O": PDFName("Layout"), "Placement": PDFName("Block"), "BBox": PDFArray(list(box))}
            return PDFDictionary(layout)
        if element.role == "L":
            return PDFDictionary({"O": PDFName("List"), "ListNumbering": PDFName(element.numbering)})
        return None

    def _marked_content(self, element: Element) -> Iterator[PDFDictionary]:
        for page, number in self._contents.get(id(element), ()):
            yield PDFDictionary({"Type": PDFName("MCR"), "Pg": self._page(page), "MCID": number})

    def _annotations(self, element: Element) -> Iterator[PDFDictionary]:
        for owner, page, annotation in self._links:
            if owner is element:
                yield PDFDictionary({"Type": PDFName("OBJR"), "Pg": self._page(page), "Obj": annotation})

    def _page(self, number: int) -> Any:
        return self._doc.Reference(self._doc.Pages.pages[number])
