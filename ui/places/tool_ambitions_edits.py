"""What one organisation says of ambitions or objectives, each a step that can be undone."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from ui.desk import Desk
from ui.places.records import RecordKeeper

if TYPE_CHECKING:
    # Loaded when the tool is first opened.
    from readiness.document.toolbox import Ranking
    from ui.views.ambitions import AmbitionsView


class ViewEdits(QObject):
    """Records the view of the organisation that is looked at.

    Args:
        desk: The desk.
        view: Returns what is shown, with the organisation that is looked at.
        parent: Who owns it.
    """

    def __init__(self, desk: Desk, view: "Callable[[], AmbitionsView]", parent: QObject) -> None:
        super().__init__(parent)
        self.view, self.keeper = view, RecordKeeper(desk, "rankings", self)

    def move(self, key: str, steps: int) -> None:
        """Move a statement in the organisation's order; the first move ranks them all."""
        from ui.views.ambitions import moved

        shown = self._shown()
        if key in shown:
            self._put({"order": moved(shown, key, steps)})

    def keep_order(self) -> None:
        """Make the order that is shown the organisation's own."""
        self._put({"order": self._shown()})

    def clear_order(self) -> None:
        """Take the organisation's order back."""
        self._put({"order": ()})

    def say(self, key: str, field: str, text: str) -> None:
        """Record what the organisation would amend or objects to; empty takes it back."""
        if key:
            said = {**getattr(self._standing(), field), key: text}
            self._put({field: {name: words for name, words in said.items() if words}})

    def sign(self, signs: object) -> None:
        """Record whether the organisation signs."""
        self._put({"signs": signs})

    def _shown(self) -> tuple[str, ...]:
        party = self.view().party
        return tuple(line.key for line in party.lines) if party is not None else ()

    def _standing(self) -> "Ranking":
        from readiness.document.toolbox import Ranking
        from ui.views.ambitions import ranking_key

        view = self.view()
        found = self.keeper.get(ranking_key(view.kind, view.party.key)) if view.party is not None else None
        return found if isinstance(found, Ranking) else Ranking()

    def _put(self, fields: dict[str, Any]) -> None:
        from ui.views.ambitions import ranking_key

        view = self.view()
        if view.party is not None:
            after = self._standing().model_copy(update=fields)
            sentence = self.tr("the view of {0}").format(view.party.name)
            self.keeper.put(sentence, ranking_key(view.kind, view.party.key), after)
