"""The advice library: for each factor and level the next step, its effort, who takes it and what it should move."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from readiness.errors import DataFileError
from readiness.questionnaire.format import Side
from readiness.questionnaire.shipped import Library
from readiness.records import Record, data_folder, nearest, read_toml
from readiness.wording import Identifier, Name, Wording

FILE = "advice.toml"
Effort = Literal["hours", "days", "weeks", "months"]


class StepWords(Record):
    """A step as it is said to one side of the table: who takes it, what to do, and what is then in hand."""

    who: Wording
    text: Wording
    done: Wording


class NextStep(Record):
    """What to do next where a factor stands at a level.

    Attributes:
        factor: The factor that the step raises.
        level: The level at which it is the next step, 0 for the lowest.
        effort: The order of size of the work.
        who: Who takes the step.
        moves: The item whose answer the step should raise.
        text: What to do.
        done: What is in hand when the step has been taken.
        commissioner: The same three as a commissioner needs them, where the words for a provider do not fit.
        source: Document and place.
    """

    factor: Identifier
    level: Annotated[int, Field(ge=0, le=10)]
    effort: Effort
    who: Wording
    moves: Identifier
    text: Wording
    done: Wording
    source: Name
    commissioner: StepWords | None = None

    def words_for(self, side: Side) -> StepWords:
        """Return who takes the step, what to do and what is then in hand, as they are said to ``side``."""
        if side == "commissioner" and self.commissioner is not None:
            return self.commissioner
        return StepWords(who=self.who, text=self.text, done=self.done)


class AdviceFile(Record):
    """The file ``advice.toml``."""

    format: Literal["readiness-advice/1"]
    advice: Annotated[tuple[NextStep, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class AdviceLibrary:
    """All steps in the order of the file."""

    steps: tuple[NextStep, ...]

    def find(self, factor: str, level: int) -> NextStep | None:
        """Return the next step for ``factor`` at ``level``, or None at the top or where there is no advice."""
        return next((step for step in self.steps if (step.factor, step.level) == (factor, level)), None)

    def steps_from(self, factor: str, level: int) -> tuple[NextStep, ...]:
        """Return the steps that lead ``factor`` from ``level`` to the top, in their order."""
        own = [step for step in self.steps if step.factor == factor and step.level >= level]
        return tuple(sorted(own, key=lambda step: step.level))

    def moving(self, item_id: str) -> tuple[NextStep, ...]:
        """Return the steps that should raise the answer to ``item_id``."""
        return tuple(step for step in self.steps if step.moves == item_id)


@cache
def advice(folder: Path | None = None) -> AdviceLibrary:
    """Return the advice that ships, or the one in ``folder``, read once.

    Raises:
        BadInputError: The file cannot be read.
        DataFileError: It breaks the format, or gives one factor and level two steps.
    """
    path = (folder or data_folder()) / FILE
    steps = read_toml(path, AdviceFile).advice
    places = Counter((step.factor, step.level) for step in steps)
    twice = [place for place, count in places.items() if count > 1]
    if twice:
        findings = [f"advice: “{factor}” has more than one step at level {level}; keep one" for factor, level in twice]
        raise DataFileError(path.name, findings)
    return AdviceLibrary(steps)


def advice_for(factor: str, level: int, folder: Path | None = None) -> NextStep | None:
    """Return the next step for ``factor`` at ``level``, or None at the top or where there is no advice."""
    return advice(folder).find(factor, level)


def lint_advice(steps: Sequence[NextStep], library: Library) -> tuple[str, ...]:
    """Return what does not fit between ``steps`` and the questionnaires of ``library``, each as a sentence."""
    return (*_strangers(steps, library), *_gaps(steps, library))


def _strangers(steps: Sequence[NextStep], library: Library) -> Iterator[str]:
    factors = library.factors
    for step in steps:
        place = f"advice › {step.factor} {step.level}"
        if step.factor not in factors:
            yield f"{place} › factor: there is no factor “{step.factor}”{nearest(step.factor, tuple(factors))}"
            continue
        own = tuple(item.id for item in library.items_of(step.factor))
        if step.moves not in own:
            yield f"{place} › moves: “{step.factor}” has no item “{step.moves}”{nearest(step.moves, own)}"
        if step.level >= _top(step.factor, library):
            yield f"{place} › level: nothing stands above level {_top(step.factor, library)}; take the step out"


def _gaps(steps: Sequence[NextStep], library: Library) -> Iterator[str]:
    given = {(step.factor, step.level) for step in steps}
    for name, factor in library.factors.items():
        # A factor that only describes the service has no level to rise to.
        if factor.direction != "describes":
            missing = [str(level) for level in range(_top(name, library)) if (name, level) not in given]
            if missing:
                yield f"advice › {name}: no step for level {', '.join(missing)}; add it"


def _top(factor: str, library: Library) -> int:
    home = library.home_of(factor)
    return max((len(home.scale_of(item).points) for item in library.items_of(factor)), default=1) - 1
