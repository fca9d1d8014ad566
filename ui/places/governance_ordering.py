"""The order of the places on the map, changed by hand: each a step of undo, though no document holds it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.desk import Desk

if TYPE_CHECKING:
    # Loaded with the page: the first window must not wait for the map.
    from ui.places.governance_arrangement import Arrangements
    from ui.views.governance import GovernanceView
    from ui.views.governance_picture import Drawn


class GovernanceOrdering(QObject):
    """Moves places and tidies the map.

    Args:
        desk: The desk.
        now: Returns the map that is shown and where its places stand, each None where nothing is shown.
        draw: Draws the map, with places moved to other middles.
    """

    def __init__(
        self,
        desk: Desk,
        now: Callable[[], tuple["GovernanceView | None", "Arrangements | None"]],
        draw: Callable[[Mapping[str, float]], None],
    ) -> None:
        super().__init__()
        self.desk, self.now, self.draw = desk, now, draw

    def step(self, place: str, way: int) -> None:
        """Move a place a step along its row, to the left (-1) or the right (1); steps in a run are undone together."""
        from ui.views.governance_picture import stepped

        view, _ = self.now()
        if view is not None and place in view.graph.nodes:
            self.move(view.stands_in.get(place, place), stepped(view.picture, place, way), place)

    def move(self, place: str, middle: float, run: str = "") -> None:
        """Let a place stand where it was put, from now on; moves of one ``run`` are undone together."""
        view, arrangements = self.now()
        if view is None or arrangements is None or place not in view.graph.nodes:
            return
        shape, before = view.asked.arrangement, view.drawn

        def go() -> None:
            arrangements.keep(shape)
            arrangements.put(shape, before)
            self.draw({place: middle})

        self._push(self.tr("moving {0}").format(view.graph.name_of(place)), go, run)

    def tidy(self) -> None:
        """Order the places anew."""
        view, _ = self.now()
        if view is not None:
            shape = view.asked.arrangement
            self._push(self.tr("tidying the map"), lambda: self._put(shape, None))
            self.desk.say(self.tr("The map is ordered anew. Undo brings back the order before."))

    def _push(self, sentence: str, deed: Callable[[], None], run: str = "") -> None:
        from ui.places.governance_arrangement import ArrangeCommand

        view, _ = self.now()
        if view is not None:
            shape = view.asked.arrangement
            command = ArrangeCommand(sentence, view.drawn, deed, lambda drawn: self._put(shape, drawn), run)
            self.desk.session.undo_stack.push(command)

    def _put(self, shape: str, drawn: "Drawn | None") -> None:
        _, arrangements = self.now()
        if arrangements is not None:
            arrangements.put(shape, drawn)
            self.draw({})
