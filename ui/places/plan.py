"""Plan: who does what by when, the risks, the conditions for joining, and everything that is due."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from ui.places.for_others import save_calendar, save_for_others
from ui.places.place import Place
from ui.places.plan_taking import PlanTaker
from ui.places.records import RecordKeeper
from ui.places.workshop import Workshop
from ui.today import today

if TYPE_CHECKING:
    # Loaded with the page.
    from pydantic import BaseModel

    from ui.pages.plan import PlanPage
    from ui.views.suggestion import Suggestion

# A name is one line, though the field where it is typed has two.
_NAMES = {"what", "text"}


class PlanPlace(Place):
    """Joins the Plan page to the document."""

    key = "plan"
    icon_name = "plan"
    part = "actions"
    language = ""

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.plan import PlanPage

        page = PlanPage({})
        self.taker = PlanTaker(self.desk, self)
        self.keepers = {
            "actions": RecordKeeper(self.desk, "actions", self), "risks": RecordKeeper(self.desk, "risks", self),
            "conditions": RecordKeeper(self.desk, "statements", self),
        }  # fmt: skip
        self.workshop = Workshop(self.desk, self)
        page.screen_wanted.connect(self.show_big)
        page.part_picked.connect(self.show_part)
        page.workbook_wanted.connect(self.save_workbook)
        page.calendar_wanted.connect(self.save_calendar)
        page.action_part.suggestions_wanted.connect(self.refresh)
        page.action_part.suggestions.wanted.connect(self.take)
        page.action_part.suggestions.map_wanted.connect(lambda: self.desk.go_to("governance"))
        for part, records in page.lists.items():
            records.added.connect(partial(self.add, part))
            records.edited.connect(partial(self.edit, part))
            records.removed.connect(partial(self.remove, part))
        return page

    def forget(self) -> None:
        """Go back to the actions, and close whatever form is open: another document may have the same keys."""
        self.part = "actions"
        if self.is_built:
            for records in self._plan.lists.values():
                records.key = ""

    def refresh(self) -> None:
        """Show the plan as it stands now."""
        from ui.content import library
        from ui.pages.plan import PlanShown
        from ui.views.plan import plan_view, questions

        document, language = self.desk.session.document, self.desk.settings.question_language
        if language != self.language:
            self.language = language
            self._plan.show_questions(questions(library(), language=language))
        found: tuple[Suggestion, ...] | None = None
        if self.part == "actions" and self._plan.action_part.is_asked:
            # Not before it is asked for: it reads every answer.
            from ui.views.plan_suggestions import suggestions

            found = suggestions(document, library(), self.desk.session.assessment(), language)
        self._plan.show_view(PlanShown(self.part, plan_view(document, today()), found))

    def show_part(self, part: str) -> None:
        """Show another part of the plan."""
        self.part = part
        self.refresh()

    def add(self, part: str) -> None:
        """Add a record and open its form."""
        name, record = self._new(part)
        key = self.keepers[part].add(name, record)
        if key:
            self._plan.lists[part].open(key, at_name=True)

    def edit(self, part: str, key: str, field: str, value: Any) -> None:
        """Set a field of a record, or say what is wrong with it."""
        records, keeper = self._plan.lists[part], self.keepers[part]
        kind = next(spec.kind for spec in records.form.specs if spec.name == field)
        if field in _NAMES:
            value = " ".join(value.split())
        records.refuse(field, keeper.edit(key, field, value, kind, self._name(part, key)))

    def remove(self, part: str, key: str) -> None:
        """Take a record away."""
        self.keepers[part].remove(key, self._name(part, key))

    def take(self, one: "Suggestion") -> None:
        """Put a suggestion into the plan and open it."""
        key = self.taker.take(one)
        if key:
            self._plan.action_part.records.open(key)

    def show_big(self) -> None:
        """Show the conditions for joining on the big screen."""
        from ui.pages.workshop_words import WorkshopWords
        from ui.views.plan import plan_view

        words = WorkshopWords()
        self.workshop.begin(self.page, lambda: words.conditions(plan_view(self.desk.session.document, today())))

    def save_workbook(self) -> None:
        """Ask where, and write actions and risks as a workbook."""
        from readiness.toolbox.plan import plan_workbook

        name = self.tr("{0}, plan").format(self.desk.session.title)
        save_for_others(self.desk, name, ".xlsx", self.tr("Workbooks"), plan_workbook(self.desk.session.document))

    def save_calendar(self) -> None:
        """Ask where, and write every day on which something is due as a calendar file."""
        save_calendar(self.desk)

    def _name(self, part: str, key: str) -> str:
        record = self.keepers[part].get(key)
        return str(getattr(record, "text" if part == "conditions" else "what", key))

    def _new(self, part: str) -> "tuple[str, BaseModel]":
        from readiness.document.model import Action
        from readiness.document.toolbox import Risk, Statement

        if part == "risks":
            name = self.tr("New risk")
            return name, Risk(what=name, kind="operational", likelihood=3, impact=3)
        if part == "conditions":
            name = self.tr("New condition")
            return name, Statement(kind="condition", text=name)
        name = self.tr("New action")
        return name, Action(what=name)

    @property
    def _plan(self) -> "PlanPage":
        from ui.pages.plan import PlanPage

        page = self.page
        assert isinstance(page, PlanPage)  # noqa: S101 - `build` makes no other
        return page
