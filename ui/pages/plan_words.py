"""The words of the Plan page: names of statuses, days as people write them, and a sentence for each finding."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from readiness.toolbox.words import written
from ui.kit.fields import FieldSpec, written_day
from ui.pages.records import RecordRow, RecordsWords
from ui.views.plan import ActionLine, ConditionLine, DueLine, PlanView, RiskLine, Timing
from ui.views.suggestion import Suggestion

LONGEST_QUESTION = 80


class PlanWords(QObject):
    """Turns what the plan holds into rows, columns and sentences."""

    def action_statuses(self) -> Mapping[str, str]:
        """Return the words of an action's status."""
        return {
            "open": self.tr("To do"), "under way": self.tr("Under way"), "done": self.tr("Done"),
            "dropped": self.tr("Dropped"),
        }  # fmt: skip

    def risk_statuses(self) -> Mapping[str, str]:
        """Return the words of a risk's status."""
        return {"open": self.tr("Open"), "watched": self.tr("Watched"), "closed": self.tr("Closed")}

    def condition_statuses(self) -> Mapping[str, str]:
        """Return the words of how a condition stands."""
        return {
            "open": self.tr("Open"), "agreed": self.tr("Agreed, not met yet"), "met": self.tr("Met"),
            "refused": self.tr("Refused"), "withdrawn": self.tr("Withdrawn"),
        }  # fmt: skip

    def risk_kinds(self) -> Mapping[str, str]:
        """Return the kinds of risk."""
        return {
            "clinical": self.tr("Clinical"), "operational": self.tr("Operational"),
            "financial": self.tr("Financial"), "political": self.tr("Political"),
            "reputational": self.tr("Reputational"),
        }  # fmt: skip

    def appetites(self) -> Mapping[str, str]:
        """Return how much of a risk the board would take."""
        return {
            "": self.tr("Not said yet"), "averse": self.tr("Averse: hardly any"),
            "minimal": self.tr("Minimal: as little as can be"), "cautious": self.tr("Cautious: some, with care"),
            "open": self.tr("Open: a good deal, for a good reason"), "eager": self.tr("Eager: much, for much gain"),
        }  # fmt: skip

    def day_help(self) -> str:
        """Return how a day is written."""
        return self.tr("Such as 31 March 2027 or 31/3/2027.")

    def when(self, due: str, how: Timing) -> str:
        """Return a day, and in words where it has passed."""
        if not due:
            return "–"
        day = self.day(due)
        return self.tr("Overdue: {0}").format(day) if how == "overdue" else day

    def day(self, due: str) -> str:
        """Return ``due`` as people write it; what is no day of the calendar stays as it is."""
        return written_day(due)

    def action(self, line: ActionLine) -> RecordRow:
        """Return the row of an action."""
        one = line.action
        cells = (one.what, one.owner or "–", self.when(one.due, line.timing), self.action_statuses()[one.status])
        return RecordRow(line.key, cells, one.model_dump())

    def risk(self, line: RiskLine) -> RecordRow:
        """Return the row of a risk."""
        one, row = line.row.risk, line.row
        named = f"{line.number}. {one.what}" if line.number else one.what
        score = self.tr("{0} ({1} × {2})").format(row.score, one.likelihood, one.impact)
        kind = self.risk_kinds()[one.kind]
        cells = (named, kind, score, self._appetite(line), one.owner or "–", self.risk_statuses()[one.status])
        return RecordRow(row.key, cells, one.model_dump())

    def condition(self, line: ConditionLine) -> RecordRow:
        """Return the row of a condition."""
        one = line.statement
        stands = self.condition_statuses()[one.status]
        cells = (one.text, line.by or "–", one.needs or "–", self.when(one.due, line.timing), stands)
        return RecordRow(line.key, cells, {**one.model_dump(), "by": line.by})

    def due(self, line: DueLine) -> tuple[str, ...]:
        """Return the row of a day in the calendar."""
        stands = {"overdue": self.tr("Overdue"), "soon": self.tr("Within two weeks")}.get(line.timing, "")
        return (written(line.day), line.what, line.who or "–", stands or "–")

    def summary(self, view: PlanView) -> tuple[str, str]:
        """Return the sentence over the plan and the one under it."""
        over = sum(line.row.is_over and line.number > 0 for line in view.risks)
        done = sum(line.action.status == "done" for line in view.actions)
        if not (view.actions or view.risks or view.conditions or view.due):
            return self.tr("The plan is empty"), self.tr(
                "Put into it what the results suggest, or write down who does what by when."
            )
        first = self.tr("Nothing is overdue")
        if view.overdue:
            first = self.tr("One thing is overdue") if view.overdue == 1 else self.tr("{0} things are overdue").format(
                view.overdue
            )  # fmt: skip
        parts = [self.tr("Actions done: {0} of {1}.").format(done, len(view.actions))]
        if over:
            parts.append(self.tr("Risks over the appetite: {0}.").format(over))
        waiting = sum(line.timing != "closed" for line in view.conditions)
        if waiting:
            parts.append(self.tr("Conditions still open: {0}.").format(waiting))
        return first, " ".join(parts)

    def came_from(self, one: Suggestion) -> str:
        """Return in words where a suggestion comes from."""
        grounds = {
            "advice": self.tr("Advice on “{0}”"), "red flag": self.tr("Red flag: {0}"),
            "condition": self.tr("Condition of partnering not met: {0}"), "finding": self.tr("Check of the map: {0}"),
        }  # fmt: skip
        return grounds[one.ground].format(one.about)

    def _appetite(self, line: RiskLine) -> str:
        risk, limit = line.row.risk, line.row.limit
        if risk.appetite is None or limit is None:
            return "–"
        name = self.appetites()[risk.appetite].partition(":")[0]
        if line.row.is_over and line.number:
            return self.tr("Over the appetite: {0} takes {1} at most").format(name, limit)
        return self.tr("{0}: takes up to {1}").format(name, limit)


