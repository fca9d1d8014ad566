"""Rounds: closing one keeps the answers that stood, and two of them tell what moved, and for whom it cannot be told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from readiness.document.consortium import Round
from readiness.document.model import Action, Document, Entry
from readiness.partnership.assessment import Assessment, party_scores
from readiness.partnership.comparing.panel import Panel
from readiness.partnership.comparing.pool import pool_sizes
from readiness.partnership.comparing.seated_then import seated_then
from readiness.partnership.people import parties
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.shipped import Library
from readiness.scoring.factors import FactorScore
from readiness.scoring.ranges import whole_percentage

Course = Literal["up", "down", "same", "new", "missing"]
ANSWER_PARTS = 4


@dataclass(frozen=True, slots=True)
class PartyMove:
    """A partner's own reading in whole numbers, before and after; None where it had not answered."""

    before: int | None
    after: int | None

    @property
    def course(self) -> Course:
        """Where it went: only the printed numbers count, so that words and numbers never contradict each other."""
        if self.before is None:
            return "new"
        if self.after is None:
            return "missing"
        return "up" if self.after > self.before else "down" if self.after < self.before else "same"


@dataclass(frozen=True, slots=True)
class FactorMove:
    """A factor between two rounds: how each partner moved, and the actions that were to move it.

    ``gone`` are those of ``parties`` who were taken away since: they stay in the rounds that they were in.
    """

    factor: str
    parties: Mapping[str, PartyMove]
    actions: tuple[Action, ...]
    gone: tuple[str, ...] = ()

    def counted(self, course: Course) -> int:
        """Return how many partners went that way."""
        return sum(move.course == course for move in self.parties.values())

    @property
    def compared(self) -> int:
        """How many partners answered both times: only they count in “4 of 5 moved up”."""
        return sum(move.course in {"up", "down", "same"} for move in self.parties.values())

    @property
    def has_moved(self) -> bool:
        """Whether any partner moved."""
        return any(move.course in {"up", "down"} for move in self.parties.values())

    @property
    def left_out(self) -> tuple[str, ...]:
        """Partners of today who answered only one of the two times, for the footnote."""
        return tuple(party for party in self._once if party not in self.gone)

    @property
    def left_out_and_gone(self) -> tuple[str, ...]:
        """Partners who answered only one of the two times, and were taken away since."""
        return tuple(party for party in self._once if party in self.gone)

    @property
    def _once(self) -> tuple[str, ...]:
        return tuple(party for party, move in self.parties.items() if move.course in {"new", "missing"})


def close_round(document: Document, name: str, closed_on: str) -> Round:
    """Return the round that is closed now: every answer and rating that stands, by its revision, and the pool's sizes.

    What people or parties said who were taken away is not in it.

    Args:
        document: The document.
        name: What the round is called.
        closed_on: The day, as ``2026-11-30``.
    """
    seated = parties(document)
    people = {key for key, entry in document.people.items() if entry.value is not None}
    standing = {
        key: entry.now.id
        for part in (document.answers, document.ratings)
        for key, entry in part.items()
        if entry.value is not None and key.partition("/")[0] in seated and "/".join(key.split("/", 2)[:2]) in people
    }
    return Round(name=name, closed_on=closed_on, answers=standing, pooled=dict(pool_sizes(document)))


def answers_at(document: Document, one: Round) -> Mapping[str, Entry[Answer]]:
    """Return the answers that stood when ``one`` was closed; what was erased since is left out."""
    found = {}
    for key, revision in one.answers.items():
        entry = document.answers.get(key)
        if entry is None or len(key.split("/")) != ANSWER_PARTS:
            continue
        stood = next((each for each in entry.revisions if each.id == revision), None)
        if stood is not None:
            found[key] = entry if stood is entry.now else entry.model_copy(update={"now": stood})
    return found


def scores_at(
    document: Document, library: Library, assessment: Assessment, one: Round
) -> Mapping[str, Mapping[str, FactorScore]]:
    """Return every party's factors as they stood in ``one``; those whose answers are the same are not scored anew.

    Parties and people who were taken away since are in it: a closed round stays what it was.
    """
    stood = answers_at(document, one)
    then = seated_then(document, stood).model_copy(update={"answers": dict(stood)})
    changed = _parties_of(key for key, entry in document.answers.items() if stood.get(key) is not entry)
    away = _parties_of(key for part in ("parties", "people") for key in _differing(document, then, part))
    return {
        party: party_scores(then, library, party) if party in changed | away else assessment.scores[party]
        for party in parties(then)
    }


def moves(
    panel: Panel,
    before: Mapping[str, Mapping[str, FactorScore]],
    after: Mapping[str, Mapping[str, FactorScore]],
) -> tuple[FactorMove, ...]:
    """Return how every factor moved between two states of the partners' scores, in the order of the questionnaires."""
    found = []
    for factor in panel.factors:
        parties = {
            party: move
            for party in dict.fromkeys((*panel.parties, *before, *after))
            if (move := PartyMove(_number(before, party, factor), _number(after, party, factor)))
            != PartyMove(None, None)
        }
        if parties:
            gone = tuple(party for party in parties if party not in panel.parties)
            found.append(FactorMove(factor, parties, _actions(panel, factor), gone))
    return tuple(found)


def _number(scores: Mapping[str, Mapping[str, FactorScore]], party: str, factor: str) -> int | None:
    score = scores.get(party, {}).get(factor)
    return whole_percentage(score.range.expected) if score is not None and score.standing == "scored" else None


def _actions(panel: Panel, factor: str) -> tuple[Action, ...]:
    items = {one.item.id for one in panel.items_of(factor)}
    standing = (entry.value for _, entry in sorted(panel.document.actions.items()) if entry.value is not None)
    return tuple(action for action in standing if action.item in items)


def _differing(document: Document, then: Document, part: str) -> Iterable[str]:
    ours, theirs = getattr(document, part), getattr(then, part)
    return (key for key, entry in theirs.items() if ours.get(key) is not entry)


def _parties_of(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(key.partition("/")[0] for key in keys)
