import pytest

from readiness.document.change import apply
from readiness.errors import BadInputError
from readiness.exchange.packs.formats import ReceiptFile, receipt_in
from readiness.exchange.packs.receipts import confirm, receipt_for, replies_that_came, sent_replies
from tests.readiness.exchange.packs.builders import Table


def receipt(two: Table) -> ReceiptFile:
    return receipt_in(receipt_for(two.takes(two.replies()), "Harbour Trust"), "receipt")


def test_a_receipt_is_noted_beside_the_reply_that_it_is_for(two: Table) -> None:
    came = receipt(two)
    two.guest = apply(two.guest, confirm(two.guest, came, "receipt"))
    (sent,) = sent_replies(two.guest)
    (there,) = replies_that_came(two.asker)
    assert (sent.receipt.confirmed_by, sent.receipt.confirmed_at) == ("Harbour Trust", came.at)
    assert sent.receipt.code == there.receipt.code == came.code


def test_a_receipt_noted_already_changes_nothing(two: Table) -> None:
    came = receipt(two)
    two.guest = apply(two.guest, confirm(two.guest, came, "receipt"))
    assert confirm(two.guest, came, "receipt") == ()


def test_a_made_up_code_is_refused(two: Table) -> None:
    came = receipt(two).model_copy(update={"code": "AAAA-BBBB-CCCC"})
    with pytest.raises(BadInputError, match="did not open it"):
        confirm(two.guest, came, "receipt")


def test_a_receipt_for_somebody_else_is_refused(two: Table) -> None:
    with pytest.raises(BadInputError, match="did not send"):
        confirm(two.asker, receipt(two), "receipt")
