"""An optional password for the whole document: argon2id makes the key, XChaCha20-Poly1305 seals the content.

Nobody can open the document without the password, the makers of this program included. The sealed
file is a JSON object whose visible lines (what it is, whose id, how the key is made) are sealed with
it, so that none of them can be altered unnoticed.
"""

import base64
import binascii
import secrets
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, ValidationError
from pydantic_core import to_json

from readiness.errors import DamagedFileError, PasswordError
from readiness.records import Record

SEALED_FORMAT = "readiness-sealed-document"
LEAST_MEMORY_BYTES = 64 * 1024 * 1024
MOST_MEMORY_BYTES = 1024 * 1024 * 1024
PASSES = 3
SHORTEST_PASSWORD = 8
_SALT_BYTES = 16
_KEY_BYTES = 32

Base64 = Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]*={0,2}$")]


class Envelope(Record):
    """A sealed document as its file holds it."""

    format: Literal["readiness-sealed-document"]
    version: Literal[1]
    id: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    memory: int = Field(ge=LEAST_MEMORY_BYTES, le=MOST_MEMORY_BYTES)
    passes: int = Field(ge=PASSES, le=100)
    salt: Base64
    content: Base64

    @property
    def visible(self) -> bytes:
        """The lines that anybody can read, as they are bound into the seal."""
        return to_json(self.model_dump(exclude={"content"}))


@dataclass(frozen=True, slots=True, repr=False)
class Cipher:
    """A key made from a password, with what is needed to make it again."""

    key: bytes
    salt: bytes
    memory: int = LEAST_MEMORY_BYTES
    passes: int = PASSES

    def seal(self, content: bytes, visible: bytes) -> bytes:
        """Return ``content`` sealed; ``visible`` must be the same when it is opened."""
        from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as encrypt
        from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_NPUBBYTES as nonce_bytes

        nonce = secrets.token_bytes(nonce_bytes)
        return nonce + encrypt(content, visible, nonce, self.key)

    def unseal(self, sealed: bytes, visible: bytes) -> bytes:
        """Return what was sealed.

        Raises:
            DamagedFileError: The key is another one, or something was altered.
        """
        from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt
        from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_NPUBBYTES as nonce_bytes
        from nacl.exceptions import CryptoError

        try:
            return decrypt(sealed[nonce_bytes:], visible, sealed[:nonce_bytes], self.key)
        except (CryptoError, ValueError) as error:
            raise DamagedFileError("", "The seal does not open.", "Check the password.") from error


def cipher_for(password: str, salt: bytes = b"", memory: int = LEAST_MEMORY_BYTES, passes: int = PASSES) -> Cipher:
    """Return the cipher that ``password`` makes; with a new salt where none is given.

    Raises:
        PasswordError: The password is too short to protect anything.
    """
    from nacl.pwhash import argon2id

    if len(password) < SHORTEST_PASSWORD:
        problem = f"It is shorter than {SHORTEST_PASSWORD} characters."
        raise PasswordError("Password", problem, "Take four or five words.")
    salt = salt or secrets.token_bytes(_SALT_BYTES)
    key = argon2id.kdf(_KEY_BYTES, password.encode(), salt, opslimit=passes, memlimit=memory)
    return Cipher(key, salt, memory, passes)


def is_sealed(data: bytes) -> bool:
    """Return whether ``data`` is a document under a password."""
    return SEALED_FORMAT.encode() in data[:200]


def seal_document(content: bytes, document_id: str, cipher: Cipher) -> bytes:
    """Return the file that holds the document's ``content`` under a password."""
    envelope = Envelope(
        format="readiness-sealed-document",
        version=1,
        id=document_id,
        memory=cipher.memory,
        passes=cipher.passes,
        salt=base64.b64encode(cipher.salt).decode(),
        content="",
    )
    sealed = base64.b64encode(cipher.seal(content, envelope.visible)).decode()
    return to_json(envelope.model_copy(update={"content": sealed}), indent=1) + b"\n"


def unseal_document(data: bytes, where: str, key: str | Cipher | None) -> tuple[bytes, Cipher]:
    """Return the content of a sealed file, and the cipher that opened it.

    Args:
        data: The whole file.
        where: The file's name, for messages.
        key: The password, or the cipher of this session.

    Raises:
        PasswordError: No password was given, or it does not open the seal.
        DamagedFileError: The file is not a whole sealed document.
    """
    if not key:
        raise PasswordError(where, "The document is protected by a password.", "Enter the password to open it.")
    envelope = _envelope(data, where)
    salt = base64.b64decode(envelope.salt)
    cipher = key if isinstance(key, Cipher) else _cipher_of(key, salt, envelope, where)
    try:
        if cipher.salt != salt:
            raise DamagedFileError(where, "The password was changed on another computer.", "Open the file anew.")
        return cipher.unseal(base64.b64decode(envelope.content), envelope.visible), cipher
    except DamagedFileError as error:
        problem = "The password does not open it, or the file was altered."
        raise PasswordError(where, problem, "Try the password again, or open an earlier version.") from error


def _envelope(data: bytes, where: str) -> Envelope:
    try:
        envelope = Envelope.model_validate_json(data)
        base64.b64decode(envelope.content, validate=True)
        if len(base64.b64decode(envelope.salt, validate=True)) != _SALT_BYTES:
            raise binascii.Error
    except (ValidationError, binascii.Error) as error:
        problem = "The document under a password is damaged."
        raise DamagedFileError(where, problem, "Open an earlier version, or ask for a fresh copy.") from error
    return envelope


def _cipher_of(password: str, salt: bytes, envelope: Envelope, where: str) -> Cipher:
    if len(password) < SHORTEST_PASSWORD:
        # No document has so short a password, so the answer is known without making a key.
        raise PasswordError(where, "The password does not open it.", "Try the password again.")
    return cipher_for(password, salt, envelope.memory, envelope.passes)
