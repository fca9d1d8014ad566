"""The report's chapter on the governance map: findings, sentences to adopt, and the annex of terms of reference."""

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from readiness.document.change import apply, setting
from readiness.document.graph import SetAside, TermsOfReference
from readiness.document.model import Choice, Document
from readiness.fit.catalogue import load_catalogue
from readiness.governance.lenses import DATA, LENSES
from readiness.governance.stored import changes_to, own_choice, own_map
from readiness.partnership.assessment import assess
from readiness.partnership.samples import build, load_samples, sample_named
from readiness.phrases import report_phrases
from readiness.questionnaire.shipped import shipped_library
from readiness.report.blocks import Block, BulletList, Figure, Heading, NumberedList, Report, Status, Table, check
from readiness.report.charts import MapChart
from readiness.report.kinds.chapters import Chapter
from readiness.report.material import Material
from readiness.report.sections.governance import (
    governance,
    map_in_full,
    map_in_words,
    map_of_data,
    map_of_seats,
    map_of_trust,
    terms_of_reference,
)
from tests.readiness.governance.test_grouping import wide

SAMPLES = [sample.id for sample in load_samples()]


@cache
def document(sample: str) -> Document:
    return build(sample_named(sample), shipped_library())


@cache
def material(sample: str) -> Material:
    return about(document(sample))


def about(whole: Document) -> Material:
    library, catalogue = shipped_library(), load_catalogue()
    reading = assess(whole, library, catalogue)
    return Material(whole, reading, library, catalogue, report_phrases(), date(2026, 11, 22))


def texts(blocks: Iterator[Block]) -> list[str]:
    found = []
    for block in blocks:
        match block:
            case Heading():
                found.append(block.text)
            case BulletList() | NumberedList():
                found += [point.text for point in block.points]
            case Table():
                found += [str(cell) for row in block.rows for cell in row]
            case _:
                found.append(str(getattr(block, "text", "")))
    return found


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sample_has_a_chapter_and_an_annex_that_can_be_printed(sample: str) -> None:
    blocks = (*governance(material(sample)), *map_in_words(material(sample)), *terms_of_reference(material(sample)))
    assert check(Report("Governance", "", "en", "", "", blocks)) == ()


@pytest.mark.parametrize(("sample", "own"), [("lambeth", True), ("empty", False)])
def test_the_chapter_says_whose_map_it_is(sample: str, own: bool) -> None:
    kept = document("lambeth")
    whole = kept if own else kept.model_copy(update={"map_nodes": {}, "map_edges": {}, "map_activities": {}})
    said = " ".join(texts(governance(about(whole))))
    assert ("as these parties have drawn it themselves" in said, "is a starting point" in said) == (own, not own)


def test_the_annex_names_as_members_whom_the_checks_count_as_members() -> None:
    table = next(
        one
        for one in terms_of_reference(material("greenwich-public-health"))
        if isinstance(one, Table) and "delivery" in one.caption.lower()
    )
    assert {str(row[0]): str(row[1]) for row in table.rows}["Members"] != "To be written"


@pytest.mark.parametrize("chapter", [map_of_seats, map_of_data, map_of_trust])
def test_each_further_question_has_its_own_map_and_its_table_in_the_appendix(chapter: Chapter) -> None:
    heading, figure = chapter(material("lambeth"))
    assert isinstance(heading, Heading)
    assert isinstance(figure, Figure)
    assert figure.twin in list(map_in_full(material("lambeth")))


def test_a_question_that_no_tie_answers_has_no_map() -> None:
    whole = document("lambeth")
    left = {key: one for key, one in whole.map_edges.items() if one.value and one.value.kind != "data_flow"}
    assert list(map_of_data(about(whole.model_copy(update={"map_edges": left})))) == []


def test_a_map_that_is_drawn_from_nothing_and_empty_is_not_called_right() -> None:
    bare = document("lambeth").model_copy(update={"map_nodes": {}, "map_edges": {}, "map_activities": {}})
    whole = apply(bare, [setting(bare, "choices", own_choice("alliance"), own_map(), by="us")])
    said = texts(governance(about(whole)))
    assert "The map is empty; there is nothing to check." in said
    assert not any("Provan" in one for one in said)


def test_a_clean_map_says_so() -> None:
    assert "The checks find nothing wrong with this map." in texts(governance(material("lambeth")))


def test_findings_of_a_rule_share_a_row_and_each_has_a_sentence_to_adopt() -> None:
    blocks = list(governance(material("greenwich-public-health")))
    table = next(block for block in blocks if isinstance(block, Table))
    words = [cell.word for row in table.rows for cell in row if isinstance(cell, Status)]
    assert words == ["Error"] * 2
    assert len(table.rows) == 2
    adopted = next(block for block in blocks if isinstance(block, NumberedList))
    assert any(
        point.text.startswith("The board of Healthy living charity gives its member") for point in adopted.points
    )


def test_what_is_not_recorded_stands_apart_from_what_is_wrong() -> None:
    said = texts(governance(material("greenwich-public-health")))
    assert said.index("Not recorded yet") < said.index(
        "Up to what sum a charity's member may decide is not recorded (seats: 2)."
    )


