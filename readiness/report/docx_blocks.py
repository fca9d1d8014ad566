"""Blocks as paragraphs, lists, tables and pictures of a Word document."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docx.shared import Emu, Pt, RGBColor

from readiness.report.blocks import (
    Actions,
    Block,
    BulletList,
    Callout,
    Cell,
    Contents,
    Facts,
    Figure,
    Heading,
    NumberedList,
    Paragraph,
    Point,
    Status,
    Table,
    Tone,
)
from readiness.report.docx_parts import (
    align,
    bookmark,
    describe,
    link,
    make_table_readable,
    number,
    plain_hex,
    restarted,
    shade,
)
from readiness.report.drawing.draw import drawing_of
from readiness.report.leads import led
from readiness.report.palette import ACCENT, MUTED, TINTS, TONES
from readiness.report.pictures import png_of
from readiness.report.plain_text import plain_text
from readiness.report.setting import anchor_of

_SHAPES: dict[Tone, str] = {"positive": "●", "warning": "▲", "danger": "■", "neutral": "◆"}
_SMALL, _OPENING, _FACT = 0.88, 1.25, 1.6
_CHART_WIDTH, _CHART_HEIGHT = 470.0, 620.0


@dataclass(slots=True)
class DocxBlocks:
    """Writes blocks into ``document``; ``size`` is that of running text in points, ``accent`` that of marked words."""

    document: Any
    size: int
    headings: tuple[Heading, ...]
    accent: str = ACCENT

    def write(self, block: Block) -> None:
        """Add ``block``."""
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._paragraph(block)
            case BulletList():
                for point in block.points:
                    self._led(self.document.add_paragraph(style="List Bullet"), point)
            case NumberedList():
                for paragraph, point in zip(self._numbered(len(block.points)), block.points, strict=True):
                    self._led(paragraph, point)
            case Callout():
                self._callout(block)
            case Facts():
                self._facts(block)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
            case Actions():
                self._actions(block)
            case Contents():
                self._contents(block)

    def _heading(self, block: Heading) -> None:
        place = next(place for place, heading in enumerate(self.headings) if heading is block)
        paragraph = self.document.add_paragraph(plain_text(block.text), style=f"Heading {block.level}")
        bookmark(paragraph, place, anchor_of(place))

    def _paragraph(self, block: Paragraph) -> None:
        paragraph = self.document.add_paragraph()
        self._led(paragraph, Point(block.text, block.lead))
        if block.manner != "body":
            share = _SMALL if block.manner == "small" else _OPENING
            for run in paragraph.runs:
                run.font.size = Pt(round(self.size * share))

    def _led(self, paragraph: Any, point: Point) -> None:
        if point.lead:
            paragraph.add_run(plain_text(led(point.lead, point.text))).bold = True
            paragraph.add_run(" " if point.text else "")
        paragraph.add_run(plain_text(point.text))

    def _numbered(self, count: int) -> list[Any]:
        own = restarted(self.document, "List Number")
        paragraphs = [self.document.add_paragraph(style="List Number") for _ in range(count)]
        for paragraph in paragraphs:
            number(paragraph, own)
        return paragraphs

    def _callout(self, block: Callout) -> None:
        label = self.document.add_paragraph()
        run = label.add_run(plain_text(block.label))
        run.bold, run.font.color.rgb = True, RGBColor.from_string(plain_hex(TONES[block.tone]))
        label.paragraph_format.keep_with_next = True
        label.paragraph_format.space_after = Pt(0)
        for paragraph in (label, self.document.add_paragraph(plain_text(block.text))):
            shade(paragraph, TONES[block.tone], TINTS[block.tone])

    def _facts(self, block: Facts) -> None:
        for fact in block.facts:
            paragraph = self.document.add_paragraph(style="List Bullet")
            value = paragraph.add_run(plain_text(fact.value))
            value.bold, value.font.size = True, Pt(round(self.size * _FACT))
            value.font.color.rgb = RGBColor.from_string(plain_hex(self.accent))
            paragraph.add_run(f" {plain_text(fact.label)}").bold = True
            if fact.note:
                self._muted(paragraph, f" {plain_text(fact.note)}")

    def _actions(self, block: Actions) -> None:
        for paragraph, action in zip(self._numbered(len(block.actions)), block.actions, strict=True):
            paragraph.add_run(plain_text(action.what)).bold = True
            if action.why:
                paragraph.add_run(f"\n{plain_text(action.why)}")
            if details := " · ".join(part for part in (action.owner, action.due) if part):
                self._muted(paragraph, f"\n{plain_text(details)}")

    def _muted(self, paragraph: Any, text: str) -> None:
        run = paragraph.add_run(text)
        run.font.size, run.font.color.rgb = Pt(round(self.size * _SMALL)), RGBColor.from_string(plain_hex(MUTED))

    def _contents(self, block: Contents) -> None:
        self.document.add_paragraph().add_run(plain_text(block.title)).bold = True
        for place, heading in enumerate(self.headings):
            if heading.level == 1:
                paragraph = self.document.add_paragraph()
                paragraph.paragraph_format.space_after = Pt(2)
                run = link(paragraph, plain_text(heading.text), anchor_of(place))
                run.font.underline, run.font.color.rgb = True, RGBColor.from_string(plain_hex(self.accent))

    def _figure(self, block: Figure) -> None:
        headline = self.document.add_paragraph()
        run = headline.add_run(plain_text(block.headline))
        run.bold, run.font.size = True, Pt(round(self.size * 1.15))
        subtitle = self.document.add_paragraph()
        self._muted(subtitle, plain_text(block.subtitle))
        for paragraph in (headline, subtitle):
            paragraph.paragraph_format.keep_with_next = True
            paragraph.paragraph_format.space_after = Pt(3)
        drawing, _ = drawing_of(block.chart, _CHART_WIDTH, _CHART_HEIGHT)
        picture = self.document.add_picture(BytesIO(png_of(drawing)), width=Emu(self._room()))
        describe(picture, plain_text(block.headline), plain_text(block.alt))
        if not block.stands_apart:
            self._table(block.twin)

    def _room(self) -> int:
        section = self.document.sections[-1]
        return int(section.page_width - section.left_margin - section.right_margin)

    def _table(self, block: Table) -> None:
        caption = self.document.add_paragraph(plain_text(block.caption), style="Caption")
        caption.paragraph_format.keep_with_next = True
        table = self.document.add_table(rows=1, cols=len(block.columns))
        self._set_widths(table, block)
        for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
            run = cell.paragraphs[0].add_run(plain_text(column.title))
            run.bold, run.font.color.rgb = True, RGBColor.from_string(plain_hex(self.accent))
        for row in block.rows:
            for place, cell in zip(table.add_row().cells, row, strict=True):
                _fill(place.paragraphs[0], cell)
        for row in table.rows:
            for cell, column in zip(row.cells, block.columns, strict=True):
                self._set_cell(cell.paragraphs[0], column.align)
        make_table_readable(table, plain_text(block.caption), row_headers=block.row_headers)
        self.document.add_paragraph().paragraph_format.space_after = Pt(2)

    def _set_widths(self, table: Any, block: Table) -> None:
        stated = sum(column.width for column in block.columns)
        free = [column for column in block.columns if not column.width]
        for own, column in zip(table.columns, block.columns, strict=True):
            own.width = Emu(int(self._room() * (column.width or max(1.0 - stated, 0.1) / len(free))))

    def _set_cell(self, paragraph: Any, side: Any) -> None:
        align(paragraph, side)
        paragraph.paragraph_format.space_after = Pt(2)
        for run in paragraph.runs:
            run.font.size = Pt(round(self.size * _SMALL))


def _fill(paragraph: Any, cell: Cell) -> None:
    if isinstance(cell, Status):
        run = paragraph.add_run(f"{_SHAPES[cell.tone]} {plain_text(cell.word)}")
        run.font.color.rgb = RGBColor.from_string(plain_hex(TONES[cell.tone]))
    else:
        paragraph.add_run(plain_text(cell))
