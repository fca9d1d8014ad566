"""Parts of a Word document that its library has no words for: links, marks, numbering, borders and alt text."""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from readiness.report.blocks import Align
from readiness.report.palette import RULE

ALIGNMENTS = {"left": WD_ALIGN_PARAGRAPH.LEFT, "right": WD_ALIGN_PARAGRAPH.RIGHT}
_LONGEST_ALT = 2_000


def element(tag: str, **attributes: str) -> Any:
    """Return a new element called ``tag``, such as ``w:tblHeader``, with attributes of its own family."""
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def plain_hex(colour: str) -> str:
    """Return ``#RRGGBB`` as Word writes it."""
    return colour.removeprefix("#")


def shade(paragraph: Any, bar: str, tint: str) -> None:
    """Give ``paragraph`` a ground of ``tint`` and a bar of the colour ``bar`` at its left."""
    borders = element("w:pBdr")
    borders.append(element("w:left", val="single", sz="24", space="8", color=plain_hex(bar)))
    # Word wants borders before shading, and both in their places among a paragraph's properties.
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.left_indent or 0
    paragraph.paragraph_format.element.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr"
    )
    paragraph.paragraph_format.element.get_or_add_pPr().insert_element_before(
        element("w:shd", val="clear", color="auto", fill=plain_hex(tint)),
        "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr",
    )  # fmt: skip


def bookmark(paragraph: Any, number: int, name: str) -> None:
    """Mark ``paragraph`` as the place called ``name``."""
    paragraph._p.insert_element_before(element("w:bookmarkStart", id=str(number), name=name), "w:r")  # noqa: SLF001
    paragraph._p.append(element("w:bookmarkEnd", id=str(number)))  # noqa: SLF001 - the library has no bookmarks


def link(paragraph: Any, text: str, name: str) -> Any:
    """Add ``text`` to ``paragraph`` as a link to the place called ``name``, and return its run."""
    run = paragraph.add_run(text)
    frame = element("w:hyperlink", anchor=name, history="1")
    paragraph._p.append(frame)  # noqa: SLF001 - the library has no internal links
    frame.append(run._r)  # noqa: SLF001
    return run


def field(paragraph: Any, instruction: str) -> None:
    """Add what Word works out itself, such as ``PAGE``."""
    made = element("w:fldSimple", instr=instruction)
    run = paragraph.add_run("1")
    made.append(run._r)  # noqa: SLF001 - the library has no fields
    paragraph._p.append(made)  # noqa: SLF001


def describe(picture: Any, title: str, alt: str) -> None:
    """Give an inline ``picture`` its words."""
    properties = picture._inline.docPr  # noqa: SLF001 - the library has no alt text
    properties.set("title", title[:_LONGEST_ALT])
    properties.set("descr", alt[:_LONGEST_ALT])


def restarted(document: Any, style: str) -> int:
    """Return the number of a list of its own, counted from 1, in the look of ``style``."""
    numbering = document.part.numbering_part.element
    base = document.styles[style].element.pPr.numPr.numId.val
    abstract = next(one for one in numbering.num_lst if one.numId == base).abstractNumId.val
    made = numbering.add_num(abstract)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def number(paragraph: Any, list_number: int) -> None:
    """Make ``paragraph`` an entry of the list ``list_number``."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - the library has no lists of its own
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = list_number


def make_table_readable(table: Any, caption: str, *, row_headers: bool) -> None:
    """Say what ``table`` is, repeat its head on every page, keep its rows whole and rule it with thin lines."""
    properties = table._tbl.tblPr  # noqa: SLF001 - the library has none of these
    borders = element("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(element(f"w:{side}", val="single", sz="4", space="0", color=plain_hex(RULE)))
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        properties.remove(look)
    properties.append(borders)
    properties.append(
        element(
            "w:tblLook", val="04A0", firstRow="1", lastRow="0", firstColumn="1" if row_headers else "0",
            lastColumn="0", noHBand="1", noVBand="1",
        )
    )  # fmt: skip
    properties.append(element("w:tblCaption", val=caption[:_LONGEST_ALT]))
    for place, row in enumerate(table.rows):
        own = row._tr.get_or_add_trPr()  # noqa: SLF001
        own.append(element("w:cantSplit"))
        if place == 0:
            own.append(element("w:tblHeader"))


def align(paragraph: Any, side: Align) -> None:
    """Set ``paragraph`` to one side."""
    paragraph.alignment = ALIGNMENTS[side]
