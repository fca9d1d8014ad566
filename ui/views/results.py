"""What the Results page shows first: how ready one party, or everybody at the table, is in each factor."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from readiness.document.model import Document
from readiness.partnership.anonymity import shows_people
from readiness.partnership.assessment import CONTEXT, SEATS, Assessment
from readiness.partnership.comparing.panel import asked_items
from readiness.partnership.comparing.released import Archive
from readiness.partnership.people import parties, people, questionnaire_in_use
from readiness.partnership.told_scores import told_assessment
from readiness.questionnaire.format import BandLabel, Factor, Questionnaire
from readiness.questionnaire.shipped import Library
from readiness.scoring.factors import FACTOR_BANDS, Backing, FactorScore, Standing, Unbanded, band_of
from readiness.scoring.ranges import NOTHING_KNOWN, Range, combine, rounded, whole_percentage

EVERYBODY = ""
Order = Literal["as asked", "lowest first"]
ORDERS: tuple[Order, ...] = ("as asked", "lowest first")


@dataclass(frozen=True, slots=True)
class BandView:
    """A band's word, and its place among ``places`` bands, 0 the lowest."""

    word: str
    place: int
    places: int

    @property
    def is_reached(self) -> bool:
        """Return whether it is one of the upper half: ready, or nearly."""
        return self.place * 2 >= self.places


@dataclass(frozen=True, slots=True)
class Dot:
    """Where one person (or, for everybody, one organisation) stands; ``share`` is 0 to 1."""

    who: str
    share: Fraction

    @property
    def number(self) -> int:
        """The share as the whole number that is printed."""
        return whole_percentage(self.share)


@dataclass(frozen=True, slots=True)
class FactorRow:
    """One factor: its range in shares of 0 to 1, its band, and what stands behind it.

    ``answered`` of ``asked`` counts questions; for everybody at the table it counts organisations.
    """

    factor: str
    title: str
    asks: str
    standing: Standing
    range: Range
    band: BandView | None
    unbanded: Unbanded
    backing: Backing
    answered: int
    asked: int
    people: int
    dots: tuple[Dot, ...]
    describes: bool

    @property
    def number(self) -> int:
        """The expected value as the whole number that is printed."""
        return whole_percentage(self.range.expected)

    @property
    def bounds(self) -> tuple[int, int]:
        """The lowest and the highest value as whole numbers."""
        return whole_percentage(self.range.low), whole_percentage(self.range.high)


@dataclass(frozen=True, slots=True)
class FactorGroup:
    """Factors of one questionnaire; ``title`` is empty where they are sorted across questionnaires."""

    title: str
    rows: tuple[FactorRow, ...]
    describes: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """The verdict in counts and names: of ``asked`` areas, those in place, those that hold back, split and open."""

    asked: int
    reached: int
    holding: tuple[str, ...]
    split: tuple[str, ...]
    open: int


@dataclass(frozen=True, slots=True)
class FactorsView:
    """Every factor of ``party`` (empty: everybody at the table, ``seats`` of them)."""

    party: str
    name: str
    seats: int
    order: Order
    groups: tuple[FactorGroup, ...]
    summary: Summary

    @property
    def is_joined(self) -> bool:
        """Whether several organisations stand in each row."""
        return self.party == EVERYBODY

    @property
    def has_answers(self) -> bool:
        """Whether anything at all is answered."""
        return any(row.standing == "scored" for group in self.groups for row in group.rows)

    def row(self, factor: str) -> FactorRow | None:
        """Return the row of ``factor``, or None where this party is not asked about it."""
        rows = (row for group in self.groups for row in group.rows)
        return next((row for row in rows if row.factor == factor), None)


def seated(document: Document) -> tuple[str, ...]:
    """Return the parties that sit at the table: neither candidates nor supporters."""
    return tuple(key for key, party in parties(document).items() if party.role in SEATS)


def factors_view(
    document: Document,
    library: Library,
    assessment: Assessment,
    party: str = EVERYBODY,
    *,
    order: Order = "as asked",
    language: str = "en",
) -> FactorsView:
    """Return every factor of ``party``, or of everybody at the table together."""
    there, archive = parties(document), Archive(document)
    assessment = told_assessment(document, library, assessment)
    groups = []
    for shipped in library.questionnaires:
        questionnaire = questionnaire_in_use(document, library, shipped.id)
        rows = tuple(
            row
            for factor in questionnaire.factors
            if (row := _row(archive, questionnaire, factor, assessment, party=party, language=language)) is not None
        )
        # The service is described by whoever knows it; those who do not are not reproached with open rows.
        describes = questionnaire.id == CONTEXT
        if rows and not (describes and all(row.standing == "open" for row in rows)):
            groups.append(FactorGroup(questionnaire.title.read(language), rows, describes))
    name = there[party].name if party in there else ""
    return FactorsView(party, name, len(seated(document)), order, _ordered(groups, order), _summary(groups))


