"""The places of the map as a list that can be changed: organisations, bodies, companies, people."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from readiness.document.graph import NodeKind
from ui.kit.boxes import Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.disclosure import Disclosure
from ui.kit.fields import FieldForm
from ui.kit.form import Form
from ui.kit.labels import label, muted, show_text
from ui.kit.pick import PickField
from ui.kit.prose import LineField
from ui.map.twins import KeyTable
from ui.pages.governance_field_words import FieldWords
from ui.views.governance import Chosen, GovernanceView, PlaceRow


class PlacesPart(QWidget):
    """A list of places, a way to add one, and the form of the chosen one.

    Signals:
        chosen: A place was chosen in the list: its id.
        added: A new place is wanted: its kind, its role or kind of body (empty for others), and its name.
        edited: A field of a place: its id, the field's name and the new value.
        removed: The id of a place that is to be taken away.
        parties_wanted: An empty place is to be filled on the Parties page.
        told: A sentence for the status line.
    """

    chosen = Signal(str)
    added = Signal(str, str, str)
    edited = Signal(str, str, object)
    removed = Signal(str)
    parties_wanted = Signal()
    told = Signal(str)

    def __init__(self, words: FieldWords) -> None:
        super().__init__()
        self.words = words
        self.key = ""
        self.shape: tuple[NodeKind, tuple[tuple[str, str], ...]] | None = None
        column = column_in(self, 3)
        columns = (self.tr("Name"), self.tr("Kind"), self.tr("Ties"))
        self.table = KeyTable(self.tr("Organisations and bodies"), columns, 2)
        self.table.chosen.connect(self.chosen)
        self.table.rename_wanted.connect(self.take_focus)
        self.table.remove_wanted.connect(self.removed)
        self.sheet = Card()
        self.sheet.hide()
        self._fill_sheet()
        for part in (self._new_place(), self.table, self.sheet):
            column.addWidget(part)
        column.addStretch(1)

    def show_view(self, view: GovernanceView, chosen: Chosen) -> None:
        """Show the list, and the form of the chosen place."""
        self.table.show_keyed([(row.key, (row.name, row.caption, str(len(row.sentences)))) for row in view.places])
        self.table.show_chosen(chosen.place)
        row = view.place(chosen.place)
        self.sheet.setVisible(row is not None)
        if row is not None:
            self._show_row(view, row)

    def take_focus(self) -> None:
        """Put the focus on the name of the chosen place, or on the way to where a party gets its name."""
        if self.form is None or self.sheet.isHidden():
            return
        self.form.take_focus()
        if not self.form.fields["name"].isEnabled():
            self.to_parties.setFocus(Qt.FocusReason.OtherFocusReason)
            name = self.sheet.accessibleName()
            self.told.emit(self.tr("The name of {0} comes from the Parties page. Enter leads there.").format(name))

    def begin_place(self) -> None:
        """Open the form of a new place, and put the focus on its name."""
        self.adding.set_open(True)
        self.new_name.setFocus()

    def _new_place(self) -> QWidget:
        holder = Card()
        form = Form()
        self.new_name = form.add_row(self.tr("Name of a new place"), LineField())
        self.new_kind = form.add_row(self.tr("Kind of the new place"), PickField(self._new_kinds()))
        self.new_kind.show_key("organisation.provider")
        add = secondary_button(self.tr("Add the place"), "add")
        add.clicked.connect(self._add)
        self.new_name.returnPressed.connect(self._add)
        form.add_widget(side_by_side(add))
        holder.column.addWidget(form)
        self.adding = Disclosure(self.tr("A new place"), holder)
        return self.adding

    def _new_kinds(self) -> Mapping[str, str]:
        return {
            **{f"organisation.{key}": words for key, words in self.words.roles.items()},
            **{f"body.{key}": words for key, words in self.words.bodies.items()},
            **{key: self.words.kinds[key] for key in ("vehicle", "people")},
        }

    def _add(self) -> None:
        name = self.new_name.text().strip()
        if not name:
            self.new_name.setFocus()
            return
        kind, _, sort = str(self.new_kind.currentData()).partition(".")
        self.new_name.show_text("")
        self.added.emit(kind, sort, name)

    def _fill_sheet(self) -> None:
        self.form: FieldForm | None = None
        holder = QWidget()
        self.form_column = column_in(holder)
        self.waiting = label(self.tr("Nobody fills this place yet."))
        self.to_parties = quiet_button(self.tr("Go to Parties"), "parties")
        self.to_parties.clicked.connect(self.parties_wanted)
        self.alike = label("")
        self.party = muted(self.tr("Name and size come from the Parties page."))
        fill = self.fill = side_by_side(self.to_parties)
        self.sentences = label("")
        self.ties = Disclosure(self.tr("Its ties in words"), self.sentences)
        remove = secondary_button(self.tr("Take this place away"), "remove")
        remove.clicked.connect(lambda: self.removed.emit(self.key))
        for part in (self.alike, self.waiting, self.party, fill, holder, self.ties, side_by_side(remove)):
            self.sheet.column.addWidget(part)

    def _show_row(self, view: GovernanceView, row: PlaceRow) -> None:
        self.key = row.key
        node = view.graph.nodes[row.key]
        self.sheet.setAccessibleName(row.name)
        others = list(view.stands_in.values()).count(row.key)
        words = self.tr(
            "In the picture one box stands for {0} and {1} others. What is changed here is changed for it alone."
        )
        show_text(self.alike, words.format(row.name, others) if others else "")
        self.waiting.setVisible(row.is_open)
        self.party.setVisible(node.party is not None)
        self.fill.setVisible(row.is_open or node.party is not None)
        speakers = {
            key: one.name for key, one in view.graph.nodes.items() if one.kind == "organisation" and key != row.key
        }
        parties = {**({node.party: node.name} if node.party else {}), **view.left_out}
        shape = (node.kind, (*speakers.items(), *parties.items()))
        if shape != self.shape or self.form is None:
            self.shape = shape
            empty_layout(self.form_column)
            self.form = FieldForm(self.words.place(node.kind, speakers, parties))
            self.form.edited.connect(lambda name, value: self.edited.emit(self.key, name, value))
            self.form_column.addWidget(self.form)
        self.form.show_values({name: getattr(node, name) for name in type(node).model_fields})
        for name in ("name", "size", "charity"):
            if name in self.form.fields:
                self.form.fields[name].setEnabled(node.party is None)
        self.sentences.setText("\n".join(row.sentences))
        self.ties.setVisible(bool(row.sentences))
