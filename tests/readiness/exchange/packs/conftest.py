from pathlib import Path

import pytest

from tests.readiness.exchange.packs.builders import Table, table


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Table:
    """Return an asker and a guest who has answered openly, about money, and with a comment."""
    made = table(tmp_path, monkeypatch)
    made.says("open.1", "3", "Our night shift is CANARY-OPEN.")
    made.says("money.1", "1", "We owe CANARY-MONEY.")
    return made
