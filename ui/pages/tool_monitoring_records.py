"""The calendar of reviews and the log of performance."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal

from readiness.document.toolbox import PerformanceNote
from ui.kit.boxes import Card, column_in, side_by_side
from ui.kit.buttons import secondary_button
from ui.kit.fields import FieldForm, FieldSpec, written_day
from ui.kit.labels import label
from ui.kit.tall import Tall
from ui.pages.records import RecordRow, RecordsPart, RecordsWords
from ui.views.monitoring import MonitoringView, ReviewLine


class ReviewsPart(Tall):
    """The reviews by day, each with what came of it, and the way to propose a whole calendar.

    Signals:
        proposed: The first and the last day, the nation, and the provider whose watch counts (empty: none).
        calendar_wanted: The days shall go into a calendar file.
    """

    proposed = Signal(dict)
    calendar_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, str] = {"start": "", "end": "", "nation": "england", "party": ""}
        self.list = RecordsPart(self._words(), self._specs())
        self.plan = FieldForm(self._plan_specs({}))
        self.plan_card = Card(self.tr("Propose a calendar"))
        about = self.tr(
            "A meeting of all parties every quarter, a review by the boards every year, and what the watch asks for; "
            "each on a working day."
        )
        self.propose = secondary_button(self.tr("Put these reviews into the calendar"), "add")
        self.save = secondary_button(self.tr("Save as a calendar file"), "save")
        self.parties: tuple[tuple[str, str], ...] = ()
        self.plan_card.column.addWidget(label(about))
        self.plan_card.column.addWidget(self.plan)
        self.plan_card.column.addWidget(side_by_side(self.propose))
        column = column_in(self, 3)
        for part in (self.list, side_by_side(self.save), self.plan_card):
            column.addWidget(part)
        self.plan.edited.connect(self._keep)
        self.propose.clicked.connect(lambda: self.proposed.emit(dict(self.values)))
        self.save.clicked.connect(self.calendar_wanted)
        self.plan.show_values(self.values)

    def show_view(self, view: MonitoringView) -> None:
        """Show the reviews."""
        self.list.show_rows([RecordRow(one.key, self._cells(one), one.review.model_dump()) for one in view.reviews])
        self.save.setVisible(bool(view.reviews))
        choices = {"": self.tr("None in particular"), **{one.key: one.name for one in view.watches}}
        picked = self.plan.fields["party"]
        show = getattr(picked, "show_words", None)
        if show is not None and tuple(choices.items()) != self.parties:
            self.parties = tuple(choices.items())
            show(choices)
            self.plan.show_values(self.values)

    def _keep(self, name: str, value: object) -> None:
        self.values[name] = str(value or "")
        self.plan.refuse(name, "")

    def _cells(self, one: ReviewLine) -> tuple[str, ...]:
        state = self.tr("Done") if one.review.done else self.tr("Overdue") if one.is_overdue else self.tr("To come")
        return (written_day(one.review.due), one.review.what, one.review.who, state)

    def _words(self) -> RecordsWords:
        columns = ((self.tr("Day"), 1), (self.tr("What"), 4), (self.tr("Who"), 2), (self.tr("Standing"), 1))
        return RecordsWords(
            self.tr("Reviews"), columns, self.tr("Add a review"), self.tr("Take this review away"),
            self.tr("No review is planned. Add one, or propose a calendar below."),
        )  # fmt: skip

    def _specs(self) -> tuple[FieldSpec, ...]:
        kinds = {
            "all-party meeting": self.tr("Meeting of all parties"), "board review": self.tr("Review by the boards"),
            "data return": self.tr("Figures"), "visit": self.tr("Visit"),
            "corrective action": self.tr("Corrective action"), "other": self.tr("Something else"),
        }  # fmt: skip
        return (
            FieldSpec("what", "line", self.tr("What")),
            FieldSpec("kind", "choice", self.tr("Kind"), "", kinds),
            FieldSpec("due", "day", self.tr("Day"), self.tr("Such as 31 March 2027.")),
            FieldSpec("who", "line", self.tr("Who")),
            FieldSpec("done", "tick", self.tr("Done")),
            FieldSpec("outcome", "prose", self.tr("What came of it")),
        )

    def _plan_specs(self, parties: dict[str, str]) -> tuple[FieldSpec, ...]:
        nations = {
            "england": self.tr("England"), "wales": self.tr("Wales"),
            "northern-ireland": self.tr("Northern Ireland"), "scotland": self.tr("Scotland"),
        }  # fmt: skip
        return (
            FieldSpec("start", "day", self.tr("The contract begins on"), self.tr("Such as 1 April 2027.")),
            FieldSpec("end", "day", self.tr("Reviews until")),
            FieldSpec("nation", "choice", self.tr("Whose bank holidays"), "", nations),
            FieldSpec("party", "choice", self.tr("As closely as this provider is watched"), "", parties),
        )


class LogPart(Tall):
    """What was seen of performance, the latest first."""

    def __init__(self) -> None:
        super().__init__()
        self.reached = {
            "good": self.tr("Good"), "approaching target": self.tr("Approaching the target"),
            "requires improvement": self.tr("Requires improvement"), "inadequate": self.tr("Inadequate"),
            "other": self.tr("Something else"),
        }  # fmt: skip
        self.list = RecordsPart(self._words(), self._specs())
        column_in(self, 3).addWidget(self.list)

    def show_view(self, view: MonitoringView) -> None:
        """Show the log."""
        self.list.form.show_choices("party", provider_choices(view, [one.party for _, one in view.notes]))
        self.list.show_rows(
            [
                RecordRow(
                    key,
                    self._cells(view, one),
                    one.model_dump(),
                )
                for key, one in view.notes
            ]
        )

    def _cells(self, view: MonitoringView, one: PerformanceNote) -> tuple[str, ...]:
        provider = view.parties.get(one.party, one.party) or "–"
        return (written_day(one.on), provider, one.measure, self.reached[one.reached])

    def _words(self) -> RecordsWords:
        columns = ((self.tr("Day"), 1), (self.tr("Provider"), 2), (self.tr("Measure"), 3), (self.tr("Reached"), 2))
        return RecordsWords(
            self.tr("Performance log"), columns, self.tr("Add a line to the log"), self.tr("Take this line away"),
            self.tr("Nothing is logged. Write down what is seen when it is seen: good performance too."),
        )  # fmt: skip

    def _specs(self) -> tuple[FieldSpec, ...]:
        return (
            FieldSpec("measure", "line", self.tr("What was looked at")),
            FieldSpec("on", "day", self.tr("Day")),
            FieldSpec("party", "choice", self.tr("Provider")),
            FieldSpec("reached", "choice", self.tr("What it reached"), "", self.reached),
            FieldSpec("seen", "prose", self.tr("What was seen")),
            FieldSpec("done_about_it", "prose", self.tr("What is done about it")),
        )


def provider_choices(view: MonitoringView, named: Iterable[str]) -> Mapping[str, str]:
    """Return who can be picked as the provider: every organisation, and whoever is ``named`` but is none of them."""
    return {"": "–", **view.parties, **{party: party for party in named if party and party not in view.parties}}
