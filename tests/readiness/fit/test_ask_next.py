import pytest

from readiness.fit.ask_next import AskNext, Doubt, ask_next
from readiness.fit.dispute import between_people
from readiness.fit.open_bench import OpenBench
from tests.builders import model
from tests.readiness.fit.tables import need, replies, seat, table

SERVICE = {"integration-need": "4"}
MODELS = tuple(model([need(factor)], id=name, template=name) for name, factor in (("one", "x"), ("two", "y")))


def at(said: str, factors: str = "xyz") -> OpenBench:
    return table(a=seat(factors, said), context=SERVICE)


def test_only_a_question_that_can_turn_the_order_is_asked() -> None:
    found = ask_next(MODELS, at("3??"))
    assert [(one.party, one.items) for one in found.questions] == [("a", ("y.0",))]
    assert found.questions[0].share == pytest.approx(1, abs=1e-3)


def test_the_question_that_leaves_more_doubt_stands_first() -> None:
    # The second model reads y three times as hard as z.
    two = model([need("y", relevance={"all": 3}), need("z")], id="two", template="two")
    found = ask_next((MODELS[0], two), at("2??"))
    assert [one.factor for one in found.questions] == ["y", "z"]


def test_a_settled_order_asks_for_nothing() -> None:
    found = ask_next(MODELS, at("403"))
    assert (found.first, found.surely, found.questions, found.to_settle) == ("one", 1, (), 0)
    assert (found.settles_on, found.shown) == ("one", ())


def test_the_number_that_settles_it_is_the_least_from_the_top() -> None:
    assert ask_next(MODELS, at("3?", "xy")).to_settle == 1
    assert ask_next(MODELS, at("??", "xy")).to_settle == 2


def test_it_is_said_which_model_would_come_first_once_that_is_answered() -> None:
    # Answered in the middle, y stands at 2 of 4 and x at 3.
    found = ask_next(MODELS, at("3?", "xy"))
    assert (found.to_settle, found.settles_on) == (1, "one")


def test_a_line_with_two_open_answers_counts_both() -> None:
    where = table(a={"x": replies("33"), "y": replies("??", factor="y")}, context=SERVICE)
    found = ask_next(MODELS, where)
    assert (found.to_settle, found.answers_to_settle, len(found.shown)) == (1, 2, 1)


def test_a_list_shows_all_that_settle_it_or_the_first_few_of_many() -> None:
    doubts = tuple(Doubt("a", str(place), "open answers", ("one",), 0.1) for place in range(20))
    lists = [AskNext("one", 0.5, doubts, (), number, None) for number in (1, 12, 13, None)]
    assert [len(one.shown) for one in lists] == [1, 12, 6, 6]


def test_people_who_differ_are_doubt_that_no_question_takes_away() -> None:
    where = table(a={"x": replies("0", "4"), "y": replies("2", factor="y")}, context=SERVICE)
    found = ask_next(MODELS, where)
    assert [(one.reason, one.items) for one in found.others] == [("people differ", ())]
    assert (found.questions, found.to_settle) == ((), None)


def test_a_role_that_nobody_holds_is_doubt_of_its_own() -> None:
    wants_lead = model([need("x", relevance={"lead": 1})], id="lead", template="lead")
    where = table(b=seat("xy", "22"), context=SERVICE)
    assert [(one.party, one.reason) for one in ask_next((wants_lead, MODELS[1]), where).others] == [
        ("?lead", "nobody there")
    ]


def test_an_unasked_service_is_asked_of_the_one_who_knows() -> None:
    lean = model([need("x")], {"integration-need": 1}, id="lean", template="lean")
    turned = model([need("x")], {"integration-need": -1}, id="turned", template="turned")
    found = ask_next((lean, turned), table(a=seat("x", "4"), context={"integration-need": "?"}))
    assert [(one.party, one.factor) for one in found.questions] == [("commissioner", "integration-need")]


def test_where_every_gate_is_shut_no_model_comes_first() -> None:
    gate = {"level": 2, "who": "each", "opens_with": "Talk about it."}
    found = ask_next([model([need("x", gate=gate)])], at("1"))
    assert (found.first, found.surely, found.to_settle, found.settles_on) == (None, 1, None, None)


def test_camps_are_doubt_that_no_question_takes_away() -> None:
    both = tuple(
        model([need(factor), need("z")], id=name, template=name) for name, factor in (("one", "x"), ("two", "y"))
    )
    camps = between_people([{"x": 100, "y": 1, "z": 100}, {"x": 1, "y": 100, "z": 100}])
    asked = ask_next(both, at("442"), camps)
    assert [(one.reason, round(one.share, 2)) for one in asked.others] == [("weights differ", 1)]
    assert asked.to_settle is None
