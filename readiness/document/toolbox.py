"""What the tools beside the score keep: as typed in, so that half a table is kept too; the rules check the sums."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo

from readiness.records import Record
from readiness.wording import Identifier, Name, Prose, ShortText


def _real_day(text: str) -> str:
    if text:
        try:
            date.fromisoformat(text)
        except ValueError as error:
            raise ValueError(f"must be a date such as 2026-11-30, but is “{text}”") from error
    return text


def _real_day_if_new(text: str, info: ValidationInfo) -> str:
    # A document comes as JSON without the word that it is new; some hold a 31st of June from before days were checked.
    is_kept = info.mode == "json" and not (info.context or {}).get("is_new")
    return text if is_kept else _real_day(text)


WrittenDay = Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]
DateText = Annotated[WrittenDay, AfterValidator(_real_day)]
KeptDay = Annotated[WrittenDay, AfterValidator(_real_day_if_new)]
Vote = Literal["RR", "RB", "BR", "BB"]
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

    title: ShortText = ""
    target: Pounds = Field(gt=0)
    outturn: Pounds
    bands: tuple[Band, ...] = Field(min_length=1, max_length=50)
    partners: tuple[SharePartner, ...] = Field(default=(), max_length=200)
    key_results: tuple[KeyResult, ...] = Field(default=(), max_length=50)
    key_results_change: Touches = "gain"
    level_effects: dict[Level, LevelEffect] = Field(default_factory=dict)


Nation = Literal["england", "wales", "northern-ireland", "scotland"]
Buyer = Literal["central-government", "nhs-body", "local-authority", "other"]
Subject = Literal["health-care", "light-touch", "goods-or-services", "works"]


class RouteCase(Record):
    """What is to be bought or funded, as the rules of procurement ask about it; a fact left out is not known yet.

    ``value`` is the whole estimated value with VAT in pounds. ``light-touch`` stands for social, education and other
    services to people; ``health-care`` for services that care for patients.
    """

    title: ShortText = ""
    nation: Nation
    buyer: Buyer
    subject: Subject
    value: Pounds
    concession: bool = False
    on: DateText = ""
    grant: bool | None = None
    framework: bool | None = None
    framework_exists: bool | None = None
    existing_provider: bool | None = None
    only_capable: bool | None = None
    patient_choice: bool | None = None
    sufficient: bool | None = None
    considerable_change: bool | None = None
    suitable_known: bool | None = None
    urgent: bool | None = None
    single_supplier: bool | None = None
    user_choice: bool | None = None
    mutual: bool | None = None


Score = Annotated[float, Field(ge=-1e6, le=1e6, allow_inf_nan=False)]
Marks = dict[Name, Score]


class Criterion(Record):
    """What bids are judged by: its weight in per cent, and the least score that a bid must reach."""

    id: Name
    name: ShortText = ""
    weight: Percentage
    minimum: Score | None = None
    about: Prose = ""


class Dissent(Record):
    """An assessor who keeps to another view of a bid when the rest agree, and why."""

    assessor: Name
    why: Prose


class Bid(Record):
    """A bid or a partner: the agreed marks, those each assessor gave apart, its price, and the standards it meets.

    ``reasons`` says by criterion why the agreed mark is what it is; ``price_answer`` what the bidder said when its
    low price was asked about.
    """

    id: Name
    name: ShortText = ""
    scores: Marks = Field(default_factory=dict, max_length=100)
    assessors: dict[Name, Marks] = Field(default_factory=dict, max_length=50)
    reasons: dict[Name, Prose] = Field(default_factory=dict, max_length=100)
    price: Pounds | None = None
    price_answer: Prose = ""
    standards: dict[Name, bool] = Field(default_factory=dict, max_length=100)
    dissent: tuple[Dissent, ...] = Field(default=(), max_length=50)


class CriteriaCase(Record):
    """Criteria and the bids they judge; ``step`` is one mark on ``scale``, ``price_weight`` what the price weighs."""

    title: ShortText = ""
    scale: tuple[Score, Score] = (0, 5)
    step: float = Field(default=1, gt=0, le=1e6, allow_inf_nan=False)
    criteria: tuple[Criterion, ...] = Field(min_length=1, max_length=100)
    standards: tuple[Name, ...] = Field(default=(), max_length=100)
    price_weight: Percentage = 0
    bids: tuple[Bid, ...] = Field(default=(), max_length=200)


class GamePlayed(Record):
    """A game of red and blue: the two teams and the votes, a pair of letters a round, such as RB."""

    teams: tuple[ShortText, ShortText]
    votes: tuple[Vote, ...] = Field(default=(), max_length=100)
    played_on: DateText = ""
    talk: Prose = ""


ReviewKind = Literal["all-party meeting", "board review", "data return", "visit", "corrective action", "other"]
Reached = Literal["good", "approaching target", "requires improvement", "inadequate", "other"]
Answered = Annotated[int, Field(ge=0, le=2)]


class Review(Record):
    """A date in the calendar of reviews: what is looked at, when, by whom, and what came of it."""

    what: Name
    kind: ReviewKind = "other"
    due: DateText
    who: ShortText = ""
    done: bool = False
    outcome: Prose = ""


class Watch(Record):
    """How closely a provider is watched, from what is at stake: the risk factors, each 0 (low) to 2 (high)."""

    factors: dict[Name, Answered] = Field(default_factory=dict, max_length=50)
    notes: Prose = ""


class PerformanceNote(Record):
    """A line of the performance log: what was seen of a measure, when, and what is done about it."""

    on: DateText
    party: ShortText = ""
    measure: Name
    reached: Reached
    seen: Prose = ""
    done_about_it: Prose = ""


class CorrectiveStep(Record):
    """One step of a corrective action plan."""

    what: Name
    who: ShortText = ""
    by: DateText = ""
    done: bool = False


class PoorPerformance(Record):
    """A matter of poor performance: the considerations, each 0 to 2, the response that was chosen, and the plan."""

    what: Name
    party: ShortText = ""
    noticed: DateText = ""
    considerations: dict[Name, Answered] = Field(default_factory=dict, max_length=50)
    response: Literal["developmental", "punitive", "both"] | None = None
    reason: Prose = ""
    agreed_cause: Prose = ""
    plan: tuple[CorrectiveStep, ...] = Field(default=(), max_length=100)
    closed: DateText = ""
    outcome: Prose = ""


Quarter = Literal["how much", "how well", "better off number", "better off per cent"]
Measured = Annotated[float, Field(ge=-1e12, le=1e12, allow_inf_nan=False)]


class Reading(Record):
    """What an indicator stood at on a day."""

    on: DateText
    value: Measured


class Indicator(Record):
    """A measure of an outcome, with the quarter of the results-based accountability grid that it stands in."""

    id: Name
    name: ShortText = ""
    quarter: Quarter
    baseline: Measured | None = None
    target: Measured | None = None
    unit: ShortText = ""
    source: ShortText = ""
    every_months: int | None = Field(default=None, ge=1, le=60)
    collected_already: bool = False
    results: tuple[Reading, ...] = Field(default=(), max_length=500)


class Outcome(Record):
    """A change in somebody's life that the partners want, and how it will be known."""

    name: Name
    area: ShortText = ""
    whose: ShortText = ""
    indicators: tuple[Indicator, ...] = Field(default=(), max_length=100)
    agreed_with_people: bool | None = None


