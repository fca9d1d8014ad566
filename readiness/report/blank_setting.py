"""A blank form set as strips and printed: boxes, lines to write on, and a question kept whole on its page."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from readiness.report.blank import BlankForm, Part, Question, Tick, blank_phrases
from readiness.report.blocks import Report
from readiness.report.lines import Line, Manner, Run, broken, plain
from readiness.report.pages import Page, on_pages
from readiness.report.painting import paint
from readiness.report.palette import ACCENT, MUTED, PAPER, RULE, TEXT
from readiness.report.setting import anchor_of, logo_strips, text_strips
from readiness.report.sheet import UPRIGHT
from readiness.report.strips import AnchorMark, BoxMark, Element, Mark, Strip, space
from readiness.report.tagging import TaggedCanvas

AUTHOR = "Partnership Readiness"
_WIDTH = UPRIGHT.column
_LINE_WEIGHT = 0.7
_BOX_WEIGHT = 1.0
_LARGE_SHEET = replace(UPRIGHT, footer=28.0, footing=Manner(16, 20, MUTED))


@dataclass(frozen=True, slots=True)
class Type:
    """How large everything is set; all sizes follow from the size of the running text, in points."""

    size: float

    @property
    def title(self) -> Manner:
        """The form's name."""
        return self._manner(1.9, ACCENT, bold=True)

    @property
    def part(self) -> Manner:
        """The name of a part."""
        return self._manner(1.45, ACCENT, bold=True)

    @property
    def question(self) -> Manner:
        """A question."""
        return self._manner(1.1, TEXT, bold=True)

    @property
    def body(self) -> Manner:
        """Running text."""
        return self._manner(1.0, TEXT)

    @property
    def aside(self) -> Manner:
        """Help, prompts and the words before a line; never smaller than nine points."""
        return self._manner(max(0.9, 9 / self.size), MUTED)

    @property
    def box(self) -> float:
        """The side of a box to tick."""
        return self.size * 1.05

    @property
    def line(self) -> float:
        """The height of a line to write on by hand."""
        return self.size * 1.1 + 12.0

    def _manner(self, times: float, colour: str, *, bold: bool = False) -> Manner:
        size = round(self.size * times, 1)
        return Manner(size, round(size * 1.36, 1), colour, "bold" if bold else "regular")


ORDINARY = Type(11.0)
# Print for people who see little begins at sixteen points.
LARGE = Type(18.0)


def blank_pdf(form: BlankForm, *, large: bool = False) -> tuple[bytes, int]:
    """Return ``form`` as the bytes of a tagged PDF, in large type if asked, and its number of pages."""
    return forms_pdf(Report(form.title, form.subtitle, form.language, AUTHOR, "", (), is_large=large, forms=(form,)))


def forms_pdf(report: Report, tell: Callable[[float], None] = lambda _share: None) -> tuple[bytes, int]:
    """Return the forms of ``report``, each from a page of its own, as the bytes of one tagged PDF, and the pages.

    Args:
        report: What holds one form or more.
        tell: Called with the share painted, 0 to 1.
    """
    root = Element("Document")
    pages: list[Page] = []
    first = 0
    for form in report.forms:
        letters = LARGE if report.is_large else ORDINARY
        front = tuple(_front(report, root, letters)) if form is report.forms[0] else ()
        setter = _Setter(root, letters, form, first, len(report.forms) > 1)
        pages += on_pages((*front, *setter.strips()), _LARGE_SHEET if report.is_large else UPRIGHT)
        first += len(form.parts) + 1
    stream = BytesIO()
    canvas = TaggedCanvas(stream, (UPRIGHT.width, UPRIGHT.height), report.language)
    paint(canvas, pages, report, blank_phrases(), tell)
    canvas.finish(root, report.name, report.author, report.day)
    return stream.getvalue(), len(pages)


def _front(report: Report, root: Element, letters: Type) -> Iterator[Strip]:
    """Yield the logo, and what forms of a report say before the first of them."""
    yield from logo_strips(report, root)
    if not report.made:
        return
    said = ((report.title, letters.part), (report.subtitle, letters.body), (report.made, letters.aside))
    for text, manner in said:
        yield from text_strips(root.add("P"), plain(text, manner, _WIDTH), manner, keep_all=True)
    yield space(letters.size * 1.5, keep=True)