def band_view(questionnaire: Questionnaire, band: BandLabel | None, language: str = "en") -> BandView | None:
    """Return ``band`` with its place among the bands of the questionnaire's factors."""
    bands = next((bands for bands in questionnaire.bands if FACTOR_BANDS in bands.measures), None)
    if bands is None or band is None:
        return None
    return BandView(band.label.read(language), bands.labels.index(band), len(bands.labels))


def _row(
    archive: Archive,
    questionnaire: Questionnaire,
    factor: Factor,
    assessment: Assessment,
    *,
    party: str,
    language: str,
) -> FactorRow | None:
    describes = factor.direction == "describes"
    if party == EVERYBODY:
        return _joined_row(archive.document, questionnaire, factor, assessment, language)
    score = assessment.scores[party].get(factor.id)
    if score is None:
        return None
    return FactorRow(
        factor.id,
        factor.title.read(language),
        factor.asks.read(language),
        score.standing,
        score.range,
        band_view(questionnaire, score.band, language),
        score.unbanded,
        score.backing,
        score.answered,
        score.asked,
        score.people,
        _dots(archive, questionnaire, score, assessment, party),
        describes,
    )


def _dots(
    archive: Archive, questionnaire: Questionnaire, score: FactorScore, assessment: Assessment, party: str
) -> tuple[Dot, ...]:
    """Return the people of ``party``: with their roles where it stands alone, else only those who may be shown."""
    if shows_people(archive.document):
        roles = people(archive.document, party)
        told = (one for one in score.persons if one.answered_weight)
        return tuple(Dot(roles[one.person.split("/")[1]].role, one.range.expected) for one in told)
    asked = tuple(one for one in asked_items(questionnaire, {}) if one.factor == score.factor)
    there = tuple(key for key, own in assessment.scores.items() if score.factor in own)
    shown = archive.released(asked, there).shown.get(party)
    return tuple(Dot("", Fraction(place)) for place in shown.places) if shown is not None else ()


def _joined_row(
    document: Document, questionnaire: Questionnaire, factor: Factor, assessment: Assessment, language: str
) -> FactorRow | None:
    describes = factor.direction == "describes"
    there = parties(document)
    own = {party: score for party in seated(document) if (score := assessment.scores[party].get(factor.id)) is not None}
    asked = {party: score for party, score in own.items() if score.standing != "not applicable"}
    told = {party: score for party, score in asked.items() if score.standing == "scored"}
    if not own:
        return None
    spread = _joined_range(factor.id, describes, asked, assessment)
    backings = {score.backing for score in told.values()} - {""}
    band, unbanded = _joined_band(questionnaire, spread, len(told), len(asked), describes)
    return FactorRow(
        factor.id,
        factor.title.read(language),
        factor.asks.read(language),
        "scored" if told else "open" if asked else "not applicable",
        spread,
        band_view(questionnaire, band, language),
        unbanded,
        "claimed" if "claimed" in backings else "evidenced" if backings else "",
        len(told),
        len(told) if describes else len(asked),
        sum(score.people for score in told.values()),
        tuple(Dot(there[party].name, score.range.expected) for party, score in told.items()),
        describes,
    )


def _joined_range(factor: str, describes: bool, asked: dict[str, FactorScore], assessment: Assessment) -> Range:
    if describes:
        return assessment.context.get(factor) or NOTHING_KNOWN
    return combine([score.range for score in asked.values()], "mean") if asked else NOTHING_KNOWN


def _joined_band(
    questionnaire: Questionnaire, spread: Range, told: int, asked: int, describes: bool
) -> tuple[BandLabel | None, Unbanded]:
    if not asked:
        return None, "not applicable"
    if not told or (not describes and told / asked < questionnaire.min_coverage):
        return None, "too few answers"
    bands = next((bands for bands in questionnaire.bands if FACTOR_BANDS in bands.measures), None)
    return (band_of(bands, rounded(spread.expected * 100)) if bands else None), ""


def _ordered(groups: list[FactorGroup], order: Order) -> tuple[FactorGroup, ...]:
    if order == "as asked":
        return tuple(groups)
    rows = [row for group in groups if not group.describes for row in group.rows]
    lowest = sorted(rows, key=lambda row: (row.standing != "scored", row.range.expected))
    return (FactorGroup("", tuple(lowest)), *(group for group in groups if group.describes))


def _summary(groups: list[FactorGroup]) -> Summary:
    rows = [row for group in groups if not group.describes for row in group.rows if row.standing != "not applicable"]
    low = sorted((row for row in rows if row.band and not row.band.is_reached), key=lambda row: row.range.expected)
    return Summary(
        asked=len(rows),
        reached=sum(row.band is not None and row.band.is_reached for row in rows),
        holding=tuple(row.title for row in low),
        split=tuple(row.title for row in rows if row.unbanded == "split: talk first"),
        open=sum(row.unbanded == "too few answers" for row in rows),
    )
