"""Whose weights a document holds: those that the parties agreed on, and those that people hold for themselves."""

from collections import defaultdict
from collections.abc import Mapping

from readiness.document.model import Document


def agreed_weights(document: Document) -> Mapping[str, int]:
    """Return the importance by factor, 0 to 100, on which the parties agreed; what they left alone is not in it."""
    return {key: entry.value.importance for key, entry in document.weights.items() if entry.value and "/" not in key}


def own_weights(document: Document) -> Mapping[str, Mapping[str, int]]:
    """Return what people hold for themselves: (party/person) -> factor -> importance, 0 to 100.

    People and parties that were taken away do not count.
    """
    standing = {key for key, entry in document.people.items() if entry.value is not None}
    there = {key for key, entry in document.parties.items() if entry.value is not None}
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for key, entry in sorted(document.weights.items()):
        whose, _, factor = key.rpartition("/")
        if entry.value is not None and whose in standing and whose.partition("/")[0] in there:
            found[whose][factor] = entry.value.importance
    return dict(found)
