"""Who brings what: as somebody stated it, else as areas, specialisms and answers show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from readiness.document.consortium import Need, Offer
from readiness.document.model import Document, Party
from readiness.partnership.assessment import PartyScores
from readiness.questionnaire.format import Factor

Ground = Literal["stated", "area", "specialism", "answers"]
IN_PART, FULLY = 1, 3
# Level 3 of 4: the place from which models count a need as met in full; level 2 is in place in part.
HAS_IT, HAS_SOME = Fraction(3, 4), Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Brought:
    """That a partner brings a need: how strongly (1 in part, to 3 fully), on what ground, and the words given for it.

    What is brought in part does not count on its own.
    """

    strength: int
    ground: Ground
    words: str = ""

    @property
    def counts(self) -> bool:
        """Whether it counts as one partner who brings it."""
        return counts(self.strength)


def counts(strength: int) -> bool:
    """Return whether what is brought with ``strength`` counts as one partner who brings it: in part does not."""
    return strength > IN_PART


def stated_offers(document: Document, party: str) -> Mapping[str, Offer]:
    """Return the offers that somebody stated for ``party``, by need."""
    keyed = ((key.partition("/"), entry.value) for key, entry in document.offers.items())
    return {need: offer for (owner, _, need), offer in keyed if owner == party and offer is not None}


def brought(
    stated: Mapping[str, Offer],
    needs: Mapping[str, Need],
    one: Party,
    scores: PartyScores,
    factors: Mapping[str, Factor],
) -> Mapping[str, Brought]:
    """Return what a party brings, by need; needs that it does not bring are left out.

    A stated offer goes before everything else. Without one, an area or a specialism of the same name as the need
    brings it fully, and a capability that is named like a factor is read from the party's answers.
    """
    titles = {_plain(factor.title.read()): name for name, factor in factors.items()}
    found: dict[str, Brought] = {}
    for name, need in needs.items():
        offer = stated.get(name)
        factor = name if name in titles.values() else titles.get(_plain(need.name), "")
        made = (
            Brought(offer.strength, "stated", offer.ground)
            if offer is not None
            else _derived(need, one, scores, factor)
        )
        if made is not None:
            found[name] = made
    return found


def _derived(need: Need, party: Party, scores: PartyScores, factor: str) -> Brought | None:
    if need.kind == "area":
        return Brought(FULLY, "area") if _is_among(need.name, party.areas) else None
    if _is_among(need.name, party.specialisms):
        return Brought(FULLY, "specialism")
    return _answered(scores, factor) if need.kind == "capability" else None


def _answered(scores: PartyScores, factor: str) -> Brought | None:
    """Return what the answers show beyond doubt: the whole range that the open answers leave must reach it."""
    score = scores.get(factor)
    if score is None or score.standing != "scored" or score.range.low < HAS_SOME:
        return None
    return Brought(FULLY if score.range.low >= HAS_IT else IN_PART, "answers")


def _is_among(name: str, names: tuple[str, ...]) -> bool:
    return _plain(name) in {_plain(one) for one in names}


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
