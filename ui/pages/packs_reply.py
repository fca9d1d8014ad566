"""The reply: with whom each section is shared, and exactly what will be in the file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import primary_button, quiet_button, secondary_button
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted, title
from ui.kit.pick import PickField
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.two_columns import TwoColumns
from ui.kit.word_table import WordTable
from ui.views.packs import ConsentRow, ReplyView


class ReplyPage(ScrollPage):
    """Consent on the left, the exact content below, the button that writes it.

    Signals:
        person_picked: The person whose consents are shown.
        consent_set: The entry of a section, and with whom it is shared.
        questions_wanted: Go on with the questions first.
        write_wanted: Write the reply.
        left: Back to the front.
    """

    person_picked = Signal(str)
    consent_set = Signal(str, str)
    questions_wanted = Signal()
    write_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__("", WIDE_LETTERS)
        self.setAccessibleName(self.tr("Your reply"))
        back = quiet_button(self.tr("&Back to Exchange"), "back")
        back.clicked.connect(self.left)
        self.column.addWidget(side_by_side(back))
        self.heading, self.explained = title(""), label("")
        self.column.addWidget(self.heading)
        self.column.addWidget(self.explained)
        consent = QWidget()
        self.consent = column_in(consent, 3)
        self._add_consents()
        self.column.addWidget(TwoColumns(consent, self._counts()))
        self.column.addWidget(heading(self.tr("Exactly what will be in the file")))
        self.column.addWidget(muted(self.tr("What stays with you is not in it at all.")))
        columns = (self.tr("Question"), self.tr("Answer"), self.tr("Shared as"))
        self.rows = WordTable(self.tr("Everything that will be in the file"), columns, (5, 4, 2))
        self.column.addWidget(self.rows)
        self.column.addStretch(1)
        self.fields: dict[str, PickField] = {}

    def show_view(self, view: ReplyView) -> None:
        """Draw ``view``."""
        self.heading.setText(self.tr("Your reply to {0}").format(view.asker))
        self.explained.setText(
            self.tr("Only {0} can open it. Check words of their key: {1}").format(view.asker, view.words)
        )
        self.person.show_words(view.people)
        self.person.show_key(view.person)
        self.person_row.setVisible(len(view.people) > 1)
        if list(self.fields) != [row.key for row in view.consents]:
            self._make_rows(view.consents)
        for row in view.consents:
            self.fields[row.key].show_key(row.shared_with)
        shared = self.tr("Shared with {0}: {1}").format(view.asker, view.answers)
        totals = self.tr("In group totals only: {0}").format(view.in_totals)
        self.shared.setText(shared)
        self.totals.setText(totals)
        self.kept.setText(self.tr("Kept with you: {0}").format(view.kept))
        self.rows.show_rows([(self._question(row.question, row.about), row.said, row.who) for row in view.rows])

    def take_focus(self) -> None:
        """Put the focus on the first section."""
        next(iter(self.fields.values()), self.write).setFocus()
        self.show_top()

    def _add_consents(self) -> None:
        self.consent.addWidget(label(self.tr("You decide for each section with whom you share it."), "label"))
        form = Form()
        self.person = form.add_row(self.tr("Whose answers"), PickField())
        self.person.picked.connect(self.person_picked)
        self.person_row = form
        self.consent.addWidget(form)
        holder = QWidget()
        self.sections = column_in(holder, 3)
        self.consent.addWidget(holder)

    def _counts(self) -> QWidget:
        card = Card(self.tr("In the file"))
        self.shared, self.totals, self.kept = label(""), label(""), label("")
        for words in (self.shared, self.totals, self.kept):
            card.column.addWidget(words)
        card.column.addWidget(
            muted(
                self.tr(
                    "Group totals carry no name and none of your own words. Comments and evidence go only with "
                    "answers that you share. A public body may have to give out what it holds."
                )
            )
        )
        self.write = primary_button(self.tr("&Write the reply…"), "save")
        self.write.clicked.connect(self.write_wanted)
        more = secondary_button(self.tr("Go on with the q&uestions"))
        more.clicked.connect(self.questions_wanted)
        card.column.addWidget(side_by_side(self.write, more))
        return card

    def _make_rows(self, rows: tuple[ConsentRow, ...]) -> None:
        empty_layout(self.sections)
        self.fields = {}
        ways = {
            "lead": self.tr("Share with them"),
            "totals": self.tr("Only in group totals"),
            "nobody": self.tr("Keep it here"),
        }
        before = ""
        for row in rows:
            form = Form()
            if row.questionnaire != before:
                self.sections.addWidget(heading(row.questionnaire))
                before = row.questionnaire
            words = self.tr("{0} (answers: {1})").format(row.section, row.answers)
            self.fields[row.key] = form.add_row(words, PickField(ways))
            self.fields[row.key].picked.connect(lambda way, key=row.key: self.consent_set.emit(key, way))
            self.sections.addWidget(form)

    def _question(self, question: str, about: str) -> str:
        return self.tr("{0} (about {1})").format(question, about) if about else question
