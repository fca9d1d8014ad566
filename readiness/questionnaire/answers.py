"""Answers and their states, which are all different and never collapse into zero."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from readiness.records import Record
from readiness.wording import Name, Prose, ShortText

AnswerState = Literal["answered", "dont_know", "not_applicable", "prefer_not_to_say", "unanswered"]
Value = Annotated[Prose, Field(min_length=1)]


class Evidence(Record):
    """What stands behind an answer: what it is, where it is kept, its date and who vouches for it."""

    what: Name
    where: ShortText = ""
    date: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    who: ShortText = ""


class Answer(Record):
    """What one person said to one item.

    ``values`` holds the point's code (several for a multi-choice item; the number, text or date as
    text for the other kinds) and is filled only in the state ``answered``. ``not_applicable`` needs
    a reason. ``unanswered`` is recorded when an answer is taken back or only a comment is left.
    ``version`` is that of the questionnaire it was given on.
    """

    state: AnswerState
    values: tuple[Value, ...] = Field(default=(), max_length=100)
    reason: ShortText = ""
    comment: Prose = ""
    version: Annotated[str, Field(max_length=20)] = ""
    evidence: tuple[Evidence, ...] = Field(default=(), max_length=50)

    @model_validator(mode="after")
    def _state_fits(self) -> Self:
        if (self.state == "answered") != bool(self.values):
            raise ValueError("an answer has a value exactly when its state is “answered”")
        if self.state == "not_applicable" and not self.reason.strip():
            raise ValueError("“not applicable” needs a reason")
        return self

    @property
    def code(self) -> str | None:
        """The one value, or None where there is none or several."""
        return self.values[0] if len(self.values) == 1 else None
