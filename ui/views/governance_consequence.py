"""What would follow from a change, ready for the page: sentences, and the tones of places and ties."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from readiness.governance.checks.checking import Context
from readiness.governance.graph import Graph
from readiness.governance.what_if import Cause, Change, in_words, what_if


@dataclass(frozen=True, slots=True)
class Follows:
    """Sentences, what matters most first, and a tone for each place and tie that is concerned."""

    words: tuple[str, ...]
    tones: Mapping[str, str]


def follows_from(graph: Graph, cause: str, subject: str, context: Context) -> Follows:
    """Return what ``cause`` does when it befalls ``subject``.

    Args:
        graph: The map.
        cause: One of the causes of `what_if`.
        subject: The id of a place, or of a contract that is withdrawn.
        context: What the checks hold the map against.

    Raises:
        UsageError: The map has no such place or contract.
    """
    found = what_if(graph, Change(cast("Cause", cause), subject), context)
    tones = dict.fromkeys((key for one in found.findings for key in (*one.nodes, *one.edges)), "warning")
    tones |= dict.fromkeys((meeting.body for meeting in found.meetings), "warning")
    gone = graph.edges.keys() - found.graph.edges.keys()
    tones |= dict.fromkeys((subject, *gone, *found.deliverers), "danger")
    return Follows(in_words(graph, found), tones)
