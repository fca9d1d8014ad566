"""The relationships of the map as a list that can be changed, and the form of the chosen one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from readiness.document.graph import EdgeKind
from readiness.governance.editing import likely_kind
from readiness.governance.graph import Graph
from ui.kit.boxes import Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import secondary_button
from ui.kit.disclosure import Disclosure
from ui.kit.fields import FieldForm
from ui.kit.form import Form
from ui.kit.labels import label
from ui.kit.pick import PickField
from ui.map.twins import KeyTable
from ui.pages.governance_field_words import FieldWords
from ui.pages.governance_words import GovernanceWords
from ui.views.governance import Chosen, GovernanceView, TieRow


class TieForm(Card):
    """One tie in full: its ends, its kind, and what is recorded of it.

    Signals:
        edited: A field of the tie: its id, the field's name and the new value.
        removed: The id of the tie that is to be taken away.
    """

    edited = Signal(str, str, object)
    removed = Signal(str)

    def __init__(self, words: FieldWords, kinds: Mapping[str, str]) -> None:
        super().__init__()
        self.words = words
        self.key = ""
        self.kind: EdgeKind | None = None
        self.form: FieldForm | None = None
        ends = Form()
        self.source = ends.add_row(self.tr("From"), PickField())
        self.tie = ends.add_row(self.tr("Tie"), PickField(kinds))
        self.target = ends.add_row(self.tr("To"), PickField())
        for name, field in (("source", self.source), ("kind", self.tie), ("target", self.target)):
            field.picked.connect(lambda key, name=name: self.edited.emit(self.key, name, key))
        holder = QWidget()
        self.form_column = column_in(holder)
        remove = secondary_button(self.tr("Take this tie away"), "remove")
        remove.clicked.connect(lambda: self.removed.emit(self.key))
        self.sentence = label("", "label")
        for part in (self.sentence, ends, holder, side_by_side(remove)):
            self.column.addWidget(part)

    def show_tie(self, view: GovernanceView, row: TieRow) -> None:
        """Show the tie ``row``."""
        self.key = row.key
        edge = view.graph.edges[row.key]
        names = {key: node.name for key, node in view.graph.nodes.items()}
        self.setAccessibleName(row.sentence)
        self.sentence.setText(row.sentence)
        for field, key in ((self.source, edge.source), (self.target, edge.target)):
            field.show_words(names)
            field.show_key(key)
        self.tie.show_key(edge.kind)
        if self.kind != edge.kind or self.form is None:
            self.kind = edge.kind
            empty_layout(self.form_column)
            self.form = FieldForm(self.words.tie(edge.kind))
            self.form.edited.connect(lambda name, value: self.edited.emit(self.key, name, value))
            self.form_column.addWidget(self.form)
        self.form.show_values({name: getattr(edge, name) for name in type(edge).model_fields})


class TiesPart(QWidget):
    """A list of ties, a way to add one, and the form of the chosen one.

    Signals:
        chosen: A tie was chosen: its id.
        added: A new tie is wanted: from, kind, to.
        edited: A field of a tie: its id, the field's name and the new value.
        removed: The id of the tie that is to be taken away.
        turned: Another tie of the chosen line is wanted: the ids of all, that one first.
    """

    chosen = Signal(str)
    turned = Signal(tuple)
    added = Signal(str, str, str)
    edited = Signal(str, str, object)
    removed = Signal(str)

    def __init__(self, words: GovernanceWords, field_words: FieldWords) -> None:
        super().__init__()
        self.words, self.graph, self.is_kind_picked = words, Graph(), False
        column = column_in(self, 3)
        columns = (self.tr("From"), self.tr("Tie"), self.tr("To"))
        self.table = KeyTable(self.tr("Relationships"), columns)
        self.table.chosen.connect(self.chosen)
        self.table.rename_wanted.connect(self.take_focus)
        self.table.remove_wanted.connect(self.removed)
        self.note = label("", "muted")
        self.adding = Disclosure(self.tr("A new tie"), self._new_tie())
        self.line: tuple[str, ...] = ()
        self.bundle, self.count, self.one = Form(), label("", "label"), PickField()
        self.bundle.column.addWidget(self.count)
        self.bundle.column.addWidget(self.one)
        self.one.setAccessibleName(self.tr("The tie of this line that is shown"))
        self.one.picked.connect(self._show_one)
        self.form = TieForm(field_words, words.kinds)
        self.form.edited.connect(self.edited)
        self.form.removed.connect(self.removed)
        self.form.hide()
        for part in (self.adding, self.note, self.table, self.bundle, self.form):
            column.addWidget(part)
        column.addStretch(1)

    def show_view(self, view: GovernanceView, chosen: Chosen) -> None:
        """Show the ties that the picture lights, and the form of the chosen one."""
        shown = [row for row in view.ties if row.lit or row.key in chosen.ties]
        self.table.show_keyed([(row.key, (row.source, self._tie_words(row), row.target)) for row in shown])
        self.note.setVisible(len(shown) < len(view.ties))
        self.note.setText(
            self.tr("The picture lights {0} of {1} ties, which stand here. Change “Show” to see others.").format(
                len(shown), len(view.ties)
            )
        )
        self.graph = view.graph
        names = {row.key: row.name for row in view.places}
        for field in (self.source, self.target):
            standing = field.currentData()
            field.show_words(names)
            field.show_key(standing if standing in names else next(iter(names), ""))
        rows = {row.key: row for row in view.ties}
        here = [rows[key] for key in chosen.ties if key in rows]
        self.table.show_chosen(here[0].key if here else "")
        self._show_bundle(here)
        self.form.setVisible(bool(here))
        if here:
            self.form.show_tie(view, here[0])

    def begin_tie(self, source: str) -> None:
        """Open the form of a new tie that leads from ``source``, and put the focus on its kind."""
        self.adding.set_open(True)
        self.is_kind_picked = False
        if source:
            self.source.show_key(source)
            self._guess_kind()
        (self.kind if source else self.source).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Put the focus on what the chosen tie is called."""
        if self.form.form is not None and not self.form.isHidden():
            self.form.form.take_focus()

    def _tie_words(self, row: TieRow) -> str:
        kind = self.words.keys[row.kind]
        return self.tr("{0}: {1}").format(kind, row.label) if row.label else kind

    def _new_tie(self) -> QWidget:
        card, form = Card(), Form()
        self.source = form.add_row(self.tr("The new tie leads from"), PickField())
        self.kind = form.add_row(self.tr("Kind of the new tie"), PickField(self.words.kinds))
        self.target = form.add_row(self.tr("It leads to"), PickField())
        for field in (self.source, self.target):
            field.picked.connect(lambda _key: self._guess_kind())
        self.kind.picked.connect(lambda _key: self._keep_kind())
        add = secondary_button(self.tr("Add the tie"), "add")
        add.clicked.connect(self._add)
        form.add_widget(side_by_side(add))
        card.column.addWidget(form)
        return card

    def _add(self) -> None:
        source, kind, target = (str(field.currentData() or "") for field in (self.source, self.kind, self.target))
        if source and target:
            self.added.emit(source, kind, target)

    def _show_bundle(self, rows: Sequence[TieRow]) -> None:
        self.bundle.setVisible(len(rows) > 1)
        self.line = tuple(row.key for row in rows)
        if len(rows) > 1:
            self.count.setText(self.tr("This line holds {0} ties. The one that is shown:").format(len(rows)))
            words = {row.key: self.tr("{0}, to {1}").format(self._tie_words(row), row.target) for row in rows}
            self.one.show_words(dict(sorted(words.items())))
            self.one.show_key(rows[0].key)

    def _guess_kind(self) -> None:
        """Offer the kind that suits the two places, until somebody picks one."""
        ends = [str(field.currentData() or "") for field in (self.source, self.target)]
        if not self.is_kind_picked and ends[0] != ends[1] and all(end in self.graph.nodes for end in ends):
            self.kind.show_key(likely_kind(self.graph, *ends))

    def _keep_kind(self) -> None:
        self.is_kind_picked = True

    def _show_one(self, key: str) -> None:
        self.turned.emit((key, *(one for one in self.line if one != key)))
