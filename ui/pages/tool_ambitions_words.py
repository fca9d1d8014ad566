"""The words of the ambitions tool."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from readiness.document.toolbox import Statement
from ui.kit.boxes import CalloutKind
from ui.kit.fields import FieldSpec
from ui.pages.name_list import name_list
from ui.pages.plan_words import PlanWords
from ui.pages.records import RecordRow, RecordsWords
from ui.views.ambitions import AmbitionsView, RankedLine, SharedLine

Sentence = tuple[CalloutKind, str, str]


class AmbitionsWords(QObject):
    """Turns statements and views of them into rows and sentences."""

    def statuses(self) -> Mapping[str, str]:
        """Return the words of how a statement stands."""
        return {
            "open": self.tr("Being talked about"), "agreed": self.tr("Agreed"), "met": self.tr("Reached"),
            "refused": self.tr("Refused"), "withdrawn": self.tr("Withdrawn"),
        }  # fmt: skip

    def columns(self, kind: str) -> RecordsWords:
        """Return the words of the list of statements."""
        heads = ((self.tr("What we want"), 52), (self.tr("Proposed by"), 24), (self.tr("How it stands"), 24))
        if kind == "objective":
            return RecordsWords(
                self.tr("Mutual objectives"), heads, self.tr("Add an objective"),
                self.tr("Take this objective away"), self.tr("No mutual objective is written down yet."),
            )  # fmt: skip
        return RecordsWords(
            self.tr("Ambitions"), heads, self.tr("Add an ambition"), self.tr("Take this ambition away"),
            self.tr("No ambition is written down yet."),
        )  # fmt: skip

    def fields(self) -> tuple[FieldSpec, ...]:
        """Return the fields of a statement."""
        return (
            FieldSpec("text", "prose", self.tr("What we want")),
            FieldSpec("detail", "prose", self.tr("What it means")),
            FieldSpec("by", "line", self.tr("Proposed by")),
            FieldSpec("needs", "prose", self.tr("What it needs")),
            FieldSpec("due", "day", self.tr("By when"), PlanWords().day_help()),
            FieldSpec("status", "choice", self.tr("How it stands"), choices=self.statuses()),
            FieldSpec("came_from", "line", self.tr("Where it came from")),
        )

    def view_fields(self) -> tuple[FieldSpec, ...]:
        """Return the fields of one party's view of a statement."""
        return (
            FieldSpec("amendments", "prose", self.tr("What it would amend")),
            FieldSpec("objections", "prose", self.tr("What it objects to")),
        )

    def signs(self) -> Mapping[str, str]:
        """Return the answers to whether a party signs."""
        return {"": self.tr("Not said yet"), "yes": self.tr("Signs"), "no": self.tr("Does not sign")}

    def statement(self, key: str, one: Statement) -> RecordRow:
        """Return the row of a statement."""
        return RecordRow(key, (one.text, one.by or "–", self.statuses()[one.status]), one.model_dump())

    def ranked(self, line: RankedLine) -> tuple[str, ...]:
        """Return the row of a statement in one party's order."""
        place = str(line.place) if line.place is not None else self.tr("Not ranked")
        said = []
        if line.amendment:
            said.append(self.tr("Amend: {0}").format(line.amendment))
        if line.objection:
            said.append(self.tr("Objects: {0}").format(line.objection))
        return (place, line.text, "\n".join(said) or "–")

    def shared(self, line: SharedLine) -> tuple[str, ...]:
        """Return the row of a statement in the common order."""
        said = [self.tr("{0} would amend: {1}").format(name, text) for name, text in line.amendments]
        said += [self.tr("{0} objects: {1}").format(name, text) for name, text in line.objections]
        if line.minority:
            said.append(self.tr("{0} sees it otherwise than the rest.").format(name_list(line.minority)))
        place = str(line.place) if line.place is not None else "–"
        return (place, line.text, self.mean(line), "\n".join(said) or "–")

    def mean(self, line: SharedLine) -> str:
        """Return the mean place as it is printed."""
        return "–" if line.mean is None else f"{line.mean:.1f}".removesuffix(".0")

    def lane(self, line: SharedLine) -> str:
        """Return a lane of the picture in words."""
        each = ", ".join(self.tr("{0}: place {1:g}").format(name, place) for name, place in line.places)
        return self.tr("{0}. Mean place {1}. {2}").format(line.text, self.mean(line), each)

    def signature(self, signs: bool | None) -> str:
        """Return whether a party signs, in words."""
        return self.signs()["" if signs is None else "yes" if signs else "no"]

    def agreement(self, view: AmbitionsView) -> Sentence:
        """Return how far the parties agree: the kind of message, a headline and a sentence."""
        if len(view.statements) < 2:  # noqa: PLR2004 - an order needs two
            return "info", self.tr("Agreement shows with two statements"), self.tr("Write down at least two.")
        if view.accord is None or view.concordance is None:
            words = self.tr("{0} of {1} organisations have put the statements in their order; two are needed.")
            said = words.format(view.ranking, len(view.parties))
            return "info", self.tr("Agreement shows with two orders"), said
        heads: Mapping[str, tuple[CalloutKind, str]] = {
            "agreed": ("positive", self.tr("The organisations agree on the order")),
            "mixed": ("info", self.tr("The organisations agree in part")),
            "split": ("warning", self.tr("The organisations are split: talk before you decide")),
        }
        kind, head = heads[view.accord]
        figure = self.tr(
            "{0} of {1} organisations gave their order. Kendall's W is {2:.2f}: 1 is the same order by all, 0 is "
            "nothing in common."
        )
        return kind, head, figure.format(view.ranking, len(view.parties), view.concordance)

    def signed(self, view: AmbitionsView) -> str:
        """Return how many sign, in a sentence."""
        count = sum(signs is True for _, signs in view.signatures)
        return self.tr("Signed by {0} of {1}.").format(count, len(view.signatures))
