"""The chapter on how sure the advice is: whole, honest about what nobody can know, the same every time."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import pairwise

import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Document, Weight
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.assessment import assess
from readiness.partnership.samples import build, load_samples, sample_named
from readiness.phrases import report_phrases
from readiness.questionnaire.shipped import shipped_library
from readiness.report.blocks import Block, Heading, Paragraph, Table, check
from readiness.report.material import Material
from readiness.report.readiness_report import readiness_report
from readiness.report.sections.certainty import certainty
from tests.readiness.report.printing import report

SAMPLES = [sample.id for sample in load_samples()]


def material(document: Document) -> Material:
    library, catalogue = shipped_library(), load_catalogue()
    return Material(
        document, assess(document, library, catalogue), library, catalogue, report_phrases(), date(2026, 11, 22)
    )


@cache
def chapter(sample: str) -> tuple[Block, ...]:
    return tuple(certainty(material(build(sample_named(sample), shipped_library()))))


def captions(blocks: Sequence[Block]) -> list[str]:
    return [block.caption for block in blocks if isinstance(block, Table)]


def prose(blocks: Sequence[Block]) -> str:
    return " ".join(block.text for block in blocks if isinstance(block, Heading | Paragraph))


def table_of(sample: str, beginning: str) -> Table:
    return next(one for one in chapter(sample) if isinstance(one, Table) and one.caption.startswith(beginning))


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_chapter_of_every_sample_is_ready_to_be_printed(sample: str) -> None:
    assert check(report(*chapter(sample))) == ()


def test_no_role_of_several_organisations_people_is_in_the_chapter() -> None:
    document = build(sample_named("lambeth"), shipped_library())
    said = "\n".join(str(block) for block in chapter("lambeth"))
    roles = {entry.value.role for entry in document.people.values() if entry.value is not None}
    assert [role for role in roles if role in said] == []


def test_a_document_without_answers_has_no_such_chapter() -> None:
    assert tuple(certainty(material(Document(id="0" * 32)))) == ()


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_chapter_is_the_same_every_time(sample: str) -> None:
    again = tuple(certainty(material(build(sample_named(sample), shipped_library()))))
    assert again == chapter(sample)


def test_no_model_is_put_first_while_nobody_has_described_the_service() -> None:
    whole = build(sample_named("lambeth"), shipped_library())
    kept = {key: entry for key, entry in whole.answers.items() if "/service-context/" not in key}
    blocks = tuple(certainty(material(whole.model_copy(update={"answers": kept}))))
    assert "comes first stays open until somebody describes the service" in prose(blocks)
    assert not any("rank" in one or "weights" in one for one in captions(blocks))
    assert check(report(*blocks)) == ()


def test_the_chance_is_said_first_and_in_words() -> None:
    opening = next(one for one in chapter("lambeth") if isinstance(one, Paragraph) and one.manner == "opening")
    assert opening.text.startswith(
        "Alliance contract is viable in all plausible cases. Among the models whose gates are open in a case, it "
        "comes first in all plausible cases."
    )
    assert table_of("lambeth", "Out of 100 plausible cases: gates").rows[0][:4] == (
        "Alliance contract", "100", "100", "as good as certain",
    )  # fmt: skip


def test_a_model_whose_gate_is_shut_come_what_may_is_said_so() -> None:
    said = prose(chapter("greenwich-public-health"))
    assert "Alliance contract is not viable in any plausible case" in said
    assert "Management contractor comes first most often: in 60 of 100 plausible cases" in said


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_ranks_of_a_row_and_its_shut_gates_make_a_hundred(sample: str) -> None:
    for row in table_of(sample, "Out of 100 plausible cases: which").rows:
        numbers = [int(str(cell).removeprefix("< ").removeprefix("> ")) for cell in row[1:]]
        assert 97 <= sum(numbers) <= 103


def test_the_three_narrowest_weights_name_who_would_come_first_instead() -> None:
    rows = table_of("greenwich-public-health", "The weights that matter most").rows
    assert [row[2] for row in rows] == ["84 to 100", "82 to 100", "67 to 100"]
    assert all(row[3] == "lower: Grant funding" for row in rows)


def test_weights_that_change_nothing_are_said_in_a_sentence() -> None:
    assert "Alliance contract stays first on the answers as they stand" in prose(chapter("lambeth"))


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_answers_that_move_most_stand_first(sample: str) -> None:
    ends = [str(row[3]).split(" to ") for row in table_of(sample, chosen_title(sample)).rows]
    spans = [abs(float(low) - float(high)) for low, high in ends]
    assert len(spans) == 8
    assert all(one >= other - 0.11 for one, other in pairwise(spans))


def chosen_title(sample: str) -> str:
    return next(one for one in captions(chapter(sample)) if "with one answer at its lowest" in one)


def test_the_smallest_change_is_shown_for_what_is_not_within_reach() -> None:
    said = prose(chapter("greenwich-public-health"))
    assert "The smallest change that brings it within reach: Alliance contract" in said
    assert "25 levels of answers in all, every gate opens and readiness comes to 75 of 100" in said
    assert "The smallest change" not in prose(chapter("lambeth"))


def test_what_asking_cannot_settle_is_said() -> None:
    assert "Asking alone does not settle which model comes first" in prose(chapter("greenwich-public-health"))
    settled = prose(chapter("south-west-pathology"))
    assert "Nothing. However the open answers turn out" in settled
    assert "Joint venture comes first in at least 95 of 100 plausible cases" in settled


def test_a_printed_readiness_above_its_cases_is_explained() -> None:
    said = prose(chapter("wirral-home-care"))
    assert "counts each open answer at its middle" in said
    assert "Alliance contract (66)" in said
    assert "counts each open answer at its middle" not in prose(chapter("lambeth"))


def test_few_answers_claim_no_stability() -> None:
    whole = build(sample_named("lambeth"), shipped_library())
    kept = {key: entry for key, entry in whole.answers.items() if key.endswith(".1") and "/service-" in key}
    said = prose(tuple(certainty(material(whole.model_copy(update={"answers": kept})))))
    assert "stays first" not in said


def weighed(**weights: int) -> Document:
    """Return Lambeth with weights: two people's own as ``a_`` and ``b_``, those agreed without."""
    document = build(sample_named("lambeth"), shipped_library())
    people = dict(zip("ab", sorted(document.people), strict=False))
    named = {f"{people[name[0]]}/open-book" if name[1:2] == "_" else name: value for name, value in weights.items()}
    changes = [setting(document, "weights", key, Weight(importance=value), by="t") for key, value in named.items()]
    return apply(document, changes)


def test_people_who_weigh_differently_are_said_to_do_so() -> None:
    assert "2 people hold weights of their own" in prose(tuple(certainty(material(weighed(a_=0, b_=90)))))


def test_the_report_with_people_s_own_weights_is_ready_to_be_printed() -> None:
    assert check(readiness_report(material(weighed(a_=0, b_=90, workforce=20)))) == ()
