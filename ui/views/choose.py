"""What the Choose page shows: the best set and why, who brings what, and everything that can be settled by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.document.consortium import Need, Standing
from readiness.document.model import PartnershipRole
from readiness.partnership.choosing.composition import Composition, Points, Without
from readiness.partnership.choosing.conflict import Rule, RuleKind
from readiness.partnership.choosing.leading import LeadGround, LeadRule
from readiness.partnership.choosing.points import RiskGround
from readiness.partnership.choosing.problem import LEAD
from readiness.partnership.choosing.question import Question
from readiness.partnership.choosing.search import Found

# Roles of parties who are asked but not in yet.
NOT_IN_YET: tuple[PartnershipRole, ...] = ("candidate", "supporter")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the search found: the best set, what to do should one leave, the next best, and the fewest where asked.

    ``is_whole`` is false while some of that is still being worked out.
    """

    made: Composition
    losses: tuple[Without, ...] = ()
    others: tuple[Found, ...] = ()
    fewest: int | None = None
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class NeedRow:
    """One need: how strongly each candidate brings it (0 not, 1 in part, to 3 fully), and how many of the set do."""

    key: str
    need: Need
    strengths: tuple[int, ...]
    in_set: int | None

    @property
    def bringing(self) -> int:
        """How many candidates bring it."""
        return sum(strength > 1 for strength in self.strengths)

    @property
    def is_short(self) -> bool:
        """Whether too few bring it: of the best set, or of all candidates while there is none."""
        there = self.bringing if self.in_set is None else self.in_set
        return there < self.need.partners_wanted


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """Somebody who may be in, with points, lock, and whether the best set holds them."""

    key: str
    name: str
    role: PartnershipRole
    standing: Standing
    points: int
    risk: int
    risk_ground: RiskGround
    could_lead: bool | None
    lead_ground: LeadGround
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Loss:
    """Should a partner leave: who joins, who is not needed any more, and the points; no names: nothing changes.

    ``is_replaced`` is None where the search was stopped before it knew.
    """

    is_replaced: bool | None
    joins: tuple[str, ...] = ()
    goes: tuple[str, ...] = ()
    cost: int = 0


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """One of the best set: what it is needed for, what else it brings, and what happens without it.

    The need to be able to lead stands among the needs as ``LEAD_NAME``. ``in_part`` are needs for which it is needed,
    and which too few bring, so that they are covered in part only.
    """

    key: str
    name: str
    can_be_added: bool
    is_kept: bool
    needed_for: tuple[str, ...]
    also_brings: tuple[str, ...]
    loss: Loss | None
    in_part: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetRow:
    """Another set: its names, its points, how many more than the best, and who comes and goes beside the best.

    ``is_proved``: no set that comes before it is missed.
    """

    names: tuple[str, ...]
    cost: int
    more: int
    joins: tuple[str, ...]
    goes: tuple[str, ...]
    is_proved: bool = True


@dataclass(frozen=True, slots=True)
class UnmetRow:
    """A need that cannot be met, who brings it, and who could but is kept out."""

    need: str
    wanted: int
    bringing: tuple[str, ...]
    kept_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule that contradicts others: its kind, and the names it is about."""

    kind: RuleKind
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The answer, ready to draw. Without a set, ``conflict`` says why, or the search was stopped too early.

    ``is_whole`` is false while some of it is still being worked out.
    """

    partners: tuple[PartnerRow, ...]
    has_set: bool
    points: Points
    is_proved: bool
    bound: int
    next_best: tuple[SetRow, ...]
    unmet: tuple[UnmetRow, ...]
    conflict: tuple[RuleRow, ...]
    is_smallest: bool
    fewest: int | None
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class ChooseView:
    """The whole page; ``answer`` is None while nothing was found yet."""

    needs: tuple[NeedRow, ...]
    candidates: tuple[CandidateRow, ...]
    lead_rule: LeadRule
    lead_wanted: bool
    most: int | None
    answer: AnswerView | None = None


# Stands for a name that only the page can say in the language of the screen.
LEAD_NAME = LEAD


