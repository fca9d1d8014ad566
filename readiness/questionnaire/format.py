"""The questionnaire format: what a ``questionnaires/*.toml`` file may say (see docs/questionnaires.md)."""

from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, model_serializer, model_validator

from readiness.records import Record
from readiness.text import FALLBACK_LANGUAGE
from readiness.wording import Identifier, Language, Name, Prose, ShortText, Wording

FORMAT = "readiness-questionnaire/1"
SIDES: tuple[Literal["provider", "commissioner"], ...] = ("provider", "commissioner")

Side = Literal["provider", "commissioner"]
Role = Literal["commissioner", "lead", "member", "candidate", "supporter"]
Respondent = Literal["organisation", "person", "pair"]
Subject = Literal["self", "partner", "partnership", "service"]
ScaleKind = Literal["likert", "levels", "yesno", "multi", "number", "text", "date"]
UncertainState = Literal["dont_know", "not_applicable", "prefer_not_to_say"]
Method = Literal["mean", "sum", "percent", "min", "max", "count", "level"]
MissingRule = Literal["refuse", "ignore", "prorate", "interval"]
AcrossPeople = Literal["mean", "median", "lowest"]
Rounding = Literal["half-up", "half-even", "down"]
PointCode = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[^\s/,]+$")]
Points = Annotated[float, Field(ge=-1_000_000, le=1_000_000, allow_inf_nan=False)]


class Point(Record):
    """One point of a scale: its code in files, its score (its position unless given) and its words."""

    code: PointCode
    score: Points | None = None
    label: Wording
    anchor: Wording | None = None


