"""How long the window stands still while the Models page works out a million plausible cases.

Run: python -m tests.benchmarks.bench_models_page [SAMPLE]. Prints how long the work took and the longest gap between
two turns of the window's event loop, for the ordinary cases, for a million, and for one tried answer.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["READINESS_DATA"] = tempfile.mkdtemp()

from PySide6.QtCore import QTimer

from readiness.partnership.samples import build, sample_named
from readiness.questionnaire.shipped import shipped_library
from ui.application import make_application, make_window
from ui.places.models import ModelsPlace
from ui.settings import Settings

TURN_MILLISECONDS = 1


class Gaps:
    """Watches the event loop: the longest time between two turns, in milliseconds."""

    def __init__(self) -> None:
        self.longest, self.turns, self.last = 0.0, 0, time.perf_counter()
        self.timer = QTimer()
        self.timer.setInterval(TURN_MILLISECONDS)
        self.timer.timeout.connect(self._turn)
        self.timer.start()

    def _turn(self) -> None:
        now = time.perf_counter()
        self.longest, self.turns, self.last = max(self.longest, 1000 * (now - self.last)), self.turns + 1, now


def main(sample: str) -> None:
    """Open ``sample`` and measure."""
    application = make_application()
    window = make_window(application, Settings())
    path = Path(tempfile.mkdtemp()) / "bench.readiness"
    window.session.create(path, build(sample_named(sample), shipped_library()))
    window.show()
    window.go_to("models")
    place = window.places.named("models")
    assert isinstance(place, ModelsPlace)

    def watched(name: str) -> None:
        # What was just shown is painted first: it is the drawing of cases that is measured.
        application.processEvents()
        gaps, began = Gaps(), time.perf_counter()
        while place.sure.work.is_running or place.sure.closer.is_running:
            application.processEvents()
            time.sleep(TURN_MILLISECONDS / 1000)
        took = 1000 * (time.perf_counter() - began)
        sys.stdout.write(f"{name}: {took:,.0f} ms, longest gap {gaps.longest:.0f} ms over {gaps.turns:,} turns\n")

    watched("How sure (16,381 cases, weights, answers, questions)")
    place.show_part("sure")
    place.sure.look_closer()
    watched("A million cases")
    place.show_part("what if")
    times = []
    for level in range(5):
        began = time.perf_counter()
        place.trying.try_level(level)
        times.append(1000 * (time.perf_counter() - began))
    sys.stdout.write(f"One tried level, shown: {max(times):.0f} ms at most\n")
    window.close()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "lambeth")
