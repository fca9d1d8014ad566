"""The pool: answers shared in totals only. It is shown as a whole, and only when enough came since it last was."""

from collections import Counter
from collections.abc import Mapping, Sequence

from readiness.document.consortium import Pooled
from readiness.document.model import Document

Size = tuple[int, int]
NOTHING: Size = (0, 0)


def pool_sizes(document: Document) -> Mapping[str, Size]:
    """Return how many answers there are for each subject, and how many those have replaced.

    A subject is an item (``questionnaire/item``), or an item about a partner (``questionnaire/item/party``).
    """
    there: Counter[str] = Counter()
    replaced: Counter[str] = Counter()
    for key, entry in sorted(document.pooled.items()):
        if entry.value is not None:
            there[_subject(key, entry.value)] += 1
            replaced[_subject(key, entry.value)] += len(entry.now.replaces)
    return {subject: (there[subject], replaced[subject]) for subject in there}


def pool_said(document: Document, subjects: Sequence[str]) -> Mapping[str, Mapping[str, str]]:
    """Return what the pool says to each of ``subjects``: subject -> token -> code."""
    found: dict[str, dict[str, str]] = {subject: {} for subject in subjects}
    for key, entry in document.pooled.items():
        one = entry.value
        if one is not None and one.answer.code is not None and (subject := _subject(key, one)) in found:
            found[subject][key.rpartition("/")[2]] = one.answer.code
    return found


def may_show(sizes: Sequence[Size], now: Size, smallest: int) -> bool:
    """Return whether a subject's pool may be shown as it stands now.

    Args:
        sizes: The subject's size at every round that was ever closed, oldest first.
        now: Its size now.
        smallest: The smallest group that may be shown apart.

    Returns:
        Whether nothing came since the last round, and beside every round at which it was shown nothing came or it
        grew by ``smallest`` answers or more. One that took another's place may say the same, so it counts for nothing.
    """
    shown: list[Size] = []
    is_shown = False
    for size in sizes:
        is_shown = size[0] >= smallest and all(size == other or size[0] - other[0] >= smallest for other in shown)
        shown += [size] if is_shown else []
    return is_shown and sizes[-1] == now


def _subject(key: str, one: Pooled) -> str:
    item = key.rpartition("/")[0]
    return item if one.about is None else f"{item}/{one.about}"
