"""Words of the gain and pain share page."""

from fractions import Fraction

from PySide6.QtCore import QObject

from readiness.scoring.ranges import rounded
from readiness.toolbox.money import pounds
from ui.kit.boxes import CalloutKind
from ui.pages.name_list import first_names
from ui.views.gain_share import PartnerRow, StressRow, Worked

_FEW_DAYS = 10
# A line must not end between a number and its sign.
_UNBROKEN = "\u00a0%"
KINDS: dict[str, CalloutKind] = {"error": "danger", "warning": "warning", "note": "info"}


class ShareTableWords(QObject):
    """Words of the tables of partners and outturns."""

    def amount(self, amount: Fraction) -> str:
        """Return an amount with its direction in words."""
        if amount > 0:
            return self.tr("receives {0}").format(pounds(amount))
        return self.tr("pays {0}").format(pounds(-amount)) if amount else self.tr("neither receives nor pays")

    def partner_columns(self) -> tuple[tuple[str, int], ...]:
        """Return the headings of the table of partners."""
        return (
            (self.tr("Partner"), 4), (self.tr("Share"), 2), (self.tr("Receives or pays"), 4),
            (self.tr("In days of its cost"), 3), (self.tr("Reserves after a loss"), 3),
            (self.tr("Reserves used up at"), 4),
        )  # fmt: skip

    def partner(self, row: PartnerRow) -> tuple[str, ...]:
        """Return a partner's row."""
        return (
            row.name, row.share, self._capital(self.amount(row.amount)), self.days(row.days), self.left(row),
            self.used_up(row),
        )  # fmt: skip

    def days(self, days: float | None) -> str:
        """Return days of a partner's own cost."""
        if days is None:
            return self.tr("daily cost not given")
        size = abs(days)
        return self.tr("{0} days").format(f"{size:.1f}" if 0 < size < _FEW_DAYS else f"{size:,.0f}")

    def left(self, row: PartnerRow) -> str:
        """Return what is left of a partner's reserves."""
        if row.reserves_left is None:
            return self.tr("reserves not given")
        if row.reserves_left < 0:
            return self.tr("{0} too little").format(pounds(-row.reserves_left))
        return pounds(row.reserves_left)

    def used_up(self, row: PartnerRow) -> str:
        """Return the outturn that would use up a partner's reserves."""
        if row.breaks_at is not None:
            return self.tr("{0} ({1})").format(pounds(rounded(row.breaks_at)), row.breaks_part)
        return self.tr("reserves not given") if row.reserves_left is None else self.tr("no outturn")

    def stress_columns(self, worked: Worked) -> tuple[tuple[str, int], ...]:
        """Return the headings of the stress test."""
        fixed = ((self.tr("Of target"), 3), (self.tr("Outturn"), 3), (self.tr("Providers together"), 3))
        return (*fixed, *((name, 3) for name in worked.names))

    def stress(self, row: StressRow) -> tuple[str, ...]:
        """Return a row of the stress test."""
        part = self.tr("{0} (on record)").format(row.part) if row.is_recorded else row.part
        return (part, pounds(row.outturn), self.signed(row.total), *(self.borne(one) for one in row.partners))

    def borne(self, row: PartnerRow) -> str:
        """Return what a partner receives or pays, and of a loss what it is beside its own cost and reserves."""
        parts = [self.signed(row.amount)]
        if row.amount < 0 and row.days is not None:
            parts.append(self.days(row.days))
        if row.amount < 0 and row.reserves_left is not None:
            words = self.left(row)
            parts.append(words if row.reserves_left < 0 else self.tr("{0} left").format(words))
        return "\n".join(parts)

    def signed(self, amount: Fraction) -> str:
        """Return an amount with a plus for what is received."""
        return f"+{pounds(amount)}" if amount > 0 else pounds(amount)

    def _capital(self, words: str) -> str:
        return f"{words[:1].upper()}{words[1:]}"


class GainShareWords(QObject):
    """Words about an arrangement and what comes of it, in the language of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.tables = ShareTableWords()

    def levels(self) -> dict[str, str]:
        """Return the five levels of a key result area."""
        return {
            "game-breaking": self.tr("Game-breaking"), "stretch": self.tr("Stretch"), "minimum": self.tr("Minimum"),
            "poor": self.tr("Poor"), "failure": self.tr("Failure"),
        }  # fmt: skip

    def touches(self) -> dict[str, str]:
        """Return what key results can change."""
        return {
            "gain": self.tr("The providers' share of a saving"),
            "both": self.tr("Their share of a saving and of an overspend"),
            "nothing": self.tr("Nothing: they are watched and not paid for"),
        }

    def gravity(self, gravity: str) -> str:
        """Return how grave a remark is."""
        return {
            "error": self.tr("Cannot be borne"), "warning": self.tr("Talk about this before you sign"),
            "note": self.tr("Worth knowing"),
        }[gravity]  # fmt: skip

    def headline(self, worked: Worked) -> str:
        """Return what the outturn means for everybody together."""
        if not worked.saving:
            return self.tr("An outturn of {0} is the target: nobody receives or pays anything.").format(
                pounds(worked.outturn)
            )
        if worked.saving > 0:
            words = self.tr("An outturn of {0} ({1} of the target) saves {2}. The providers receive {3} together.")
        else:
            words = self.tr("An outturn of {0} ({1} of the target) costs {2} more. The providers pay {3} together.")
        return words.format(pounds(worked.outturn), worked.part, pounds(abs(worked.saving)), pounds(abs(worked.total)))

    def each(self, worked: Worked) -> str:
        """Return what each partner receives or pays, in one sentence; nothing where nobody is named yet."""
        if not worked.partners or not worked.saving:
            return ""
        parts = [self.tr("{0} {1}").format(row.name, self.tables.amount(row.amount)) for row in worked.partners]
        return self.tr("{0}.").format(first_names(parts))

    def picture(self, worked: Worked) -> str:
        """Return the chart in words."""
        return " ".join(
            filter(None, (self.headline(worked), self.each(worked), self.tr("The arrow keys try another outturn.")))
        )

    def lines(self, worked: Worked) -> tuple[str, ...]:
        """Return the names of the lines of the chart."""
        return tuple(line.name or self.tr("All providers together") for line in worked.chart.lines)


def unbroken(words: str) -> str:
    """Return ``words`` with every per cent sign kept beside its number."""
    return words.replace(" %", _UNBROKEN)
