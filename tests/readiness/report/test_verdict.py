"""Page one says what the documents say, to whom it speaks, and what speaks against going in."""

from collections.abc import Iterator
from datetime import date

import pytest

from readiness.document.change import Change, apply, setting
from readiness.document.model import Document, Party, Person
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.assessment import assess
from readiness.partnership.samples import build, sample_named
from readiness.phrases import report_phrases
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.shipped import shipped_library
from readiness.report.blocks import Actions, Callout, Fact, Facts, Figure, Paragraph
from readiness.report.material import Material
from readiness.report.sections.factors import factors
from readiness.report.sections.models import models
from readiness.report.sections.steps import steps
from readiness.report.sections.verdict import answered_fact, verdict

LIBRARY = shipped_library()
EMPTY = Document(id="0" * 32)


def material(document: Document) -> Material:
    catalogue = load_catalogue()
    assessment = assess(document, LIBRARY, catalogue)
    return Material(document, assessment, LIBRARY, catalogue, report_phrases(), date(2026, 11, 22))


def given(questionnaire: str, side: str, level: int) -> Iterator[tuple[str, Answer]]:
    asked = LIBRARY.named(questionnaire)
    for item in asked.items if side in asked.asked_of else ():
        codes = asked.scale_of(item).codes
        yield item.id, Answer(state="answered", values=(codes[min(level, len(codes) - 1)],))


def charity(*, level: int = 2, signs: int = 0, context: bool = True) -> Document:
    """Return one charity whose only person answered every question at ``level``, with ``signs`` warning signs."""
    changes: list[Change] = [
        setting(EMPTY, "parties", "a", Party(name="Helping Hand", kind="provider"), by=""),
        setting(EMPTY, "people", "a/b", Person(role="Chief officer"), by=""),
    ]
    for one in LIBRARY.everything:
        if one.id == "service-context" and not context:
            continue
        told = 0 if one in LIBRARY.checks else level
        for number, (item, answer) in enumerate(given(one.id, "provider", told)):
            raised = one.id == "do-not-enter" and number < signs
            said = Answer(state="answered", values=("yes",)) if raised else answer
            if one.id == "do-not-enter" and not raised:
                said = Answer(state="answered", values=("no",))
            changes.append(setting(EMPTY, "answers", f"a/b/{one.id}/{item}", said, by=""))
    return apply(EMPTY, changes)


def words(document: Document) -> str:
    return repr(list(verdict(material(document))))


LAMBETH = build(sample_named("lambeth"), LIBRARY)
ALONE = charity()


def test_a_warning_sign_stands_in_the_first_words() -> None:
    asked = next(one for one in verdict(material(LAMBETH)) if isinstance(one, Callout))
    assert (asked.tone, "Is the timetable too short to be kept?" in asked.text) == ("danger", True)


@pytest.mark.parametrize(("signs", "is_tempered"), [(0, False), (1, True), (4, True)])
def test_a_warning_sign_tempers_what_the_board_is_asked(signs: int, is_tempered: bool) -> None:
    asked = next(one for one in verdict(material(charity(level=4, signs=signs))) if isinstance(one, Callout))
    assert ("not to sign" in asked.text) is is_tempered


def test_one_charity_alone_reads_of_itself_and_not_of_parties() -> None:
    assert "the parties" not in words(ALONE)
    assert "commissioner sees" not in words(ALONE)
    assert "as you described it" in words(ALONE)


def test_a_service_that_nobody_described_says_so() -> None:
    assert "nobody has described it yet" in words(charity(context=False))


def test_a_model_without_gates_has_none_that_are_open() -> None:
    found = material(ALONE)
    assert found.subject is not None
    assert ("Every gate is open" in words(ALONE)) is bool(found.subject.gates)
    assert ("It has no gates" in words(ALONE)) is (not found.subject.gates and found.subject.status == "choose")


def test_a_range_over_whole_answers_names_the_dont_knows_behind_it() -> None:
    key = next(key for key in ALONE.answers if "/values/" in key)
    # A second person answered the same question, so that it counts as answered all the same.
    changes = [
        setting(ALONE, "people", "a/c", Person(role="Chair"), by=""),
        *(
            setting(ALONE, "answers", one.replace("a/b", "a/c"), entry.value, by="")
            for one, entry in ALONE.answers.items()
        ),
        setting(ALONE, "answers", key, Answer(state="dont_know"), by=""),
    ]
    facts = next(one for one in verdict(material(apply(ALONE, changes))) if isinstance(one, Facts))
    assert "one answer is “don't know”" in facts.facts[0].note
    assert "until all is answered" not in repr(facts)


def test_factors_that_score_alike_stand_level() -> None:
    headlines = [one.headline for one in factors(material(ALONE)) if isinstance(one, Figure)]
    assert headlines[0] == "Values and purpose: all factors stand level, at 50"


def test_a_commissioner_is_given_steps_of_its_own_side() -> None:
    found = material(LAMBETH)
    sides = {party.name: party.side for party in found.assessment.parties.values()}
    actions = next(one for one in steps(found) if isinstance(one, Actions)).actions
    owners = [one.owner for one in actions if sides[one.owner.split(":")[0]] == "commissioner"]
    assert [owner for owner in owners if "Front-line" in owner] == []


def test_the_models_speak_to_one_charity_as_you() -> None:
    said = [one.text for one in models(material(ALONE)) if isinstance(one, Paragraph)]
    assert any("could you take part in it" in text for text in said)
    assert not any("these parties" in text for text in said)


@pytest.mark.parametrize(
    ("answered", "asked", "expected"),
    [
        (388, 388, Fact("388 of 388", "questions answered", "by one person")),
        (2187, 2188, Fact("99 %", "questions answered", "2187 of 2188, by one person")),
    ],
)
def test_a_figure_never_needs_a_second_line(answered: int, asked: int, expected: Fact) -> None:
    assert answered_fact(material(EMPTY), answered, asked, 1) == expected
