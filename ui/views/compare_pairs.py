"""What the part “About each other” shows: one partner's answers about another, and every pair in both directions."""

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.document.model import Document
from readiness.partnership.comparing.comparison import Comparison
from readiness.partnership.comparing.pair_views import PairItem, pair_findings
from readiness.partnership.comparing.pooled_views import pooled_items
from readiness.partnership.comparing.words import party_name
from readiness.partnership.pairs import pairs_in_use, ratings_by
from readiness.partnership.people import parties, people
from ui.views.questions import ChoiceView, Named, choices_of

MOST_FINDINGS = 20


@dataclass(frozen=True, slots=True)
class PairQuestion:
    """A question about a partner with its choices, the states beside them, and what was answered (code or state)."""

    item: str
    text: str
    help: str
    choices: tuple[ChoiceView, ...]
    states: tuple[str, ...]
    given: str


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two partners on one question: the level each gives the other in words, and how far they stand apart."""

    one: str
    other: str
    text: str
    there: str
    back: str
    apart: str
    is_finding: bool


@dataclass(frozen=True, slots=True)
class TotalRow:
    """What others say about a partner in totals only: how many, and how they spread (in thirds where they are few)."""

    partner: str
    text: str
    people: int
    counts: tuple[int, ...]
    in_thirds: bool


@dataclass(frozen=True, slots=True)
class PairsView:
    """Who answers about whom, the questions, and the pairs: those furthest apart first, then the two chosen.

    ``findings`` is how many answers stand two levels apart or more, those that are not listed counted too.
    """

    answering: tuple[Named, ...]
    respondent: str
    partners: tuple[Named, ...]
    partner: str
    questions: tuple[PairQuestion, ...]
    rows: tuple[PairRow, ...]
    findings: int
    totals: tuple[TotalRow, ...] = ()


def pairs_view(comparison: Comparison, respondent: str, partner: str, language: str = "en") -> PairsView:
    """Return the questions of ``respondent`` (party/person) about ``partner``; the first of each unless they stand."""
    document = comparison.document
    answering = _answering(document)
    chosen = respondent if respondent in {one.key for one in answering} else answering[0].key if answering else ""
    own = chosen.partition("/")[0]
    partners = tuple(Named(key, one.name) for key, one in parties(document).items() if key != own)
    about = partner if partner in {one.key for one in partners} else partners[0].key if partners else ""
    questions = _questions(document, chosen, about, language) if chosen and about else ()
    findings = pair_findings(comparison.pairs)
    own_pair = [pair for pair in comparison.pairs if {pair.one, pair.other} == {own, about}]
    ordered = [*findings[:MOST_FINDINGS], *(pair for pair in own_pair if pair not in findings[:MOST_FINDINGS])]
    rows = tuple(_row(comparison, pair, language) for pair in ordered)
    totals = tuple(_totals(comparison, language))
    return PairsView(answering, chosen, partners, about, questions, rows, len(findings), totals)


def _answering(document: Document) -> tuple[Named, ...]:
    return tuple(
        Named(f"{key}/{person}", f"{one.name}: {somebody.role}")
        for key, one in parties(document).items()
        for person, somebody in people(document, key).items()
    )


def _questions(document: Document, respondent: str, partner: str, language: str) -> tuple[PairQuestion, ...]:
    party, _, person = respondent.partition("/")
    asked, given = pairs_in_use(document), ratings_by(document, party, person, partner)
    side = parties(document)[party].side
    found = []
    for item in asked.items:
        scale = asked.scale_of(item)
        choices = choices_of(asked, item, language)
        answer = given.get(item.id)
        said = (answer.code or answer.state) if answer is not None and answer.state != "unanswered" else ""
        help_text = item.help.read(language) if item.help else ""
        found.append(PairQuestion(item.id, item.text.read(side, language), help_text, choices, scale.states, said))
    return tuple(found)


def _totals(comparison: Comparison, language: str) -> Iterator[TotalRow]:
    for one in pooled_items(comparison):
        text = one.item.text.read("provider", language)
        yield TotalRow(party_name(comparison, one.party, language), text, one.people, one.counts, one.in_thirds)


def _row(comparison: Comparison, pair: PairItem, language: str) -> PairRow:
    there, back, apart = (
        f"{float(view):.1f}".removesuffix(".0") if view is not None else "–"
        for view in (pair.there, pair.back, pair.apart)
    )
    one, other = (party_name(comparison, party, language) for party in (pair.one, pair.other))
    return PairRow(one, other, pair.item.text.read("provider", language), there, back, apart, pair.is_finding)
