"""What spills a few lines over its page, set a little tighter, so that one page stays one page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from readiness.report.pages import Page, on_pages
from readiness.report.sheet import Sheet
from readiness.report.strips import PictureMark, Strip

# Share of the white space, share of a logo's size, and share of the type's size; each is tried before the next.
_STEPS = ((0.75, 0.75, 1.0), (0.6, 0.55, 1.0), (0.6, 0.55, 0.95), (0.6, 0.5, 0.9), (0.55, 0.5, 0.85))
# Large print is promised to be large.
_PLAIN_STEPS = tuple(step for step in _STEPS if step[2] == 1.0)
_SPILT = 2


def on_one_page(strips: Sequence[Strip], sheet: Sheet) -> tuple[Page, ...]:
    """Return the pages that ``strips`` fill: one where a little less space or slightly smaller type makes it one."""
    pages = tuple(on_pages(strips, sheet))
    if len(pages) != _SPILT:
        return pages
    for spaces, logo, type_share in _PLAIN_STEPS if sheet.scale > 1 else _STEPS:
        tight = tuple(on_pages(_tightened(strips, spaces, logo), _seen_smaller(sheet, type_share)))
        if len(tight) < len(pages):
            return tight
    return pages


def _tightened(strips: Sequence[Strip], spaces: float, logo: float) -> Iterator[Strip]:
    for strip in strips:
        if strip.is_space:
            yield replace(strip, height=strip.height * spaces)
        elif pictures := [mark for mark in strip.marks if isinstance(mark, PictureMark)]:
            marks = tuple(replace(one, width=one.width * logo, height=one.height * logo) for one in pictures)
            yield replace(strip, height=strip.height * logo, marks=marks)
        else:
            yield strip


def _seen_smaller(sheet: Sheet, share: float) -> Sheet:
    """Return the same paper with everything on it ``share`` as large; lines keep their words."""
    if share == 1.0:
        return sheet
    width, height = sheet.width / share, sheet.height / share
    return replace(
        sheet, width=width, height=height, side=(width - sheet.column) / 2, top=sheet.top * 0.9, foot=sheet.foot * 0.95,
        scale=sheet.scale * share,
    )  # fmt: skip
