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


def smallest_ever(document: Document, since: str) -> tuple[int, ...]:
    """Return the smallest groups that held at the moment ``since`` or later, the one that holds now included."""
    entry = document.privacy.get(DOCUMENT)
    known = sorted(entry.revisions, key=lambda one: one.at) if entry is not None else []
    begun = [("", Privacy()), *((one.at, one.value or Privacy()) for one in known)]
    ends = [at for at, _ in begun[1:]]
    spans = zip(begun, [*ends, None], strict=True)
    held = [rules.smallest_group for (_, rules), end in spans if end is None or end >= since]
    return tuple(dict.fromkeys([*held, privacy_of(document).smallest_group]))


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


def releases(
    states: Sequence[Said], smallest: int, ever: Sequence[int] = (), now: Said | None = None
) -> tuple[int, ...]:
    """Return the places of the states of a group that may be shown, oldest first.

    Two states that differ in the answers of a few people would show what those few said. So a state is shown only
    where, beside every state that may have been shown and for each item, no answer went or as many as ``smallest``
    did, and likewise of those that came.

    Args:
        states: What stood at each closed round, oldest first: item -> person -> code. Nobody is in it who did not
            answer.
        smallest: The smallest group that may be shown apart.
        ever: The smallest groups that held before, under which states may have been shown.
        now: What stands now, where it is shown joined in one answer: a state that differs from it in a few answers
            would tell those.
    """
    printed = {place for held in {smallest, *ever} for place in _in_turn(states, held)}
    others = [states[place] for place in sorted(printed)]
    return tuple(
        place
        for place in sorted(printed)
        if is_large(states[place], smallest)
        and all(may_stand_beside(other, states[place], smallest) for other in others)
        and (now is None or may_stand_beside(states[place], _part(now, states[place]), smallest))
    )


def is_large(state: Said, smallest: int) -> bool:
    """Return whether ``state`` says something, and no item of it rests on fewer people than ``smallest``."""
    return any(state.values()) and all(not said or len(said) >= smallest for said in state.values())


def may_stand_beside(before: Said, after: Said, smallest: int) -> bool:
    """Return whether two states may both be known: of each item no answer went or came, or ``smallest`` or more did.

    Those that went and those that came are counted apart: one person who left would stand out among many who came.
    """
    if before is after:
        return True
    for item in before.keys() | after.keys():
        ours, theirs = before.get(item, {}), after.get(item, {})
        if ours != theirs:
            went, came = len(ours.items() - theirs.items()), len(theirs.items() - ours.items())
            if 0 < went < smallest or 0 < came < smallest:
                return False
    return True


def aliases(document: Document, parties: Sequence[str]) -> Mapping[str, int]:
    """Return a number for each of ``parties``, 1 upwards, in an order that tells nothing of their names."""
    order = sorted(parties, key=lambda party: hashlib.sha256(f"{document.id}/{party}".encode()).hexdigest())
    return {party: number for number, party in enumerate(order, start=1)}


def _in_turn(states: Sequence[Said], smallest: int) -> tuple[int, ...]:
    """Return the places of the states that were shown one after the other under ``smallest``."""
    shown: list[int] = []
    for place, state in enumerate(states):
        if is_large(state, smallest) and all(may_stand_beside(states[before], state, smallest) for before in shown):
            shown.append(place)
    return tuple(shown)


def _part(state: Said, other: Said) -> Said:
    return {item: state.get(item, {}) for item in other}