def choose_view(question: Question, answer: Answer | None) -> ChooseView:
    """Return the page for ``question`` with its ``answer``, where there is one."""
    chosen = frozenset(answer.made.chosen) if answer is not None else frozenset[str]()
    has_set = answer is not None and answer.made.found.chosen is not None
    return ChooseView(
        tuple(_need(question, key, need, chosen if has_set else None) for key, need in question.needs.items()),
        tuple(candidate_row(question, party, chosen) for party in question.candidates),
        question.lead_rule,
        question.problem.lead_wanted,
        question.problem.most,
        _answer(question, answer) if answer is not None else None,
    )


def candidate_row(question: Question, party: str, chosen: frozenset[str]) -> CandidateRow:
    """Return the row of one candidate."""
    one, points, lead = question.candidates[party], question.partners[party], question.leads[party]
    return CandidateRow(
        party, one.name, one.role, question.standing(party), points.total, points.risk, points.ground, lead.could,
        lead.ground, party in chosen,
    )  # fmt: skip


def progress_of(found: Found) -> int:
    """Return how far a search is, 0 to 100: the share of the best cost that the bound has reached."""
    return min(100, 100 * found.bound // found.cost) if found.cost else 0


def _need(question: Question, key: str, need: Need, chosen: frozenset[str] | None) -> NeedRow:
    strengths = tuple(
        offers[key].strength if key in offers else 0
        for offers in (question.offers[party] for party in question.candidates)
    )
    in_set = None
    if chosen is not None:
        in_set = sum(question.problem.meets(one, key) for one in question.problem.candidates if one.id in chosen)
    return NeedRow(key, need, strengths, in_set)


def _answer(question: Question, answer: Answer) -> AnswerView:
    made = answer.made
    losses = {loss.candidate: loss for loss in answer.losses}
    return AnswerView(
        tuple(_partner(question, made, party, losses.get(party)) for party in made.chosen),
        made.found.chosen is not None,
        made.points,
        made.found.is_proved,
        made.found.bound,
        _next_sets(question, answer),
        tuple(
            UnmetRow(
                _need_name(question, one.need),
                one.wanted,
                _names(question, one.bringing),
                _names(question, one.kept_out),
            )
            for one in made.unmet
        ),
        tuple(_rule(question, rule) for rule in made.conflict.rules) if made.conflict else (),
        made.conflict is None or made.conflict.is_smallest,
        answer.fewest,
        answer.is_whole,
    )


def _partner(question: Question, made: Composition, party: str, loss: Without | None) -> PartnerRow:
    one = question.candidates[party]
    purpose = next(each for each in made.purposes if each.candidate == party)
    short = {each.need for each in made.unmet}
    return PartnerRow(
        party,
        one.name,
        one.role in NOT_IN_YET,
        question.standing(party) == "in",
        tuple(_need_name(question, need) for need in purpose.needed_for if need not in short),
        tuple(_need_name(question, need) for need in purpose.also_brings),
        _loss(question, loss) if loss is not None else None,
        tuple(_need_name(question, need) for need in purpose.needed_for if need in short),
    )


def _loss(question: Question, loss: Without) -> Loss:
    if loss.found.chosen is None:
        return Loss(False if loss.found.is_over else None)
    return Loss(True, _names(question, loss.joins), _names(question, loss.goes), loss.found.cost or 0)


def _next_sets(question: Question, answer: Answer) -> tuple[SetRow, ...]:
    return tuple(_next_set(question, answer.made.found, found) for found in answer.others)


def _next_set(question: Question, best: Found, found: Found) -> SetRow:
    there, before, cost = found.chosen or frozenset(), best.chosen or frozenset(), found.cost or 0
    names, joins, goes = (_names(question, sorted(some)) for some in (there, there - before, before - there))
    return SetRow(names, cost, cost - (best.cost or 0), joins, goes, found.is_proved)


def _rule(question: Question, rule: Rule) -> RuleRow:
    names = (
        tuple(_need_name(question, need) for need in rule.about)
        if rule.kind == "need"
        else _names(question, rule.about)
    )
    return RuleRow(rule.kind, names)


def _need_name(question: Question, need: str) -> str:
    return LEAD_NAME if need == LEAD else question.needs[need].name


def _names(question: Question, parties: Sequence[str]) -> tuple[str, ...]:
    return tuple(question.candidates[party].name for party in parties)