@dataclass(frozen=True, slots=True)
class _Setter:
    root: Element
    type: Type
    form: BlankForm
    first: int
    is_one_of_many: bool

    def strips(self) -> Iterator[Strip]:
        if self.is_one_of_many:
            yield Strip(0.0, (AnchorMark(anchor_of(self.first), self.form.title, 1),), keep=True)
        yield from self._text(self.root.add("H1"), self.form.title, self.type.title, keep=True)
        yield from self._text(self.root.add("P"), self.form.subtitle, self.type.aside, keep=True)
        yield space(self.type.size)
        for paragraph in self.form.opening:
            yield from self._text(self.root.add("P"), paragraph, self.type.body)
            yield space(self.type.size * 0.6)
        yield from self._fields()
        for number, part in enumerate(self.form.parts):
            yield from self._part(number, part)
        yield space(self.type.size)
        yield from self._text(self.root.add("P"), self.form.closing, self.type.aside)

    def _fields(self) -> Iterator[Strip]:
        yield space(self.type.size, keep=True)
        yield from self._text(self.root.add("H2"), self.form.fields_title, self.type.part, keep=True)
        for label in self.form.fields:
            yield from _kept(self._written(self.root.add("P"), label))

    def _part(self, number: int, part: Part) -> Iterator[Strip]:
        head = tuple(self._part_head(number, part))
        yield from head
        for place, question in enumerate(part.questions):
            asked, remarks = tuple(self._question(question)), tuple(self._remarks(question))
            above = head if place == 0 else ()
            # The first question stands under its part's name; in large type the two and the lines may need two pages.
            yield space(self.type.size * 1.3, keep=place == 0)
            if sum(strip.height for strip in (*above, *asked, *remarks)) + self.type.size * 1.3 <= UPRIGHT.room:
                yield from _kept((*asked, *remarks))
            else:
                yield from _kept(asked)
                yield from _kept(remarks)

    def _part_head(self, number: int, part: Part) -> Iterator[Strip]:
        yield space(self.type.size * 2, keep=True)
        level = 2 if self.is_one_of_many else 1
        yield Strip(0.0, (AnchorMark(anchor_of(self.first + 1 + number), part.title, level),), keep=True)
        yield from self._text(self.root.add("H2"), part.title, self.type.part, keep=True)
        if part.intro:
            yield from self._text(self.root.add("P"), part.intro, self.type.body, keep=True)

    def _question(self, question: Question) -> Iterator[Strip]:
        small = self.type.size * 0.35
        yield Strip(_LINE_WEIGHT, (BoxMark(0.0, 0.0, _WIDTH, _LINE_WEIGHT, RULE),))
        yield space(self.type.size * 0.6)
        if question.only_if:
            yield from self._text(self.root.add("P"), question.only_if, self.type.body, bold=True)
            yield space(small)
        yield from self._text(self.root.add("H3"), f"{question.number}. {question.text}", self.type.question)
        for words in (question.help, question.prompt):
            if words:
                yield space(small)
                yield from self._text(self.root.add("P"), words, self.type.aside)
        yield space(self.type.size * 0.5)
        yield from self._ticks(question.ticks)
        yield from self._blank_lines(question.lines)
        yield from self._ticks(question.states)

    def _remarks(self, question: Question) -> Iterator[Strip]:
        yield from self._written(self.root.add("P"), self.form.comment)
        yield from self._written(self.root.add("P"), self.form.evidence, question.evidence)

    def _ticks(self, ticks: Sequence[Tick]) -> Iterator[Strip]:
        if not ticks:
            return
        element = self.root.add("L")
        left = self.type.box + self.type.size * 0.7
        for tick in ticks:
            body = element.add("LI").add("LBody")
            lines = broken((Run(tick.label, "bold"), Run(tick.meaning, "regular")), self.type.body, _WIDTH - left)
            for number, strip in enumerate(text_strips(body, lines, self.type.body, left)):
                marks = (*self._box(), *strip.marks) if number == 0 else strip.marks
                marks = (*marks, *self._rule_after(lines[-1], left)) if tick.has_line else marks
                yield Strip(strip.height, marks)
            yield space(self.type.size * 0.35)

    def _box(self) -> tuple[Mark, ...]:
        side, top = self.type.box, (self.type.body.leading - self.type.box) / 2
        inside = side - 2 * _BOX_WEIGHT
        outer = BoxMark(0.0, top, side, side, TEXT)
        return (outer, BoxMark(_BOX_WEIGHT, top + _BOX_WEIGHT, inside, inside, PAPER))

    def _rule_after(self, line: Line, left: float) -> tuple[Mark, ...]:
        start = left + line.width + self.type.size * 0.5
        return (BoxMark(start, self.type.size + 2.0, max(_WIDTH - start, 0.0), _LINE_WEIGHT, TEXT),)

    def _blank_lines(self, count: int) -> Iterator[Strip]:
        for _ in range(count):
            yield Strip(self.type.line, (BoxMark(0.0, self.type.line - _LINE_WEIGHT, _WIDTH, _LINE_WEIGHT, TEXT),))
        if count:
            yield space(self.type.size * 0.6)

    def _written(self, element: Element, label: str, hint: str = "") -> Iterator[Strip]:
        """Yield a label with a line to write on after it, and a hint under both."""
        lines = plain(label, self.type.aside, _WIDTH * 0.6)
        *above, last = list(text_strips(element, lines, self.type.aside))
        yield space(self.type.line - last.height)
        yield from above
        yield Strip(last.height, (*last.marks, *self._rule_after(lines[-1], 0.0)))
        if hint:
            yield space(self.type.size * 0.25)
            yield from self._text(element, hint, self.type.aside)

    def _text(
        self, element: Element, text: str, manner: Manner, *, keep: bool = False, bold: bool = False
    ) -> Iterator[Strip]:
        lines = broken((Run(text, "bold" if bold else manner.face),), manner, _WIDTH)
        yield from text_strips(element, lines, manner, keep_all=keep)


def _kept(strips: Iterable[Strip]) -> Iterator[Strip]:
    """Yield ``strips`` so that all stand on one page where one page can hold them."""
    held = list(strips)
    for number, strip in enumerate(held):
        yield Strip(strip.height, strip.marks, keep=number < len(held) - 1, is_space=strip.is_space)
