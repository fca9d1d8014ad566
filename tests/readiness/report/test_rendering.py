"""A report in the format of its file's name: whole or not at all."""

from pathlib import Path

import pytest

from readiness.errors import CannotWriteError, UsageError
from readiness.report.rendering import FORMATS, check_format, write_report
from tests.readiness.report.printing import every_block


class StoppedError(Exception):
    """Somebody pressed Stop."""


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_tells_how_far_it_is_and_can_be_stopped(ending: str, tmp_path: Path) -> None:
    (tmp_path / f"board{ending}").write_bytes(b"before")
    heard: list[float] = []

    def stop(share: float) -> None:
        heard.append(share)
        if share > 0.3:
            raise StoppedError

    with pytest.raises(StoppedError):
        write_report(every_block(), tmp_path / f"board{ending}", stop)
    assert heard == sorted(heard)
    assert (tmp_path / f"board{ending}").read_bytes() == b"before"


@pytest.mark.parametrize("name", ["board", "board.txt", "board.pdf.exe"])
def test_another_ending_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match=r"\.pdf, \.docx or \.html"):
        check_format(Path(name))


@pytest.mark.parametrize("ending", FORMATS)
def test_a_folder_that_is_gone_is_told(ending: str, tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError):
        write_report(every_block(), tmp_path / "gone" / f"board{ending}")
