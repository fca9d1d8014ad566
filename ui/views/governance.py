"""What the Governance page shows: one model's map as a picture, and its twins in words."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from readiness.document.graph import EdgeKind, MapNode, TermsOfReference
from readiness.document.model import Document
from readiness.fit.catalogue import Catalogue
from readiness.governance.description import describe, describe_tie
from readiness.governance.drawing import Stroke, legend_of
from readiness.governance.graph import Graph
from readiness.governance.grouping import Grouped, grouped, groups
from readiness.governance.layout import Picture, caption
from readiness.governance.lenses import LENSES, MONEY, Lens
from readiness.governance.shapes import Shape, shape_for, shapes
from readiness.governance.stored import keeps_map, map_of
from readiness.governance.templates import Filled, load_template
from readiness.partnership.people import parties
from ui.views.governance_picture import Drawn, Pen, draw

# Contracts tell the models apart; everything at once is much to take in.
FIRST_LENS = MONEY.id
Ground = Literal["chosen", "best fit", "looked at"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asked to see: a shape by its key (empty for the document's own) and a lens.

    ``is_grouped``: places that are alike are drawn as one, but for the groups in ``opened``, each by its first place.
    """

    shape: str = ""
    lens: str = FIRST_LENS
    is_grouped: bool = True
    opened: frozenset[str] = frozenset()

    @property
    def arrangement(self) -> str:
        """The key under which it is kept where the places stand: a map drawn in full has an order of its own."""
        return self.shape if self.is_grouped else f"{self.shape} in full"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody chose on the map: a place, or ties that one line bundles; or nothing."""

    place: str = ""
    ties: tuple[str, ...] = ()


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
    """A tie in words; ``source`` and ``target`` are names, ``ends`` the ids behind them; ``lit`` by the lens."""

    key: str
    kind: EdgeKind
    source: str
    target: str
    label: str
    sentence: str
    ends: tuple[str, str]
    lit: bool


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

    ``vacancies`` are the places that wait for a party, ``left_out`` the parties that stand nowhere on it, by
    id, ``is_kept`` whether the parties changed the map, so that it is no longer the template's. ``stands_in`` gives
    the place that is drawn for each that is not.
    """

    choices: Mapping[str, str]
    asked: Asked
    ground: Ground
    summary: str
    apex: tuple[PlaceRow, ...]
    standing: int
    vacancies: tuple[str, ...]
    left_out: Mapping[str, str]
    is_kept: bool
    graph: Graph
    has_groups: bool
    stands_in: Mapping[str, str]
    drawn: Drawn
    legend: tuple[tuple[EdgeKind, Stroke], ...]
    places: tuple[PlaceRow, ...]
    ties: tuple[TieRow, ...]
    branches: tuple[Branch, ...]
    description: tuple[str, ...]

    @property
    def picture(self) -> Picture:
        """The map as it is drawn."""
        return self.drawn.picture

    def place(self, key: str) -> PlaceRow | None:
        """Return the place ``key``, where it is on this map."""
        return next((place for place in self.places if place.key == key), None)

    @property
    def title(self) -> str:
        """The name of the shape."""
        return self.choices[self.asked.shape]


@dataclass(frozen=True, slots=True)
class Standing:
    """The map that is to be shown, before it is drawn."""

    shape: Shape
    filled: Filled
    is_kept: bool


def standing_map(document: Document, catalogue: Catalogue, best: str | None, key: str) -> Standing:
    """Return the map of the shape called ``key``, or of the document's own shape where it is empty or unknown."""
    shape, there = _shape(document, catalogue, best, key), parties(document)
    filled = map_of(document, shape, there)
    own = replace(filled, graph=of_these(filled.graph, there.keys()))
    return Standing(shape, own, keeps_map(document, shape.key))


def of_these(graph: Graph, known: Collection[str]) -> Graph:
    """Return ``graph`` with places standing for the ``known`` parties only; others keep their names and stand alone."""
    strangers = {key: node for key, node in graph.nodes.items() if node.party is not None and node.party not in known}
    freed = {key: node.model_copy(update={"party": None}) for key, node in strangers.items()}
    return replace(graph, nodes={**graph.nodes, **freed}) if freed else graph


