"""Pages of a report as pictures."""

from pathlib import Path

import pytest

from readiness.errors import BadInputError
from readiness.report.blocks import Heading, Paragraph, Report
from readiness.report.pdf import write_pdf
from ui.preview import page_image


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "board.pdf"
    write_pdf(Report("A title", "", "en", "", "", (Heading("One"), Paragraph("Words."))), path)
    return path


def test_a_page_is_drawn_as_wide_as_asked_with_something_on_it(report: Path) -> None:
    image = page_image(report, 1, 300)
    assert image.width() == 300
    assert image.height() == pytest.approx(424, abs=1)
    assert len({image.pixel(x, y) for x in range(0, 300, 3) for y in range(0, 200, 3)}) > 1


@pytest.mark.parametrize("page", [0, 2])
def test_a_page_that_is_not_there_is_refused(report: Path, page: int) -> None:
    with pytest.raises(BadInputError, match=f"no page {page}"):
        page_image(report, page, 300)


@pytest.mark.parametrize("content", [None, b"Dear all,"])
def test_a_file_that_is_gone_or_spoilt_is_refused_in_words(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "board.pdf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadInputError, match=r"board\.pdf: The report can't be shown"):
        page_image(path, 1, 300)