class PlanColumns(QObject):
    """The columns and fields of the plan's lists."""

    def __init__(self, words: PlanWords) -> None:
        super().__init__()
        self.words = words

    def actions(self) -> RecordsWords:
        """Return the words of the list of actions."""
        return RecordsWords(
            self.tr("Actions"),
            ((self.tr("What"), 44), (self.tr("Who"), 22), (self.tr("When"), 20), (self.tr("Status"), 14)),
            self.tr("Add an action"), self.tr("Take this action away"),
            self.tr("No action is written down yet."),
        )  # fmt: skip

    def risks(self) -> RecordsWords:
        """Return the words of the risk register."""
        return RecordsWords(
            self.tr("Risk register"),
            (
                (self.tr("Risk"), 32), (self.tr("Kind"), 14), (self.tr("Score"), 12), (self.tr("Appetite"), 18),
                (self.tr("Owner"), 14), (self.tr("Status"), 10),
            ),
            self.tr("Add a risk"), self.tr("Take this risk away"), self.tr("No risk is written down yet."),
        )  # fmt: skip

    def conditions(self) -> RecordsWords:
        """Return the words of the list of conditions."""
        return RecordsWords(
            self.tr("Conditions"),
            (
                (self.tr("We will join if"), 32), (self.tr("By whom"), 16), (self.tr("What it needs"), 22),
                (self.tr("When"), 16), (self.tr("How it stands"), 14),
            ),
            self.tr("Add a condition"), self.tr("Take this condition away"),
            self.tr("Nobody has set a condition for joining yet."),
        )  # fmt: skip

    def action_fields(self, questions: Mapping[str, str]) -> tuple[FieldSpec, ...]:
        """Return the fields of an action; ``questions`` are those whose answers it can move."""
        return (
            FieldSpec("what", "prose", self.tr("What is to be done")),
            FieldSpec("owner", "line", self.tr("Who does it")),
            FieldSpec("due", "day", self.tr("By when"), self.words.day_help()),
            FieldSpec("status", "choice", self.tr("Status"), choices=self.words.action_statuses()),
            FieldSpec(
                "item", "choice", self.tr("Which answer it should move"),
                self.tr("Answer the question again when it is done, and the results show whether it did."),
                self.questions(questions),
            ),
            FieldSpec("expected", "prose", self.tr("What is expected of it")),
            FieldSpec("happened", "prose", self.tr("What happened")),
            FieldSpec("came_from", "line", self.tr("Where it came from")),
        )  # fmt: skip

    def questions(self, questions: Mapping[str, str]) -> Mapping[str, str]:
        """Return the questions as choices: long ones are cut, so that a list of them has room."""
        cut = {key: text if len(text) <= LONGEST_QUESTION else f"{text[:LONGEST_QUESTION]}…"
               for key, text in questions.items()}  # fmt: skip
        return {"": self.tr("None in particular"), **cut}

    def risk_fields(self) -> tuple[FieldSpec, ...]:
        """Return the fields of a risk."""
        likely = {
            "1": self.tr("1: hardly thinkable"), "2": self.tr("2: unlikely"), "3": self.tr("3: possible"),
            "4": self.tr("4: likely"), "5": self.tr("5: almost certain"),
        }  # fmt: skip
        grave = {
            "1": self.tr("1: hardly felt"), "2": self.tr("2: a nuisance"), "3": self.tr("3: serious"),
            "4": self.tr("4: grave"), "5": self.tr("5: could end it"),
        }  # fmt: skip
        return (
            FieldSpec("what", "prose", self.tr("What could happen")),
            FieldSpec("kind", "choice", self.tr("Kind"), choices=self.words.risk_kinds()),
            FieldSpec("likelihood", "scale", self.tr("How likely"), choices=likely),
            FieldSpec("impact", "scale", self.tr("How grave"), choices=grave),
            FieldSpec(
                "appetite", "choice", self.tr("How much of it the board would take"), choices=self.words.appetites()
            ),
            FieldSpec("owner", "line", self.tr("Who owns it")),
            FieldSpec("response", "prose", self.tr("How it is met")),
            FieldSpec("due", "day", self.tr("By when"), self.words.day_help()),
            FieldSpec("status", "choice", self.tr("Status"), choices=self.words.risk_statuses()),
            FieldSpec("came_from", "line", self.tr("Where it came from")),
        )

    def condition_fields(self) -> tuple[FieldSpec, ...]:
        """Return the fields of a condition."""
        return (
            FieldSpec("text", "prose", self.tr("We will join if")),
            FieldSpec("by", "line", self.tr("Who says so")),
            FieldSpec("needs", "prose", self.tr("What it needs to be met")),
            FieldSpec("due", "day", self.tr("By when"), self.words.day_help()),
            FieldSpec("status", "choice", self.tr("How it stands"), choices=self.words.condition_statuses()),
            FieldSpec("outcome", "prose", self.tr("What came of it")),
            FieldSpec("came_from", "line", self.tr("Where it came from")),
        )
