"""The governance map of the leading model, as a picture and in sentences."""

from collections.abc import Iterator

from readiness.document.graph import EdgeKind
from readiness.governance.checks.checking import Context, check
from readiness.governance.checks.finding import Finding
from readiness.governance.description import describe, listed
from readiness.governance.graph import Graph
from readiness.governance.layout import lay_out
from readiness.governance.lenses import ACCOUNTABILITY, ALL, LENSES, MONEY, Lens
from readiness.governance.shapes import Shape, shape_for
from readiness.governance.stored import map_of, reasons
from readiness.governance.templates import Filled
from readiness.report.blocks import Block, BulletList, Callout, Column, Figure, Heading, Paragraph, Point, Table
from readiness.report.charts import MapChart
from readiness.report.material import Material
from readiness.report.sections.governance_findings import found_on_the_map
from readiness.report.sections.terms_of_reference import terms_annex

LENSES_SHOWN = (MONEY, ACCOUNTABILITY)
# Findings that say a line of account does not end at the top.
BROKEN_ACCOUNT = ("C02", "C04")


def governance(material: Material, lenses: tuple[Lens, ...] = LENSES_SHOWN) -> Iterator[Block]:
    """Yield the chapter with the map, once for each of ``lenses``, and its findings; nothing where no model leads."""
    fit = material.subject
    if fit is None:
        return
    filled = _filled(material, fit.model)
    yield Heading(material.say("governance.title"))
    yield Paragraph(material.say("governance.how_to_read", model=material.model_title(fit.model)))
    if filled.unfilled:
        names = ", ".join(filled.graph.name_of(node) for node in filled.unfilled)
        yield Callout(
            material.say("governance.unfilled_label"), material.say("governance.unfilled", names=names), "warning"
        )
    findings = _findings(material, fit.model, filled.graph)
    for lens in _lit(filled.graph, lenses):
        yield _figure(material, filled.graph, lens, _headline(material, filled.graph, lens, findings))
    yield from found_on_the_map(material, filled.graph, findings)


def terms_of_reference(material: Material) -> Iterator[Block]:
    """Yield the annex of draft terms of reference; nothing where no model leads yet."""
    if material.subject is not None:
        yield from terms_annex(material, _filled(material, material.subject.model).graph)


def map_in_words(material: Material, lenses: tuple[Lens, ...] = LENSES_SHOWN) -> Iterator[Block]:
    """Yield the appendix with the tables of ``lenses`` and the whole map in sentences; nothing without a model."""
    if material.subject is None:
        return
    graph = _filled(material, material.subject.model).graph
    yield Heading(material.say("governance.in_words"))
    for lens in _lit(graph, lenses):
        yield _figure(material, graph, lens, lens.title).twin
    sentences: list[str] = []
    for sentence in describe(graph):
        # A line that ends in a colon opens a lens; what follows belongs under it.
        if not sentence.endswith(":"):
            sentences.append(sentence)
            continue
        yield from _under(sentences)
        sentences = []
        yield Heading(sentence.removesuffix(":"), 2)
    yield from _under(sentences)


def _lit(graph: Graph, lenses: tuple[Lens, ...]) -> tuple[Lens, ...]:
    """Return those of ``lenses`` that show a line; where none does, as without contracts, all others that do."""
    kinds = {edge.kind for edge in graph.edges.values()}
    found = tuple(lens for lens in lenses if kinds.intersection(lens.kinds))
    return found or tuple(lens for lens in LENSES.values() if lens is not ALL and kinds.intersection(lens.kinds))


def _under(sentences: list[str]) -> Iterator[Block]:
    if sentences:
        yield BulletList(tuple(Point(sentence) for sentence in sentences))


def _shape(material: Material, best: str) -> Shape:
    return shape_for(material.document, material.catalogue, best)


def _filled(material: Material, best: str) -> Filled:
    return map_of(material.document, _shape(material, best), material.assessment.parties)


def _findings(material: Material, best: str, graph: Graph) -> tuple[Finding, ...]:
    shape = _shape(material, best)
    aside = reasons(material.document, shape.key)
    return check(graph, Context(shape.model, material.today, aside, material.language))


def _headline(material: Material, graph: Graph, lens: Lens, findings: tuple[Finding, ...]) -> str:
    if lens is ACCOUNTABILITY and any(one.rule in BROKEN_ACCOUNT for one in findings):
        return material.say("governance.broken_accountability")
    return material.say(f"governance.headline_{lens.id}", places=len(graph.nodes))


def _figure(material: Material, graph: Graph, lens: Lens, headline: str) -> Figure:
    picture = lay_out(graph, lens)
    kinds = tuple(dict.fromkeys(edge.kind for edge in graph.edges.values() if edge.kind in lens.kinds))
    chart = MapChart(picture, tuple((kind, material.say(f"tie.{kind}")) for kind in kinds))
    rows = tuple(_ties(material, graph, lens))
    columns = tuple(Column(material.say(f"column.{name}")) for name in ("from", "tie", "to"))
    twin = Table(material.say("governance.twin", lens=material.say(f"lens.{lens.id}")), columns, rows)
    words = "; ".join(f"{source} {tie.lower()} {target}" for source, tie, target in rows)
    return Figure(
        chart, headline, material.say(f"lens.{lens.id}"),
        material.say("governance.alt", words=words), twin, stands_apart=True,
    )  # fmt: skip


def _ties(material: Material, graph: Graph, lens: Lens) -> Iterator[tuple[str, str, str]]:
    """Yield a row for each place and kind of tie, with everybody at the other end."""
    ends: dict[tuple[str, EdgeKind], list[str]] = {}
    for edge in graph.edges.values():
        if edge.kind in lens.kinds:
            ends.setdefault((edge.source, edge.kind), []).append(graph.name_of(edge.target))
    for (source, kind), targets in ends.items():
        yield graph.name_of(source), material.say(f"tie.{kind}"), listed(tuple(dict.fromkeys(targets)))
