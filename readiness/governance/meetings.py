"""Whether a body can still decide: votes, quorum and unanimity when somebody leaves, is absent or may not vote."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from readiness.document.graph import DecisionRule, MapEdge, TermsOfReference
from readiness.governance.checks.survey import Survey

WHOLE = 100
HALF = 50.0
Missing = Literal["leaves", "absent", "conflicted"]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A body before and after: its votes, whether it has a quorum, and whether it can decide.

    ``quorum`` is None where the terms of reference give no number. ``unanimity`` says whether all who must
    agree can vote, and is None where the rule is not unanimity. ``alone`` is true where one party is left that
    decides by itself. ``share`` is the per cent of shares that can vote, for a body that votes by shares.
    ``unsaid`` counts the seats of which nobody recorded whether they vote: they are counted as if they did.
    ``people_before`` and ``people_after`` count who can come, with or without a vote, people's voices among them.
    """

    body: str
    rule: DecisionRule | None
    votes_before: int
    votes_after: int
    quorum: bool | None
    unanimity: bool | None
    alone: bool
    deputy_comes: bool = False
    share: float | None = None
    unsaid: int = 0
    people_before: int = 0
    people_after: int = 0

    @property
    def can_decide(self) -> bool | None:
        """Whether the body can take a decision; None where the terms of reference do not tell."""
        if self.quorum is False or self.unanimity is False or (self.votes_before and not self.votes_after):
            return False
        if self.share is not None and self.share <= HALF:
            return False
        return None if self.quorum is None or self.rule is None else True

    def in_words(self, name: str) -> Iterator[str]:
        """Yield what happens at ``name``, the body, in sentences."""
        yield f"{name}: {self._who_comes()}"
        if not self.deputy_comes or self.quorum is False:
            yield from self._hindered(name)
        if self.unsaid:
            of_them = (
                "1 seat has a vote is not recorded; it is"
                if self.unsaid == 1
                else (f"{self.unsaid} seats have a vote is not recorded; they are")
            )
            yield f"{name}: whether {of_them} counted as if so."

    def _who_comes(self) -> str:
        if not self.votes_before:
            come = f"{self.people_after} of {self.people_before} people can be there."
            return f"deputies come, so that {come}" if self.deputy_comes else come
        votes = "1 vote" if self.votes_after == 1 else f"{self.votes_after} votes"
        if self.deputy_comes:
            return f"a deputy comes, so that all {votes} stay."
        return f"{votes} of {self.votes_before} can be cast."

    def _hindered(self, name: str) -> Iterator[str]:
        if self.quorum is not None:
            yield f"{name}: the quorum {'is still met' if self.quorum else 'is no longer met'}."
        else:
            yield f"{name}: whether the quorum is met can’t be said; its terms of reference give no number."
        if self.votes_before and not self.votes_after:
            yield f"{name}: nobody is left who can vote; nothing can be decided."
            return
        if self.unanimity is False:
            yield f"{name}: it decides only when all agree, and not all can vote; decisions wait."
        if self.share is not None and self.share <= HALF:
            yield f"{name}: those who can vote hold {self.share:g} per cent of the shares, which is no majority."
        if self.alone and self.can_decide is not False:
            yield f"{name}: one party is left that decides by itself."


def meeting_of(survey: Survey, body: str, missing: Missing, who: str) -> Meeting:
    """Return ``body`` when ``who`` is missing.

    Args:
        survey: The map before the change.
        body: A body on which ``who`` sits or speaks.
        missing: Whether the member left for good, does not come (a deputy takes the seat where there is one),
            or comes but may not vote. Of several seats each is looked at by itself.
        who: The place whose member it is.

    Source:
        docs/governance.md, what if.
    """
    seats = tuple(edge for _, edge in survey.into(body, "seat"))
    table = _Table(seats, tuple(edge for _, edge in survey.into(body, "voice")), missing, who)
    terms, voters, casting = survey.terms(body), table.voters, table.who_stay(table.voters)
    deputy = missing == "absent" and table.who_stay(table.counted) == table.counted
    return Meeting(
        body=body,
        rule=terms.decision_rule,
        votes_before=_count(voters),
        votes_after=_count(casting),
        quorum=_has_quorum(terms, table),
        unanimity=_is_unanimous(terms, missing, deputy=deputy, votes=any(edge.source == who for edge in voters)),
        alone=len({edge.source for edge in casting}) == 1 < len({edge.source for edge in voters}),
        deputy_comes=deputy and any(edge.source == who for edge in table.counted),
        unsaid=_count([edge for edge in voters if edge.voting is None]),
        share=_share(survey, body, casting),
        people_before=_count(table.everybody),
        people_after=_count(table.present),
    )


@dataclass(frozen=True, slots=True)
class _Table:
    """Who sits and speaks at a body, and what is supposed of ``who``."""

    seats: tuple[MapEdge, ...]
    voices: tuple[MapEdge, ...]
    missing: Missing
    who: str

    @property
    def everybody(self) -> tuple[MapEdge, ...]:
        return (*self.seats, *self.voices)

    @property
    def voters(self) -> tuple[MapEdge, ...]:
        return tuple(edge for edge in self.seats if edge.voting is not False)

    @property
    def counted(self) -> tuple[MapEdge, ...]:
        # Where nobody votes, as on a panel, all who can come are what counts.
        return self.voters or self.everybody

    @property
    def present(self) -> tuple[MapEdge, ...]:
        return self.everybody if self.missing == "conflicted" else self.who_stay(self.everybody)

    @property
    def invited(self) -> tuple[MapEdge, ...]:
        gone = self.who if self.missing == "leaves" else None
        return tuple(edge for edge in self.voters if edge.source != gone)

    def who_stay(self, places: tuple[MapEdge, ...]) -> tuple[MapEdge, ...]:
        comes = self.missing == "absent"
        return tuple(edge for edge in places if edge.source != self.who or (comes and edge.deputy))


def _count(seats: Sequence[MapEdge]) -> int:
    return sum(edge.seats or 1 for edge in seats)


def _has_quorum(terms: TermsOfReference, table: _Table) -> bool | None:
    if terms.quorum_per_cent is None and terms.quorum_people is None:
        return None
    present = table.present
    there = _count([edge for edge in present if edge in table.voters])
    enough_share = there * WHOLE >= _count(table.invited) * (terms.quorum_per_cent or 0)
    # Where nobody votes at all, somebody has to be there all the same.
    somebody = there if table.voters else _count(present)
    return bool(somebody) and enough_share and _count(present) >= (terms.quorum_people or 0)


def _is_unanimous(terms: TermsOfReference, missing: Missing, *, deputy: bool, votes: bool) -> bool | None:
    if terms.decision_rule != "unanimous":
        return None
    if missing == "conflicted" and terms.conflict_policy:
        # The policy takes the member out of this vote, so that the others are all who must agree.
        return True
    return missing == "leaves" or deputy or not votes


def _share(survey: Survey, body: str, casting: Sequence[MapEdge]) -> float | None:
    if survey.terms(body).decision_rule != "shareholding":
        return None
    companies = {edge.source for _, edge in survey.into(body, "reports_to")} & set(survey.vehicles)
    held = [edge for company in companies for _, edge in survey.into(company, "shareholding")]
    voters = {edge.source for edge in casting}
    return sum(edge.share_per_cent or 0.0 for edge in held if edge.source in voters) if held else None
