"""One need or one candidate of the Choose page in full, ready for its form."""

from dataclasses import dataclass, replace

from readiness.document.consortium import Bond, Candidacy, Need, Offer
from readiness.document.model import Document
from readiness.partnership.choosing.points import PairGround
from readiness.partnership.choosing.question import Question
from readiness.partnership.offers import Ground
from readiness.questionnaire.shipped import Library
from ui.views.choose import CandidateRow, candidate_row


@dataclass(frozen=True, slots=True)
class OfferRow:
    """Whether somebody brings a need: ``strength`` as it counts (0 not), its ground, and what was stated (0 nothing).

    ``key`` and ``name`` are those of the need in a candidate's form, of the candidate in a need's form.
    """

    key: str
    name: str
    strength: int
    ground: Ground | None
    stated: int
    words: str


@dataclass(frozen=True, slots=True)
class PairRow:
    """Another candidate beside this one: the tie between them, if any, and what the two cost together."""

    key: str
    name: str
    bond: Bond | None
    points: int
    ground: PairGround


@dataclass(frozen=True, slots=True)
class NeedDetail:
    """One need, and who brings it."""

    key: str
    need: Need
    offers: tuple[OfferRow, ...]


@dataclass(frozen=True, slots=True)
class CandidateDetail:
    """One candidate: what is settled, what it brings, whom it is tied to; gates that keep it from leading, by title."""

    row: CandidateRow
    settled: Candidacy
    offers: tuple[OfferRow, ...]
    pairs: tuple[PairRow, ...]
    gates_shut: tuple[str, ...]
    gates_open: tuple[str, ...]


Detail = NeedDetail | CandidateDetail


def need_detail(document: Document, question: Question, key: str) -> NeedDetail | None:
    """Return the need called ``key``, or None where it does not stand any more."""
    if key not in question.needs:
        return None
    offers = (
        replace(_offer(document, question, party, key, one.name), key=party)
        for party, one in question.candidates.items()
    )
    return NeedDetail(key, question.needs[key], tuple(offers))


def candidate_detail(
    document: Document, question: Question, library: Library, key: str, chosen: frozenset[str]
) -> CandidateDetail | None:
    """Return the candidate called ``key``, or None where it does not stand any more."""
    if key not in question.candidates:
        return None
    entry, lead = document.candidacies.get(key), question.leads[key]
    titles = {name: factor.title.read() for name, factor in library.factors.items()}
    return CandidateDetail(
        candidate_row(question, key, chosen),
        entry.value if entry is not None and entry.value is not None else Candidacy(),
        tuple(_offer(document, question, key, need, made.name) for need, made in question.needs.items()),
        tuple(_pair(document, question, key, other) for other in question.candidates if other != key),
        tuple(titles[factor] for factor in lead.missing),
        tuple(titles[factor] for factor in lead.open),
    )


def stated_offer(document: Document, party: str, need: str) -> Offer | None:
    """Return what was stated of ``party`` and ``need``, if anything."""
    entry = document.offers.get(f"{party}/{need}")
    return entry.value if entry is not None else None


def tie_key(document: Document, one: str, other: str) -> str:
    """Return the key under which a tie of two parties stands, or would stand."""
    turned = f"{other}/{one}"
    return turned if turned in document.ties else f"{one}/{other}"


def _offer(document: Document, question: Question, party: str, need: str, name: str) -> OfferRow:
    made, stated = question.offers[party].get(need), stated_offer(document, party, need)
    return OfferRow(
        need,
        name,
        made.strength if made is not None else 0,
        made.ground if made is not None else None,
        stated.strength if stated is not None else 0,
        stated.ground if stated is not None else "",
    )


def _pair(document: Document, question: Question, key: str, other: str) -> PairRow:
    entry, cost = document.ties.get(tie_key(document, key, other)), question.pair(key, other)
    bond = entry.value.bond if entry is not None and entry.value is not None else None
    return PairRow(other, question.candidates[other].name, bond, cost.points, cost.ground)
