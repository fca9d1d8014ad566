"""The Exchange place with real files: two documents of two organisations on one computer."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from readiness.document.change import setting
from readiness.document.consortium import Privacy
from readiness.exchange.packs.formats import SUFFIX, reply_in
from readiness.questionnaire.answers import Answer
from tests.ui.conftest import Answering
from tests.ui.test_accessibility import nameless
from ui.content import library
from ui.kit.buttons import doubled_mnemonics
from ui.main_window import MainWindow
from ui.pages.packs import ExchangePages
from ui.places.packs import ExchangePlace
from ui.places.parties import PartiesPlace
from ui.undo import Edit


class Play:
    """A window, its Exchange place, and the person who answers its dialogs."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self.folder = window, folder
        self.place = cast("ExchangePlace", window.places.named("exchange"))
        self.person = cast("Answering", window.desk.asking)
        window.go_to("exchange")

    @property
    def pages(self) -> ExchangePages:
        return self.place.pages

    def file(self, name: str) -> Path:
        self.person.path = self.folder / name
        return self.person.path

    def invite(self) -> Path:
        """Invite anybody from the form; return the invitation."""
        self.pages.front.invite.click()
        self.pages.invite.asker.setText("Harbour Trust")
        path = self.file(f"ask{SUFFIX}")
        self.pages.invite.write_wanted.emit()
        return path

    def begin(self, invitation: Path) -> Path:
        """Open the invitation without a document and begin one's own."""
        self.window.session.close()
        self.file(invitation.name)
        self.place.open_pack()
        own = self.file("north.readiness")
        self.pages.invitation.organisation.setText("North")
        self.pages.invitation.role.setText("Manager")
        self.pages.invitation.begin_wanted.emit("North", "Manager")
        return own

    def answer(self, *items: str) -> None:
        """Answer items of the first questionnaire as the manager of North."""
        document = self.window.session.document
        version = next(key.split("/")[1] for key in document.questionnaires if key.startswith("values/"))
        said = Answer(state="answered", values=("3",), version=version)
        changes = [setting(document, "answers", f"north/manager/values/{item}", said, by="Manager") for item in items]
        self.window.session.store.record(changes)
        self.window.session.read_again()

    def reply(self) -> Path:
        """Write the reply to the one invitation."""
        self.window.go_to("exchange")
        self.place.replier.open_reply(next(iter(self.window.session.document.invitations)).split("/")[1])
        path = self.file(f"reply{SUFFIX}")
        self.pages.reply.write.click()
        return path

    def open(self, path: Path) -> None:
        """Open another document."""
        self.window.session.close()
        assert self.window.session.open(path)
        self.window.go_to("exchange")


@pytest.fixture
def play(opened: MainWindow, tmp_path: Path) -> Play:
    """Return the Exchange place of the charity that asks."""
    opened.show()
    return Play(opened, tmp_path)


def test_an_invitation_is_written_with_its_letter(play: Play) -> None:
    path = play.invite()
    assert path.exists()
    assert play.pages.currentWidget() is play.pages.written
    play.pages.written.letter.copy_button.click()
    assert "Harbour Trust" in QGuiApplication.clipboard().text()
    assert len(play.window.session.document.invitations) == 1


@pytest.mark.parametrize(("asker", "day", "words"), [("", "", "Say who asks"), ("Trust", "soon", "not a day")])
def test_a_form_that_does_not_fit_says_so_in_its_place(play: Play, asker: str, day: str, words: str) -> None:
    play.pages.front.invite.click()
    play.pages.invite.asker.setText(asker)
    play.pages.invite.reply_by.setText(day)
    play.pages.invite.write_wanted.emit()
    assert words in play.pages.invite.complaint.text()


def test_the_whole_way_from_invitation_to_receipt(play: Play, tmp_path: Path) -> None:
    own = play.begin(play.invite())
    assert play.window.here == "questions"
    play.answer("shared-purpose.1", "openness.1")
    reply = play.reply()
    code = play.pages.written.checks.text()
    play.open(tmp_path / "riverside.readiness")
    play.file(reply.name)
    play.place.open_pack()
    assert play.pages.currentWidget() is play.pages.arrival
    play.pages.arrival.bring.click()
    assert play.pages.currentWidget() is play.pages.written
    receipt = play.file(f"receipt{SUFFIX}")
    play.pages.written.write.click()
    assert len([key for key in play.window.session.document.answers if "/values/" in key]) == 2
    play.open(own)
    play.file(receipt.name)
    play.place.open_pack()
    (sent,) = [entry.value for entry in play.window.session.document.receipts.values() if entry.value]
    assert (sent.confirmed_by, sent.code in code) == ("Harbour Trust", True)


