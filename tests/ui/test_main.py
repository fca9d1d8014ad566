import subprocess
import sys
from pathlib import Path

import pytest

from ui.main import _is_for_window, window_complaint

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"matplotlib", "numpy", "networkx", "reportlab", "nacl", "pydantic"}


@pytest.mark.parametrize(("words", "expected"), [
    ((), True),
    (("plan.readiness",), True),
    (("score", "plan.readiness"), False),
    (("--version",), False),
    (("--help",), False),
    (("demo",), False),
    (("no-such-thing",), False),
])  # fmt: skip
def test_a_document_or_nothing_opens_the_window(words: tuple[str, ...], expected: bool) -> None:
    assert _is_for_window(words) is expected


def test_without_a_screen_it_says_so_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert "no screen" in window_complaint()
    monkeypatch.setenv("DISPLAY", ":0")
    assert window_complaint() == ""


def test_a_qt_that_breaks_this_python_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PySide6.__version__", "6.12.0")
    monkeypatch.setattr(sys, "version_info", (3, 11, 7))
    assert "6.11.3" in window_complaint()
    monkeypatch.setattr(sys, "version_info", (3, 12, 0))
    assert "6.11.3" not in window_complaint()


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def test_the_first_window_loads_nothing_heavy(application_data: Path) -> None:
    code = """
import sys
from ui.application import make_application, make_window
from ui.settings import Settings
application = make_application()
window = make_window(application, Settings())
window.show()
application.processEvents()
print(*{name.split(".")[0] for name in sys.modules})
"""
    loaded = set(run(code).split())
    assert "PySide6" in loaded
    assert not HEAVY & loaded


def test_asking_for_a_parent_loses_no_reference_to_nothing(application_data: Path) -> None:
    code = """
import sys
from PySide6.QtCore import QObject
made = QObject()
before = sys.getrefcount(None)
for _ in range(10_000):
    made.parent()
print(abs(sys.getrefcount(None) - before) < 100)
"""
    assert run(code).strip() == "True"
