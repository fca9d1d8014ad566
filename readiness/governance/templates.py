"""Governance templates: the shape of each delivery model as data, filled with the parties of a document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, product
from typing import Annotated, Literal

from pydantic import Field, model_validator

from readiness.document.graph import (
    BodyKind,
    EdgeKind,
    MapActivity,
    MapEdge,
    MapNode,
    NodeKind,
    OrganisationRole,
    OrganisationSize,
    TermsOfReference,
)
from readiness.document.model import PartnershipRole, Party, PartyKind
from readiness.errors import UsageError
from readiness.governance.graph import Graph
from readiness.records import Record, data_folder, nearest, no_such, read_toml
from readiness.wording import Identifier, Name, Prose

# The voices that are heard where nobody with a firm role is there to fill a place.
STANDBY_ROLES: tuple[PartnershipRole, ...] = ("candidate",)


class Place(Record):
    """A place of a template: one body or vehicle, or as many organisations as the parties fill.

    Parties whose kind stands in ``parties`` fill it, in the order of ``roles``, up to ``most``; nobody stands
    in two places. Where fewer than ``at_least`` are found, placeholders of its name stand on the map.
    """

    id: Identifier
    kind: NodeKind
    name: Name = Field(description="Its name; for parties, the placeholder where none is found.")
    role: OrganisationRole | None = None
    body: BodyKind | None = None
    apex: bool | None = None
    terms: TermsOfReference | None = None
    size: OrganisationSize | None = None
    allocates_work: bool | None = None
    complaints_route: Prose = ""
    parties: tuple[PartyKind, ...] = ()
    roles: tuple[PartnershipRole, ...] = ("lead", "member", "commissioner")
    most: int = Field(default=1, ge=1, le=200)
    at_least: int = Field(default=1, ge=0, le=10)
    one_in: int = Field(default=1, ge=1, le=20, description="Takes every so-manieth of the parties still free.")


class Tie(Record):
    """Lines of one kind from every holder of a place to every holder of another, or between holders of one."""

    kind: EdgeKind
    source: Identifier
    target: Identifier
    to_first: bool = Field(default=False, description="Whether only the first holder of the target is meant.")
    split_evenly: bool = Field(default=False, description="Whether the holders share 100 per cent evenly.")
    attributes: dict[str, str | int | float | bool] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _attributes_exist(self) -> "Tie":
        for name in self.attributes:
            if name not in MapEdge.model_fields:
                raise ValueError(f"a line has no “{name}”{nearest(name, tuple(MapEdge.model_fields))}")
        self.edge("source", "target")
        return self

    def edge(self, source: str, target: str, **more: float) -> MapEdge:
        """Return the line from ``source`` to ``target`` with the attributes of this tie."""
        ends = {"source": source, "target": target, "kind": self.kind}
        return MapEdge.model_validate({**ends, **self.attributes, **more})


class Task(Record):
    """An activity of the responsibility matrix, by places of the template; the first holder is accountable."""

    id: Identifier
    name: Name
    responsible: tuple[Identifier, ...] = Field(min_length=1)
    accountable: Identifier
    consulted: tuple[Identifier, ...] = ()
    informed: tuple[Identifier, ...] = ()


class Template(Record):
    """The shape of one delivery model, or of one of its variants."""

    format: Literal["readiness-template/1"]
    id: Annotated[str, Field(pattern=r"^[a-z-]+(\.[a-z-]+)?$")]
    title: Name
    summary: Prose
    sources: tuple[Name, ...] = Field(min_length=1)
    places: tuple[Place, ...] = Field(min_length=2, max_length=40)
    ties: tuple[Tie, ...] = Field(min_length=1, max_length=200)
    activities: tuple[Task, ...] = Field(default=(), max_length=50)

    @property
    def model(self) -> str:
        """The delivery model that this template draws."""
        return self.id.partition(".")[0]

    @model_validator(mode="after")
    def _ties_join_places(self) -> "Template":
        ids = tuple(place.id for place in self.places)
        for twice in {key for key in ids if ids.count(key) > 1}:
            raise ValueError(f"the place “{twice}” stands twice")
        ends = chain.from_iterable((tie.source, tie.target) for tie in self.ties)
        parts = chain.from_iterable((*one.responsible, *one.consulted, *one.informed) for one in self.activities)
        for end in (*ends, *parts, *(one.accountable for one in self.activities)):
            if end not in ids:
                raise ValueError(f"a tie or activity names the place “{end}”, which is not there{nearest(end, ids)}")
        return self


@dataclass(frozen=True, slots=True)
class Filled:
    """A template filled with parties, and the ids of the placeholders that still wait for one."""

    graph: Graph
    unfilled: tuple[str, ...]


def template_ids() -> tuple[str, ...]:
    """Return the ids of all templates that ship with the program, in order."""
    return tuple(sorted(path.stem for path in (data_folder() / "templates").glob("*.toml")))


def load_template(template_id: str) -> Template:
    """Return the template ``template_id``.

    Raises:
        UsageError: No template has that id.
        DataFileError: The file breaks the schema.
    """
    known = template_ids()
    if template_id not in known:
        raise UsageError("", no_such("governance template", template_id, known), f"Use {_one_of(known)}.")
    return read_toml(data_folder() / "templates" / f"{template_id}.toml", Template)


def fill(template: Template, parties: Mapping[str, Party]) -> Filled:
    """Return the map that ``template`` gives for ``parties``.

    Args:
        template: The shape.
        parties: Party id -> party, in the order in which they should stand in the rows.

    Returns:
        The map, and the placeholders. Nobody stands twice; a party that no place asks for is left out.
    """
    nodes: dict[str, MapNode] = {}
    holders: dict[str, tuple[str, ...]] = {}
    unfilled: list[str] = []
    for place in template.places:
        found = _holders(place, parties, nodes)
        waiting = _waiting(place, len(found))
        nodes.update({key: _party_node(place, key, parties[key]) for key in found})
        nodes.update(waiting)
        unfilled.extend(waiting if place.parties else ())
        holders[place.id] = (*found, *waiting)
    owners = _owners(template, holders)
    edges = dict(chain.from_iterable(_edges(tie, holders, owners.get(tie.target, ())) for tie in template.ties))
    activities = {task.id: _activity(task, holders) for task in template.activities}
    return Filled(Graph(nodes, edges, template.title, activities, template.model), tuple(unfilled))


def placeholder_names(template: Template) -> Mapping[str, str]:
    """Return id and name of every placeholder that ``template`` can leave for a party, however many are found."""
    asking = [place for place in template.places if place.parties]
    return {
        key: node.name
        for place in asking
        for found in range(place.at_least)
        for key, node in _waiting(place, found).items()
    }


def _activity(task: Task, holders: Mapping[str, tuple[str, ...]]) -> MapActivity:
    def those(places: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(chain.from_iterable(holders[place] for place in places))

    return MapActivity(
        name=task.name,
        responsible=those(task.responsible),
        accountable=holders[task.accountable][:1],
        consulted=those(task.consulted),
        informed=those(task.informed),
        # What a template lists is the partnership's own work.
        statutory=False,
    )


def _holders(place: Place, parties: Mapping[str, Party], taken: Mapping[str, MapNode]) -> tuple[str, ...]:
    free = {key: party for key, party in parties.items() if party.kind in place.parties and key not in taken}
    firm = sorted(
        (key for key in free if free[key].role in place.roles), key=lambda key: place.roles.index(free[key].role)
    )
    standby = [key for key in free if free[key].role in STANDBY_ROLES]
    chosen = firm[:: place.one_in]
    return tuple([*chosen, *standby[: max(0, place.at_least - len(chosen))]][: place.most])


def _waiting(place: Place, found: int) -> dict[str, MapNode]:
    missing = max(0, place.at_least - found)
    node = MapNode(
        kind=place.kind, name=place.name, role=place.role, body=place.body, apex=place.apex, terms=place.terms,
        size=place.size, complaints_route=place.complaints_route, allocates_work=place.allocates_work,
    )  # fmt: skip
    if missing == 1:
        return {place.id: node}
    numbered = ((number, f"{place.id}-{number}") for number in range(1, missing + 1))
    return {key: node.model_copy(update={"name": f"{place.name} ({number})"}) for number, key in numbered}


def _party_node(place: Place, key: str, party: Party) -> MapNode:
    return MapNode(
        kind=place.kind, name=party.name, party=key, role=place.role, size=party.size, charity=party.charity,
        allocates_work=place.allocates_work,
    )  # fmt: skip


def _owners(template: Template, holders: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    owners: dict[str, tuple[str, ...]] = {}
    for tie in template.ties:
        if tie.split_evenly:
            owners[tie.target] = (*owners.get(tie.target, ()), *holders[tie.source])
    return owners


def _edges(tie: Tie, holders: Mapping[str, tuple[str, ...]], owners: tuple[str, ...]) -> Iterator[tuple[str, MapEdge]]:
    targets = holders[tie.target][: 1 if tie.to_first else None]
    for source, target in product(holders[tie.source], targets):
        if source != target:
            more = {"share_per_cent": _even_share(owners.index(source), len(owners))} if tie.split_evenly else {}
            yield f"{tie.kind.replace('_', '-')}.{source}.{target}", tie.edge(source, target, **more)


def _even_share(position: int, count: int) -> float:
    # The first bears the odd hundredths, so that the shares make exactly 100.
    share = 10_000 // count
    return (10_000 - share * (count - 1) if position == 0 else share) / 100


def _one_of(names: tuple[str, ...]) -> str:
    return " or ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)
