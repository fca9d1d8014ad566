"""The fields of places, ties and terms of reference, with their words."""

from collections.abc import Mapping
from typing import get_args

from PySide6.QtCore import QObject

from readiness.document.graph import EdgeKind, NodeKind
from ui.kit.fields import NO, OPEN, YES, FieldKind, FieldSpec

_OF_TIES: Mapping[EdgeKind, tuple[str, ...]] = {
    "contract": ("exit_terms", "step_in_right", "conflict_declared"),
    "subcontract": ("exit_terms", "step_in_right", "conflict_declared"),
    "funding": ("grant",),
    "reports_to": (),
    "seat": (
        "seats", "voting", "delegated_authority", "authority_limit_pounds", "authority_until", "deputy",
        "conflict_declared",
    ),
    "shareholding": ("share_per_cent", "conflict_declared"),
    "delivers": ("regulated",),
    "voice": ("seats",),
    "regulates": (),
    "data_flow": ("personal_data", "agreement", "data_roles", "lawful_basis", "assessment"),
    "relationship": ("collaboration", "trust", "worth"),
}  # fmt: skip


class FieldWords(QObject):
    """Which fields a record has on screen, and what they are called."""

    def place(self, kind: NodeKind, speakers: Mapping[str, str], parties: Mapping[str, str]) -> tuple[FieldSpec, ...]:
        """Return the fields of a place.

        Args:
            kind: What it is.
            speakers: The places that could speak for it, by id.
            parties: The parties that it could be, by id.
        """
        own: dict[NodeKind, tuple[FieldSpec, ...]] = {
            "organisation": self._organisation(speakers, parties),
            "body": (
                self._choice("body", self.tr("Kind of body"), self.bodies),
                self._state(
                    "apex", self.tr("It stands at the top"), self.tr("Nobody on the map decides over it.")
                ),
            ),
            "vehicle": (),
            "people": (
                FieldSpec("complaints_route", "prose", self.tr("How they complain and are put right")),
            ),
        }  # fmt: skip
        return (
            FieldSpec("name", "line", self.tr("Name")),
            FieldSpec("kind", "choice", self.tr("What it is"), choices=self.kinds),
            *own[kind],
            FieldSpec("notes", "prose", self.tr("Notes")),
        )

    def tie(self, kind: EdgeKind) -> tuple[FieldSpec, ...]:
        """Return the fields of a tie, beside its ends and its kind."""
        every = {spec.name: spec for spec in (*self._contract(), *self._seat(), *self._data(), *self._together())}
        called = FieldSpec(
            "label", "line", self.tr("Called"),
            self.tr("The name of the agreement. Ties with one name are one agreement."),
        )  # fmt: skip
        return (called, *(every[name] for name in _OF_TIES[kind]), FieldSpec("notes", "prose", self.tr("Notes")))

    def terms(self, rules: Mapping[str, str]) -> tuple[FieldSpec, ...]:
        """Return the fields of the terms of reference; ``rules`` are the ways to decide."""
        numbers = (
            ("quorum_per_cent", self.tr("Quorum: per cent of the votes"), self.tr("50 means at least half of them.")),
            ("quorum_people", self.tr("Quorum: people who must be there"), ""),
            ("meetings_a_year", self.tr("Meetings a year"), ""),
        )
        routes = (
            ("reserved_matters", self.tr("Reserved matters"), self.tr("What others keep for themselves.")),
            ("deadlock_route", self.tr("Where it cannot agree"), ""),
            ("conflict_policy", self.tr("Conflicts of interest"), ""),
            ("scrutiny", self.tr("Who looks over it"), ""),
        )
        day = self.tr("Such as 31 March 2027.")
        return (
            FieldSpec("purpose", "prose", self.tr("Purpose")),
            self._choice("decision_rule", self.tr("How it decides"), rules),
            FieldSpec("decision_limit_pounds", "number", self.tr("Decides up to (£)")),
            FieldSpec("quorum", "line", self.tr("Quorum in words")),
            *(FieldSpec(name, "number", words, more) for name, words, more in numbers),
            self._state("all_parties_meet", self.tr("All parties meet in it")),
            *(FieldSpec(name, "prose", words, more) for name, words, more in routes),
            FieldSpec("review_every_months", "number", self.tr("Months between reviews")),
            FieldSpec("review_date", "line", self.tr("Next review"), day),
        )

    def called(self, name: str) -> str:
        """Return what the field ``name`` is called on screen; empty where no form has it."""
        places = (spec for kind in get_args(NodeKind) for spec in self.place(kind, {}, {}))
        ties = (spec for kind in get_args(EdgeKind) for spec in self.tie(kind))
        return next((spec.words for spec in (*places, *ties, *self.terms({})) if spec.name == name), "")

    @property
    def kinds(self) -> dict[str, str]:
        """The kinds of place."""
        return {
            "organisation": self.tr("Organisation"),
            "body": self.tr("Body that meets"),
            "vehicle": self.tr("Jointly owned company"),
            "people": self.tr("People who use the service"),
        }

    @property
    def bodies(self) -> dict[str, str]:
        """The kinds of body."""
        return {
            "board": self.tr("Board"),
            "leadership team": self.tr("Leadership team"),
            "management team": self.tr("Management team"),
            "delivery team": self.tr("Delivery team"),
            "partnership board": self.tr("Partnership board"),
            "client body": self.tr("Client body"),
            "advisory panel": self.tr("Advisory panel"),
        }

    @property
    def roles(self) -> dict[str, str]:
        """The roles of an organisation."""
        return {
            "commissioner": self.tr("Commissioner"),
            "provider": self.tr("Provider"),
            "subcontractor": self.tr("Subcontractor"),
            "regulator": self.tr("Regulator"),
            "funder": self.tr("Funder"),
            "umbrella": self.tr("Umbrella body"),
        }

    def _organisation(self, speakers: Mapping[str, str], parties: Mapping[str, str]) -> tuple[FieldSpec, ...]:
        which = self.tr("Name, size and charity then come from the Parties page.")
        nobody = {OPEN: self.tr("None of them"), **parties}
        sizes = {"small": self.tr("Small"), "medium": self.tr("Medium"), "large": self.tr("Large")}
        return (
            FieldSpec("party", "choice", self.tr("Which of your parties it is"), which, nobody),
            self._choice("role", self.tr("Role"), self.roles),
            self._choice("size", self.tr("Size"), sizes),
            self._state("charity", self.tr("Registered charity")),
            self._choice("represented_by", self.tr("Who speaks for it"), speakers),
            self._state("allocates_work", self.tr("It decides who gets work")),
        )

    def _contract(self) -> tuple[FieldSpec, ...]:
        return (
            self._state("exit_terms", self.tr("Exit terms are agreed")),
            self._state(
                "step_in_right", self.tr("Right to step in"), self.tr("Somebody may take over where it fails.")
            ),
            self._state("conflict_declared", self.tr("Conflict of interest is declared and handled")),
            self._state("grant", self.tr("A grant"), self.tr("Money given without a contract behind it.")),
            FieldSpec("share_per_cent", "number", self.tr("Share (per cent)")),
            self._state("regulated", self.tr("The law requires registration for this")),
        )  # fmt: skip

    def _seat(self) -> tuple[FieldSpec, ...]:
        day = self.tr("Such as 31 March 2027.")
        return (
            FieldSpec("seats", "number", self.tr("How many people")),
            self._state("voting", self.tr("With a vote")),
            self._state("delegated_authority", self.tr("May decide for those who sent them")),
            FieldSpec("authority_limit_pounds", "number", self.tr("May decide up to (£)")),
            FieldSpec("authority_until", "line", self.tr("Authority ends on"), day),
            self._state("deputy", self.tr("With a deputy")),
        )

    def _data(self) -> tuple[FieldSpec, ...]:
        agreements = {
            "sharing agreement": self.tr("Data sharing agreement"), "contract": self.tr("In the contract"),
            "memorandum": self.tr("Memorandum of understanding"), "none": self.tr("None"),
        }  # fmt: skip
        ends = {
            "joint controllers": self.tr("Both decide together (joint controllers)"),
            "processor": self.tr("One works for the other (processor)"),
            "separate controllers": self.tr("Each decides alone (separate controllers)"),
        }
        return (
            self._state("personal_data", self.tr("Personal data")),
            self._choice("agreement", self.tr("What it rests on"), agreements),
            self._choice("data_roles", self.tr("How the law sees the two"), ends),
            self._state("lawful_basis", self.tr("A lawful basis is named")),
            self._state("assessment", self.tr("The risk to people’s data was assessed")),
        )

    def _together(self) -> tuple[FieldSpec, ...]:
        levels = {
            "awareness": self.tr("They know of each other"), "cooperation": self.tr("They help each other"),
            "coordination": self.tr("They plan together"), "integration": self.tr("They work as one"),
        }  # fmt: skip
        scores = {"0": "0", "1": "1", "2": "2", "3": "3", "4": "4", "5": "5"}
        return (
            self._choice("collaboration", self.tr("How closely"), levels),
            self._scale("trust", self.tr("Trust, 0 to 5"), scores),
            self._scale("worth", self.tr("What it is worth to the first, 0 to 5"), scores),
        )

    def _state(self, name: str, words: str, help_words: str = "") -> FieldSpec:
        choices = {OPEN: self.tr("Not recorded"), YES: self.tr("Yes"), NO: self.tr("No")}
        return FieldSpec(name, "state", words, help_words, choices)

    def _choice(self, name: str, words: str, choices: Mapping[str, str]) -> FieldSpec:
        return self._picked("choice", name, words, choices)

    def _scale(self, name: str, words: str, choices: Mapping[str, str]) -> FieldSpec:
        return self._picked("scale", name, words, choices)

    def _picked(self, kind: FieldKind, name: str, words: str, choices: Mapping[str, str]) -> FieldSpec:
        return FieldSpec(name, kind, words, choices={OPEN: self.tr("Not recorded"), **choices})
