import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Document
from readiness.questionnaire.answers import Answer, AnswerState
from readiness.questionnaire.shipped import shipped_library
from ui.views.new_document import NewDocument, document_from
from ui.views.parties import parties_view, words_in
from ui.views.questions import check, sheet, task_list
from ui.views.walk import ItemKey, Walk, walk_of

WHY = ("commissioning", "self-assessment")
FIRST = ItemKey("values", "shared-purpose.1")


def document(purpose: str = "self-assessment", **answers: Answer) -> Document:
    made = document_from(NewDocument("A title", purpose, "Riverside Mind", "Manager"))  # type: ignore[arg-type]
    keys = {f"riverside-mind/manager/values/{name.replace('_', '-')}.1": said for name, said in answers.items()}
    return apply(made, [setting(made, "answers", key, said, by="Manager") for key, said in keys.items()])


def walk(made: Document) -> Walk:
    found = walk_of(made, shipped_library(), "riverside-mind", "manager", is_quick=False)
    assert found is not None
    return found


def said(state: AnswerState) -> Answer:
    values = ("3",) if state == "answered" else ()
    return Answer(state=state, values=values, reason="none here" if state == "not_applicable" else "")


def test_only_a_commissioner_is_asked_about_commissioning() -> None:
    asked, others = ({part.questionnaire.id for part in walk(document(why)).parts} for why in WHY)
    assert asked - others == {"commissioning-practice"}


def test_somebody_who_is_not_there_has_no_walk() -> None:
    assert walk_of(document(), shipped_library(), "riverside-mind", "trustee", is_quick=False) is None


@pytest.mark.parametrize(("state", "is_done"), [
    ("answered", True), ("dont_know", True), ("not_applicable", True), ("prefer_not_to_say", True),
    ("unanswered", False),
])  # fmt: skip
def test_every_stated_answer_settles_its_question(state: AnswerState, is_done: bool) -> None:
    made = walk(document(shared_purpose=said(state)))
    assert (made.settled == 1, made.first_open() != FIRST) == (is_done, is_done)


def test_the_walk_goes_both_ways_and_ends() -> None:
    made = walk(document("commissioning"))
    assert made.step(made.keys[0], -1) is None
    assert made.step(made.keys[-1], 1) is None
    assert [made.step(one, 1) for one in made.keys[:-1]] == list(made.keys[1:])


def test_the_task_list_shows_every_section_with_its_state() -> None:
    view = task_list(document(), walk(document(shared_purpose=said("answered"))))
    states = [row.state for group in view.groups for row in group.rows]
    counted = [row.total for group in view.groups if not group.is_optional for row in group.rows]
    assert (states[0], set(states[1:])) == ("in progress", {"not started"})
    assert (view.settled, view.total) == (1, sum(counted))


def test_a_section_that_is_begun_is_entered_where_it_is_open() -> None:
    view = task_list(document(), walk(document(shared_purpose=said("answered"))))
    assert view.groups[0].rows[0].first == ItemKey("values", "shared-purpose.2")


def test_a_question_comes_with_words_on_every_level_and_its_reasons() -> None:
    view = sheet(walk(document()), FIRST, whole_section=False)
    (question,) = view.questions
    assert len(question.choices) == 5
    assert all(choice.anchor and not choice.label for choice in question.choices)
    assert all((question.text, question.why, question.source))


@pytest.mark.parametrize(("code", "is_told"), [("yes", True), ("no", False)])
def test_a_check_tells_what_to_do_as_soon_as_a_sign_is_there(code: str, is_told: bool) -> None:
    made = document()
    answer = Answer(state="answered", values=(code,))
    key = "riverside-mind/manager/do-not-enter/do-not-enter.1"
    made = apply(made, [setting(made, "answers", key, answer, by="Manager")])
    (question,) = sheet(walk(made), ItemKey("do-not-enter", "do-not-enter.1"), whole_section=False).questions
    assert bool(question.next_step) == is_told


def test_the_words_beside_a_question_stand_in_its_language() -> None:
    (question,) = sheet(walk(document()), FIRST, "cy", whole_section=False).questions
    assert (question.words.small, question.words.source) == ("Os ydych yn fach", "O ble y daw hyn")


def test_a_whole_section_holds_all_its_questions() -> None:
    made = walk(document())
    view = sheet(made, FIRST, whole_section=True)
    assert tuple(one.key for one in view.questions) == made.part_of(FIRST).keys
    assert (view.number, view.has_back, view.has_next) == (1, False, True)


@pytest.mark.parametrize(("state", "filters"), [
    ("answered", {"all", "without evidence"}),
    ("dont_know", {"all", "unsure"}),
    ("prefer_not_to_say", {"all", "unsure"}),
    ("not_applicable", {"all"}),
    ("unanswered", {"all", "unanswered"}),
])  # fmt: skip
def test_each_filter_lists_what_it_says(state: AnswerState, filters: set[str]) -> None:
    made = walk(document(shared_purpose=said(state)))
    names = {name for name, _ in check(made, "all").counts}
    assert {name for name in names if FIRST in [row.key for row in check(made, name).rows]} == filters


def test_a_party_lists_its_people_and_their_answers() -> None:
    view = parties_view(document(shared_purpose=said("answered"), openness=said("unanswered")), "riverside-mind")
    assert view.chosen is not None
    assert [(one.role, one.answers) for one in view.chosen.people] == [("Manager", 1)]


@pytest.mark.parametrize(
    ("line", "words"), [("", ()), ("Lambeth", ("Lambeth",)), (" Kent ,, Sussex,", ("Kent", "Sussex"))]
)
def test_a_line_of_words_is_split_at_commas(line: str, words: tuple[str, ...]) -> None:
    assert words_in(line) == words