StatementKind = Literal["condition", "ambition", "objective"]
StatementStatus = Literal["open", "agreed", "met", "refused", "withdrawn"]


class Statement(Record):
    """A condition (“we will join if”), an ambition or a mutual objective: by whom, and how it stands.

    ``came_from`` says in words where it was first said, such as an exercise of a workshop.
    """

    kind: StatementKind
    text: Name
    detail: Prose = ""
    by: ShortText = ""
    needs: Prose = Field(default="", description="What is needed to make it happen.")
    due: DateText = ""
    status: StatementStatus = "open"
    outcome: Prose = ""
    came_from: ShortText = ""


class Ranking(Record):
    """One party's view of ambitions or objectives: their order, what it would amend, and whether it signs."""

    order: tuple[Name, ...] = Field(default=(), max_length=200)
    amendments: dict[Name, Prose] = Field(default_factory=dict, max_length=200)
    objections: dict[Name, Prose] = Field(default_factory=dict, max_length=200)
    signs: bool | None = None


RiskKind = Literal["clinical", "operational", "financial", "political", "reputational"]
Appetite = Literal["averse", "minimal", "cautious", "open", "eager"]
OneToFive = Annotated[int, Field(ge=1, le=5)]


class Risk(Record):
    """A risk: its kind, how likely and how grave (1 to 5), who owns it, and how much of it the board would take."""

    what: Name
    kind: RiskKind
    likelihood: OneToFive
    impact: OneToFive
    owner: ShortText = ""
    appetite: Appetite | None = None
    response: Prose = ""
    due: DateText = ""
    status: Literal["open", "watched", "closed"] = "open"
    came_from: ShortText = ""


class ContractTerm(Record):
    """What the parties say about one component of the contract: standard or bespoke wording, and how far it is."""

    wording: Literal["standard", "bespoke", "alliance agreement"] | None = None
    said: Prose = ""
    settled: bool = False
    owner: ShortText = ""


class WorkshopNote(Record):
    """What a group said in an exercise of the workshop; ``about`` is the key of the statement it talked of, if any."""

    exercise: Identifier
    prompt: Identifier
    group: ShortText = ""
    about: ShortText = ""
    said: Prose
    carried_to: Literal["", "condition", "action", "risk", "term"] = ""
