"""The words for kinds, roles and sizes of parties."""

from PySide6.QtCore import QObject

from ui.views.parties import PartyRow


class PartyWords(QObject):
    """The words on the Parties page, in the language of the screen."""

    @property
    def kinds(self) -> dict[str, str]:
        """The kinds of organisation."""
        return {
            "provider": self.tr("Provider"),
            "commissioner": self.tr("Commissioner"),
            "regulator": self.tr("Regulator"),
            "funder": self.tr("Funder"),
            "umbrella": self.tr("Umbrella body"),
        }

    @property
    def roles(self) -> dict[str, str]:
        """The roles in the partnership."""
        return {
            "lead": self.tr("Lead"),
            "member": self.tr("Member"),
            "commissioner": self.tr("Commissioner"),
            "candidate": self.tr("Candidate, not yet in"),
            "supporter": self.tr("Supporter"),
        }

    @property
    def sizes(self) -> dict[str, str]:
        """The sizes of organisations."""
        return {
            "small": self.tr("Small (up to 50 people)"),
            "medium": self.tr("Medium (51 to 250 people)"),
            "large": self.tr("Large (more than 250 people)"),
        }

    def summary(self, row: PartyRow) -> str:
        """Return kind, role, people and areas of a party in one line."""
        kind, role = self.kinds[row.party.kind], self.roles[row.party.role]
        people = self.people(len(row.people))
        parts = [kind] if kind == role else [kind, role]
        parts += [people, row.areas]
        return " · ".join(part for part in parts if part)

    def people(self, count: int) -> str:
        """Return how many people answer for a party."""
        if not count:
            return self.tr("nobody answers yet")
        return self.tr("1 person answers") if count == 1 else self.tr("{0} people answer").format(count)

    def answers(self, count: int) -> str:
        """Return how many answers somebody gave."""
        return self.tr("1 answer") if count == 1 else self.tr("{0} answers").format(count)
