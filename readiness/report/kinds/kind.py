"""What a kind of report is, and the kinds that ship."""

from functools import lru_cache
from typing import Literal

from pydantic import Field

from readiness.errors import UsageError
from readiness.phrases import Phrases, read_phrases
from readiness.records import Record, data_folder, no_such, read_toml
from readiness.wording import Identifier, Wording

Need = Literal["anything", "organisations", "model", "round", "tools"]
DEFAULT = "readiness"


class Kind(Record):
    """A kind of report: its chapters in order, and what a document must hold for it.

    ``apart`` names chapters whose charts keep their tables for the chapter called “tables”; ``appendices`` names those
    that are chapters of their own in another kind and are headed as an appendix in this one.
    """

    id: Identifier
    title: Wording
    summary: Wording
    needs: Need
    chapters: tuple[Identifier, ...] = Field(min_length=1)
    apart: tuple[Identifier, ...] = ()
    appendices: tuple[Identifier, ...] = ()


class _KindFile(Record):
    """The file of kinds."""

    kinds: tuple[Kind, ...] = Field(min_length=1)


@lru_cache
def load_kinds() -> tuple[Kind, ...]:
    """Return the kinds that ship, in the order in which they are offered."""
    return read_toml(data_folder() / "report-kinds.toml", _KindFile).kinds


@lru_cache
def kind_phrases() -> Phrases:
    """Return the words around the kinds of report."""
    return read_phrases(data_folder() / "phrases" / "kinds.toml")


def kind_named(name: str) -> Kind:
    """Return the kind called ``name``.

    Raises:
        UsageError: There is no such kind.
    """
    known = {kind.id: kind for kind in load_kinds()}
    if name not in known:
        raise UsageError("kind", no_such("kind of report", name, tuple(known)), f"Choose one of {', '.join(known)}.")
    return known[name]
