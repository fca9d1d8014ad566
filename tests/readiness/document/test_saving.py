from pathlib import Path

import pytest

from readiness.document.saving import DocumentFile, NotSavedError, SaveState, Standing, keep_beside
from tests.readiness.document.builders import document


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (SaveState(Standing.RECORDED, "plan", unsaved=3), "Recorded on this computer"),
        (SaveState(Standing.SAVED, "plan", "14:03"), "Saved in plan 14:03"),
        (
            SaveState(Standing.NOT_WRITTEN, "plan", reason="disk full", unsaved=7),
            "plan can't be written (disk full). 7 answers are safe on this computer.",
        ),
        (
            SaveState(Standing.GONE, "plan", unsaved=1),
            "plan is no longer there (moved, renamed or deleted). 1 answer is safe on this computer.",
        ),
        (
            SaveState(Standing.GONE, "plan", unsaved=2, others=1),
            "plan is no longer there (moved, renamed or deleted). "
            "2 answers and 1 other change are safe on this computer.",
        ),
        (
            SaveState(Standing.NEWER, "plan"),
            "plan was made with a newer version of this program and is open for reading only. Nothing is lost.",
        ),
    ],
)
def test_each_state_has_its_words(state: SaveState, words: str) -> None:
    assert state.words == words


def test_every_standing_has_words_without_a_gap() -> None:
    assert not [each for each in Standing if "{" in SaveState(each, "plan").words]


def test_a_file_name_with_braces_is_only_a_name() -> None:
    assert SaveState(Standing.SAVED, "{0}.readiness", "14:03").words == "Saved in {0}.readiness 14:03"


def test_a_file_that_was_set_aside_is_never_written_over(path: Path) -> None:
    first, same, second = (keep_beside(path, content, "damaged") for content in (b"one", b"one", b"two"))
    assert (first.name, same, second.name) == ("plan (damaged).readiness", first, "plan (damaged 2).readiness")
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")


def test_a_new_file_takes_the_place_of_nothing_it_does_not_know(path: Path) -> None:
    path.write_bytes(b"a letter")
    with pytest.raises(NotSavedError):
        DocumentFile(path).save(document(), "token")
    assert path.read_bytes() == b"a letter"
