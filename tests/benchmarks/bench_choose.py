"""How fast the set of partners is chosen with proof, beside HiGHS on the same question written as a linear programme.

Run: python -m tests.benchmarks.bench_choose [--peer PYTHON] [--cases N]. Without ``--peer`` a fresh environment with
the peer is made in a temporary folder and thrown away; where that cannot be had, the comparison is left out and said.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from itertools import islice
from pathlib import Path

# The budgets are for one thread.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from readiness.partnership.choosing.alternatives import next_best
from readiness.partnership.choosing.composition import compose, without_each
from readiness.partnership.choosing.conflict import unmet
from readiness.partnership.choosing.problem import Candidate, Problem, Requirement
from readiness.partnership.choosing.search import cheapest

PEER = "highspy"
NEEDS = 20
MOST = 15
PEER_SECONDS = 120
BUDGETS = {60: 1.0, 100: 5.0}
COMPARISON = """
import json, math, sys, time
import highspy

def solved(case, seconds):
    solver = highspy.Highs()
    for name, value in (("output_flag", False), ("time_limit", float(seconds)), ("threads", 1)):
        solver.setOptionValue(name, value)
    chosen = [solver.addBinary(obj=cost) for cost in case["costs"]]
    for members, wanted in case["needs"]:
        solver.addConstr(sum(chosen[one] for one in members) >= wanted)
    solver.addConstr(sum(chosen) <= case["most"])
    for one, other in case["apart"]:
        solver.addConstr(chosen[one] + chosen[other] <= 1)
    for one, other, cost in case["pairs"]:
        both = solver.addVariable(0, 1, obj=cost)
        solver.addConstr(both - chosen[one] - chosen[other] >= -1)
    began = time.perf_counter()
    solver.run()
    seconds = time.perf_counter() - began
    cost, status = solver.getObjectiveValue(), solver.getModelStatus()
    settled = (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible)
    return {"cost": round(cost) if math.isfinite(cost) else None, "seconds": seconds, "proved": status in settled}

cases = json.load(sys.stdin)
json.dump([solved(case, float(sys.argv[1])) for case in cases], sys.stdout)
"""


def main() -> int:
    """Print the time to the proof for every kind of case, then the peer's on the same cases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", type=Path, help=f"a Python that has {PEER}")
    parser.add_argument("--cases", type=int, default=9, help="cases of each kind")
    parser.add_argument("--beside", type=int, default=2, help="cases of each kind that the peer solves too")
    wanted = parser.parse_args()
    compared = []
    for count, budget in BUDGETS.items():
        for share in (0.1, 0.2):
            questions = solvable(count, share, wanted.cases)
            solved = [timed(one) for one in questions]
            figures = [seconds for _, seconds in solved]
            sys.stdout.write(
                f"{count} candidates, {NEEDS} needs, each brings {share:.0%}, all proved: "
                f"middle {statistics.median(figures):.2f} s, longest {max(figures):.2f} s (budget {budget:g})\n"
            )
            compared += [(one, *made) for one, made in zip(questions, solved, strict=True)][: wanted.beside]
        sys.stdout.write(f"{count} candidates: {follow_up(questions)}\n")
    alike = [timed(question(100, 0.2, number, alike=True))[1] for number in range(wanted.cases)]
    sys.stdout.write(f"100 candidates who cost the same: longest {max(alike):.2f} s (budget {BUDGETS[100]:g})\n")
    sys.stdout.write(f"200 candidates: {timed(solvable(200, 0.1, 1)[0])[1]:.1f} s (no budget)\n")
    beside_the_peer(wanted.peer, compared)
    return 0


def follow_up(questions: list[Problem]) -> str:
    """Return how long what follows the best set takes: the sets without each partner, and the next best three."""
    figures = []
    for one in questions:
        made = compose(one)
        began = time.perf_counter()
        losses = without_each(one, frozenset(made.chosen))
        between = time.perf_counter()
        next_best(one, made.found, losses)
        figures.append((between - began, time.perf_counter() - between))
    without, others = (max(column) for column in zip(*figures, strict=True))
    return f"without each partner {without:.1f} s at most, the next best three {others:.1f} s at most (no budget)"


