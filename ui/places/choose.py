"""Choose: who should be in the partnership, searched for on another thread whenever the question changes."""

from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.background import Progress
from ui.places.choose_edits import ChooseEdits
from ui.places.latest import Latest
from ui.places.place import Place

if TYPE_CHECKING:
    # Loaded with the page: the first window must not wait for the search.
    from readiness.document.model import Document
    from readiness.partnership.choosing.problem import Problem
    from readiness.partnership.choosing.question import Question
    from readiness.partnership.choosing.search import Found
    from ui.pages.choose import ChoosePage
    from ui.views.choose import Answer
    from ui.views.choose_detail import Detail

# The first search takes the first half of the bar, those without each partner a quarter, the next best the last.
_HALF, _QUARTER = 50, 25


@dataclass(slots=True)
class _Looking:
    """What the search and the page share while it is under way: where it stands, what is known, if it is enough."""

    enough: Event = field(default_factory=Event)
    latest: "Found | None" = None
    known: "Answer | None" = None


class ChoosePlace(Place):
    """Joins the Choose page to the document: the question it puts, the answer, and what is settled by hand."""

    key = "choose"
    icon_name = "choose"
    need = ""
    candidate = ""
    looking: _Looking | None = None
    asked: "Problem | None" = None
    answer: "Answer | None" = None
    work: Latest | None = None
    read: "tuple[Document, Question] | None" = None

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.choose import ChoosePage

        self.work = Latest(self.desk.background, self.desk.session, self)
        page = ChoosePage()
        page.need_opened.connect(self.open_need)
        page.candidate_opened.connect(self.open_candidate)
        page.detail_left.connect(self.close_detail)
        page.parties_wanted.connect(lambda: self.desk.go_to("parties"))
        page.answer.opened.connect(self.open_candidate)
        page.answer.stop_wanted.connect(self.stop)
        page.answer.search_wanted.connect(self.search)
        self._connect_edits(page, ChooseEdits(self.desk, self))
        return page

    def forget(self) -> None:
        """Stop the search and forget what belongs to another document."""
        if self.work is not None:
            self.work.stop()
        self.need = self.candidate = ""
        self.looking = self.asked = self.answer = self.read = None

    def refresh(self) -> None:
        """Show the question and the answer; where the question changed, search anew."""
        self._show()
        if self.asked != self._question().problem:
            self.search()

    def search(self) -> None:
        """Look for the best set on another thread; the answer that stands is shown until then."""
        problem = self._question().problem
        if self.asked != problem:
            self.answer = None
        self.asked = problem
        looking = _Looking()
        self.looking = looking
        page, work = self._choose(), self.work
        if work is None or not problem.candidates or not problem.wishes:
            self._take(None)
            return
        page.answer.show_progress(0)
        work.start(lambda progress: _search(problem, looking, progress), self._take, self._tell)

    def stop(self) -> None:
        """Stop the search; the best set so far is shown with what could still be better."""
        if self.looking is not None:
            self.looking.enough.set()

    def open_need(self, key: str) -> None:
        """Open the form of a need."""
        self.need, self.candidate = key, ""
        self._show()

    def open_candidate(self, key: str) -> None:
        """Open the form of a candidate."""
        self.need, self.candidate = "", key
        self._show()

    def close_detail(self) -> None:
        """Close the form that is open."""
        row = f"need/{self.need}" if self.need else f"candidate/{self.candidate}"
        self.need = self.candidate = ""
        self._show()
        self._choose().focus_on_row(row)

    def _connect_edits(self, page: "ChoosePage", edits: ChooseEdits) -> None:
        page.need_added.connect(lambda: edits.add_need(self.open_need))
        page.limited.connect(edits.limit)
        page.answer.added.connect(edits.add_partner)
        page.need_form.edited.connect(lambda name, value: edits.edit_need(self.need, name, value))
        page.need_form.offered.connect(lambda party, strength: edits.offer(party, self.need, strength))
        page.need_form.removed.connect(lambda: edits.remove_need(self.need))
        page.candidate_form.settled.connect(lambda name, value: edits.settle(self.candidate, name, value))
        page.candidate_form.offered.connect(lambda need, strength: edits.offer(self.candidate, need, strength))
        page.candidate_form.tied.connect(lambda other, bond: edits.tie(self.candidate, other, bond))

    def _take(self, answer: "Answer | None") -> None:
        self.answer = answer
        self._choose().answer.show_progress(None)
        self._show()

    def _tell(self, per_cent: int) -> None:
        known = self.looking.known if self.looking is not None else None
        if known is not None and known is not self.answer:
            # The best set is shown as soon as it is known; what happens without its partners follows.
            self.answer = known
            self._show()
        found = self.looking.latest if self.looking is not None else None
        if known is not None:
            words = self.tr("Working out what happens should a partner leave, and the next best sets…")
        elif found is None or found.cost is None:
            words = self.tr("Looking for a set that keeps every rule…")
        else:
            words = self.tr("Best so far {0} points; no set can cost less than {1}.").format(found.cost, found.bound)
        self._choose().answer.show_progress(per_cent, words)

    def _question(self) -> "Question":
        """Return the question that the document puts, read once for each state of the document."""
        from readiness.partnership.choosing.question import question_of
        from ui.content import catalogue, library

        document = self.desk.session.document
        if self.read is None or self.read[0] is not document:
            self.read = (document, question_of(document, self.desk.session.assessment(), library(), catalogue()))
        return self.read[1]

    def _show(self) -> None:
        from ui.pages.choose import ChoosePageView
        from ui.views.choose import choose_view

        question = self._question()
        answer = self.answer if self.asked == question.problem else None
        detail = _detail(self.desk.session.document, question, self.answer, self.need, self.candidate)
        self._choose().show_view(ChoosePageView(choose_view(question, answer), detail))

    def _choose(self) -> "ChoosePage":
        from ui.pages.choose import ChoosePage

        page = self.page
        assert isinstance(page, ChoosePage)  # noqa: S101 - `build` makes no other
        return page


def _detail(
    document: "Document", question: "Question", answer: "Answer | None", need: str, candidate: str
) -> "Detail | None":
    from ui.content import library
    from ui.views.choose_detail import candidate_detail, need_detail

    if need:
        return need_detail(document, question, need)
    chosen = frozenset(answer.made.chosen) if answer is not None else frozenset[str]()
    return candidate_detail(document, question, library(), candidate, chosen)


def _search(problem: "Problem", looking: _Looking, progress: Progress) -> "Answer":
    from readiness.partnership.choosing.alternatives import next_best
    from readiness.partnership.choosing.composition import compose, without_each
    from readiness.partnership.choosing.conflict import Rule, as_far_as_possible, fewest
    from ui.views.choose import Answer, progress_of

    def watch(found: "Found") -> bool:
        if looking.known is None:
            looking.latest = found
            progress.tell(progress_of(found) // 2, "")
        return not progress.is_cancelled() and not looking.enough.is_set()

    def tell(done: int, every: int) -> None:
        progress.tell(_HALF + _QUARTER * done // every, "")

    made = compose(problem, watch)
    if made.conflict is not None and Rule("most") in made.conflict.rules:
        return Answer(made, fewest=fewest(as_far_as_possible(problem), watch))
    looking.known = Answer(made, is_whole=False)
    losses = without_each(problem, frozenset(made.chosen), watch, tell)
    looking.known = Answer(made, losses, is_whole=False)
    progress.tell(_HALF + _QUARTER, "")
    return Answer(made, losses, next_best(problem, made.found, losses, watch))
