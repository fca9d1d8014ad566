"""What the tools beside the score keep: as typed in, so that half a table is kept too; the rules check the sums."""

from typing import Annotated, Literal

from pydantic import Field

from readiness.records import Record
from readiness.wording import Name, ShortText

Level = Literal["game-breaking", "stretch", "minimum", "poor", "failure"]
Touches = Literal["nothing", "gain", "both"]
Pounds = Annotated[float, Field(ge=0, le=1e12, allow_inf_nan=False)]
Percentage = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]


class Band(Record):
    """A range of outturn and the providers' part of what falls into it.

    ``up_to`` is a fraction of the target (0.9 is 90 %); the band without it is the one above all others.
    ``share`` is a fraction too: 0.5 is half. A band of 0 caps what providers gain or lose, a band of 1 what the
    commissioner does.
    """

    up_to: float | None = Field(default=None, gt=0, le=100, allow_inf_nan=False)
    share: float = Field(ge=0, le=1, allow_inf_nan=False)


class SharePartner(Record):
    """A provider in the arrangement: its share in per cent, free reserves, and what a day costs it, in pounds."""

    id: Name
    name: ShortText = ""
    share: Percentage
    reserves: Pounds | None = None
    daily_cost: Pounds | None = None


class KeyResult(Record):
    """A key result area: its weight in per cent, and the level that was reached."""

    id: Name
    name: ShortText = ""
    weight: Percentage
    level: Level = "minimum"


class LevelEffect(Record):
    """What a level does to the providers' part of a saving and of an overspend; 1 leaves it as it is."""

    gain: float = Field(ge=0, le=10, allow_inf_nan=False)
    pain: float = Field(ge=0, le=10, allow_inf_nan=False)


class GainShare(Record):
    """An arrangement for gain and pain: target, outturn, bands, partners and key result areas.

    ``key_results_change`` says what the agreement lets the key results change; ``level_effects`` replaces the usual
    effect of a level where the agreement states another.
    """

    target: Pounds = Field(gt=0)
    outturn: Pounds
    bands: tuple[Band, ...] = Field(min_length=1, max_length=50)
    partners: tuple[SharePartner, ...] = Field(default=(), max_length=200)
    key_results: tuple[KeyResult, ...] = Field(default=(), max_length=50)
    key_results_change: Touches = "gain"
    level_effects: dict[Level, LevelEffect] = Field(default_factory=dict)
