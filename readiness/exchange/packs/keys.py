"""The keys of a document's exchange: made and kept on this computer, never in a file that travels."""

import hashlib
import re
from functools import cache

from pydantic import Field, ValidationError
from pydantic_core import to_json

from readiness.document import disk, places
from readiness.errors import CannotWriteError
from readiness.exchange.packs.formats import PublicKey
from readiness.records import Record, data_folder, read_toml

FILE = "pack-key"
WORDS_SHOWN = 6
_FINGERPRINT_BYTES = 8


class KeyPair(Record):
    """The two halves of a key, in hexadecimal; whoever has ``secret`` can open what is sealed to ``public``."""

    public: PublicKey
    secret: PublicKey = Field(repr=False)


class _WordList(Record):
    words: tuple[str, ...] = Field(min_length=256, max_length=256)


def key_of(document_id: str) -> KeyPair | None:
    """Return the key that this computer keeps for the document, or None where it has none."""
    try:
        data = disk.read_if_there(places.folder_of(document_id) / FILE)
        return KeyPair.model_validate_json(data) if data else None
    except (OSError, ValidationError):
        # A damaged key opens nothing; a new one has to be made and told.
        return None


def make_key(document_id: str) -> KeyPair:
    """Return the document's key, made and kept on this computer where there is none.

    Raises:
        CannotWriteError: Application data cannot be written, so that the key would be lost.
    """
    from nacl.bindings import crypto_box_keypair

    known = key_of(document_id)
    if known is not None:
        return known
    public, secret = crypto_box_keypair()
    pair = KeyPair(public=public.hex(), secret=secret.hex())
    file = places.folder_of(document_id) / FILE
    try:
        disk.make_folder(file.parent)
        temporary = disk.write_beside(file, to_json({"public": pair.public, "secret": pair.secret}), "key")
        temporary.chmod(0o600)
        disk.replace(temporary, file)
    except OSError as error:
        problem = f"The key can't be kept on this computer ({disk.reason_of(error)})."
        raise CannotWriteError(str(file.parent), problem, "Make room on the disk, then try again.") from error
    return pair


def keys_here() -> tuple[KeyPair, ...]:
    """Return every key that this computer keeps, of whatever document."""
    folder = places.application_data() / "documents"
    names = (each.name for each in folder.iterdir()) if folder.is_dir() else ()
    found = (key_of(name) for name in sorted(names) if re.fullmatch(r"[0-9a-f]{32}", name))
    return tuple(pair for pair in found if pair is not None)


def fingerprint(public_key: str) -> str:
    """Return sixteen hex digits that name a public key."""
    return hashlib.blake2b(bytes.fromhex(public_key), digest_size=_FINGERPRINT_BYTES).hexdigest()


def check_words(public_key: str) -> str:
    """Return six words that name a public key, to be read aloud over the telephone."""
    digest = hashlib.blake2b(bytes.fromhex(public_key), digest_size=WORDS_SHOWN, person=b"words").digest()
    return "-".join(_words()[byte] for byte in digest)


@cache
def _words() -> tuple[str, ...]:
    return read_toml(data_folder() / "packs" / "check-words.toml", _WordList).words
