"""What the checks found on the governance map, and the sentences that would mend it."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from readiness.governance.checks.finding import SEVERITIES, Finding, Severity
from readiness.governance.description import listed
from readiness.governance.graph import Graph
from readiness.governance.network_words import form_of, is_network, network_forms
from readiness.report.blocks import (
    Block,
    BulletList,
    Callout,
    Cell,
    Column,
    Heading,
    NumberedList,
    Paragraph,
    Point,
    Status,
    Table,
    Tone,
)
from readiness.report.material import Material

TONES: Mapping[Severity, Tone] = {"error": "danger", "warning": "warning", "info": "neutral"}
WIDTHS = (0.14, 0.46, 0.4)
# More findings of one rule than these are easier to read as a list under the table.
MOST_IN_A_CELL = 3


def found_on_the_map(material: Material, graph: Graph, findings: tuple[Finding, ...]) -> Iterator[Block]:
    """Yield the findings as a table, the sentences to adopt, what is not recorded, and what was set aside."""
    yield Heading(material.say("checks.title"), 2)
    standing = [one for one in findings if not one.set_aside]
    faults = [one for one in standing if one.severity != "to-do"]
    if faults:
        counts = listed([*_counts(material, faults)])
        yield Paragraph(material.say("checks.found", counts=counts))
        yield _table(material, faults)
        for alike in _by_rule(faults):
            yield from _list(alike) if len(alike) > MOST_IN_A_CELL else ()
        yield Paragraph(material.say("checks.adopt_note"), material.say("checks.adopt"))
        yield NumberedList(tuple(Point(one) for one in dict.fromkeys(fault.remedy for fault in faults)))
    else:
        yield Paragraph(material.say("checks.clean" if graph.nodes else "checks.empty"))
    if unrecorded := [one for one in standing if one.severity == "to-do"]:
        yield Heading(material.say("checks.not_recorded"), 3)
        yield BulletList(tuple(Point(one.message) for one in unrecorded))
    if aside := [one for one in findings if one.set_aside]:
        yield Heading(material.say("checks.set_aside"), 3)
        told = (material.say("checks.reason", message=one.message, reason=one.set_aside) for one in aside)
        yield BulletList(tuple(Point(one) for one in told))
    if is_network(graph):
        yield _form(material, graph)


def _counts(material: Material, faults: list[Finding]) -> Iterator[str]:
    found = [one.severity for one in faults]
    return (material.number(f"checks.{one}", found.count(one)) for one in SEVERITIES if one in found)


def _table(material: Material, faults: list[Finding]) -> Table:
    titles = (material.say(f"checks.{name}") for name in ("severity", "finding", "why"))
    columns = tuple(Column(title, width) for title, width in zip(titles, WIDTHS, strict=True))
    rows = tuple(_row(material, alike) for alike in _by_rule(faults))
    return Table(material.say("checks.caption"), columns, rows, row_headers=False)


def _by_rule(faults: list[Finding]) -> Iterator[tuple[Finding, ...]]:
    return (tuple(alike) for _, alike in groupby(faults, key=lambda one: (one.severity, one.rule)))


def _row(material: Material, alike: tuple[Finding, ...]) -> tuple[Cell, ...]:
    first = alike[0]
    mark = Status(material.say(f"checks.{first.severity}_word"), TONES[first.severity])
    found = " ".join(one.message for one in alike)
    if len(alike) > MOST_IN_A_CELL:
        found = material.say("checks.listed", title=first.title, count=len(alike))
    return mark, found, f"{first.why} ({first.source})"


def _list(alike: tuple[Finding, ...]) -> Iterator[Block]:
    yield Heading(alike[0].title, 3)
    yield BulletList(tuple(Point(one.message) for one in alike))


def _form(material: Material, graph: Graph) -> Callout:
    form = network_forms()[form_of(graph)]
    words = {name: material.read(getattr(form, name)) for name in ("title", "meaning", "suits", "watch")}
    return Callout(material.say("checks.form_label"), material.say("checks.form", **words))
