"""How fast the advice is worked out, and how its sampling compares with a peer on the same arrays in the same process.

Run: python -m tests.benchmarks.bench_fit [--peer PYTHON]. Without ``--peer`` a fresh environment with the peer is made
in a temporary folder and thrown away; where that cannot be had, the comparison is left out and said so.
"""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
import venv
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

# The budgets are for one thread.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from readiness.fit.cases import compile_cases, importance_of, read_block
from readiness.fit.catalogue import DeliveryModel, load_catalogue
from readiness.fit.lattice import SIZE, points_of
from readiness.fit.open_answers import Replies, Reply
from readiness.fit.open_bench import OpenBench, Seat
from readiness.fit.outlook import Tally, count_block, outlook
from readiness.fit.smaa import BLOCK
from readiness.fit.smallest_change import smallest_change
from tests.builders import model

ROOT = Path(__file__).resolve().parents[2]
PEER = "pysensmcda"
TIMES = 9
ORGANISATIONS = 200
COMPARISON = """
import statistics, sys, time
import numpy as np
from pysensmcda.smaa import rank_acceptability, simulate
from readiness.fit.smaa import acceptability

DRAWS, MODELS, FACTORS = 10_000, 12, 20
numbers = np.random.default_rng(1)
scores = numbers.random((DRAWS, MODELS, FACTORS))
weights = numbers.dirichlet(np.ones(FACTORS), DRAWS)

def additive(matrix, weights, types):
    return matrix @ weights

def theirs():
    return rank_acceptability(simulate(additive, scores[0], np.ones(FACTORS), weights=weights, matrix_samples=scores,
                                       reverse_ranking=True, store="accumulate"))

def busy(work):
    began = time.process_time()
    work()
    return time.process_time() - began

def mine():
    return acceptability(scores, weights)

difference = np.abs(mine() - theirs()).max()
def told(how, pairs):
    ours, peer = (statistics.median(column) * 1e3 for column in zip(*pairs))
    ratio = statistics.median(other / own for own, other in pairs)
    sys.stdout.write(
        f"{DRAWS} draws x {MODELS} models x {FACTORS} factors, busy, {how}: ours {ours:.1f} ms, "
        f"pysensmcda {peer:.1f} ms, "
        f"{ratio:.1f} times as long (budget 8); greatest difference of an acceptability {difference:.1e}\\n"
    )

# Each repeated by itself, as timeit does; and in turn, where the other's work has emptied the processor's memory.
told("each repeated", list(zip([busy(mine) for _ in range(9)], [busy(theirs) for _ in range(9)])))
told("in turn", [(busy(mine), busy(theirs)) for _ in range(9)])
"""


def main() -> int:
    """Print every budget of the advice with what it took here."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", type=Path, help=f"a Python that has {PEER}")
    wanted = parser.parse_args()
    beside_the_peer(wanted.peer)
    sys.stdout.write(f"R smaa: {'R is here but not used' if shutil.which('Rscript') else 'left out, R is not here'}\n")
    one_organisation()
    many_organisations()
    changes()
    return 0


def beside_the_peer(python: Path | None) -> None:
    """Print our sampling and the peer's on the same arrays, in one process of an interpreter that has the peer."""
    with tempfile.TemporaryDirectory() as folder:
        interpreter = python or made_for_the_peer(Path(folder))
        if interpreter is None:
            sys.stdout.write(f"{PEER}: left out, it cannot be installed here\n")
            return
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        subprocess.run([str(interpreter), "-c", COMPARISON], check=True, env=environment)


