"""Loading and linting all content that ships: questionnaires, checks, advice, lists, glossary; fresh processes.

Run: python tests/benchmarks/bench_content.py [RUNS]
"""

import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AIM_MS = 150
LOADING = """
import time
from readiness.questionnaire.advice import advice, lint_advice
from readiness.questionnaire.glossary import glossary
from readiness.questionnaire.lists import lists
from readiness.questionnaire.shipped import shipped_library
began = time.perf_counter()
library = shipped_library()
assert lint_advice(advice().steps, library) == ()
lists(), glossary()
print(time.perf_counter() - began)
"""


def main() -> None:
    """Print the median beside the aim."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    median = statistics.median(seconds() for _ in range(runs)) * 1000
    sys.stdout.write(f"loading and linting all content {median:.0f} ms, aim {AIM_MS} ms ({runs} runs)\n")


def seconds() -> float:
    """Return how long a fresh process takes once its modules are imported."""
    done = subprocess.run([sys.executable, "-c", LOADING], check=True, cwd=ROOT, capture_output=True, text=True)
    return float(done.stdout)


if __name__ == "__main__":
    main()
