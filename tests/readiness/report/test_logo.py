"""The organisation's logo: any picture is made small, plain and safe; anything else is refused in words."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from readiness.errors import BadInputError
from readiness.report.logo import LONGEST_SIDE, read_logo
from readiness.report.pdf import pdf_of
from tests.readiness.report.printing import report


def picture(path: Path, kind: str = "PNG", size: tuple[int, int] = (60, 30), mode: str = "RGBA") -> Path:
    Image.new(mode, size, 0).save(path, kind)
    return path


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("JPEG", "L"), ("GIF", "P"), ("BMP", "RGB")])
def test_a_picture_of_any_kind_becomes_a_plain_one(kind: str, mode: str, tmp_path: Path) -> None:
    logo = read_logo(picture(tmp_path / "logo", kind, mode=mode), " Mind\x07 ")
    with Image.open(BytesIO(logo.content)) as kept:
        assert (kept.format, kept.mode, kept.size, logo.alt) == ("PNG", "RGB", (60, 30), "Mind")


def test_what_is_see_through_becomes_paper(tmp_path: Path) -> None:
    with Image.open(BytesIO(read_logo(picture(tmp_path / "logo"), "Mind").content)) as kept:
        assert kept.getpixel((0, 0)) == (255, 255, 255)


def test_a_large_picture_is_made_smaller(tmp_path: Path) -> None:
    logo = read_logo(picture(tmp_path / "logo", size=(3000, 1500)), "Mind")
    assert (logo.width, logo.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"<svg onload='x'/>", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_what_is_no_picture_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(content)
    with pytest.raises(BadInputError, match="Choose a PNG or JPEG"):
        read_logo(tmp_path / "logo.png", "Mind")


def test_a_cut_picture_is_refused(tmp_path: Path) -> None:
    whole = picture(tmp_path / "logo.png", size=(400, 400), mode="RGB").read_bytes()
    (tmp_path / "logo.png").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BadInputError, match="damaged"):
        read_logo(tmp_path / "logo.png", "Mind")


def test_a_file_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"gone\.png"):
        read_logo(tmp_path / "gone.png", "Mind")


def test_a_logo_stands_on_the_first_page_with_its_words(tmp_path: Path) -> None:
    logo = read_logo(picture(tmp_path / "logo.png"), "Mind")
    assert b"/Alt (Mind)" in pdf_of(report(logo=logo))[0]
