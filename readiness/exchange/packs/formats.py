"""The three kinds of pack file (invitation, reply, receipt) as records, as bytes, and back.

One JSON object, UTF-8, indent 1, one newline at the end. The same content always gives the same bytes, and
bytes that the program would not have written itself are refused: so a doubled key, a strange number or a
single altered letter never passes.
"""

import base64
import hashlib
from itertools import islice
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError
from pydantic_core import from_json, to_json

from readiness.document import disk
from readiness.document.model import Moment, PartnershipRole, PartyKind
from readiness.errors import BadInputError, DamagedFileError, NewerFileError
from readiness.questionnaire.format import Questionnaire
from readiness.records import Record, sentences
from readiness.wording import Identifier, Name, Prose, ShortText

VERSION: Literal[1] = 1
SUFFIX = ".readiness-pack"
LARGEST_BYTES = 20_000_000
MOST_FINDINGS = 3
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
DAMAGED = "The file was damaged or altered on the way."
TOO_LARGE = "The file is larger than 20 MB, which no pack is."
REMEDY = "Nothing was changed. Ask whoever sent it for a fresh copy."

PackId = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
PublicKey = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Fingerprint = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
Base64 = Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]*={0,2}$")]
Day = Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]
Code = Annotated[str, Field(pattern=r"^[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}$")]


class InvitationFile(Record):
    """An invitation: who asks, under which key a reply is sealed, and every questionnaire word for word.

    ``party`` is the asker's id of whom it is written to, None where anybody may answer it; ``partners`` are
    those about whom views are asked. ``checksum`` is the SHA-256 of the file with an empty one in its place.
    """

    format: Literal["readiness-invitation"] = Field(...)
    version: Literal[1] = Field(...)
    checksum: Digest | Literal[""] = Field(...)
    id: PackId
    asker: Name
    public_key: PublicKey
    made_at: Moment
    title: Name
    reply_by: Day = ""
    message: Prose = ""
    party: Identifier | None = None
    name: ShortText = ""
    kind: PartyKind = "provider"
    role: PartnershipRole = "member"
    partners: dict[Identifier, Name] = Field(default_factory=dict, max_length=300)
    questionnaires: tuple[Questionnaire, ...] = Field(min_length=1, max_length=100)


class PackFile(Record):
    """A sealed reply: lines that anybody can read, and a content that only asker and sender can open.

    ``key_for`` is the fingerprint of the asker's key. The content key is sealed once to the asker and once to
    the sender; every other line is bound into the seal of the content.
    """

    format: Literal["readiness-pack"] = Field(...)
    version: Literal[1] = Field(...)
    id: PackId
    invitation: PackId
    key_for: Fingerprint
    made_at: Moment
    program: ShortText
    to_asker: Base64
    to_sender: Base64
    nonce: Base64
    content: Base64

    @property
    def visible(self) -> bytes:
        """Every line but the content, as they are bound into the seal."""
        return to_json(self.model_dump(exclude={"content"}))


class ReceiptFile(Record):
    """What goes back to the sender: which reply was brought in, its code, by whom, when, and how many answers."""

    format: Literal["readiness-receipt"] = Field(...)
    version: Literal[1] = Field(...)
    checksum: Digest | Literal[""] = Field(...)
    pack: PackId
    code: Code
    asker: Name
    at: Moment
    answers: int = Field(ge=0)
    in_totals: int = Field(ge=0)


AnyPack = InvitationFile | PackFile | ReceiptFile
_KINDS: dict[str, type[InvitationFile] | type[PackFile] | type[ReceiptFile]] = {
    "readiness-invitation": InvitationFile,
    "readiness-pack": PackFile,
    "readiness-receipt": ReceiptFile,
}
_WORDS = {InvitationFile: "an invitation", PackFile: "a reply", ReceiptFile: "a receipt"}
_OTHERS = {
    "readiness-document": "It is a whole document: open it instead of bringing it in.",
    "readiness-sealed-document": "It is a whole document under a password: open it instead of bringing it in.",
    "readiness-questionnaire/1": "It is a questionnaire, not a pack.",
}


def read_file(path: Path) -> bytes:
    """Return the bytes of the pack at ``path``; a giant is refused by its size and not read.

    Raises:
        BadInputError: It cannot be read, or is larger than any pack.
    """
    if path.is_file() and path.stat().st_size > LARGEST_BYTES:
        raise BadInputError(path.name, TOO_LARGE, "Choose another file.")
    return disk.read(path)


