"""Workshop exercises: their questions, and what the groups said, side by side."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from pydantic import Field

from readiness.document.toolbox import WorkshopNote
from readiness.errors import BadInputError
from readiness.records import Record, no_such, read_toml
from readiness.toolbox.words import toolbox_folder
from readiness.wording import Identifier, Wording


class Prompt(Record):
    """A question that a group answers."""

    id: Identifier
    asks: Wording


class Exercise(Record):
    """An exercise: how long, for which groups, what they are asked, and where it usually leads."""

    id: Identifier
    title: Wording
    minutes: int = Field(ge=1, le=480)
    groups: tuple[str, ...] = Field(min_length=1)
    how: Wording
    prompts: tuple[Prompt, ...] = Field(min_length=1)
    carries_to: Literal["condition", "action", "risk", "term"]
    source: str


class _ExerciseFile(Record):
    exercises: tuple[Exercise, ...]


@lru_cache
def exercises() -> tuple[Exercise, ...]:
    """Return the exercises that ship with the program."""
    return read_toml(toolbox_folder() / "exercises.toml", _ExerciseFile).exercises


def exercise(name: str) -> Exercise:
    """Return the exercise called ``name``.

    Raises:
        BadInputError: There is none.
    """
    found = next((one for one in exercises() if one.id == name), None)
    if found is None:
        ids = tuple(one.id for one in exercises())
        raise BadInputError("exercise", no_such("exercise", name, ids), "Choose one from the list.")
    return found


def wall(which: Exercise, notes: Mapping[str, WorkshopNote]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return what was said in ``which``: prompt -> group -> notes by key; the groups of the exercise come first."""
    mine = [notes[key] for key in sorted(notes) if notes[key].exercise == which.id]
    groups = dict.fromkeys([*which.groups, *(note.group for note in mine)])
    return {
        prompt.id: {
            group: tuple(note.said for note in mine if (note.prompt, note.group) == (prompt.id, group))
            for group in groups
        }
        for prompt in which.prompts
    }
