"""Lenses: which kinds of line belong to one question that a reader may ask of the map."""

from collections.abc import Mapping
from dataclasses import dataclass

from readiness.document.graph import EdgeKind

EDGE_KINDS: tuple[EdgeKind, ...] = (
    "contract", "subcontract", "funding", "shareholding", "delivers", "reports_to", "regulates", "seat", "voice",
    "data_flow", "relationship",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lens:
    """A question asked of the map and the kinds of line that answer it."""

    id: str
    title: str
    kinds: tuple[EdgeKind, ...]


ALL = Lens("all", "Everything", EDGE_KINDS)
MONEY = Lens("money", "Money and contract", ("contract", "subcontract", "funding", "shareholding", "delivers"))
ACCOUNTABILITY = Lens("accountability", "Who answers to whom", ("reports_to", "regulates"))
SEATS = Lens("seats", "Who sits where", ("seat", "voice"))
DATA = Lens("data", "Data", ("data_flow",))
TRUST = Lens("trust", "Trust", ("relationship",))
LENSES: Mapping[str, Lens] = {lens.id: lens for lens in (ALL, MONEY, ACCOUNTABILITY, SEATS, DATA, TRUST)}
