from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readiness.document.change import setting
from readiness.document.model import Party
from readiness.document.store import OpenDocument
from tests.ui.conftest import Answering
from ui.commands import file_name
from ui.main_window import MainWindow
from ui.views.new_document import NewDocument, document_from


def person(window: MainWindow) -> Answering:
    assert isinstance(window.desk.asking, Answering)
    return window.desk.asking


def locked_document(folder: Path) -> Path:
    path = folder / "locked.readiness"
    OpenDocument.create(path, document_from(NewDocument("Locked", "partnership")), "correct horse battery").close()
    return path


@pytest.mark.parametrize(("title", "name"), [
    ("Riverside Mind", "Riverside Mind"),
    ("../../etc/passwd", "etc passwd"),
    ("a<b>:c?*|", "a b c"),
    ("???", "readiness"),
    ("x" * 300, "x" * 60),
])  # fmt: skip
def test_a_title_makes_a_file_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title) == name


@pytest.mark.parametrize(("knows", "is_open"), [("correct horse battery", True), ("wrong horse", False), (None, False)])
def test_a_password_is_asked_for(window: MainWindow, tmp_path: Path, knows: str | None, is_open: bool) -> None:
    person(window).knows = knows
    window.open_path(locked_document(tmp_path))
    assert window.session.is_open is is_open


def test_thinking_better_of_it_changes_nothing(window: MainWindow) -> None:
    person(window).path = None
    assert not window.commands.create("A title", document_from(NewDocument("A title", "partnership")))
    window.commands.open_document()
    window.commands.check_file()
    assert not window.session.is_open


def test_a_copy_is_written_and_the_document_stays(opened: MainWindow, tmp_path: Path) -> None:
    person(opened).path = tmp_path / "copy.readiness"
    opened.commands.save_copy()
    assert (tmp_path / "copy.readiness").exists()
    assert opened.session.store.path.name == "riverside.readiness"


@pytest.mark.parametrize(("content", "words"), [(None, "sound"), (b"\x00\x00", "things to know")])
def test_a_file_is_checked_and_left_as_it_is(
    opened: MainWindow, tmp_path: Path, content: bytes | None, words: str
) -> None:
    path = opened.session.store.path
    if content is not None:
        path = tmp_path / "bad.readiness"
        path.write_bytes(content)
    before = path.read_bytes()
    person(opened).path = path
    opened.commands.check_file()
    shown = [part.text() for part in opened.places.check.page.findChildren(type(opened.line.words))]
    assert any(words in text for text in shown)
    assert path.read_bytes() == before


def test_a_recent_document_that_is_gone_can_be_taken_off_the_list(window: MainWindow, tmp_path: Path) -> None:
    person(window).path = tmp_path / "gone.readiness"
    window.commands.create("Gone", document_from(NewDocument("Gone", "partnership")))
    window.session.close()
    (tmp_path / "gone.readiness").unlink()
    window.places.listed[0].open_recent(str(tmp_path / "gone.readiness"))  # type: ignore[attr-defined]  # Start
    assert window.settings.recent() == ()


def test_a_sample_becomes_a_document_of_its_own(window: MainWindow) -> None:
    window.places.listed[0].open_sample("lambeth")  # type: ignore[attr-defined]  # Start
    assert window.session.title.startswith("Lambeth")
    assert window.here == "questions"


def test_a_copy_beside_the_document_is_offered(qtbot: QtBot, opened: MainWindow, tmp_path: Path) -> None:
    path = opened.session.store.path
    opened.session.close()
    other = tmp_path / "riverside (1).readiness"
    other.write_bytes(path.read_bytes())
    copy = OpenDocument.open(other)
    copy.record([setting(copy.document, "parties", "other", Party(name="Other"), by="")])
    copy.close()
    opened.open_path(path)
    qtbot.waitUntil(lambda: "other" in opened.session.document.parties)
    assert "riverside (1).readiness" in person(opened).told[0]
