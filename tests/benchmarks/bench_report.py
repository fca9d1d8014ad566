"""The readiness report of the Lambeth sample as PDF: processor seconds cold and warm, and memory.

Every cold run is a fresh process that imports, lays out and draws; warm runs follow in the same process.
The budgets are for a report of 12 to 16 pages, so the seconds are also given for fifteen pages. The other formats and
kinds follow; and where WeasyPrint can be imported, it prints the report's own HTML beside, in the same run.

Run: python tests/benchmarks/bench_report.py [PROCESSES]
"""

import importlib.util
import json
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = 15
MADE = """
import json, resource, sys, time
from datetime import date
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.assessment import assess
from readiness.partnership.samples import build, sample_named
from readiness.phrases import report_phrases
from readiness.questionnaire.shipped import shipped_library

def memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

kind, ending = sys.argv[1:3]
library, catalogue = shipped_library(), load_catalogue()
document = build(sample_named("lambeth"), library)
assessment = assess(document, library, catalogue)
before, seconds = memory(), []
for _ in range(4):
    began = time.process_time()
    import importlib
    from readiness.report.kinds.kind import kind_named
    from readiness.report.kinds.making import report_of
    from readiness.report.material import Material
    from readiness.report.rendering import FORMATS
    material = Material(document, assessment, library, catalogue, report_phrases(), date(2026, 5, 1))
    _, module, function = FORMATS[ending]
    report = report_of(material, kind_named(kind))
    made = getattr(importlib.import_module("readiness.report." + module), function)(report)
    seconds.append(time.process_time() - began)
content, pages = made if isinstance(made, tuple) else (made, 0)
told = {"pages": pages, "bytes": len(content), "cold": seconds[0], "warm": min(seconds[1:])}
told |= {"memory": memory(), "more": memory() - before}
"""
REPORTED = "json.dump(told, sys.stdout)"
BESIDE = """
began = time.process_time()
import weasyprint
document = weasyprint.HTML(string=content.decode("utf-8")).render(pdf_variant="pdf/ua-1")
beside = document.write_pdf(pdf_variant="pdf/ua-1")
told = {"pages": len(document.pages), "bytes": len(beside), "cold": time.process_time() - began, "memory": memory()}
json.dump(told, sys.stdout)
"""
OTHERS = (
    ("readiness", ".docx"),
    ("readiness", ".html"),
    ("one-page", ".pdf"),
    ("options", ".pdf"),
    ("governance", ".pdf"),
)


def main() -> None:
    """Print the medians over some processes, then one process for every other kind and format."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    runs = [run(MADE + REPORTED, "readiness", ".pdf") for _ in range(count)]
    middle = {key: statistics.median(one[key] for one in runs) for key in runs[0]}
    for name in ("cold", "warm"):
        per_report = middle[name] * PAGES / middle["pages"]
        sys.stdout.write(f"{name} {middle[name]:.2f} s of processor time; {per_report:.2f} s for {PAGES} pages\n")
    size = middle["bytes"] / 1024
    sys.stdout.write(f"{middle['pages']:.0f} pages, {size:.0f} KB; memory {middle['memory']:.0f} MB, ")
    sys.stdout.write(f"{middle['more']:.0f} MB of it for the report ({count} processes)\n")
    for kind, ending in OTHERS:
        write(f"{kind} {ending}", run(MADE + REPORTED, kind, ending))
    if importlib.util.find_spec("weasyprint"):
        write("WeasyPrint, from the same HTML to PDF", run(MADE + BESIDE, "readiness", ".html"))


def write(name: str, told: dict[str, float]) -> None:
    """Print what one process measured."""
    pages = f"{told['pages']:.0f} pages, " if told["pages"] else ""
    sys.stdout.write(f"{name}: cold {told['cold']:.2f} s, {pages}{told['bytes'] / 1024:.0f} KB, ")
    sys.stdout.write(f"memory {told['memory']:.0f} MB\n")


def run(program: str, kind: str, ending: str) -> dict[str, float]:
    """Return what one fresh process measured."""
    command = [sys.executable, "-c", program, kind, ending]
    told = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True).stdout
    measured: dict[str, float] = json.loads(told)
    return measured


if __name__ == "__main__":
    main()
