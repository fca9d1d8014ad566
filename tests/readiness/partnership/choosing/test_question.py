from collections.abc import Mapping
from typing import Any

import pytest

from readiness.document.change import apply, setting
from readiness.document.consortium import Candidacy, Need, Offer, Tie
from readiness.document.model import Choice, Document, Party, Person
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.assessment import assess
from readiness.partnership.choosing.question import MOST_KEY, Question, question_of
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.shipped import shipped_library
from tests.builders import item, questionnaire

ONE = Party(name="One", areas=("North Side",), specialisms=("Peer support",))
TWO = Party(name="Two", areas=("south",), role="candidate")
TRUST = questionnaire(
    item("trust.reliable", factor="pair-trust"), item("level.now", factor="collaboration-level"), id="pairs"
)


def document(**parts: Mapping[str, Any]) -> Document:
    empty = Document(id="0" * 32)
    rows = {"parties": {"one": ONE, "two": TWO}, **parts}
    made = apply(empty, [setting(empty, part, key, value, by="") for part in rows for key, value in rows[part].items()])
    return made.model_copy(update={"questionnaires": {"pairs/1": TRUST}})


def question(most: int | None = None, /, **parts: Mapping[str, Any]) -> Question:
    made, library, catalogue = document(**parts), shipped_library(), load_catalogue()
    return question_of(made, assess(made, library, catalogue), library, catalogue, most)


def answers(party: str, shipped: Questionnaire, factor: str, place: int) -> dict[str, Answer]:
    return {
        f"{party}/ann/{shipped.id}/{one.id}": Answer(
            state="answered", values=(tuple(shipped.scale_of(one).codes)[-1 - place if one.reverse else place],),
            version=shipped.version,
        )
        for one in shipped.items if one.factor == factor
    }  # fmt: skip


def answered(levels: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, Any]]:
    """Return people and answers: party -> factor -> level from 0 to 4."""
    library, made = shipped_library(), dict[str, Any]()
    for party, factors in levels.items():
        for factor, level in factors.items():
            made |= answers(party, library.home_of(factor), factor, level)
    return {"people": {f"{party}/ann": Person(role="Ann") for party in levels}, "answers": made}


@pytest.mark.parametrize(("need", "offer", "bringing"), [
    (Need(name="north  side", kind="area"), None, {"one"}),
    (Need(name="peer SUPPORT", kind="specialism"), None, {"one"}),
    (Need(name="Peer support"), None, {"one"}),
    (Need(name="North Side", kind="specialism"), None, set()),
    (Need(name="Nights"), Offer(strength=2), {"two"}),
    (Need(name="Nights"), Offer(strength=1), set()),
    (Need(name="South", kind="area"), Offer(strength=1, ground="only one street"), set()),
])  # fmt: skip
def test_offers_are_stated_or_follow_from_areas_and_specialisms(
    need: Need, offer: Offer | None, bringing: set[str]
) -> None:
    asked = question(needs={"n": need}, offers={"two/n": offer} if offer else {})
    assert {one.id for one in asked.problem.bringing("n")} == bringing


@pytest.mark.parametrize(("level", "strength"), [(4, 3), (3, 3), (2, 1), (1, None)])
def test_a_capability_named_like_a_factor_is_read_from_the_answers(level: int, strength: int | None) -> None:
    title = shipped_library().factors["workforce"].title.read()
    asked = question(needs={"n": Need(name=title)}, **answered({"one": {"workforce": level}}))
    offer = asked.offers["one"].get("n")
    assert (offer.strength if offer else None) == strength


def test_a_capability_that_nobody_answered_about_is_not_taken_as_brought() -> None:
    asked = question(needs={"workforce": Need(name="Enough staff")})
    assert asked.problem.bringing("workforce") == ()


def test_commissioners_and_funders_are_no_candidates() -> None:
    parties = {"c": Party(name="C", kind="commissioner", role="commissioner"), "f": Party(name="F", kind="funder")}
    assert list(question(parties={"one": ONE, **parties}).candidates) == ["one"]