def made_for_the_peer(folder: Path) -> Path | None:
    """Return the interpreter of a fresh environment with the peer, or None where it cannot be had."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", PEER]
    found = subprocess.run(command, check=False, capture_output=True)
    return python if found.returncode == 0 else None


def one_organisation() -> None:
    """Print how long the advice for one organisation takes, by its parts and as a whole."""
    models = dozen()
    tables = [organisation(models, number) for number in range(TIMES)]
    outlook(models, organisation(models, TIMES))
    show(
        f"one organisation, {len(models)} models, {SIZE} draws", [partial(drawn, models, table) for table in tables], 20
    )
    wide = [organisation(models, number, 1.0) for number in range(TIMES)]
    show("  the same with every answer open", [partial(drawn, models, table) for table in wide], 20)
    show(
        "  with exact chances and another lattice for the error", [partial(outlook, models, table) for table in tables]
    )
    show("  a million draws", [partial(outlook, models, tables[0], cases=1_000_000)])


def many_organisations() -> None:
    """Print how long and how much memory the draws for many organisations take."""
    models = dozen()
    drawn(models, organisation(models, 99))
    for draws, budget in ((10_000, 1_500), (SIZE, None)):
        tables = [organisation(models, 100 + number) for number in range(ORGANISATIONS)]
        what = f"{ORGANISATIONS} organisations x {len(models)} models x {draws} draws"
        show(what, [partial(_drawn_for_all, models, tables, draws)], budget)
    tracemalloc.start()
    for number in range(20):
        drawn(models, organisation(models, 500 + number))
    most = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    sys.stdout.write(f"{'  memory beside what was there, at most':<62}{most:9.1f} MiB (budget 50)\n")


def _drawn_for_all(models: Sequence[DeliveryModel], tables: Sequence[OpenBench], draws: int) -> None:
    for table in tables:
        drawn(models, table, draws)


def changes() -> None:
    """Print how long the smallest change takes with 100 items of five levels in 20 factors, two of them gates."""
    gate = {"level": 2, "who": "each", "opens_with": "Talk about it."}
    needs: list[dict[str, Any]] = [
        {"factor": f"f{number}", "relevance": {"all": 1 + number % 3}} for number in range(20)
    ]
    made = model([{**need, **({"gate": gate} if number < 2 else {})} for number, need in enumerate(needs)])
    tables = [with_items(number) for number in range(TIMES)]
    locked = frozenset(("a", f"f{number}.0") for number in range(0, 20, 2))
    works = [partial(smallest_change, made, table, locked=locked) for table in tables]
    show("smallest change, 100 items x 5 levels, whole curve", works, 50)


def drawn(models: Sequence[DeliveryModel], table: OpenBench, draws: int = SIZE) -> Tally:
    """Make a table ready, draw cases, and count every model's gates, threshold and ranks."""
    compiled = compile_cases(models, table)
    points, importance = points_of(len(compiled.open_sources)), importance_of(compiled, table.importance)
    counted = Tally.empty(len(models))
    for start in range(0, draws, BLOCK):
        block = read_block(compiled, points.block(columns=slice(start, min(start + BLOCK, draws))), importance)
        count_block(counted, block, [1, *[0] * (len(models) - 1)])
    return counted


def dozen() -> tuple[DeliveryModel, ...]:
    """Return the shipped models and, to make twelve, the last one once more under another name."""
    shipped = load_catalogue().models
    return (*shipped, shipped[-1].model_copy(update={"id": "one-more"}))


def organisation(models: Sequence[DeliveryModel], number: int, gaps: float = 0.3) -> OpenBench:
    """Return one organisation by itself with a share of its answers open."""
    chance = random.Random(number)  # noqa: S311 - nothing secret
    asked = {need.factor for one in models for need in one.needs}
    factors = sorted(asked | {line.factor for one in models for line in one.suitability})
    levels = {name: None if chance.random() < gaps else chance.randrange(5) for name in factors}
    replies = {name: Replies((("p", (Reply(name, 1, 4, level),)),)) for name, level in levels.items()}
    context = {line.factor: {"a": replies[line.factor]} for one in models for line in one.suitability}
    return OpenBench((Seat("a", "A", "lead", replies),), context, alone=True)


def with_items(number: int) -> OpenBench:
    """Return one organisation with five items in each of twenty factors."""
    chance = random.Random(number)  # noqa: S311 - nothing secret
    rows = {
        f"f{place}": Replies(
            (("p", tuple(Reply(f"f{place}.{item}", 1 + item % 3, 4, chance.randrange(4)) for item in range(5))),)
        )
        for place in range(20)
    }
    return OpenBench((Seat("a", "A", "lead", rows),), {}, alone=True)


def show(what: str, works: Sequence[Callable[[], Any]], budget_ms: int | None = None) -> None:
    """Print the middle and the longest time of ``works`` by the clock, and the middle of the processor's time."""
    clock, processor = [], []
    for work in works:
        began, busy = time.perf_counter(), time.process_time()
        work()
        clock.append((time.perf_counter() - began) * 1000)
        processor.append((time.process_time() - busy) * 1000)
    budget = f" (budget {budget_ms})" if budget_ms else ""
    figures = f"{statistics.median(clock):9.1f} ms, at most {max(clock):9.1f}; busy {statistics.median(processor):9.1f}"
    sys.stdout.write(f"{what:<62}{figures}{budget}\n")


if __name__ == "__main__":
    sys.exit(main())
