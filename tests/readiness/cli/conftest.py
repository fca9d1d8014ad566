import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from readiness.cli.main import main

Command = Callable[..., dict[str, Any]]


@pytest.fixture(autouse=True)
def _own_application_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READINESS_DATA", str(tmp_path / "application-data"))


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command with --json; return its object, with the exit code and the refusal beside it."""

    def run(*words: object) -> dict[str, Any]:
        code = main([*map(str, words), "--json"])
        printed = capsys.readouterr()
        data: dict[str, Any] = json.loads(printed.out) if printed.out else {}
        return {**data, "exit": code, "refusal": printed.err}

    return run


@pytest.fixture
def lambeth(tmp_path: Path, command: Command) -> Path:
    path = tmp_path / "lambeth.readiness"
    assert command("new", path, "--sample", "lambeth")["exit"] == 0
    return path
