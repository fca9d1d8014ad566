"""What is changed on the map by hand: places, ties, terms of reference, duties, findings, and the map as a whole."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from ui.places.governance_recording import MapRecorder
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded with the page: the first window must not wait for the map.
    from readiness.document.graph import EdgeKind, NodeKind
    from readiness.governance.graph import Graph


class WholeMapEdits(MapRecorder):
    """Duties, findings set aside, and the map as a whole."""

    def add_activity(self, name: str) -> None:
        """Add an activity to the matrix."""
        from readiness.governance.editing import add_activity

        self.change_map(self.tr("adding {0}").format(name), lambda graph: add_activity(graph, name)[0])

    def edit_activity(self, key: str, field: str, value: Any) -> None:
        """Set one field of an activity."""
        from readiness.governance.editing import change_activity

        self.change_map(self.tr("change to a duty"), lambda graph: change_activity(graph, key, field, value))

    def remove_activity(self, key: str) -> None:
        """Take an activity away."""
        from readiness.governance.editing import remove_activity

        self.change_map(self.tr("taking a duty away"), lambda graph: remove_activity(graph, key))

    def take_map(self, graph: "Graph", name: str) -> bool:
        """Let ``graph`` stand instead of the map there is, without parties of others; say whether it does."""
        from readiness.partnership.people import parties
        from ui.views.governance import of_these

        own = of_these(graph, parties(self.desk.session.document).keys())
        return self.change_map(
            self.tr("reading the map {0}").format(name), lambda now: replace(own, title=now.title, model=now.model)
        )

    def begin_anew(self, *, with_template: bool) -> None:
        """Take everything on the map away: the template's map stands again, or none."""
        from readiness.governance.graph import Graph
        from readiness.governance.stored import own_choice, own_map

        key = self.stands().shape.key
        own = Edit("choices", own_choice(key), None if with_template else own_map())
        sentence = self.tr("going back to the template") if with_template else self.tr("beginning with an empty map")
        self.desk.session.change(sentence, own, *self.edits_to(key, Graph()))

    def set_aside(self, finding: str, reason: str) -> None:
        """Leave a finding as it is for a reason; without one, take it up again."""
        from readiness.document.graph import SetAside
        from readiness.text import PROSE_LENGTH, clean

        words = clean(reason, PROSE_LENGTH)
        sentence = self.tr("setting a finding aside") if words else self.tr("taking a finding up again")
        made = SetAside(reason=words) if words else None
        self.desk.session.change(sentence, Edit("set_aside", f"{self.stands().shape.key}/{finding}", made))


class GovernanceEdits(WholeMapEdits):
    """Places, ties and terms of reference, and everything else on the map."""

    def add_place(self, kind: str, sort: str, name: str) -> None:
        """Add a place and choose it."""
        from readiness.governance.editing import add_place
        from ui.views.governance import Chosen

        key = ""

        def add(graph: "Graph") -> "Graph":
            nonlocal key
            more: dict[str, Any] = {{"organisation": "role", "body": "body"}[kind]: sort} if sort else {}
            if kind == "organisation":
                more["party"] = self._party_called(name, graph)
            made, key = add_place(graph, cast("NodeKind", kind), name, **more)
            return made

        if self.change_map(self.tr("adding {0}").format(name), add):
            self.choose(Chosen(key))
            self.desk.say(self.tr("{0} stands on the map now.").format(name))

    def edit_place(self, key: str, field: str, value: Any) -> None:
        """Set one field of a place."""
        from readiness.governance.editing import change_place

        self.change_map(self._about(key), lambda graph: change_place(graph, key, field, value))

    def _party_called(self, name: str, graph: "Graph") -> str | None:
        """Return the party of that name that stands nowhere on the map, so that nobody has to join the two."""
        taken = {node.party for node in graph.nodes.values()}
        everybody = self.desk.session.document.parties.items()
        return next(
            (
                key
                for key, entry in everybody
                if entry.value is not None and entry.value.name.casefold() == name.casefold() and key not in taken
            ),
            None,
        )

    def edit_terms(self, key: str, field: str, value: Any) -> None:
        """Set one field of the terms of reference of a body."""
        from readiness.governance.editing import change_terms

        sentence = self.tr("change to the terms of {0}").format(self.name_of(key))
        self.change_map(sentence, lambda graph: change_terms(graph, key, field, value))

    def remove_place(self, key: str) -> None:
        """Take a place away, with its ties and duties."""
        from readiness.governance.editing import remove_place

        name = self.name_of(key)
        if self.change_map(self.tr("taking {0} away").format(name), lambda graph: remove_place(graph, key)):
            self.desk.say(self.tr("{0} was taken away with its ties. Undo brings it back.").format(name))

    def add_tie(self, source: str, kind: str, target: str) -> None:
        """Add a tie and choose it; an empty ``kind`` is the one that suits the two places."""
        from readiness.governance.description import describe_tie
        from readiness.governance.editing import add_tie, likely_kind
        from ui.views.governance import Chosen

        key = ""

        def add(graph: "Graph") -> "Graph":
            nonlocal key
            wanted = cast("EdgeKind", kind) if kind else likely_kind(graph, source, target)
            made, key = add_tie(graph, source, wanted, target)
            return made

        sentence = self.tr("tying {0} to {1}").format(self.name_of(source), self.name_of(target))
        if self.change_map(sentence, add):
            self.choose(Chosen("", (key,)))
            graph = self.stands().filled.graph
            self.desk.say(describe_tie(graph, graph.edges[key]))

    def edit_tie(self, key: str, field: str, value: Any) -> None:
        """Set one field of a tie."""
        from readiness.governance.editing import change_tie

        self.change_map(self.tr("change to a tie"), lambda graph: change_tie(graph, key, field, value))

    def remove_ties(self, keys: tuple[str, ...], left: int = 0) -> None:
        """Take ties away; ``left`` others of their line, which the lens leaves grey, stay."""
        from readiness.governance.editing import remove_ties

        count = len(keys)
        sentence = self.tr("taking a tie away") if count == 1 else self.tr("taking {0} ties away").format(count)
        if self.change_map(sentence, lambda graph: remove_ties(graph, keys)):
            self.desk.say(self._taken_away(count, left))

    def _taken_away(self, count: int, left: int) -> str:
        gone = (
            self.tr("The tie was taken away. Undo brings it back.")
            if count == 1
            else self.tr("{0} ties were taken away. Undo brings them back.").format(count)
        )
        if not left:
            return gone
        if left == 1:
            return " ".join((gone, self.tr("One other, grey in this view, stays.")))
        return " ".join((gone, self.tr("{0} others, grey in this view, stay.").format(left)))

    def _about(self, key: str) -> str:
        return self.tr("change to {0}").format(self.name_of(key))
