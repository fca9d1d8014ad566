"""Workshop exercises as the tool shows them: the list, and one with its questions, groups and notes."""

from collections.abc import Mapping
from dataclasses import dataclass

from readiness.document.model import Document
from readiness.document.toolbox import WorkshopNote
from readiness.toolbox.contract_terms import contract_rules
from readiness.toolbox.exercises import Exercise, exercise, exercises
from readiness.toolbox.standing import standing


@dataclass(frozen=True, slots=True)
class ExerciseLine:
    """An exercise in the list: its name, its minutes, how many notes there are and how many were carried on."""

    key: str
    title: str
    minutes: int
    notes: int
    carried: int


@dataclass(frozen=True, slots=True)
class NoteLine:
    """What a group said: the question, the statement it is about (empty for none), and the note itself."""

    key: str
    asks: str
    about: str
    note: WorkshopNote


@dataclass(frozen=True, slots=True)
class ExerciseView:
    """One exercise.

    Attributes:
        key: Its key.
        title: Its name.
        how: How it is done.
        minutes: How long it takes.
        source: Where it comes from.
        carries_to: Where its notes usually lead.
        prompts: Question -> its words.
        groups: The groups, those of the exercise first.
        statements: Ambitions and objectives that a note can be about: key -> text.
        components: The components of a contract: key -> title.
        notes: What was said, in the order in which it was said.
    """

    key: str
    title: str
    how: str
    minutes: int
    source: str
    carries_to: str
    prompts: Mapping[str, str]
    groups: tuple[str, ...]
    statements: Mapping[str, str]
    components: Mapping[str, str]
    notes: tuple[NoteLine, ...]

    def said(self, prompt: str) -> Mapping[str, tuple[NoteLine, ...]]:
        """Return what was said to one question: group -> notes, with the groups that said nothing."""
        mine = [line for line in self.notes if line.note.prompt == prompt]
        return {group: tuple(line for line in mine if line.note.group == group) for group in self.groups}


def exercise_lines(document: Document, language: str = "en") -> tuple[ExerciseLine, ...]:
    """Return every exercise with how far it got."""
    given = list(standing(document.workshop_notes).values())
    return tuple(
        ExerciseLine(
            one.id,
            one.title.read(language),
            one.minutes,
            sum(note.exercise == one.id for note in given),
            sum(note.exercise == one.id and bool(note.carried_to) for note in given),
        )
        for one in exercises()
    )


def exercise_view(document: Document, key: str, language: str = "en", more: tuple[str, ...] = ()) -> ExerciseView:
    """Return the exercise ``key`` with its notes; ``more`` are groups that have said nothing yet.

    Raises:
        BadInputError: There is no such exercise.
    """
    one = exercise(key)
    prompts = {prompt.id: prompt.asks.read(language) for prompt in one.prompts}
    wanted = {
        name: said.text
        for name, said in standing(document.statements).items()
        if said.kind in {"ambition", "objective"}
    }
    notes = _notes(document, one, prompts, wanted)
    groups = dict.fromkeys([*one.groups, *more, *(line.note.group for line in notes)])
    return ExerciseView(
        one.id,
        one.title.read(language),
        one.how.read(language),
        one.minutes,
        one.source,
        one.carries_to,
        prompts,
        tuple(groups),
        wanted,
        {part.id: part.title.read(language) for part in contract_rules().components},
        notes,
    )


def _notes(
    document: Document, one: Exercise, prompts: Mapping[str, str], statements: Mapping[str, str]
) -> tuple[NoteLine, ...]:
    mine = {
        key: entry for key, entry in document.workshop_notes.items()
        if entry.value is not None and entry.value.exercise == one.id
    }  # fmt: skip
    # By when each was first said: a note that is mended later keeps its place.
    keys = sorted(mine, key=lambda key: (min(said.at for said in mine[key].revisions), key))
    found = [(key, mine[key].value) for key in keys]
    return tuple(
        NoteLine(key, prompts.get(note.prompt, note.prompt), statements.get(note.about, ""), note)
        for key, note in found
        if note is not None
    )
