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
LISTS = ("package.json", "package-lock.json")


def main() -> None:
    """Put the checkers where the tests look for them, unless they are there."""
    if VALIDATOR.exists() and AXE.exists():
        return
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is not installed: the checkers of HTML were not fetched.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in LISTS:
        shutil.copyfile(Path(__file__).parent / "html-checkers" / name, FOLDER / name)
    # The packages' own scripts are not run: the validator's would fetch more.
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(FOLDER)]
    if code := subprocess.run(command, check=False).returncode:
        sys.exit(f"npm could not fetch the checkers of HTML (code {code}).")


if __name__ == "__main__":
    main()
