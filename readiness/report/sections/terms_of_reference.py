"""The annex of draft terms of reference, body by body, and the responsibility matrix."""

from collections.abc import Iterator

from readiness.document.graph import MapEdge, TermsOfReference
from readiness.governance.checks.survey import Survey
from readiness.governance.description import listed
from readiness.governance.graph import Graph
from readiness.governance.layers import layers
from readiness.report.blocks import Block, Column, Heading, Paragraph, Table
from readiness.report.material import Material

WIDTHS = (0.24, 0.76)
MATRIX_PARTS = ("responsible", "accountable", "consulted", "informed")


def terms_annex(material: Material, graph: Graph) -> Iterator[Block]:
    """Yield draft terms of reference for every body on the map, then the responsibility matrix; nothing without one."""
    row = layers(graph)
    bodies = sorted((key for key, node in graph.nodes.items() if node.kind == "body"), key=lambda key: row[key])
    if bodies:
        yield Heading(material.say("terms.title"))
        yield Paragraph(material.say("terms.note"))
    for body in bodies:
        yield Heading(graph.name_of(body), 2)
        yield _terms_table(material, graph, body)
    if graph.activities:
        yield Heading(material.say("terms.matrix"))
        yield _matrix(material, graph)


def _terms_table(material: Material, graph: Graph, body: str) -> Table:
    missing = material.say("terms.missing")
    columns = (Column(material.say("terms.part"), WIDTHS[0]), Column(material.say("terms.text"), WIDTHS[1]))
    rows = tuple((part, text or missing) for part, text in _parts(material, graph, body))
    return Table(material.say("terms.caption", body=graph.name_of(body)), columns, rows)


def _parts(material: Material, graph: Graph, body: str) -> Iterator[tuple[str, str]]:
    terms = graph.nodes[body].terms or TermsOfReference()
    say = material.say
    yield say("terms.purpose"), terms.purpose
    yield say("terms.members"), "; ".join(_members(material, graph, body))
    yield say("terms.quorum"), terms.quorum or "; ".join(_quorum(material, terms))
    # The rule's first word is its phrase: “chair” for “chair decides”.
    yield say("terms.decisions"), say(f"decides.{terms.decision_rule.split()[0]}") if terms.decision_rule else ""
    if terms.decision_limit_pounds is not None:
        yield say("terms.limit"), f"£{terms.decision_limit_pounds:,}"
    yield (
        say("terms.meetings"),
        say("terms.meetings_a_year", count=terms.meetings_a_year) if terms.meetings_a_year else "",
    )
    yield say("terms.reserved"), terms.reserved_matters
    yield say("terms.deadlock"), terms.deadlock_route
    yield say("terms.conflicts"), terms.conflict_policy
    yield say("terms.scrutiny"), terms.scrutiny
    yield say("terms.answers_to"), _above(material, graph, body)
    yield say("terms.review"), _review(material, terms)


def _quorum(material: Material, terms: TermsOfReference) -> Iterator[str]:
    """Yield the quorum as its numbers give it, for terms that put it in no words of their own."""
    if terms.quorum_per_cent is not None:
        yield material.say("terms.quorum_per_cent", share=terms.quorum_per_cent)
    if terms.quorum_people is not None:
        yield material.number("terms.quorum_people", terms.quorum_people)


def _members(material: Material, graph: Graph, body: str) -> Iterator[str]:
    for _, edge in Survey(graph).members(body):
        details = ", ".join(_details(material, edge))
        name = graph.name_of(edge.source)
        yield material.say("terms.member", name=name, details=details) if details else name


def _details(material: Material, edge: MapEdge) -> Iterator[str]:
    if edge.seats is not None and edge.seats > 1:
        yield material.say("terms.people" if edge.kind == "voice" else "terms.seats", count=edge.seats)
    if edge.voting is not None:
        yield material.say("terms.votes" if edge.voting else "terms.no_vote")
    if edge.authority_limit_pounds is not None:
        yield material.say("terms.authority", limit=f"£{edge.authority_limit_pounds:,}")
    if edge.deputy:
        yield material.say("terms.deputy")


def _above(material: Material, graph: Graph, body: str) -> str:
    above = [graph.name_of(edge.target) for _, edge in graph.edges_of("reports_to") if edge.source == body]
    return listed(above) or (material.say("terms.top") if graph.nodes[body].apex else "")


def _review(material: Material, terms: TermsOfReference) -> str:
    told = []
    if terms.review_every_months is not None:
        told.append(material.say("terms.review_every", months=terms.review_every_months))
    if terms.review_date is not None:
        told.append(material.say("terms.review_on", date=terms.review_date))
    return ", ".join(told)


def _matrix(material: Material, graph: Graph) -> Table:
    columns = tuple(Column(material.say(f"terms.{name}")) for name in ("activity", *MATRIX_PARTS))
    none = material.say("terms.none")
    rows = tuple(
        (
            material.say("terms.statutory", name=row.name) if row.statutory else row.name,
            *(
                listed([graph.name_of(one) for one in getattr(row, part) if one in graph.nodes]) or none
                for part in MATRIX_PARTS
            ),
        )
        for row in graph.activities.values()
    )
    return Table(material.say("terms.matrix_caption"), columns, rows)
