"""A small report with every kind of block, and what its PDF says, for the tests of the renderer."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from readiness.governance.layout import Bead, Box, Line, Picture
from readiness.report import blocks as b
from readiness.report.charts import (
    Bar,
    BarChart,
    Chart,
    GateChart,
    GateMark,
    GateRow,
    MapChart,
    MoneyChart,
    MoneyLine,
    PlanChart,
    Spot,
)
from readiness.report.pdf import pdf_of

BARS = BarChart(
    (
        Bar("Shared purpose", 62.5, 50.0, 75.0, 75.0, "63", (50.0, 75.0, 75.0), "Values"),
        Bar("Openness", None, printed="open", group="Values"),
    ),
    "Nothing in place", "Fully in place", "still possible", "asked for", "one party",
)  # fmt: skip
PLAN = PlanChart(
    (
        Spot("Alliance contract", 80.0, (77.0, 82.0), 71.0, (70.0, 72.0), chosen=True),
        Spot("Joint venture", 80.0, (60.0, 90.0), 71.0, (50.0, 80.0), held_back=True),
    ),
    "Readiness", "Suitability", ("Prepare", "Choose", "Set aside", "Possible"), 60.0, 55.0, "leads", "a gate is shut",
)  # fmt: skip
GATES = GateChart(
    (
        GateRow(
            "Alliance contract",
            (GateMark("Openness", "passed"), GateMark("Trust", "failed"), GateMark("Clear roles", "not yet known")),
        ),
    ),
    (("passed", "Open"), ("failed", "Shut"), ("not yet known", "Not yet known")),
)


def map_chart(width: float = 600.0, height: float = 500.0) -> MapChart:
    """Return a map of two boxes and a line, on a picture of ``width`` and ``height``."""
    boxes = (
        Box("a", "organisation", "Commissioner", ("Borough",), 1, 20.0, 20.0, 120.0, 50.0),
        Box("b", "vehicle", "Company", ("The joint", "company"), 3, width - 140.0, height - 90.0, 120.0, 70.0),
    )
    points = ((80.0, 70.0), (80.0, height / 2), (width - 80.0, height / 2), (width - 80.0, height - 90.0))
    line = Line("a", "b", ("e",), ("contract",), points, (Bead("contract", (80.0, 120.0), True),), False, True, True)
    return MapChart(Picture("", "all", boxes, (line,), (), width, height, 0), (("contract", "has a contract with"),))


MONEY = MoneyChart(
    (
        MoneyLine("Providers together", ((0.7, 90.0), (1.0, 0.0), (1.3, -60.0))),
        MoneyLine("Certitude", ((0.7, 30.0), (1.3, -20.0))),
    ),
    ((0.5, "£0.50"), (1.0, "£1"), (1.5, "£1.50")),
    ((-100.0, "−£100"), (0.0, "£0"), (100.0, "£100")),
    ((1.0, "target"), (1.1, "outturn")),
    "Outturn",
    "Received",
)
CHARTS: tuple[Chart, ...] = (BARS, PLAN, GATES, map_chart(), MONEY)


def table(
    *rows: tuple[b.Cell, ...], caption: str = "Figures", titles: tuple[str, ...] = ("Factor", "Score")
) -> b.Table:
    """Return a table of ``rows`` (one of trust unless given)."""
    return b.Table(caption, tuple(b.Column(title) for title in titles), rows or (("Trust", "63"),))


def figure(chart: Chart = BARS, **more: Any) -> b.Figure:
    """Return a figure of ``chart`` with all it needs."""
    told = {"headline": "Trust leads", "subtitle": "0 to 100", "alt": "Trust 63 of 100.", "twin": table()}
    return b.Figure(chart, **{**told, **more})


def report(*blocks: b.Block, **more: Any) -> b.Report:
    """Return a report of ``blocks``, ready to be printed unless ``more`` says otherwise."""
    front = {"title": "Alliance", "subtitle": "Readiness", "language": "en", "author": "Chair", "date": "1 May 2026"}
    return b.Report(**{**front, "blocks": blocks or (b.Heading("In short"), b.Paragraph("Ready.")), **more})


def every_block() -> b.Report:
    """Return a report that uses every kind of block and chart."""
    return report(
        b.Heading("In short"),
        b.Callout("For decision", "Agree the steps.", "warning"),
        b.Paragraph("Ŵyneb, Łódź and Σωκράτης are ready.", lead="Verdict", manner="opening"),
        b.Facts((b.Fact("80 %", "readiness", "exact"), b.Fact("7 of 11", "gates open"))),
        b.BulletList((b.Point("They meet.", "Trust"), b.Point("They plan."))),
        b.PageBreak(),
        b.Contents("Contents"),
        b.Heading("Detail"),
        b.Heading("Steps", 2),
        b.NumberedList((b.Point("Meet."), b.Point("Agree."))),
        b.Actions((b.Action("Name a chair", "Nobody leads.", "Thames Reach", "1 June"), b.Action("Meet"))),
        table(("Trust", b.Status("Ready", "positive")), ("Openness", b.Status("Not yet", "danger"))),
        *(figure(chart, headline=f"Picture {n}") for n, chart in enumerate(CHARTS)),
        b.PageBreak(landscape=True),
        b.Heading("Annex"),
        b.Paragraph("The end.", manner="small"),
    )


def read(given: b.Report) -> PdfReader:
    """Return ``given`` printed and opened again."""
    content, pages = pdf_of(given)
    reader = PdfReader(BytesIO(content))
    assert len(reader.pages) == pages
    return reader


def said(reader: PdfReader) -> str:
    """Return all words of all pages, apart by single spaces."""
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


def elements(reader: PdfReader) -> Iterator[Any]:
    """Yield every element of the structure tree in reading order."""
    catalog: Any = reader.trailer["/Root"]
    waiting = [catalog["/StructTreeRoot"]["/K"].get_object()]
    while waiting:
        element = waiting.pop(0)
        yield element
        kids = [kid.get_object() for kid in element.get("/K", ())]
        waiting = [kid for kid in kids if "/S" in kid] + waiting


def roles(reader: PdfReader) -> list[str]:
    """Return the roles of the structure tree in reading order."""
    return [str(element["/S"])[1:] for element in elements(reader)]


def words_of(given: b.Report) -> Iterator[str]:
    """Yield every text of the blocks in the order in which it should be read; drawings speak by their alt text."""
    yield from (given.title, given.subtitle)
    for block in given.blocks:
        match block:
            case b.Heading(text):
                yield text
            case b.Paragraph(text, lead):
                yield from (lead, text)
            case b.Callout(label, text):
                yield from (label, text)
            case b.BulletList(points) | b.NumberedList(points):
                yield from (part for point in points for part in (point.lead, point.text))
            case b.Facts(facts):
                yield from (part for fact in facts for part in (fact.value, fact.label, fact.note))
            case b.Actions(actions):
                yield from (part for one in actions for part in (one.what, one.why, one.owner, one.due))
            case b.Table():
                yield from words_of_table(block)
            case b.Figure(_, headline, subtitle, _, twin):
                yield from (headline, subtitle, *words_of_table(twin))


def words_of_table(given: b.Table) -> Iterator[str]:
    """Yield every text of a table, row by row."""
    yield given.caption
    yield from (column.title for column in given.columns)
    yield from (cell.word if isinstance(cell, b.Status) else cell for row in given.rows for cell in row)


HOSTILE = (
    "<b>&amp;</b>",
    "</style><script>alert(1)</script>",
    '<img src="/etc/passwd" onerror=x>',
    "javascript:alert(1)",
    "{model} %s $x$ \\n",
    "=1+1",
    "\u202eevil\u202c",
    "a\x00b\x08c\ufffe",
    "\ud800",
    "😀 中文 علي",
    "x" * 3000,
    "]]> --> <!--",
)


def hostile() -> b.Report:
    """Return a report whose every text was written by somebody who means no good."""
    texts = iter(HOSTILE * 4)
    points = tuple(b.Point(next(texts), next(texts)) for _ in range(6))
    return report(
        b.Heading(next(texts)),
        *(b.Paragraph(words, lead=words) for words in HOSTILE),
        b.Callout(next(texts), next(texts)),
        b.Facts((b.Fact(next(texts), next(texts), next(texts)),)),
        b.BulletList(points),
        b.Actions((b.Action(next(texts), next(texts), next(texts), next(texts)),)),
        table(*((words, words) for words in HOSTILE), caption="<i>caption"),
        figure(BarChart(tuple(Bar(words, 50.0) for words in HOSTILE), "<low>", "<high>", "<range>"), alt='"><x>'),
        title=HOSTILE[0],
        author=HOSTILE[2],
    )
