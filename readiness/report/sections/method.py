"""How it was worked out, what it rests on, and what it is not."""

from collections.abc import Iterator

from readiness import version
from readiness.fit.fit import fit_settings
from readiness.partnership.weights import agreed_weights
from readiness.questionnaire.loader import content_hash
from readiness.questionnaire.sources import sources
from readiness.report.blocks import Block, BulletList, Callout, Column, Heading, Paragraph, Point, Table
from readiness.report.material import Material

RULES = ("points", "open", "people", "bands", "fit", "gates", "status", "order")
SHORT_HASH = 12


def method(material: Material) -> Iterator[Block]:
    """Yield the chapter on what the report is not, and on whatever was changed in the method."""
    yield Heading(material.say("method.title"))
    yield Callout(material.say("method.limits_label"), material.say("method.limits"), "neutral")
    yield from _weights(material)
    yield Paragraph(material.say("method.other_format"))


def rests_on(material: Material) -> Iterator[Block]:
    """Yield the appendix on the document, the rules, the sources and the versions."""
    yield Heading(material.say("method.rests_on"))
    if material.about.summary:
        yield Heading(material.say("method.about_document"), 2)
        yield from (Paragraph(part) for part in material.about.summary.split("\n\n") if part.strip())
    yield Heading(material.say("method.rules"), 2)
    settings = fit_settings()
    values = {
        "ready": round(settings.ready_from.value * 100),
        "suitable": round(settings.suitable_from.value * 100),
        "known": round(settings.known_from.value * 100),
    }
    yield BulletList(
        tuple(Point(material.say(f"method.{rule}", **values), material.say(f"method.{rule}_lead")) for rule in RULES)
    )
    yield Heading(material.say("method.sources"), 2)
    yield Paragraph(material.say("method.sources_note"))
    yield BulletList(tuple(Point(one.full, one.title) for one in sources()))
    yield Heading(material.say("method.versions"), 2)
    yield _versions(material)
    yield Paragraph(material.say("method.program", version=version.VERSION), manner="small")


def _weights(material: Material) -> Iterator[Block]:
    changed = agreed_weights(material.document)
    if changed:
        names = ", ".join(f"{material.factor_title(name)} {importance}" for name, importance in sorted(changed.items()))
        yield Callout(material.say("method.weights_label"), material.say("method.weights", names=names), "warning")


def _versions(material: Material) -> Table:
    used = material.document.questionnaires
    shown = [used[key] for key in sorted(used)] or list(material.library.everything)
    columns = (
        Column(material.say("column.questionnaire"), 0.46), Column(material.say("column.version"), 0.16),
        Column(material.say("column.items"), 0.14, "right"), Column(material.say("column.hash"), 0.24),
    )  # fmt: skip
    rows = tuple(
        (material.read(one.title), one.version, str(len(one.items)), content_hash(one)[:SHORT_HASH]) for one in shown
    )
    return Table(material.say("method.versions_caption"), columns, rows)
