"""The readiness report: a first page that decides, chapters that explain, appendices that prove."""

from collections.abc import Iterator

from readiness.report.blocks import Block, Contents, PageBreak, Report
from readiness.report.material import Material
from readiness.report.sections.answers import answers
from readiness.report.sections.certainty import certainty
from readiness.report.sections.comparison import comparison
from readiness.report.sections.composition import composition
from readiness.report.sections.factors import factors, party_tables
from readiness.report.sections.governance import governance, map_in_words, terms_of_reference
from readiness.report.sections.method import method
from readiness.report.sections.models import models
from readiness.report.sections.steps import steps
from readiness.report.sections.verdict import verdict


def readiness_report(material: Material) -> Report:
    """Return the readiness report of ``material``'s document, ready for any renderer."""
    return Report(
        title=material.say("report.title", title=material.about.title),
        subtitle=material.say("report.subtitle"),
        language=material.language,
        author=material.author or material.say("verdict.no_author"),
        date=material.day(material.today),
        blocks=tuple(_blocks(material)),
    )


def _blocks(material: Material) -> Iterator[Block]:
    yield from verdict(material)
    yield PageBreak()
    yield Contents(material.say("report.contents"))
    yield from factors(material)
    yield from models(material)
    yield from certainty(material)
    yield from comparison(material)
    yield from composition(material)
    yield from governance(material)
    yield from steps(material)
    yield from method(material)
    yield PageBreak()
    yield from party_tables(material)
    yield from map_in_words(material)
    yield from terms_of_reference(material)
    yield from answers(material)
