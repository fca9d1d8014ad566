"""How closely to watch a provider, in proportion to the risk: five questions and what follows from them."""

from PySide6.QtCore import Signal

from ui.kit.boxes import Callout, column_in
from ui.kit.fields import FieldForm, FieldSpec
from ui.kit.form import Form
from ui.kit.labels import muted
from ui.kit.pick import PickField
from ui.kit.tall import Tall
from ui.kit.wrapped_table import WrappedTable
from ui.views.monitoring import MonitoringView, Question, WatchView

NOTES = "notes"


class WatchPart(Tall):
    """The providers with how closely each is watched, and the questions about the one that is picked.

    Signals:
        answered: A provider, a question, and its answer (0 to 2, None: not known), or the notes.
    """

    answered = Signal(str, str, object)

    def __init__(self, questions: tuple[Question, ...]) -> None:
        super().__init__()
        self.key = ""
        self.view: MonitoringView | None = None
        self.nobody = muted(self.tr("There is no provider yet. Add one on the Parties page."))
        columns = ((self.tr("Provider"), 3), (self.tr("Watch"), 2), (self.tr("Questions open"), 1))
        self.table = WrappedTable(self.tr("Providers"), columns)
        which = Form()
        self.which = which.add_row(self.tr("About which provider"), PickField())
        self.which.picked.connect(self.open)
        self.form = FieldForm([*(self._spec(one) for one in questions), self._notes()])
        self.form.edited.connect(lambda name, value: self.answered.emit(self.key, name, value))
        self.advice = Callout("info", "")
        self.whole = Tall()
        inner = column_in(self.whole, 3)
        for part in (self.table, which, self.form, self.advice):
            inner.addWidget(part)
        column = column_in(self, 3)
        column.addWidget(self.nobody)
        column.addWidget(self.whole)

    def show_view(self, view: MonitoringView) -> None:
        """Show the providers."""
        self.view = view
        self.nobody.setVisible(not view.watches)
        self.whole.setVisible(bool(view.watches))
        if not view.watches:
            return
        nothing = self.tr("not looked at yet")
        self.table.show_rows([(one.name, one.tier or nothing, str(one.open_questions)) for one in view.watches])
        self.which.show_words({one.key: one.name for one in view.watches})
        keys = [one.key for one in view.watches]
        self.key = self.key if self.key in keys else keys[0]
        self.which.show_key(self.key)
        self._show_watch(next(one for one in view.watches if one.key == self.key))

    def open(self, key: str) -> None:
        """Show the questions about the provider ``key``."""
        self.key = key
        self.form.forgive()
        if self.view is not None:
            self.show_view(self.view)

    def _show_watch(self, one: WatchView) -> None:
        values = {**one.watch.factors, NOTES: one.watch.notes} if one.watch is not None else {}
        self.form.show_values(values)
        self.advice.setVisible(one.watch is not None)
        words = " ".join(one.what)
        if one.settled_by:
            words += " " + self.tr("Settled by one answer alone: “{0}”").format(one.settled_by)
        elif one.open_questions:
            words += " " + self.tr("{0} questions are open; the answer may change.").format(one.open_questions)
        self.advice.show_message("info", one.tier, words)

    def _spec(self, one: Question) -> FieldSpec:
        levels = {"": self.tr("Not known"), **{str(level): words for level, words in enumerate(one.levels)}}
        return FieldSpec(one.key, "scale", one.title, "", levels)

    def _notes(self) -> FieldSpec:
        return FieldSpec(NOTES, "prose", self.tr("Notes"))
