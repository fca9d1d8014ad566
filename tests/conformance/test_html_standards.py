"""The HTML of every kind of report has no findings in the Nu validator and in axe."""

import os
import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from readiness.report.blocks import Logo
from readiness.report.html import html_of
from tests.conformance.fetch_html_checkers import AXE, FOLDER, VALIDATOR
from tests.conformance.test_pdf_standards import reports_of
from tests.readiness.report.printing import every_block, hostile

# The validator's own mistake: “img-src data:” allows a picture that stands in the page, and browsers show it.
MISTAKEN = re.compile(
    r"Resource violates Content Security Policy \(meta tag\): image “data:image/png;base64,[^”]*” blocked by “img-src”"
    r" directive\.$"
)
SCRIPT = Path(__file__).with_name("axe.cjs")
IS_READY = shutil.which("node") and shutil.which("java") and VALIDATOR.exists() and AXE.exists()
pytestmark = pytest.mark.skipif(
    not IS_READY and "READINESS_CONFORMANCE" not in os.environ,
    reason="NO CHECKERS: THE HTML WAS NOT CHECKED. Run python tests/conformance/fetch_html_checkers.py",
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("pages")
    (name, whole), *others = reports_of("lambeth")
    picture = BytesIO()
    Image.new("RGB", (60, 30), "navy").save(picture, "PNG")
    logo = Logo(picture.getvalue(), 60, 30, "Ours")
    welsh = dict(reports_of("south-westminster", language="cy"))["south-westminster-readiness"]
    given = [
        (name, replace(whole, logo=logo, colour="#7A1FA2")), *others, ("welsh", replace(welsh, is_large=True)),
        ("blocks", every_block()), ("hostile", hostile()),
    ]  # fmt: skip
    for name, report in given:
        (folder / f"{name}.html").write_bytes(html_of(report))
    return [str(path) for path in sorted(folder.iterdir())]


def told(*command: str) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    return f"{done.stdout}{done.stderr}".strip()


def test_the_validator_finds_nothing(pages: list[str]) -> None:
    found = told("java", "-jar", str(VALIDATOR), "--exit-zero-always", "--no-langdetect", *pages).splitlines()
    assert [line for line in found if not MISTAKEN.search(line)] == []


def test_axe_finds_nothing(pages: list[str]) -> None:
    assert told("node", str(SCRIPT), str(FOLDER / "node_modules"), *pages) == ""


def test_a_spoilt_page_is_caught_by_both(tmp_path: Path) -> None:
    spoilt = html_of(every_block()).replace(b' role="img" aria-label="Trust 63 of 100."', b' role="img"')
    page = tmp_path / "spoilt.html"
    page.write_bytes(spoilt.replace(b"<main", b"<main><p><div></p>", 1))
    assert "error" in told("java", "-jar", str(VALIDATOR), "--exit-zero-always", str(page))
    assert "svg-img-alt" in told("node", str(SCRIPT), str(FOLDER / "node_modules"), str(page))
