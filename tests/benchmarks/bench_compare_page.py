"""How long the Compare page takes from the click to the painted page: 30 organisations of five people, all answered.

Run: python -m tests.benchmarks.bench_compare_page. Compare is the first page that is opened; then each part
is opened once, and the first one again after an answer has changed.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["READINESS_DATA"] = tempfile.mkdtemp()

from readiness.questionnaire.answers import Answer
from tests.benchmarks.bench_compare import large_consortium
from ui.application import make_application, make_window
from ui.places.compare import ComparePlace
from ui.settings import Settings
from ui.undo import Edit
from ui.views.compare import PARTS

AIM_MILLISECONDS = 300
SETTLING_SECONDS = 1.5


def main() -> None:
    """Print how long each part takes, the first page first."""
    application = make_application()
    window = make_window(application, Settings())
    window.resize(1280, 800)
    window.show()
    window.session.create(Path(tempfile.mkdtemp()) / "large.readiness", large_consortium())

    def settle() -> None:
        end = time.monotonic() + SETTLING_SECONDS
        while time.monotonic() < end:
            application.processEvents()
            time.sleep(0.01)

    def timed(name: str, work: Callable[[], None]) -> None:
        settle()
        began, worked = time.perf_counter(), time.process_time()
        work()
        application.processEvents()
        took, busy = 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - worked)
        sys.stdout.write(f"{name:<40}{took:8.0f} ms (aim {AIM_MILLISECONDS}), {busy:.0f} ms of it at work\n")

    timed("Compare as the first page", lambda: window.go_to("compare"))
    place = window.places.named("compare")
    assert isinstance(place, ComparePlace)
    for part in PARTS[1:]:
        timed(part, lambda part=part: place._look(part=part))  # type: ignore[misc]  # bound at once
    place.part = "heat"
    window.go_to("parties")
    key, entry = next(iter(window.session.document.answers.items()))
    other = "0" if entry.value is None or entry.value.code != "0" else "1"
    window.session.change("an answer", Edit("answers", key, Answer(state="answered", values=(other,)), "x"))
    timed("Compare after an answer changed", lambda: window.go_to("compare"))
    window.close()


if __name__ == "__main__":
    main()
