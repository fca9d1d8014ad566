from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readiness.document.change import setting
from readiness.document.encoding import decode
from readiness.document.model import Party
from readiness.document.password import is_sealed
from readiness.document.store import OpenDocument
from tests.ui.conftest import Answering
from ui.commands import file_name
from ui.main_window import MainWindow
from ui.undo import Edit
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
    window.places.named("start").open_recent(str(tmp_path / "gone.readiness"))  # type: ignore[attr-defined]
    assert window.settings.recent() == ()


def test_a_sample_becomes_a_document_of_its_own(window: MainWindow) -> None:
    window.places.named("start").open_sample("lambeth")  # type: ignore[attr-defined]
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


@pytest.mark.parametrize(("means_it", "is_open"), [(True, True), (False, False)])
@pytest.mark.parametrize("damage", [None, b"", b"what a virus left"])
def test_a_lost_document_is_offered_and_had_back(
    opened: MainWindow, damage: bytes | None, means_it: bool, is_open: bool
) -> None:
    path = opened.session.store.path
    before = opened.session.document
    opened.commands.close_document()
    path.unlink() if damage is None else path.write_bytes(damage)
    person(opened).means_it = means_it
    opened.open_path(path)
    assert "to have back" in person(opened).told[-1]
    assert opened.session.is_open is is_open
    assert not is_open or opened.session.document == before == decode(path.read_bytes(), path.name).document


def test_a_file_that_vanished_is_asked_about_when_the_document_is_closed(opened: MainWindow) -> None:
    path = opened.session.store.path
    opened.session.change("Name it", Edit("parties", "north", Party(name="North")))
    path.unlink()
    opened.commands.close_document()
    assert "is no longer there" in person(opened).told[-1]
    assert Party(name="North") == value_of(path, "north")


def test_the_document_under_a_new_name_is_opened_in_place_of_the_old(opened: MainWindow) -> None:
    path = opened.session.store.path
    opened.session.change("Name it", Edit("parties", "north", Party(name="North")))
    renamed = path.rename(path.with_name("renamed.readiness"))
    person(opened).means_it = False
    opened.open_path(renamed)
    assert opened.session.store.path == renamed
    opened.commands.save_now()
    assert Party(name="North") == value_of(renamed, "north")


def test_what_was_brought_back_is_saved_without_another_change(window: MainWindow, qtbot: QtBot) -> None:
    path = person(window).path
    assert path is not None
    store = OpenDocument.create(path, document_from(NewDocument("Plan", "partnership")))
    store.record([setting(store.document, "parties", "north", Party(name="North"), by="")])
    window.session.saver._quiet.setInterval(1)
    window.open_path(path)
    qtbot.waitUntil(lambda: value_of(path, "north") is not None)


def test_a_file_that_comes_back_is_written_without_another_change(opened: MainWindow, qtbot: QtBot) -> None:
    saver, path = opened.session.saver, opened.session.store.path
    moved = path.rename(path.with_name("moved"))
    saver._quiet.setInterval(1)
    with qtbot.waitSignal(saver.ended):
        opened.session.change("Name it", Edit("parties", "north", Party(name="North")))
    assert opened.session.state.is_trouble
    assert saver._longest.isActive()
    moved.rename(path)
    with qtbot.waitSignal(saver.ended):
        saver._longest.timeout.emit()
    assert not opened.session.state.is_trouble


@pytest.mark.parametrize(("again", "is_protected"), [("correct horse battery", True), ("another one", False)])
def test_a_password_that_is_typed_twice_protects_the_document(
    opened: MainWindow, again: str, is_protected: bool
) -> None:
    path = opened.session.store.path
    person(opened).knows, person(opened).knows_next = "correct horse battery", again
    opened.menus.protecting.ask()
    assert (is_sealed(path.read_bytes()), opened.session.store.is_protected) == (is_protected, is_protected)


@pytest.mark.parametrize(("means_it", "is_protected"), [(True, False), (False, True)])
def test_a_password_is_taken_off_only_when_that_is_meant(
    window: MainWindow, tmp_path: Path, means_it: bool, is_protected: bool
) -> None:
    path = locked_document(tmp_path)
    person(window).knows, person(window).means_it = "correct horse battery", means_it
    window.open_path(path)
    window.menus.protecting.ask()
    assert is_sealed(path.read_bytes()) is is_protected


def test_a_password_that_is_too_short_is_refused_in_words(opened: MainWindow, qtbot: QtBot) -> None:
    person(opened).knows = person(opened).knows_next = "abc"
    opened.menus.protecting.ask()
    qtbot.waitUntil(lambda: any("shorter" in words for words in person(opened).told))
    assert not opened.session.store.is_protected


def value_of(path: Path, party: str) -> Party | None:
    entry = decode(path.read_bytes(), path.name).document.parties.get(party)
    return entry.value if entry else None
