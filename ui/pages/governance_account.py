"""Who answers to whom: a tree, and the lines of account of the chosen place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.form import Form
from ui.kit.labels import label, muted
from ui.kit.pick import PickField
from ui.map.twins import BranchTree
from ui.views.governance import Chosen, GovernanceView


class AccountPart(QWidget):
    """The tree from the top down; for the chosen place, whom it answers to.

    Signals:
        chosen: A place was chosen in the tree: its id.
        added: A new line of account is wanted: from, kind, to.
        removed: The id of the line of account that is to be taken away.
    """

    chosen = Signal(str)
    added = Signal(str, str, str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.key = ""
        column = column_in(self, 3)
        self.hint = muted(self.tr("Choose a place to see and change whom it answers to."))
        self.tree = BranchTree(self.tr("Who answers to whom"), (self.tr("Name"),))
        self.tree.chosen.connect(self.chosen)
        self.sheet = Card()
        self.name = label("", "label")
        holder = QWidget()
        self.lines = column_in(holder, 1)
        form = Form()
        self.above = form.add_row(self.tr("It also answers to"), PickField())
        add = secondary_button(self.tr("Add this line"), "add")
        add.clicked.connect(self._add)
        for part in (self.name, holder, form, side_by_side(add)):
            self.sheet.column.addWidget(part)
        for part in (self.hint, self.tree, self.sheet):
            column.addWidget(part)
        column.addStretch(1)

    def show_view(self, view: GovernanceView, chosen: Chosen) -> None:
        """Show the tree and the lines of the chosen place."""
        self.tree.show_branches(view.branches)
        self.tree.show_chosen(chosen.place)
        is_known = chosen.place in view.graph.nodes
        self.sheet.setVisible(is_known)
        self.hint.setVisible(not is_known)
        if is_known:
            self._show_lines(view, chosen.place)

    def _show_lines(self, view: GovernanceView, key: str) -> None:
        self.key = key
        name = view.graph.name_of(key)
        answered = {
            edge.target: one for one, edge in view.graph.edges_of("reports_to") if edge.source == key
        }  # fmt: skip
        empty_layout(self.lines)
        self.name.setText(
            self.tr("{0} answers to:").format(name) if answered else self.tr("{0} answers to nobody.").format(name)
        )
        for target, one in answered.items():
            above = view.graph.name_of(target)
            remove = quiet_button(self.tr("Take away"))
            remove.setAccessibleName(self.tr("Take the line to {0} away").format(above))
            remove.clicked.connect(lambda _on=False, one=one: self.removed.emit(one))
            self.lines.addWidget(side_by_side(label(above), remove))
        free = {row.key: row.name for row in view.places if row.key != key and row.key not in answered}
        standing = self.above.currentData()
        self.above.show_words(free)
        self.above.show_key(standing if standing in free else next(iter(free), ""))

    def _add(self) -> None:
        above = self.above.currentData()
        if self.key and above:
            self.added.emit(self.key, "reports_to", str(above))
