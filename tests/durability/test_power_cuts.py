import sys
from pathlib import Path

import pytest

from readiness.document.change import setting
from readiness.document.model import Document, Party
from readiness.document.places import ENVIRONMENT
from readiness.document.store import OpenDocument
from tests.durability.power import Recorder, State, digest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="watches the disk through /proc")

ID = "0123456789abcdef" * 2


def worked_session(top: Path) -> frozenset[State]:
    """A session of answers and saves, with every state that a power cut during it could leave."""
    recorder = Recorder(top)
    (top / "documents").mkdir()
    path = top / "documents" / "plan.readiness"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ENVIRONMENT, str(top / "data"))
        recorder.watch(patch)
        opened = OpenDocument.create(path, Document(id=ID))
        recorder.acknowledge("created")
        for number in range(1, 8):
            key = f"p{number}"
            opened.record([setting(opened.document, "parties", key, Party(name=key), by="chair")])
            recorder.acknowledge(key)
            if number in (2, 3, 6):
                opened.save()
        opened.close()
    recorder.close()
    return frozenset(recorder.states)


def lost_in(state: State, folder: Path) -> set[str]:
    state.build(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ENVIRONMENT, str(folder / "data"))
        path = folder / "documents" / "plan.readiness"
        if not path.exists():
            return set(state.acknowledged)
        there = OpenDocument.open(path).document.parties
        return {key for key in state.acknowledged if key not in there and key != "created"}


def test_no_state_that_a_power_cut_could_leave_has_lost_anything_acknowledged(tmp_path: Path) -> None:
    worked = tmp_path / "worked"
    worked.mkdir()
    states = worked_session(worked)
    acknowledged = [state for state in states if state.acknowledged]
    lost = {digest(state): lost_in(state, tmp_path / f"state {place}") for place, state in enumerate(acknowledged)}
    assert len(acknowledged) > 40
    assert not {name: keys for name, keys in lost.items() if keys}


def test_the_simulation_notices_a_missing_sync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readiness.document.disk.sync", lambda _: None)
    worked = tmp_path / "worked"
    worked.mkdir()
    states = [state for state in worked_session(worked) if state.acknowledged == {"created", "p1"}]
    journals = {content for state in states for name, content in state.files if name.endswith("/journal")}
    assert b"" in journals
