"""What may be shown of the people behind organisations: large groups, from closed rounds, never a few people apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from readiness.document.consortium import Round
from readiness.document.model import Document
from readiness.partnership.anonymity import (
    FEWEST_FOR_PLACES,
    Said,
    hidden_groups,
    privacy_of,
    releases,
    smallest_ever,
)
from readiness.partnership.comparing.panel import AskedItem
from readiness.partnership.comparing.pool import (
    NOTHING,
    Size,
    may_show,
    outgrows_its_question,
    pool_said,
    pool_sizes,
    steady_subjects,
)
from readiness.partnership.comparing.said import SaidNow, Walks, said_now
from readiness.partnership.comparing.said_then import is_erased, state_of
from readiness.partnership.people import parties, questionnaire_in_use
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.shipped import shipped_library
from readiness.scoring.agreement import thirds

THIRDS = (1 / 6, 1 / 2, 5 / 6)


@dataclass(frozen=True, slots=True)
class PeopleShown:
    """People of one group as they stood in a closed round, without names.

    ``counts`` holds, by item, how many chose each level; ``places`` where each person stands in the factor, 0 to 1,
    lowest first. Below eight people both tell only the lowest, middle or highest third of the scale. Of answers shared
    in totals only nobody can say which belong together: ``people`` is then how many answered the item that most did,
    and there are no places.
    """

    round: str
    people: int
    in_thirds: bool
    counts: Mapping[str, tuple[int, ...]]
    places: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Released:
    """People's answers to a factor: groups shown by party, those hidden, and the total of what is shown."""

    shown: Mapping[str, PeopleShown] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()
    total: PeopleShown | None = None


@dataclass(frozen=True)
class Archive:
    """The closed rounds of a document, oldest first, ready to be asked what may be shown."""

    document: Document
    said: SaidNow | None = None

    @cached_property
    def rounds(self) -> tuple[Round, ...]:
        """Return the closed rounds, oldest first."""
        return tuple(rounds_of(self.document).values())

    @cached_property
    def ever_closed(self) -> tuple[tuple[Round, bool], ...]:
        """Return every round that was ever closed, oldest first, and whether it stands; it may have been printed."""
        closed = [
            (revision.at, key, revision.value, revision is entry.now)
            for key, entry in self.document.rounds.items()
            for revision in entry.revisions
            if revision.value is not None
        ]
        return tuple((one, stands) for _, _, one, stands in sorted(closed, key=lambda each: each[:2]))

    @cached_property
    def smallest(self) -> int:
        """Return the smallest group that may be shown apart."""
        return privacy_of(self.document).smallest_group

    @cached_property
    def ever(self) -> tuple[int, ...]:
        """Return the smallest groups that held since the first round was closed: anybody may have printed then."""
        moments = [
            one.at for entry in self.document.rounds.values() for one in entry.revisions if one.value is not None
        ]
        return smallest_ever(self.document, min(moments)) if moments else (self.smallest,)

    @cached_property
    def sizes(self) -> Mapping[str, Size]:
        """Return how large the pool of each item is now."""
        return pool_sizes(self.document)

    @cached_property
    def steady(self) -> frozenset[str]:
        """Return the items whose pool nobody left and in which nobody changed their answer twice."""
        return steady_subjects(self.document)

    @cached_property
    def states(self) -> tuple[Mapping[str, Said], ...]:
        """Return what was said by each round: group -> item -> person -> code."""
        answers = {
            revision.id: revision.value
            for entry in self.document.answers.values()
            for revision in entry.revisions
            if revision.value is not None
        }
        return tuple(state_of(one, answers, self.walks, parties(self.document)) for one, _ in self.ever_closed)

    @cached_property
    def walks(self) -> Walks:
        """Return what the questionnaires in use ask of whom."""
        library = shipped_library()
        return Walks({one.id: questionnaire_in_use(self.document, library, one.id) for one in library.questionnaires})

    @cached_property
    def now(self) -> SaidNow:
        """Return what is said now: group -> item -> person -> code."""
        return self.said if self.said is not None else said_now(self.document, self.walks.used)

    def released(self, items: Sequence[AskedItem], parties: Sequence[str]) -> Released:
        """Return what may be shown of people's answers to ``items``, which measure one factor."""
        if not self.rounds:
            return Released(hidden=tuple(parties))
        found = {party: one for party in parties if (one := self._latest(party, items)) is not None}
        sizes = {party: found[party].people if party in found else self._people(party, items) for party in parties}
        hiding = hidden_groups(sizes, self.smallest)
        shown = {party: found[party] for party in parties if party in found and party not in hiding}
        pool = self.pool(items)
        parts = [*shown.values(), *([pool] if pool is not None else [])]
        return Released(shown, tuple(party for party in parties if party not in shown), _total(parts))

    def _latest(self, group: str, items: Sequence[AskedItem]) -> PeopleShown | None:
        states = [self._large(state.get(group, {}), items) for state in self.states]
        # What was erased or taken back since may have been printed: it stands in the way, but is not shown again.
        whole = [
            place
            for place in releases(states, self.smallest, self.ever, self.now.get(group, {}))
            if self.ever_closed[place][1] and not _has_erased(states[place])
        ]
        return _people_shown(self.ever_closed[whole[-1]][0].name, states[whole[-1]], items) if whole else None

    def pool(self, items: Sequence[AskedItem], about: str = "") -> PeopleShown | None:
        """Return what is shared in totals only on ``items`` (``about`` a partner), or None where it stays hidden."""
        used = self.walks.used
        wanted = [item.key for item in items if about or not _is_outgrown(self.document, used, item)]
        subjects = {key: f"{key}/{about}" if about else key for key in wanted}
        said = pool_said(self.document, [one for one in subjects.values() if self._may_show(one)])
        state = self._large({key: said.get(subject, {}) for key, subject in subjects.items()}, items)
        shown = _people_shown(self.rounds[-1].name, state, items) if state else None
        return replace(shown, people=max(map(sum, shown.counts.values())), places=()) if shown else None

    def _may_show(self, subject: str) -> bool:
        sizes = [one.pooled.get(subject, NOTHING) for one, _ in self.ever_closed]
        now, is_steady = self.sizes.get(subject, NOTHING), subject in self.steady
        return bool(self.rounds) and may_show(sizes, now, self.smallest, self.ever, is_steady=is_steady)

    def _large(self, state: Said, items: Sequence[AskedItem]) -> Said:
        said = {item.key: state.get(item.key, {}) for item in items}
        return {key: people for key, people in said.items() if len(people) >= self.smallest}

    def _people(self, party: str, items: Sequence[AskedItem]) -> int:
        last = self.states[-1].get(party, {})
        return len({person for item in items for person in last.get(item.key, {})})


