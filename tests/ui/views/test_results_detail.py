from readiness.questionnaire.shipped import shipped_library
from tests.ui.samples import factors, sample
from ui.views.results_detail import FactorDetail, factor_detail


def detail(factor: str, party: str = "certitude") -> FactorDetail:
    found = factor_detail(sample(), shipped_library(), factors(party), factor)
    assert found is not None
    return found


def test_a_figure_opens_to_each_persons_answer_with_its_anchor_words() -> None:
    (item,) = detail("exit-planning").items
    assert [said.level for said in item.said] == [1, 1]
    assert item.said[0].anchor == "We have thought about it on our own."
    assert item.source.startswith("partnership")


def test_the_advice_raises_the_middle_answer_by_one_level() -> None:
    (item,) = detail("exit-planning").items
    assert item.raise_from == "First steps"
    assert item.advice == "Raise it with the others while all is well. Agree a notice period."


def test_evidence_stands_in_one_line() -> None:
    lines = [line for item in detail("people-first").items for said in item.said for line in said.evidence]
    assert lines
    assert all("\n" not in line for line in lines)


def test_everybody_at_the_table_is_named_with_their_organisation() -> None:
    said = [one for item in detail("exit-planning", "").items for one in item.said]
    assert len({one.organisation for one in said}) == 5


def test_who_does_not_know_has_no_level() -> None:
    (item,) = detail("financial-resilience").items
    assert [one.who for one in item.said if one.level is None] == ["Director of operations"]


def test_a_factor_of_the_other_side_has_no_inside() -> None:
    assert factor_detail(sample(), shipped_library(), factors("certitude"), "market-care") is None
