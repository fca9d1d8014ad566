"""Checks of the responsibility matrix: one accountable place for each activity, and statutory duties at home."""

from collections.abc import Iterator

from readiness.governance.checks.finding import Hit
from readiness.governance.checks.survey import Survey


def one_accountable(survey: Survey) -> Iterator[Hit]:
    """Yield C29: an activity has no or several accountable places, or nobody who does it.

    Source:
        The rule of responsibility matrices: exactly one accountable, at least one responsible.
    """
    for key, activity in survey.graph.activities.items():
        accountable = tuple(one for one in activity.accountable if one in survey.graph.nodes)
        words = {"activity": activity.name, "places": survey.names(accountable)}
        if len(accountable) > 1:
            yield Hit(accountable, case="several", about=(key,), words=words)
        elif not accountable:
            yield Hit(_named(survey, activity.responsible), case="nobody-accountable", about=(key,), words=words)
        if not _named(survey, activity.responsible):
            yield Hit(accountable, case="nobody-responsible", about=(key,), words=words)


def duty_given_away(survey: Survey) -> Iterator[Hit]:
    """Yield C31: a commissioner's statutory duty is assigned to somebody else, such as a partnership body.

    Source:
        Glasgow alliance agreement: statutory duties stay with the council.
    """
    for key, activity in survey.graph.activities.items():
        strangers = tuple(
            one for one in _named(survey, activity.accountable) if survey.node(one).role != "commissioner"
        )
        if activity.statutory is None and strangers:
            yield Hit(strangers, case="not-recorded", unrecorded=True)
        elif activity.statutory and strangers:
            words = {
                "activity": activity.name, "places": survey.names(strangers),
                "commissioner": survey.names(survey.commissioners) or "the commissioner",
            }  # fmt: skip
            yield Hit(strangers, about=(key,), words=words)


def _named(survey: Survey, places: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in places if one in survey.graph.nodes)
