from pathlib import Path

import pytest

from readiness.document.encoding import encode
from readiness.document.model import Document
from readiness.document.siblings import conflict_copies
from readiness.document.store import OpenDocument
from tests.readiness.document.builders import ID, document


@pytest.mark.parametrize(
    ("name", "is_copy"),
    [
        ("plan (1)", True),
        ("plan(2)", True),
        ("plan - Copy", True),
        ("plan - Copy (2)", True),
        ("plan-OFFICE-PC", True),
        ("plan (Ann's conflicted copy 2026-11-30)", True),
        ("plan.sync-conflict-20261130-120000-ABCDEFG", True),
        ("plan (before upgrade)", False),
        ("plan (damaged)", False),
        ("planning", False),
        ("another plan", False),
    ],
)
def test_copies_are_known_by_their_names(path: Path, name: str, is_copy: bool) -> None:
    path.write_bytes(encode(document()))
    other = path.with_name(f"{name}.readiness")
    other.write_bytes(path.read_bytes())
    assert conflict_copies(path, ID) == ((other,) if is_copy else ())


def test_another_document_of_a_like_name_is_no_copy(path: Path) -> None:
    path.with_name("plan (1).readiness").write_bytes(encode(Document(id="f" * 32)))
    assert conflict_copies(path, ID) == ()


def test_a_damaged_copy_is_not_offered(opened: OpenDocument, path: Path) -> None:
    path.with_name("plan (1).readiness").write_bytes(path.read_bytes()[:-9])
    assert opened.offers() == ()


def test_a_copy_that_holds_nothing_new_is_not_offered(opened: OpenDocument, path: Path) -> None:
    path.with_name("plan (1).readiness").write_bytes(path.read_bytes())
    assert opened.offers() == ()
