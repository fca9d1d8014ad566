"""The form of contract: a worksheet of components that becomes heads of terms."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pydantic import Field

from readiness.document.toolbox import ContractTerm
from readiness.records import Record, read_toml
from readiness.toolbox.words import toolbox_folder
from readiness.wording import Identifier, Wording

NOTHING_SAID = ContractTerm()


class Component(Record):
    """A component of a contract, and what to ask about it."""

    id: Identifier
    title: Wording
    asks: Wording


class ContractRules(Record):
    """The components that ship with the program."""

    source: str
    components: tuple[Component, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class HeadOfTerms:
    """A component with what the parties say about it."""

    component: Component
    term: ContractTerm


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The components in order, and how many of them are settled or not talked about yet."""

    heads: tuple[HeadOfTerms, ...]

    @property
    def settled(self) -> int:
        """How many components are settled."""
        return sum(head.term.settled for head in self.heads)

    @property
    def untouched(self) -> tuple[Component, ...]:
        """The components that nobody has said anything about."""
        return tuple(head.component for head in self.heads if not head.term.said and not head.term.settled)


@lru_cache
def contract_rules() -> ContractRules:
    """Return the components that ship with the program."""
    return read_toml(toolbox_folder() / "contract.toml", ContractRules)


def worksheet(terms: Mapping[str, ContractTerm]) -> Worksheet:
    """Return every component with what ``terms`` say of it; terms of components that are gone are kept out."""
    return Worksheet(tuple(HeadOfTerms(one, terms.get(one.id, NOTHING_SAID)) for one in contract_rules().components))
