"""The report as a Word document: real headings, real tables, and every picture with its words."""

import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt, RGBColor

from readiness.errors import BadInputError
from readiness.phrases import report_phrases
from readiness.report.blocks import Heading, PageBreak, Paragraph, Report, check
from readiness.report.docx_blocks import DocxBlocks
from readiness.report.docx_parts import describe, field, plain_hex
from readiness.report.palette import ACCENT, MUTED, TEXT
from readiness.report.plain_text import plain_text

_REGIONS = {"en": "en-GB", "cy": "cy-GB"}
_FONT = "Calibri"
# Style, share of the size of running text, colour.
_STYLES = (
    ("Normal", 1.0, TEXT), ("Title", 2.2, ACCENT), ("Subtitle", 1.25, MUTED), ("Heading 1", 1.6, ACCENT),
    ("Heading 2", 1.2, TEXT), ("Heading 3", 1.0, TEXT), ("Caption", 0.9, TEXT), ("Footer", 0.9, MUTED),
)  # fmt: skip
_ORDINARY_POINTS, _LARGE_POINTS = 11, 18
# A file that is made twice from the same report is the same twice.
_ALWAYS = datetime(2026, 1, 1, tzinfo=UTC)
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_LOGO_HEIGHT = Mm(18)


def docx_of(report: Report, progress: Callable[[float], None] | None = None) -> bytes:
    """Return ``report`` as the bytes of a Word document.

    Args:
        report: What to write.
        progress: Called with the share done, 0 to 1, before each block; whatever it raises stops the work.

    Raises:
        BadInputError: The report is not ready; every finding is named.
    """
    if findings := check(report):
        raise BadInputError(report.title, " ".join(findings), "Nothing was written.")

    document = docx.Document()
    size = _LARGE_POINTS if report.is_large else _ORDINARY_POINTS
    _set_styles(document, size, report)
    _set_properties(document, report)
    _set_page(document.sections[0], report)
    headings = tuple(block for block in report.blocks if isinstance(block, Heading))
    writer = DocxBlocks(document, size, headings, report.colour or ACCENT)
    _add_front(document, report, writer)
    tell = progress or (lambda _share: None)
    for number, block in enumerate(report.blocks):
        tell(number / len(report.blocks))
        if isinstance(block, PageBreak):
            _start_page(document, block)
        else:
            writer.write(block)
    stream = BytesIO()
    document.save(stream)
    return _timeless(stream)


def _set_styles(document: Any, size: int, report: Report) -> None:
    for name, share, usual in _STYLES:
        colour = report.colour if report.colour and usual == ACCENT else usual
        style = document.styles[name]
        style.font.name, style.font.size = _FONT, Pt(round(size * share))
        style.font.color.rgb = RGBColor.from_string(plain_hex(colour))
        style.font.italic = False
        style.font.bold = name.startswith(("Heading", "Caption", "Title"))
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
    for old in document.styles.element.iter(qn("w:lang")):
        old.set(qn("w:val"), _REGIONS.get(report.language, report.language))
    title = document.styles["Title"].element.pPr
    for border in title.findall(qn("w:pBdr")):
        title.remove(border)


def _set_properties(document: Any, report: Report) -> None:
    about = document.core_properties
    about.title, about.author = plain_text(report.name, 255), plain_text(report.author, 255)
    about.language, about.subject = _REGIONS.get(report.language, report.language), plain_text(report.subtitle, 255)
    about.comments = about.keywords = about.last_modified_by = ""
    about.created = about.modified = _moment(report)
    about.revision = 1


def _moment(report: Report) -> datetime:
    return datetime.combine(report.day, time(), UTC) if report.day else _ALWAYS


def _set_page(section: Any, report: Report) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin, section.bottom_margin = Mm(20), Mm(22)
    footer = section.footer.paragraphs[0]
    words = report_phrases().say("page.number", report.language, page="\0", pages="\1")
    for part in words.replace("\0", "\n\0\n").replace("\1", "\n\1\n").split("\n"):
        if part in {"\0", "\1"}:
            field(footer, "PAGE" if part == "\0" else "NUMPAGES")
        else:
            footer.add_run(part)


def _add_front(document: Any, report: Report, writer: DocxBlocks) -> None:
    if report.logo is not None:
        wide = _LOGO_HEIGHT * report.logo.width / report.logo.height
        picture = document.add_picture(BytesIO(report.logo.content), width=Emu(int(min(wide, Mm(60)))))
        describe(picture, plain_text(report.logo.alt), plain_text(report.logo.alt))
    document.add_paragraph(plain_text(report.title), style="Title")
    if report.subtitle:
        document.add_paragraph(plain_text(report.subtitle), style="Subtitle")
    if report.made:
        writer.write(Paragraph(report.made, manner="small"))


def _start_page(document: Any, block: PageBreak) -> None:
    section = document.sections[-1]
    is_lying = section.orientation == WD_ORIENT.LANDSCAPE
    if is_lying == block.landscape:
        document.add_page_break()
        return
    turned = document.add_section()
    turned.orientation = WD_ORIENT.LANDSCAPE if block.landscape else WD_ORIENT.PORTRAIT
    turned.page_width, turned.page_height = section.page_height, section.page_width


def _timeless(stream: BytesIO) -> bytes:
    """Return the package without the time of its making in its list of files."""
    written = BytesIO()
    with zipfile.ZipFile(stream) as made, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as kept:
        for entry in made.infolist():
            plain = zipfile.ZipInfo(entry.filename, _ZIP_TIME)
            plain.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(plain, made.read(entry))
    return written.getvalue()