def governance_view(
    document: Document, catalogue: Catalogue, best: str | None, asked: Asked | None = None, pen: Pen | None = None
) -> GovernanceView:
    """Return the page for ``document``.

    Args:
        document: The document, whose parties fill the map.
        catalogue: The delivery models.
        best: The model that fits best, where one is known.
        asked: What somebody asked to see; the document's own shape and its contracts unless given.
        pen: How the picture is drawn: its font and the picture so far; from nothing by estimated widths unless given.
    """
    asked = asked or Asked()
    there = parties(document)
    stands = standing_map(document, catalogue, best, asked.shape)
    shape, graph, lens = stands.shape, stands.filled.graph, LENSES[asked.lens]
    eye = grouped(graph, asked.opened) if asked.is_grouped else Grouped(graph)
    on_map = {node.party for node in graph.nodes.values()}
    drawn = draw(eye.graph, lens, pen or Pen())
    places, ties = _twins(stands, _in_reading_order(graph, drawn.picture, eye.stands_in), lens)
    return GovernanceView(
        choices={one.key: one.title for one in shapes(catalogue)},
        asked=replace(asked, shape=shape.key),
        ground=_ground(document, best, shape),
        summary=load_template(shape.template).summary,
        apex=tuple(row for row in places if graph.nodes[row.key].apex),
        standing=len(there.keys() & on_map),
        vacancies=tuple(graph.name_of(key) for key in stands.filled.unfilled),
        left_out={key: party.name for key, party in there.items() if key not in on_map},
        is_kept=stands.is_kept,
        graph=graph,
        has_groups=bool(groups(graph)),
        stands_in=eye.stands_in,
        drawn=drawn,
        legend=legend_of(drawn.picture),
        places=places,
        ties=ties,
        branches=tuple(_branches(graph)),
        description=describe(graph),
    )


def _shape(document: Document, catalogue: Catalogue, best: str | None, key: str) -> Shape:
    found = next((shape for shape in shapes(catalogue) if shape.key == key), None)
    return found or shape_for(document, catalogue, best)


def _ground(document: Document, best: str | None, shape: Shape) -> Ground:
    entry = document.choices.get("model")
    chosen = entry.value if entry else None
    if chosen is not None and chosen.chosen == shape.model:
        return "chosen"
    return "best fit" if shape.model == best else "looked at"


def _in_reading_order(graph: Graph, picture: Picture, stands_in: Mapping[str, str]) -> Iterator[str]:
    """Yield the places as the picture shows them, each followed by those for which it stands."""
    behind: dict[str, list[str]] = {}
    for key, first in stands_in.items():
        behind.setdefault(first, []).append(key)
    for box in sorted(picture.boxes, key=lambda box: (box.layer, box.x)):
        yield from (key for key in (box.id, *behind.get(box.id, ())) if key in graph.nodes)


def _twins(stands: Standing, order: Iterable[str], lens: Lens) -> tuple[tuple[PlaceRow, ...], tuple[TieRow, ...]]:
    graph = stands.filled.graph
    sentences = {key: describe_tie(graph, edge) for key, edge in graph.edges.items()}
    places = tuple(_place_rows(graph, order, stands.filled.unfilled, sentences))
    return places, tuple(_tie_row(graph, key, sentences[key], lens) for key in graph.edges)


def _place_rows(
    graph: Graph, order: Iterable[str], unfilled: Sequence[str], sentences: Mapping[str, str]
) -> Iterator[PlaceRow]:
    told: dict[str, list[str]] = {key: [] for key in graph.nodes}
    for key, edge in graph.edges.items():
        told[edge.source].append(sentences[key])
        told[edge.target].append(sentences[key])
    for key in order:
        node = graph.nodes[key]
        yield PlaceRow(key, node.name, caption(node), key in unfilled, node.terms, tuple(told[key]))


def _tie_row(graph: Graph, key: str, sentence: str, lens: Lens) -> TieRow:
    edge = graph.edges[key]
    names = graph.name_of(edge.source), graph.name_of(edge.target)
    return TieRow(key, edge.kind, *names, edge.label, sentence, (edge.source, edge.target), edge.kind in lens.kinds)


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
