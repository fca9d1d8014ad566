"""What if one answer were another: every model beside where it stands now, and what rests on which answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from readiness.document.model import Document
from readiness.fit.catalogue import Catalogue
from readiness.fit.fit import ModelFit, Status, best_first, fit_model
from readiness.fit.open_bench import Answered, OpenBench
from readiness.fit.tornado import Axis, Swing
from readiness.partnership.anonymity import shows_people
from readiness.partnership.assessment import Assessment
from readiness.partnership.people import people
from readiness.partnership.raised_answers import level_label, question
from readiness.questionnaire.shipped import Library
from readiness.text import FALLBACK_LANGUAGE
from ui.views.models import ModelsView
from ui.views.questions import Named

SHOWN_GUSTS = 12
Place = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class LevelView:
    """One level that the answer could take: its label, what one would see, and whether it stands there now."""

    level: int
    label: str
    anchor: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """One model now and then: rank, status, readiness and suitability in shares, gates open of how many.

    ``opened`` and ``closed`` are the titles of gates that go from not open to open, and back.
    """

    model: str
    title: str
    rank_now: int
    rank_then: int
    status_now: Status
    status_then: Status
    readiness_now: Fraction
    readiness_then: Fraction
    suitability_now: Fraction
    suitability_then: Fraction
    gates: int
    gates_now: int
    gates_then: int
    opened: tuple[str, ...]
    closed: tuple[str, ...]

    @property
    def is_moved(self) -> bool:
        """Whether anything about the model is different."""
        return bool(self.opened or self.closed) or (
            self.rank_now, self.status_now, self.readiness_now, self.suitability_now
        ) != (self.rank_then, self.status_then, self.readiness_then, self.suitability_then)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SwingRow:
    """What rests on one answer: the value of an axis, 0 to 100 unrounded, with it at its lowest and its highest."""

    key: str
    title: str
    who: str
    question: str
    axis: Axis
    lowest: float
    highest: float


@dataclass(frozen=True, slots=True)
class WhatIfView:
    """One answer in hand with its levels, every model as it would stand, and the answers that matter most.

    ``areas`` and ``answers`` are what may be picked; ``level`` is the one tried, None: as it stands. ``now`` is the
    value of the axis, 0 to 100, that most answers of the picture move.
    """

    title: str
    areas: tuple[Named, ...]
    area: str
    answers: tuple[Named, ...]
    place: str
    question: str
    levels: tuple[LevelView, ...]
    level: int | None
    can_record: bool
    rows: tuple[ShiftRow, ...]
    axis: Axis
    swings: tuple[SwingRow, ...]
    now: float
    ready_from: float


@dataclass(frozen=True, slots=True)
class Trial:
    """What is being tried: the answer in hand (else that of ``area`` which matters most), its level, and the picture.

    ``place`` is written as `key_of` does; ``level`` None: as it stands; ``axis`` is what the picture is about.
    """

    place: str = ""
    area: str = ""
    level: int | None = None
    axis: Axis = "readiness"


AS_IT_STANDS = Trial()


def key_of(place: Place) -> str:
    """Return the place of an answer as one text."""
    return "|".join(place)


def what_if_view(
    document: Document,
    library: Library,
    catalogue: Catalogue,
    assessment: Assessment,
    table: OpenBench,
    *,
    models: ModelsView,
    swings: Sequence[Swing] = (),
    trial: Trial = AS_IT_STANDS,
) -> WhatIfView | None:
    """Return what ``trial`` would do to every model; without a place, it takes the answer that matters most.

    ``swings`` are what rests on each answer for the leading model, as far as it is worked out. None where nothing is
    asked of anybody.
    """
    known = {key_of(one.place): one for one in table.shown_answers()}
    if not known:
        return None
    words, first = _Words(document, library), models.rows[0]
    shown = tuple(one for one in swings if one.axis == trial.axis)[:SHOWN_GUSTS]
    place = _in_hand(known, shown, trial)
    held = known[place]
    level = None if trial.level == held.reply.level else trial.level
    tried = table if level is None else table.with_levels({held.place: level})
    return WhatIfView(
        first.title, *_to_pick(known, held, words), place, words.question(held), words.levels(held), level,
        bool(held.person), _shifts(catalogue, assessment, tried, models, words), trial.axis,
        tuple(words.swing(one) for one in shown),
        float(100 * getattr(assessment.fit(first.model), trial.axis).expected), models.ready_from,
    )  # fmt: skip


def _in_hand(known: Mapping[str, Answered], shown: Sequence[Swing], trial: Trial) -> str:
    """Return the answer in hand: the one picked, else the strongest of the area, else its first."""
    strongest = (key_of(one.answered.place) for one in shown if trial.area in ("", one.answered.factor))
    of_area = (key for key, one in known.items() if trial.area in ("", one.factor))
    picked = (trial.place, *strongest, *of_area, *known)
    return next(key for key in picked if key in known)


def _to_pick(
    known: Mapping[str, Answered], held: Answered, words: "_Words"
) -> tuple[tuple[Named, ...], str, tuple[Named, ...]]:
    """Return the areas that may be picked, the one in hand, and its answers."""
    areas = dict.fromkeys(one.factor for one in known.values())
    own = (Named(key, words.answer(one)) for key, one in known.items() if one.factor == held.factor)
    return tuple(Named(factor, words.factor(factor)) for factor in areas), held.factor, tuple(own)


@dataclass(frozen=True, slots=True)
class _Words:
    """Reads titles, questions and names of one document."""

    document: Document
    library: Library
    language: str = FALLBACK_LANGUAGE

    def factor(self, name: str) -> str:
        """Return the title of a factor."""
        return self.library.factors[name].title.read(self.language)

    def who(self, one: Answered) -> str:
        """Return the party, with the person where it has several."""
        entry = self.document.parties[one.party]
        name = entry.value.name if entry.value else one.party
        known: Mapping[str, object] = people(self.document, one.party)
        if not one.person or len(known) < 2 or not shows_people(self.document):  # noqa: PLR2004 - one needs no name
            return name
        return f"{name}, {people(self.document, one.party)[one.person.split('/')[1]].role}"

    def question(self, one: Answered) -> str:
        """Return the question as the party is asked it."""
        _, item = question(self.document, self.library, one.factor, one.reply.item)
        entry = self.document.parties[one.party]
        side = entry.value.side if entry.value else "provider"
        return item.text.read(side, self.language)

    def answer(self, one: Answered) -> str:
        """Return whose answer to which question it is."""
        return f"{self.who(one)}: {self.question(one)}"

    def levels(self, one: Answered) -> tuple[LevelView, ...]:
        """Return the levels, the least ready first."""
        questionnaire, item = question(self.document, self.library, one.factor, one.reply.item)
        points = questionnaire.scale_of(item).points
        ordered = tuple(reversed(points)) if item.reverse else points
        return tuple(
            LevelView(
                level,
                level_label(questionnaire, item, level).read(self.language),
                point.anchor.read(self.language) if point.anchor else "",
                one.reply.level == level,
            )
            for level, point in enumerate(ordered)
        )

    def swing(self, one: Swing) -> SwingRow:
        """Return what rests on an answer, ready to be drawn."""
        low, high = (float(100 * end) for end in (one.lowest, one.highest))
        said = one.answered
        return SwingRow(
            key_of(said.place), self.factor(said.factor), self.who(said), self.question(said), one.axis, low, high
        )


def _shifts(
    catalogue: Catalogue, assessment: Assessment, tried: OpenBench, models: ModelsView, words: _Words
) -> tuple[ShiftRow, ...]:
    then = best_first([fit_model(model, tried.bench) for model in catalogue.models])
    places = {row.model: row.rank for row in models.rows}
    titles = {row.model: row.title for row in models.rows}
    return tuple(
        _shift(assessment.fit(fit.model), fit, titles[fit.model], (places[fit.model], rank), words)
        for rank, fit in enumerate(then, start=1)
    )


def _shift(now: ModelFit, then: ModelFit, title: str, ranks: tuple[int, int], words: _Words) -> ShiftRow:
    before, after = _open_gates(now), _open_gates(then)
    own = sum(gate.state != "for others" for gate in then.gates)
    return ShiftRow(
        then.model, title, *ranks, now.status, then.status, now.readiness.expected, then.readiness.expected,
        now.suitability.expected, then.suitability.expected, own, len(before), len(after),
        tuple(words.factor(factor) for factor in after if factor not in before),
        tuple(words.factor(factor) for factor in before if factor not in after),
    )  # fmt: skip


def _open_gates(fit: ModelFit) -> Sequence[str]:
    return [gate.factor for gate in fit.gates if gate.state == "passed"]
