"""The document as a value: parties, people, answers and all else, each entry with its history.

Every entry is a set of revisions. A revision names the revisions it replaces, so order comes from
ancestry and never from a clock. Joining two documents joins these sets, entry by entry: whatever
nobody replaced still stands, and two answers that did not know of each other are both kept.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import Field

from readiness.document.consortium import (
    Candidacy,
    Consent,
    Invitation,
    Need,
    Offer,
    Pooled,
    Privacy,
    Receipt,
    Round,
    Tie,
)
from readiness.document.graph import MapActivity, MapEdge, MapNode, SetAside
from readiness.document.toolbox import (
    ContractTerm,
    CriteriaCase,
    GainShare,
    GamePlayed,
    KeptDay,
    Outcome,
    PerformanceNote,
    PoorPerformance,
    Ranking,
    Review,
    Risk,
    RouteCase,
    Statement,
    Watch,
    WorkshopNote,
)
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Questionnaire
from readiness.records import Record
from readiness.wording import Identifier, Language, Name, Prose, ShortText

FORMAT = "readiness-document"
VERSION = 1

Purpose = Literal["self-assessment", "partnership", "commissioning"]
Size = Literal["small", "medium", "large"]
PartyKind = Literal["commissioner", "provider", "regulator", "funder", "umbrella"]
PartnershipRole = Literal["commissioner", "lead", "member", "candidate", "supporter"]
RevisionId = Annotated[str, Field(pattern=r"^[0-9a-f]{16,64}$")]
Moment = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$")]
Key = Annotated[str, Field(pattern=r"^[a-z0-9._-]+(/[a-z0-9._-]+)*$", max_length=330)]

Content = TypeVar("Content")


class Revision(Record, Generic[Content]):
    """One state of an entry: who set it, when, and which revisions it replaces. No value: taken away."""

    id: RevisionId
    replaces: tuple[RevisionId, ...] = ()
    by: ShortText = ""
    at: Moment
    value: Content | None


class Entry(Record, Generic[Content]):
    """The standing revision of a thing, those it grew from, and any that clash with it."""

    now: Revision[Content]
    past: tuple[Revision[Content], ...] = ()
    clash: tuple[Revision[Content], ...] = ()

    @property
    def value(self) -> Content | None:
        """What stands now, or None where it was taken away."""
        return self.now.value

    @property
    def revisions(self) -> tuple[Revision[Content], ...]:
        """Every revision there ever was."""
        return (self.now, *self.clash, *self.past)


class Party(Record):
    """An organisation that takes part, and how."""

    name: Name
    kind: PartyKind = "provider"
    role: PartnershipRole = "member"
    size: Size = "small"
    charity: bool = False
    areas: tuple[ShortText, ...] = Field(default=(), max_length=100)
    specialisms: tuple[ShortText, ...] = Field(default=(), max_length=100)
    notes: Prose = ""

    @property
    def side(self) -> Literal["provider", "commissioner"]:
        """The side of the table whose wording this party is asked."""
        return "commissioner" if self.kind == "commissioner" else "provider"


class Person(Record):
    """Somebody who answers for a party, known by role and not by name unless they wish it."""

    role: Name


class Weight(Record):
    """The importance that somebody gives a factor, 0 to 100 beside the others."""

    importance: int = Field(ge=0, le=100)


class About(Record):
    """What the document is for."""

    title: Name
    purpose: Purpose = "partnership"
    language: Language = "en"
    summary: Prose = ""


class Choice(Record):
    """A choice the parties have made, such as the delivery model, with its reason."""

    chosen: Identifier
    variant: Identifier | None = None
    reason: Prose = ""


class Action(Record):
    """A next step: what, who, when, which item it should move, what is expected of it, and what happened.

    ``came_from`` says in words what it rests on: a piece of advice, a finding, an exercise of a workshop.
    """

    what: Name
    owner: ShortText = ""
    due: KeptDay = ""
    item: Identifier | None = None
    status: Literal["open", "under way", "done", "dropped"] = "open"
    expected: Prose = ""
    happened: Prose = ""
    came_from: ShortText = ""


class LogLine(Record):
    """Something that happened to the document as a whole: made, merged, upgraded, exported."""

    at: Moment
    what: Prose


class Document(Record):
    """Everything in one ``.readiness`` file.

    Keys: ``about`` and ``privacy`` have the one key ``document``; a person is ``party/person``, an answer
    ``party/person/questionnaire/item``, a rating of a partner ``party/person/partner/questionnaire/item``,
    a pooled answer ``questionnaire/item/token``, a consent ``party/person/questionnaire/section``, a frozen
    questionnaire ``id/version``, a weight its factor (or ``party/person/factor``: a person's own), an offer
    ``party/need``, a tie ``party/party``, a candidacy its party; a map's node, edge or activity is ``map/id``, a
    finding set aside ``map/rule/subject``; a choice is named by what was chosen: ``model``, or ``route/key`` for the
    option taken of a route to market. Of the tools, a ranking is ``kind/party``, a watch its party, a contract term
    its component, a workshop note ``exercise/id``; a gain share, route, criteria and the rest have keys of their own.
    """

    format: Literal["readiness-document"] = "readiness-document"
    version: Literal[1] = 1
    min_reader: int = Field(default=1, ge=1)
    id: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    about: dict[Key, Entry[About]] = Field(default_factory=dict)
    parties: dict[Key, Entry[Party]] = Field(default_factory=dict)
    people: dict[Key, Entry[Person]] = Field(default_factory=dict)
    questionnaires: dict[Key, Questionnaire] = Field(default_factory=dict)
    answers: dict[Key, Entry[Answer]] = Field(default_factory=dict)
    weights: dict[Key, Entry[Weight]] = Field(default_factory=dict)
    choices: dict[Key, Entry[Choice]] = Field(default_factory=dict)
    map_nodes: dict[Key, Entry[MapNode]] = Field(default_factory=dict)
    map_edges: dict[Key, Entry[MapEdge]] = Field(default_factory=dict)
    map_activities: dict[Key, Entry[MapActivity]] = Field(default_factory=dict)
    set_aside: dict[Key, Entry[SetAside]] = Field(default_factory=dict)
    ratings: dict[Key, Entry[Answer]] = Field(default_factory=dict)
    pooled: dict[Key, Entry[Pooled]] = Field(default_factory=dict)
    consents: dict[Key, Entry[Consent]] = Field(default_factory=dict)
    privacy: dict[Key, Entry[Privacy]] = Field(default_factory=dict)
    invitations: dict[Key, Entry[Invitation]] = Field(default_factory=dict)
    receipts: dict[Key, Entry[Receipt]] = Field(default_factory=dict)
    rounds: dict[Key, Entry[Round]] = Field(default_factory=dict)
    needs: dict[Key, Entry[Need]] = Field(default_factory=dict)
    offers: dict[Key, Entry[Offer]] = Field(default_factory=dict)
    candidacies: dict[Key, Entry[Candidacy]] = Field(default_factory=dict)
    ties: dict[Key, Entry[Tie]] = Field(default_factory=dict)
    actions: dict[Key, Entry[Action]] = Field(default_factory=dict)
    gain_shares: dict[Key, Entry[GainShare]] = Field(default_factory=dict)
    routes: dict[Key, Entry[RouteCase]] = Field(default_factory=dict)
    criteria: dict[Key, Entry[CriteriaCase]] = Field(default_factory=dict)
    games: dict[Key, Entry[GamePlayed]] = Field(default_factory=dict)
    reviews: dict[Key, Entry[Review]] = Field(default_factory=dict)
    watches: dict[Key, Entry[Watch]] = Field(default_factory=dict)
    performance: dict[Key, Entry[PerformanceNote]] = Field(default_factory=dict)
    poor_performance: dict[Key, Entry[PoorPerformance]] = Field(default_factory=dict)
    outcomes: dict[Key, Entry[Outcome]] = Field(default_factory=dict)
    statements: dict[Key, Entry[Statement]] = Field(default_factory=dict)
    rankings: dict[Key, Entry[Ranking]] = Field(default_factory=dict)
    risks: dict[Key, Entry[Risk]] = Field(default_factory=dict)
    contract_terms: dict[Key, Entry[ContractTerm]] = Field(default_factory=dict)
    workshop_notes: dict[Key, Entry[WorkshopNote]] = Field(default_factory=dict)
    log: tuple[LogLine, ...] = Field(default=(), max_length=100_000)


PARTS: Mapping[str, type[Any]] = {
    "about": About, "parties": Party, "people": Person, "answers": Answer, "weights": Weight,
    "choices": Choice, "map_nodes": MapNode, "map_edges": MapEdge, "map_activities": MapActivity,
    "set_aside": SetAside, "ratings": Answer, "pooled": Pooled, "consents": Consent, "privacy": Privacy,
    "invitations": Invitation, "receipts": Receipt, "rounds": Round, "needs": Need, "offers": Offer,
    "candidacies": Candidacy, "ties": Tie, "actions": Action,
    "gain_shares": GainShare, "routes": RouteCase, "criteria": CriteriaCase, "games": GamePlayed,
    "reviews": Review, "watches": Watch, "performance": PerformanceNote, "poor_performance": PoorPerformance,
    "outcomes": Outcome, "statements": Statement, "rankings": Ranking, "risks": Risk,
    "contract_terms": ContractTerm, "workshop_notes": WorkshopNote,
}  # fmt: skip
