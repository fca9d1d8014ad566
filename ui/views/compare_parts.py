"""What the other parts of the Compare page show: two sides, minorities, coverage, rounds and the agenda."""

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.document.consortium import NeedKind
from readiness.document.model import Action
from readiness.partnership.comparing.agenda import Topic, TopicKind
from readiness.partnership.comparing.comparison import Comparison
from readiness.partnership.comparing.latest_moves import latest_moves
from readiness.partnership.comparing.minority import MinorityView
from readiness.partnership.comparing.perception import PerceptionGap
from readiness.partnership.comparing.released import rounds_of
from readiness.partnership.comparing.rounds import FactorMove
from readiness.partnership.comparing.words import importance_word, names_left_out, party_name
from readiness.scoring.agreement import Label
from ui.views.compare import factor_title, share_words
from ui.views.questions import Named

MOST_GAPS = 12
NOW = ""


@dataclass(frozen=True, slots=True)
class GapRow:
    """A question that both sides answered: where each stands, 0 to 1, and in levels of ``highest``."""

    key: str
    text: str
    title: str
    importance: str
    agreement: Label | None
    providers: float
    commissioners: float
    printed: tuple[str, str, str]
    highest: int
    counts: tuple[int, int]


@dataclass(frozen=True, slots=True)
class AloneRow:
    """Partners who stand alone on a question."""

    text: str
    names: tuple[str, ...]
    level: str
    others: str
    other_count: int


@dataclass(frozen=True, slots=True)
class SidesView:
    """Where the two sides differ, and who stands alone; ``is_one_sided`` while one side has not answered."""

    gaps: tuple[GapRow, ...]
    more: int
    alone: tuple[AloneRow, ...]
    is_one_sided: bool


@dataclass(frozen=True, slots=True)
class CoverRow:
    """Something that partners bring or that is missing; no names while partners go under aliases.

    ``in_part`` names those who bring it in part, which does not count.
    """

    kind: NeedKind
    name: str
    names: tuple[str, ...]
    in_part: tuple[str, ...]
    bringers: int
    wanted: int
    missing: int
    critical: bool


