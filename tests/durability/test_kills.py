from pathlib import Path

import pytest

from tests.durability.kill_test import run


@pytest.fixture(autouse=True)
def data(monkeypatch: pytest.MonkeyPatch) -> None:
    """The run chooses its own application data; put the environment back after it."""
    monkeypatch.setenv("READINESS_DATA", "")


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    outcome = run(kills=12, folder=tmp_path, seed=1)
    assert outcome.is_good, outcome
