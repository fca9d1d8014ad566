"""An answer, from the hand that gives it to its place on the disk with every score and fit read again; then painted.

The document is the Lambeth sample: five parties, fifteen people. Run: python tests/benchmarks/bench_answer.py [COUNT]
"""

import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))


def main() -> None:
    """Print the median and the 99th of 100, in milliseconds."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    # On the disk of the checkout: a temporary folder may lie in memory, where nothing has to be synced.
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as folder:
        os.environ |= {"READINESS_DATA": folder, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        recorded, painted = zip(*answer_times(Path(folder), count), strict=True)
    report("answer to recorded and re-scored", sorted(recorded))
    report("and painted", sorted(painted))


def report(name: str, times: list[float]) -> None:
    """Print the middle and the late end of ``times``."""
    median, late = times[len(times) // 2], times[int(len(times) * 0.99) - 1]
    sys.stdout.write(f"{name}: median {median:.1f} ms, 99th of 100 {late:.1f} ms ({len(times)} answers)\n")


def answer_times(folder: Path, count: int) -> list[tuple[float, float]]:
    """Return for each of ``count`` answers the milliseconds to re-scored, and to painted."""
    from PySide6.QtWidgets import QApplication

    from readiness.document.history import new_id
    from readiness.partnership.samples import build, sample_named
    from ui.application import make_application, make_window
    from ui.content import library
    from ui.settings import Settings

    application = QApplication.instance() or make_application()
    assert isinstance(application, QApplication)
    window = make_window(application, Settings())
    window.show()
    document = build(sample_named("lambeth"), library()).model_copy(update={"id": new_id()})
    window.session.create(folder / "lambeth.readiness", document)
    questions = window.places.questions
    window.go_to("questions")
    walk = questions.walk()
    assert walk is not None
    window.session.assessment()
    times = []
    for number in range(count):
        key = walk.keys[number % len(walk.keys)]
        if walk.item(key).scale == "levels5":
            questions.show_question(key)
            application.processEvents()
            block = questions.sheet.blocks[0]
            said = walk.answers.get(key)
            level = (int(said.code or "0") + 1) % 5 if said and number < len(walk.keys) else number % 5
            began = time.perf_counter()
            block.choose(level)
            window.session.assessment()
            scored = time.perf_counter()
            application.processEvents()
            times.append(((scored - began) * 1000, (time.perf_counter() - began) * 1000))
    window.close()
    return times


if __name__ == "__main__":
    main()
