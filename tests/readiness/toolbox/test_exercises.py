import pytest

from readiness.document.toolbox import WorkshopNote
from readiness.errors import BadInputError
from readiness.toolbox.exercises import exercise, exercises, wall


def test_every_exercise_has_a_source_and_questions_of_its_own() -> None:
    assert len({one.id for one in exercises()}) == len(exercises()) == 7
    assert all(one.source for one in exercises())
    assert all(len({prompt.id for prompt in one.prompts}) == len(one.prompts) for one in exercises())


def test_the_status_quo_is_asked_of_the_four_groups_apart() -> None:
    assert exercise("status-quo").groups == ("Providers", "Council", "Health", "Voluntary sector")


def test_notes_stand_by_question_and_group_and_a_group_that_came_along_is_shown() -> None:
    notes = {
        "1": WorkshopNote(exercise="a-win", prompt="ours", group="Providers", said="Steady work"),
        "2": WorkshopNote(exercise="a-win", prompt="ours", group="Carers", said="Time"),
        "3": WorkshopNote(exercise="status-quo", prompt="likely", group="Providers", said="We withdraw"),
    }
    shown = wall(exercise("a-win"), notes)
    assert shown["ours"] == {"Commissioners": (), "Providers": ("Steady work",), "Carers": ("Time",)}
    assert shown["theirs"] == {"Commissioners": (), "Providers": (), "Carers": ()}


def test_an_exercise_that_there_is_not_is_refused() -> None:
    with pytest.raises(BadInputError, match="did you mean “a-win”"):
        exercise("awin")
