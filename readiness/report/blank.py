"""A questionnaire to be filled in on paper, as data: numbered questions, boxes to tick, and skip rules in words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from readiness.errors import UsageError
from readiness.phrases import Phrases, read_phrases
from readiness.questionnaire.format import Clause, Condition, Item, Questionnaire, Scale, Side
from readiness.questionnaire.lint import missing_texts
from readiness.records import data_folder
from readiness.text import FALLBACK_LANGUAGE

TEXT_LINES = 4
NUMBER_LINES = 1
# By whether the scale has a lowest and a highest number.
_NUMBER_PROMPTS = {
    (False, False): "number",
    (True, False): "number_from",
    (False, True): "number_to",
    (True, True): "number_between",
}


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick: its label, what it means in practice, and whether a line to write on follows."""

    label: str
    meaning: str = ""
    has_line: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One question on paper.

    Attributes:
        number: Its place in the form, from 1, by which skip rules name it.
        text: The question as it is put to this side of the table.
        help: What the words mean.
        only_if: When to answer it, as a sentence, or nothing where everybody answers.
        prompt: How to answer.
        ticks: Boxes for the points of the scale.
        lines: Empty lines for an answer in words or digits.
        states: Boxes for what is no answer on the scale.
        evidence: What would bear the answer out.
    """

    number: int
    text: str
    help: str
    only_if: str
    prompt: str
    ticks: tuple[Tick, ...]
    lines: int
    states: tuple[Tick, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Part:
    """The questions of one section."""

    title: str
    intro: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class BlankForm:
    """A whole form: its head, the lines to fill in about the respondent, and its parts."""

    title: str
    subtitle: str
    language: str
    opening: tuple[str, ...]
    fields_title: str
    fields: tuple[str, ...]
    comment: str
    evidence: str
    parts: tuple[Part, ...]
    closing: str


@lru_cache
def blank_phrases() -> Phrases:
    """Return the phrases around the questions of a printed form."""
    return read_phrases(data_folder() / "phrases" / "blank.toml")


def blank_form(questionnaire: Questionnaire, side: Side, language: str = FALLBACK_LANGUAGE) -> BlankForm:
    """Return ``questionnaire`` as a form for ``side`` in ``language``.

    Raises:
        UsageError: The questionnaire does not ask that side, or has no texts in that language.
    """
    if side not in questionnaire.asked_of:
        problem = f"“{questionnaire.title.read()}” asks the {side} nothing."
        raise UsageError("side", problem, f"Choose {' or '.join(questionnaire.asked_of) or 'another questionnaire'}.")
    if language not in questionnaire.languages:
        problem = f"“{questionnaire.title.read()}” has no texts in “{language}”."
        raise UsageError("language", problem, f"Choose {' or '.join(questionnaire.languages)}.")

    return _Writer(questionnaire, side, language, asked_items(questionnaire, side)).form()


def asked_items(questionnaire: Questionnaire, side: Side) -> Mapping[str, int]:
    """Return the number of every item that ``side`` may have to answer, by id, in the order of the form.

    An item whose condition can only be met by answers to questions that this side is never asked is left out.
    """
    asked: dict[str, int] = {}
    in_order = [
        item for section in questionnaire.sections for item in questionnaire.items if item.section == section.id
    ]
    reachable = set(_reachable(questionnaire, side))
    for item in in_order:
        if item.id in reachable:
            asked[item.id] = len(asked) + 1
    return asked


def _reachable(questionnaire: Questionnaire, side: Side) -> Iterator[str]:
    reachable: set[str] = set()
    # Conditions name earlier items only, so one pass in the file's order settles all.
    for item in questionnaire.items:
        if side in item.asked_of and (item.ask_if is None or _can_be_met(item.ask_if, reachable)):
            reachable.add(item.id)
            yield item.id


def _can_be_met(condition: Condition, reachable: set[str]) -> bool:
    every = [clause.item in reachable or clause.answered is False for clause in condition.all]
    some = [clause.item in reachable or clause.answered is False for clause in condition.any]
    return all(every) and (not some or any(some))


@dataclass(frozen=True, slots=True)
class _Writer:
    questionnaire: Questionnaire
    side: Side
    language: str
    numbers: Mapping[str, int]

    def form(self) -> BlankForm:
        asked = self.questionnaire
        fields = ["respondent", "party", *(["other"] if asked.respondent == "pair" else []), "date"]
        return BlankForm(
            title=asked.title.read(self.language),
            subtitle=self.say(f"form.for_{self.side}"),
            language=self.language,
            opening=tuple(self._opening()),
            fields_title=self.say("form.about_you"),
            fields=tuple(self.say(f"field.{name}") for name in fields),
            comment=self.say("field.comment"),
            evidence=self.say("field.evidence"),
            parts=tuple(self._parts()),
            closing=self.say("form.source", source=asked.source, licence=asked.licence),
        )

    def say(self, key: str, **values: object) -> str:
        return blank_phrases().say(key, self.language, **values)

    def _opening(self) -> Iterator[str]:
        asked = self.questionnaire
        if asked.intro:
            yield asked.intro.read(self.language)
        yield f"{self.say('form.how')} {self.say('form.minutes', minutes=asked.minutes)}"
        if self.language != FALLBACK_LANGUAGE:
            is_partly = any(missing_texts(asked, self.language))
            yield self.say("form.partly" if is_partly else "form.translation")
        yield self.say("form.version", id=asked.id, version=asked.version, count=len(self.numbers))

    def _parts(self) -> Iterator[Part]:
        for section in self.questionnaire.sections:
            own = [one for one in self.questionnaire.items if one.section == section.id and one.id in self.numbers]
            intro = section.intro.read(self.language) if section.intro else ""
            if own:
                yield Part(section.title.read(self.language), intro, tuple(self._question(item) for item in own))

    def _question(self, item: Item) -> Question:
        scale = self.questionnaire.scale_of(item)
        return Question(
            number=self.numbers[item.id],
            text=item.text.read(self.side, self.language),
            help=item.help.read(self.language) if item.help else "",
            only_if=self._only_if(item.ask_if) if item.ask_if else "",
            prompt=self._prompt(scale),
            ticks=tuple(self._ticks(item, scale)),
            lines=0 if scale.points else TEXT_LINES if scale.kind == "text" else NUMBER_LINES,
            states=tuple(self._states(scale)),
            evidence=self.say("field.for_example", hint=item.evidence.read(self.language)) if item.evidence else "",
        )

    def _ticks(self, item: Item, scale: Scale) -> Iterator[Tick]:
        for point in scale.points:
            anchor = item.anchors.get(point.code) or point.anchor
            yield _tick(point.label.read(self.language), anchor.read(self.language) if anchor else "")

    def _states(self, scale: Scale) -> Iterator[Tick]:
        for state in scale.states:
            needs_reason = state == "not_applicable"
            label = self.say(f"state.{state}")
            yield Tick(f"{label}, {self.say('field.reason')}" if needs_reason else label, has_line=needs_reason)

    def _prompt(self, scale: Scale) -> str:
        if scale.kind == "number":
            key = _NUMBER_PROMPTS[scale.lowest is not None, scale.highest is not None]
            return self.say(f"answer.{key}", low=_plain(scale.lowest), high=_plain(scale.highest))
        if scale.points:
            return self.say("answer.several" if scale.kind == "multi" else "answer.one")
        return self.say(f"answer.{scale.kind}")

    def _only_if(self, condition: Condition) -> str:
        every = f" {self.say('skip.and')} ".join(self._clauses(condition.all))
        some = f" {self.say('skip.or')} ".join(self._clauses(condition.any))
        both = self.say("skip.and_if", all=every, any=some) if every and some else every or some
        return self.say("skip.only_if", condition=both) if both else ""

    def _clauses(self, clauses: tuple[Clause, ...]) -> Iterator[str]:
        for clause in clauses:
            # A question that this side is never asked stays unanswered, which nobody has to be told.
            if clause.item in self.numbers:
                yield self._clause(clause)

    def _clause(self, clause: Clause) -> str:
        number = self.numbers[clause.item]
        if clause.answered is not None:
            return self.say("skip.answered" if clause.answered else "skip.not_answered", number=number)
        scale = self.questionnaire.scale_of(self.questionnaire.item(clause.item))
        key, code = next((key, code) for key, code in _tests(clause) if code is not None)
        if not scale.points:
            key = "wrote" if key == "is" else "wrote_other"
        labels = {point.code: point.label.read(self.language) for point in scale.points}
        return self.say(f"skip.{key}", label=labels.get(code, code), number=number)


def _tick(label: str, anchor: str) -> Tick:
    """Return a box whose label is not said again where the anchor begins with the same word."""
    if not anchor:
        return Tick(label)
    said = re.match(rf"{re.escape(label)}(?!\w)[.,:;]?", anchor, re.IGNORECASE)
    return Tick(said.group(), anchor[said.end() :].strip()) if said else Tick(f"{label}.", anchor)


def _tests(clause: Clause) -> tuple[tuple[str, str | None], ...]:
    return (
        ("is", clause.equals),
        ("not", clause.differs),
        ("at_least", clause.at_least),
        ("at_most", clause.at_most),
    )


def _plain(value: float | None) -> str:
    return "" if value is None else f"{value:,.10g}"
