"""The governance maps of the samples: drawn as their sources describe, with what was invented told apart."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, model_validator

from readiness.document.graph import MapActivity, MapEdge, MapNode
from readiness.records import Record, data_folder, nearest, read_toml
from readiness.wording import Identifier, Prose


class SampleMap(Record):
    """One file in ``questionnaires/samples/maps``; ``map`` is the key of the shape that it draws."""

    format: Literal["readiness-sample-map/1"]
    sample: Identifier
    map: Identifier
    source: Prose = Field(min_length=1)
    invented: Prose = Field(min_length=1)
    nodes: dict[Identifier, MapNode] = Field(min_length=1)
    edges: dict[Identifier, MapEdge]
    activities: dict[Identifier, MapActivity] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _lines_join_places(self) -> "SampleMap":
        ends = {end for edge in self.edges.values() for end in (edge.source, edge.target)}
        parts = {
            one
            for activity in self.activities.values()
            for one in (*activity.responsible, *activity.accountable, *activity.consulted, *activity.informed)
        }
        speakers = {node.represented_by for node in self.nodes.values() if node.represented_by is not None}
        for stranger in sorted((ends | parts | speakers) - self.nodes.keys()):
            raise ValueError(f"a line, activity or place names “{stranger}”{nearest(stranger, tuple(self.nodes))}")
        return self


@cache
def sample_maps(folder: Path | None = None) -> Mapping[str, SampleMap]:
    """Return the map of each sample that has one, by the sample's id.

    Raises:
        BadInputError: A file cannot be read or breaks the format.
    """
    files = sorted((folder or data_folder() / "samples" / "maps").glob("*.toml"))
    return {one.sample: one for one in (read_toml(path, SampleMap) for path in files)}


def map_entries(sample: str) -> Iterator[tuple[str, str, Any]]:
    """Yield part, key and value of every place, line and activity on the map of ``sample``."""
    drawn = sample_maps().get(sample)
    if drawn is None:
        return
    for part, values in (("map_nodes", drawn.nodes), ("map_edges", drawn.edges), ("map_activities", drawn.activities)):
        for key, value in values.items():
            yield part, f"{drawn.map}/{key}", value


def map_note(sample: str) -> str:
    """Return what is invented on the map of ``sample``, in words for its first page; empty where it has no map."""
    drawn = sample_maps().get(sample)
    return f"Governance map. {drawn.invented}" if drawn is not None else ""
