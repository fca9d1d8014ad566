"""What the Governance page shows: one model's map as a picture, and its twins in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from readiness.document.graph import EdgeKind, MapNode, TermsOfReference
from readiness.document.model import Document
from readiness.fit.catalogue import Catalogue
from readiness.governance.description import describe, describe_tie
from readiness.governance.drawing import Stroke, legend_of
from readiness.governance.graph import Graph
from readiness.governance.layout import Picture, caption, lay_out
from readiness.governance.lenses import LENSES, MONEY
from readiness.governance.shapes import Shape, shape_for, shapes
from readiness.governance.stored import map_of
from readiness.governance.templates import load_template
from readiness.governance.wrapping import Measure, estimated_width
from readiness.partnership.people import parties

# Contracts tell the models apart; everything at once is much to take in.
FIRST_LENS = MONEY.id
Ground = Literal["chosen", "best fit", "looked at"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asked to see: a shape by its key (empty for the document's own) and a lens."""

    shape: str = ""
    lens: str = FIRST_LENS


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place in words: its terms where it is a body, and a sentence on every tie it has."""

    key: str
    name: str
    caption: str
    is_open: bool
    terms: TermsOfReference | None
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TieRow:
    """A tie in words; ``source`` and ``target`` are names, ``ends`` the ids behind them."""

    key: str
    kind: EdgeKind
    source: str
    target: str
    label: str
    sentence: str
    ends: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Branch:
    """A place with those that answer to it."""

    key: str
    name: str
    caption: str
    branches: tuple["Branch", ...]


@dataclass(frozen=True, slots=True)
class GovernanceView:
    """One map, ready to be shown.

    ``ties`` are those that the lens lights. ``vacancies`` are the places that wait for a party, ``left_out`` the
    parties that no place of this shape asks for.
    """

    choices: Mapping[str, str]
    asked: Asked
    ground: Ground
    summary: str
    apex: tuple[PlaceRow, ...]
    standing: int
    vacancies: tuple[str, ...]
    left_out: tuple[str, ...]
    picture: Picture
    legend: tuple[tuple[EdgeKind, Stroke], ...]
    places: tuple[PlaceRow, ...]
    ties: tuple[TieRow, ...]
    branches: tuple[Branch, ...]
    description: tuple[str, ...]

    def place(self, key: str) -> PlaceRow | None:
        """Return the place ``key``, where it is on this map."""
        return next((place for place in self.places if place.key == key), None)

    @property
    def title(self) -> str:
        """The name of the shape."""
        return self.choices[self.asked.shape]


def governance_view(
    document: Document,
    catalogue: Catalogue,
    best: str | None,
    asked: Asked | None = None,
    measure: Measure = estimated_width,
) -> GovernanceView:
    """Return the page for ``document``.

    Args:
        document: The document, whose parties fill the map.
        catalogue: The delivery models.
        best: The model that fits best, where one is known.
        asked: What somebody asked to see; the document's own shape and its contracts unless given.
        measure: Text of a name -> its width in the font that will draw it.
    """
    asked = asked or Asked()
    there = parties(document)
    shape = _shape(document, catalogue, best, asked.shape)
    template = load_template(shape.template)
    filled = map_of(document, shape, there)
    graph, lens = filled.graph, LENSES[asked.lens]
    picture = lay_out(graph, lens, measure=measure)
    places = tuple(_place_row(graph, key, filled.unfilled) for key in _in_reading_order(picture))
    return GovernanceView(
        choices={one.key: one.title for one in shapes(catalogue)},
        asked=Asked(shape.key, lens.id),
        ground=_ground(document, best, shape),
        summary=template.summary,
        apex=tuple(row for row in places if graph.nodes[row.key].apex),
        standing=sum(node.party is not None for node in graph.nodes.values()),
        vacancies=tuple(graph.name_of(key) for key in filled.unfilled),
        left_out=tuple(party.name for key, party in there.items() if key not in graph.nodes),
        picture=picture,
        legend=legend_of(picture),
        places=places,
        ties=tuple(_tie_row(graph, key) for key, edge in graph.edges.items() if edge.kind in lens.kinds),
        branches=tuple(_branches(graph)),
        description=describe(graph),
    )


def graph_of(document: Document, catalogue: Catalogue, shape_key: str) -> Graph:
    """Return the map of the shape called ``shape_key``, filled with the parties of ``document``."""
    shape = _shape(document, catalogue, None, shape_key)
    return map_of(document, shape, parties(document)).graph


def _shape(document: Document, catalogue: Catalogue, best: str | None, key: str) -> Shape:
    found = next((shape for shape in shapes(catalogue) if shape.key == key), None)
    return found or shape_for(document, catalogue, best)


def _ground(document: Document, best: str | None, shape: Shape) -> Ground:
    entry = document.choices.get("model")
    chosen = entry.value if entry else None
    if chosen is not None and chosen.chosen == shape.model:
        return "chosen"
    return "best fit" if shape.model == best else "looked at"


def _in_reading_order(picture: Picture) -> Iterator[str]:
    yield from (box.id for box in sorted(picture.boxes, key=lambda box: (box.layer, box.x)))


def _place_row(graph: Graph, key: str, unfilled: Sequence[str]) -> PlaceRow:
    node = graph.nodes[key]
    sentences = tuple(describe_tie(graph, edge) for _, edge in graph.edges_at(key))
    return PlaceRow(key, node.name, caption(node), key in unfilled, node.terms, sentences)


def _tie_row(graph: Graph, key: str) -> TieRow:
    edge = graph.edges[key]
    names = graph.name_of(edge.source), graph.name_of(edge.target)
    return TieRow(key, edge.kind, *names, edge.label, describe_tie(graph, edge), (edge.source, edge.target))


def _branches(graph: Graph) -> Iterator[Branch]:
    """Yield a tree for each place that is answered to and answers to nobody; where all answer, for each that is."""
    under: dict[str, list[str]] = {}
    for _, edge in graph.edges_of("reports_to"):
        under.setdefault(edge.target, []).append(edge.source)
    answering = {edge.source for _, edge in graph.edges_of("reports_to")}
    tops = [key for key in under if key not in answering] or list(under)
    yield from (_branch(graph.nodes, under, key, ()) for key in tops)


def _branch(nodes: Mapping[str, MapNode], under: Mapping[str, Sequence[str]], key: str, above: Sequence[str]) -> Branch:
    # Nobody is looked for under themselves: a circle of reporting lines ends where it closes.
    below = tuple(_branch(nodes, under, one, (*above, key)) for one in under.get(key, ()) if one not in (*above, key))
    return Branch(key, nodes[key].name, caption(nodes[key]), below)
