"""A whole calendar of reviews at once: proposed from the rules, and put into the document in one step."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from readiness.errors import ReadinessError
from ui.desk import Desk
from ui.kit.fields import FieldForm
from ui.places.records import RecordKeeper, plain_words, read_typed
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded when the tool is first opened.
    from readiness.document.toolbox import Review


class ReviewsProposal(QObject):
    """Proposes reviews from what stands in ``form``: first and last day, nation, and the provider that is watched."""

    def __init__(self, desk: Desk, form: FieldForm, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self.form = desk, form
        self.watches, self.reviews = RecordKeeper(desk, "watches", self), RecordKeeper(desk, "reviews", self)

    def propose(self, values: dict[str, str]) -> None:
        """Put a calendar of reviews into the document, in one step; what stands there already is not doubled."""
        days: dict[str, date] = {}
        for name in ("start", "end"):
            try:
                typed = read_typed(values[name], "day")
            except ReadinessError as error:
                self.form.refuse(name, plain_words(error))
                return
            if not typed:
                self.form.refuse(name, self.tr("Give this day, such as 1 April 2027."))
                return
            days[name] = date.fromisoformat(typed)
        if days["end"] <= days["start"]:
            self.form.refuse("end", self.tr("This must be after the day on which the contract begins."))
            return
        self._put_reviews(self._proposed(days["start"], days["end"], values))

    def _proposed(self, start: date, end: date, values: dict[str, str]) -> "tuple[Review, ...]":
        from readiness.document.toolbox import Watch
        from readiness.toolbox.monitoring import review_calendar, watch_tier
        from readiness.toolbox.rule_packs import rule_book

        watch: Watch | None = self.watches.get(values["party"]) if values["party"] else None
        tier = watch_tier(watch).tier if watch is not None else None
        nation: Any = values["nation"]
        return review_calendar(start, end, nation, rule_book().holidays, tier)

    def _put_reviews(self, reviews: "tuple[Review, ...]") -> None:
        from readiness.exchange.identifiers import identifier

        taken = dict.fromkeys(self.desk.session.document.reviews)
        there = {(one.what, one.due) for one in self.reviews.standing().values()}
        edits = []
        for one in reviews:
            if (one.what, one.due) not in there:
                key = identifier(f"{one.due} {one.what}", taken)
                taken[key] = None
                edits.append(Edit("reviews", key, one))
        if not edits:
            self.desk.say(
                self.tr("Nothing was added: these reviews are in the calendar already, or none falls in that time.")
            )
        elif self.desk.session.change(self.tr("adding {0} reviews").format(len(edits)), *edits):
            self.desk.say(self.tr("{0} reviews were added. Undo takes them away again.").format(len(edits)))
