"""Receipts: the code that tells a sender that the reply was opened and brought in."""

from dataclasses import dataclass

from readiness.document.change import Change, setting
from readiness.document.consortium import Receipt
from readiness.document.history import moment
from readiness.document.model import Document
from readiness.errors import BadInputError
from readiness.exchange.packs.arriving import CAME, Arrival
from readiness.exchange.packs.formats import VERSION, ReceiptFile, with_checksum
from readiness.exchange.packs.replying import SENT


@dataclass(frozen=True, slots=True)
class Standing:
    """A reply that came or went, as the document notes it: its receipt, and the id of the reply."""

    pack: str
    receipt: Receipt


def receipt_for(arrival: Arrival, asker: str) -> bytes:
    """Return the file that tells the sender of ``arrival`` that it was brought in."""
    return with_checksum(
        ReceiptFile(
            format="readiness-receipt", version=VERSION, checksum="", pack=arrival.pack.id, code=arrival.code,
            asker=asker, at=moment(), answers=arrival.answers, in_totals=arrival.in_totals,
        )
    )  # fmt: skip


def confirm(document: Document, receipt: ReceiptFile, where: str) -> tuple[Change, ...]:
    """Return the change that notes ``receipt`` beside the reply it is for; none where it is noted already.

    Raises:
        BadInputError: This document sent no such reply, or the code is not that reply's.
    """
    key = next((key for key in document.receipts if key.startswith(f"{SENT}/") and key.endswith(receipt.pack)), None)
    sent = document.receipts[key].value if key else None
    if key is None or sent is None:
        problem = "It is for a reply that this document did not send."
        raise BadInputError(where, problem, "Open the document that you replied from, and bring it in there.")
    if sent.code != receipt.code:
        problem = "Its code is not the one of your reply, so whoever wrote it did not open it."
        raise BadInputError(where, problem, "Ask whoever you sent the reply to; nothing was changed.")
    if sent.confirmed_at:
        return ()
    noted = sent.model_copy(update={"confirmed_by": receipt.asker, "confirmed_at": receipt.at})
    return (setting(document, "receipts", key, noted, by=receipt.asker, at=moment()),)


def sent_replies(document: Document) -> tuple[Standing, ...]:
    """Return the replies that went out, oldest first."""
    return _standing(document, SENT)


def replies_that_came(document: Document) -> tuple[Standing, ...]:
    """Return the replies that were brought in, oldest first."""
    return _standing(document, CAME)


def _standing(document: Document, kind: str) -> tuple[Standing, ...]:
    found = ((key, each.value) for key, each in document.receipts.items() if key.startswith(f"{kind}/"))
    rows = [Standing(key.rpartition("/")[2], value) for key, value in found if value is not None]
    return tuple(sorted(rows, key=lambda row: (row.receipt.made_at, row.pack)))
