"""The seal of a reply: a fresh key for its content, sealed to the asker and to the sender.

The content is JSON, packed with zlib and sealed with XChaCha20-Poly1305; the visible lines are bound into the
seal, so that none of them can be altered unnoticed. The seal says who can read, not who wrote: the receipt does.
"""

import base64
import hashlib
import secrets
import zlib
from dataclasses import dataclass

from readiness.errors import BadInputError, DamagedFileError
from readiness.exchange.packs.formats import DAMAGED, REMEDY, PackFile, unpacked
from readiness.exchange.packs.keys import KeyPair, check_words, fingerprint

LARGEST_CONTENT_BYTES = 50_000_000
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Opened:
    """What was in a sealed reply, and the code that proves that it was opened."""

    content: bytes
    code: str


def seal(bare: PackFile, content: bytes, asker_key: str, sender_key: str) -> tuple[PackFile, str]:
    """Return the reply with ``content`` sealed in it, and its receipt code.

    Args:
        bare: The reply's visible lines; its sealed lines are filled here.
        content: What only asker and sender shall read.
        asker_key: The asker's public key.
        sender_key: The sender's public key, so that the sender can read again what was sent.

    Raises:
        BadInputError: A key is none that anything can be sealed to.
    """
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as encrypt
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_NPUBBYTES as nonce_bytes

    key, nonce = secrets.token_bytes(_KEY_BYTES), secrets.token_bytes(nonce_bytes)
    headed = bare.model_copy(
        update={
            "to_asker": _text(_sealed_to(asker_key, key)),
            "to_sender": _text(_sealed_to(sender_key, key)),
            "nonce": _text(nonce),
        }
    )
    sealed = encrypt(zlib.compress(content, 9), headed.visible, nonce, key)
    return headed.model_copy(update={"content": _text(sealed)}), _code(bare.id, key)


def unseal(pack: PackFile, pair: KeyPair, where: str) -> Opened:
    """Return what ``pack`` holds, opened with the asker's or the sender's key.

    Raises:
        DamagedFileError: It was sealed for somebody else, or something in it was altered.
    """
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt
    from nacl.exceptions import CryptoError

    is_asker = fingerprint(pair.public) == pack.key_for
    try:
        key = _content_key(pack.to_asker if is_asker else pack.to_sender, pair, where)
        packed = decrypt(unpacked(pack.content, where), pack.visible, unpacked(pack.nonce, where), key)
    except (CryptoError, ValueError, TypeError) as error:
        if is_asker:
            raise DamagedFileError(where, DAMAGED, REMEDY) from error
        problem = "It was sealed for somebody else, or it was altered on the way."
        way_out = f"Your own check words are {check_words(pair.public)}; whoever sent it can compare them. {REMEDY}"
        raise DamagedFileError(where, problem, way_out) from error
    return Opened(_inflated(packed, where), _code(pack.id, key))


def _sealed_to(public_key: str, key: bytes) -> bytes:
    from nacl.bindings import crypto_box_seal
    from nacl.exceptions import CryptoError

    try:
        return crypto_box_seal(key, bytes.fromhex(public_key))
    except CryptoError as error:
        # Some points of the curve are no keys at all; an honest program never makes them.
        problem = "The invitation's key cannot seal anything."
        raise BadInputError("reply", problem, "Ask for a fresh invitation; nothing was sent.") from error


def _content_key(sealed: str, pair: KeyPair, where: str) -> bytes:
    from nacl.bindings import crypto_box_seal_open

    return crypto_box_seal_open(unpacked(sealed, where), bytes.fromhex(pair.public), bytes.fromhex(pair.secret))


def _inflated(packed: bytes, where: str) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(packed, LARGEST_CONTENT_BYTES + 1)
    except zlib.error as error:
        raise DamagedFileError(where, DAMAGED, REMEDY) from error
    if len(content) > LARGEST_CONTENT_BYTES or not unpacking.eof:
        raise DamagedFileError(where, "It unpacks to more than 50 MB, which no reply does.", REMEDY)
    return content


def _code(pack_id: str, key: bytes) -> str:
    digest = hashlib.blake2b(pack_id.encode(), key=key, digest_size=10, person=b"receipt").digest()
    letters = base64.b32encode(digest).decode()[:12]
    return f"{letters[:4]}-{letters[4:8]}-{letters[8:]}"


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
