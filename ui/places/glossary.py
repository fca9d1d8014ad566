"""Glossary: the words of the trade, one key away from everywhere."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.places.place import Place

if TYPE_CHECKING:
    # Loaded with the first look into the glossary.
    from ui.views.glossary import Shelf


class GlossaryPlace(Place):
    """Joins the Glossary page to the words that ship; what was sought last waits for the next visit."""

    key = "glossary"
    icon_name = "info"
    needs_document = False
    sought = ""
    chosen = ""
    shelf: "Shelf" = "words"

    def title(self) -> str:
        """Return the place's name."""
        return self.tr("Glossary")

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.glossary import GlossaryPage

        page = GlossaryPage()
        page.sought.connect(self.search)
        page.chosen.connect(self.choose)
        page.shelf_picked.connect(self.pick_shelf)
        return page

    def refresh(self) -> None:
        """Show the words found and the one that is open."""
        from readiness.questionnaire.glossary import glossary
        from readiness.questionnaire.lists import lists
        from ui.pages.glossary import GlossaryPage
        from ui.views.glossary import glossary_view

        if isinstance(self.page, GlossaryPage):
            language = self.desk.settings.question_language
            shown = glossary_view(glossary(), lists(), self.sought, self.chosen, language, shelf=self.shelf)
            self.page.show_view(shown)

    def search(self, words: str) -> None:
        """Find ``words`` and open the best match."""
        self.sought, self.chosen = words, ""
        self.refresh()

    def choose(self, term: str) -> None:
        """Open ``term``, a word or a list; where it is not among the words found, show all words again."""
        from readiness.questionnaire.glossary import glossary

        self.chosen = term
        if self.shelf == "words" and term not in {one.id for one in glossary().search(self.sought)}:
            self.sought = ""
        self.refresh()

    def pick_shelf(self, shelf: "Shelf") -> None:
        """Show words or lists; what is sought stays."""
        self.shelf, self.chosen = shelf, ""
        self.refresh()
