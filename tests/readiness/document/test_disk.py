import errno
import threading
from pathlib import Path

import pytest

from readiness.document import disk


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disk full"), (errno.EROFS, "the disk is read-only"), (errno.ELOOP, "a loop of links")],
)
def test_a_fault_is_named_in_few_words(number: int, words: str) -> None:
    assert disk.reason_of(OSError(number, "A loop of links")) == words


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "plan.readiness"
    target.write_bytes(b"old")
    temporary = disk.write_beside(target, b"new", "token")
    assert (target.read_bytes(), temporary.read_bytes()) == (b"old", b"new")
    disk.replace(temporary, target)
    assert (list(tmp_path.iterdir()), target.read_bytes()) == ([target], b"new")


def test_a_replacement_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "plan.readiness"
    target.mkdir()
    temporary = disk.write_beside(target, b"new", "token")
    with pytest.raises(OSError, match="directory"):
        disk.replace(temporary, target)
    assert list(tmp_path.iterdir()) == [target]


def test_two_programs_take_turns(tmp_path: Path) -> None:
    order = []

    def second() -> None:
        with disk.locked(tmp_path / "lock"):
            order.append("second")

    other = threading.Thread(target=second)
    with disk.locked(tmp_path / "lock"):
        other.start()
        other.join(timeout=0.1)
        order.append("first")
    other.join()
    assert order == ["first", "second"]


def test_without_a_place_for_the_lock_the_work_goes_on(tmp_path: Path) -> None:
    with disk.locked(tmp_path / "none" / "lock"):
        assert not (tmp_path / "none").exists()
