"""Camps: how far people's own weights part, as long as the parties have not agreed on any."""

from readiness.document.model import Document
from readiness.fit.bench import FULL_IMPORTANCE
from readiness.fit.catalogue import Catalogue
from readiness.fit.dispute import Dispute, between_people
from readiness.partnership.weights import agreed_weights, own_weights

FEWEST_CAMPS = 2


def camps(document: Document, catalogue: Catalogue) -> Dispute | None:
    """Return the dispute between the people who hold weights of their own; None where there is none.

    There is none once the parties agreed on weights, nor with a single person. What somebody did not weigh stands at
    100 for them, as shipped; a person who gives nothing any weight takes no side.
    """
    if agreed_weights(document):
        return None
    factors = catalogue.factors
    people = [
        {factor: own.get(factor, FULL_IMPORTANCE) for factor in factors} for own in own_weights(document).values()
    ]
    sides = [one for one in people if any(one.values())]
    return between_people(sides) if len(sides) >= FEWEST_CAMPS else None
