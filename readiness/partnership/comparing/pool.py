"""The pool: answers shared in totals only. It is shown as a whole, and only where nothing went since it last was."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from readiness.document.consortium import Pooled
from readiness.document.model import Document, Entry
from readiness.partnership.comparing.said import code_of
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.conditions import is_asked
from readiness.questionnaire.format import Item, Questionnaire

Size = tuple[int, int]
NOTHING: Size = (0, 0)


def pool_sizes(document: Document) -> Mapping[str, Size]:
    """Return how many answers there are for each subject, and how many have gone: replaced by others or withdrawn.

    Only levels count: “don't know” is no answer that anybody sees.
    A subject is an item (``questionnaire/item``), or an item about a partner (``questionnaire/item/party``). An answer
    that was withdrawn has left an entry without a value, which replaces as many as went with it and does not say whom
    it was about; so it counts for every partner.
    """
    there: Counter[str] = Counter()
    replaced: Counter[str] = Counter()
    withdrawn: Counter[str] = Counter()
    for key, entry in sorted(document.pooled.items()):
        if entry.value is None:
            withdrawn[key.rpartition("/")[0]] += len(entry.now.replaces)
        else:
            there[_subject(key, entry.value)] += bool(code_of(entry.value.answer))
            replaced[_subject(key, entry.value)] += gone_from(entry)
    subjects = dict.fromkeys((*there, *withdrawn))
    return {one: (there[one], replaced[one] + withdrawn[_item(one)]) for one in subjects}


def gone_from(entry: Entry[Pooled]) -> int:
    """Return how many levels stood in ``entry`` and do not now; one that said the same took nobody's place."""
    return sum(bool(before) and before != after for before, after in pairwise(_codes(entry))) + len(entry.clash)


def _codes(entry: Entry[Pooled]) -> Sequence[str]:
    return [code_of(one.value.answer) if one.value else "" for one in (*entry.past, entry.now)]


def _is_steady(entry: Entry[Pooled]) -> bool:
    """Return whether ``entry`` changed once at most, and not from a level to none."""
    codes = _codes(entry)
    changes = sum(before != after for before, after in pairwise(codes))
    return not entry.clash and changes <= 1 and (bool(codes[-1]) or not any(codes))


def pool_said(document: Document, subjects: Sequence[str]) -> Mapping[str, Mapping[str, str]]:
    """Return what the pool says to each of ``subjects``: subject -> token -> code."""
    found: dict[str, dict[str, str]] = {subject: {} for subject in subjects}
    for key, entry in document.pooled.items():
        one = entry.value
        if one is not None and one.answer.code is not None and (subject := _subject(key, one)) in found:
            found[subject][key.rpartition("/")[2]] = one.answer.code
    return found


def steady_subjects(document: Document) -> frozenset[str]:
    """Return the subjects from which nothing was withdrawn and on which nobody changed what they say twice.

    There each answer that went is another person's, so that those that went can be counted.
    """
    steady = {subject for subject in pool_sizes(document) if subject}
    for key, entry in document.pooled.items():
        if entry.value is None:
            item = key.rpartition("/")[0]
            steady = {subject for subject in steady if _item(subject) != item}
        elif not _is_steady(entry):
            steady.discard(_subject(key, entry.value))
    return frozenset(steady)


def outgrows_its_question(document: Document, questionnaire: Questionnaire, item: Item) -> bool:
    """Return whether the pool holds more answers to ``item`` than people to whom it is asked.

    Some of them then stand behind a question that has fallen away, and nobody can say which. It can be told where
    ``item`` hangs on the answer to one other question of its section, because a section is shared as a whole.
    """
    first = _hangs_on(questionnaire, item)
    if first is None:
        return False
    home = f"{questionnaire.id}/"
    asking = sum(is_asked(item, questionnaire, {first.id: one}) for one in _pool_of(document, f"{home}{first.id}"))
    return sum(bool(code_of(one)) for one in _pool_of(document, f"{home}{item.id}")) > asking


def _hangs_on(questionnaire: Questionnaire, item: Item) -> Item | None:
    clauses = (*item.ask_if.all, *item.ask_if.any) if item.ask_if is not None else ()
    if len({clause.item for clause in clauses}) != 1 or any(clause.answered is not None for clause in clauses):
        return None
    first = questionnaire.item(clauses[0].item)
    return first if first.section == item.section and first.ask_if is None else None


def _pool_of(document: Document, item: str) -> Sequence[Answer]:
    return [
        entry.value.answer
        for key, entry in document.pooled.items()
        if key.startswith(f"{item}/") and entry.value is not None
    ]


def may_show(
    sizes: Sequence[Size], now: Size, smallest: int, ever: Sequence[int] = (), *, is_steady: bool = False
) -> bool:
    """Return whether a subject's pool may be shown as it stands now.

    Args:
        sizes: The subject's size at every round that was ever closed, oldest first.
        now: Its size now.
        smallest: The smallest group that may be shown apart.
        ever: The smallest groups that held before, under which it may have been shown.
        is_steady: Whether it is one of `steady_subjects`.

    Returns:
        Whether nothing came or went since the last round, and beside every round at which it may have been shown
        of those that came, and of those that went, there were none or ``smallest`` or more. Which answers there were
        is not kept: where one person may stand behind several that went, any that went hide it.
    """
    if not sizes or sizes[-1] != now or now[0] < smallest:
        return False
    # What was shown while it was still steady needs no look of its own: answers went since the first pool shown, and
    # that one stands in the way.
    shown = {size for held in {smallest, *ever} for size in _in_turn(sizes, held, is_steady)}
    return all(_may_stand_beside(size, now, smallest, is_steady) for size in shown)


def _in_turn(sizes: Sequence[Size], smallest: int, is_steady: bool) -> Sequence[Size]:
    shown: list[Size] = []
    for size in sizes:
        if size[0] >= smallest and all(_may_stand_beside(other, size, smallest, is_steady) for other in shown):
            shown.append(size)
    return shown


def _may_stand_beside(before: Size, after: Size, smallest: int, is_steady: bool) -> bool:
    came, went = after[0] - before[0], after[1] - before[1]
    if not went:
        return came == 0 or came >= smallest
    # As many of those that went as have come since may have been theirs, who were not there before.
    return is_steady and came >= 0 and went - came >= smallest


def _item(subject: str) -> str:
    return "/".join(subject.split("/")[:2])


def _subject(key: str, one: Pooled) -> str:
    item = key.rpartition("/")[0]
    return item if one.about is None else f"{item}/{one.about}"