class Scale(Record):
    """How an item is answered: points in rising order, and the states allowed beside them."""

    kind: ScaleKind
    states: tuple[UncertainState, ...] = ()
    points: tuple[Point, ...] = ()
    lowest: Points | None = None
    highest: Points | None = None

    # Asked for with every answer of every person: made once.
    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes of the points, lowest first."""
        return tuple(point.code for point in self.points)

    def score_of(self, code: str) -> float:
        """Return the score of the point with ``code``: its own, or its position from 0."""
        position = self.codes.index(code)
        own = self.points[position].score
        return float(position) if own is None else own


class Section(Record):
    """Items that stand on one page and are counted together."""

    id: Identifier
    title: Wording
    intro: Wording | None = None


class SideWording(Record):
    """A question as it is put to each side of the table; one wording may serve both."""

    provider: Wording | None = None
    commissioner: Wording | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_file(cls, value: Any) -> Any:
        if isinstance(value, str) or (isinstance(value, dict) and not set(value) & set(SIDES)):
            return {"provider": value, "commissioner": value}
        return value

    @model_validator(mode="after")
    def _says_something(self) -> "SideWording":
        if self.provider is None and self.commissioner is None:
            raise ValueError("needs a wording for the provider, the commissioner or both")
        return self

    @model_serializer
    def _to_file(self) -> dict[str, Any]:
        sides = {"provider": self.provider, "commissioner": self.commissioner}
        return {side: wording.model_dump() for side, wording in sides.items() if wording is not None}

    def read(self, side: Side, language: str = FALLBACK_LANGUAGE) -> str:
        """Return the wording for ``side`` (or the other side's where there is only one) in ``language``."""
        ours, theirs = (self.provider, self.commissioner) if side == "provider" else (self.commissioner, self.provider)
        wording = ours or theirs
        return wording.read(language) if wording else ""


class Clause(Record):
    """One test of an earlier item: exactly one of ``is``, ``not``, ``at_least``, ``at_most``, ``answered``."""

    item: Identifier
    equals: PointCode | None = Field(default=None, alias="is")
    differs: PointCode | None = Field(default=None, alias="not")
    at_least: PointCode | None = None
    at_most: PointCode | None = None
    answered: bool | None = None

    @model_validator(mode="after")
    def _one_test(self) -> "Clause":
        tests = (self.equals, self.differs, self.at_least, self.at_most, self.answered)
        if sum(test is not None for test in tests) != 1:
            raise ValueError("needs exactly one of “is”, “not”, “at_least”, “at_most” and “answered”")
        return self


class Condition(Record):
    """When an item is asked: all of some clauses, any of some, or both."""

    all: tuple[Clause, ...] = ()
    any: tuple[Clause, ...] = ()

    @model_validator(mode="after")
    def _not_empty(self) -> "Condition":
        if not self.all and not self.any:
            raise ValueError("needs at least one clause under “all” or “any”")
        return self


class Item(Record):
    """One question: a single idea, asked of one or both sides, with an anchored answer."""

    id: Identifier
    section: Identifier
    factor: Identifier | None = None
    scale: Identifier
    headline: bool = False
    weight: int = Field(default=1, ge=1, le=100, description="Importance beside the factor's other items; a ratio.")
    reverse: bool = False
    text: SideWording
    help: Wording | None = None
    why: Wording | None = None
    evidence: Wording | None = None
    small: Wording | None = Field(default=None, description="What is good enough for a small organisation.")
    anchors: dict[PointCode, Wording] = Field(default_factory=dict)
    improvement: dict[PointCode, Wording] = Field(default_factory=dict)
    source: Name | None = None
    asked_of: tuple[Side, ...] = SIDES
    roles: tuple[Role, ...] = Field(default=(), description="Only parties in these roles are asked; empty: all.")
    ask_if: Condition | None = None

    def is_for(self, side: Side, role: str = "") -> bool:
        """Return whether a party on ``side`` in ``role`` may be asked; a role that is not known is asked everything."""
        return side in self.asked_of and (not role or not self.roles or role in self.roles)


class Factor(Record):
    """What some items together measure."""

    id: Identifier
    title: Wording
    asks: Wording
    source: Name
    direction: Literal["higher is readier", "describes"] = "higher is readier"


class MissingAnswers(Record):
    """What a measure does without an answer; ``min_coverage`` is a share of the asked weight, 0 to 1."""

    rule: MissingRule = "ignore"
    min_coverage: float = Field(default=0.0, ge=0, le=1)


class RoundTo(Record):
    """How a measure is rounded before it is shown and banded."""

    places: int = Field(default=1, ge=0, le=6)
    mode: Rounding = "half-up"


class Measure(Record):
    """A number made of items: of ``section:ID``, ``item:ID``, ``factor:ID``, ``measure:ID`` or ``all``."""

    id: Identifier
    title: Wording | None = None
    of: tuple[Name, ...] = Field(min_length=1)
    method: Method = "mean"
    missing: MissingAnswers = MissingAnswers()
    across_people: AcrossPeople = "mean"
    round: RoundTo = RoundTo()


class BandLabel(Record):
    """The name of one band."""

    id: Identifier
    label: Wording
    meaning: Wording | None = None


class Bands(Record):
    """Cut points for some measures: n cuts make n + 1 bands; a value on a cut belongs to the band above it."""

    measures: tuple[Name, ...] = Field(min_length=1)
    cuts: tuple[Points, ...] = Field(min_length=1)
    labels: tuple[BandLabel, ...] = Field(min_length=2)


class Gate(Record):
    """A least value of a measure, without which the whole is held back."""

    id: Identifier
    measure: Identifier
    at_least: Points
    opens_with: Wording


class Target(Record):
    """The value of a measure that one role should reach."""

    measure: Identifier
    role: Identifier
    value: Points


class Advice(Record):
    """What to do when a measure stands at or below a value."""

    id: Identifier
    measure: Identifier
    at_most: Points
    text: Wording


class Migration(Record):
    """How an answer of an earlier version is carried to this one, after a person has seen and agreed it."""

    from_version: ShortText
    item: Identifier
    to_item: Identifier
    codes: dict[PointCode, PointCode] = Field(default_factory=dict)


class Questionnaire(Record):
    """A whole instrument, as read from one file."""

    format: Literal["readiness-questionnaire/1"]
    id: Identifier
    version: Annotated[str, Field(min_length=1, max_length=20)]
    title: Wording
    intro: Wording | None = None
    languages: tuple[Language, ...] = Field(min_length=1)
    licence: Name
    source: Prose
    respondent: Respondent
    about: Subject
    minutes: int = Field(ge=1, le=600)
    asked_of: tuple[Side, ...] = SIDES
    min_coverage: float = Field(default=0.0, ge=0, le=1)
    across_people: AcrossPeople = "mean"
    scales: dict[Identifier, Scale] = Field(min_length=1)
    sections: tuple[Section, ...] = Field(min_length=1)
    factors: tuple[Factor, ...] = ()
    items: tuple[Item, ...] = Field(min_length=1, max_length=500)
    measures: tuple[Measure, ...] = ()
    bands: tuple[Bands, ...] = ()
    gates: tuple[Gate, ...] = ()
    targets: tuple[Target, ...] = ()
    actions: tuple[Advice, ...] = ()
    migrations: tuple[Migration, ...] = ()

    def item(self, item_id: str) -> Item:
        """Return the item called ``item_id``.

        Raises:
            KeyError: The questionnaire asks no such item.
        """
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)

    def scale_of(self, item: Item) -> Scale:
        """Return the scale on which ``item`` is answered."""
        return self.scales[item.scale]
