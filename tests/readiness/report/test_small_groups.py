"""Organisations beside each other: nothing printed tells how the few people of one of them differ."""

import re
from datetime import date

import pytest

from readiness.document.model import Document
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.assessment import assess
from readiness.partnership.samples import build, sample_named
from readiness.phrases import report_phrases
from readiness.questionnaire.shipped import shipped_library
from readiness.report.blocks import Status, Table
from readiness.report.kinds.kind import kind_named
from readiness.report.kinds.making import report_of
from readiness.report.material import Material
from readiness.report.sections.party_matrix import printed_band
from tests.readiness.partnership.comparing.consortia import consortium


def lambeth() -> Material:
    library, catalogue = shipped_library(), load_catalogue()
    document = build(sample_named("lambeth"), library)
    return Material(
        document, assess(document, library, catalogue), library, catalogue, report_phrases(), date(2026, 11, 22)
    )


def material(document: Document) -> Material:
    library, catalogue = shipped_library(), load_catalogue()
    assessment = assess(document, library, catalogue)
    return Material(document, assessment, library, catalogue, report_phrases(), date(2026, 11, 22))


@pytest.mark.parametrize("kind", ["readiness", "options", "comparison", "one-page"])
def test_a_report_is_the_same_whatever_two_people_said_to_make_one_score(kind: str) -> None:
    printed = {
        repr(report_of(material(consortium(a=levels, b="2", c="3")), kind_named(kind)).blocks)
        for levels in ("22", "13", "04")
    }
    assert len(printed) == 1


@pytest.mark.parametrize("kind", ["readiness", "options", "comparison"])
def test_nobody_reads_which_organisation_is_split(kind: str) -> None:
    printed = repr(report_of(lambeth(), kind_named(kind)))
    assert "Split" not in printed
    assert "talk first" not in printed
    assert not re.search(r"lead='[^']*, [^']*'\)[^)]*people there differ", printed)
    assert "The people there differ" not in printed


def test_a_split_score_wears_the_band_of_its_number_like_every_other() -> None:
    found = lambeth()
    split = [
        score
        for scores in found.assessment.scores.values()
        for score in scores.values()
        if score.unbanded == "split: talk first"
    ]
    assert split
    assert all(printed_band(found, score) is not None for score in split)


def test_many_parties_share_a_table_for_each_subject() -> None:
    blocks = report_of(lambeth(), kind_named("readiness")).blocks
    subjects = [one for one in blocks if isinstance(one, Table) and one.caption.endswith("every party, 0 to 100")]
    assert len(subjects) == 6
    assert all(len(table.rows) <= 5 for table in subjects)
    assert all(isinstance(cell, Status | str) for table in subjects for row in table.rows for cell in row)