def test_risk_is_stated_or_read_from_reserves_and_record_or_stands_in_the_middle() -> None:
    levels = {"one": {"financial-resilience": 3, "delivery-record": 1}}
    asked = question(
        parties={"one": ONE, "two": TWO, "six": TWO}, candidacies={"six": Candidacy(risk=7)}, **answered(levels)
    )
    assert {party: (made.risk, made.ground) for party, made in asked.partners.items()} == {
        "one": (50, "answers"), "two": (50, "not known"), "six": (7, "stated"),
    }  # fmt: skip


def rating(code: str) -> Answer:
    return Answer(state="answered", values=(code,), version="1")


def test_the_less_trusting_direction_counts_and_the_level_of_joint_work_does_not() -> None:
    ratings = {"one/ann/two/pairs/trust.reliable": rating("3"), "two/bea/one/pairs/trust.reliable": rating("1")}
    people = {"one/ann": Person(role="Ann"), "two/bea": Person(role="Bea")}
    asked = question(people=people, ratings={**ratings, "two/bea/one/pairs/level.now": rating("4")})
    assert (asked.pair("one", "two").points, asked.pair("one", "two").ground) == (15, "ratings")


def test_without_ratings_two_cost_what_their_readings_lie_apart() -> None:
    factors = ("shared-purpose", "openness", "communication", "flexibility")
    levels = {"one": dict.fromkeys(factors, 4), "two": {**dict.fromkeys(factors, 4), "openness": 2}}
    asked = question(**answered(levels))
    assert (asked.pair("two", "one").points, asked.pair("two", "one").ground) == (3, "answers")


def test_a_pair_of_which_nothing_is_known_stands_in_the_middle() -> None:
    assert (question().pair("one", "two").points, question().pair("one", "two").ground) == (10, "not known")


@pytest.mark.parametrize(("levels", "could"), [({}, None), ({"one": 3}, True), ({"one": 1}, False)])
def test_who_could_lead_is_read_from_the_gates_of_the_chosen_model(
    levels: Mapping[str, int], could: bool | None
) -> None:
    gates = ("commercial-skills", "financial-resilience")
    told = answered({party: dict.fromkeys(gates, level) for party, level in levels.items()})
    chosen = {"model": Choice(chosen="prime-contractor")}
    asked = question(choices=chosen, needs={"n": Need(name="Nights")}, **told)
    assert asked.leads["one"].could is could
    assert asked.lead_rule == ("wanted" if could else "not known")


def test_what_is_settled_by_hand_goes_before_the_gates() -> None:
    held = {"one": Candidacy(could_lead=False), "two": Candidacy(could_lead=True)}
    asked = question(candidacies=held, needs={"n": Need(name="Nights")})
    assert [one.id for one in asked.problem.candidates if one.could_lead] == ["two"]
    assert asked.problem.lead_wanted


def test_a_model_without_gates_for_a_lead_asks_for_none() -> None:
    asked = question(choices={"model": Choice(chosen="alliance")}, needs={"n": Need(name="Nights")})
    assert (asked.lead_rule, asked.problem.lead_wanted) == ("not asked", False)


def test_ties_locks_and_limit_come_from_the_document() -> None:
    asked = question(
        ties={"two/one": Tie(bond="apart"), "one/gone": Tie(bond="together")},
        candidacies={"two": Candidacy(standing="out")}, choices={MOST_KEY: Choice(chosen="4")},
    )  # fmt: skip
    assert (asked.problem.apart, asked.problem.together, asked.problem.most) == ((("one", "two"),), (), 4)
    assert asked.standing("two") == "out"
    assert question(2, choices={MOST_KEY: Choice(chosen="4")}).problem.most == 2


def test_a_critical_need_wants_two_partners() -> None:
    asked = question(needs={"a": Need(name="A", critical=True), "b": Need(name="B", depth=3, critical=True)})
    assert {wish.id: wish.wanted for wish in asked.problem.requirements} == {"a": 2, "b": 3}


def test_titles_of_factors_are_one_each() -> None:
    titles = [factor.title.read().casefold() for factor in shipped_library().factors.values()]
    assert len(set(titles)) == len(titles)
