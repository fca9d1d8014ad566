import pytest

from readiness.document.model import Document
from readiness.partnership.assessment import assess
from readiness.questionnaire.advice import advice_for
from readiness.questionnaire.shipped import shipped_library
from tests.ui.samples import charity, factors, factors_of, own_document, sample
from ui.content import catalogue
from ui.views.results import FactorsView, factors_view
from ui.views.results_detail import FactorDetail, ItemDetail, factor_detail


def detail(factor: str, party: str = "certitude") -> FactorDetail:
    """Return what stands behind a figure in the organisation's own document, or at the table with all of them."""
    document = own_document(party) if party else sample()
    found = factor_detail(document, shipped_library(), view_of(document, party), factor)
    assert found is not None
    return found


def view_of(document: Document, party: str) -> FactorsView:
    library = shipped_library()
    return factors_view(document, library, assess(document, library, catalogue()), party)


def item_of(factor: str, number: int = 1) -> ItemDetail:
    return next(one for one in detail(factor).items if one.key.item == f"{factor}.{number}")


def test_a_figure_opens_to_each_question_behind_it() -> None:
    asked = [item.id for item in shipped_library().items_of("exit-planning")]
    assert [item.key.item for item in detail("exit-planning").items] == asked


def test_a_figure_opens_to_each_persons_answer_with_its_anchor_words() -> None:
    item = item_of("exit-planning")
    assert [said.level for said in item.said] == [1, 1]
    assert item.said[0].label == "We have thought about it on our own."
    assert item.source.startswith("The power of partnership (")


def test_the_advice_raises_the_middle_answer_by_one_level() -> None:
    item = item_of("exit-planning")
    assert item.raise_from == "We have thought about it on our own."
    assert item.advice == "Raise it with the others while all is well. Agree a notice period."


def test_evidence_stands_in_one_line() -> None:
    lines = [line for item in detail("people-first").items for said in item.said for line in said.evidence]
    assert lines
    assert all("\n" not in line for line in lines)


def test_everybody_at_the_table_is_named_with_their_organisation() -> None:
    said = [one for item in detail("exit-planning", "").items for one in item.said]
    assert len({one.organisation for one in said}) == 5


def test_beside_others_an_organisation_answers_as_one_and_nobody_in_it_is_told_apart() -> None:
    found = factor_detail(sample(), shipped_library(), factors("certitude"), "people-first")
    assert found is not None
    said = [one for item in found.items for one in item.said]
    assert {(one.who, one.organisation, one.comment, one.evidence) for one in said} == {("", "Certitude", "", ())}
    assert len(said) == len(found.items)


def test_who_does_not_know_has_no_level() -> None:
    item = item_of("financial-resilience")
    assert [one.who for one in item.said if one.level is None] == ["Director of operations"]


def test_a_factor_of_the_other_side_has_no_inside() -> None:
    assert factor_detail(sample(), shipped_library(), factors("certitude"), "market-care") is None


def test_a_reversed_question_is_raised_from_its_highest_point() -> None:
    item = item_of("exit-planning", 3)
    worst = "A great deal. Lives would be in danger."
    assert (item.said[0].level, item.said[0].label, item.raise_from) == (0, worst, worst)


@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_the_next_step_is_the_one_for_the_level_where_the_factor_stands(level: int) -> None:
    document = charity(openness=str(level))
    found = factor_detail(document, shipped_library(), factors_of(document), "openness")
    step = advice_for("openness", level)
    assert found is not None
    assert found.next_step is not None
    assert step is not None
    assert (found.next_step.text, found.next_step.who) == (step.text.read(), step.who.read())
    assert found.next_step.moves in [item.text for item in found.items]


@pytest.mark.parametrize("answers", [{}, {"openness": "4"}])
def test_at_the_top_and_without_answers_there_is_no_next_step(answers: dict[str, str]) -> None:
    document = charity(**answers)
    found = factor_detail(document, shipped_library(), factors_of(document), "openness")
    assert found is not None
    assert found.next_step is None
