"""The responsibility matrix: who does each activity, who answers for it, who is asked and who is told."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness.document.graph import MapActivity
from ui.kit.boxes import Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.fields import NO, OPEN, YES, FieldForm, FieldSpec
from ui.kit.form import Form
from ui.kit.labels import label, muted
from ui.kit.pick import PickField
from ui.kit.prose import LineField
from ui.map.twins import KeyTable
from ui.views.governance import GovernanceView


class PartField(QWidget):
    """The places that take one part in an activity: each can be taken away, another be added.

    Signals:
        changed: The ids of the places, after a change by hand.
    """

    changed = Signal(tuple)

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        self.held: tuple[str, ...] = ()
        column = column_in(self, 1)
        column.addWidget(label(words, "label"))
        holder = QWidget()
        self.rows = column_in(holder, 0)
        self.pick = PickField()
        self.pick.setAccessibleName(words)
        self.pick.picked.connect(lambda key: self.changed.emit((*self.held, key)) if key else None)
        column.addWidget(holder)
        column.addWidget(self.pick)

    def show_places(self, held: Sequence[str], names: Mapping[str, str]) -> None:
        """Show the places ``held``, and offer the others of ``names``."""
        self.held = tuple(held)
        empty_layout(self.rows)
        for key in self.held:
            name = names.get(key, key)
            remove = quiet_button(self.tr("Take away"))
            remove.setAccessibleName(self.tr("{0}: take {1} away").format(self.words, name))
            rest = tuple(one for one in self.held if one != key)
            remove.clicked.connect(lambda _on=False, rest=rest: self.changed.emit(rest))
            self.rows.addWidget(side_by_side(label(name), remove))
        free = {key: name for key, name in names.items() if key not in self.held}
        self.pick.show_words({"": self.tr("Add somebody…"), **free})
        self.pick.show_key("")


class DutiesPart(QWidget):
    """The matrix as a list, and the form of the chosen activity.

    Signals:
        added: The name of a new activity.
        edited: A field of an activity: its id, the field's name and the new value.
        removed: The id of the activity that is to be taken away.
    """

    added = Signal(str)
    edited = Signal(str, str, object)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.key = ""
        self.view: GovernanceView | None = None
        column = column_in(self, 3)
        self.note = muted(self.tr("Each activity needs somebody who does it and exactly one who answers for it."))
        columns = (self.tr("Activity"), self.tr("Does it"), self.tr("Answers for it"))
        self.table = KeyTable(self.tr("Who does what"), columns)
        self.table.chosen.connect(self.choose)
        self.table.remove_wanted.connect(self.removed)
        form = Form()
        self.new_name = form.add_row(self.tr("A new activity"), LineField())
        self.new_name.returnPressed.connect(self._add)
        add = secondary_button(self.tr("Add the activity"), "add")
        add.clicked.connect(self._add)
        form.add_widget(side_by_side(add))
        self.sheet = Card()
        self._fill_sheet()
        self.table.rename_wanted.connect(self.form.take_focus)
        for part in (self.note, self.table, self.sheet, form):
            column.addWidget(part)
        column.addStretch(1)

    def show_view(self, view: GovernanceView) -> None:
        """Show the matrix, and the form of the activity that was chosen."""
        self.view = view
        rows = [(key, self._cells(view, one)) for key, one in view.graph.activities.items()]
        self.table.show_keyed(rows)
        self.table.setVisible(bool(rows))
        self.table.show_chosen(self.key)
        activity = view.graph.activities.get(self.key)
        self.sheet.setVisible(activity is not None)
        if activity is not None:
            self._show_activity(view, activity)

    def choose(self, key: str) -> None:
        """Open the form of the activity ``key``."""
        self.key = key
        if self.view is not None:
            self.show_view(self.view)

    def _cells(self, view: GovernanceView, activity: MapActivity) -> tuple[str, ...]:
        name = self.tr("{0} (legal duty)").format(activity.name) if activity.statutory else activity.name
        nodes = view.graph.nodes
        parts = (activity.responsible, activity.accountable)
        return (name, *(", ".join(nodes[one].name for one in part if one in nodes) for part in parts))

    def _fill_sheet(self) -> None:
        states = {OPEN: self.tr("Not recorded"), YES: self.tr("Yes"), NO: self.tr("No")}
        statutory = self.tr("A duty that the law lays on the commissioner")
        self.form = FieldForm(
            (FieldSpec("name", "line", self.tr("Activity")), FieldSpec("statutory", "state", statutory, "", states))
        )
        self.form.edited.connect(lambda name, value: self.edited.emit(self.key, name, value))
        self.parts = {
            "responsible": PartField(self.tr("Does it")),
            "accountable": PartField(self.tr("Answers for it")),
            "consulted": PartField(self.tr("Is asked")),
            "informed": PartField(self.tr("Is told")),
        }
        remove = secondary_button(self.tr("Take this activity away"), "remove")
        remove.clicked.connect(lambda: self.removed.emit(self.key))
        self.sheet.column.addWidget(self.form)
        for name, part in self.parts.items():
            part.changed.connect(lambda held, name=name: self.edited.emit(self.key, name, held))
            self.sheet.column.addWidget(part)
        self.sheet.column.addWidget(side_by_side(remove))

    def _show_activity(self, view: GovernanceView, activity: MapActivity) -> None:
        self.form.show_values({"name": activity.name, "statutory": activity.statutory})
        names = {row.key: row.name for row in view.places}
        for name, part in self.parts.items():
            part.show_places(getattr(activity, name), names)

    def _add(self) -> None:
        name = self.new_name.text().strip()
        if name:
            self.new_name.show_text("")
            self.added.emit(name)
