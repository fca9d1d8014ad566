"""The samples that ship: each builds, says what is invented, and shows what the Start page promises."""

from functools import cache
from itertools import product

import pytest

from readiness.document.model import Document
from readiness.errors import BadInputError, DataFileError
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.assessment import CONTEXT, Assessment, assess
from readiness.partnership.people import answers_by_person, people, respondents
from readiness.partnership.samples import build, load_samples, sample_named
from readiness.questionnaire.shipped import shipped_library
from readiness.questionnaire.walk import SETTLED, asked_items
from readiness.records import data_folder

NAMES = [
    *("lambeth", "south-west-pathology", "sussex-recovery", "south-westminster", "wirral-home-care"),
    "greenwich-public-health",
]
BEFORE_THE_PARTIES_ARE_READY = "greenwich-public-health"
TWO_LEVELS = 0.5


@cache
def document(name: str) -> Document:
    return build(sample_named(name), shipped_library())


@cache
def reading(name: str) -> Assessment:
    return assess(document(name), shipped_library(), load_catalogue())


def test_the_six_cases_ship_in_their_order() -> None:
    assert [sample.id for sample in load_samples()] == NAMES
    assert {path.stem for path in (data_folder() / "samples").glob("*.toml")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_builds_twice_to_the_same_document(name: str) -> None:
    assert build(sample_named(name), shipped_library()) == build(sample_named(name), shipped_library())


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_says_where_its_facts_come_from_and_what_is_invented(name: str) -> None:
    sample = sample_named(name)
    assert "Source:" in sample.summary.read()
    assert sample.invented.read().startswith("Invented for this sample: ")
    assert document(name).about["document"].value.summary.endswith(sample.invented.read())  # type: ignore[union-attr]


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_has_parties_with_a_place_and_a_skill_and_unlike_names(name: str) -> None:
    parties = sample_named(name).parties
    assert len({party.name for party in parties}) == len({party.id for party in parties}) == len(parties) >= 2
    assert all(party.areas and party.specialisms for party in parties)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_describes_all_of_its_service(name: str) -> None:
    context = reading(name).context
    assert set(context) == {factor.id for factor in shipped_library().named(CONTEXT).factors}
    assert all(seen is not None and seen.high - seen.low < 1 for seen in context.values())


@pytest.mark.parametrize("name", NAMES)
def test_the_chosen_model_and_its_variant_exist_and_the_reason_is_given(name: str) -> None:
    choice = sample_named(name).model
    assert choice is not None
    variants = {variant.id for variant in load_catalogue().model(choice.chosen).variants}
    assert choice.variant in variants if variants else choice.variant is None
    assert choice.reason


@pytest.mark.parametrize("name", NAMES)
def test_the_chosen_model_can_be_chosen_unless_its_parties_still_have_to_get_ready(name: str) -> None:
    choice = sample_named(name).model
    assert choice is not None
    expected = "prepare" if name == BEFORE_THE_PARTIES_ARE_READY else "choose"
    assert reading(name).fit(choice.chosen).status == expected


def test_every_action_moves_an_item_that_is_asked_and_is_dated() -> None:
    items = {item.id for questionnaire in shipped_library().everything for item in questionnaire.items}
    actions = [action for sample in load_samples() for action in sample.actions]
    assert {action.item for action in actions} <= items
    assert all(action.owner and action.due.startswith("2026-") for action in actions)


def test_the_best_model_of_lambeth_is_the_alliance_with_every_gate_open() -> None:
    best = reading("lambeth").best
    assert best is not None
    assert (best.model, best.status) == ("alliance", "choose")
    assert {gate.state for gate in best.gates} == {"passed"}


def test_every_questionnaire_of_lambeth_is_answered_by_two_people_of_each_party_it_asks() -> None:
    for party, one in reading("lambeth").parties.items():
        answers = answers_by_person(document("lambeth"), party)
        for questionnaire in shipped_library().questionnaires:
            if one.side in questionnaire.asked_of and not (questionnaire.id == CONTEXT and one.side == "provider"):
                takers = [
                    one for one in respondents(document("lambeth"), party, questionnaire.id, answers) if one.answers
                ]
                assert len(takers) >= (1 if questionnaire.id == CONTEXT else 2), (party, questionnaire.id)


def test_nobody_in_lambeth_left_a_headline_item_of_a_questionnaire_they_took() -> None:
    for (party, person), taken in answers_by_person(document("lambeth")).items():
        side = reading("lambeth").parties[party].side
        for name, answers in taken.items():
            asked = asked_items(shipped_library().named(name), side, answers, headlines_only=True)
            assert all(answers[item.id].state in SETTLED for item in asked), (party, person, name)


def test_both_checks_of_lambeth_are_answered_by_one_person_of_each_party() -> None:
    for check, party in product(shipped_library().checks, reading("lambeth").parties):
        answers = answers_by_person(document("lambeth"), party)
        assert sum(bool(one.answers) for one in respondents(document("lambeth"), party, check.id, answers)) == 1


def test_lambeth_has_two_commissioners_three_providers_and_two_people_or_more_in_each() -> None:
    parties = reading("lambeth").parties
    assert sorted(one.role for one in parties.values()) == ["commissioner"] * 2 + ["member"] * 3
    assert all(len(people(document("lambeth"), party)) >= 2 for party in parties)


def test_lambeth_shows_a_split_within_a_party() -> None:
    scores = reading("lambeth").scores
    assert scores["slam"]["flexibility"].agreement == scores["thames-reach"]["financial-risk"].agreement == "split"


def test_lambeth_shows_a_gap_of_two_levels_between_a_provider_and_a_commissioner() -> None:
    scores = reading("lambeth").scores
    council, charity = (scores[party]["equal-voice"].range.expected for party in ("lambeth-council", "thames-reach"))
    assert council - charity >= TWO_LEVELS


def test_lambeth_shows_open_answers_comments_and_evidence() -> None:
    answers = [entry.value for entry in document("lambeth").answers.values() if entry.value is not None]
    assert {answer.state for answer in answers} == {"answered", "dont_know", "not_applicable"}
    assert any(answer.comment for answer in answers)
    pieces = [piece for answer in answers for piece in answer.evidence]
    assert pieces
    assert all(piece.what and piece.where and piece.date and piece.who for piece in pieces)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"person": "nobody"}, "the sample has no such person"),
        ({"answers": {"openess.1": "3"}}, "there is no item “openess.1”; did you mean “openness.1”?"),
        ({"answers": {"openness.1": "9"}}, "“9” is neither a point nor a state"),
    ],
)
def test_a_sheet_that_names_a_stranger_is_refused(change: dict[str, object], complaint: str) -> None:
    sample = sample_named("lambeth")
    wrong = sample.model_copy(update={"sheets": (sample.sheets[0].model_copy(update={**change, "remarks": ()}),)})
    with pytest.raises(DataFileError, match="lambeth") as refusal:
        build(wrong, shipped_library())
    assert complaint in str(refusal.value)


def test_an_unknown_sample_is_answered_with_the_nearest_name() -> None:
    with pytest.raises(BadInputError, match="did you mean “lambeth”"):
        sample_named("lambet")
