"""How long a folder of a thousand documents takes, and how much memory.

Run: python -m tests.benchmarks.bench_portfolio [--documents N]. The documents are copies of the samples, each with an
id of its own, in a temporary folder that is thrown away.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from readiness.document.encoding import Encoder
from readiness.exchange.portfolio import read_portfolio
from readiness.exchange.portfolio_workbook import portfolio_workbook
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.samples import build, load_samples
from readiness.questionnaire.shipped import shipped_library

SECONDS, MEBIBYTES = 60, 500


def main() -> int:
    """Print seconds and memory for all samples by turns, and for the largest one only."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    wanted = parser.parse_args().documents
    names = tuple(sample.id for sample in load_samples())
    for what, chosen in (("all samples by turns", names), ("only the Lambeth sample", ("lambeth",))):
        with tempfile.TemporaryDirectory() as folder:
            fill(Path(folder), chosen, wanted)
            began = time.perf_counter()
            portfolio = read_portfolio(Path(folder))
            data = portfolio_workbook(portfolio, shipped_library(), load_catalogue())
            seconds = time.perf_counter() - began
        sys.stdout.write(
            f"{what}: {len(portfolio.documents)} documents, {len(portfolio.organisations)} organisations in "
            f"{seconds:.1f} s (budget {SECONDS}), workbook {len(data) / 2**20:.1f} MiB\n"
        )
    sys.stdout.write(f"memory at most: {memory()}\n")
    return 0


def fill(folder: Path, samples: tuple[str, ...], count: int) -> None:
    """Write ``count`` documents into ``folder``: copies of ``samples`` by turns."""
    library = shipped_library()
    made = [build(sample, library) for sample in load_samples() if sample.id in samples]
    for number in range(count):
        document = made[number % len(made)].model_copy(update={"id": f"{number:032x}"})
        (folder / f"{number:04}.readiness").write_bytes(Encoder().encode(document))


def memory() -> str:
    """Return the most memory of this process and of one reader, where the system tells it."""
    if os.name != "posix":
        return "not told by this system"
    import resource

    own, reader = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return f"{own:.0f} MiB here, {reader:.0f} MiB in each reader (budget {MEBIBYTES} together)"


if __name__ == "__main__":
    sys.exit(main())
