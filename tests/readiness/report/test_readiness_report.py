"""The readiness report as blocks: complete, honest, and with no phrase missing."""

import ast
import re
from collections.abc import Iterator
from datetime import date

import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Document, Party, Weight
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.assessment import assess
from readiness.partnership.comparing.words import comparison_phrases
from readiness.partnership.samples import build, load_samples, sample_named
from readiness.phrases import report_phrases
from readiness.questionnaire.shipped import shipped_library
from readiness.report.blocks import Actions, Callout, Facts, Figure, Heading, Paragraph, Report, Table, check
from readiness.report.kinds.kind import kind_phrases
from readiness.report.material import Material
from readiness.report.readiness_report import readiness_report
from readiness.report.sections.composition import composition_phrases
from readiness.report.sections.tool_words import tool_phrases
from readiness.toolbox.words import toolbox_phrases
from tests.house import ROOT

LIBRARY = shipped_library()
EMPTY = Document(id="0" * 32)


def material(document: Document) -> Material:
    assessment = assess(document, LIBRARY, load_catalogue())
    return Material(
        document, assessment, LIBRARY, load_catalogue(), report_phrases(), date(2026, 11, 22), author="Chair"
    )


def report_of(sample: str) -> Report:
    return readiness_report(material(build(sample_named(sample), LIBRARY)))


LAMBETH = report_of("lambeth")


def text_of(report: Report) -> str:
    return repr(report)


@pytest.mark.parametrize("sample", [sample.id for sample in load_samples()])
def test_the_report_of_every_sample_is_ready_to_be_printed(sample: str) -> None:
    assert check(report_of(sample)) == ()


def test_an_empty_document_gets_a_report_that_says_so() -> None:
    report = readiness_report(material(EMPTY))
    assert check(report) == ()
    assert "nothing can be said about readiness" in text_of(report)


def test_page_one_asks_decides_and_counts() -> None:
    first = LAMBETH.blocks[: LAMBETH.blocks.index(next(one for one in LAMBETH.blocks if isinstance(one, Facts))) + 1]
    assert [type(one) for one in first] == [Heading, Callout, Paragraph, Facts]
    assert isinstance(first[2], Paragraph)
    assert first[2].text == "Alliance contract fits this service, and the parties are ready for it. Every gate is open."


def test_every_chapter_is_there() -> None:
    chapters = [one.text for one in LAMBETH.blocks if isinstance(one, Heading) and one.level == 1]
    assert chapters[:9] == [
        "In short", "Readiness by factor", "Which delivery models fit", "How sure we are, and what would change it",
        "The partners side by side", "Who should be in", "Governance map", "What to do next", "Method and limits",
    ]  # fmt: skip


def test_every_figure_has_its_words_and_its_table() -> None:
    figures = [one for one in LAMBETH.blocks if isinstance(one, Figure)]
    assert len(figures) >= 9
    assert all(len(figure.alt) > 20 and figure.twin.rows for figure in figures)


def test_a_prepared_model_names_its_shut_gates_and_what_opens_them() -> None:
    found = material(build(sample_named("greenwich-public-health"), LIBRARY))
    report = readiness_report(found)
    assert f"not ready for it yet: {len(found.assessment.fit('alliance').failed_gates)} gates are shut" in text_of(
        report
    )
    gates = next(
        one for one in report.blocks if isinstance(one, Table) and one.caption.endswith("the gates that are not open")
    )
    assert all(row[3] != "–" for row in gates.rows if getattr(row[1], "word", "") == "Shut")


def test_changed_weights_are_marked() -> None:
    document = build(sample_named("lambeth"), LIBRARY)
    changed = apply(document, [setting(document, "weights", "openness", Weight(importance=10), by="chair")])
    assert "Openness 10" in text_of(readiness_report(material(changed)))


def test_recorded_actions_and_suggested_steps_stand_in_the_plan() -> None:
    assert any(isinstance(one, Table) and one.caption == "Actions on record" for one in LAMBETH.blocks)
    assert any(isinstance(one, Actions) for one in LAMBETH.blocks)


def test_a_hostile_name_is_kept_as_plain_text() -> None:
    name = "<b>A & B</b> $x$ =1+1 {model}"
    document = apply(EMPTY, [setting(EMPTY, "parties", "a", Party(name=name), by="")])
    assert name in text_of(readiness_report(material(document)))


def test_the_report_says_what_it_is_not() -> None:
    assert "not assurance, not an audit and not legal advice" in text_of(LAMBETH)


def said_keys() -> Iterator[str]:
    """Yield every phrase key written out in the report's sections."""
    folder = ROOT / "readiness/report"
    for path in (*sorted((folder / "sections").glob("*.py")), folder / "material.py", folder / "readiness_report.py"):
        constants = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant))
        yield from (str(one.value) for one in constants if re.fullmatch(r"[a-z]+\.(?!toml$)[a-z_]+", str(one.value)))


def test_every_phrase_that_is_said_exists() -> None:
    tools = (tool_phrases(), toolbox_phrases())
    files = (report_phrases(), comparison_phrases(), composition_phrases(), kind_phrases(), *tools)
    keys = [key for phrases in files for key in phrases.keys]
    # A key that is put together as it is said is known by its beginning.
    known = {one for key in keys for one in (key, key.removesuffix(".one"), re.sub(r"(\d+|[a-z]+)$", "", key))}
    assert set(said_keys()) - known == set()
