"""The table with its answers says of every sample exactly what the assessment says."""

from collections.abc import Iterator
from functools import cache

import pytest

from readiness.document.change import Change, apply, setting
from readiness.document.model import Document
from readiness.fit.catalogue import load_catalogue
from readiness.fit.fit import best_first, fit_model
from readiness.fit.open_bench import Answered, OpenBench
from readiness.fit.smallest_change import SmallestChange, smallest_change
from readiness.partnership.assessment import assess
from readiness.partnership.at_the_table import open_bench
from readiness.partnership.samples import build, load_samples, sample_named
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.shipped import shipped_library

NAMES = [sample.id for sample in load_samples()]
MODELS = load_catalogue().models


@cache
def document(name: str) -> Document:
    return build(sample_named(name), shipped_library())


@pytest.mark.parametrize("name", NAMES)
def test_the_fits_are_those_of_the_assessment(name: str) -> None:
    bench = open_bench(document(name), shipped_library()).bench
    fits = best_first([fit_model(model, bench) for model in MODELS])
    assert fits == assess(document(name), shipped_library(), load_catalogue()).fits


@pytest.mark.parametrize("name", NAMES)
def test_the_fits_of_a_quick_check_are_those_of_the_assessment(name: str) -> None:
    full, library = document(name), shipped_library()
    headlines = {item.id for questionnaire in library.everything for item in questionnaire.items if item.headline}
    kept = {key: entry for key, entry in full.answers.items() if key.split("/")[3] in headlines}
    quick = full.model_copy(update={"answers": kept})
    fits = best_first([fit_model(model, open_bench(quick, library).bench) for model in MODELS])
    assert fits == assess(quick, library, load_catalogue()).fits


def test_an_empty_document_has_an_empty_table() -> None:
    assert open_bench(Document(id="0" * 32), shipped_library()).seats == ()


def test_a_party_of_which_nobody_began_has_its_questions_open() -> None:
    table = open_bench(document("wirral-home-care"), shipped_library())
    silent = {one.party for one in table.answers() if not one.person}
    assert silent
    assert all(one.reply.level is None for one in table.answers() if not one.person)


def test_a_smallest_change_holds_when_it_is_entered_in_the_document() -> None:
    before, library = document("greenwich-public-health"), shipped_library()
    table = open_bench(before, library)
    found = smallest_change(load_catalogue().model("alliance"), table)
    after = apply(before, [_entered(before, one.place, level) for one, level in _raised(table, found)])
    fit = assess(after, library, load_catalogue()).fit("alliance")
    assert (fit.readiness.expected, fit.is_ready) == (found.fit.readiness.expected, True)


def _raised(table: OpenBench, found: SmallestChange) -> Iterator[tuple[Answered, int]]:
    for one in table.answers():
        for change in found.improvements:
            if (one.party, one.reply.item) == (change.party, change.item) and (one.reply.level or 0) < change.level:
                yield one, change.level


def _entered(before: Document, place: tuple[str, str, str, str], level: int) -> Change:
    _, factor, person, name = place
    questionnaire = shipped_library().home_of(factor)
    item = questionnaire.item(name)
    codes = questionnaire.scale_of(item).codes
    said = Answer(state="answered", values=(codes[-1 - level if item.reverse else level],))
    return setting(before, "answers", f"{person}/{questionnaire.id}/{name}", said, by="test")