@dataclass(frozen=True, slots=True)
class CoverageView:
    """Who covers what."""

    rows: tuple[CoverRow, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """What nobody, or not enough partners, bring."""
        return tuple(row.name for row in self.rows if row.missing)


@dataclass(frozen=True, slots=True)
class MoveRow:
    """A factor between two times: how many partners moved which way, who could not be compared, and what was done."""

    title: str
    up: int
    down: int
    same: int
    compared: int
    left_out: tuple[str, ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class RoundsView:
    """Rounds by key with name and day; ``after`` is empty for now; rows, what moved first; none before a round."""

    rounds: tuple[Named, ...]
    before: str
    after: str
    rows: tuple[MoveRow, ...]


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A subject of the meeting with its minutes; ``words`` fill the sentence of its kind."""

    kind: TopicKind
    minutes: int
    subject: tuple[str, ...]
    aim: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgendaView:
    """A meeting: its length, the opening, the subjects and the close."""

    minutes: int
    opening: int
    closing: int
    topics: tuple[TopicRow, ...]


def sides_view(comparison: Comparison, language: str = "en") -> SidesView:
    """Return where providers and commissioners differ, the weightiest first, and who stands alone."""
    sides = {one.side for party, one in comparison.panel.parties.items() if _has_answered(comparison, party)}
    gaps = tuple(_gap(comparison, gap, language) for gap in comparison.gaps[:MOST_GAPS])
    alone = tuple(_alone(comparison, view, language) for view in comparison.minorities)
    return SidesView(
        gaps, max(0, len(comparison.gaps) - MOST_GAPS), alone, len(sides) < len(("provider", "commissioner"))
    )


def coverage_view(comparison: Comparison, language: str = "en") -> CoverageView:
    """Return who covers what."""
    return CoverageView(
        tuple(
            CoverRow(
                one.kind,
                factor_title(comparison, one.factor, language) if one.factor else one.name,
                _named(comparison, one.bringers, language),
                _named(comparison, [party for party in one.brought_by if party not in one.bringers], language),
                len(one.bringers),
                one.wanted,
                one.missing,
                one.critical,
            )
            for one in comparison.coverage
        )
    )


def _named(comparison: Comparison, parties: Sequence[str], language: str) -> tuple[str, ...]:
    return () if comparison.shows_aliases else tuple(party_name(comparison, party, language) for party in parties)


def rounds_view(comparison: Comparison, before: str = "", after: str = NOW, language: str = "en") -> RoundsView:
    """Return what moved from the round ``before`` to ``after``, or to now.

    Unless ``before`` is chosen it is the last round, or the one before it as long as nothing moved since the last.
    """
    rounds = rounds_of(comparison.document)
    if not rounds:
        return RoundsView((), "", "", ())
    first, second = before if before in rounds else tuple(rounds)[-1], after if after in rounds else NOW
    latest = latest_moves(comparison) if before not in rounds and second == NOW else None
    if latest is None:
        moves = comparison.moves(rounds[first], rounds.get(second))
    else:
        first, second, moves = latest.before, latest.after, latest.moves
    named = tuple(Named(key, f"{one.name}, {one.closed_on}") for key, one in rounds.items())
    rows = [_move(comparison, move, language) for move in moves]
    rows.sort(key=lambda row: (not (row.up or row.down), not row.actions))
    return RoundsView(named, first, second, tuple(rows))


def agenda_view(comparison: Comparison, minutes: int, language: str = "en") -> AgendaView:
    """Return a meeting of ``minutes``."""
    made = comparison.agenda(minutes)
    return AgendaView(
        made.minutes, made.opening, made.closing, tuple(_topic(comparison, one, language) for one in made.topics)
    )


def _has_answered(comparison: Comparison, party: str) -> bool:
    return any(party in said for said in comparison.panel.own.values())


def _gap(comparison: Comparison, gap: PerceptionGap, language: str) -> GapRow:
    highest = gap.item.highest
    return GapRow(
        gap.item.key,
        gap.item.item.text.read("provider", language),
        factor_title(comparison, gap.item.factor, language),
        importance_word(gap.item.importance),
        gap.agreement,
        float(gap.providers),
        float(gap.commissioners),
        (share_words(gap.providers, highest), share_words(gap.commissioners, highest), share_words(gap.gap, highest)),
        highest,
        (gap.provider_count, gap.commissioner_count),
    )


def _alone(comparison: Comparison, view: MinorityView, language: str) -> AloneRow:
    # Loaded with the first of them: it brings the whole of what if.
    from readiness.partnership.raised_answers import level_label

    asked = comparison.panel.questionnaires[view.item.questionnaire]
    names = tuple(
        party_name(comparison, party, language) for party in view.parties if party in comparison.panel.parties
    )
    level, others = (level_label(asked, view.item.item, one).read(language) for one in (view.level, view.others))
    return AloneRow(view.item.item.text.read("provider", language), names, level, others, view.other_count)


def _move(comparison: Comparison, move: FactorMove, language: str) -> MoveRow:
    return MoveRow(
        factor_title(comparison, move.factor, language),
        move.counted("up"),
        move.counted("down"),
        move.counted("same"),
        move.compared,
        names_left_out(comparison, move, language),
        move.actions,
    )


def _topic(comparison: Comparison, topic: Topic, language: str) -> TopicRow:
    if topic.gap is not None:
        row = _gap(comparison, topic.gap, language)
        return TopicRow(topic.kind, topic.minutes, (row.title, row.text), (*row.printed[:2], str(row.highest)))
    if topic.row is not None:
        return TopicRow(topic.kind, topic.minutes, (factor_title(comparison, topic.row.factor, language),), ())
    if topic.pair is not None:
        pair = topic.pair
        names = () if comparison.shows_aliases else tuple(party_name(comparison, one) for one in (pair.one, pair.other))
        apart = f"{float(pair.apart or 0):.1f}".removesuffix(".0")
        return TopicRow(topic.kind, topic.minutes, (*names, pair.item.text.read("provider", language)), (apart,))
    return TopicRow(topic.kind, topic.minutes, tuple(one.name for one in topic.missing), ())