def encode(record: AnyPack) -> bytes:
    """Return ``record`` as the bytes of its file."""
    return to_json(record.model_dump(mode="json", by_alias=True, exclude_defaults=True), indent=1) + b"\n"


def with_checksum(record: InvitationFile | ReceiptFile) -> bytes:
    """Return ``record`` as the bytes of its file, with its checksum filled in."""
    bare = record.model_copy(update={"checksum": ""})
    return encode(bare.model_copy(update={"checksum": hashlib.sha256(encode(bare)).hexdigest()}))


def decode(data: bytes, where: str) -> AnyPack:
    """Return the invitation, reply or receipt that ``data`` holds; nothing in it is opened yet.

    Raises:
        DamagedFileError: It is no pack, or not as the program wrote it.
        NewerFileError: Only a later version of the program can read it.
    """
    data = _plain(data, where)
    kind = _kind(data, where)
    try:
        found = kind.model_validate_json(data)
    except ValidationError as error:
        listed = "; ".join(islice(sentences(error, kind), MOST_FINDINGS))
        raise DamagedFileError(where, f"{DAMAGED} ({listed}.)", REMEDY) from error
    if encode(found) != data or not _is_whole(found):
        raise DamagedFileError(where, DAMAGED, REMEDY)
    return found


def invitation_in(data: bytes, where: str) -> InvitationFile:
    """Return the invitation that ``data`` holds.

    Raises:
        BadInputError: It is damaged, too new, or another kind of file.
    """
    found = decode(data, where)
    return found if isinstance(found, InvitationFile) else _other_kind(found, where, "an invitation")


def reply_in(data: bytes, where: str) -> PackFile:
    """Return the sealed reply that ``data`` holds.

    Raises:
        BadInputError: It is damaged, too new, or another kind of file.
    """
    found = decode(data, where)
    return found if isinstance(found, PackFile) else _other_kind(found, where, "a reply")


def receipt_in(data: bytes, where: str) -> ReceiptFile:
    """Return the receipt that ``data`` holds.

    Raises:
        BadInputError: It is damaged, too new, or another kind of file.
    """
    found = decode(data, where)
    return found if isinstance(found, ReceiptFile) else _other_kind(found, where, "a receipt")


def unpacked(text: str, where: str) -> bytes:
    """Return the bytes that ``text`` says in base 64, refusing every second way to say the same.

    Raises:
        DamagedFileError: It is no base 64, or not as the program writes it.
    """
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise DamagedFileError(where, DAMAGED, REMEDY) from error
    if base64.b64encode(data).decode() != text:
        raise DamagedFileError(where, DAMAGED, REMEDY)
    return data


def _plain(data: bytes, where: str) -> bytes:
    if len(data) > LARGEST_BYTES:
        raise DamagedFileError(where, TOO_LARGE, REMEDY)
    if not data.strip(b"\0 \r\n\t"):
        raise DamagedFileError(where, "The file is empty or holds only blanks or zeros.", REMEDY)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:2]:
        problem = "The file is in UTF-16, not in UTF-8; another program has rewritten it."
        raise DamagedFileError(where, problem, REMEDY)
    # Mail gateways add a mark or turn line ends round; taking that back alters no content.
    return data.removeprefix(BYTE_ORDER_MARK).replace(b"\r\n", b"\n")


def _kind(data: bytes, where: str) -> type[InvitationFile] | type[PackFile] | type[ReceiptFile]:
    try:
        table: Any = from_json(data)
    except ValueError as error:
        looks_like_one = b'"format": "readiness-' in data[:60]
        problem = DAMAGED if looks_like_one else "This is not a pack of this program."
        raise DamagedFileError(where, problem, REMEDY if looks_like_one else "Choose another file.") from error
    name = table.get("format") if isinstance(table, dict) else None
    kind = _KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        way_out = _OTHERS.get(name) if isinstance(name, str) else None
        raise DamagedFileError(where, "This is not a pack of this program.", way_out or "Choose another file.")
    version = table.get("version")
    if isinstance(version, int) and version > VERSION:
        problem = f"It was made with a newer version of this program (pack format {version})."
        raise NewerFileError(where, problem, "Install the newer version to read it; nothing was changed.")
    return kind


def _is_whole(found: AnyPack) -> bool:
    return isinstance(found, PackFile) or with_checksum(found) == encode(found)


def _other_kind(found: AnyPack, where: str, wanted: str) -> Any:
    raise BadInputError(where, f"This is {_WORDS[type(found)]}, not {wanted}.", "Choose another file.")
