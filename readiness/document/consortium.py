"""What a consortium keeps beside its answers: consent, packs, rounds, and who is wanted for what."""

from typing import Annotated, Literal

from pydantic import Field

from readiness.questionnaire.answers import Answer
from readiness.records import Record
from readiness.wording import Identifier, Name, Prose, ShortText

SharedWith = Literal["lead", "totals", "nobody"]
NeedKind = Literal["capability", "area", "specialism"]
Bond = Literal["together", "apart"]
Standing = Literal["in", "out", "open"]
FLOOR_OF_A_GROUP = 3
CUSTOMARY_GROUP = 5
Hexadecimal = Annotated[str, Field(pattern=r"^[0-9a-f]{16,128}$")]
AnswerKey = Annotated[str, Field(pattern=r"^[a-z0-9._-]+(/[a-z0-9._-]+)*$", max_length=330)]


class Consent(Record):
    """With whom a respondent shares a section: with the lead, in group totals only, or with nobody."""

    shared_with: SharedWith


class Privacy(Record):
    """The owner's rules: the smallest group shown apart, aliases for partners, and when to erase."""

    smallest_group: int = Field(default=CUSTOMARY_GROUP, ge=FLOOR_OF_A_GROUP, le=100)
    aliases: bool = False
    erase_by: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""


class Invitation(Record):
    """An invitation, written (``sent/ID``) or received (``received/ID``): who asks whom, what, and under which key.

    ``party`` is whom it was written to, or who answers it here; ``known_as`` is the asker's own id for whoever
    answers; ``partners`` are those about whom views are asked, by the asker's ids. ``made_for`` is true in a document
    that was made to answer it, and asks its party nothing else.
    """

    asker: Name
    public_key: Hexadecimal
    questionnaires: tuple[Identifier, ...] = Field(default=(), max_length=100)
    reply_by: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    party: Identifier | None = None
    known_as: Identifier | None = None
    made_for: bool = False
    partners: dict[Identifier, Name] = Field(default_factory=dict, max_length=300)


class Receipt(Record):
    """A reply that was brought in (``came/ID``) or sent (``sent/INVITATION/ID``): its sender, code and extent.

    ``earlier`` names the replies of the same sender before it, so that an old one is known as old. What came in
    group totals is not counted for one sender. ``confirmed_by`` and ``confirmed_at`` stand once a receipt came back.
    """

    sender: Name
    party: Identifier
    code: ShortText
    made_at: ShortText = ""
    answers: int = Field(ge=0)
    in_totals: int = Field(default=0, ge=0)
    earlier: tuple[Hexadecimal, ...] = Field(default=(), max_length=1000)
    confirmed_by: ShortText = ""
    confirmed_at: ShortText = ""


class Pooled(Record):
    """An answer that its giver shares in group totals only: it names nobody and is never shown alone.

    ``about`` is the partner whom a view is about, where it is one.
    """

    answer: Answer
    about: Identifier | None = None


class Round(Record):
    """A moment of a consortium's work: the revision of each answer that stood when it was closed.

    Of answers shared in totals only it keeps how many there were for each ``questionnaire/item`` (for views on a
    partner ``questionnaire/item/party``), and how many those had replaced, and not which: two lists of them would tell
    whose reply brought those that are in one only.
    """

    name: Name
    closed_on: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    answers: dict[AnswerKey, Hexadecimal] = Field(default_factory=dict, max_length=1_000_000)
    pooled: dict[AnswerKey, tuple[int, int]] = Field(default_factory=dict, max_length=10_000)


class Need(Record):
    """Something the consortium must bring: what, by how many partners, and whether losing it would be critical."""

    name: Name
    kind: NeedKind = "capability"
    depth: int = Field(default=1, ge=1, le=20)
    critical: bool = False

    @property
    def partners_wanted(self) -> int:
        """How many partners must bring it: a critical need is covered by at least two."""
        return max(self.depth, 2) if self.critical else self.depth


class Offer(Record):
    """That a partner brings what is needed, 1 (in part) to 3 (fully), and on what ground."""

    strength: int = Field(default=3, ge=1, le=3)
    ground: Prose = ""


class Candidacy(Record):
    """What the consortium has settled about a partner's place, its risk to the whole, and whether it could lead."""

    standing: Standing = "open"
    could_lead: bool | None = None
    risk: int | None = Field(default=None, ge=0, le=100)
    reason: Prose = ""


class Tie(Record):
    """Two partners who must be in together, or who cannot both be."""

    bond: Bond
    reason: Prose = ""
