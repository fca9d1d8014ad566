"""Exchange, looking after answers: the day of erasing, erasing a person, the privacy notice."""

from datetime import date
from typing import TYPE_CHECKING

from ui.places.packs_helper import PackHelper
from ui.today import today
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded when the place is first visited.
    from ui.pages.packs import ExchangePages

WARN_DAYS = 30


class Keeper(PackHelper):
    """Keeps what is held in bounds."""

    def connect_pages(self, pages: "ExchangePages") -> None:
        """Listen to the pages."""
        pages.front.erase_by_set.connect(self.set_day)
        pages.front.erase_wanted.connect(self.erase)
        pages.front.notice_wanted.connect(self.show_notice)

    def remind(self) -> None:
        """Say that the day of erasing is near, where it is."""
        from readiness.exchange.packs.erasing import days_left

        privacy = self.desk.session.document.privacy.get("document")
        day = privacy.value.erase_by if privacy and privacy.value else ""
        left = days_left(day, today())
        if left is not None and left <= WARN_DAYS:
            self.desk.say(self.tr("This file is to be erased by {0}. The Exchange page says more.").format(day))

    def set_day(self, day: str) -> None:
        """Set the day of erasing, or take it away."""
        from readiness.document.consortium import Privacy

        is_wrong = bool(day) and not _is_day(day)
        self.pages.front.show_wrong_day(is_wrong)
        if not is_wrong:
            entry = self.desk.session.document.privacy.get("document")
            standing = entry.value if entry and entry.value else Privacy()
            edit = Edit("privacy", "document", standing.model_copy(update={"erase_by": day}))
            self.desk.session.change(self.tr("the day of erasing"), edit)

    def erase(self, key: str) -> None:
        """Ask whether it is meant, and erase a person for good."""
        from readiness.document.change import setting
        from readiness.document.history import moment, new_id
        from readiness.document.model import LogLine
        from readiness.exchange.packs.erased import remembering
        from readiness.exchange.packs.erasing import erasure_of, holdings

        party, _, person = key.partition("/")
        document = self.desk.session.document
        held = holdings(document)
        role = next((one.role for one in held.people if f"{one.party}/{one.person}" == key), None)
        if role is None:
            return
        question = self.tr(
            "{0}, every answer of theirs and its history will be erased from this file and from its earlier versions "
            "on this computer. This cannot be undone. Copies elsewhere are not reached."
        ).format(role)
        if held.in_totals:
            question += " " + self.tr(
                "Answers for group totals name nobody, so they stay until the person keeps those sections back in "
                "another reply."
            )
        if not self.desk.asking.is_meant(self.tr("Erase for good?"), question, self.tr("Erase"), self.tr("Keep")):
            return
        line = LogLine(at=moment(), what="Erased a person and everything they had answered.")
        log = setting(document, "log", new_id(), line, by="")
        if self.rewrite((log, *remembering(document, party, person)), erasure_of(document, party, person)):
            self.desk.say(self.tr("{0} was erased. Have copies elsewhere erased, too.").format(role))
        self.come_back()

    def show_notice(self) -> None:
        """Show the privacy notice, ready to be copied."""
        from readiness.exchange.packs.letters import draft_note, privacy_notice
        from ui.views.packs import WrittenView

        privacy = self.desk.session.document.privacy.get("document")
        day = privacy.value.erase_by if privacy and privacy.value else ""
        language = self.letter_language()
        words = "\n\n".join(privacy_notice(self.asker_before(), day, language))
        checks = self.tr("Read it, change what is not so, and hand it to everybody before they answer.")
        self.frame.show_written(WrittenView(self.tr("Privacy notice"), "", checks, words, draft_note(language)))


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False
