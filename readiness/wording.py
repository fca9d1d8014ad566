"""The types of text in records: names, prose, identifiers, and one text in several languages."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_serializer, model_validator

from readiness.text import FALLBACK_LANGUAGE, NAME_LENGTH, PROSE_LENGTH, is_forbidden


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
