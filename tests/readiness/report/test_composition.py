"""The report's chapter on who should be in."""

from datetime import date
from functools import cache

import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Choice, Document
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.assessment import assess
from readiness.partnership.choosing.question import MOST_KEY
from readiness.partnership.samples import build, load_samples, sample_named
from readiness.phrases import report_phrases
from readiness.questionnaire.shipped import shipped_library
from readiness.report.blocks import Block, BulletList, Callout, Paragraph, Report, Table, check
from readiness.report.material import Material
from readiness.report.sections.composition import composition, composition_phrases


@cache
def document(sample: str) -> Document:
    return build(sample_named(sample), shipped_library())


def chapter(whole: Document) -> tuple[Block, ...]:
    library, catalogue = shipped_library(), load_catalogue()
    reading = assess(whole, library, catalogue)
    return tuple(composition(Material(whole, reading, library, catalogue, report_phrases(), date(2026, 11, 22))))


@pytest.mark.parametrize("sample", [sample.id for sample in load_samples()])
def test_the_chapter_can_be_printed_or_is_left_out(sample: str) -> None:
    blocks = chapter(document(sample))
    assert bool(blocks) == bool(document(sample).needs)
    assert not blocks or check(Report("Who", "", "en", "", "", blocks)) == ()


def test_it_names_the_set_with_its_proof_and_what_each_is_for() -> None:
    blocks = chapter(document("wirral-home-care"))
    (best,) = [one.text for one in blocks if isinstance(one, Paragraph) and one.lead]
    assert best.startswith("Premier Care and Routes Healthcare: 273 points")
    assert "proved" in best
    needs, partners = [one for one in blocks if isinstance(one, Table)]
    assert ("Nursing at home", "1", "Routes Healthcare") in needs.rows
    assert partners.rows[0][2] == "Nobody here can take its place."


def test_the_next_best_set_says_how_much_more() -> None:
    (others,) = [one for one in chapter(document("wirral-home-care")) if isinstance(one, BulletList)]
    assert [point.text.endswith("392 points, 119 more than the best.") for point in others.points] == [True]


def test_rules_that_contradict_each_other_are_named_with_the_fewest_that_would_do() -> None:
    whole = document("wirral-home-care")
    limited = apply(whole, [setting(whole, "choices", MOST_KEY, Choice(chosen="1"), by="")])
    (callout,) = [one for one in chapter(limited) if isinstance(one, Callout)]
    assert "the number of partners is at most 1" in callout.text
    assert "At least 2 partners are needed" in callout.text


def test_what_nobody_brings_is_set_apart() -> None:
    whole = document("wirral-home-care")
    without = apply(whole, [setting(whole, "parties", "premier-care", None, by="")])
    (callout,) = [one for one in chapter(without) if isinstance(one, Callout)]
    assert callout.label == "Not covered, or in part only"
    assert "Cover through the night: wanted from 1, and nobody can bring it." in callout.text


def test_every_phrase_is_there_in_english() -> None:
    assert all(composition_phrases().say(key, **dict.fromkeys(composition_phrases().places_of(key), "x"))
               for key in composition_phrases().keys)  # fmt: skip
