"""The questionnaires that ship with the program, in their order, loaded once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from readiness.errors import BadInputError
from readiness.questionnaire.format import Factor, Item, Questionnaire
from readiness.questionnaire.loader import load_questionnaire
from readiness.records import Record, data_folder, no_such, read_toml
from readiness.wording import Identifier


class Contents(Record):
    """The file ``contents.toml``: which questionnaires and checks ship, in the order they are shown."""

    questionnaires: tuple[Identifier, ...]
    checks: tuple[Identifier, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """Questionnaires and yes/no checks by id, in their order."""

    questionnaires: tuple[Questionnaire, ...]
    checks: tuple[Questionnaire, ...]

    @property
    def everything(self) -> tuple[Questionnaire, ...]:
        """Questionnaires first, then checks."""
        return self.questionnaires + self.checks

    @property
    def factors(self) -> Mapping[str, Factor]:
        """Every factor by id, in the order of the questionnaires."""
        return {factor.id: factor for questionnaire in self.questionnaires for factor in questionnaire.factors}

    def named(self, questionnaire_id: str) -> Questionnaire:
        """Return the questionnaire or check called ``questionnaire_id``.

        Raises:
            BadInputError: There is none; the nearest name is suggested.
        """
        for questionnaire in self.everything:
            if questionnaire.id == questionnaire_id:
                return questionnaire
        names = [questionnaire.id for questionnaire in self.everything]
        problem = no_such("questionnaire", questionnaire_id, names)
        raise BadInputError("questionnaire", problem, f"Choose one of: {', '.join(names)}.")

    def home_of(self, factor_id: str) -> Questionnaire:
        """Return the questionnaire that asks about ``factor_id``.

        Raises:
            KeyError: No questionnaire asks about it.
        """
        for questionnaire in self.questionnaires:
            if any(factor.id == factor_id for factor in questionnaire.factors):
                return questionnaire
        raise KeyError(factor_id)

    def items_of(self, factor_id: str) -> tuple[Item, ...]:
        """Return the items that measure ``factor_id``."""
        return tuple(item for item in self.home_of(factor_id).items if item.factor == factor_id)


@cache
def shipped_library(folder: Path | None = None) -> Library:
    """Return the library that ships, or the one in ``folder``, read once.

    Raises:
        BadInputError: A file is missing or breaks the format.
    """
    place = folder or data_folder()
    contents = read_toml(place / "contents.toml", Contents)
    return Library(
        tuple(load_questionnaire(place / f"{name}.toml") for name in contents.questionnaires),
        tuple(load_questionnaire(place / f"{name}.toml") for name in contents.checks),
    )
