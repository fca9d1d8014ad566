"""What is told beside a score: where it has no band, or evidence is wanting, that would tell what few people said."""

from dataclasses import replace

from readiness.document.model import Document
from readiness.partnership.anonymity import privacy_of, shows_people
from readiness.partnership.assessment import Assessment
from readiness.partnership.people import questionnaire_in_use
from readiness.questionnaire.format import BandLabel
from readiness.questionnaire.shipped import Library
from readiness.scoring.factors import FACTOR_BANDS, Backing, FactorScore, band_of
from readiness.scoring.ranges import rounded


def told_band(document: Document, library: Library, score: FactorScore) -> BandLabel | None:
    """Return the band told beside ``score``.

    Where people are split an organisation by itself gets none. Among several, a score without a band would say of a
    small one that its people differ, and with the score often what each of them said: it gets that of its number.
    """
    if score.band is not None or score.unbanded != "split: talk first" or shows_people(document):
        return score.band
    asked = questionnaire_in_use(document, library, library.home_of(score.factor).id)
    bands = next((bands for bands in asked.bands if FACTOR_BANDS in bands.measures), None)
    return band_of(bands, rounded(score.range.expected * 100)) if bands else None


def told_backing(document: Document, score: FactorScore) -> Backing:
    """Return whether there is evidence for the highest answers, as it is told beside ``score``.

    That somebody of a few gave the highest answer often says, with their score, what each of them said. Where one
    person answers for an organisation, its own answer is theirs.
    """
    is_told = shows_people(document) or score.people == 1 or score.people >= privacy_of(document).smallest_group
    return score.backing if is_told else ""


def told_assessment(document: Document, library: Library, assessment: Assessment) -> Assessment:
    """Return ``assessment`` with every score of a party as it is told: its band and its evidence."""
    if shows_people(document):
        return assessment
    scores = {
        party: {factor: _told(document, library, score) for factor, score in own.items()}
        for party, own in assessment.scores.items()
    }
    return replace(assessment, scores=scores)


def _told(document: Document, library: Library, score: FactorScore) -> FactorScore:
    band, backing = told_band(document, library, score), told_backing(document, score)
    if (band, backing) == (score.band, score.backing):
        return score
    return replace(score, band=band, unbanded="" if band else score.unbanded, backing=backing)
