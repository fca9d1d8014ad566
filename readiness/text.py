"""Text that comes in from people and files: one type, one cleaning function, and texts in several languages."""

import unicodedata
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_serializer, model_validator

NAME_LENGTH = 500
PROSE_LENGTH = 20_000
FALLBACK_LANGUAGE = "en"
LANGUAGE_NAMES = {"en": "English", "cy": "Cymraeg"}
_ALLOWED_CONTROLS = "\n\t"
# Embedding, override and isolate marks can make a line read differently from what it stores.
_DIRECTION_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(text: str, longest: int = PROSE_LENGTH) -> str:
    """Return ``text`` as it may be kept: composed, trimmed, without control or direction marks, cut at ``longest``.

    Args:
        text: Anything a person typed or pasted.
        longest: The greatest number of characters kept.
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(character for character in composed if not is_forbidden(character)).strip()[:longest]


def is_forbidden(character: str) -> bool:
    """Return whether ``character`` is a control, a lone surrogate or a direction override."""
    if character in _DIRECTION_MARKS:
        return True
    return character not in _ALLOWED_CONTROLS and unicodedata.category(character) in ("Cc", "Cs")


def _refuse_forbidden(text: str) -> str:
    if text.isprintable():
        return text
    for character in text:
        if is_forbidden(character):
            raise ValueError(f"holds the hidden character U+{ord(character):04X}")
    return text


Name = Annotated[str, Field(min_length=1, max_length=NAME_LENGTH), AfterValidator(_refuse_forbidden)]
ShortText = Annotated[str, Field(max_length=NAME_LENGTH), AfterValidator(_refuse_forbidden)]
Prose = Annotated[str, Field(max_length=PROSE_LENGTH), AfterValidator(_refuse_forbidden)]
Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+([._-][a-z0-9]+)*$", max_length=80)]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]


class Wording(BaseModel):
    """One text in one or more languages; in a file, a string (English) or a table of languages."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    texts: dict[Language, Annotated[Prose, Field(min_length=1)]] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _from_file(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"texts": {FALLBACK_LANGUAGE: value}}
        if isinstance(value, dict) and "texts" not in value:
            return {"texts": value}
        return value

    @model_serializer
    def _to_file(self) -> dict[str, str]:
        return dict(self.texts)

    def read(self, language: str = FALLBACK_LANGUAGE) -> str:
        """Return the text in ``language``, else in English, else in whatever language there is."""
        return self.texts.get(language) or self.texts.get(FALLBACK_LANGUAGE) or next(iter(self.texts.values()))
