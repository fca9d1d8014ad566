"""Fetch the checkers of HTML for the tests: the Nu validator and axe; they are never shipped with the program.

Run: python tests/conformance/fetch_html_checkers.py. It needs Node with npm, and the network; the validator
also needs Java. On Debian: apt-get install --no-install-recommends nodejs npm default-jre-headless.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "html-checkers"
VALIDATOR = FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
AXE = FOLDER / "node_modules" / "axe-core" / "axe.js"
PACKAGES = ("vnu-jar@26.9.27", "axe-core@4.14.1", "jsdom@29.1.1")


def main() -> None:
    """Put the checkers where the tests look for them, unless they are there."""
    if VALIDATOR.exists() and AXE.exists():
        return
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is not installed: the checkers of HTML were not fetched.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    # The packages' own scripts are not run: the validator's would fetch more.
    subprocess.run([npm, "install", "--ignore-scripts", "--no-audit", "--prefix", str(FOLDER), *PACKAGES], check=True)


if __name__ == "__main__":
    main()
