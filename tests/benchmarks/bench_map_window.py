"""How the Governance page behaves on maps of 200 and 1,000 places: open, pan, choose, check; the longest stop.

Run it as ``python tests/benchmarks/bench_map_window.py [PLACES ...]``. It prints figures and never fails.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["READINESS_DATA"] = tempfile.mkdtemp()

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from readiness.document.change import apply, setting  # noqa: E402
from readiness.document.model import Choice, Document  # noqa: E402
from readiness.governance.stored import changes_to  # noqa: E402
from tests.benchmarks.bench_governance import whole_place  # noqa: E402
from ui.application import make_application, make_window  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402
from ui.pages.governance import GovernancePage  # noqa: E402
from ui.settings import Settings  # noqa: E402

TICK = 5
LONGEST_WAIT = 60.0
FRAMES = 40
FRAME = 1000 / 60


class Watch:
    """Ticks every few milliseconds, and remembers the longest time between two ticks."""

    def __init__(self) -> None:
        self.longest, self.last = 0.0, time.perf_counter()
        self.timer = QTimer()
        self.timer.setInterval(TICK)
        self.timer.timeout.connect(self._tick)
        self.timer.start()

    def begin(self) -> float:
        """Forget what was before; return now."""
        self.longest, self.last = 0.0, time.perf_counter()
        return self.last

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self.last)
        self.last = now


def wait(watch: Watch, until: Callable[[], bool]) -> tuple[float, float]:
    """Return how long it took until ``until``, and the longest stop on the way, in milliseconds."""
    start = watch.begin()
    while not until() and time.perf_counter() - start < LONGEST_WAIT:
        QApplication.processEvents()
        time.sleep(0.001)
    for _ in range(4):
        QApplication.processEvents()
        time.sleep(TICK / 1000)
    return (time.perf_counter() - start) * 1000, watch.longest * 1000


def did(deed: Callable[[], object]) -> bool:
    """Do ``deed`` and say that it is done."""
    deed()
    return True


def frames(page: GovernancePage, step: Callable[[int], object]) -> tuple[list[float], list[float]]:
    """Return how long each frame takes while ``step`` moves or zooms the map before it.

    Returns:
        Milliseconds by the clock, and of this thread's processor time, each sorted: on a busy computer they part.
    """
    clock, processor = [], []
    for number in range(FRAMES):
        start = time.perf_counter(), time.thread_time()
        step(number)
        page.map.picture.viewport().repaint()
        clock.append((time.perf_counter() - start[0]) * 1000)
        processor.append((time.thread_time() - start[1]) * 1000)
    return sorted(clock), sorted(processor)


def pan(page: GovernancePage) -> Callable[[int], object]:
    """Return a step across the map, there and back, and up and down."""
    across, down = page.map.picture.horizontalScrollBar(), page.map.picture.verticalScrollBar()

    def step(number: int) -> None:
        across.setValue(across.value() + (40 if number < FRAMES // 2 else -40))
        down.setValue(down.value() + (12 if number % 2 else -12))

    return step


def moved_and_zoomed(page: GovernancePage, words: str) -> None:
    """Print the frames of ``words``: moved at a readable size and from far away, and zoomed."""
    picture = page.map.picture
    for name, fit in (("readable", picture.show_readable), ("whole", picture.show_whole)):
        fit()
        picture.viewport().repaint()
        say_frames(f"{words}, moved, {name}", frames(page, pan(page)))
    picture.show_whole()
    say_frames(f"{words}, zoomed in and out", frames(page, lambda n: picture.zoom(1 if n < FRAMES // 2 else -1)))


def say_frames(words: str, found: tuple[list[float], list[float]]) -> None:
    """Print the middle frame and the slowest of twenty, by the clock and in processor time."""
    clock, processor = ((times[len(times) // 2], times[int(len(times) * 0.95)]) for times in found)
    late = sum(one > FRAME for one in found[1])
    sys.stdout.write(
        f"  {words:54} {clock[0]:5.1f} ms, 19 of 20 under {clock[1]:5.1f}; "
        f"processor {processor[0]:5.1f}, {processor[1]:5.1f}; {late} of {FRAMES} over a sixtieth of a second\n"
    )


def say(words: str, figures: tuple[float, float]) -> None:
    """Print one line."""
    sys.stdout.write(f"  {words:52} {figures[0]:8.0f} ms, longest stop {figures[1]:6.0f} ms\n")


def measured(window: MainWindow, watch: Watch, size: int) -> None:
    """Print the figures of a map of ``size`` places."""
    graph = whole_place(size, clean=False)
    document = Document(id=f"{size:032x}")
    chosen = setting(document, "choices", "model", Choice(chosen="alliance"), by="")
    document = apply(document, [chosen, *changes_to(document, "alliance", graph, by="")])
    window.go_to("start")
    assert window.session.create(Path(tempfile.mkdtemp()) / "large.readiness", document)
    sys.stdout.write(f"{len(graph.nodes)} places, {len(graph.edges)} ties\n")
    place = window.places.named("governance")
    page = place.page
    assert isinstance(page, GovernancePage)
    start = watch.begin()
    window.go_to("governance")
    said = (time.perf_counter() - start) * 1000
    say("until the page stands", (said, said))
    say("until the map is drawn", wait(watch, lambda: page.view is not None and len(page.map.scene.boxes) > 0))
    say("until it is checked", wait(watch, lambda: page.found is not None))
    moved_and_zoomed(page, "a frame")
    if page.map.group.isVisible():
        before = place.view  # type: ignore[attr-defined]
        page.map.group.click()
        say("every place drawn by itself", wait(watch, lambda: place.view is not before))  # type: ignore[attr-defined]
        sys.stdout.write(f"  {len(page.map.scene.boxes)} boxes, {len(page.map.scene.lines)} lines\n")
        moved_and_zoomed(page, "a frame of all")
        page.lens_picked.emit("all")
        wait(watch, lambda: place.view.asked.lens == "all")  # type: ignore[attr-defined]
        moved_and_zoomed(page, "a frame of all, through every lens")
    box = next(iter(page.map.scene.boxes.values()))
    say("a place chosen in the picture", wait(watch, lambda: did(lambda: page.map.scene.choose_by_hand(box))))
    for part in ("places", "ties", "account", "terms", "duties", "what if", "measures", "share"):
        say(f"the part “{part}” is shown", wait(watch, partial(did, partial(page.beside.part_picked.emit, part))))
    edits = place.edits  # type: ignore[attr-defined]
    before = place.view  # type: ignore[attr-defined]
    edits.add_place("organisation", "provider", "One more charity")
    say("one more place, drawn", wait(watch, lambda: place.view is not before))  # type: ignore[attr-defined]


def main() -> None:
    """Print the figures for each size."""
    application = make_application()
    window = make_window(application, Settings())
    window.resize(1280, 800)
    window.show()
    watch = Watch()
    for size in [int(one) for one in sys.argv[1:]] or [30, 200, 1000]:
        measured(window, watch, size)
    window.close()


if __name__ == "__main__":
    main()
