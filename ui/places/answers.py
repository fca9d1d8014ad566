"""Recording: what a person says to a question goes into the document, and only then is it called recorded."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from ui.session import Session
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded with the first document.
    from readiness.questionnaire.answers import Answer, Evidence
    from ui.views.walk import ItemKey, Walk

_LONGEST_QUOTATION = 50


class AnswerRecorder(QObject):
    """Turns what the page says into changes of the document.

    Args:
        session: The open document.
        walk: Returns the walk of whoever answers now.
        told: Called with the words about saving once an answer is on the disk, and with none where it is not.
    """

    def __init__(self, session: Session, walk: "Callable[[], Walk | None]", told: Callable[[str], None]) -> None:
        super().__init__()
        self.session, self.walk, self.told = session, walk, told

    def answer(self, key: "ItemKey", values: tuple[str, ...]) -> None:
        """Record an answer; without values, take it back."""
        self._record(key, state="answered" if values else "unanswered", values=values, reason="")

    def set_state(self, key: "ItemKey", state: str, reason: str) -> None:
        """Record that there is no value, and why."""
        self._record(key, state=state, values=(), reason=reason)

    def comment(self, key: "ItemKey", text: str) -> None:
        """Record a comment."""
        self._record(key, is_typing=True, comment=text)

    def add_evidence(self, key: "ItemKey", pieces: "tuple[Evidence, ...]") -> None:
        """Record the evidence."""
        self._record(key, evidence=pieces)

    def _record(self, key: "ItemKey", *, is_typing: bool = False, **fields: Any) -> None:
        from readiness.questionnaire.answers import Answer

        walk = self.walk()
        if walk is None:
            return
        questionnaire = walk.part_of(key).questionnaire
        before = walk.answers.get(key) or Answer(state="unanswered")
        # Made anew and not copied, so that the record checks it.
        after = Answer(**(dict(before) | {"version": questionnaire.version} | fields))
        place = f"{walk.party}/{walk.person}/{key.questionnaire}/{key.item}"
        edit = Edit("answers", place, None if _is_nothing(after) else after, by=walk.role)
        is_kept = self.session.add_once("questionnaires", f"{questionnaire.id}/{questionnaire.version}", questionnaire)
        sentence = self.tr("answer to “{0}”").format(_shortened(walk.item(key).text.read(walk.side)))
        is_recorded = is_kept and self.session.change(sentence, edit, typing=place if is_typing else "")
        self.told(self.session.state.words if is_recorded else "")


def _is_nothing(answer: "Answer") -> bool:
    return answer.state == "unanswered" and not answer.comment and not answer.evidence


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTATION else f"{text[: _LONGEST_QUOTATION - 1]}…"
