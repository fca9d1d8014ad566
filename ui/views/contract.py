"""The form of contract as a worksheet: every component with what is said of it, and what is still open."""

from dataclasses import dataclass

from readiness.document.model import Document
from readiness.document.toolbox import ContractTerm
from readiness.questionnaire.sources import cited
from readiness.toolbox.contract_terms import HeadOfTerms, contract_rules, worksheet
from readiness.toolbox.standing import standing


@dataclass(frozen=True, slots=True)
class TermRow:
    """One component: its key, its title, what to ask about it, and what the parties say."""

    key: str
    title: str
    asks: str
    term: ContractTerm

    @property
    def is_begun(self) -> bool:
        """Whether anybody has said anything about it."""
        return bool(self.term.said or self.term.wording or self.term.owner)


@dataclass(frozen=True, slots=True)
class ContractView:
    """The worksheet: its components in order, how many are settled, and where the list comes from."""

    rows: tuple[TermRow, ...]
    settled: int
    source: str

    @property
    def untouched(self) -> tuple[str, ...]:
        """The titles of the components that nobody has spoken about."""
        return tuple(row.title for row in self.rows if not row.is_begun and not row.term.settled)


def contract_view(document: Document) -> ContractView:
    """Return the worksheet of ``document``."""
    sheet = worksheet(standing(document.contract_terms))
    return ContractView(tuple(_row(head) for head in sheet.heads), sheet.settled, cited(contract_rules().source))


def _row(head: HeadOfTerms) -> TermRow:
    component = head.component
    return TermRow(component.id, component.title.read(), component.asks.read(), head.term)
