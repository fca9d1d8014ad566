"""Questions: the walk of one person, recorded answer by answer."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.places.answers import AnswerRecorder
from ui.places.place import Place

if TYPE_CHECKING:
    # Loaded with the first document.
    from ui.pages.questions import QuestionsPage
    from ui.pages.sheet import SheetPage
    from ui.views.questions import Filter
    from ui.views.walk import ItemKey, Walk


class QuestionsPlace(Place):
    """Joins the Questions page to the document: which question is shown, and where answers go."""

    key = "questions"
    icon_name = "questions"

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.questions import QuestionsPage

        self.forget()
        page = QuestionsPage()
        page.people_wanted.connect(lambda: self.desk.go_to("parties"))
        self.recorder = AnswerRecorder(self.desk.session, self.walk, self._tell_recorded)
        page.answered.connect(self.recorder.answer)
        page.state_chosen.connect(self.recorder.set_state)
        page.commented.connect(self.recorder.comment)
        page.evidenced.connect(self.recorder.add_evidence)
        page.tasks.party_picked.connect(lambda party: self.answer_as(party, ""))
        page.tasks.person_picked.connect(lambda person: self.answer_as(self.desk.session.respondent[0], person))
        page.tasks.question_wanted.connect(self.show_question)
        page.tasks.check_wanted.connect(lambda: self.show_check("unanswered"))
        page.tasks.quick_set.connect(self.set_quick)
        page.sheet.back_wanted.connect(lambda: self.step(-1))
        page.sheet.next_wanted.connect(lambda: self.step(1))
        page.sheet.list_wanted.connect(self.show_tasks)
        page.sheet.whole_section_set.connect(self.set_whole_section)
        page.check.filter_chosen.connect(self.show_check)
        page.check.question_wanted.connect(self.show_question)
        page.check.list_wanted.connect(self.show_tasks)
        page.check.results_wanted.connect(lambda: self.desk.go_to("results"))
        return page

    def forget(self) -> None:
        """Begin at the task list with the person who answered last."""
        self.item: ItemKey | None = None
        self.filter: Filter | None = None
        self._walked: tuple[tuple[object, ...], Walk | None] | None = None

    def refresh(self) -> None:
        """Show the task list, the question or the check, whichever is on."""
        from ui.views.questions import check, sheet, task_list

        page = self._questions
        walk, language = self.walk(), self.desk.settings.question_language
        if walk is None or not walk.keys:
            page.show_nobody()
        elif self.item is not None and walk.asks(self.item):
            whole = self.desk.settings.shows_whole_sections
            page.sheet.has_digit_keys = self.desk.settings.has_digit_keys
            page.show_sheet(sheet(walk, self.item, language, whole_section=whole), whole_section=whole)
        elif self.filter is not None:
            page.show_check(check(walk, self.filter, language))
        else:
            page.show_tasks(task_list(self.desk.session.document, walk, language))

    def resume(self) -> None:
        """Go to the question that was on the screen last, where it is still asked."""
        from ui.views.walk import ItemKey

        kept = self.desk.settings.position(self.desk.session.document.id)
        if kept.item:
            self.item = ItemKey(kept.questionnaire, kept.item)

    def answer_as(self, party: str, person: str) -> None:
        """Let ``person`` of ``party`` answer; without a person, the party's first."""
        self.desk.session.respondent = (party, person)
        self.item = None
        self.refresh()

    def show_tasks(self) -> None:
        """Show the task list."""
        self.sheet.settle()
        self.item, self.filter = None, None
        self.refresh()
        self._questions.tasks.take_focus()
        self._keep_position()

    def show_check(self, chosen: "Filter") -> None:
        """Show the answers that the filter ``chosen`` lets through."""
        self.item, self.filter = None, chosen
        self.refresh()
        self._questions.check.take_focus()

    def show_question(self, key: "ItemKey") -> None:
        """Show one question and remember the place."""
        self.item = key
        self.refresh()
        self.sheet.take_focus()
        self._keep_position()

    def step(self, steps: int) -> None:
        """Go to the next or the earlier page; past the last question to the check, or to where one went deeper."""
        walk = self.walk()
        if walk is None or self.item is None or not walk.asks(self.item):
            return
        keys = walk.page_of(self.item, whole_section=self.desk.settings.shows_whole_sections)
        there = walk.step(keys[-1] if steps > 0 else keys[0], steps)
        if there is not None:
            self.show_question(there)
        elif walk.leg_of(self.item) == "deeper":
            self.show_tasks()
        elif steps > 0:
            self.show_check("all")

    def set_whole_section(self, wanted: bool) -> None:
        """Show a section a page, or one question."""
        self.desk.settings.shows_whole_sections = wanted
        self.refresh()
        self.sheet.take_focus()

    def set_quick(self, wanted: bool) -> None:
        """Ask the headline questions only, or all, and remember it."""
        self.desk.settings.asks_everything = not wanted
        self.refresh()

    def _tell_recorded(self, words: str) -> None:
        self.sheet.show_recorded(words)
        if not words:
            # What stands on the screen must be what stands in the document.
            self.refresh()

    def walk(self) -> "Walk | None":
        """Return the walk of whoever answers now, or None where nobody is there to answer."""
        from ui.content import library
        from ui.places.respondent import respondent_in
        from ui.views.walk import walk_of

        session = self.desk.session
        document = session.document
        kept = self.desk.settings.position(document.id)
        session.respondent = respondent_in(document, session.respondent, (kept.party, kept.person))
        # A document is a value: as long as it is the same one, so is the walk through it.
        is_quick = not self.desk.settings.asks_everything
        asked = (document, session.respondent, is_quick)
        if self._walked is None or not _are_same(asked, self._walked[0]):
            self._walked = (asked, walk_of(document, library(), *session.respondent, is_quick=is_quick))
        return self._walked[1]

    def _keep_position(self) -> None:
        settings, document = self.desk.settings, self.desk.session.document
        party, person = self.desk.session.respondent
        item = (self.item.questionnaire, self.item.item) if self.item else ("", "")
        kept = replace(settings.position(document.id), party=party, person=person, questionnaire=item[0], item=item[1])
        settings.keep_position(document.id, kept)

    @property
    def sheet(self) -> "SheetPage":
        """The sheet of questions, shown or not."""
        return self._questions.sheet

    @property
    def _questions(self) -> "QuestionsPage":
        from ui.pages.questions import QuestionsPage

        page = self.page
        assert isinstance(page, QuestionsPage)  # noqa: S101 - `build` makes no other
        return page


def _are_same(some: tuple[object, ...], others: tuple[object, ...]) -> bool:
    document, *rest = some
    other_document, *other_rest = others
    # The document by identity, because comparing thousands of answers would cost more than walking anew.
    return document is other_document and rest == other_rest
