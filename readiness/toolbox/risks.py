"""The risk register: each risk beside the appetite for its kind, the gravest first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from readiness.document.toolbox import Appetite, Risk, RiskKind
from readiness.records import Record, read_toml
from readiness.toolbox.words import Remark, toolbox_folder
from readiness.wording import Wording


@dataclass(frozen=True, slots=True)
class RiskRow:
    """A line of the register: the risk, likelihood times impact, and whether that is more than the appetite takes."""

    key: str
    risk: Risk
    score: int
    limit: int | None

    @property
    def is_over(self) -> bool:
        """Whether the risk is greater than the board would take."""
        return self.limit is not None and self.score > self.limit


class RiskRules(Record):
    """The greatest score that each appetite takes, and the kinds by name."""

    source: str
    limits: dict[Appetite, int]
    kinds: dict[RiskKind, Wording]


@lru_cache
def risk_rules() -> RiskRules:
    """Return the rules that ship with the program."""
    return read_toml(toolbox_folder() / "risks.toml", RiskRules)


def register(risks: Mapping[str, Risk]) -> tuple[RiskRow, ...]:
    """Return every risk, closed ones last, those over the appetite first, then by score."""
    limits = risk_rules().limits
    rows = [
        RiskRow(key, one, one.likelihood * one.impact, None if one.appetite is None else limits[one.appetite])
        for key, one in risks.items()
    ]
    return tuple(sorted(rows, key=lambda row: (row.risk.status == "closed", not row.is_over, -row.score, row.key)))


def risk_findings(risks: Mapping[str, Risk], today: date) -> tuple[Remark, ...]:
    """Return what to mend in a register: risks over the appetite, without an owner or a response, or overdue."""
    return tuple(
        remark for row in register(risks) if row.risk.status != "closed" for remark in _about(row, row.risk, today)
    )


def _about(row: RiskRow, risk: Risk, today: date) -> Iterator[Remark]:
    values = {"risk": risk.what}
    if row.is_over:
        figures = {"score": str(row.score), "limit": str(row.limit)}
        yield Remark("risk.over", "error", {**values, **figures}, {"appetite": f"appetite.{risk.appetite}"})
    if not risk.owner:
        yield Remark("risk.no_owner", "warning", values)
    if not risk.response:
        yield Remark("risk.no_response", "warning", values)
    if risk.due and date.fromisoformat(risk.due) < today:
        yield Remark("risk.overdue", "warning", values)
    if risk.appetite is None:
        yield Remark("risk.no_appetite", "note", values)
