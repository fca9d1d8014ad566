"""Parties: who takes part, and who answers for them."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from ui.places.place import Place
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded with the first document.
    from ui.pages.parties import PartiesPage


class PartiesPlace(Place):
    """Joins the Parties page to the document."""

    key = "parties"
    icon_name = "parties"
    chosen = ""

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.parties import PartiesPage

        page = PartiesPage()
        page.chosen.connect(self.choose)
        page.add_wanted.connect(self.add_party)
        page.form.edited.connect(self.edit)
        page.form.removed.connect(self.remove_party)
        page.form.person_added.connect(self.add_person)
        page.form.person_removed.connect(self.remove_person)
        page.form.questions_wanted.connect(self.answer_as)
        return page

    def refresh(self) -> None:
        """Show the list, or the form of the chosen party while it stands."""
        from ui.views.parties import parties_view

        self._parties.show_view(parties_view(self.desk.session.document, self.chosen))

    def forget(self) -> None:
        """Go back to the list."""
        self.chosen = ""

    def choose(self, party: str) -> None:
        """Open the form of ``party``, or the list where it is empty."""
        self.chosen = party
        self.refresh()
        self._parties.take_focus()

    def add_party(self) -> None:
        """Add a party and open its form."""
        from readiness.document.model import Party
        from readiness.exchange.identifiers import identifier

        name = self.tr("New organisation")
        key = identifier(name, self.desk.session.document.parties)
        self.chosen = key
        self.desk.session.change(self.tr("adding a party"), Edit("parties", key, Party(name=name)))
        self._parties.take_focus()
        self.desk.say(self.tr("Added. Now give the party its name."))

    def edit(self, field: str, value: Any) -> None:
        """Set one field of the chosen party."""
        party = self._party()
        if party is not None:
            changed = party.model_copy(update={field: value})
            sentence = self.tr("change to {0}").format(party.name)
            self.desk.session.change(sentence, Edit("parties", self.chosen, changed))

    def remove_party(self) -> None:
        """Take the chosen party and its people away; their answers wait in case it comes back."""
        party, gone = self._party(), self.chosen
        if party is None:
            return
        document = self.desk.session.document
        people = [key for key, entry in document.people.items() if key.startswith(f"{gone}/") and entry.value]
        edits = [Edit("parties", gone, None), *(Edit("people", key, None) for key in people)]
        self.chosen = ""
        self.desk.session.change(self.tr("taking {0} away").format(party.name), *edits)
        said = any(_has_said(document, key) for key in people)
        stays = self.tr("{0} was taken away. {1} Undo brings it back.").format(party.name, self._stays_words())
        gone_words = self.tr("{0} was taken away. Undo brings it back.").format(party.name)
        self.desk.say(stays if said else gone_words)

    def add_person(self, role: str) -> None:
        """Add somebody who answers for the chosen party."""
        from readiness.document.model import Person
        from readiness.exchange.identifiers import identifier
        from readiness.text import NAME_LENGTH, clean

        person = Person(role=clean(role, NAME_LENGTH).replace("\n", " "))
        taken = {key.split("/")[1] for key in self.desk.session.document.people if key.startswith(f"{self.chosen}/")}
        key = f"{self.chosen}/{identifier(person.role, taken)}"
        self.desk.session.change(self.tr("adding {0}").format(person.role), Edit("people", key, person))

    def remove_person(self, person: str) -> None:
        """Take somebody away; their answers wait in case they come back."""
        entry = self.desk.session.document.people.get(f"{self.chosen}/{person}")
        if entry is not None and entry.value is not None:
            sentence = self.tr("taking {0} away").format(entry.value.role)
            self.desk.session.change(sentence, Edit("people", f"{self.chosen}/{person}", None))
            role = entry.value.role
            stays = self.tr("{0} was taken away. {1} Undo brings them back.").format(role, self._stays_words())
            gone_words = self.tr("{0} was taken away. Undo brings them back.").format(role)
            said = _has_said(self.desk.session.document, f"{self.chosen}/{person}")
            self.desk.say(stays if said else gone_words)

    def _stays_words(self) -> str:
        return self.tr("What they said counts no more, but stays in the file until you erase it on the Exchange page.")

    def answer_as(self, person: str) -> None:
        """Go to the questions as ``person`` of the chosen party."""
        self.desk.session.respondent = (self.chosen, person)
        self.desk.go_to("questions")

    @property
    def _parties(self) -> "PartiesPage":
        from ui.pages.parties import PartiesPage

        page = self.page
        assert isinstance(page, PartiesPage)  # noqa: S101 - `build` makes no other
        return page

    def _party(self) -> Any:
        entry = self.desk.session.document.parties.get(self.chosen)
        return entry.value if entry else None


def _has_said(document: Any, person: str) -> bool:
    """Return whether ``person`` (party/person) has left anything that stays."""
    parts = (document.answers, document.ratings)
    return any(key.startswith(f"{person}/") for part in parts for key in part)
