"""The report as one HTML file: no script, nothing fetched, charts drawn inline, and a style for paper too."""

import xml.etree.ElementTree as ET
from base64 import b64encode
from collections.abc import Callable
from itertools import chain
from pathlib import Path

from readiness.errors import BadInputError
from readiness.report.blocks import Block, Heading, PageBreak, Report, check
from readiness.report.html_blocks import HtmlBlocks
from readiness.report.html_elements import add
from readiness.report.kinds.kind import kind_phrases
from readiness.report.palette import ACCENT, GRID, MUTED, PAPER, RULE, TEXT, TINTS, TONES
from readiness.report.plain_text import plain_text

_STYLE = Path(__file__).resolve().parent / "web" / "report.css"
# Nothing is fetched and nothing runs, whatever stands in the text.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def html_of(report: Report, progress: Callable[[float], None] | None = None) -> bytes:
    """Return ``report`` as the bytes of one HTML file.

    Args:
        report: What to show.
        progress: Called with the share done, 0 to 1, before each block; whatever it raises stops the work.

    Raises:
        BadInputError: The report is not ready; every finding is named.
    """
    if findings := check(report):
        raise BadInputError(report.title, " ".join(findings), "Nothing was written.")

    page = ET.Element("html", {"lang": report.language})
    _add_head(page, report)
    body = add(page, "body", **({"class": "large"} if report.is_large else {}))
    add(body, "a", kind_phrases().say("html.skip", report.language), href="#main", **{"class": "skip"})
    _add_header(body, report)
    _add_blocks(add(body, "main", id="main"), report, progress or (lambda _share: None))
    add(add(body, "footer"), "p", f"{report.author} · {report.date}")
    return f"<!doctype html>\n{ET.tostring(page, encoding='unicode', method='html')}\n".encode()


def _add_head(page: ET.Element, report: Report) -> None:
    head = add(page, "head")
    add(head, "meta", charset="utf-8")
    add(head, "meta", **{"http-equiv": "Content-Security-Policy", "content": _POLICY})
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add(head, "meta", name="author", content=plain_text(report.author))
    add(head, "title", report.name)
    # The style is ours alone; text of people never goes in here.
    add(head, "style").text = f"{_colours(report.colour or ACCENT)}\n{_STYLE.read_text('utf-8')}"


def _colours(accent: str) -> str:
    plain = {"paper": PAPER, "text": TEXT, "muted": MUTED, "accent": accent, "rule": RULE, "grid": GRID}
    tints = {f"{name}-tint": colour for name, colour in TINTS.items()}
    every = chain(plain.items(), TONES.items(), tints.items())
    return f":root{{{';'.join(f'--{name}:{colour}' for name, colour in every)}}}"


def _add_header(body: ET.Element, report: Report) -> None:
    header = add(body, "header")
    if report.logo is not None:
        content = f"data:image/png;base64,{b64encode(report.logo.content).decode('ascii')}"
        add(header, "img", src=content, alt=plain_text(report.logo.alt))
    add(header, "h1", report.title)
    if report.subtitle:
        add(header, "p", report.subtitle, **{"class": "subtitle"})
    if report.made:
        add(header, "p", report.made, **{"class": "small"})


def _add_blocks(main: ET.Element, report: Report, tell: Callable[[float], None]) -> None:
    writer = HtmlBlocks(main, tuple(block for block in report.blocks if isinstance(block, Heading)))
    before: Block | None = None
    for number, block in enumerate(report.blocks):
        tell(number / len(report.blocks))
        writer.write(block, starts_page=isinstance(before, PageBreak))
        before = block
