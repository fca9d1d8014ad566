"""The page of the form of contract: a worksheet of components, each opened where it stands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Callout, column_in
from ui.kit.disclosure import Disclosure
from ui.kit.fields import FieldForm, FieldSpec
from ui.kit.labels import label, muted
from ui.pages.tools import ToolPage
from ui.views.contract import ContractView, TermRow


class ContractPage(ToolPage):
    """The components of a contract, what is said of each, and how far the heads of terms are.

    Signals:
        edited: The key of a component, a field of its term, and the new value.
    """

    edited = Signal(str, str, object)

    def __init__(self, name: str, about: str) -> None:
        super().__init__(name, about)
        self.standing = Callout("info", "")
        self.column.addWidget(self.standing)
        self.parts: dict[str, Disclosure] = {}
        self.forms: dict[str, FieldForm] = {}
        self.holder = QWidget()
        self.list = column_in(self.holder, 1)
        self.source = muted("")
        self.column.addWidget(self.holder)
        self.column.addWidget(self.source)
        self.column.addStretch(1)

    def show_view(self, view: ContractView) -> None:
        """Draw the worksheet."""
        self._show_standing(view)
        self.source.setText(self.tr("After: {0}").format(view.source))
        for row in view.rows:
            if row.key not in self.parts:
                self._add(row)
            self.parts[row.key].button.setText(self._heading(row))
            self.forms[row.key].show_values(row.term.model_dump())

    def refuse(self, key: str, name: str, sentence: str) -> None:
        """Say under a field what is wrong with what was typed; empty takes the sentence back."""
        self.forms[key].refuse(name, sentence)

    def _show_standing(self, view: ContractView) -> None:
        count = len(view.rows)
        words = self.tr("{0} of {1} components are settled").format(view.settled, count)
        if view.settled == count:
            self.standing.show_message("positive", words, self.tr("The heads of terms are ready for those who draft."))
        elif view.untouched:
            text = self.tr("Nobody has spoken yet about: {0}.").format(", ".join(view.untouched))
            self.standing.show_message("info", words, text)
        else:
            self.standing.show_message("info", words, self.tr("Each has been spoken about; settle what is still open."))

    def _heading(self, row: TermRow) -> str:
        if row.term.settled:
            return self.tr("{0} – settled").format(row.title)
        return self.tr("{0} – talked about").format(row.title) if row.is_begun else row.title

    def _add(self, row: TermRow) -> None:
        form = FieldForm(self._specs())
        form.edited.connect(lambda name, value, key=row.key: self.edited.emit(key, name, value))
        content = QWidget()
        column = column_in(content, 3)
        column.addWidget(label(row.asks))
        column.addWidget(form)
        part = Disclosure(row.title, content)
        self.parts[row.key], self.forms[row.key] = part, form
        self.list.addWidget(part)

    def _specs(self) -> tuple[FieldSpec, ...]:
        wordings = {
            "": self.tr("Not decided"),
            "standard": self.tr("Standard wording"),
            "bespoke": self.tr("Wording of our own"),
            "alliance agreement": self.tr("In the alliance agreement"),
        }
        return (
            FieldSpec(
                "said", "prose", self.tr("What we say"), self.tr("In plain words: those who draft will find theirs.")
            ),
            FieldSpec("wording", "choice", self.tr("Which wording"), "", wordings),
            FieldSpec("owner", "line", self.tr("Who brings it to an end")),
            FieldSpec("settled", "tick", self.tr("Settled"), self.tr("Everybody at the table agrees.")),
        )
