"""The governance map as it is kept: places (nodes) and the lines between them.

Every attribute has three states: yes, no, and ``None`` for "not recorded" (an empty text for words).
The vocabulary is that of docs/governance.md.
"""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from readiness.document.toolbox import KeptDay
from readiness.records import Record
from readiness.wording import Identifier, Name, Prose, ShortText

NodeKind = Literal["organisation", "vehicle", "body", "people"]
OrganisationRole = Literal["commissioner", "provider", "subcontractor", "regulator", "funder", "umbrella"]
BodyKind = Literal[
    "board", "leadership team", "management team", "delivery team", "partnership board", "client body", "advisory panel"
]
EdgeKind = Literal[
    "contract", "subcontract", "funding", "reports_to", "seat", "shareholding", "delivers", "voice", "regulates",
    "data_flow", "relationship",
]  # fmt: skip
Collaboration = Literal["awareness", "cooperation", "coordination", "integration"]
DecisionRule = Literal["unanimous", "consensus", "majority", "shareholding", "chair decides", "advisory"]
Agreement = Literal["sharing agreement", "contract", "memorandum", "none"]
OrganisationSize = Literal["small", "medium", "large"]
DataRoles = Literal["joint controllers", "processor", "separate controllers"]
Score5 = Annotated[int, Field(ge=0, le=5)]
Pounds = Annotated[int, Field(ge=0, le=10**12)]
DateText = Annotated[KeptDay, Field(min_length=1)]


class TermsOfReference(Record):
    """What a body is for, how it decides and how it is held to account."""

    purpose: Prose = ""
    decision_rule: DecisionRule | None = None
    decision_limit_pounds: Pounds | None = None
    quorum: ShortText = ""
    quorum_per_cent: int | None = Field(
        default=None, ge=1, le=100, description="The least share of the voting members who must be there."
    )
    quorum_people: int | None = Field(default=None, ge=1, le=400, description="The fewest people who must be there.")
    meetings_a_year: int | None = Field(default=None, ge=0, le=400)
    all_parties_meet: bool | None = Field(default=None, description="Whether every party sits in its meetings.")
    reserved_matters: Prose = ""
    deadlock_route: Prose = ""
    conflict_policy: Prose = ""
    scrutiny: Prose = Field(default="", description="Who looks over its decisions from outside.")
    review_every_months: int | None = Field(default=None, ge=1, le=120)
    review_date: DateText | None = None


class MapNode(Record):
    """A place on the map: an organisation, a vehicle, a body, or the people who use the service."""

    kind: NodeKind
    name: Name
    party: Identifier | None = Field(default=None, description="The party of the document that stands here.")
    role: OrganisationRole | None = None
    size: OrganisationSize | None = None
    charity: bool | None = None
    represented_by: Identifier | None = Field(default=None, description="The place that speaks for it at the table.")
    allocates_work: bool | None = Field(default=None, description="Whether it decides who of the others gets work.")
    body: BodyKind | None = None
    apex: bool | None = Field(default=None, description="Whether nobody on the map stands above it.")
    terms: TermsOfReference | None = None
    complaints_route: Prose = Field(default="", description="How people complain and are put right.")
    notes: Prose = ""

    @model_validator(mode="after")
    def _belongs_together(self) -> "MapNode":
        if self.role is not None and self.kind != "organisation":
            raise ValueError(f"“role” belongs to an organisation, but this is a {self.kind}")
        if self.kind != "body" and (self.body is not None or self.terms is not None):
            raise ValueError(f"“body” and “terms” belong to a body, but this is of the kind “{self.kind}”")
        return self


class MapEdge(Record):
    """A line on the map, from ``source`` to ``target`` (ids of nodes of the same map)."""

    source: Identifier
    target: Identifier
    kind: EdgeKind
    label: ShortText = Field(default="", description="The name of the agreement; equal names are one agreement.")
    share_per_cent: float | None = Field(default=None, ge=0, le=100)
    grant: bool | None = Field(default=None, description="Money given without a contract behind it.")
    voting: bool | None = None
    seats: int | None = Field(default=None, ge=1, le=100, description="How many people sit or speak here.")
    delegated_authority: bool | None = None
    authority_limit_pounds: Pounds | None = None
    authority_until: DateText | None = None
    deputy: bool | None = None
    regulated: bool | None = Field(default=None, description="Whether the law requires registration for this.")
    personal_data: bool | None = None
    agreement: Agreement | None = None
    data_roles: DataRoles | None = Field(default=None, description="How the law sees the two ends of personal data.")
    lawful_basis: bool | None = None
    assessment: bool | None = None
    exit_terms: bool | None = None
    step_in_right: bool | None = None
    conflict_declared: bool | None = None
    collaboration: Collaboration | None = None
    trust: Score5 | None = None
    worth: Score5 | None = None
    notes: Prose = ""

    @model_validator(mode="after")
    def _joins_two_places(self) -> "MapEdge":
        if self.source == self.target:
            raise ValueError(f"begins and ends at “{self.source}”; a line needs two places")
        return self


class SetAside(Record):
    """A finding that the parties leave as it is, with their reason."""

    reason: Annotated[Prose, Field(min_length=1)]


class MapActivity(Record):
    """A row of the responsibility matrix: an activity and the places of the map that take part in it.

    ``statutory`` marks a duty that the law lays on a commissioner.
    """

    name: Name
    responsible: tuple[Identifier, ...] = Field(default=(), max_length=100)
    accountable: tuple[Identifier, ...] = Field(default=(), max_length=100)
    consulted: tuple[Identifier, ...] = Field(default=(), max_length=100)
    informed: tuple[Identifier, ...] = Field(default=(), max_length=100)
    statutory: bool | None = None

    @model_validator(mode="after")
    def _names_each_once(self) -> "MapActivity":
        for part in (self.responsible, self.accountable, self.consulted, self.informed):
            if len(set(part)) < len(part):
                raise ValueError("names a place twice in one column")
        return self
