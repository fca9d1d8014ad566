from readiness.document.change import apply, setting
from readiness.document.consortium import Candidacy, Need, Offer, Tie
from readiness.document.model import Document, Party
from readiness.partnership.assessment import assess
from readiness.partnership.choosing.alternatives import next_best
from readiness.partnership.choosing.composition import compose, without_each
from readiness.partnership.choosing.question import Question, question_of
from readiness.questionnaire.shipped import shipped_library
from tests.ui.samples import reading, sample
from ui.content import catalogue
from ui.views.choose import Answer, AnswerView, ChooseView, Loss, choose_view
from ui.views.choose_detail import candidate_detail, need_detail, tie_key


def question(name: str = "wirral-home-care") -> Question:
    return question_of(sample(name), reading(name), shipped_library(), catalogue())


def answered(asked: Question, *, with_losses: bool = True) -> ChooseView:
    made = compose(asked.problem)
    losses = without_each(asked.problem, frozenset(made.chosen)) if with_losses else ()
    return choose_view(asked, Answer(made, losses, next_best(asked.problem, made.found, losses)))


def answer(view: ChooseView) -> AnswerView:
    assert view.answer is not None
    return view.answer


def small(**candidacies: Candidacy) -> tuple[Document, Question]:
    rows = [
        *(("parties", name, Party(name=name.upper(), role="candidate")) for name in ("a", "b")),
        *(("needs", name, Need(name=name.title())) for name in ("x", "y")),
        *(("offers", key, Offer()) for key in ("a/x", "b/y")),
        ("ties", "b/a", Tie(bond="apart")),
        *(("candidacies", name, value) for name, value in candidacies.items()),
    ]
    empty = Document(id="0" * 32)
    made = apply(empty, [setting(empty, part, key, value, by="") for part, key, value in rows])
    return made, question_of(made, assess(made, shipped_library(), catalogue()), shipped_library(), catalogue())


def test_before_the_answer_needs_and_candidates_stand_already() -> None:
    view = choose_view(question(), None)
    assert (len(view.needs), len(view.candidates), view.answer) == (8, 6, None)
    assert {need.in_set for need in view.needs} == {None}


def test_each_partner_says_what_it_is_for_and_what_happens_without_it() -> None:
    partners = {row.key: row for row in answer(answered(question())).partners}
    assert partners["premier-care"].needed_for == ("Home care", "Cover through the night", "Trusted assessment")
    assert partners["premier-care"].loss == Loss(False)
    joins = ("Wirral Community NHS Foundation Trust", "Professional Carers")
    assert partners["routes-healthcare"].loss == Loss(True, joins, (), 392)


def test_losses_that_are_not_worked_out_yet_are_none() -> None:
    assert {row.loss for row in answer(answered(question(), with_losses=False)).partners} == {None}


def test_the_next_best_set_says_how_much_more_it_costs() -> None:
    (other,) = answer(answered(question())).next_best
    assert (other.cost - other.more, len(other.names)) == (273, 3)


def test_a_need_is_short_where_the_set_brings_too_little() -> None:
    view = answered(question())
    assert not [need.key for need in view.needs if need.is_short]
    assert {need.key: need.in_set for need in view.needs}["zone-2"] == 2


def test_rules_that_contradict_each_other_are_named() -> None:
    _, asked = small()
    view = answer(choose_view(asked, Answer(compose(asked.problem))))
    assert not view.has_set
    assert {(rule.kind, rule.names) for rule in view.conflict} == {
        ("need", ("X",)), ("need", ("Y",)), ("apart", ("A", "B")),
    }  # fmt: skip


def test_candidates_who_are_not_in_yet_can_be_added() -> None:
    _, asked = small(b=Candidacy(standing="out"))
    view = answer(choose_view(asked, Answer(compose(asked.problem))))
    assert [(row.key, row.can_be_added) for row in view.partners] == [("a", True)]
    assert [(row.need, row.kept_out) for row in view.unmet] == [("Y", ("B",))]


def test_a_need_lists_every_candidate_with_what_was_stated() -> None:
    made, asked = small()
    detail = need_detail(made, asked, "x")
    assert detail is not None
    assert [(row.key, row.strength, row.stated, row.ground) for row in detail.offers] == [
        ("a", 3, 3, "stated"), ("b", 0, 0, None),
    ]  # fmt: skip


def test_a_candidate_lists_needs_and_ties_whichever_way_the_tie_was_written() -> None:
    made, asked = small()
    detail = candidate_detail(made, asked, shipped_library(), "a", frozenset())
    assert detail is not None
    assert [row.name for row in detail.offers] == ["X", "Y"]
    assert [(row.key, row.bond) for row in detail.pairs] == [("b", "apart")]
    assert (tie_key(made, "a", "b"), tie_key(made, "a", "c")) == ("b/a", "a/c")


def test_what_was_taken_away_has_no_form() -> None:
    made, asked = small()
    assert need_detail(made, asked, "gone") is None
    assert candidate_detail(made, asked, shipped_library(), "gone", frozenset()) is None
