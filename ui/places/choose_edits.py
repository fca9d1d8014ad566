"""What is settled by hand on the Choose page, each a step that can be undone."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from ui.desk import Desk
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded with the document: the first window must not wait for its records.
    from readiness.document.consortium import Need
    from readiness.document.model import Party


class ChooseEdits(QObject):
    """Needs, offers, candidacies, ties and the limit of the open document."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk

    def add_need(self, show: Callable[[str], None]) -> None:
        """Add a need and ``show`` its form."""
        from readiness.document.consortium import Need
        from readiness.exchange.identifiers import identifier

        name = self.tr("New need")
        key = identifier(name, self.desk.session.document.needs)
        if self.desk.session.change(self.tr("adding a need"), Edit("needs", key, Need(name=name))):
            show(key)
            self.desk.say(self.tr("Added. Now say what is needed."))

    def edit_need(self, key: str, name: str, value: Any) -> None:
        """Set one field of a need."""
        need: Need | None = self._standing("needs", key)
        if need is not None:
            changed = need.model_copy(update={name: value})
            self.desk.session.change(self.tr("change to {0}").format(need.name), Edit("needs", key, changed))

    def remove_need(self, key: str) -> None:
        """Take a need away; what was stated about it waits in case it comes back."""
        need: Need | None = self._standing("needs", key)
        if need is not None:
            self.desk.session.change(self.tr("taking {0} away").format(need.name), Edit("needs", key, None))
            self.desk.say(self.tr("{0} was taken away. Undo brings it back.").format(need.name))

    def offer(self, party: str, need: str, strength: str) -> None:
        """State how strongly ``party`` brings ``need``; empty leaves that to what the document shows."""
        from readiness.document.consortium import Offer

        key = f"{party}/{need}"
        before: Offer | None = self._standing("offers", key)
        made = None
        if strength:
            made = Offer(strength=int(strength), ground=before.ground if before is not None else "")
        if made != before:
            self.desk.session.change(self._about(party), Edit("offers", key, made))

    def settle(self, party: str, name: str, value: Any) -> None:
        """Set one field of what is settled about a candidate."""
        from readiness.document.consortium import Candidacy

        before: Candidacy = self._standing("candidacies", party) or Candidacy()
        changed = before.model_copy(update={name: value})
        if changed != before:
            self.desk.session.change(self._about(party), Edit("candidacies", party, changed))

    def tie(self, party: str, other: str, bond: str) -> None:
        """Tie two candidates, or let both go free where ``bond`` is empty."""
        from readiness.document.consortium import Tie
        from ui.views.choose_detail import tie_key

        key = tie_key(self.desk.session.document, party, other)
        made = Tie.model_validate({"bond": bond}) if bond else None
        if made != self._standing("ties", key):
            self.desk.session.change(self._about(party), Edit("ties", key, made))

    def limit(self, most: str) -> None:
        """Set the greatest number of partners; empty sets none."""
        from readiness.document.model import Choice
        from readiness.partnership.choosing.question import MOST_KEY

        made = Choice(chosen=most) if most else None
        if made != self._standing("choices", MOST_KEY):
            self.desk.session.change(self.tr("change to the number of partners"), Edit("choices", MOST_KEY, made))

    def add_partner(self, party: str) -> None:
        """Make a candidate a member of the partnership."""
        before: Party | None = self._standing("parties", party)
        if before is not None:
            changed = before.model_copy(update={"role": "member"})
            self.desk.session.change(self.tr("adding {0}").format(before.name), Edit("parties", party, changed))
            self.desk.say(self.tr("{0} is a member of the partnership now. Undo takes that back.").format(before.name))

    def _about(self, party: str) -> str:
        one: Party | None = self._standing("parties", party)
        return self.tr("change to {0}").format(one.name if one is not None else party)

    def _standing(self, part: str, key: str) -> Any:
        entry = getattr(self.desk.session.document, part).get(key)
        return entry.value if entry is not None else None
