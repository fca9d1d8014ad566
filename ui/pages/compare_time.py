"""The parts “Over time” and “Meeting” of the Compare page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness.partnership.comparing.agenda import LENGTHS
from ui.kit.boxes import Callout, column_in, side_by_side
from ui.kit.buttons import primary_button, secondary_button
from ui.kit.form import Form
from ui.kit.labels import label, muted, show_text
from ui.kit.pick import PickField
from ui.kit.prose import LineField
from ui.kit.wrapped_table import WrappedTable
from ui.pages.compare_part_words import PartWords
from ui.pages.name_list import first_names, name_list
from ui.views.compare_parts import NOW, AgendaView, MoveRow, RoundsView

NO_BREAK = "\u00a0"
NAMED = 3


class RoundsPart(QWidget):
    """Rounds are closed here, and two times compared.

    Signals:
        close_wanted: A round with this name is to be closed.
        before_picked: The round to compare from.
        after_picked: The round to compare with; empty for now.
    """

    close_wanted = Signal(str)
    before_picked = Signal(str)
    after_picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.words = PartWords()
        column = column_in(self, 3)
        self.verdict = Callout("info", "")
        first, second = Form(), Form()
        self.before = first.add_row(self.tr("From"), PickField())
        self.before.picked.connect(self.before_picked)
        self.after = second.add_row(self.tr("To"), PickField())
        self.after.picked.connect(self.after_picked)
        self.choice = side_by_side(first, second)
        columns = ((self.tr("Subject"), 3), (self.tr("Moved"), 4), (self.tr("What was to move it"), 5))
        self.table = WrappedTable(self.tr("What moved"), columns)
        self.footnote = muted("")
        form = Form()
        self.name = form.add_row(
            self.tr("Name of the round"), LineField(),
            self.tr("Closing a round keeps the answers as they stand today, to compare with later. Nothing is locked. "
                    "Without a name it is given a number."),
        )  # fmt: skip
        self.close_button = secondary_button(self.tr("Close this round"), "tick")
        self.close_button.clicked.connect(self._close)
        for widget in (
            self.verdict, self.choice, self.table, self.footnote, form, side_by_side(self.close_button),
        ):  # fmt: skip
            column.addWidget(widget)

    def show_view(self, view: RoundsView) -> None:
        """Draw ``view``."""
        self.choice.setVisible(bool(view.rounds))
        named = {one.key: one.words for one in view.rounds}
        self.before.show_words(named)
        self.before.show_key(view.before)
        self.after.show_words({NOW: self.tr("Now")} | named)
        self.after.show_key(view.after)
        self._show_verdict(view)
        self.table.setVisible(bool(view.rows))
        self.table.show_rows([(row.title, self.words.moved(row), self._actions(row)) for row in view.rows])
        left_out = tuple(dict.fromkeys(name for row in view.rows for name in row.left_out))
        note = self.tr("Not counted where they answered only one of the two times: {0}.")
        show_text(self.footnote, note.format(name_list(left_out)) if left_out else "")

    def _show_verdict(self, view: RoundsView) -> None:
        if not view.rounds:
            words = self.tr("Close a round when everybody has answered. The next one then shows what moved.")
            self.verdict.show_message("info", self.tr("No round is closed yet."), words)
            return
        up = [row.title for row in view.rows if row.up > row.down]
        down = [row.title for row in view.rows if row.down > row.up]
        parts = [self.tr("More partners moved up than down on {0}.").format(first_names(up, NAMED))] if up else []
        parts += [self.tr("More moved down than up on {0}.").format(first_names(down, NAMED))] if down else []
        self.verdict.show_message(
            "warning" if down else "positive" if up else "info",
            " ".join(parts) or self.tr("Nothing moved between the two times."),
        )

    def _actions(self, row: MoveRow) -> str:
        states = {
            "open": self.tr("open"), "under way": self.tr("under way"), "done": self.tr("done"),
            "dropped": self.tr("dropped"),
        }  # fmt: skip
        return "\n".join(self.tr("{0} ({1})").format(one.what, states[one.status]) for one in row.actions) or "–"

    def _close(self) -> None:
        self.close_wanted.emit(self.name.text().strip())
        self.name.show_text("")


class AgendaPart(QWidget):
    """A meeting made from what divides the partners.

    Signals:
        length_picked: The length of the meeting in minutes.
        print_wanted: The agenda is to be written as a PDF file.
    """

    length_picked = Signal(int)
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = PartWords()
        column = column_in(self, 3)
        column.addWidget(
            label(
                self.tr("Subjects come from the partners' own answers; what matters and divides most gets most time.")
            )
        )
        form = Form()
        self.length = form.add_row(self.tr("Length of the meeting"), PickField())
        self.length.show_words({str(one): self.tr("{0} minutes").format(one) for one in LENGTHS})
        self.length.picked.connect(lambda key: self.length_picked.emit(int(key)))
        column.addWidget(form)
        columns = ((self.tr("From"), 2), (self.tr("Minutes"), 2), (self.tr("Subject"), 7), (self.tr("Aim"), 6))
        self.table = WrappedTable(self.tr("Agenda"), columns)
        column.addWidget(self.table)
        self.print_button = primary_button(self.tr("Save as PDF…"), "print")
        self.print_button.clicked.connect(self.print_wanted)
        column.addWidget(side_by_side(self.print_button))

    def show_view(self, view: AgendaView) -> None:
        """Draw ``view``."""
        self.length.show_key(str(view.minutes))
        rows = [(view.opening, self.tr("Opening: what the meeting is for"), self.tr("Everybody has spoken once."))]
        rows += [(topic.minutes, *self.words.topic(topic)) for topic in view.topics]
        closing = self.tr("Close: who does what by when, and the date of the next round")
        rows.append((view.closing, closing, self.tr("Actions are written down and read out.")))
        starts = [sum(minutes for minutes, _, _ in rows[:place]) for place in range(len(rows))]
        self.table.show_rows(
            [
                (self.tr("{0} min").format(start).replace(" ", NO_BREAK), str(minutes), subject, aim)
                for start, (minutes, subject, aim) in zip(starts, rows, strict=True)
            ]
        )
