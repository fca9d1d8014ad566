"""How a change of the map is recorded: as a step of undo; the first one stores the whole map."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from readiness.errors import DataFileError, ReadinessError
from ui.desk import Desk
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded with the page: the first window must not wait for the map.
    from readiness.governance.graph import Graph
    from ui.views.governance import Chosen, Standing

Rule = Callable[["Graph"], "Graph"]


class MapRecorder(QObject):
    """Records what a rule makes of the map.

    Args:
        desk: The desk.
        stands: Returns the map as the document has it now.
        choose: Chooses a place or ties on the page, and makes sure that they are seen.
    """

    def __init__(self, desk: Desk, stands: Callable[[], "Standing"], choose: Callable[["Chosen"], None]) -> None:
        super().__init__()
        self.desk, self.stands, self.choose = desk, stands, choose

    def change_map(self, sentence: str, rule: Rule) -> bool:
        """Record what ``rule`` makes of the map; say whether it stands. What breaks the vocabulary is told in words."""
        from readiness.governance.stored import own_choice, own_map

        stands = self.stands()
        try:
            graph = rule(stands.filled.graph)
        except ReadinessError as error:
            self.desk.say(in_words(error))
            self.desk.session.changed.emit()
            return False
        edits = self.edits_to(stands.shape.key, graph)
        # The last place gone leaves an empty map, and not the template's.
        own = () if graph.nodes else (Edit("choices", own_choice(stands.shape.key), own_map()),)
        return self.desk.session.change(sentence, *edits, *own)

    def edits_to(self, key: str, graph: "Graph") -> tuple[Edit, ...]:
        """Return the edits that make the document keep ``graph`` under ``key``."""
        from readiness.governance.stored import changes_to

        changes = changes_to(self.desk.session.document, key, graph, by="")
        return tuple(Edit(one.part, one.key, one.revision.value) for one in changes)

    def name_of(self, key: str) -> str:
        """Return the name of the place ``key``, where it stands on the map."""
        node = self.stands().filled.graph.nodes.get(key)
        return node.name if node is not None else key


def in_words(error: ReadinessError) -> str:
    """Return what is wrong with something that was typed, without where files would have it."""
    if isinstance(error, DataFileError):
        return "; ".join(error.findings)
    return f"{error.problem} {error.remedy}"
