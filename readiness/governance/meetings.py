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

    @property
    def can_decide(self) -> bool | None:
        """Whether the body can take a decision; None where the terms of reference do not tell."""
        if self.quorum is False or self.unanimity is False or not self.votes_after:
            return False
        if self.share is not None and self.share <= HALF:
            return False
        return None if self.quorum is None or self.rule is None else True

    def in_words(self, name: str) -> Iterator[str]:
        """Yield what happens at ``name``, the body, in sentences."""
        votes = "1 vote" if self.votes_after == 1 else f"{self.votes_after} votes"
        if self.deputy_comes:
            yield f"{name}: a deputy comes, so that all {votes} stay."
        else:
            yield f"{name}: {votes} of {self.votes_before} can be cast."
        if not self.deputy_comes or self.quorum is False:
            yield from self._hindered(name)
        if self.unsaid:
            of_them = (
                "1 seat has a vote is not recorded; it is"
                if self.unsaid == 1
                else (f"{self.unsaid} seats have a vote is not recorded; they are")
            )
            yield f"{name}: whether {of_them} counted as if so."

    def _hindered(self, name: str) -> Iterator[str]:
        if self.quorum is not None:
            yield f"{name}: the quorum {'is still met' if self.quorum else 'is no longer met'}."
        else:
            yield f"{name}: whether the quorum is met can’t be said; its terms of reference give no number."
        if self.unanimity is False:
            yield f"{name}: it decides only when all agree, and not all can vote; decisions wait."
        if self.share is not None and self.share <= HALF:
            yield f"{name}: those who can vote hold {self.share:g} per cent of the shares, which is no majority."
        if self.alone:
            yield f"{name}: one party is left that decides by itself."


def meeting_of(survey: Survey, body: str, missing: Missing, who: str) -> Meeting:
    """Return ``body`` when ``who`` is missing.

    Args:
        survey: The map before the change.
        body: A body on which ``who`` sits.
        missing: Whether the member left for good, does not come (a deputy takes the seat where there is one),
            or comes but may not vote. Of several seats each is looked at by itself.
        who: The place whose member it is.

    Source:
        docs/governance.md, what if.
    """
    seats = [edge for _, edge in survey.into(body, "seat")]
    voters = [edge for edge in seats if edge.voting is not False]

    def stands_in(edge: MapEdge) -> bool:
        return edge.source != who or (missing == "absent" and bool(edge.deputy))

    casting = [edge for edge in voters if stands_in(edge)]
    deputy = missing == "absent" and casting == voters
    present = seats if missing == "conflicted" else [edge for edge in seats if stands_in(edge)]
    invited = [edge for edge in seats if edge.source != who] if missing == "leaves" else seats
    terms = survey.terms(body)
    voices = sum(edge.seats or 1 for _, edge in survey.into(body, "voice"))
    return Meeting(
        body=body,
        rule=terms.decision_rule,
        votes_before=_count(voters),
        votes_after=_count(casting),
        quorum=_has_quorum(terms, present, invited, voices),
        unanimity=_is_unanimous(terms, missing, deputy=deputy, votes=any(edge.source == who for edge in voters)),
        alone=len({edge.source for edge in casting}) == 1 < len({edge.source for edge in voters}),
        deputy_comes=deputy and any(edge.source == who for edge in voters),
        unsaid=_count([edge for edge in voters if edge.voting is None]),
        share=_share(survey, body, casting),
    )


def _count(seats: Sequence[MapEdge]) -> int:
    return sum(edge.seats or 1 for edge in seats)


def _has_quorum(
    terms: TermsOfReference, present: Sequence[MapEdge], invited: Sequence[MapEdge], voices: int
) -> bool | None:
    if terms.quorum_per_cent is None and terms.quorum_people is None:
        return None
    there, all_of_them = (_count([edge for edge in seats if edge.voting is not False]) for seats in (present, invited))
    enough_share = there * WHOLE >= all_of_them * (terms.quorum_per_cent or 0)
    return bool(there) and enough_share and _count(present) + voices >= (terms.quorum_people or 0)


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
