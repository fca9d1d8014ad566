"""Terms of reference: one body at a time, field by field."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness.document.graph import TermsOfReference
from ui.kit.boxes import column_in
from ui.kit.fields import FieldForm
from ui.kit.form import Form
from ui.kit.labels import muted
from ui.kit.pick import PickField
from ui.pages.governance_field_words import FieldWords
from ui.pages.governance_words import GovernanceWords
from ui.views.governance import Chosen, GovernanceView


class TermsPart(QWidget):
    """The terms of reference of one body.

    Signals:
        chosen: The id of the body whose terms are wanted.
        edited: A field of a body's terms: the body's id, the field's name and the new value.
    """

    chosen = Signal(str)
    edited = Signal(str, str, object)

    def __init__(self, words: GovernanceWords, field_words: FieldWords) -> None:
        super().__init__()
        self.key = ""
        column = column_in(self, 3)
        self.nobody = muted(self.tr("No body stands on this map yet. Add one under “Places”."))
        head = Form()
        self.body = head.add_row(self.tr("Terms of reference of"), PickField())
        self.body.picked.connect(self.chosen)
        rules = {key: f"{rule[:1].upper()}{rule[1:]}" for key, rule in words.rules.items()}
        self.form = FieldForm(field_words.terms(rules))
        self.form.edited.connect(lambda name, value: self.edited.emit(self.key, name, value))
        self.head = head
        for part in (self.nobody, head, self.form):
            column.addWidget(part)
        column.addStretch(1)

    def show_view(self, view: GovernanceView, chosen: Chosen) -> None:
        """Show the terms of the chosen body, else of the one that was shown, else of the first."""
        bodies = {row.key: row.name for row in view.places if view.graph.nodes[row.key].kind == "body"}
        wanted = (chosen.place, self.key, next(iter(bodies), ""))
        self.key = next((key for key in wanted if key in bodies), "")
        self.nobody.setVisible(not bodies)
        for part in (self.head, self.form):
            part.setVisible(bool(bodies))
        self.body.show_words(bodies)
        if self.key:
            self.body.show_key(self.key)
            terms = view.graph.nodes[self.key].terms or TermsOfReference()
            self.form.show_values({name: getattr(terms, name) for name in type(terms).model_fields})
