"""One question with its answer, the states beside it, comment and evidence."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Callout, column_in, empty_layout, side_by_side
from ui.kit.buttons import Button, escaped, quiet_button, secondary_button
from ui.kit.disclosure import Disclosure
from ui.kit.form import Form
from ui.kit.labels import heading, keep_room, muted, show_text, title
from ui.kit.prose import LineField, ProseField
from ui.pages.answer_field import AnswerField, answer_field
from ui.pages.evidence_editor import EvidenceEditor
from ui.views.question_words import STATES
from ui.views.questions import QuestionView
from ui.views.walk import ItemKey

NOT_APPLICABLE = "not_applicable"


class QuestionBlock(QWidget):
    """A question that is answered at once, with nothing to confirm.

    Signals (the question's `ItemKey` first):
        answered: The values that were chosen or typed; empty: the answer is taken back.
        state_chosen: A state other than answered, and the reason where it is “not applicable”.
        commented: The comment.
        evidenced: Every piece of evidence.
    """

    answered = Signal(object, object)
    state_chosen = Signal(object, str, str)
    commented = Signal(object, str)
    evidenced = Signal(object, object)

    def __init__(self, *, is_alone: bool) -> None:
        super().__init__()
        self.view: QuestionView | None = None
        self.field: AnswerField | None = None
        column = column_in(self, 3)
        self.question = title("") if is_alone else heading("")
        self.help = muted("")
        column.addWidget(self.question)
        column.addWidget(self.help)
        holder = QWidget()
        self.answer = column_in(holder)
        column.addWidget(holder)
        column.addWidget(self._states())
        column.addWidget(self._reason_form())
        self.next_step = Callout("warning", "")
        self.next_step.hide()
        column.addWidget(self.next_step)
        self.comment = ProseField()
        self.comment.setAccessibleName(self.tr("Comment"))
        self.comment.settled.connect(lambda text: self._emit(self.commented, text))
        self.comment_part = Disclosure(self.tr("Comment"), self.comment)
        self.evidence = EvidenceEditor()
        self.evidence.changed.connect(lambda pieces: self._emit(self.evidenced, pieces))
        self.evidence_part = Disclosure(self.tr("Evidence"), self.evidence)
        column.addWidget(self.comment_part)
        column.addWidget(self.evidence_part)

    def show_view(self, view: QuestionView) -> None:
        """Draw ``view``; another question first settles what was typed for the last one."""
        is_other = self.view is None or self.view.key != view.key
        if is_other:
            self.settle()
            self._show_question(view)
        self.view = view
        answer = view.answer
        state = answer.state if answer else "unanswered"
        if self.field is not None:
            self.field.show_values(answer.values if answer else ())
        self._show_state(view, state)
        self.next_step.show_message("warning", view.words.next_step, view.next_step)
        self.next_step.setVisible(bool(view.next_step))
        self.comment.show_text(answer.comment if answer else "")
        self.evidence.show_pieces(answer.evidence if answer else (), view.evidence_hint)
        if is_other:
            self.comment_part.set_open(bool(answer and answer.comment))
            self.evidence_part.set_open(bool(answer and answer.evidence))
            self.evidence.empty_form()

    def settle(self) -> None:
        """Say what is still being typed."""
        self.comment.settle()
        if self.reason.isVisibleTo(self):
            self.reason.settle()

    def take_focus(self) -> None:
        """Put the focus where the question is answered."""
        if self.field is not None:
            self.field.first_control().setFocus()

    def choose(self, place: int) -> None:
        """Choose the level at ``place``."""
        if self.field is not None:
            self.field.choose(place)

    def _show_question(self, view: QuestionView) -> None:
        self.question.setText(view.text)
        for state, button in self.states.items():
            button.setText(escaped(view.words.states[state]))
        show_text(self.help, view.help)
        empty_layout(self.answer)
        self.field = answer_field(view)
        self.field.setAccessibleName(view.text)
        self.field.setAccessibleDescription(view.help)
        self.field.given.connect(lambda values: self._emit(self.answered, values))
        self.answer.addWidget(self.field)

    def _states(self) -> QWidget:
        self.states = {state: secondary_button("") for state in STATES}
        for state, button in self.states.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _on, state=state: self._choose_state(state))
        self.clear: Button = quiet_button(self.tr("Take the answer back"))
        keep_room(self.clear)
        self.clear.clicked.connect(lambda: self._emit(self.answered, ()))
        return side_by_side(*self.states.values(), self.clear)

    def _reason_form(self) -> QWidget:
        self.reason_form = Form()
        self.reason = self.reason_form.add_row(
            self.tr("Why does it not apply?"), LineField(), self.tr("A few words; it counts once they are there.")
        )
        self.reason.settled.connect(self._give_reason)
        return self.reason_form

    def _show_state(self, view: QuestionView, state: str) -> None:
        for name, button in self.states.items():
            button.setVisible(name in view.states)
            button.setChecked(name == state)
        self.clear.setVisible(state != "unanswered")
        reason = view.answer.reason if view.answer else ""
        self.reason.show_text(reason)
        self.reason_form.setVisible(state == NOT_APPLICABLE)

    def _choose_state(self, state: str) -> None:
        is_asking = state == NOT_APPLICABLE
        self.reason_form.setVisible(is_asking)
        if is_asking:
            for name, button in self.states.items():
                button.setChecked(name == state)
            self.reason.setFocus()
        else:
            self._emit(self.state_chosen, state, "")

    def _give_reason(self, reason: str) -> None:
        if reason:
            self._emit(self.state_chosen, NOT_APPLICABLE, reason)

    def _emit(self, signal: SignalInstance, *values: object) -> None:
        if self.view is not None:
            key: ItemKey = self.view.key
            signal.emit(key, *values)