def test_a_finding_that_was_set_aside_is_printed_with_its_reason() -> None:
    whole = document("south-west-pathology")
    aside = SetAside(reason="The patients' council of each trust is asked.")
    kept = setting(whole, "set_aside", "joint-venture.horizontal-and-vertical/c08/found_people", aside, by="us")
    said = texts(governance(about(apply(whole, [kept]))))
    assert "The checks find nothing wrong with this map." in said
    assert any(one.endswith("Reason: The patients' council of each trust is asked.") for one in said)


def test_the_headline_does_not_claim_what_the_checks_deny() -> None:
    whole = document("lambeth")
    lost = setting(whole, "map_edges", "alliance/reports-to.delivery-team.management-team", None, by="us")
    headlines = [one.headline for one in governance(about(apply(whole, [lost]))) if isinstance(one, Figure)]
    assert headlines[1] == "Not every line of account ends at the top"
    whole_headlines = [one.headline for one in governance(material("lambeth")) if isinstance(one, Figure)]
    assert whole_headlines[1] == "Every line of account ends at the top"


def test_each_lens_that_is_asked_for_is_drawn() -> None:
    figures = [one for one in governance(material("lambeth"), (DATA,)) if isinstance(one, Figure)]
    assert [one.subtitle for one in figures] == ["Data"]
    every = [one for one in governance(material("lambeth"), tuple(LENSES.values())) if isinstance(one, Figure)]
    assert len(every) == len(LENSES)


def test_the_annex_drafts_terms_for_every_body_with_its_members() -> None:
    tables = [one for one in terms_of_reference(material("lambeth")) if isinstance(one, Table)]
    assert len(tables) == 5
    rows = {str(row[0]): str(row[1]) for row in tables[0].rows}
    assert rows["How it decides"] == "Only when all agree"
    assert "Thames Reach (votes, may decide up to £250,000, with a deputy)" in rows["Members"]
    assert rows["Answers to"] == "Lambeth Clinical Commissioning Group"


def test_a_part_that_is_missing_is_to_be_written() -> None:
    whole = document("lambeth")
    team = whole.map_nodes["alliance/leadership-team"].value
    assert team is not None
    bare = setting(whole, "map_nodes", "alliance/leadership-team", team.model_copy(update={"terms": None}), by="us")
    table = next(one for one in terms_of_reference(about(apply(whole, [bare]))) if isinstance(one, Table))
    assert ("Quorum", "To be written") in table.rows


def test_without_a_leading_model_there_is_no_chapter() -> None:
    empty = about(Document(id="0" * 32))
    assert [*governance(empty), *terms_of_reference(empty)] == []


@pytest.mark.parametrize("model", [model.id for model in load_catalogue().models])
def test_the_map_of_every_model_is_drawn_with_tables_that_hold_something(model: str) -> None:
    chosen = setting(document("lambeth"), "choices", "model", Choice(chosen=model), by="")
    blocks = (*governance(about(apply(document("lambeth"), [chosen]))), *map_in_words(material("lambeth")))
    tables = [one for one in blocks if isinstance(one, Table)]
    twins = [one.twin for one in blocks if isinstance(one, Figure)]
    assert twins
    assert all(table.rows for table in (*tables, *twins))


@cache
def large() -> Material:
    """Return what a report is made of where the parties drew a map of one council and sixty alike providers."""
    whole = document("lambeth")
    return about(apply(whole, changes_to(whole, "alliance", wide(60), by="us")))


def test_a_large_map_is_drawn_as_groups_and_its_table_names_every_place() -> None:
    figure = next(one for one in governance(large()) if isinstance(one, Figure))
    assert isinstance(figure.chart, MapChart)
    assert len(figure.chart.picture.boxes) == 2
    assert figure.subtitle.endswith("(2 boxes for 61 places); the table names every one.")
    assert "P59" in str(figure.twin.rows)


def test_many_findings_of_one_rule_are_a_list_under_the_table() -> None:
    blocks = list(governance(large()))
    table = next(block for block in blocks if isinstance(block, Table))
    assert "A contract without data: 60 findings, listed under this table." in [str(row[1]) for row in table.rows]
    heading = blocks.index(Heading("A contract without data", 3))
    following = blocks[heading + 1]
    assert isinstance(following, BulletList)
    assert len(following.points) == 60


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"quorum_per_cent": 100}, "100 per cent of the voting members"),
        ({"quorum_people": 1}, "one person"),
        ({"quorum_people": 4, "quorum_per_cent": 50}, "50 per cent of the voting members; 4 people"),
        ({"quorum_people": 4, "quorum": "Four of us"}, "Four of us"),
    ],
)
def test_a_quorum_given_as_a_number_is_written(given: dict[str, object], said: str) -> None:
    whole = document("lambeth")
    team = whole.map_nodes["alliance/leadership-team"].value
    assert team is not None
    terms = TermsOfReference.model_validate(given)
    bare = setting(whole, "map_nodes", "alliance/leadership-team", team.model_copy(update={"terms": terms}), by="us")
    table = next(one for one in terms_of_reference(about(apply(whole, [bare]))) if isinstance(one, Table))
    assert ("Quorum", said) in table.rows
