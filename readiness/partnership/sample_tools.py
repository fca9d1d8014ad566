"""What the samples hold in the tools beside the score: as their sources tell it, with what was invented told apart."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from readiness.document.model import Choice, Key
from readiness.document.toolbox import (
    ContractTerm,
    CriteriaCase,
    GainShare,
    GamePlayed,
    Outcome,
    PerformanceNote,
    PoorPerformance,
    Ranking,
    Review,
    Risk,
    RouteCase,
    Statement,
    Watch,
    WorkshopNote,
)
from readiness.records import Record, data_folder, read_toml
from readiness.wording import Identifier, Prose

_PARTS = (
    "choices", "gain_shares", "routes", "criteria", "games", "reviews", "watches", "performance", "poor_performance",
    "outcomes", "statements", "rankings", "risks", "contract_terms", "workshop_notes",
)  # fmt: skip


class SampleTools(Record):
    """One file in ``questionnaires/samples/tools``: the parts of the document that the tools fill, entry by key."""

    format: Literal["readiness-sample-tools/1"]
    sample: Identifier
    source: Prose = Field(min_length=1)
    invented: Prose = Field(min_length=1)
    choices: dict[Key, Choice] = Field(default_factory=dict)
    gain_shares: dict[Key, GainShare] = Field(default_factory=dict)
    routes: dict[Key, RouteCase] = Field(default_factory=dict)
    criteria: dict[Key, CriteriaCase] = Field(default_factory=dict)
    games: dict[Key, GamePlayed] = Field(default_factory=dict)
    reviews: dict[Key, Review] = Field(default_factory=dict)
    watches: dict[Key, Watch] = Field(default_factory=dict)
    performance: dict[Key, PerformanceNote] = Field(default_factory=dict)
    poor_performance: dict[Key, PoorPerformance] = Field(default_factory=dict)
    outcomes: dict[Key, Outcome] = Field(default_factory=dict)
    statements: dict[Key, Statement] = Field(default_factory=dict)
    rankings: dict[Key, Ranking] = Field(default_factory=dict)
    risks: dict[Key, Risk] = Field(default_factory=dict)
    contract_terms: dict[Key, ContractTerm] = Field(default_factory=dict)
    workshop_notes: dict[Key, WorkshopNote] = Field(default_factory=dict)


@cache
def sample_tools(folder: Path | None = None) -> Mapping[str, SampleTools]:
    """Return what each sample holds in the tools, by the sample's id.

    Raises:
        BadInputError: A file cannot be read or breaks the format.
    """
    files = sorted((folder or data_folder() / "samples" / "tools").glob("*.toml"))
    return {one.sample: one for one in (read_toml(path, SampleTools) for path in files)}


def tool_entries(sample: str) -> Iterator[tuple[str, str, Any]]:
    """Yield part, key and value of everything that ``sample`` holds in the tools."""
    held = sample_tools().get(sample)
    if held is None:
        return
    for part in _PARTS:
        for key, value in getattr(held, part).items():
            yield part, key, value


def tools_note(sample: str) -> str:
    """Return what is invented in the tools of ``sample``, in words for its first page; empty where it has none."""
    held = sample_tools().get(sample)
    return f"Tools. {held.invented}" if held is not None else ""
