"""Many parties on a few pages: how far each has answered, and a table of numbers for each subject."""

from collections.abc import Iterator

from readiness.partnership.anonymity import shows_people
from readiness.partnership.assessment import context_factors
from readiness.questionnaire.format import BandLabel, Bands, Questionnaire
from readiness.report.blocks import Block, Cell, Column, Paragraph, Status, Table, Tone
from readiness.report.material import Material
from readiness.scoring.factors import FACTOR_BANDS, FactorScore, band_of
from readiness.scoring.ranges import rounded, whole_percentage

TONES: dict[str, Tone] = {"not-yet": "danger", "some-way": "warning", "nearly": "neutral", "ready": "positive"}
_NAME_SHARE = 0.3


def readiness_questionnaires(material: Material) -> tuple[Questionnaire, ...]:
    """Return the questionnaires about the parties; the one about the service stands elsewhere."""
    described = set(context_factors(material.library))
    return tuple(one for one in material.library.questionnaires if one.factors[0].id not in described)


def printed_band(material: Material, score: FactorScore) -> BandLabel | None:
    """Return the band printed beside ``score``.

    Where people are split an organisation by itself gets none. Among several, a score without a band would say of a
    small one that its people differ, and with the score often what each of them answered: it gets that of its number.
    """
    if score.band is not None or score.unbanded != "split: talk first" or shows_people(material.document):
        return score.band
    bands = _bands_of(material, score.factor)
    return band_of(bands, rounded(score.range.expected * 100)) if bands else None


def tables_by_subject(material: Material) -> Iterator[Block]:
    """Yield what every party stands at: an overview, then a table for each questionnaire."""
    yield Paragraph(material.say("factors.many_note"))
    yield _marks_table(material)
    yield _overview(material)
    for questionnaire in readiness_questionnaires(material):
        if table := _subject(material, questionnaire):
            yield table


def _bands_of(material: Material, factor: str) -> Bands | None:
    owner = next(one for one in material.library.questionnaires if any(own.id == factor for own in one.factors))
    return next((bands for bands in owner.bands if FACTOR_BANDS in bands.measures), None)


def _marks_table(material: Material) -> Table:
    labels = {
        label.id: material.read(label.label)
        for questionnaire in readiness_questionnaires(material)
        for bands in questionnaire.bands
        for label in bands.labels
        if FACTOR_BANDS in bands.measures
    }
    columns = (Column(material.say("column.mark"), 0.4), Column(material.say("column.meaning"), 0.6))
    rows = tuple((Status(label, TONES.get(key, "neutral")), _cuts(material, key)) for key, label in labels.items())
    return Table(material.say("factors.marks_caption"), columns, rows)


def _cuts(material: Material, band: str) -> str:
    """Return from which number to which ``band`` goes."""
    bands = next(filter(None, (_bands_of(material, one.factors[0].id) for one in readiness_questionnaires(material))))
    place = next(number for number, label in enumerate(bands.labels) if label.id == band)
    edges = [0, *(round(float(cut)) for cut in bands.cuts), 101]
    return material.say("certainty.from_to", low=edges[place], high=edges[place + 1] - 1)


def _overview(material: Material) -> Table:
    columns = (
        Column(material.say("column.party"), 0.36), Column(material.say("column.answered"), 0.18, "right"),
        Column(material.say("column.people"), 0.12, "right"),
        Column(material.say("column.ready_factors"), 0.17, "right"),
        Column(material.say("column.lowest_factors"), 0.17, "right"),
    )  # fmt: skip
    rows = tuple(_party_row(material, party) for party in material.assessment.scores)
    return Table(material.say("factors.overview_caption"), columns, rows)


def _party_row(material: Material, party: str) -> tuple[str, ...]:
    described = set(context_factors(material.library))
    own = [score for name, score in material.assessment.scores[party].items() if name not in described]
    scored = [score for score in own if score.standing == "scored"]
    bands = [band.id for score in scored if (band := printed_band(material, score)) is not None]
    answered, asked = sum(score.answered for score in own), sum(score.asked for score in own)
    people = len({person.person for score in own for person in score.persons})
    return (
        material.party_name(party), material.say("fact.of", part=answered, whole=asked), str(people),
        material.say("fact.of", part=bands.count("ready"), whole=len(scored)), str(bands.count("not-yet")),
    )  # fmt: skip


def _subject(material: Material, questionnaire: Questionnaire) -> Table | None:
    factors = [factor.id for factor in questionnaire.factors]
    told = {
        party: scores
        for party, scores in material.assessment.scores.items()
        if any(factor in scores and scores[factor].standing == "scored" for factor in factors)
    }
    if not told:
        return None
    share = (1 - _NAME_SHARE) / len(factors)
    columns = (
        Column(material.say("column.party"), _NAME_SHARE),
        *(Column(material.factor_title(factor), share) for factor in factors),
    )
    rows = tuple(
        (material.party_name(party), *(_number(material, scores.get(factor)) for factor in factors))
        for party, scores in told.items()
    )
    return Table(material.say("factors.subject_caption", title=material.read(questionnaire.title)), columns, rows)


def _number(material: Material, score: FactorScore | None) -> Cell:
    if score is None or score.standing != "scored":
        return "–"
    band = printed_band(material, score)
    words = str(whole_percentage(score.range.expected))
    return Status(words, TONES.get(band.id, "neutral")) if band is not None else words
