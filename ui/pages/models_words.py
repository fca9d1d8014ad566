"""The words of the Models page: statuses, fields of the plan, rows and readings."""

from PySide6.QtCore import QObject

from readiness.fit.fit import Status
from ui.kit.chips import Chip
from ui.kit.figure_bar import Bar
from ui.kit.figure_row import Figure
from ui.kit.marks import MarkShape
from ui.kit.plan_face import Fields, Mark
from ui.views.models import Axis, ModelRow, ModelsView
from ui.views.models_sure import ChanceRow

SHAPES: dict[str, MarkShape] = {
    "choose": "circle",
    "prepare": "triangle",
    "not yet known": "dashed circle",
    "possible, not needed": "square",
    "set aside": "diamond",
}


class ModelsWords(QObject):
    """Sentences about models, in the language of the screen."""

    def status(self, row: ModelRow) -> Chip:
        """Return the status of a row."""
        return self._status(row.status)

    def _status(self, status: Status) -> Chip:
        return {
            "choose": Chip(self.tr("Choose"), "positive", "positive"),
            "prepare": Chip(self.tr("Prepare"), "warning", "warning"),
            "not yet known": Chip(self.tr("Not yet known"), "info", "unsure"),
            "possible, not needed": Chip(self.tr("Possible, not needed"), "neutral", "info"),
            "set aside": Chip(self.tr("Set aside"), "neutral", "remove"),
        }[status]

    def status_word(self, status: Status) -> str:
        """Return the word for a status."""
        return self._status(status).word

    def legend(self, view: ModelsView) -> tuple[tuple[MarkShape, str], ...]:
        """Return what each shape on the plan says, with the numbers and names of its models."""
        found = []
        for status, shape in SHAPES.items():
            rows = [row for row in view.rows if row.status == status]
            if rows:
                named = ", ".join(self.tr("{0} {1}").format(row.rank, row.title) for row in rows)
                found.append((shape, self.tr("{0}: {1}").format(self.status(rows[0]).word, named)))
        return tuple(found)

    def fields(self, view: ModelsView) -> Fields:
        """Return the names on the plan."""
        return Fields(
            self.tr("Suitability: would it serve this service? →"),
            self.tr("↑ Readiness: could these parties do it?"),
            view.suitable_from,
            view.ready_from,
            self.tr("Choose, if its gates are open"),
            self.tr("Prepare"),
            self.tr("Possible, not needed"),
            self.tr("Set aside"),
        )

    def figure(self, row: ModelRow) -> Figure:
        """Return what the list shows of a model."""
        bars = (self._bar(row.suitability, self.tr("Suits")), self._bar(row.readiness, self.tr("Ready")))
        chip = self.status(row)
        title = self.tr("{0} (your choice)").format(row.title) if row.is_chosen else row.title
        return Figure(title, self.gates(row), bars, chip, self.words(row), (SHAPES[row.status], str(row.rank)))

    def mark(self, row: ModelRow, chance: ChanceRow | None = None) -> Mark:
        """Return the mark of a model on the plan; with ``chance``, its range is that of the plausible cases."""
        upward = row.readiness.shares
        if chance is not None:
            upward = (chance.worst, upward[1], chance.best)
        return Mark(
            row.model,
            str(row.rank),
            SHAPES[row.status],
            row.suitability.shares,
            upward,
            self.words(row),
            (chance.low, chance.high) if chance is not None else None,
        )

    def words(self, row: ModelRow) -> str:
        """Return a whole row in words."""
        return self.tr("{0}. {1}: {2}. Suitability {3}, readiness {4}. {5}.").format(
            row.rank,
            row.title,
            self.status(row).word,
            self.value(row.suitability),
            self.value(row.readiness),
            self.gates(row),
        )

    def value(self, axis: Axis) -> str:
        """Return an axis in words, with its range where there is one."""
        if axis.is_open:
            return self.tr("open")
        low, high = axis.bounds
        if low == high:
            return self.tr("{0} of 100").format(axis.number)
        if not axis.is_firm:
            return self.tr("between {0} and {1}, too few answers yet").format(low, high)
        return self.tr("{0} of 100, between {1} and {2}").format(axis.number, low, high)

    def gates(self, row: ModelRow) -> str:
        """Return how many gates are open."""
        if not row.gates:
            return self.tr("No gates to pass")
        if row.gates == 1:
            if row.open_gates:
                return self.tr("Its one gate is open")
            return self.tr("Its one gate is shut") if row.shut_gates else self.tr("Its one gate is not yet known")
        parts = [self.tr("{0} of {1} gates open").format(row.open_gates, row.gates)]
        if row.shut_gates:
            parts.append(self.tr("{0} shut").format(len(row.shut_gates)))
        if row.unknown_gates:
            parts.append(self.tr("{0} not yet known").format(len(row.unknown_gates)))
        return ", ".join(parts)

    def _bar(self, axis: Axis, label: str) -> Bar:
        if axis.is_open:
            return Bar("–", label=label)
        # A number on few answers would pretend; the stripes say how far it may reach.
        return Bar(str(axis.number) if axis.is_firm else "–", *axis.shares, label=label)
