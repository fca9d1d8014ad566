"""A report of any kind, made from a document: its chapters in order, less those that were left out."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from readiness.partnership.comparing.panel import panel
from readiness.partnership.comparing.released import rounds_of
from readiness.report.blocks import Block, Contents, Figure, Heading, Logo, PageBreak, Paragraph, Report, Table
from readiness.report.charts import PlanChart
from readiness.report.kinds.chapters import CHAPTERS, chapter_named
from readiness.report.kinds.kind import Kind, Need, kind_phrases
from readiness.report.material import Material

_SEVERAL = 2


def what_is_missing(material: Material, kind: Kind) -> str:
    """Return why a report of ``kind`` says nothing yet, as a sentence, or nothing where it can be made."""
    return "" if _HAS[kind.needs](material) else kind_phrases().say(f"needs.{kind.needs}", material.language)


def chapters_of(kind: Kind) -> tuple[str, ...]:
    """Return the chapters of ``kind`` that a person may leave out: all but the first."""
    return tuple(name for name in kind.chapters if name in CHAPTERS or name == "tables")[1:]


def chapter_title(name: str, language: str) -> str:
    """Return what the chapter ``name`` is called."""
    return kind_phrases().say(f"chapter.{name}", language)


def report_of(
    material: Material,
    kind: Kind,
    *,
    without: Collection[str] = (),
    logo: Logo | None = None,
    is_large: bool = False,
) -> Report:
    """Return the report of ``kind`` on ``material``'s document, ready for any renderer.

    Args:
        material: The document, its assessment, and the words.
        kind: Which chapters, in which order.
        without: Chapters to leave out; the first one always stays.
        logo: The organisation's own picture.
        is_large: Whether it is set in large print.
    """
    left_out = set(without) & set(chapters_of(kind))
    return Report(
        title=material.say("report.title", title=material.about.title),
        subtitle=material.read(kind.title),
        language=material.language,
        author=material.author or material.say("verdict.no_author"),
        date=material.day(material.today),
        blocks=tuple(_without_bare_pages(_blocks(material, kind, left_out))),
        logo=logo,
        is_large=is_large,
    )


def _blocks(material: Material, kind: Kind, left_out: Collection[str]) -> Iterator[Block]:
    held_back: list[Table] = []
    has_appendix = "tables" in kind.chapters and "tables" not in left_out
    for name in kind.chapters:
        if name in left_out:
            continue
        if name == "page":
            yield PageBreak()
        elif name == "contents":
            yield Contents(material.say("report.contents"))
        elif name == "tables":
            yield from _tables(material, held_back)
        elif name in kind.apart and has_appendix:
            yield from _apart(chapter_named(name)(material), held_back)
        else:
            yield from chapter_named(name)(material)


def _apart(blocks: Iterator[Block], held_back: list[Table]) -> Iterator[Block]:
    """Yield ``blocks`` with the tables of charts put into ``held_back`` instead."""
    for block in blocks:
        # The plan's marks are numbers: without the table beside them nobody knows whose they are.
        if isinstance(block, Figure) and not block.stands_apart and not isinstance(block.chart, PlanChart):
            held_back.append(block.twin)
            yield replace(block, stands_apart=True)
        else:
            yield block


def _tables(material: Material, held_back: list[Table]) -> Iterator[Block]:
    if held_back:
        yield Heading(chapter_title("tables", material.language))
        yield Paragraph(kind_phrases().say("tables.note", material.language))
        yield from held_back


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
    }
)
