"""Kill the program at random moments, many times, and look whether anything it acknowledged is lost.

``python -m tests.durability.kill_test --kills 200`` from the project's folder. A child process records
answers and saves every few; it writes a number on its standard output only after ``record`` returned.
The parent ends it with SIGKILL at a random moment, opens the document and looks for every number.
"""

import argparse
import os
import random
import selectors
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from readiness.document import places
from readiness.document.change import setting
from readiness.document.history import new_id
from readiness.document.model import Document, Party
from readiness.document.store import OpenDocument
from readiness.errors import ReadinessError

ROOT = Path(__file__).resolve().parents[2]
LONGEST_LIFE_SECONDS = 0.12
SAVE_EVERY = 3


@dataclass(frozen=True)
class Outcome:
    """What some kills led to."""

    kills: int
    acknowledged: int
    lost: int
    unreadable: int

    @property
    def is_good(self) -> bool:
        return self.acknowledged > 0 and self.lost == 0 and self.unreadable == 0


def record_for_ever(path: Path, first: int) -> None:
    """Record one answer after another, acknowledge each, and save now and then; the parent ends this."""
    opened = OpenDocument.open(path)
    sys.stdout.write("open\n")
    sys.stdout.flush()
    for number in range(first, first + 100_000):
        opened.record([setting(opened.document, "parties", f"p{number}", Party(name=f"Number {number}"), by="child")])
        os.write(1, b"%d\n" % number)
        if number % SAVE_EVERY == 0:
            opened.save()


def killed_once(path: Path, first: int, chance: random.Random) -> list[int]:
    """Start a child, kill it a random moment after it opened, and return the numbers that it acknowledged."""
    command = [sys.executable, "-m", "tests.durability.kill_test", "--child", str(path), "--first", str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(child.stdout, selectors.EVENT_READ)
            selector.select(timeout=60)
        time.sleep(chance.uniform(0, LONGEST_LIFE_SECONDS))
        child.kill()
        said = child.stdout.read().decode()
    return [int(line) for line in said.splitlines() if line.isdigit() and said.endswith("\n")]


def run(kills: int, folder: Path, seed: int) -> Outcome:
    """Kill ``kills`` times in ``folder``, which also takes the application data, and count."""
    os.environ[places.ENVIRONMENT] = str(folder / "application data")
    path = folder / "plan.readiness"
    OpenDocument.create(path, Document(id=new_id())).close()
    chance = random.Random(seed)  # noqa: S311  # chooses moments, not keys
    acknowledged: set[int] = set()
    unreadable = 0
    for _ in range(kills):
        acknowledged.update(killed_once(path, max(acknowledged, default=0) + 1, chance))
        try:
            OpenDocument.open(path)
        except ReadinessError as error:
            sys.stdout.write(f"{error}\n")
            unreadable += 1
    there = OpenDocument.open(path).document.parties
    return Outcome(kills, len(acknowledged), sum(f"p{number}" not in there for number in acknowledged), unreadable)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--child", type=Path)
    parser.add_argument("--first", type=int, default=1)
    wanted = parser.parse_args()
    if wanted.child:
        record_for_ever(wanted.child, wanted.first)
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(wanted.kills, Path(folder), wanted.seed)
    sys.stdout.write(f"seed {wanted.seed}: {outcome}\n")
    return 0 if outcome.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
