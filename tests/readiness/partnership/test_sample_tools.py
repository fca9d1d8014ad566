"""What the samples hold in the tools: every name stands for something, every sum adds up, and invention is told."""

from datetime import date

import pytest

from readiness.partnership.sample_tools import SampleTools, sample_tools, tools_note
from readiness.partnership.samples import build, load_samples, sample_named
from readiness.questionnaire.shipped import shipped_library
from readiness.toolbox.contract_terms import contract_rules
from readiness.toolbox.criteria import criteria_faults
from readiness.toolbox.exercises import exercise
from readiness.toolbox.gain_share import faults
from readiness.toolbox.monitoring import respond, watch_tier
from readiness.toolbox.route import route
from readiness.toolbox.rule_packs import rule_book

every_file = pytest.mark.parametrize("held", sample_tools().values(), ids=lambda held: held.sample)


def test_every_sample_has_its_file() -> None:
    assert set(sample_tools()) == {sample.id for sample in load_samples()}


@every_file
def test_its_first_page_says_what_is_invented(held: SampleTools) -> None:
    about = build(sample_named(held.sample), shipped_library()).about["document"].value
    assert about is not None
    assert held.invented.startswith("Invented in the tools: ")
    assert tools_note(held.sample) in about.summary


@every_file
def test_every_party_named_is_one_of_the_sample(held: SampleTools) -> None:
    parties = {party.id for party in sample_named(held.sample).parties}
    named = {key.partition("/")[2] for key in held.rankings} | set(held.watches)
    named |= {one.party for one in held.performance.values()} | {one.party for one in held.poor_performance.values()}
    named |= {one.by for one in held.statements.values() if one.by}
    assert named <= parties


@every_file
def test_rankings_and_notes_speak_of_statements_that_are_there(held: SampleTools) -> None:
    for key, ranking in held.rankings.items():
        mine = {name for name, one in held.statements.items() if one.kind == key.partition("/")[0]}
        assert set(ranking.order) == mine
        assert {*ranking.amendments, *ranking.objections} <= mine
    assert {note.about for note in held.workshop_notes.values()} - {""} <= set(held.statements)


@every_file
def test_notes_answer_questions_that_their_exercise_asks(held: SampleTools) -> None:
    for key, note in held.workshop_notes.items():
        asked = exercise(note.exercise)
        assert key.startswith(f"{note.exercise}/")
        assert note.prompt in {prompt.id for prompt in asked.prompts}


@every_file
def test_components_of_the_contract_are_those_of_the_worksheet(held: SampleTools) -> None:
    assert set(held.contract_terms) <= {one.id for one in contract_rules().components}


@every_file
def test_every_sum_adds_up_and_every_answer_is_known(held: SampleTools) -> None:
    assert not [fault for one in held.gain_shares.values() for fault in faults(one)]
    assert not [fault for one in held.criteria.values() for fault in criteria_faults(one)]
    assert all(watch_tier(one).tier for one in held.watches.values())
    assert all(respond(one).approach for one in held.poor_performance.values())


@every_file
def test_a_route_chosen_is_an_option_that_is_open(held: SampleTools) -> None:
    for key, case in held.routes.items():
        answer = route(case, date.fromisoformat(case.on), rule_book())
        chosen = held.choices.get(f"route/{key}")
        standings = {one.option.id: one.standing for one in answer.options}
        assert chosen is None or standings[chosen.chosen] in ("must", "may")
