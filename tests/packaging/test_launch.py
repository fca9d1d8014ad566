"""The launcher: what it decides before anything is installed."""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.house import ROOT


@pytest.fixture
def launch() -> ModuleType:
    spec = importlib.util.spec_from_file_location("launch", ROOT / "packaging/launch.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_environment_is_named_by_its_lock_its_python_and_its_place(launch: ModuleType) -> None:
    run, check = launch.stamp("run"), launch.stamp("check")
    assert run != check
    assert all(str(ROOT) in stamp and sys.version.split()[0] in stamp for stamp in (run, check))


def test_without_a_screen_the_window_is_not_tried(launch: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert not launch.has_screen()
    monkeypatch.setenv("DISPLAY", ":1")
    assert launch.has_screen()


def test_a_python_that_cannot_make_environments_leaves_nothing_behind(
    launch: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "python"
    broken.write_text('#!/bin/sh\nmkdir -p "$3/bin"\nexit 1\n')
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(broken))
    monkeypatch.setattr(launch, "ENVIRONMENT", tmp_path / "environment")
    with pytest.raises(launch.SetUpError, match="python3-venv"):
        launch._make(tmp_path / "environment/bin/python")
    assert not (tmp_path / "environment").exists()


@pytest.mark.skipif(shutil.which("sh") is None, reason="only where there is a POSIX shell")
def test_without_python_the_launcher_says_what_to_install(tmp_path: Path) -> None:
    for name in ("dirname", "sh", "id"):
        (tmp_path / name).symlink_to(shutil.which(name) or name)
    done = subprocess.run(
        [tmp_path / "sh", ROOT / "packaging/launch", "run"],
        env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "Python 3.11 or newer" in done.stderr


@pytest.mark.parametrize("script", ["run", "check", "packaging/launch", ".ci/run"])
def test_the_scripts_can_be_run(script: str) -> None:
    assert (ROOT / script).stat().st_mode & 0o111
    assert subprocess.run(["sh", "-n", ROOT / script], check=False).returncode == 0


def without_a_fetcher(launch: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "CHECKER_PROGRAMS", {})
    monkeypatch.setattr(launch, "CHECKER_LIBRARY", (ROOT, ""))
    monkeypatch.setattr(launch, "CHECKERS", ("packaging/no-such-file.py",))


def test_without_the_checkers_of_reports_the_check_says_so_aloud_and_goes_on(
    launch: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    without_a_fetcher(launch, monkeypatch)
    monkeypatch.delenv(launch.MUST_CHECK_REPORTS, raising=False)
    launch.install_checkers(Path(sys.executable))
    assert "WILL NOT BE HELD" in capfd.readouterr().err


def test_where_reports_must_be_checked_a_missing_checker_stops_everything(
    launch: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_a_fetcher(launch, monkeypatch)
    monkeypatch.setenv(launch.MUST_CHECK_REPORTS, "1")
    with pytest.raises(launch.SetUpError, match=r"no-such-file\.py"):
        launch.install_checkers(Path(sys.executable))
