from readiness.document.toolbox import ContractTerm
from readiness.toolbox.contract_terms import contract_rules, worksheet


def test_every_component_is_asked_about_once() -> None:
    ids = [one.id for one in contract_rules().components]
    assert len(set(ids)) == len(ids) == 14
    assert all(one.asks.read().endswith("?") for one in contract_rules().components)


def test_what_was_said_stands_beside_its_component_and_the_rest_is_untouched() -> None:
    sheet = worksheet({"length": ContractTerm(said="Five years", settled=True), "gone": ContractTerm(said="x")})
    assert (len(sheet.heads), sheet.settled, len(sheet.untouched)) == (14, 1, 13)
    assert [head.term.said for head in sheet.heads if head.term.said] == ["Five years"]
