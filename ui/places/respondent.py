"""Who answers: the person chosen, or the one who answered last on this computer, or the first there is."""

from typing import TYPE_CHECKING

from readiness.partnership.people import parties, people

if TYPE_CHECKING:
    # Only its name is wanted here.
    from readiness.document.model import Document

Respondent = tuple[str, str]


def respondent_in(document: "Document", *wanted: Respondent) -> Respondent:
    """Return the first of those ``wanted`` who is in ``document``, party and person.

    Args:
        document: The document.
        wanted: Party and person, best first; a party without that person offers its first one.

    Returns:
        The first person of the first party that has any, where none of the wanted is there;
        two empty keys where nobody is.
    """
    answering = {key: tuple(people(document, key)) for key in parties(document)}
    for party, person in wanted:
        if person in answering.get(party, ()):
            return party, person
    for party, _ in wanted:
        if answering.get(party):
            return party, answering[party][0]
    return next(((party, found[0]) for party, found in answering.items() if found), ("", ""))