def test_what_is_kept_leaves_the_preview_at_once_and_undo_brings_it_back(play: Play) -> None:
    play.begin(play.invite())
    play.answer("shared-purpose.1", "openness.1")
    play.reply()
    play.place.replier.open_reply(play.place.replier.reply_to)
    before = len(play.pages.reply.rows.rows.rows)
    key = next(key for key in play.pages.reply.fields if key.endswith("values/purpose"))
    play.pages.reply.fields[key].picked.emit("nobody")
    assert (before, len(play.pages.reply.rows.rows.rows)) == (2, 1)
    play.window.session.undo_stack.undo()
    assert len(play.pages.reply.rows.rows.rows) == 2


def test_a_reply_that_is_here_already_cannot_be_brought_in_again(play: Play, tmp_path: Path) -> None:
    play.begin(play.invite())
    play.answer("shared-purpose.1")
    reply = play.reply()
    play.open(tmp_path / "riverside.readiness")
    for _ in range(2):
        play.file(reply.name)
        play.place.open_pack()
        play.place.asker.bring_in() if play.pages.arrival.bring.isVisibleTo(play.pages.arrival) else None
    assert not play.pages.arrival.bring.isVisibleTo(play.pages.arrival)
    assert "here already" in play.pages.arrival.note.title.text()


@pytest.mark.parametrize("content", [b"", b"{}", b"[" * 9_000, b'{"format": "readiness-document"}'])
def test_a_file_that_is_no_pack_is_told_in_words(play: Play, content: bytes) -> None:
    play.file("odd").write_bytes(content)
    play.place.open_pack()
    QApplication.processEvents()
    assert [words for words in play.person.told if words.startswith("odd: ")]


def test_a_reply_needs_the_document_that_asked(play: Play) -> None:
    play.begin(play.invite())
    play.answer("shared-purpose.1")
    reply = play.reply()
    assert reply_in(reply.read_bytes(), "reply")
    play.file(reply.name)
    play.place.open_pack()
    QApplication.processEvents()
    assert [words for words in play.person.told if "sealed for another asker" in words]


def test_a_person_is_erased_after_asking(play: Play) -> None:
    play.person.means_it = False
    key = next(iter(play.window.session.document.people))
    play.pages.front.erase_wanted.emit(key)
    assert key in play.window.session.document.people
    play.person.means_it = True
    play.pages.front.erase_wanted.emit(key)
    assert key not in play.window.session.document.people
    assert play.window.session.document.log[-1].what.startswith("Erased a person")


def test_whoever_was_taken_away_is_still_told_and_can_be_erased(play: Play) -> None:
    key = next(iter(play.window.session.document.people))
    place = cast("PartiesPlace", play.window.places.named("parties"))
    play.window.go_to("parties")
    place.choose(key.partition("/")[0])
    place.remove_party()
    play.window.go_to("exchange")
    front = play.pages.front
    assert "Taken away, still in the file" in front.away.text()
    assert "(taken away)" in front.person.itemText(front.person.findData(key))
    front.erase_wanted.emit(key)
    assert key not in play.window.session.document.people


def test_a_reply_leaves_out_who_was_erased_until_it_is_ticked(play: Play, tmp_path: Path) -> None:
    play.begin(play.invite())
    play.answer("shared-purpose.1", "openness.1")
    reply = play.reply()
    play.open(tmp_path / "riverside.readiness")
    for turn in ("first", "again"):
        play.file(reply.name)
        play.place.open_pack()
        if turn == "first":
            play.pages.arrival.bring.click()
            play.pages.front.erase_wanted.emit(
                next(key for key in play.window.session.document.people if "north" in key)
            )
    arrival = play.pages.arrival
    assert (arrival.again.isVisibleTo(arrival), arrival.bring.isVisibleTo(arrival)) == (True, False)
    arrival.again.click()
    assert (arrival.again.isChecked(), arrival.bring.isVisibleTo(arrival)) == (True, True)


def test_a_reply_leaves_out_a_party_that_was_taken_away_until_it_is_ticked(play: Play, tmp_path: Path) -> None:
    play.begin(play.invite())
    play.answer("shared-purpose.1", "openness.1")
    reply = play.reply()
    play.open(tmp_path / "riverside.readiness")
    play.file(reply.name)
    play.place.open_pack()
    play.pages.arrival.bring.click()
    key = next(key for key in play.window.session.document.parties if "north" in key)
    play.window.session.change("taking away", Edit("parties", key, None))
    play.place.show_front()
    assert any("Taken away. A reply of" in one.text() for one in play.pages.front.findChildren(QLabel))
    play.place.open_pack()
    arrival = play.pages.arrival
    assert any("stays so" in one.text() for one in arrival.note.findChildren(QLabel))
    assert (arrival.back_in.isVisibleTo(arrival), arrival.bring.isVisibleTo(arrival)) == (True, False)
    arrival.back_in.click()
    arrival.bring.click()
    assert play.window.session.document.parties[key].value


