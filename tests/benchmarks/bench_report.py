"""The readiness report of the Lambeth sample as PDF: processor seconds cold and warm, and memory.

Every cold run is a fresh process that imports, lays out and draws; warm runs follow in the same process.
The budgets are for a report of 12 to 16 pages, so the seconds are also given for fifteen pages.

Run: python tests/benchmarks/bench_report.py [PROCESSES]
"""

import json
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = 15
PROGRAM = """
import json, resource, sys, time
from datetime import date
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.assessment import assess
from readiness.partnership.samples import build, sample_named
from readiness.phrases import report_phrases
from readiness.questionnaire.shipped import shipped_library

def memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

library, catalogue = shipped_library(), load_catalogue()
document = build(sample_named("lambeth"), library)
assessment = assess(document, library, catalogue)
before, seconds = memory(), []
for _ in range(4):
    began = time.process_time()
    from readiness.report.material import Material
    from readiness.report.pdf import pdf_of
    from readiness.report.readiness_report import readiness_report
    material = Material(document, assessment, library, catalogue, report_phrases(), date(2026, 5, 1))
    content, pages = pdf_of(readiness_report(material))
    seconds.append(time.process_time() - began)
json.dump({"pages": pages, "bytes": len(content), "cold": seconds[0], "warm": min(seconds[1:]),
           "memory": memory(), "more": memory() - before}, sys.stdout)
"""


def main() -> None:
    """Print the medians over some processes."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    runs = [run() for _ in range(count)]
    middle = {key: statistics.median(one[key] for one in runs) for key in runs[0]}
    for name in ("cold", "warm"):
        per_report = middle[name] * PAGES / middle["pages"]
        sys.stdout.write(f"{name} {middle[name]:.2f} s of processor time; {per_report:.2f} s for {PAGES} pages\n")
    size = middle["bytes"] / 1024
    sys.stdout.write(f"{middle['pages']:.0f} pages, {size:.0f} KB; memory {middle['memory']:.0f} MB, ")
    sys.stdout.write(f"{middle['more']:.0f} MB of it for the report ({count} processes)\n")


def run() -> dict[str, float]:
    """Return what one fresh process measured."""
    command = [sys.executable, "-c", PROGRAM]
    told = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True).stdout
    measured: dict[str, float] = json.loads(told)
    return measured


if __name__ == "__main__":
    main()
