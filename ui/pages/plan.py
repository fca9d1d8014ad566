"""The Plan page: actions, risks, conditions and the calendar, with the form of what is open beside them."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Callout, side_by_side
from ui.kit.buttons import quiet_button
from ui.kit.labels import title
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.tab_order import follow_layout
from ui.kit.tabs import Tabs
from ui.kit.with_detail import WithDetail
from ui.pages.plan_parts import ActionsPart, CalendarPart, ConditionsPart, RisksPart
from ui.pages.plan_words import PlanColumns, PlanWords
from ui.pages.records import RecordsPart
from ui.views.plan import PlanView
from ui.views.suggestion import Suggestion


@dataclass(frozen=True, slots=True)
class PlanShown:
    """What is on the page: which part, the plan, and what the results suggest (None: nobody asked)."""

    part: str
    plan: PlanView
    suggestions: tuple[Suggestion, ...] | None


class PlanPage(WithDetail):
    """The plan.

    Signals:
        part_picked: The part to show.
        workbook_wanted: The plan is wanted as a workbook.
        calendar_wanted: The days are wanted as a calendar file.
        screen_wanted: The conditions are wanted on the big screen.
    """

    part_picked = Signal(str)
    workbook_wanted = Signal()
    calendar_wanted = Signal()
    screen_wanted = Signal()

    def __init__(self, questions: Mapping[str, str]) -> None:
        self.sheet, self.inside = ScrollPage("", WIDE_LETTERS), ScrollPage("")
        super().__init__(self.sheet, self.inside)
        self.sheet.setAccessibleName(self.tr("Plan"))
        self.inside.setAccessibleName(self.tr("What is open"))
        self.words = PlanWords()
        columns = self.columns = PlanColumns(self.words)
        self.action_part, self.risks = ActionsPart(self.words, columns, questions), RisksPart(self.words, columns)
        self.conditions, self.calendar = ConditionsPart(self.words, columns), CalendarPart(self.words)
        self.parts: dict[str, QWidget] = {
            "actions": self.action_part, "risks": self.risks, "conditions": self.conditions, "calendar": self.calendar,
        }  # fmt: skip
        self.lists: dict[str, RecordsPart] = {
            "actions": self.action_part.records, "risks": self.risks.records, "conditions": self.conditions.records,
        }  # fmt: skip
        names = {
            "actions": self.tr("Actions"), "risks": self.tr("Risks"), "conditions": self.tr("Conditions"),
            "calendar": self.tr("Calendar"),
        }  # fmt: skip
        self.tabs = Tabs(self.tr("Parts of the plan"), names)
        self.summary = Callout("info", "")
        self._lay_out()

    def show_view(self, view: PlanShown) -> None:
        """Draw ``view``; only the part that is shown is drawn."""
        first, then = self.words.summary(view.plan)
        self.summary.show_message("warning" if view.plan.overdue else "info", first, then)
        self.tabs.show_key(view.part)
        for key, part in self.parts.items():
            part.setVisible(key == view.part)
        match view.part:
            case "risks":
                self.risks.show_view(view.plan)
            case "conditions":
                self.conditions.show_view(view.plan)
            case "calendar":
                self.calendar.show_lines(view.plan.due)
            case _:
                self.action_part.show_view(view.plan, view.suggestions)
        self._show_inside(view.part)
        follow_layout(self)

    def show_questions(self, questions: Mapping[str, str]) -> None:
        """Offer ``questions`` as those whose answers an action can move."""
        self.action_part.records.form.show_choices("item", self.columns.questions(questions))

    def close_forms(self) -> None:
        """Close whatever form is open, keeping what is still being typed."""
        for one in self.lists.values():
            if one.key:
                one.shut()

    def _lay_out(self) -> None:
        workbook = quiet_button(self.tr("Save as a workbook…"), "save")
        workbook.setAccessibleDescription(self.tr("Actions and risks as an Excel file."))
        days = quiet_button(self.tr("Save the days for a calendar…"), "save")
        days.setAccessibleDescription(self.tr("A calendar file that every calendar program reads."))
        for button, signal in ((workbook, self.workbook_wanted), (days, self.calendar_wanted)):
            button.clicked.connect(signal)
        head = side_by_side(title(self.tr("Plan")), workbook, days)
        for widget in (head, self.summary, self.tabs, *self.parts.values()):
            self.sheet.column.addWidget(widget)
        self.sheet.column.addStretch(1)
        for one in self.lists.values():
            self.inside.column.addWidget(one.sheet)
            one.opened.connect(lambda _key: self._show_inside(""))
        self.inside.column.addStretch(1)
        self.conditions.big.clicked.connect(self.screen_wanted)
        self.tabs.picked.connect(self._turn)
        self.closed.connect(self.close_forms)

    def _turn(self, part: str) -> None:
        self.close_forms()
        self.part_picked.emit(part)
        self.tabs.take_focus()

    def _show_inside(self, part: str) -> None:
        self.show_detail(any(one.key for key, one in self.lists.items() if part in {"", key}))
