"""Blank questionnaires as a report: every form that one side of the table is asked, to print or to fill in in Word."""

from collections.abc import Collection, Iterator

from readiness.partnership.people import questionnaire_in_use
from readiness.questionnaire.format import Side
from readiness.questionnaire.shipped import shipped_library
from readiness.report.blank import BlankForm, Question, blank_form
from readiness.report.blocks import Block, BulletList, Heading, PageBreak, Paragraph, Point
from readiness.report.material import Material
from readiness.text import FALLBACK_LANGUAGE

BOX = "☐"
LINE = "_" * 40


def form_names() -> tuple[str, ...]:
    """Return the ids of the questionnaires that can be printed, in the order in which they are asked."""
    return tuple(one.id for one in shipped_library().everything)


def form_title(name: str, language: str) -> str:
    """Return the title of the questionnaire called ``name``."""
    return next(one.title.read(language) for one in shipped_library().everything if one.id == name)


def forms_of(material: Material, side: Side, without: Collection[str] = ()) -> tuple[BlankForm, ...]:
    """Return the forms that ``side`` is asked, in the report's language where they have texts in it.

    Args:
        material: The document, whose own version of a questionnaire is the one that is printed.
        side: Whose wording.
        without: Ids of questionnaires to leave out.
    """
    used = (questionnaire_in_use(material.document, material.library, one.id) for one in material.library.everything)
    return tuple(
        blank_form(one, side, material.language if material.language in one.languages else FALLBACK_LANGUAGE)
        for one in used
        if side in one.asked_of and one.id not in without
    )


def form_blocks(forms: tuple[BlankForm, ...]) -> Iterator[Block]:
    """Yield ``forms`` as blocks, with boxes to tick and lines to write on over in a word processor."""
    for number, form in enumerate(forms):
        if number:
            yield PageBreak()
        yield Heading(form.title)
        yield Paragraph(form.subtitle, manner="small")
        yield from (Paragraph(text) for text in form.opening)
        yield Heading(form.fields_title, 2)
        yield from (Paragraph(LINE, lead=f"{label}:") for label in form.fields)
        for part in form.parts:
            yield Heading(part.title, 2)
            if part.intro:
                yield Paragraph(part.intro)
            for question in part.questions:
                yield from _question(form, question)
        yield Paragraph(form.closing, manner="small")


def _question(form: BlankForm, question: Question) -> Iterator[Block]:
    yield Heading(f"{question.number}. {question.text}", 3)
    if question.only_if:
        yield Paragraph(question.only_if)
    yield from (Paragraph(words, manner="small") for words in (question.help, question.prompt) if words)
    yield from (Paragraph(LINE) for _ in range(question.lines))
    if boxes := (*question.ticks, *question.states):
        yield BulletList(
            tuple(
                Point(" ".join(filter(None, (one.meaning, LINE if one.has_line else ""))), f"{BOX} {one.label}")
                for one in boxes
            )
        )
    yield Paragraph(LINE, lead=f"{form.comment}:")
    yield Paragraph(" ".join(filter(None, (question.evidence, LINE))), lead=f"{form.evidence}:")
