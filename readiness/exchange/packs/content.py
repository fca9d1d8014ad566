"""What is inside a sealed reply, as records; the same content always gives the same bytes."""

from typing import Annotated

from pydantic import Field, ValidationError
from pydantic_core import to_json

from readiness.document.consortium import SharedWith
from readiness.document.model import Key, Moment, Party, RevisionId
from readiness.errors import DamagedFileError
from readiness.exchange.packs.formats import DAMAGED, REMEDY, Digest, Fingerprint, PackId
from readiness.questionnaire.answers import Answer
from readiness.records import Record
from readiness.wording import Identifier, Name

MOST_ANSWERS = 100_000
MOST_EARLIER = 1_000
TotalKey = Annotated[str, Field(pattern=r"^[a-z0-9._-]+/[a-z0-9._-]+/[0-9a-f]{32}$", max_length=200)]


class SentAnswer(Record):
    """An answer shared with the asker, with its place in its own history; None: it was taken back.

    ``partner`` is whom it is about, by the asker's id, where it is a view on a partner.
    """

    questionnaire: Identifier
    item: Identifier
    partner: Identifier | None = None
    id: RevisionId
    replaces: tuple[RevisionId, ...] = Field(default=(), max_length=10_000)
    at: Moment
    answer: Answer | None


class SentPerson(Record):
    """Somebody who answered: known by role, with what they share openly and with whom they share each section."""

    id: Fingerprint
    role: Name
    consents: dict[Key, SharedWith] = Field(max_length=2_000)
    answers: tuple[SentAnswer, ...] = Field(default=(), max_length=MOST_ANSWERS)


class SentTotal(Record):
    """An answer for group totals: ``key`` is questionnaire, item and a token that leads back to nobody."""

    key: TotalKey
    id: RevisionId
    replaces: tuple[RevisionId, ...] = Field(default=(), max_length=10_000)
    answer: Answer
    about: Identifier | None = None


class PackContent(Record):
    """The whole content of a reply.

    ``sender`` names the sender the same in every reply to one asker. ``questionnaires`` maps each copy answered
    (id and version) to the hash of its content. ``released`` names what is no longer shared in totals, and
    ``earlier`` the replies before this one.
    """

    sender: Fingerprint
    party: Party
    addressed: Identifier | None = None
    questionnaires: dict[Key, Digest] = Field(max_length=100)
    people: tuple[SentPerson, ...] = Field(min_length=1, max_length=200)
    totals: tuple[SentTotal, ...] = Field(default=(), max_length=MOST_ANSWERS)
    released: tuple[TotalKey, ...] = Field(default=(), max_length=MOST_ANSWERS)
    earlier: tuple[PackId, ...] = Field(default=(), max_length=MOST_EARLIER)

    @property
    def answers(self) -> int:
        """How many answers are shared with the asker."""
        return sum(each.answer is not None for person in self.people for each in person.answers)


def encode(content: PackContent) -> bytes:
    """Return ``content`` as the bytes that are sealed."""
    return to_json(content.model_dump(mode="json", exclude_defaults=True), indent=1) + b"\n"


def decode(data: bytes, where: str) -> PackContent:
    """Return the content that the seal held.

    Raises:
        DamagedFileError: It is not what this program seals.
    """
    try:
        content = PackContent.model_validate_json(data)
    except ValidationError as error:
        raise DamagedFileError(where, f"{DAMAGED} (Its content is not a reply.)", REMEDY) from error
    if encode(content) != data:
        raise DamagedFileError(where, DAMAGED, REMEDY)
    return content
