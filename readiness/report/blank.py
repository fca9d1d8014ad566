"""A questionnaire to be filled in on paper, as data: numbered questions, boxes to tick, and skip rules in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readiness.errors import UsageError
from readiness.phrases import Phrases, framework_phrases, read_phrases
from readiness.questionnaire.format import Clause, Condition, Item, Questionnaire, Role, Scale, Side
from readiness.questionnaire.lint import missing_texts
from readiness.questionnaire.point_words import is_anchored, point_words
from readiness.records import data_folder
from readiness.text import FALLBACK_LANGUAGE

TEXT_LINES = 4
NUMBER_LINES = 1
FROM_TO = 3
ROLES: Mapping[Side, tuple[Role, ...]] = {
    "provider": ("lead", "member", "candidate", "supporter"),
    "commissioner": ("commissioner",),
}
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
        if any(item.is_for(side, role) for role in ROLES[side]) and (
            item.ask_if is None or _can_be_met(item.ask_if, reachable)
        ):
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
            only_if=self._only_if(item),
            prompt=self._prompt(scale),
            ticks=tuple(self._ticks(item, scale)),
            lines=0 if scale.points else TEXT_LINES if scale.kind == "text" else NUMBER_LINES,
            states=tuple(self._states(scale)),
            evidence=self.say("field.for_example", hint=item.evidence.read(self.language)) if item.evidence else "",
        )

    def _ticks(self, item: Item, scale: Scale) -> Iterator[Tick]:
        for number, one in enumerate(point_words(item, scale, self.language), start=1):
            # A box that only a sentence describes is numbered, so that a skip rule can name it.
            label = one.label or f"{number}."
            yield Tick(f"{label}." if one.label and one.anchor else label, one.anchor)

    def _states(self, scale: Scale) -> Iterator[Tick]:
        for state in scale.states:
            needs_reason = state == "not_applicable"
            label = framework_phrases().say(f"states.{state}", self.language)
            yield Tick(f"{label}, {self.say('field.reason')}" if needs_reason else label, has_line=needs_reason)

    def _prompt(self, scale: Scale) -> str:
        if scale.kind == "number":
            key = _NUMBER_PROMPTS[scale.lowest is not None, scale.highest is not None]
            return self.say(f"answer.{key}", low=_plain(scale.lowest), high=_plain(scale.highest))
        if scale.points:
            return self.say("answer.several" if scale.kind == "multi" else "answer.one")
        return self.say(f"answer.{scale.kind}")

    def _only_if(self, item: Item) -> str:
        condition = item.ask_if
        all_of, any_of = (condition.all, condition.any) if condition else ((), ())
        every = f" {self.say('skip.and')} ".join((*self._roles(item), *self._clauses(all_of)))
        some = self._either(tuple(self._clauses(any_of)))
        both = self.say("skip.and_if", all=every, any=some) if every and some else every or some
        return self.say("skip.only_if", condition=both) if both else ""

    def _roles(self, item: Item) -> Iterator[str]:
        wanted = [role for role in ROLES[self.side] if item.is_for(self.side, role)]
        if len(wanted) < len(ROLES[self.side]):
            yield self.say("skip.roles", roles=self._either([self.say(f"role.{role}") for role in wanted]))

    def _either(self, parts: Sequence[str]) -> str:
        return f" {self.say('skip.or')} ".join(parts)

    def _clauses(self, clauses: tuple[Clause, ...]) -> Iterator[str]:
        for clause in clauses:
            # A question that this side is never asked stays unanswered, which nobody has to be told.
            if clause.item in self.numbers:
                yield self._clause(clause)

    def _clause(self, clause: Clause) -> str:
        number = self.numbers[clause.item]
        if clause.answered is not None:
            return self.say("skip.answered" if clause.answered else "skip.not_answered", number=number)
        item = self.questionnaire.item(clause.item)
        scale = self.questionnaire.scale_of(item)
        if not scale.points:
            key = "wrote" if clause.equals is not None else "wrote_other"
            return self.say(f"skip.{key}", label=clause.equals or clause.differs, number=number)
        if scale.kind == "multi" and clause.differs is not None:
            left_out = self._boxes(item, scale, [scale.codes.index(clause.differs)])
            return self.say("skip.ticked_not", boxes=left_out, number=number)
        return self.say("skip.ticked", boxes=self._boxes(item, scale, _wanted(clause, scale.codes)), number=number)

    def _boxes(self, item: Item, scale: Scale, places: Sequence[int]) -> str:
        """Return the boxes at ``places`` by number or label; “or one below it” would take in “Don’t know”."""
        kind = "box" if is_anchored(item, scale) else "label"
        names = [str(place + 1) if kind == "box" else scale.points[place].label.read(self.language) for place in places]
        is_row = places[-1] - places[0] == len(places) - 1
        if is_row and len(places) >= FROM_TO:
            return self.say(f"skip.{kind}_to", first=names[0], last=names[-1])
        return self._either([self.say(f"skip.{kind}", name=name) for name in names])


def _wanted(clause: Clause, codes: Sequence[str]) -> Sequence[int]:
    """Return the places of the points that meet ``clause``."""
    places = range(len(codes))
    if clause.equals is not None:
        return [codes.index(clause.equals)]
    if clause.differs is not None:
        return [place for place in places if codes[place] != clause.differs]
    if clause.at_least is not None:
        return places[codes.index(clause.at_least) :]
    return places[: codes.index(clause.at_most or codes[-1]) + 1]


def _plain(value: float | None) -> str:
    return "" if value is None else f"{value:,.10g}"
