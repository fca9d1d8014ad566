from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness.document.model import Document, Party
from readiness.document.store import OpenDocument
from ui.background import Background
from ui.session import Session
from ui.undo import Edit
from ui.views.new_document import NewDocument, document_from


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def document() -> Document:
    return document_from(NewDocument("A title", "partnership", "Riverside Mind", "Manager"))


@pytest.fixture
def session(background: Background, tmp_path: Path) -> Session:
    made = Session(background)
    assert made.create(tmp_path / "plan.readiness", document())
    return made


def named(session: Session) -> str | None:
    party = session.document.parties["riverside-mind"].value
    return party.name if party else None


def rename(session: Session, name: str, typing: str = "") -> bool:
    return session.change(f"name {name}", Edit("parties", "riverside-mind", Party(name=name)), typing=typing)


def test_each_step_can_be_undone_and_done_again(session: Session) -> None:
    rename(session, "Riverside")
    rename(session, "River & Side")
    assert session.undo_stack.undoText() == "name River && Side"
    session.undo_stack.undo()
    assert named(session) == "Riverside"
    session.undo_stack.undo()
    assert named(session) == "Riverside Mind"
    session.undo_stack.redo()
    assert named(session) == "Riverside"


def test_taking_away_is_undone_to_what_it_was(session: Session) -> None:
    session.change("taking away", Edit("parties", "riverside-mind", None))
    assert named(session) is None
    session.undo_stack.undo()
    assert named(session) == "Riverside Mind"


def test_typing_in_one_field_is_one_step(session: Session) -> None:
    for words in ("R", "Ri", "Riv"):
        rename(session, words, typing="name")
    rename(session, "Other", typing="other field")
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert named(session) == "Riverside Mind"


def test_a_change_that_changes_nothing_is_no_step(session: Session) -> None:
    assert rename(session, "Riverside")
    assert rename(session, "Riverside")
    assert session.undo_stack.count() == 1


def test_what_was_said_to_be_recorded_survives_the_program(session: Session) -> None:
    path, folder = session.store.path, session.store
    assert rename(session, "Riverside")
    assert session.state.words == "Recorded on this computer"
    assert folder.unsaved_others == 1
    party = OpenDocument.open(path).document.parties["riverside-mind"].value
    assert party is not None
    assert party.name == "Riverside"


def test_it_saves_by_itself_when_it_is_quiet(qtbot: QtBot, session: Session) -> None:
    session.saver._quiet.setInterval(1)
    with qtbot.waitSignal(session.saver.ended):
        rename(session, "Riverside")
    assert session.state.words.startswith("Saved in plan.readiness")
    assert session.store.unsaved_others == 0


def test_two_windows_on_one_computer_do_not_share_a_document(background: Background, session: Session) -> None:
    heard: list[object] = []
    other = Session(background)
    other.failed.connect(heard.append)
    assert not other.open(session.store.path)
    assert "another window" in str(heard[0])
    path = session.store.path
    session.close()
    assert other.open(path)


@pytest.mark.parametrize("content", [b"", b"{", b"\x00" * 100, b'{"format": "other"}'])
def test_a_file_that_cannot_be_opened_leaves_the_open_one(session: Session, tmp_path: Path, content: bytes) -> None:
    heard: list[object] = []
    session.failed.connect(heard.append)
    bad = tmp_path / "bad.readiness"
    bad.write_bytes(content)
    assert not session.open(bad)
    assert (len(heard), session.title, bad.read_bytes()) == (1, "A title", content)


def test_a_refused_record_is_told_and_changes_nothing(session: Session) -> None:
    heard: list[object] = []
    session.failed.connect(heard.append)
    session.store.read_only = True
    assert not rename(session, "Riverside")
    assert (len(heard), named(session), session.undo_stack.count()) == (1, "Riverside Mind", 0)


def test_the_reading_follows_every_change(session: Session) -> None:
    assert list(session.assessment().parties) == ["riverside-mind"]
    session.change("adding", Edit("parties", "other", Party(name="Other")))
    assert list(session.assessment().parties) == ["other", "riverside-mind"]
    session.undo_stack.undo()
    assert list(session.assessment().parties) == ["riverside-mind"]


def test_without_application_data_the_document_still_opens(
    session: Session, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = session.store.path
    session.close()
    monkeypatch.setenv("READINESS_DATA", str(path / "not a folder"))
    other = Session(background)
    assert other.open(path)
    other.close()


def test_closing_saves_and_lets_go(session: Session) -> None:
    path = session.store.path
    rename(session, "Riverside")
    session.close()
    assert not session.is_open
    assert session.undo_stack.count() == 0
    assert b'"Riverside"' in path.read_bytes()
