"""How far the translations can be trusted: who should review them, and who has."""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from readiness.records import Record, data_folder, read_toml
from readiness.wording import Language, Name, Prose


class WantedReview(Record):
    """Who should look at the translation, and in which style it is meant to be."""

    who: Name
    second: Prose
    style: Prose


class ReviewedTexts(Record):
    """A group of texts: what they are, where they stand, and what to look for."""

    what: Name
    where: Name
    look_for: Prose


class DoubtfulText(Record):
    """A translation that its writer was not sure of."""

    english: Name
    translation: Name = Field(alias="welsh")
    question: Prose


class MissingTexts(Record):
    """A group of texts that is not translated yet, and what is shown instead."""

    what: Name
    shown_as: Name


class TranslationReview(Record):
    """The file that says how a language's texts stand: a draft until somebody has signed."""

    format: Literal["readiness-translation-review/1"]
    language: Language
    standing: Literal["draft", "reviewed"]
    reviewer: str = ""
    reviewed_on: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    wanted: WantedReview
    texts: tuple[ReviewedTexts, ...] = Field(min_length=1)
    doubtful: tuple[DoubtfulText, ...] = ()
    not_yet: tuple[MissingTexts, ...] = ()

    @property
    def is_draft(self) -> bool:
        """Whether nobody qualified has signed yet, so that every page that shows the language says so."""
        return self.standing == "draft"


@cache
def welsh_review(folder: Path | None = None) -> TranslationReview:
    """Return how the Welsh stands.

    Raises:
        BadInputError: The file is missing or breaks the format.
    """
    return read_toml((folder or data_folder()) / "welsh-review.toml", TranslationReview)
