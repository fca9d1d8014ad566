"""The page that makes a new document."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness.text import clean
from ui.kit.boxes import column_in, side_by_side
from ui.kit.buttons import primary_button, quiet_button
from ui.kit.choices import ChoiceRow
from ui.kit.form import Form
from ui.kit.labels import label, title
from ui.kit.prose import LineField
from ui.kit.scroll import ScrollPage
from ui.views.new_document import NewDocument


class NewDocumentPage(ScrollPage):
    """What the document is for, what it is called, and who answers first.

    Signals:
        made: A `NewDocument` with everything that was said.
        left: The person thought better of it.
    """

    made = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("New document"))
        self.column.addWidget(title(self.tr("New document")))
        self.purposes = {
            "self-assessment": ChoiceRow(
                self.tr("One organisation looks at itself"),
                self.tr("A charity asks: should we go into this, and are we ready?"),
            ),
            "partnership": ChoiceRow(
                self.tr("Several partners prepare together"),
                self.tr("Each partner answers; you see where you agree and where you differ."),
            ),
            "commissioning": ChoiceRow(
                self.tr("A commissioner prepares a service"),
                self.tr("Your own practice, the service's needs, and which models suit them."),
            ),
        }
        self.form = Form()
        self.form.add_row(self.tr("What is it for?"), self._purpose_group())
        self.organisation = self.form.add_row(
            self.tr("Your organisation"), LineField(), self.tr("As it should stand in the report.")
        )
        self.role = self.form.add_row(
            self.tr("Your role"), LineField(), self.tr("Such as “Manager” or “Trustee”. A name is not needed.")
        )
        self.name = self.form.add_row(
            self.tr("Title of the document"), LineField(), self.tr("Leave it empty to use your organisation's name.")
        )
        self.column.addWidget(self.form)
        self.problem = label("", "danger")
        self.problem.hide()
        self.column.addWidget(self.problem)
        make = primary_button(self.tr("&Choose where to keep it…"), "save")
        make.clicked.connect(self._make)
        leave = quiet_button(self.tr("&Back to Start"))
        leave.clicked.connect(self.left)
        self.column.addWidget(side_by_side(make, leave))
        self.column.addStretch(1)

    def start_anew(self) -> None:
        """Empty the form."""
        for field in (self.organisation, self.role, self.name):
            field.clear()
        self.problem.hide()
        self.purposes["self-assessment"].setChecked(True)

    def _purpose_group(self) -> QWidget:
        group = QWidget()
        column = column_in(group)
        for row in self.purposes.values():
            column.addWidget(row)
        self.purposes["self-assessment"].setChecked(True)
        group.setFocusProxy(self.purposes["self-assessment"])
        return group

    def _make(self) -> None:
        organisation, role = clean(self.organisation.text()), clean(self.role.text())
        name = clean(self.name.text()) or organisation
        if not name:
            self.problem.setText(
                self.tr("Give your organisation's name or a title, so that the document can be found again.")
            )
            self.problem.show()
            self.organisation.setFocus()
            return
        self.problem.hide()
        purpose = next(key for key, row in self.purposes.items() if row.isChecked())
        self.made.emit(NewDocument(name, purpose, organisation, role))  # type: ignore[arg-type]  # a key of `purposes`
