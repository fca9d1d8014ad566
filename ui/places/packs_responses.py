"""Exchange, tables of form tools: which column is which question, and recording what fits."""

from dataclasses import replace
from typing import TYPE_CHECKING

from readiness.errors import ReadinessError
from ui.places.packs_helper import Frame, PackHelper

if TYPE_CHECKING:
    # Loaded when the place is first visited.
    from readiness.exchange.form_answers import FormReading, Match
    from readiness.exchange.form_tables import FormTable
    from readiness.questionnaire.format import Questionnaire
    from ui.pages.packs import ExchangePages


class Former(PackHelper):
    """Reads a form tool's table under a mapping that the person may change."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.name = ""
        self.table: FormTable | None = None
        self.matches: tuple[Match, ...] = ()
        self.asked: tuple[Questionnaire, ...] = ()

    def connect_pages(self, pages: "ExchangePages") -> None:
        """Listen to the pages."""
        pages.front.table_wanted.connect(self.open_table)
        pages.responses.column_set.connect(self.set_column)
        pages.responses.record_wanted.connect(self.record_answers)

    def open_table(self) -> None:
        """Ask for a table and show what its columns are taken for."""
        from readiness.exchange.form_answers import suggest
        from readiness.exchange.form_tables import read_form
        from readiness.partnership.people import questionnaire_in_use
        from ui.content import library

        title, kind = self.tr("Answers from a form tool"), self.tr("Tables")
        path = self.desk.asking.input_path(title, kind, ".csv", ".xlsx")
        if path is None:
            return
        document, shipped = self.desk.session.document, library()
        try:
            self.table = read_form(path)
        except ReadinessError as error:
            self.desk.session.failed.emit(error)
            return
        self.name = path.name
        self.asked = tuple(questionnaire_in_use(document, shipped, one.id) for one in shipped.everything)
        self.matches = suggest(self.table, self.asked)
        pages = self.pages
        self._show()
        pages.turn_to(pages.responses)
        pages.responses.take_focus()

    def set_column(self, heading: str, key: str) -> None:
        """Take a column for another question, or for none."""
        from ui.views.packs_responses import place_of

        self.matches = tuple(
            replace(match, place=place_of(key), how="chosen") if match.heading == heading else match
            for match in self.matches
        )
        self._show()

    def record_answers(self, party: str) -> None:
        """Record what fits for ``party``."""
        from readiness.exchange.form_answers import changes_for

        reading = self._reading()
        if reading is None or not party:
            return
        changes = tuple(changes_for(self.desk.session.document, party, reading, self.asked))
        if not changes or self.record(changes):
            self.frame.show_front()
            self.desk.say(self.tr("Recorded from {0}. Answers: {1}.").format(self.name, len(reading.answers)))

    def _reading(self) -> "FormReading | None":
        from readiness.exchange.form_answers import read_answers, who_column

        if self.table is None:
            return None
        return read_answers(self.table, self.matches, self.asked, who_column(self.table))

    def _show(self) -> None:
        from readiness.exchange.form_answers import who_column
        from readiness.partnership.people import parties
        from ui.views.packs_responses import TableWords, responses_view

        reading = self._reading()
        if reading is not None and self.table is not None:
            words = TableWords(self.name, self.tr("Leave it out"), who_column(self.table))
            view = responses_view(words, self.matches, reading, self.asked)
            names = {key: one.name for key, one in parties(self.desk.session.document).items()}
            self.pages.responses.show_view(view, names)