def rounds_of(document: Document) -> Mapping[str, Round]:
    """Return the closed rounds of ``document`` by key, oldest first."""
    standing = [(entry.now.at, key, entry.value) for key, entry in document.rounds.items() if entry.value is not None]
    return {key: one for _, key, one in sorted(standing, key=lambda each: each[:2])}


def _is_outgrown(document: Document, used: Mapping[str, Questionnaire], asked: AskedItem) -> bool:
    questionnaire = used.get(asked.questionnaire)
    return questionnaire is not None and outgrows_its_question(document, questionnaire, asked.item)


def _has_erased(state: Said) -> bool:
    return any(is_erased(code) for people in state.values() for code in people.values())


def _people_shown(name: str, state: Said, items: Sequence[AskedItem]) -> PeopleShown | None:
    counts: dict[str, tuple[int, ...]] = {}
    shares: dict[str, list[float]] = {}
    for item in items:
        said, highest = state.get(item.key, {}), item.highest
        counted = [0] * (highest + 1)
        for person, code in said.items():
            if (level := item.levels.get(code)) is not None:
                counted[level] += 1
                shares.setdefault(person, []).append(level / highest)
        if any(counted):
            counts[item.key] = tuple(counted)
    if not counts:
        return None
    places = sorted(sum(own) / len(own) for own in shares.values())
    in_thirds = min(sum(one) for one in counts.values()) < FEWEST_FOR_PLACES
    if in_thirds:
        counts, places = {key: thirds(one) for key, one in counts.items()}, [_third(place) for place in places]
    return PeopleShown(name, len(shares), in_thirds, counts, tuple(places))


def _third(place: float) -> float:
    low, middle, high = THIRDS
    return low if 3 * place <= 1 else high if 3 * place >= 2 else middle  # noqa: PLR2004 - the borders of the thirds


def _total(parts: Sequence[PeopleShown]) -> PeopleShown | None:
    if not parts:
        return None
    in_thirds = any(part.in_thirds for part in parts)
    keys = dict.fromkeys(key for part in parts for key in part.counts)
    counts = {
        key: tuple(
            sum(column)
            for column in zip(*(_as_asked(part, key, in_thirds) for part in parts if key in part.counts), strict=True)
        )
        for key in keys
    }
    places = sorted(_third(place) if in_thirds else place for part in parts for place in part.places)
    people = sum(part.people for part in parts)
    return PeopleShown(parts[0].round, people, in_thirds, counts, tuple(places))


def _as_asked(part: PeopleShown, key: str, in_thirds: bool) -> tuple[int, ...]:
    return thirds(part.counts[key]) if in_thirds and not part.in_thirds else part.counts[key]
