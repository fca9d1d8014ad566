"""What the checks find: errors first, each with why it matters, words to adopt, and a way to set it aside."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from readiness.governance.checks.finding import Finding, Severity
from ui.kit.boxes import Callout, Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.choices import ActionRow
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted
from ui.kit.prose import ProseField
from ui.views.suggestion import Suggestion

_ICONS: dict[Severity, tuple[str, str]] = {
    "error": ("danger", "danger"), "warning": ("warning", "warning"), "info": ("info", "accent"),
    "to-do": ("missing", "muted"),
}  # fmt: skip
_MOST_SHOWN = 40


class FindingDetail(Card):
    """One finding in full.

    Signals:
        set_aside: The finding's key, and the reason to leave it as it is; empty: it is taken up again.
        copied: The words to adopt are on the clipboard.
        planned: A `Suggestion` that goes into the plan.
    """

    set_aside = Signal(str, str)
    copied = Signal()
    planned = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.finding: Finding | None = None
        self.why, self.source, self.remedy = label(""), muted(""), label("")
        copy = secondary_button(self.tr("Copy these words"))
        copy.clicked.connect(self._copy)
        plan = secondary_button(self.tr("Put into the plan"), "add")
        plan.clicked.connect(self._plan)
        for part in (
            label(self.tr("Why it matters"), "label"), self.why, self.source,
            label(self.tr("Words to adopt"), "label"), self.remedy, side_by_side(copy, plan),
        ):  # fmt: skip
            self.column.addWidget(part)
        self._add_aside()

    def show_finding(self, finding: Finding) -> None:
        """Show ``finding``."""
        self.finding = finding
        self.setAccessibleName(finding.title)
        self.why.setText(finding.why)
        self.source.setText(self.tr("Check {0}. Source: {1}").format(finding.rule, finding.source))
        self.remedy.setText(finding.remedy)
        self.reason.show_text(finding.set_aside)
        self.again.setVisible(bool(finding.set_aside))
        self.aside.setVisible(not finding.set_aside)

    def _add_aside(self) -> None:
        form = Form()
        self.reason = form.add_row(
            self.tr("Leave it as it is, because"), ProseField(2), self.tr("The reason stays with it in the report.")
        )
        self.aside = secondary_button(self.tr("Set aside"))
        self.again = secondary_button(self.tr("Take it up again"))
        self.aside.clicked.connect(lambda: self._tell(self.reason.toPlainText().strip()))
        self.again.clicked.connect(lambda: self._tell(""))
        self.column.addWidget(form)
        self.column.addWidget(side_by_side(self.aside, self.again))

    def _tell(self, reason: str) -> None:
        if self.finding is None:
            return
        if not reason and not self.finding.set_aside:
            self.reason.setFocus()
            return
        self.set_aside.emit(self.finding.key, reason)

    def _plan(self) -> None:
        if self.finding is not None:
            what = self.tr("Put right: {0}").format(self.finding.message)
            self.planned.emit(Suggestion(what, "finding", self.finding.title, expected=self.finding.remedy))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.remedy.text())
        self.copied.emit()


class FindingsPart(QWidget):
    """A row for each finding; the chosen one opens under its row.

    Signals:
        chosen: The key of the finding that was chosen; empty: it was closed.
        set_aside: A finding's key and the reason to leave it; empty: it is taken up again.
        copied: Words to adopt are on the clipboard.
        planned: A `Suggestion` that goes into the plan.
        parties_wanted: Empty places are to be filled on the Parties page.
    """

    chosen = Signal(str)
    set_aside = Signal(str, str)
    copied = Signal()
    planned = Signal(object)
    parties_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = column_in(self, 3)
        self.notice = Callout("warning", "")
        button = secondary_button(self.tr("Go to Parties"), "parties")
        button.clicked.connect(self.parties_wanted)
        self.fill = side_by_side(button)
        holder = QWidget()
        self.rows = column_in(holder, 2)
        for part in (self.notice, self.fill, holder):
            column.addWidget(part)
        column.addStretch(1)
        self.found: tuple[Finding, ...] | None = None
        self.open_key, self.shows_all, self.is_empty = "", False, False
        self.buttons: dict[str, ActionRow] = {}

    def show_notice(self, title: str, words: str) -> None:
        """Say which places wait for somebody, and who stands nowhere; nothing where ``words`` are empty."""
        self.notice.show_message("warning" if title else "info", title or self.tr("Not on this map"), words)
        for part in (self.notice, self.fill):
            part.setVisible(bool(words))

    def show_findings(self, found: tuple[Finding, ...] | None, open_key: str, *, is_empty: bool = False) -> None:
        """Show ``found``, or that the checks run; the finding ``open_key`` is open; ``is_empty``: the map is."""
        if (found, open_key, is_empty) == (self.found, self.open_key, self.is_empty) and self.rows.count():
            return
        had_focus = next((key for key, row in self.buttons.items() if row.hasFocus()), "")
        self.found, self.open_key, self.is_empty, self.buttons = found, open_key, is_empty, {}
        empty_layout(self.rows)
        if found is None:
            self.rows.addWidget(muted(self.tr("Checking the map…")))
        elif not found and is_empty:
            self.rows.addWidget(muted(self.tr("There is nothing to check yet: the map has no places.")))
        elif not found:
            good = self.tr("The checks find nothing wrong with this map.")
            self.rows.addWidget(Callout("positive", self.tr("In order"), good))
        else:
            self._add_groups(found)
        if had_focus in self.buttons:
            self.buttons[had_focus].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_groups(self, found: Sequence[Finding]) -> None:
        groups = (
            (self.tr("To put right"), ("error",)),
            (self.tr("To think about"), ("warning", "info")),
            (self.tr("Not recorded yet"), ("to-do",)),
        )
        for words, severities in groups:
            self._add_group(words, [one for one in found if one.severity in severities and not one.set_aside])
        self._add_group(self.tr("Set aside"), [one for one in found if one.set_aside])

    def _add_group(self, words: str, found: Sequence[Finding]) -> None:
        if not found:
            return
        self.rows.addWidget(heading(self.tr("{0} ({1})").format(words, len(found))))
        for one in found if self.shows_all else found[:_MOST_SHOWN]:
            self._add_row(one)
        if len(found) > _MOST_SHOWN and not self.shows_all:
            more = quiet_button(self.tr("Show all {0}").format(len(found)), "down")
            more.clicked.connect(self._show_all)
            self.rows.addWidget(side_by_side(more))

    def _add_row(self, one: Finding) -> None:
        icon, role = _ICONS[one.severity]
        row = ActionRow(icon, one.title, one.set_aside or one.message, role)
        row.clicked.connect(lambda: self.chosen.emit("" if one.key == self.open_key else one.key))
        self.buttons[one.key] = row
        self.rows.addWidget(row)
        if one.key == self.open_key:
            detail = FindingDetail()
            detail.show_finding(one)
            detail.set_aside.connect(self.set_aside)
            detail.copied.connect(self.copied)
            detail.planned.connect(self.planned)
            self.rows.addWidget(detail)

    def _show_all(self) -> None:
        self.shows_all = True
        found, self.found = self.found, None
        self.show_findings(found, self.open_key, is_empty=self.is_empty)
