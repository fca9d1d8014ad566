"""The kinds of report as data: every chapter exists, every word is there."""

import pytest

from readiness.errors import UsageError
from readiness.report.kinds.chapters import CHAPTERS, chapter_named
from readiness.report.kinds.kind import Kind, kind_named, kind_phrases, load_kinds

STRUCTURE = {"page", "contents", "tables", "forms"}
every_kind = pytest.mark.parametrize("kind", load_kinds(), ids=lambda kind: kind.id)


@every_kind
def test_a_kind_is_made_of_chapters_that_exist(kind: Kind) -> None:
    assert set(kind.chapters) <= CHAPTERS.keys() | STRUCTURE
    assert set(kind.apart) <= set(kind.chapters)
    assert not kind.apart or "tables" in kind.chapters


@every_kind
def test_a_kind_says_what_it_needs(kind: Kind) -> None:
    assert kind.needs == "anything" or f"needs.{kind.needs}" in kind_phrases()


@pytest.mark.parametrize("name", CHAPTERS)
def test_every_chapter_can_be_called_and_has_a_title(name: str) -> None:
    assert callable(chapter_named(name))
    assert f"chapter.{name}" in kind_phrases()


def test_every_chapter_belongs_to_a_kind() -> None:
    assert CHAPTERS.keys() <= {name for kind in load_kinds() for name in kind.chapters}


def test_an_unknown_kind_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean “governance”"):
        kind_named("governence")
