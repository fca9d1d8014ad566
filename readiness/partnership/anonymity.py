"""Who may be shown apart: small groups hide, and nothing that is shown lets them be worked out."""

import hashlib
from collections.abc import Mapping, Sequence

from readiness.document.consortium import Privacy
from readiness.document.model import Document

FEWEST_FOR_PLACES = 8
DOCUMENT = "document"

Said = Mapping[str, Mapping[str, str]]


def privacy_of(document: Document) -> Privacy:
    """Return the owner's rules, or the customary ones where none were set."""
    entry = document.privacy.get(DOCUMENT)
    return entry.value if entry is not None and entry.value is not None else Privacy()


def shows_people(document: Document) -> bool:
    """Return whether people are shown one by one, with their roles: only where one organisation stands by itself."""
    return sum(entry.value is not None for entry in document.parties.values()) <= 1


def hidden_groups(sizes: Mapping[str, int], smallest: int) -> frozenset[str]:
    """Return the groups that are not shown apart.

    Groups below ``smallest`` hide. One hidden group, or several that are fewer than ``smallest`` people together,
    could be told from a total minus what is shown: then the next smallest group hides too, and so on.

    Args:
        sizes: People in each group; a group of nobody is no group.
        smallest: The smallest group that may be shown apart.
    """
    order = sorted((name for name in sizes if sizes[name]), key=lambda name: (sizes[name], name))
    hidden = [name for name in order if sizes[name] < smallest]
    shown = order[len(hidden) :]
    while hidden and shown and (len(hidden) == 1 or sum(sizes[name] for name in hidden) < smallest):
        hidden.append(shown.pop(0))
    return frozenset(hidden)


def releases(states: Sequence[Said], smallest: int) -> tuple[int, ...]:
    """Return the places of the states of a group that may be shown, oldest first.

    Two states that differ in the answers of a few people would show what those few said. So a later state is shown
    only where, beside every state shown before it and for each item, nobody's answer changed or ``smallest`` people's
    did.

    Args:
        states: What stood at each closed round, oldest first: item -> person -> code. Nobody is in it who did not
            answer.
        smallest: The smallest group that may be shown apart.
    """
    shown: list[int] = []
    for place, state in enumerate(states):
        is_large = any(state.values()) and all(not said or len(said) >= smallest for said in state.values())
        if is_large and all(_may_follow(states[before], state, smallest) for before in shown):
            shown.append(place)
    return tuple(shown)


def aliases(document: Document, parties: Sequence[str]) -> Mapping[str, int]:
    """Return a number for each of ``parties``, 1 upwards, in an order that tells nothing of their names."""
    order = sorted(parties, key=lambda party: hashlib.sha256(f"{document.id}/{party}".encode()).hexdigest())
    return {party: number for number, party in enumerate(order, start=1)}


def _may_follow(before: Said, after: Said, smallest: int) -> bool:
    changed = [
        len(dict(set(before.get(item, {}).items()) ^ set(after.get(item, {}).items())))
        for item in before.keys() | after.keys()
    ]
    return all(count == 0 or count >= smallest for count in changed)
