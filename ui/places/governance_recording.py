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
        self.has_refused = False
        desk.session.changed.connect(self._let_refusal_go)

    def change_map(self, sentence: str, rule: Rule) -> bool:
        """Record what ``rule`` makes of the map; say whether it stands. What breaks the vocabulary is told in words."""
        from readiness.governance.stored import own_choice, own_map

        stands = self.stands()
        try:
            graph = rule(stands.filled.graph)
        except ReadinessError as error:
            self.desk.session.changed.emit()
            self.desk.say(in_words(error))
            self.has_refused = True
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

    def _let_refusal_go(self) -> None:
        """Take back what was said of a value that could not be used: something else was done since."""
        if self.has_refused:
            self.has_refused = False
            self.desk.say("")

    def name_of(self, key: str) -> str:
        """Return the name of the place ``key``, where it stands on the map."""
        node = self.stands().filled.graph.nodes.get(key)
        return node.name if node is not None else key


def in_words(error: ReadinessError) -> str:
    """Return what is wrong with something that was typed: fields as the screen calls them, and no place in a file."""
    if isinstance(error, DataFileError):
        return " ".join(_on_screen(finding) for finding in error.findings)
    return f"{error.problem} {error.remedy}"


def _on_screen(finding: str) -> str:
    from ui.pages.governance_field_words import FieldWords

    field, colon, rest = finding.partition(": ")
    called = FieldWords().called(field) if colon else ""
    return f"{called}: {rest.rstrip('.')}." if called else finding
