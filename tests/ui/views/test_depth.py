"""Quick check and full assessment: what is counted, what waits, what is optional, and what goes deeper."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Document, Party, Person
from readiness.questionnaire.format import Side
from readiness.questionnaire.shipped import shipped_library
from readiness.questionnaire.walk import visible_items
from tests.builders import answer
from ui.views.new_document import NewDocument, document_from
from ui.views.questions import check, sheet, task_list
from ui.views.walk import ItemKey, Walk, first_about_the_service, walk_of

HEADLINE = ItemKey("ways-of-working", "trust-history.1")
FURTHER = ItemKey("ways-of-working", "trust-history.2")
OPTIONAL = ItemKey("service-context", "integration-need.1")
MANAGER = ("riverside-mind", "manager")


def document(purpose: str = "self-assessment") -> Document:
    return document_from(NewDocument("A title", purpose, "Riverside Mind", "Manager"))  # type: ignore[arg-type]


def with_commissioner() -> Document:
    made = document()
    council = Party(name="Council", kind="commissioner", role="commissioner")
    return apply(made, [setting(made, "parties", "council", council, by="Manager")])


def said(made: Document, code: str, keys: Iterable[ItemKey]) -> Document:
    place = "riverside-mind/manager/{0}/{1}"
    return apply(
        made,
        [
            setting(made, "answers", place.format(key.questionnaire, key.item), answer(code), by="Manager")
            for key in keys
        ],
    )


def walk(made: Document, *, is_quick: bool = True) -> Walk:
    found = walk_of(made, shipped_library(), "riverside-mind", "manager", is_quick=is_quick)
    assert found is not None
    return found


def visible(side: Side, *, is_quick: bool) -> int:
    counted = [one for one in shipped_library().everything if side == "commissioner" or one.id != "service-context"]
    return sum(len(visible_items(one, side, is_quick)) for one in counted if side in one.asked_of)


def shares(made: Document, code: str, *, is_quick: bool) -> Iterator[Fraction]:
    """Yield the share that is done while one question after the other is answered."""
    here = walk(made, is_quick=is_quick)
    while (key := here.first_open()) is not None:
        yield Fraction(here.settled, here.total)
        made = said(
            made, code if code in here.part_of(key).questionnaire.scale_of(here.item(key)).codes else "?", [key]
        )
        here = walk(made, is_quick=is_quick)
    yield Fraction(here.settled, here.total)


@pytest.mark.parametrize(("purpose", "side"), [("self-assessment", "provider"), ("commissioning", "commissioner")])
@pytest.mark.parametrize("is_quick", [True, False])
def test_each_depth_counts_the_questions_it_may_ask(purpose: str, side: Side, is_quick: bool) -> None:
    made = walk(document(purpose), is_quick=is_quick)
    assert made.total == made.count(is_quick=is_quick) == visible(side, is_quick=is_quick)


def test_the_quick_check_of_a_provider_takes_under_ten_minutes() -> None:
    view = task_list(document(), walk(document()))
    assert (view.quick.minutes, view.minutes_left, view.has_depth) == (7, 7, True)


@pytest.mark.parametrize("is_quick", [True, False])
@pytest.mark.parametrize("code", ["0", "2", "?"])
def test_progress_never_jumps_back_and_ends_at_the_whole(code: str, is_quick: bool) -> None:
    steps = list(shares(document(), code, is_quick=is_quick))
    assert steps == sorted(steps)
    assert (steps[0], steps[-1]) == (Fraction(0), Fraction(1))


@pytest.mark.parametrize(("code", "is_asked"), [("0", False), ("1", True), ("?", False)])
def test_a_question_comes_only_when_its_condition_is_met(code: str, is_asked: bool) -> None:
    assert not walk(document(), is_quick=False).asks(FURTHER)
    assert walk(said(document(), code, [HEADLINE]), is_quick=False).asks(FURTHER) is is_asked


def test_a_question_that_is_ruled_out_is_no_longer_counted() -> None:
    before, after = (walk(made, is_quick=False).total for made in (document(), said(document(), "0", [HEADLINE])))
    assert before - after == 2


def test_a_provider_may_leave_the_service_context_out() -> None:
    made = walk(document())
    assert {part.questionnaire.id for part in made.parts if part.is_optional} == {"service-context"}
    assert OPTIONAL not in made.keys
    assert made.asks(OPTIONAL)


def test_a_commissioner_is_asked_the_service_context() -> None:
    assert OPTIONAL in walk(document("commissioning")).keys


@pytest.mark.parametrize(("made", "there"), [(document(), OPTIONAL), (with_commissioner(), None)])
def test_the_service_context_comes_unasked_only_without_a_commissioner(made: Document, there: ItemKey | None) -> None:
    here = walk(made)
    assert here.step(here.keys[-1], 1) == there


def test_what_is_optional_is_never_missing() -> None:
    made = document()
    done = said(made, "?", walk(made).keys)
    assert walk(done).first_open() is None
    assert check(walk(done), "unanswered").rows == ()


def test_what_was_said_beyond_the_choice_can_be_checked() -> None:
    made = walk(said(said(document(), "1", [HEADLINE]), "3", [FURTHER, OPTIONAL]))
    assert {FURTHER, OPTIONAL} <= {row.key for row in check(made, "all").rows}


def test_going_deeper_stays_in_the_section_and_ends_there() -> None:
    made = walk(said(document(), "1", [HEADLINE]))
    way = made.leg(FURTHER)
    assert {made.item(key).section for key in way} == {made.item(HEADLINE).section}
    assert (made.step(way[0], -1), made.step(way[0], 1), made.step(way[-1], 1)) == (None, way[1], None)


@pytest.mark.parametrize(("key", "leg"), [(HEADLINE, "asked"), (FURTHER, "deeper"), (OPTIONAL, "optional")])
@pytest.mark.parametrize("whole", [True, False])
def test_a_page_is_counted_among_its_own_kind(key: ItemKey, leg: str, whole: bool) -> None:
    made = walk(said(document(), "1", [HEADLINE]))
    view = sheet(made, key, whole_section=whole)
    assert (view.leg, view.number) == (leg, made.leg(key).index(view.questions[0].key) + 1)
    assert (key in [one.key for one in view.questions], view.total) == (True, len(made.leg(key)))


def test_each_section_says_how_many_questions_go_deeper() -> None:
    view = task_list(document(), walk(said(document(), "1", [HEADLINE])))
    row = next(row for group in view.groups for row in group.rows if row.title == "Business and record")
    assert (row.total, row.deeper_settled, row.deeper_total) == (3, 0, 6)


@pytest.mark.parametrize(("language", "is_quick", "is_translated"), [
    ("en", False, True), ("cy", True, True), ("cy", False, True),
])  # fmt: skip
def test_the_check_knows_whether_every_question_is_translated(
    language: str, is_quick: bool, is_translated: bool
) -> None:
    assert check(walk(document(), is_quick=is_quick), "all", language).is_translated is is_translated


def test_a_commissioner_with_people_describes_the_service_before_a_provider_does() -> None:
    both = with_commissioner()
    officer = apply(both, [setting(both, "people", "council/officer", Person(role="Officer"), by="Manager")])
    found = [first_about_the_service(made, shipped_library(), *MANAGER) for made in (document(), both, officer)]
    assert found == [(*MANAGER, OPTIONAL), (*MANAGER, OPTIONAL), ("council", "officer", OPTIONAL)]


def test_a_service_that_is_described_needs_no_describing() -> None:
    made = document()
    context = [key for part in walk(made).parts if part.is_optional for key in part.keys]
    assert first_about_the_service(said(made, "2", context), shipped_library(), *MANAGER) is None
