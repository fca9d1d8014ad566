"""The form of contract as heads of terms: each component, what is said of it, and what is left to settle."""

from collections.abc import Iterator

from readiness.document.toolbox import ContractTerm
from readiness.report.blocks import Block, Cell, Heading, Paragraph, Status, Table
from readiness.report.material import Material
from readiness.report.sections.tool_words import NOTHING, columns, say, word
from readiness.toolbox.contract_terms import HeadOfTerms, worksheet
from readiness.toolbox.standing import standing


def contract_terms(material: Material) -> Iterator[Block]:
    """Yield the heads of terms; nothing where nobody has said anything about the contract."""
    kept = standing(material.document.contract_terms)
    if not kept:
        return
    made = worksheet(kept)
    counts = {"settled": made.settled, "count": len(made.heads), "untouched": len(made.untouched)}
    yield Heading(say(material, "contract.title"))
    yield Paragraph(say(material, "contract.opening", **counts))
    head = columns(material, ("component", 0.31), ("said", 0.35), ("wording", 0.19), ("status", 0.15))
    yield Table(say(material, "contract.terms"), head, tuple(_row(material, one) for one in made.heads))
    yield Paragraph(say(material, "contract.note"), manner="small")


def _wording(material: Material, term: ContractTerm) -> str:
    wording = word(material, "wording", term.wording) if term.wording else ""
    return "; ".join(part for part in (wording, term.owner) if part) or NOTHING


def _row(material: Material, head: HeadOfTerms) -> tuple[Cell, ...]:
    component, term = head.component, head.term
    state = "settled" if term.settled else "talked" if term.said else "untouched"
    asks = f"{component.title.read(material.language)}: {component.asks.read(material.language)}"
    return (
        asks,
        term.said or NOTHING,
        _wording(material, term),
        Status(
            say(material, f"term_state.{state}"),
            "positive" if term.settled else "neutral" if term.said else "warning",
        ),
    )