def solvable(count: int, share: float, cases: int) -> list[Problem]:
    """Return made-up questions that some set answers."""
    drawn = (question(count, share, number) for number in range(10 * cases))
    return list(islice((one for one in drawn if not unmet(one) and cheapest(one).chosen is not None), cases))


def timed(one: Problem) -> tuple[int | None, float]:
    """Return the least points of ``one`` and the seconds that the proof took."""
    began = time.perf_counter()
    found = cheapest(one)
    seconds = time.perf_counter() - began
    if not found.is_proved or found.chosen is None:
        raise AssertionError(found)
    return found.cost, seconds


def question(count: int, share: float, number: int, *, alike: bool = False) -> Problem:
    """Return a made-up question with the product's own scale of points: 100 a partner, risk to 100, a pair to 20.

    ``alike``: of nobody anything is known, so that every partner and every pair costs the same.
    """
    chance = random.Random(number)  # noqa: S311 - nothing secret
    names = [f"p{one:03}" for one in range(count)]
    pairs = [(names[one], names[other]) for one in range(count) for other in range(one)]
    candidates = tuple(
        Candidate(
            name,
            150 if alike else 100 + chance.randrange(101),
            frozenset(f"n{need}" for need in range(NEEDS) if chance.random() < share),
            chance.random() < share,
        )
        for name in names
    )
    return Problem(
        candidates,
        tuple(Requirement(f"n{need}", 2 if chance.random() < 0.3 else 1) for need in range(NEEDS)),
        {pair: 10 if alike else chance.randrange(21) for pair in pairs},
        apart=tuple(pair for pair in pairs if chance.random() < 0.01),
        most=MOST,
        lead_wanted=True,
    )


def as_rows(one: Problem) -> dict[str, object]:
    """Return ``one`` as the peer's rows: columns by number."""
    place = {candidate.id: number for number, candidate in enumerate(one.candidates)}
    return {
        "costs": [candidate.cost for candidate in one.candidates],
        "needs": [([place[able.id] for able in one.bringing(wish.id)], wish.wanted) for wish in one.wishes],
        "apart": [[place[name] for name in pair] for pair in one.apart],
        "pairs": [[place[left], place[right], cost] for (left, right), cost in one.pair_costs.items() if cost],
        "most": one.most,
    }


def beside_the_peer(python: Path | None, compared: list[tuple[Problem, int | None, float]]) -> None:
    """Print the peer's time to the proof on the same cases, and whether both found the same points."""
    with tempfile.TemporaryDirectory() as folder:
        interpreter = python or made_for_the_peer(Path(folder))
        if interpreter is None:
            sys.stdout.write(f"{PEER}: left out, it cannot be installed here\n")
            return
        cases = json.dumps([as_rows(one) for one, _, _ in compared])
        command = [str(interpreter), "-c", COMPARISON, str(PEER_SECONDS)]
        done = subprocess.run(command, check=True, input=cases, capture_output=True, text=True)
    for (one, cost, seconds), peer in zip(compared, json.loads(done.stdout), strict=True):
        same = "the same points" if cost == peer["cost"] else f"{cost} points here, {peer['cost']} there"
        proof = "" if peer["proved"] else f" (not proved within {PEER_SECONDS} s)"
        sys.stdout.write(
            f"{len(one.candidates)} candidates: here {seconds:.2f} s, HiGHS {peer['seconds']:.2f} s{proof}; {same}\n"
        )


def made_for_the_peer(folder: Path) -> Path | None:
    """Return the interpreter of a fresh environment with the peer, or None where it cannot be had."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", PEER]
    found = subprocess.run(command, check=False, capture_output=True)
    return python if found.returncode == 0 else None


if __name__ == "__main__":
    sys.exit(main())
