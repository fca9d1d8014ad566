"""What the Plan place shows: actions, risks, conditions and all that is due, each with how it stands today."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from readiness.document.model import Action, Document
from readiness.document.toolbox import Statement
from readiness.partnership.people import parties
from readiness.questionnaire.format import Side
from readiness.questionnaire.shipped import Library
from readiness.toolbox.plan import events
from readiness.toolbox.risks import RiskRow, register, risk_findings
from readiness.toolbox.standing import standing
from readiness.toolbox.words import Remark

Timing = Literal["overdue", "soon", "later", "undated", "closed"]
SOON_DAYS = 14
_ORDER: tuple[Timing, ...] = ("overdue", "soon", "later", "undated", "closed")


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action and how its day stands."""

    key: str
    action: Action
    timing: Timing


@dataclass(frozen=True, slots=True)
class RiskLine:
    """One risk with the number it has in the picture; 0 where it is closed and not drawn."""

    number: int
    row: RiskRow
    timing: Timing


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """One condition, who sets it by name, and how its day stands."""

    key: str
    statement: Statement
    by: str
    timing: Timing


@dataclass(frozen=True, slots=True)
class DueLine:
    """A day on which something is due: what, as a calendar says it, and by whom."""

    day: date
    what: str
    who: str
    timing: Timing


@dataclass(frozen=True, slots=True)
class PlanView:
    """Everything that the plan holds, in the order in which it is shown."""

    actions: tuple[ActionLine, ...]
    risks: tuple[RiskLine, ...]
    remarks: tuple[Remark, ...]
    conditions: tuple[ConditionLine, ...]
    due: tuple[DueLine, ...]

    @property
    def overdue(self) -> int:
        """How many days in the calendar have passed without what was due."""
        return sum(line.timing == "overdue" for line in self.due)


def plan_view(document: Document, today: date, language: str = "en") -> PlanView:
    """Return the plan of ``document`` as it stands on ``today``; what presses most comes first."""
    names = {key: party.name for key, party in parties(document).items()}
    return PlanView(
        _actions(document, today),
        _risks(document, today),
        risk_findings(standing(document.risks), today),
        _conditions(document, today, names),
        tuple(
            DueLine(
                event.day,
                event.title,
                names.get(event.notes, event.notes),
                timing(event.day.isoformat(), today, is_open=True),
            )
            for event in sorted(events(document, language), key=lambda event: (event.day, event.key))
        ),
    )


def timing(due: str, today: date, *, is_open: bool) -> Timing:
    """Return how the day ``due`` stands on ``today``; “soon” is within two weeks."""
    if not is_open:
        return "closed"
    try:
        day = date.fromisoformat(due)
    except ValueError:
        # Old documents may hold a day that no calendar has.
        return "undated"
    if day < today:
        return "overdue"
    return "soon" if day <= today + timedelta(days=SOON_DAYS) else "later"


def questions(library: Library, side: Side = "provider", language: str = "en") -> Mapping[str, str]:
    """Return the questions that an action can move: item -> its text, in the order of the questionnaires."""
    return {
        item.id: item.text.read(side, language) for one in library.questionnaires for item in one.items if item.factor
    }


def _actions(document: Document, today: date) -> tuple[ActionLine, ...]:
    lines = [
        ActionLine(key, one, timing(one.due, today, is_open=one.status in {"open", "under way"}))
        for key, one in standing(document.actions).items()
    ]
    return tuple(sorted(lines, key=lambda line: (_ORDER.index(line.timing), line.action.due, line.key)))


def _risks(document: Document, today: date) -> tuple[RiskLine, ...]:
    return tuple(
        RiskLine(
            0 if row.risk.status == "closed" else number,
            row,
            timing(row.risk.due, today, is_open=row.risk.status != "closed"),
        )
        for number, row in enumerate(register(standing(document.risks)), start=1)
    )


def _conditions(document: Document, today: date, names: Mapping[str, str]) -> tuple[ConditionLine, ...]:
    lines = [
        ConditionLine(
            key, one, names.get(one.by, one.by), timing(one.due, today, is_open=one.status in {"open", "agreed"})
        )
        for key, one in standing(document.statements).items()
        if one.kind == "condition"
    ]
    return tuple(sorted(lines, key=lambda line: (_ORDER.index(line.timing), line.statement.due, line.key)))
