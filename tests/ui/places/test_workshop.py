"""The workshop mode: what tools show on the big screen, and what is typed there."""

from collections.abc import Callable

import pytest

from readiness.document.toolbox import Ranking, Statement
from ui.main_window import MainWindow
from ui.pages.workshop import BigScreen
from ui.places.plan import PlanPlace
from ui.places.tool_ambitions import AmbitionsTool
from ui.places.tool_exercises import ExercisesTool
from ui.places.tools import ToolsPlace
from ui.undo import Edit


def tools(window: MainWindow) -> ToolsPlace:
    window.go_to("tools")
    place = window.places.named("tools")
    assert isinstance(place, ToolsPlace)
    return place


@pytest.fixture
def exercises(opened: MainWindow) -> ExercisesTool:
    place = tools(opened)
    place.open("exercises")
    tool = place.tool("exercises")
    assert isinstance(tool, ExercisesTool)
    tool.open("status-quo")
    return tool


def screen_of(owner: ExercisesTool | AmbitionsTool | PlanPlace) -> BigScreen:
    assert owner.workshop.screen is not None
    return owner.workshop.screen


def words(screen: BigScreen) -> list[str]:
    return [slide.words for slide in screen.show_now.slides]


def test_an_exercise_stands_on_the_big_screen_with_its_minutes(exercises: ExercisesTool) -> None:
    exercises.sheet.parts["status-quo"].show_big.click()
    screen = screen_of(exercises)
    assert screen.isVisible()
    assert screen.clock.digits.text() == "25:00"
    assert words(screen)[1:] == list(exercises.view().prompts.values())


def test_a_note_typed_there_is_kept_and_shown_and_undo_takes_it_away(exercises: ExercisesTool) -> None:
    exercises.show_big()
    screen = screen_of(exercises)
    screen.turn(1)
    screen.said.emit("likely", "Health", "Beds stay full")
    shown: Callable[[], list[tuple[str, ...]]] = lambda: [one.lines for one in screen.drawn.notes if one.lines]  # type: ignore[union-attr]  # noqa: E731
    assert shown() == [("Beds stay full",)]
    exercises.desk.session.undo_stack.undo()
    assert shown() == []


def test_the_big_screen_follows_the_look_of_the_program(exercises: ExercisesTool) -> None:
    exercises.show_big()
    screen, appearance = screen_of(exercises), exercises.desk.appearance
    before = screen.counted.font().pointSizeF()
    appearance.set_look("dark", 125)
    assert screen.counted.font().pointSizeF() > before


def test_closing_the_document_leaves_the_big_screen(exercises: ExercisesTool) -> None:
    exercises.show_big()
    screen = screen_of(exercises)
    screen.clock.turn()
    exercises.desk.session.close()
    assert screen.isHidden()
    assert not screen.clock.clock.is_begun


def test_ambitions_stand_in_their_order_with_what_is_said_of_them(opened: MainWindow) -> None:
    for key in ("a", "b"):
        opened.session.change("x", Edit("statements", key, Statement(kind="ambition", text=key.upper())))
    view = Ranking(order=("b", "a"), objections={"a": "Too late"})
    opened.session.change("x", Edit("rankings", "ambition/riverside-mind", view))
    place = tools(opened)
    place.open("ambitions")
    tool = place.tool("ambitions")
    assert isinstance(tool, AmbitionsTool)
    tool.sheet.big.click()
    screen = screen_of(tool)
    assert words(screen) == ["Ambitions", "B", "A"]
    assert screen.show_now.slides[0].notes[0].lines == ("1. B", "2. A")
    assert screen.show_now.slides[2].notes[0].lines == ("Riverside Mind: Too late",)
    screen.close()


def test_conditions_stand_there_until_they_are_closed(opened: MainWindow) -> None:
    for key, status in (("a", "open"), ("b", "met")):
        one = Statement.model_validate({"kind": "condition", "text": key.upper(), "by": "Mind", "status": status})
        opened.session.change("x", Edit("statements", key, one))
    opened.go_to("plan")
    place = opened.places.named("plan")
    assert isinstance(place, PlanPlace)
    place.show_big()
    slides = screen_of(place).show_now.slides
    assert [(slide.above, slide.words) for slide in slides] == [
        ("Still open: 1", "We will join if"), ("Mind will join if", "A"),
    ]  # fmt: skip
    assert [notes.lines for notes in slides[0].notes] == [("A",), ("B",)]
    screen_of(place).close()
