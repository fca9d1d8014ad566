"""A smallest change said of people and questions: whose answer to which question rises, from which level to which."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from readiness.document.model import Document
from readiness.fit.improvements import Improvement, raised_levels
from readiness.fit.open_bench import OpenBench
from readiness.partnership.people import questionnaire_in_use
from readiness.questionnaire.format import Item, Questionnaire
from readiness.questionnaire.point_words import anchor_of, is_anchored
from readiness.questionnaire.shipped import Library
from readiness.wording import Wording


@dataclass(frozen=True, slots=True)
class RaisedAnswer:
    """A question whose answers rise: a party, those of its people who stand lower, and the levels.

    ``people`` are (party/person) ids, none while nobody of the party began. ``before`` is the lowest level that one of
    them gave, None where none of them answered; where answers are shown organisation by organisation nobody is named,
    and it is the organisation's own. ``effort`` is the mean number of levels over the people asked.
    """

    party: str
    factor: str
    item: str
    people: tuple[str, ...]
    before: int | None
    after: int
    effort: Fraction


def raised_answers(table: OpenBench, improvements: Sequence[Improvement]) -> tuple[RaisedAnswer, ...]:
    """Return ``improvements`` with the people whose answers they raise, in the same order."""
    return tuple(_raised(table, one) for one in improvements)


def question(document: Document, library: Library, factor: str, item: str) -> tuple[Questionnaire, Item]:
    """Return the questionnaire of ``factor`` that the document's answers rest on, and its item called ``item``.

    Raises:
        KeyError: Nobody asks about the factor, or there is no such item.
    """
    questionnaire = questionnaire_in_use(document, library, library.home_of(factor).id)
    return questionnaire, questionnaire.item(item)


def level_label(questionnaire: Questionnaire, item: Item, level: int) -> Wording:
    """Return what an answer to ``item`` says that counts as ``level``, 0 for the least ready."""
    scale = questionnaire.scale_of(item)
    point = scale.points[-1 - level if item.reverse else level]
    described = anchor_of(item, point) if is_anchored(item, scale) else None
    return described or point.label


def _raised(table: OpenBench, one: Improvement) -> RaisedAnswer:
    replies = next(seat.replies[one.factor] for seat in table.seats if seat.id == one.party)
    rising = raised_levels(replies, one.item, one.level) if replies else {}
    people = tuple(dict.fromkeys(person for person, _ in rising if person))
    levels = [
        reply.level
        for person, own in (replies.people if replies else ())
        for reply in own
        if (person, reply.item) in rising and reply.level is not None
    ]
    if table.is_joined and replies is not None:
        own = next(reply.level for reply in replies.together if reply.item == one.item)
        # Those who stand higher may bring the own answer to where it rises to; it is told as lower all the same.
        before = None if own is None else min(own, one.level - 1)
        return RaisedAnswer(one.party, one.factor, one.item, (), before, one.level, one.effort)
    return RaisedAnswer(one.party, one.factor, one.item, people, min(levels, default=None), one.level, one.effort)
