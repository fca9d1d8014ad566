"""Answers of several organisations as rows: each one's own, and people only in groups that may be shown."""

from collections.abc import Iterator, Mapping
from typing import Any

from readiness.document.model import Document
from readiness.partnership.comparing.panel import AskedItem, asked_items, nearest_level, own_answers
from readiness.partnership.comparing.released import Archive, PeopleShown
from readiness.partnership.comparing.said import said_now
from readiness.partnership.people import parties, questionnaire_in_use
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.shipped import Library

NOTE = (
    "Several organisations stand in this document. Each answer is an organisation's own: its people's levels joined, "
    "at the nearest level; scores are whole numbers. People stand only in groups of {smallest} or more, without names, "
    "as in a closed round, and not while fewer than that have changed since. "
    "Their comments and evidence, and questions that measure no subject, are left out."
)
Row = dict[str, Any]


def own_rows(document: Document, library: Library) -> Iterator[Row]:
    """Yield every organisation's own answer to every item: its level, and nothing finer."""
    used = _used(document, library)
    items = _items(used)
    own = own_answers(said_now(document, used), used, items)
    for party, one in parties(document).items():
        for key, asked in items.items():
            share = own[key].get(party)
            if share is None:
                continue
            level = nearest_level(share, asked.highest + 1)
            code = next(code for code, each in asked.levels.items() if each == level)
            point = next(each for each in used[asked.questionnaire].scale_of(asked.item).points if each.code == code)
            yield {
                "party": party, "questionnaire": asked.questionnaire, "item": asked.item.id, "factor": asked.factor,
                "question": asked.item.text.read(one.side), "level": level, "highest": asked.highest,
                "label": point.label.read(), "whose": "the organisation's own",
            }  # fmt: skip


def group_rows(document: Document, library: Library) -> Iterator[Row]:
    """Yield how many people chose which level: of each group that may be shown, and of all that is shown together."""
    archive, by_factor = Archive(document), dict[str, list[AskedItem]]()
    for asked in _items(_used(document, library)).values():
        by_factor.setdefault(asked.factor, []).append(asked)
    for items in by_factor.values():
        told = archive.released(items, tuple(parties(document)))
        groups = [*told.shown.items(), *([("everybody shown", told.total)] if told.total else [])]
        for name, group in groups:
            yield from _group(name, group, items)


def _group(name: str, group: PeopleShown, items: list[AskedItem]) -> Iterator[Row]:
    for asked in items:
        if asked.key in group.counts:
            yield {
                "group": name, "questionnaire": asked.questionnaire, "item": asked.item.id, "factor": asked.factor,
                "round": group.round, "people": sum(group.counts[asked.key]),
                "counted_in": "thirds of the scale" if group.in_thirds else "levels",
                "counts_lowest_first": "|".join(str(count) for count in group.counts[asked.key]),
            }  # fmt: skip


def _used(document: Document, library: Library) -> Mapping[str, Questionnaire]:
    return {one.id: questionnaire_in_use(document, library, one.id) for one in library.questionnaires}


def _items(used: Mapping[str, Questionnaire]) -> Mapping[str, AskedItem]:
    return {asked.key: asked for questionnaire in used.values() for asked in asked_items(questionnaire, {})}
