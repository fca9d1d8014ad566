"""Start to a usable window, beside a bare PySide6 window in the same run: pairs of fresh processes, medians.

Run: python tests/benchmarks/bench_start.py [PAIRS]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
"""
OURS = """
from ui.application import make_application, make_window
from ui.settings import Settings
application = make_application()
window = make_window(application, Settings())
window.show()
application.processEvents()
"""


def main() -> None:
    """Print both medians and their ratio."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "READINESS_DATA": folder}
        for program in (BARE, OURS):
            seconds(program, environment)
        rows = [(seconds(BARE, environment), seconds(OURS, environment)) for _ in range(pairs)]
    bare, ours = (statistics.median(column) * 1000 for column in zip(*rows, strict=True))
    ratio = statistics.median(one / other for other, one in rows)
    sys.stdout.write(f"bare window {bare:.0f} ms, ours {ours:.0f} ms, ratio of pairs {ratio:.2f} ({pairs} pairs)\n")


def seconds(program: str, environment: dict[str, str]) -> float:
    """Return how long a fresh process takes from its start to its end, without its way out."""
    code = f"import os\n{program}\nos._exit(0)"
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, env=environment)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
