"""What stands beside the map: one part at a time, each a way to read and change the map without the picture."""

from typing import Literal

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from readiness.governance.checks.finding import Finding
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.tabs import Tabs
from ui.pages.governance_account import AccountPart
from ui.pages.governance_duties import DutiesPart
from ui.pages.governance_field_words import FieldWords
from ui.pages.governance_findings import FindingsPart
from ui.pages.governance_measures import MeasuresPart
from ui.pages.governance_places import PlacesPart
from ui.pages.governance_share import SharePart
from ui.pages.governance_terms import TermsPart
from ui.pages.governance_ties import TiesPart
from ui.pages.governance_what_if import WhatIfPart
from ui.pages.governance_words import GovernanceWords
from ui.theme.current import space
from ui.views.governance import Chosen, GovernanceView

PartKey = Literal["findings", "places", "ties", "account", "terms", "duties", "what if", "measures", "share"]


class BesideMap(ScrollPage):
    """The part that is shown, and the tabs that change it, which the page lays out.

    Signals:
        chosen: Something was chosen in a part: a `Chosen`.
        part_picked: The part that is wanted.
        told: A sentence for the status line.
    """

    chosen = Signal(object)
    part_picked = Signal(str)
    told = Signal(str)

    def __init__(self, words: GovernanceWords) -> None:
        super().__init__("", WIDE_LETTERS)
        self.setAccessibleName(self.tr("Beside the map"))
        self.words, field_words = words, FieldWords()
        self.part: PartKey = "findings"
        self.findings, self.places = FindingsPart(), PlacesPart(field_words)
        self.ties, self.account = TiesPart(words, field_words), AccountPart()
        self.terms, self.duties = TermsPart(words, field_words), DutiesPart()
        self.what_if, self.measures, self.share = WhatIfPart(), MeasuresPart(), SharePart()
        self.parts: dict[PartKey, QWidget] = {
            "findings": self.findings, "places": self.places, "ties": self.ties, "account": self.account,
            "terms": self.terms, "duties": self.duties, "what if": self.what_if, "measures": self.measures,
            "share": self.share,
        }  # fmt: skip
        self._lay_out()
        for part in (self.places, self.account, self.terms):
            part.chosen.connect(lambda key: self.chosen.emit(Chosen(key)))
        self.places.told.connect(self.told)
        self.ties.chosen.connect(lambda key: self.chosen.emit(Chosen("", (key,))))
        self.ties.turned.connect(lambda keys: self.chosen.emit(Chosen("", keys)))
        self._show_parts()

    def show_part(self, key: PartKey) -> None:
        """Show the part ``key``, from its beginning."""
        self.part = key
        self._show_parts()
        self.show_top()

    def show_view(self, view: GovernanceView, chosen: Chosen, found: tuple[Finding, ...] | None, finding: str) -> None:
        """Draw the part that is shown; the others are drawn when they are."""
        match self.part:
            case "findings":
                self.findings.show_notice(*self.words.vacancies(view))
                self.findings.show_findings(found, finding, is_empty=not view.places)
            case "places":
                self.places.show_view(view, chosen)
            case "ties":
                self.ties.show_view(view, chosen)
            case "account":
                self.account.show_view(view, chosen)
            case "terms":
                self.terms.show_view(view, chosen)
            case "duties":
                self.duties.show_view(view)
            case "what if":
                self.what_if.show_view(view, chosen)
            case "measures":
                self.measures.summary.setText(view.summary)
            case "share":
                self.share.show_view(view)

    def shows_choice(self, chosen: Chosen) -> bool:
        """Return whether the part that is shown tells of what was ``chosen``."""
        if chosen.ties:
            return self.part in {"ties", "what if"}
        return self.part in {"places", "account", "terms", "what if"}

    def begin_rename(self, chosen: Chosen) -> None:
        """Go to the name of the chosen place, or to the form of the chosen tie."""
        if chosen.place:
            self.part_picked.emit("places")
            self.places.take_focus()
        elif chosen.ties:
            self.part_picked.emit("ties")
            self.ties.take_focus()
        else:
            self.told.emit(self.tr("Choose a place or a line first; then F2 leads to its name."))

    def begin_tie(self, chosen: Chosen) -> None:
        """Go to the form of a new tie, from the chosen place."""
        self.part_picked.emit("ties")
        self.ties.begin_tie(chosen.place)

    def begin_place(self) -> None:
        """Go to the form of a new place."""
        self.part_picked.emit("places")
        self.places.begin_place()

    def show_sheet(self) -> None:
        """Bring the form of what was chosen into sight."""
        tie = self.ties.form if self.ties.bundle.isHidden() else self.ties.bundle
        sheets: dict[PartKey, QWidget] = {"places": self.places.sheet, "ties": tie, "account": self.account.sheet}
        sheet = sheets.get(self.part)
        if sheet is not None and not sheet.isHidden():
            # Once the layout has given the form its place.
            QTimer.singleShot(
                0, self, lambda: self.verticalScrollBar().setValue(sheet.mapTo(self.holder, QPoint()).y())
            )

    def _scroll_to(self, part: QWidget) -> None:
        self.column.activate()
        self.verticalScrollBar().setValue(part.mapTo(self.holder, QPoint()).y())

    def _lay_out(self) -> None:
        self.tabs = Tabs(self.tr("What to see and change"), self.words.parts)
        self.tabs.picked.connect(self.part_picked)
        outer = self.holder.parentWidget()
        inner = outer.layout() if outer is not None else None
        if inner is not None:
            inner.setContentsMargins(space(1), space(1), space(3), space(4))
        for part in self.parts.values():
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _show_parts(self) -> None:
        self.tabs.show_key(self.part)
        for name, part in self.parts.items():
            part.setVisible(name == self.part)
