"""The words in the forms of the Choose page."""

from PySide6.QtCore import QObject

from readiness.document.consortium import Candidacy
from ui.pages.choose_rows import PickRow
from ui.pages.choose_words import ChooseWords
from ui.pages.name_list import name_list
from ui.views.choose import CandidateRow
from ui.views.choose_detail import CandidateDetail, OfferRow, PairRow

AS_SHOWN = ""
_YES, _NO = "yes", "no"


class ChooseFormWords(QObject):
    """Choices and notes of the forms, in the language of the screen; ``page`` says what the page itself says."""

    def __init__(self) -> None:
        super().__init__()
        self.page = ChooseWords()

    @property
    def offer_choices(self) -> dict[str, str]:
        """How strongly somebody can be said to bring a need."""
        return {
            AS_SHOWN: self.tr("As the document shows it"),
            "3": self.tr("Brings it fully"),
            "2": self.tr("Brings it well"),
            "1": self.tr("Brings it in part; does not count alone"),
        }

    @property
    def leads(self) -> dict[str, str]:
        """Whether somebody could lead."""
        return {AS_SHOWN: self.tr("As the answers show it"), _YES: self.tr("Yes"), _NO: self.tr("No")}

    @property
    def bonds(self) -> dict[str, str]:
        """How two candidates may be tied."""
        return {
            AS_SHOWN: self.tr("Free of each other"),
            "together": self.tr("Both in, or neither"),
            "apart": self.tr("Never both in"),
        }

    @property
    def offers_help(self) -> str:
        """What the document shows by itself."""
        return self.tr(
            "The document shows areas and specialisms of the same name, and what answers say beyond doubt. What is "
            "stated here goes before that."
        )

    @property
    def risk_help(self) -> str:
        """What risk counts for."""
        return self.tr("A partner counts 100 points and its risk up to 100 more. Reserves and record show it.")

    @property
    def pairs_help(self) -> str:
        """What a pair counts for."""
        return self.tr("Two partners who see everything differently count 20 points more, two who see it alike none.")

    def risks(self, stated: int | None = None) -> dict[str, str]:
        """Return the risks to choose from, the one ``stated`` among them."""
        named = {
            0: self.tr("None: {0}"), 20: self.tr("Low: {0}"), 50: self.tr("Middling: {0}"), 80: self.tr("High: {0}"),
            100: self.tr("Very high: {0}"),
        }  # fmt: skip
        if stated is not None and stated not in named:
            named[stated] = self.tr("Stated: {0}")
        choices = {str(risk): text.format(risk) for risk, text in sorted(named.items())}
        return {AS_SHOWN: self.tr("As the answers show it"), **choices}

    def risk_key(self, settled: Candidacy) -> str:
        """Return the choice of risk that stands."""
        return AS_SHOWN if settled.risk is None else str(settled.risk)

    def lead_key(self, settled: Candidacy) -> str:
        """Return the choice about leading that stands."""
        return AS_SHOWN if settled.could_lead is None else _YES if settled.could_lead else _NO

    def lead_of(self, key: str) -> bool | None:
        """Return what a choice about leading means."""
        return None if key == AS_SHOWN else key == _YES

    def lead_note(self, detail: CandidateDetail) -> str:
        """Return what the answers say about leading."""
        if detail.gates_shut:
            return self.tr("The answers say no: {0} is not in place.").format(name_list(detail.gates_shut))
        if detail.gates_open:
            return self.tr("Not known yet: {0} has open answers.").format(name_list(detail.gates_open))
        grounds = {
            "is the lead": self.tr("It is the lead of the partnership."),
            "gates": self.tr("The answers open every gate that the model sets for its lead."),
            "no gates": self.tr("The model asks nothing of a lead."),
        }
        return grounds.get(detail.row.lead_ground, "")

    def points(self, row: CandidateRow) -> str:
        """Return what a candidate counts, with the ground of its risk."""
        grounds = {
            "stated": self.tr("as stated"),
            "answers": self.tr("from its answers on reserves and record"),
            "not known": self.tr("not known, so the middle"),
        }
        text = self.tr("{0} points: 100 as a partner, {1} for its risk ({2}).")
        return text.format(row.points, row.risk, grounds[row.risk_ground])

    def offer(self, row: OfferRow) -> PickRow:
        """Return the field for one offer."""
        grounds = {
            "area": self.tr("Brings it: it is one of its areas."),
            "specialism": self.tr("Brings it: it is one of its specialisms."),
            "answers": self.tr("Its answers show it fully.")
            if row.strength > 1
            else self.tr("Its answers show a part."),
            "stated": row.words,
        }
        note = grounds[row.ground] if row.ground is not None else self.tr("Nothing shows that it brings it.")
        return PickRow(row.key, row.name, str(row.stated) if row.stated else AS_SHOWN, note)

    def tie(self, row: PairRow) -> PickRow:
        """Return the field for one tie."""
        grounds = {
            "ratings": self.tr("{0} points, from what they say of each other"),
            "answers": self.tr("{0} points, from how far apart their answers on values and ways of working lie"),
            "not known": self.tr("{0} points, the middle, because nothing is known"),
        }
        return PickRow(row.key, row.name, row.bond or AS_SHOWN, grounds[row.ground].format(row.points))
