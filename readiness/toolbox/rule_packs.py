"""Rules of procurement as dated data: which regime holds where and when, with options, duties and sources."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from pydantic import Field, model_validator

from readiness.document.toolbox import Buyer, Nation, RouteCase, Subject
from readiness.errors import DataFileError
from readiness.records import Record, data_folder, nearest, read_toml
from readiness.wording import Identifier, Wording

Counted = Literal["with-the-day", "after-the-day", "after-the-next-day"]
FACTS = tuple(
    name
    for name, field in RouteCase.model_fields.items()
    if field.default is None and type(None) in get_args(field.annotation)
)
THRESHOLDS_FILE = "thresholds.toml"
QUESTIONS_FILE = "facts.toml"
HOLIDAYS_FILE = "bank-holidays.toml"


class Source(Record):
    """Where a rule stands: its title, its date as far as known, and its address."""

    title: str = Field(min_length=1)
    dated: str = Field(min_length=1)
    address: str = ""


class Condition(Record):
    """A fact that must be so."""

    fact: str
    holds: bool = True

    @model_validator(mode="after")
    def _fact_is_known(self) -> "Condition":
        if self.fact not in FACTS:
            raise ValueError(f"no fact is called “{self.fact}”{nearest(self.fact, FACTS)}")
        return self


class Step(Record):
    """One step of a timetable: how many days, or working days, it lasts at least, and which day is the first of them.

    ``counted`` is ``with-the-day`` where the day of the notice is the first, ``after-the-day`` where the next is, and
    ``after-the-next-day`` where the period begins on the day after the notice and the days are counted after that one.
    """

    what: Wording
    days: int = Field(ge=1)
    working: bool = False
    counted: Counted
    subjects: tuple[Subject, ...] = get_args(Subject)
    source: Identifier


class Duty(Record):
    """Something the buyer must do; for some subjects or buyers only, or from some value up."""

    what: Wording
    subjects: tuple[Subject, ...] = get_args(Subject)
    buyers: tuple[Buyer, ...] = get_args(Buyer)
    from_value: float = Field(default=0, ge=0)
    above_value: float | None = Field(default=None, ge=0)
    source: Identifier

    def binds(self, case: RouteCase) -> bool:
        """Return whether ``case`` has this duty."""
        over = self.above_value is None or case.value > self.above_value
        return case.subject in self.subjects and case.buyer in self.buyers and case.value >= self.from_value and over


class Option(Record):
    """A way to choose a provider: when it is open, and what it asks for.

    Every fact of ``when`` must hold, and one of ``when_any`` where there are any.
    """

    id: Identifier
    title: Wording
    what: Wording
    must: bool = False
    subjects: tuple[Subject, ...] = get_args(Subject)
    when: tuple[Condition, ...] = ()
    when_any: tuple[Condition, ...] = ()
    duties: tuple[Duty, ...] = ()
    timetable: tuple[Step, ...] = ()
    source: Identifier


class RulePack(Record):
    """One regime: from when until when, for whom, and its options. ``order`` says which pack is asked first.

    ``over_threshold`` is true for a regime of contracts at or over the threshold, false for those below, and absent
    where the value does not matter.
    """

    id: Identifier
    order: int
    title: Wording
    about: Wording
    as_at: date
    starts: date
    ends: date | None = None
    grants: bool = False
    history: bool = False
    nations: tuple[Nation, ...] = Field(min_length=1)
    buyers: tuple[Buyer, ...] = get_args(Buyer)
    subjects: tuple[Subject, ...] = get_args(Subject)
    over_threshold: bool | None = None
    duties: tuple[Duty, ...] = ()
    options: tuple[Option, ...] = Field(min_length=1)
    sources: dict[Identifier, Source] = Field(min_length=1)

    @model_validator(mode="after")
    def _every_source_is_given(self) -> "RulePack":
        duties = [*self.duties, *(duty for option in self.options for duty in option.duties)]
        steps = [step for option in self.options for step in option.timetable]
        names = [duty.source for duty in duties] + [step.source for step in steps]
        for name in [*names, *(option.source for option in self.options)]:
            if name not in self.sources:
                raise ValueError(f"no source is called “{name}”{nearest(name, tuple(self.sources))}")
        return self

    def holds_on(self, day: date) -> bool:
        """Return whether the regime is in force on ``day``."""
        return self.starts <= day and (self.ends is None or day <= self.ends)


class Threshold(Record):
    """From which value, VAT included, a contract falls under the full rules, from a day on."""

    starts: date
    amount: float = Field(gt=0)
    subjects: tuple[Subject, ...] = Field(min_length=1)
    buyers: tuple[Buyer, ...] = get_args(Buyer)
    concession: bool = False
    source: Source


class _ThresholdFile(Record):
    thresholds: tuple[Threshold, ...] = Field(min_length=1)


class _QuestionFile(Record):
    questions: dict[str, Wording]


class Holidays(Record):
    """The bank holidays of each nation, for whole years."""

    first_year: int
    last_year: int
    days: dict[Nation, tuple[date, ...]]


class RuleBook(Record):
    """Every pack, every threshold, the question for each fact, and the bank holidays."""

    packs: tuple[RulePack, ...]
    thresholds: tuple[Threshold, ...]
    questions: dict[str, Wording]
    holidays: Holidays

    @property
    def first_day(self) -> date:
        """The earliest day of which any rules are kept."""
        return min(pack.starts for pack in self.packs)


@lru_cache
def rule_book(folder: Path | None = None) -> RuleBook:
    """Return the rules in ``folder``, or those that ship with the program.

    Raises:
        DataFileError: A file breaks the format, two packs share an id, or a fact has no question.
    """
    place = folder or data_folder() / "rules"
    named = {THRESHOLDS_FILE, QUESTIONS_FILE, HOLIDAYS_FILE}
    packs = [read_toml(path, RulePack) for path in sorted(place.glob("*.toml")) if path.name not in named]
    ids = [pack.id for pack in packs]
    questions = read_toml(place / QUESTIONS_FILE, _QuestionFile).questions
    findings = [f"the pack “{one}” is there twice" for one in sorted({one for one in ids if ids.count(one) > 1})]
    findings += [f"the fact “{fact}” has no question" for fact in FACTS if fact not in questions]
    if findings:
        raise DataFileError(place.name, findings)
    return RuleBook(
        packs=tuple(sorted(packs, key=lambda pack: pack.order)),
        thresholds=read_toml(place / THRESHOLDS_FILE, _ThresholdFile).thresholds,
        questions=questions,
        holidays=read_toml(place / HOLIDAYS_FILE, Holidays),
    )
