"""Checks of the terms of reference: are they whole, can the body get out of a deadlock, and is it reviewed?"""

from collections.abc import Iterator
from datetime import timedelta

from readiness.document.graph import TermsOfReference
from readiness.governance.checks.alliances import is_alliance
from readiness.governance.checks.finding import Hit
from readiness.governance.checks.survey import Survey
from readiness.governance.description import listed

A_YEAR = 12
# The longest year: a review on the same day of the next one is yearly.
YEAR = timedelta(days=366)
QUARTERLY = 4
LED_BY_BOARDS = ("board", "leadership team", "partnership board", "client body")


def deadlock(survey: Survey) -> Iterator[Hit]:
    """Yield C23: a body decides only when all agree, and no route out of a deadlock is written down.

    Source:
        collaborationni, integrated governance: unanimous decisions.
    """
    for key in survey.bodies:
        terms = survey.terms(key)
        if terms.decision_rule == "unanimous" and not terms.deadlock_route:
            yield Hit((key,), words={"body": survey.graph.name_of(key)})


def incomplete_terms(survey: Survey) -> Iterator[Hit]:
    """Yield C27: a body has no terms of reference, or parts of them are not written.

    Source:
        wirral, possible governance structure: governed by terms of reference.
    """
    for key in survey.bodies:
        name = {"body": survey.graph.name_of(key)}
        missing = tuple(_missing(survey, key))
        if survey.node(key).terms is None:
            yield Hit((key,), case="none", words=name)
        elif missing:
            yield Hit((key,), words={**name, "parts": listed(missing)})


def _missing(survey: Survey, body: str) -> Iterator[str]:
    terms = survey.terms(body)
    answers = next(survey.out_of(body, "reports_to"), None) or survey.node(body).apex
    written = {
        "purpose": terms.purpose,
        "members": survey.members(body),
        "quorum": terms.quorum or terms.quorum_per_cent or terms.quorum_people,
        "decision rule": terms.decision_rule,
        "how often it meets": terms.meetings_a_year,
        "whom it answers to": answers,
        "date of review": terms.review_date or terms.review_every_months,
    }
    return (part for part, there in written.items() if not there)


def review_and_meetings(survey: Survey) -> Iterator[Hit]:
    """Yield C34: a review is overdue or less than yearly for a leading body, or all parties meet less than quarterly.

    Source:
        partnership, delivering success: yearly board review, quarterly meeting of all parties.
    """
    written = {key: survey.terms(key) for key in survey.bodies if survey.node(key).terms is not None}
    for key, terms in written.items():
        months = terms.review_every_months
        if survey.node(key).body in LED_BY_BOARDS and months is not None and months > A_YEAR:
            yield Hit((key,), case="review", words={"body": survey.graph.name_of(key), "months": str(months)})
        yield from _review_day(survey, key, terms)
    met = [_is_quarterly(terms) for terms in written.values()]
    if None in met and True not in met:
        yield Hit(tuple(written), case="not-recorded", unrecorded=True)
    elif met and True not in met:
        yield Hit(tuple(written), case="meeting", about=("map",))


def _review_day(survey: Survey, key: str, terms: TermsOfReference) -> Iterator[Hit]:
    """Yield the day of a review that has passed, or that a leading body has more than a year away."""
    if survey.today is None or terms.review_date is None:
        return
    words = {"body": survey.graph.name_of(key), "date": terms.review_date}
    # Days are kept as year-month-day, so that they compare as text, also those that no calendar has.
    if terms.review_date < survey.today.isoformat():
        yield Hit((key,), case="review-past", words=words)
    elif survey.node(key).body in LED_BY_BOARDS and terms.review_date > (survey.today + YEAR).isoformat():
        yield Hit((key,), case="review-far", words=words)


def _is_quarterly(terms: TermsOfReference) -> bool | None:
    """Return whether all parties meet here at least every quarter; None where that is not recorded."""
    is_often = None if terms.meetings_a_year is None else terms.meetings_a_year >= QUARTERLY
    if terms.all_parties_meet is False or is_often is False:
        return False
    return True if terms.all_parties_meet and is_often else None


def reserved_matters(survey: Survey) -> Iterator[Hit]:
    """Yield C35: an alliance's leadership team has no list of what its commissioners keep for themselves.

    Source:
        Swiss alliance guidance: reserved matters are listed exceptions to unanimity.
    """
    if not is_alliance(survey):
        return
    listing = any(survey.terms(key).reserved_matters for key in survey.deciding if survey.is_top(key))
    if survey.commissioners and not survey.leadership_teams and not listing:
        words = {"places": survey.names(survey.commissioners)}
        yield Hit(survey.commissioners, case="no-team", about=("map",), words=words)
    for key in survey.leadership_teams:
        if survey.node(key).terms is not None and not survey.terms(key).reserved_matters:
            words = {"body": survey.graph.name_of(key), "places": survey.names(survey.commissioners)}
            yield Hit((key, *survey.commissioners), about=(key,), words=words)
