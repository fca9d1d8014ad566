"""The Choose page: the best set of partners and why, who brings what, the needs, the candidates, and their forms."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.kit.boxes import column_in, empty_layout, side_by_side
from ui.kit.buttons import secondary_button
from ui.kit.choices import ActionRow
from ui.kit.cover_table import CoverTable
from ui.kit.disclosure import Disclosure
from ui.kit.empty import EmptyState
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted, title
from ui.kit.pick import PickField
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.tab_order import follow_layout
from ui.kit.tall import Tall
from ui.kit.with_detail import WithDetail
from ui.pages.choose_answer import ChooseAnswer
from ui.pages.choose_form_words import ChooseFormWords
from ui.pages.choose_forms import CandidateForm, NeedForm
from ui.pages.choose_words import ChooseWords
from ui.views.choose import ChooseView
from ui.views.choose_detail import CandidateDetail, Detail, NeedDetail

LARGEST_LIMIT = 20
ANY = ""


@dataclass(frozen=True, slots=True)
class ChoosePageView:
    """Everything on the page; ``detail`` is the need or the candidate whose form is open, if any."""

    choose: ChooseView
    detail: Detail | None = None


class ChoosePage(WithDetail):
    """Who should be in the partnership.

    Signals:
        need_opened: The need whose form is wanted.
        need_added: A new need is wanted.
        candidate_opened: The candidate whose form is wanted.
        limited: The greatest number of partners; empty: any number.
        detail_left: The form that is open is to close.
        parties_wanted: The parties, to add somebody who could be a partner.
    """

    need_opened = Signal(str)
    need_added = Signal()
    candidate_opened = Signal(str)
    limited = Signal(str)
    detail_left = Signal()
    parties_wanted = Signal()

    def __init__(self) -> None:
        self.sheet, self.inside = ScrollPage("", WIDE_LETTERS), QStackedWidget()
        super().__init__(self.sheet, self.inside, (3, 2))
        self.words, form_words = ChooseWords(), ChooseFormWords()
        self.sheet.setAccessibleName(self.tr("Choose"))
        self.need_form, self.candidate_form = NeedForm(form_words), CandidateForm(form_words)
        for form in (self.need_form, self.candidate_form):
            self.inside.addWidget(form)
            form.left.connect(self.detail_left)
        self.closed.connect(self.detail_left)
        self.answer = ChooseAnswer(self.words)
        self.answer.opened.connect(self.candidate_opened)
        self.rows: dict[str, ActionRow] = {}
        self.shown: ChooseView | None = None
        self._lay_out()

    def show_view(self, view: ChoosePageView) -> None:
        """Draw ``view``."""
        # A form that opens beside hundreds of rows should not wait for them to be drawn again.
        if view.choose != self.shown:
            self.shown = view.choose
            self._show_choice(view.choose)
        self._show_inside(view.detail)
        follow_layout(self)

    def _show_choice(self, choose: ChooseView) -> None:
        self.nobody.setVisible(not choose.candidates)
        self.whole.setVisible(bool(choose.candidates))
        self.answer.show_view(choose)
        self._show_limit(choose.most)
        self._show_rows(choose)
        self._show_table(choose)

    def focus_on_row(self, key: str) -> None:
        """Put the focus on the row of a need or a candidate."""
        if key in self.rows:
            self.rows[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = self.sheet.column
        column.addWidget(title(self.tr("Choose")))
        column.addWidget(label(self.tr("Who should be in, so that everything the partnership must bring is brought.")))
        self.nobody = EmptyState(
            "parties",
            self.tr("Nobody is here who could be a partner"),
            self.tr("Add the organisations that could provide the service, those you have not asked yet among them."),
            self.tr("Go to the parties"),
        )
        self.nobody.wanted.connect(self.parties_wanted)
        self.whole = Tall()
        self.body = column_in(self.whole, 4)
        self.body.addWidget(self.answer)
        self._add_cover()
        self._add_needs()
        self._add_candidates()
        self._add_method()
        column.addWidget(self.nobody)
        column.addWidget(self.whole)
        column.addStretch(1)

    def _add_cover(self) -> None:
        self.cover_part = QWidget()
        self.cover_column = column_in(self.cover_part)
        self.cover_column.addWidget(heading(self.tr("Who brings what")))
        self.cover_column.addWidget(
            muted(self.tr("“In part” does not count on its own. A dash means that nothing shows that it is brought."))
        )
        self.table: CoverTable | None = None
        self.body.addWidget(self.cover_part)

    def _add_needs(self) -> None:
        self.body.addWidget(heading(self.tr("What the partnership must bring")))
        holder = Tall()
        self.needs = column_in(holder)
        self.body.addWidget(holder)
        add = secondary_button(self.tr("Add a need"), "add")
        add.clicked.connect(self.need_added)
        self.body.addWidget(side_by_side(add))

    def _add_candidates(self) -> None:
        self.body.addWidget(heading(self.tr("Who could be in")))
        note = self.tr("Choose one to keep it in or out, to state what it brings, and to tie it to others.")
        self.body.addWidget(muted(note))
        holder = Tall()
        self.candidates = column_in(holder)
        self.body.addWidget(holder)
        form = Form()
        numbers = {str(number): str(number) for number in range(1, LARGEST_LIMIT + 1)}
        self.limit_words = {ANY: self.tr("Any number"), **numbers}
        self.limit = form.add_row(self.tr("At most so many partners"), PickField(self.limit_words))
        self.limit.picked.connect(self.limited)
        self.body.addWidget(form)

    def _add_method(self) -> None:
        text = QWidget()
        column = column_in(text)
        for sentence in (
            self.tr(
                "A set of partners must bring every need as deeply as it is wanted, a critical one from at least two "
                "partners. Locks, ties and the greatest number are kept, and one partner can lead where the model "
                "asks for a lead."
            ),
            self.tr(
                "Among all sets that do, the one with the fewest points is best. A partner counts 100 points, its "
                "risk up to 100 more, and each two partners up to 20 for what they see differently. What is not "
                "known counts half."
            ),
            self.tr(
                "The search is exact: it goes on until it is proved that no other set costs less. Stopped earlier, "
                "it says how much less another set could cost at most."
            ),
            self.tr(
                "The next best sets are the best ones without one of the partners. Every other set in which nobody "
                "is to spare lacks one of them."
            ),
        ):
            column.addWidget(label(sentence))
        self.body.addWidget(Disclosure(self.tr("How this is worked out"), text))

    def _show_limit(self, most: int | None) -> None:
        key = ANY if most is None else str(most)
        self.limit.show_words({**self.limit_words, key: self.limit_words.get(key, key)})
        self.limit.show_key(key)

    def _show_rows(self, view: ChooseView) -> None:
        here = next((key for key, row in self.rows.items() if row.hasFocus()), "")
        empty_layout(self.needs)
        empty_layout(self.candidates)
        self.rows = {}
        if not view.needs:
            self.needs.addWidget(label(self.tr("Nothing yet.")))
        for need in view.needs:
            icon, role = ("missing", "danger") if need.is_short else ("positive", "positive")
            row = ActionRow(icon, need.need.name, self.words.need_line(need), role)
            row.clicked.connect(lambda _on=False, key=need.key: self.need_opened.emit(key))
            self.needs.addWidget(row)
            self.rows[f"need/{need.key}"] = row
        for one in view.candidates:
            icon = {"in": "locked", "out": "remove"}.get(one.standing, "tick" if one.is_chosen else "parties")
            row = ActionRow(icon, one.name, self.words.candidate_line(one))
            row.clicked.connect(lambda _on=False, key=one.key: self.candidate_opened.emit(key))
            self.candidates.addWidget(row)
            self.rows[f"candidate/{one.key}"] = row
        self.focus_on_row(here)

    def _show_table(self, view: ChooseView) -> None:
        names = [one.name for one in view.candidates]
        columns = (self.tr("Need"), self.tr("In the best set"), *names)
        self.cover_part.setVisible(bool(view.needs and view.candidates))
        if self.table is None or self.table.headings != columns:
            if self.table is not None:
                self.table.hide()
                self.table.deleteLater()
            self.table = CoverTable(self.tr("Who brings what"), columns)
            self.cover_column.addWidget(self.table)
        strengths = self.words.strengths
        self.table.show_rows(
            [
                (need.need.name, self.words.cover(need), *(strengths[one] for one in need.strengths))
                for need in view.needs
            ]
        )

    def _show_inside(self, detail: Detail | None) -> None:
        was_shown, before = self.is_shown, self.inside.currentWidget()
        if isinstance(detail, NeedDetail):
            self.need_form.show_detail(detail)
            self.inside.setCurrentWidget(self.need_form)
        elif isinstance(detail, CandidateDetail):
            self.candidate_form.show_detail(detail)
            self.inside.setCurrentWidget(self.candidate_form)
        self.show_detail(detail is not None)
        form = self.inside.currentWidget()
        if detail is not None and (not was_shown or form is not before) and isinstance(form, NeedForm | CandidateForm):
            form.show_top()
            form.take_focus()
