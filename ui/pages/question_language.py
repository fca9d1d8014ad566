"""What is said where questions stand in another language: that it is a draft, and what is not translated."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.questionnaire.translation_review import welsh_review
from readiness.text import FALLBACK_LANGUAGE, LANGUAGE_NAMES
from ui.kit.boxes import Callout


class LanguageNote(QWidget):
    """A callout that is there only while a language other than English is shown."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.callout = Callout("info", "")
        column.addWidget(self.callout)
        self.hide()

    def show_language(self, language: str, *, is_translated: bool = True) -> None:
        """Say how far ``language`` can be trusted, and whether some text of the page is in English instead."""
        self.setHidden(language == FALLBACK_LANGUAGE)
        if language == FALLBACK_LANGUAGE:
            return
        name = LANGUAGE_NAMES.get(language, language)
        is_draft = language == welsh_review().language and welsh_review().is_draft
        title = self.tr("{0}: a draft").format(name) if is_draft else name
        parts = []
        if is_draft:
            parts.append(self.tr("No qualified translator has checked these texts yet."))
        if not is_translated:
            parts.append(self.tr("Some texts on this page are not translated and stand in English."))
        self.callout.show_message("info", title, " ".join(parts))
        self.setHidden(not parts)
