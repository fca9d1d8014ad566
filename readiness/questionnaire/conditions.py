"""Conditions: whether an item is asked, given the answers to earlier ones."""

from collections.abc import Mapping

from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Clause, Item, Questionnaire

Answers = Mapping[str, Answer]


def is_asked(item: Item, questionnaire: Questionnaire, answers: Answers) -> bool:
    """Return whether ``item`` is asked of somebody who gave ``answers`` (item id -> answer).

    An earlier item that was itself not asked, or has no answer, meets no clause but ``answered = false``.
    """
    if item.ask_if is None:
        return True
    every = all(_holds(clause, questionnaire, answers) for clause in item.ask_if.all)
    some = not item.ask_if.any or any(_holds(clause, questionnaire, answers) for clause in item.ask_if.any)
    return every and some


def _holds(clause: Clause, questionnaire: Questionnaire, answers: Answers) -> bool:
    earlier = questionnaire.item(clause.item)
    given = answers.get(clause.item)
    values = given.values if given and is_asked(earlier, questionnaire, answers) else ()
    if clause.answered is not None:
        return bool(values) == clause.answered
    if not values:
        return False
    if clause.equals is not None:
        return clause.equals in values
    if clause.differs is not None:
        return clause.differs not in values
    return _within(clause, questionnaire.scale_of(earlier).codes, values[0])


def _within(clause: Clause, codes: tuple[str, ...], value: str) -> bool:
    position = codes.index(value) if value in codes else -1
    if clause.at_least is not None:
        return position >= codes.index(clause.at_least)
    return clause.at_most is not None and 0 <= position <= codes.index(clause.at_most)
