"""The form of one party: each field is kept as soon as it is left, and each step can be undone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import Button, quiet_button, secondary_button
from ui.kit.choices import TickRow
from ui.kit.form import Form
from ui.kit.labels import label, muted, title
from ui.kit.pick import PickField
from ui.kit.prose import LineField, ProseField
from ui.kit.scroll import ScrollPage
from ui.pages.party_words import PartyWords
from ui.views.parties import PartyRow, PersonRow, words_in


class PartyForm(ScrollPage):
    """One party in full.

    Signals:
        edited: A field of the party (its name in the record) and its new value.
        person_added: The role of somebody new.
        person_removed: The key of somebody to take away.
        questions_wanted: The key of somebody who is to answer now.
        removed: The whole party is to be taken away.
        left: Back to the list.
    """

    edited = Signal(str, object)
    person_added = Signal(str)
    person_removed = Signal(str)
    questions_wanted = Signal(str)
    removed = Signal()
    left = Signal()

    def __init__(self, words: PartyWords) -> None:
        super().__init__("")
        self.words = words
        back = quiet_button(self.tr("&Back to all parties"), "back")
        back.clicked.connect(self.left)
        self.column.addWidget(side_by_side(back))
        self.title = title("")
        self.column.addWidget(self.title)
        self._add_organisation()
        self._add_people()
        remove = secondary_button(self.tr("&Take this party away"), "remove")
        remove.clicked.connect(self.removed)
        self.column.addWidget(side_by_side(remove))
        self.column.addWidget(muted(self.tr("Undo in the Edit menu brings it back with all its answers.")))
        self.column.addStretch(1)

    def show_row(self, row: PartyRow) -> None:
        """Draw one party."""
        self.setAccessibleName(row.party.name)
        self.title.setText(row.party.name)
        self.name.show_text(row.party.name)
        self.kind.show_key(row.party.kind)
        self.role.show_key(row.party.role)
        self.size_field.show_key(row.party.size)
        self.charity.setChecked(row.party.charity)
        self.areas.show_text(row.areas)
        self.specialisms.show_text(row.specialisms)
        self.notes.show_text(row.party.notes)
        self._show_people(row.people)

    def _add_organisation(self) -> None:
        card, form = Card(self.tr("The organisation")), Form()
        self.name = form.add_row(self.tr("Name"), LineField())
        self.kind = form.add_row(
            self.tr("Kind"),
            PickField(self.words.kinds),
            self.tr("Commissioners are asked the commissioner's questions."),
        )
        self.role = form.add_row(self.tr("Role in the partnership"), PickField(self.words.roles))
        self.size_field = form.add_row(self.tr("Size"), PickField(self.words.sizes))
        self.charity = TickRow(self.tr("It is a registered charity"))
        form.add_widget(self.charity)
        self.areas = form.add_row(self.tr("Areas"), LineField(), self.tr("Where it works, separated by commas."))
        self.specialisms = form.add_row(
            self.tr("Specialisms"), LineField(), self.tr("What it brings, separated by commas.")
        )
        self.notes = form.add_row(self.tr("Notes"), ProseField())
        card.column.addWidget(form)
        self.column.addWidget(card)
        self.name.settled.connect(self._name_settled)
        self.kind.picked.connect(lambda key: self.edited.emit("kind", key))
        self.role.picked.connect(lambda key: self.edited.emit("role", key))
        self.size_field.picked.connect(lambda key: self.edited.emit("size", key))
        self.charity.clicked.connect(lambda on: self.edited.emit("charity", on))
        self.areas.settled.connect(lambda line: self.edited.emit("areas", words_in(line)))
        self.specialisms.settled.connect(lambda line: self.edited.emit("specialisms", words_in(line)))
        self.notes.settled.connect(lambda text: self.edited.emit("notes", text))

    def _name_settled(self, name: str) -> None:
        # A party without a name could not be told from another; the last name is shown again.
        if name:
            self.edited.emit("name", name)
        else:
            self.name.show_text(self.title.text())

    def _add_people(self) -> None:
        card = Card(self.tr("People who answer"))
        card.column.addWidget(
            muted(
                self.tr(
                    "Each person answers separately. Roles are enough; names are not needed. "
                    "Two or three people give a truer picture than one."
                )
            )
        )  # fmt: skip
        holder = QWidget()
        self.people = column_in(holder)
        card.column.addWidget(holder)
        form = Form()
        self.new_person = form.add_row(
            self.tr("Role of another person"), LineField(), self.tr("Such as “Finance manager” or “Chair of trustees”.")
        )
        self.new_person.returnPressed.connect(self._add_person)
        card.column.addWidget(form)
        add = secondary_button(self.tr("Add &person"), "add")
        add.clicked.connect(self._add_person)
        card.column.addWidget(side_by_side(add))
        self.column.addWidget(card)

    def _show_people(self, rows: tuple[PersonRow, ...]) -> None:
        empty_layout(self.people)
        for row in rows:
            self.people.addWidget(self._person(row))

    def _person(self, row: PersonRow) -> QWidget:
        holder = QWidget()
        column = column_in(holder, 0)
        answer = _named(quiet_button(self.tr("Answer"), "next"), self.tr("Answer as {0}").format(row.role))
        answer.clicked.connect(lambda: self.questions_wanted.emit(row.key))
        remove = _named(quiet_button(self.tr("Take away")), self.tr("Take {0} away").format(row.role))
        remove.clicked.connect(lambda: self.person_removed.emit(row.key))
        count = muted(self.words.answers(row.answers))
        count.setWordWrap(False)
        column.addWidget(label(row.role, "label"))
        column.addWidget(side_by_side(count, answer, remove))
        return holder

    def _add_person(self) -> None:
        role = self.new_person.text().strip()
        if role:
            self.new_person.clear()
            self.person_added.emit(role)


def _named(button: Button, name: str) -> Button:
    button.setAccessibleName(name)
    return button
