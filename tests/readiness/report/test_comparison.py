from collections.abc import Iterator
from datetime import date

import pytest

from readiness.document.change import apply, setting
from readiness.document.consortium import Need, Offer, Privacy
from readiness.document.model import Document
from readiness.partnership.anonymity import DOCUMENT
from readiness.phrases import report_phrases
from readiness.questionnaire.answers import Answer
from readiness.report.agenda import agenda_report
from readiness.report.blocks import Block, BulletList, Paragraph, Report, Table, check
from readiness.report.material import Material
from readiness.report.sections.answers import answers
from readiness.report.sections.comparison import comparison
from tests.readiness.partnership.comparing.consortia import (
    ITEM,
    closed,
    compared,
    consortium,
    pooled_about,
    rated,
    with_answers,
)

TODAY = date(2026, 11, 22)
APART = [("anchor", "beacon", {"pair-trust.1": "4"}), ("beacon", "anchor", {"pair-trust.1": "0"})]


def document() -> Document:
    said = consortium(anchor="01234012", beacon="44", cedar="4", dover="4", elm="4", council="44")
    return with_answers(closed(rated(said, APART)), beacon="30")


def under_aliases(one: Document) -> Document:
    return apply(one, [setting(one, "privacy", DOCUMENT, Privacy(aliases=True), by="")])


def chapter(one: Document) -> tuple[Block, ...]:
    found = compared(one)
    material = Material(one, found.assessment, found.library, found.catalogue, report_phrases(), TODAY)
    return tuple(comparison(material))


def words(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, BulletList):
            yield from (point.text for point in block.points)
        elif isinstance(block, Table):
            yield from (column.title for column in block.columns)
            yield from (str(cell) for row in block.rows for cell in row)


@pytest.mark.parametrize("one", [document(), under_aliases(document())], ids=["names", "aliases"])
def test_the_chapter_is_ready_for_any_renderer(one: Document) -> None:
    assert check(Report("T", "S", "en", "A", "D", chapter(one))) == ()


def test_the_chapter_says_the_same_numbers_as_the_page() -> None:
    table = next(block for block in chapter(document()) if isinstance(block, Table))
    row = compared(document()).heat_map[0]
    assert table.rows[0][0] == "Shared purpose"
    assert table.rows[0][4] == str(sum(cell.share is not None for cell in row.cells.values()))


def test_under_aliases_the_chapter_names_nobody() -> None:
    said = " ".join(words(chapter(under_aliases(document()))))
    assert "Subject" in said
    assert not [name for name in ("Anchor", "Beacon", "Cedar", "Dover", "Elm", "Council") if name in said]


def test_one_organisation_alone_has_no_such_chapter() -> None:
    assert chapter(consortium(anchor="3")) == ()


def test_the_agenda_prints_its_minutes_and_subjects() -> None:
    report = agenda_report(compared(document()), 60, TODAY)
    table = next(block for block in report.blocks if isinstance(block, Table))
    assert check(report) == ()
    assert sum(int(str(row[1])) for row in table.rows) == 60
    assert "Anchor and Beacon" in " ".join(words(report.blocks))


def test_under_aliases_the_agenda_names_nobody() -> None:
    said = " ".join(words(agenda_report(compared(under_aliases(document())), 60, TODAY).blocks))
    assert "Two partners who see each other differently" in said
    assert "Anchor" not in said


def appendix(one: Document) -> tuple[Block, ...]:
    found = compared(one)
    material = Material(one, found.assessment, found.library, found.catalogue, report_phrases(), TODAY)
    return tuple(answers(material))


def with_comment(one: Document) -> Document:
    key = f"beacon/p0/{ITEM}"
    said = Answer(state="answered", values=("4",), comment="Canary sings")
    return apply(one, [setting(one, "answers", key, said, by="")])


def test_among_several_organisations_nobodys_own_words_or_levels_are_printed() -> None:
    said = " ".join(words(appendix(with_comment(closed(consortium(beacon="04", cedar="01234012"))))))
    assert "In part (level 2 of 4)" in said
    assert not [word for word in ("Canary", "P0", "P1") if word in said]


def test_a_large_group_beside_no_small_one_is_counted_in_the_appendix() -> None:
    said = " ".join(words(appendix(closed(consortium(cedar="01234012", dover="44444")))))
    assert "People at each level, lowest first, round “First”: 2 / 2 / 2 / 1 / 1" in said
    assert "People in the lowest third, between, and in the highest, round “First”: 0 / 0 / 5" in said


def test_one_organisation_alone_reads_its_peoples_answers_and_comments() -> None:
    assert "Canary sings" in " ".join(words(appendix(with_comment(consortium(beacon="04")))))


def test_views_in_totals_only_stand_in_the_chapter_and_under_aliases_nobody_is_named() -> None:
    told = closed(pooled_about(document(), "beacon", "01444"), "Second", "2026-03-01")
    assert "2 in the lowest third of the scale, 0 between, 3 in the highest" in set(words(chapter(told)))
    unnamed = " ".join(words(chapter(under_aliases(told))))
    assert "Partners on whom views are shared in group totals only: 1." in unnamed
    assert "lowest third of the scale" not in unnamed


def test_under_aliases_the_chapter_does_not_say_that_organisations_are_named() -> None:
    assert "is named with it" in " ".join(words(chapter(document())))
    assert "is named with it" not in " ".join(words(chapter(under_aliases(document()))))


def test_who_brings_a_need_in_part_is_named_and_does_not_count() -> None:
    one = document()
    rows = [("needs", "nights", Need(name="Nights")), ("offers", "cedar/nights", Offer(strength=1))]
    made = apply(one, [setting(one, part, key, value, by="") for part, key, value in rows])
    said = [cell for cell in words(chapter(made)) if "does not count" in cell]
    assert said == ["in part, which does not count: Cedar"]


def test_the_agenda_tells_when_each_subject_begins_and_leaves_room_for_what_was_agreed() -> None:
    agenda, agreed = (one for one in agenda_report(compared(document()), 90, TODAY).blocks if isinstance(one, Table))
    assert [row[0] for row in agenda.rows][:2] == ["0:00", "0:05"]
    lengths = [int(str(row[1])) for row in agenda.rows]
    assert agenda.rows[-1][0] == f"{sum(lengths[:-1]) // 60}:{sum(lengths[:-1]) % 60:02}"
    assert set(agreed.rows) == {("", "", "")}
