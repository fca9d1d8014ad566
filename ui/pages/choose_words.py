"""The words of the Choose page."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from ui.pages.name_list import name_list
from ui.views.choose import (
    LEAD_NAME,
    CandidateRow,
    Loss,
    NeedRow,
    PartnerRow,
    SetRow,
)

NOT_BROUGHT = "–"


class ChooseWords(QObject):
    """Sentences about needs, candidates and sets, in the language of the screen."""

    @property
    def kinds(self) -> dict[str, str]:
        """The kinds of need."""
        return {
            "capability": self.tr("Something partners can do"),
            "area": self.tr("A place where partners work"),
            "specialism": self.tr("A field that partners know"),
        }

    @property
    def standings(self) -> dict[str, str]:
        """Whether a candidate is kept in, kept out or open."""
        return {
            "open": self.tr("Open: in where that is best"),
            "in": self.tr("Kept in"),
            "out": self.tr("Kept out"),
        }

    @property
    def strengths(self) -> tuple[str, str, str, str]:
        """How strongly somebody brings a need, from not at all to fully."""
        return NOT_BROUGHT, self.tr("In part"), self.tr("Well"), self.tr("Fully")

    def needed_for(self, partner: PartnerRow) -> str:
        """Return what a partner is in for."""
        if partner.needed_for and partner.in_part:
            words = self.tr("Needed for: {0}. Brings a part of what is covered in part only: {1}")
            return words.format(self._needs(partner.needed_for), self._needs(partner.in_part))
        if partner.in_part:
            return self.tr("Brings a part of what is covered in part only: {0}").format(self._needs(partner.in_part))
        if partner.needed_for:
            return self.tr("Needed for: {0}").format(self._needs(partner.needed_for))
        if partner.is_kept:
            return self.tr("Kept in by hand; the others cover everything.")
        return self.tr("In because it comes together with another partner.")

    def also_brings(self, partner: PartnerRow) -> str:
        """Return what a partner brings beside that."""
        return self.tr("Also brings: {0}").format(self._needs(partner.also_brings)) if partner.also_brings else ""

    def loss(self, loss: Loss | None) -> str:
        """Return what happens should a partner leave."""
        if loss is None:
            return self.tr("Should it leave: still being worked out.")
        if loss.is_replaced is None:
            return self.tr("Should it leave: the search was stopped before it knew.")
        if not loss.is_replaced:
            return self.tr("Should it leave: nobody here can take its place.")
        if loss.joins and loss.goes:
            text = self.tr("Should it leave: {0} would join, and {1} would not be needed any more ({2} points).")
            return text.format(name_list(loss.joins), name_list(loss.goes), loss.cost)
        if loss.joins:
            return self.tr("Should it leave: {0} would join ({1} points).").format(name_list(loss.joins), loss.cost)
        return self.tr("Should it leave: nobody has to join ({0} points).").format(loss.cost)

    def next_set(self, row: SetRow) -> str:
        """Return what another set costs, and who comes and goes beside the best."""
        if not row.more:
            words = self.tr("{0} points, the same as the best").format(row.cost)
        else:
            words = self.tr("{0} points, {1} more than the best").format(row.cost, row.more)
        if row.joins and row.goes:
            words = self.tr("{0}: {1} instead of {2}").format(words, name_list(row.joins), name_list(row.goes))
        return words if row.is_proved else self.tr("{0}. A cheaper one may exist.").format(words)

    def need(self, name: str) -> str:
        """Return the name of a need; somebody who could lead is one, too."""
        return self.tr("somebody who could lead") if name == LEAD_NAME else name

    def need_line(self, row: NeedRow) -> str:
        """Return kind, depth and cover of a need in one line."""
        wanted = row.need.partners_wanted
        parts = [
            self.kinds[row.need.kind],
            self.tr("wanted from 1 partner") if wanted == 1 else self.tr("wanted from {0} partners").format(wanted),
            self.tr("critical") if row.need.critical else "",
            self.tr("{0} can bring it").format(row.bringing),
            self._shortness(row),
        ]
        return " · ".join(part for part in parts if part)

    def candidate_line(self, row: CandidateRow) -> str:
        """Return where a candidate stands in one line."""
        parts = [
            self.tr("in the best set") if row.is_chosen else "",
            self.standings[row.standing] if row.standing != "open" else "",
            self.tr("{0} points").format(row.points),
            self.leads(row),
        ]
        return " · ".join(part for part in parts if part)

    def leads(self, row: CandidateRow) -> str:
        """Return whether somebody could lead; nothing where the model asks nothing of a lead."""
        if row.could_lead is None:
            return self.tr("not known whether it could lead") if row.lead_ground == "gates" else ""
        return self.tr("could lead") if row.could_lead else self.tr("could not lead")

    def cover(self, row: NeedRow) -> str:
        """Return how many of the best set bring a need, beside how many are wanted."""
        if row.in_set is None:
            return NOT_BROUGHT
        return self.tr("{0} ({1} wanted)").format(row.in_set, row.need.partners_wanted)

    def _shortness(self, row: NeedRow) -> str:
        if not row.is_short:
            return ""
        return self.tr("covered in part only") if row.in_set else self.tr("not covered")

    def _needs(self, names: Sequence[str]) -> str:
        return name_list([self.need(name) for name in names])
