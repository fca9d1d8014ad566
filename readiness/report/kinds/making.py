"""A report of any kind, made from a document: its chapters in order, less those that were left out."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from readiness.partnership.comparing.panel import panel
from readiness.partnership.comparing.released import rounds_of
from readiness.partnership.told_scores import told_assessment
from readiness.questionnaire.format import Side
from readiness.report.blocks import Block, Contents, Figure, Heading, Logo, PageBreak, Paragraph, Report, Table
from readiness.report.charts import MapChart, PlanChart
from readiness.report.kinds.chapters import CHAPTERS, chapter_named
from readiness.report.kinds.forms import form_blocks, form_names, form_title, forms_of
from readiness.report.kinds.front import made_line
from readiness.report.kinds.kind import Kind, Need, kind_phrases
from readiness.report.material import Material
from readiness.toolbox.standing import has_tools

_SEVERAL = 2


def what_is_missing(material: Material, kind: Kind) -> str:
    """Return why a report of ``kind`` says nothing yet, as a sentence, or nothing where it can be made."""
    return "" if _HAS[kind.needs](material) else kind_phrases().say(f"needs.{kind.needs}", material.language)


def chapters_of(kind: Kind) -> tuple[str, ...]:
    """Return the chapters of ``kind`` that a person may leave out: all but the first, or any of several forms."""
    if "forms" in kind.chapters:
        return form_names()
    return tuple(name for name in kind.chapters if name in CHAPTERS or name == "tables")[1:]


def has_first(kind: Kind) -> bool:
    """Return whether the first chapter of ``kind`` always stays; of blank forms any may be left out."""
    return "forms" not in kind.chapters


def first_chapter(kind: Kind) -> str:
    """Return the chapter of ``kind`` that always stays, or nothing where none does."""
    return next((name for name in kind.chapters if name in CHAPTERS), "") if has_first(kind) else ""


def chapter_title(name: str, language: str) -> str:
    """Return what the chapter ``name`` is called."""
    if name in form_names():
        return form_title(name, language)
    return kind_phrases().say(f"chapter.{name}", language)


def report_of(
    material: Material,
    kind: Kind,
    *,
    without: Collection[str] = (),
    logo: Logo | None = None,
    is_large: bool = False,
    colour: str = "",
    side: Side = "provider",
) -> Report:
    """Return the report of ``kind`` on ``material``'s document, ready for any renderer.

    Args:
        material: The document, its assessment, and the words.
        kind: Which chapters, in which order.
        without: Chapters to leave out; the first one always stays.
        logo: The organisation's own picture.
        is_large: Whether it is set in large print.
        colour: The organisation's own, as `readiness.report.own_colour` made it readable, or nothing.
        side: Whose wording blank forms have.
    """
    # Every chapter tells of a score what may be told beside others, and no more.
    told = told_assessment(material.document, material.library, material.assessment)
    material = replace(material, assessment=told)
    left_out = set(without) & set(chapters_of(kind))
    forms = forms_of(material, side, left_out) if "forms" in kind.chapters else ()
    blocks = form_blocks(forms) if forms else _blocks(material, kind, left_out)
    return Report(
        title=material.say("report.title", title=material.about.title),
        subtitle=material.read(kind.title),
        language=material.language,
        author=material.author or material.say("verdict.no_author"),
        date=material.day(material.today),
        blocks=tuple(_without_bare_pages(_readable(material, blocks, is_large))),
        logo=logo, is_large=is_large, colour=colour, forms=forms, made=made_line(material, kind), day=material.today,
    )  # fmt: skip


def _blocks(material: Material, kind: Kind, left_out: Collection[str]) -> Iterator[Block]:
    held_back: list[Block] = []
    has_appendix = "tables" in kind.chapters and "tables" not in left_out
    for name in kind.chapters:
        if name in left_out:
            continue
        if name == "page":
            yield PageBreak()
        elif name == "forms":
            yield Paragraph(kind_phrases().say("forms.none", material.language))
        elif name == "contents":
            yield Contents(material.say("report.contents"))
        elif name == "tables":
            yield from _tables(material, held_back)
        elif name in kind.apart and has_appendix:
            yield from _apart(material, chapter_named(name)(material), held_back)
        elif name in kind.appendices:
            yield from _as_appendix(material, chapter_named(name)(material))
        else:
            yield from chapter_named(name)(material)


def _as_appendix(material: Material, blocks: Iterator[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            title = block.text[:1].lower() + block.text[1:]
            yield Heading(kind_phrases().say("tables.appendix", material.language, title=title))
        else:
            yield block


def _apart(material: Material, blocks: Iterator[Block], held_back: list[Block]) -> Iterator[Block]:
    """Yield ``blocks`` with what proves put into ``held_back``: tables of charts, long tables, all maps but one."""
    has_map = False
    for block in blocks:
        is_map = isinstance(block, Figure) and isinstance(block.chart, MapChart)
        if is_map and has_map:
            held_back.append(block)
        elif isinstance(block, Table) and block.in_short is not None and len(block.rows) > block.in_short:
            held_back.append(replace(block, in_short=None))
            yield _in_short(material, block, block.in_short)
        # The plan's marks are numbers: without the table beside them nobody knows whose they are.
        elif isinstance(block, Figure) and not block.stands_apart and not isinstance(block.chart, PlanChart):
            held_back.append(block.twin)
            yield replace(block, stands_apart=True)
        else:
            yield block
        has_map = has_map or is_map


def _in_short(material: Material, table: Table, shown: int) -> Block:
    """Return the first ``shown`` rows of ``table``, or where to find it if the body shows none."""
    if not shown:
        return Paragraph(
            kind_phrases().say("tables.elsewhere", material.language, caption=table.caption), manner="small"
        )
    caption = kind_phrases().say(
        "tables.part", material.language, caption=table.caption, shown=shown, count=len(table.rows)
    )
    return replace(table, caption=caption, rows=table.rows[:shown], in_short=None)


def _tables(material: Material, held_back: list[Block]) -> Iterator[Block]:
    if held_back:
        yield Heading(chapter_title("tables", material.language))
        yield Paragraph(kind_phrases().say("tables.note", material.language))
        yield from held_back


def _readable(material: Material, blocks: Iterator[Block], is_large: bool) -> Iterator[Block]:
    """Yield ``blocks`` with a sentence in place of each map whose names no paper of a report could hold."""
    for block in blocks:
        if isinstance(block, Figure) and isinstance(block.chart, MapChart):
            # The drawing library loads only for a report that holds a map.
            from readiness.report.map_paper import is_readable

            if not is_readable(block.chart, is_large=is_large):
                places = len(block.chart.picture.boxes)
                words = kind_phrases().say("map.too_large", material.language, lens=block.subtitle, places=places)
                yield Paragraph(words, lead=block.headline)
                continue
        yield block


def _without_bare_pages(blocks: Iterator[Block]) -> Iterator[Block]:
    """Yield ``blocks`` without page breaks that nothing follows."""
    waiting: PageBreak | None = None
    for block in blocks:
        if isinstance(block, PageBreak):
            waiting = block
            continue
        if waiting is not None:
            yield waiting
            waiting = None
        yield block


def _has_organisations(material: Material) -> bool:
    asked = panel(material.document, material.library, material.catalogue, material.assessment)
    return len(asked.parties) >= _SEVERAL


_HAS: Mapping[Need, Callable[[Material], bool]] = MappingProxyType(
    {
        "anything": lambda _material: True,
        "organisations": _has_organisations,
        "model": lambda material: material.subject is not None,
        "round": lambda material: bool(rounds_of(material.document)),
        "tools": lambda material: has_tools(material.document),
    }
)