def test_the_day_of_erasing_is_kept_and_told(play: Play, tmp_path: Path) -> None:
    play.pages.front.erase_by_set.emit("soon")
    assert play.pages.front.complaint.isVisibleTo(play.pages.front)
    play.pages.front.erase_by_set.emit("2026-01-01")
    assert play.window.session.document.privacy["document"].value == Privacy(erase_by="2026-01-01")
    assert play.pages.front.reminder.isVisibleTo(play.pages.front)
    play.open(tmp_path / "riverside.readiness")
    assert "2026-01-01" in play.window.line.sentence.text()


def test_a_table_of_a_form_tool_is_mapped_and_recorded(play: Play) -> None:
    play.file("form.csv").write_text("Role,openness.1,Hue\nChair,3,red\nClerk,9,blue\n")
    play.place.former.open_table()
    view = play.pages.responses
    assert view.counts.text() == "Answers that fit: 1. People who gave them: 1."
    assert [row[0] for row in view.rows.rows.rows] == ["3"]
    view.column_set.emit("openness.1", "")
    assert not view.record.isEnabled()
    view.column_set.emit("openness.1", "values/openness.1")
    view.record.click()
    assert [key.split("/")[1] for key in play.window.session.document.answers] == ["chair"]


def test_letters_follow_the_language_in_which_questions_are_read(play: Play) -> None:
    play.window.desk.settings.question_language = "cy"
    play.invite()
    assert "ei eiriau gwirio" in play.pages.written.letter.words.toPlainText()


def test_a_column_whatever_it_is_called_may_be_any_question(play: Play) -> None:
    play.file("form.csv").write_text("Role,Zzz\nChair,3\n")
    play.place.former.open_table()
    field = play.pages.responses.fields["zzz"]
    questions = {f"{one.id}/{item.id}" for one in library().everything for item in one.items}
    assert questions == {str(field.itemData(row)) for row in range(field.count())} - {""}
    field.picked.emit("values/openness.1")
    assert play.pages.responses.counts.text() == "Answers that fit: 1. People who gave them: 1."
    assert play.pages.responses.fields["zzz"].currentData() == "values/openness.1"


def test_letters_are_in_the_language_of_the_document_and_say_that_they_are_a_draft(play: Play) -> None:
    about = play.window.session.document.about["document"].value
    assert about is not None
    welsh = about.model_copy(update={"language": "cy"})
    play.window.session.change("its language", Edit("about", "document", welsh))
    play.window.go_to("exchange")
    play.invite()
    written = play.pages.written
    assert "ei eiriau gwirio" in written.letter.words.toPlainText()
    assert written.note.isVisibleTo(written)
    play.pages.front.notice_wanted.emit()
    assert "Swyddfa’r Comisiynydd Gwybodaeth" in written.letter.words.toPlainText()


@pytest.mark.parametrize("page", ["front", "invite", "invitation", "reply", "arrival", "written", "responses"])
def test_every_control_has_a_name_and_no_key_is_claimed_twice(play: Play, page: str) -> None:
    play.pages.turn_to(getattr(play.pages, page))
    QApplication.processEvents()
    assert (nameless(play.window), doubled_mnemonics(play.window)) == ([], ())


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_the_keyboard_alone_writes_an_invitation(play: Play) -> None:
    path = play.file(f"keys{SUFFIX}")
    play.place.show_front()
    press(Qt.Key.Key_Space)
    assert play.pages.currentWidget() is play.pages.invite
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(play.pages.invite.asker, "Harbour")
    for _ in range(4):
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert path.exists()


def test_a_document_under_a_password_asks_for_it_before_it_is_rewritten(play: Play) -> None:
    key = next(iter(play.window.session.document.people))
    play.window.session.store.protect("correct horse battery")
    play.person.knows = "correct horse battery"
    play.pages.front.erase_wanted.emit(key)
    assert (play.window.session.is_open, key in play.window.session.document.people) == (True, False)


def test_nothing_is_erased_where_the_password_is_not_known(play: Play, tmp_path: Path) -> None:
    key = next(iter(play.window.session.document.people))
    play.window.session.store.protect("correct horse battery")
    play.pages.front.erase_wanted.emit(key)
    assert not play.window.session.is_open
    assert play.window.session.open(tmp_path / "riverside.readiness", "correct horse battery")
    assert key in play.window.session.document.people


def test_the_place_without_a_document_opens_packs_only(window: MainWindow, tmp_path: Path) -> None:
    play = Play(window, tmp_path)
    shown = [button.isVisibleTo(play.pages.front) for button in (play.pages.front.open, play.pages.front.invite)]
    assert shown == [True, False]


def test_the_start_page_leads_to_packs(window: MainWindow) -> None:
    window.go_to("start")
    window.places.named("start").page.pack_wanted.emit()  # type: ignore[attr-defined]  # Start builds its own page
    assert window.here == "exchange"


def test_a_giant_is_not_read(play: Play) -> None:
    with play.file("giant").open("wb") as file:
        file.truncate(21_000_000)
    play.place.open_pack()
    QApplication.processEvents()
    assert [words for words in play.person.told if "larger than 20 MB" in words]
