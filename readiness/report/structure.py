"""The structure tree of a PDF: what each mark on the pages is, in the order in which a screen reader goes through it.

Source:
    ISO 32000-1, section 14.7 (logical structure).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFString

from readiness.report.fonts import printable
from readiness.report.strips import Element

FIRST_ANNOTATION_KEY = 100_000
# The element a link belongs to, its page from 0, and the annotation.
Link = tuple[Element, int, Any]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was drawn: each page's elements by the number of their marks, and where everything lies.

    Attributes:
        pages: For each page, the element of each stretch of marked content.
        contents: Identity of an element -> page and number of its stretches.
        boxes: Identity of a figure -> left, bottom, right, top in points.
        links: Every link of the file.
    """

    pages: Sequence[Sequence[Element]]
    contents: Mapping[int, Sequence[tuple[int, int]]]
    boxes: Mapping[int, Sequence[float]]
    links: Sequence[Link]


def structure_of(document: Any, root: Element, drawn: Drawn) -> PDFObject:
    """Return the tree under ``root`` as objects of ``document``, the file that is being written."""
    return _Writer(document, drawn).tree(root)


@dataclass(slots=True)
class _Writer:
    document: Any
    drawn: Drawn
    references: dict[int, Any] = field(default_factory=dict)

    def tree(self, root: Element) -> PDFObject:
        tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        tree["K"] = self._write(root, self.document.Reference(tree))
        numbers: list[Any] = []
        for page, elements in enumerate(self.drawn.pages):
            owners = PDFArray([self.references[id(element)] for element in elements])
            numbers += [page, self.document.Reference(owners)]
        for number, (element, *_) in enumerate(self.drawn.links):
            numbers += [FIRST_ANNOTATION_KEY + number, self.references[id(element)]]
        tree["ParentTree"] = self.document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
        tree["ParentTreeNextKey"] = FIRST_ANNOTATION_KEY + len(self.drawn.links)
        return tree

    def _write(self, element: Element, parent: Any) -> Any:
        written = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.role), "P": parent})
        own = self.references[id(element)] = self.document.Reference(written)
        if element.alt:
            written["Alt"] = PDFString(printable(element.alt))
        if attributes := self._attributes(element):
            written["A"] = attributes
        written["K"] = PDFArray(
            [
                *self._marked_content(element),
                *self._annotations(element),
                *(self._write(kid, own) for kid in element.kids),
            ]
        )
        return own

    def _attributes(self, element: Element) -> PDFDictionary | None:
        if element.scope:
            return PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(element.scope)})
        if box := self.drawn.boxes.get(id(element)):
            layout = {"O": PDFName("Layout"), "Placement": PDFName("Block"), "BBox": PDFArray(list(box))}
            return PDFDictionary(layout)
        if element.role == "L":
            return PDFDictionary({"O": PDFName("List"), "ListNumbering": PDFName(element.numbering)})
        return None

    def _marked_content(self, element: Element) -> Iterator[PDFDictionary]:
        for page, number in self.drawn.contents.get(id(element), ()):
            yield PDFDictionary({"Type": PDFName("MCR"), "Pg": self._page(page), "MCID": number})

    def _annotations(self, element: Element) -> Iterator[PDFDictionary]:
        for owner, page, annotation in self.drawn.links:
            if owner is element:
                yield PDFDictionary({"Type": PDFName("OBJR"), "Pg": self._page(page), "Obj": annotation})

    def _page(self, number: int) -> Any:
        return self.document.Reference(self.document.Pages.pages[number])
