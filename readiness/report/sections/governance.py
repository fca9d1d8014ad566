"""The governance map of the leading model, as a picture and in sentences."""

from collections.abc import Iterator

from readiness.document.graph import EdgeKind
from readiness.governance.checks.checking import Context, check
from readiness.governance.checks.finding import Finding
from readiness.governance.description import all_with_all, describe, listed
from readiness.governance.graph import Graph
from readiness.governance.lenses import ACCOUNTABILITY, ALL, DATA, LENSES, MONEY, SEATS, TRUST, Lens
from readiness.governance.shapes import Shape, shape_for
from readiness.governance.stored import keeps_map, map_of, reasons
from readiness.governance.templates import Filled
from readiness.report.blocks import Block, BulletList, Callout, Column, Figure, Heading, Paragraph, Point, Table
from readiness.report.charts import MapChart
from readiness.report.material import Material
from readiness.report.sections.governance_findings import found_on_the_map
from readiness.report.sections.terms_of_reference import terms_annex

LENSES_SHOWN = (MONEY, ACCOUNTABILITY)
EVERY_LENS = tuple(lens for lens in LENSES.values() if lens is not ALL)
# Findings that say a line of account does not end at the top.
BROKEN_ACCOUNT = ("C02", "C04")


def governance(material: Material, lenses: tuple[Lens, ...] = LENSES_SHOWN) -> Iterator[Block]:
    """Yield the chapter with the map, once for each of ``lenses``, and its findings; nothing where no model leads."""
    fit = material.subject
    if fit is None:
        return
    filled = _filled(material, fit.model)
    yield Heading(material.say("governance.title"))
    is_kept = keeps_map(material.document, _shape(material, fit.model).key)
    reading = "governance.how_to_read_own" if is_kept else "governance.how_to_read"
    yield Paragraph(material.say(reading, model=material.model_title(fit.model)))
    if filled.unfilled:
        names = ", ".join(filled.graph.name_of(node) for node in filled.unfilled)
        yield Callout(
            material.say("governance.unfilled_label"), material.say("governance.unfilled", names=names), "warning"
        )
    findings = _findings(material, fit.model, filled.graph)
    for lens in _lit(filled.graph, lenses):
        yield _figure(material, filled.graph, lens, _headline(material, filled.graph, lens, findings))
    yield from found_on_the_map(material, filled.graph, findings)


def map_of_seats(material: Material) -> Iterator[Block]:
    """Yield the map of who sits where; nothing where no model leads or no seat is drawn."""
    yield from _one_lens(material, SEATS)


def map_of_data(material: Material) -> Iterator[Block]:
    """Yield the map of who sends data to whom; nothing where no model leads or no data flows."""
    yield from _one_lens(material, DATA)


def map_of_trust(material: Material) -> Iterator[Block]:
    """Yield the map of who works with whom; nothing where no model leads or no working relationship is drawn."""
    yield from _one_lens(material, TRUST)


def _one_lens(material: Material, lens: Lens) -> Iterator[Block]:
    if material.subject is None:
        return
    graph = _filled(material, material.subject.model).graph
    # A map that shows none of its usual lines shows the others in its own chapter already.
    if lens not in _lit(graph, LENSES_SHOWN) and any(edge.kind in lens.kinds for edge in graph.edges.values()):
        yield Heading(material.say("governance.one_lens", lens=material.say(f"lens.{lens.id}")))
        yield _figure(material, graph, lens, _headline(material, graph, lens, ()))


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
        yield _twin(material, graph, lens)
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


def map_in_full(material: Material) -> Iterator[Block]:
    """Yield the appendix with the tables of every lens, as a review that shows all their maps needs them."""
    yield from map_in_words(material, EVERY_LENS)


def _lit(graph: Graph, lenses: tuple[Lens, ...]) -> tuple[Lens, ...]:
    """Return those of ``lenses`` that show a line; where none does, as without contracts, all others that do."""
    kinds = {edge.kind for edge in graph.edges.values()}
    found = tuple(lens for lens in lenses if kinds.intersection(lens.kinds))
    return found or tuple(lens for lens in EVERY_LENS if kinds.intersection(lens.kinds))


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
    # The drawing library loads only for a report that holds a map.
    from readiness.report.map_paper import for_paper

    _, picture = for_paper(graph, lens)
    kinds = tuple(dict.fromkeys(edge.kind for edge in graph.edges.values() if edge.kind in lens.kinds))
    chart = MapChart(picture, tuple((kind, material.say(f"tie.{kind}")) for kind in kinds))
    twin = _twin(material, graph, lens)
    words = "; ".join(f"{source} {str(tie).lower()} {target}" for source, tie, target in twin.rows)
    return Figure(
        chart, headline, _subtitle(material, graph, lens, len(picture.boxes)),
        material.say("governance.alt", words=words), twin, stands_apart=True,
    )  # fmt: skip


def _subtitle(material: Material, graph: Graph, lens: Lens, drawn: int) -> str:
    asked = material.say(f"lens.{lens.id}")
    if drawn == len(graph.nodes):
        return asked
    return material.say("governance.drawn_as_groups", lens=asked, drawn=drawn, places=len(graph.nodes))


def _twin(material: Material, graph: Graph, lens: Lens) -> Table:
    columns = tuple(Column(material.say(f"column.{name}")) for name in ("from", "tie", "to"))
    caption = material.say("governance.twin", lens=material.say(f"lens.{lens.id}"))
    return Table(caption, columns, tuple(_ties(material, graph, lens)))


def _ties(material: Material, graph: Graph, lens: Lens) -> Iterator[tuple[str, str, str]]:
    """Yield a row for each place and kind of tie, with everybody at the other end; one for all tied with all."""
    ends: dict[EdgeKind, dict[str, list[str]]] = {}
    for edge in graph.edges.values():
        if edge.kind in lens.kinds:
            ends.setdefault(edge.kind, {}).setdefault(edge.source, []).append(edge.target)
    for kind, own in ends.items():
        tie = material.say(f"tie.{kind}")
        groups = all_with_all(own)
        for group in groups:
            yield listed([graph.name_of(one) for one in own if one in group]), tie, material.say("tie.each_other")
        for source, targets in own.items():
            if not any(source in group for group in groups):
                names = dict.fromkeys(graph.name_of(target) for target in targets)
                yield graph.name_of(source), tie, listed(tuple(names))
