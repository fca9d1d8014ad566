"""The forms of the Choose page: one need, and one candidate, each field kept as soon as it is left."""

from PySide6.QtCore import Qt, Signal

from ui.kit.boxes import Card, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.choices import TickRow
from ui.kit.form import Form
from ui.kit.labels import label, muted, show_text, title
from ui.kit.pick import PickField
from ui.kit.prose import LineField, ProseField
from ui.kit.scroll import ScrollPage
from ui.pages.choose_form_words import ChooseFormWords
from ui.pages.choose_rows import PickRows
from ui.views.choose_detail import CandidateDetail, NeedDetail

DEEPEST_OFFERED = 9


class NeedForm(ScrollPage):
    """One need, and who brings it.

    Signals:
        edited: A field of the need (its name in the record) and its new value.
        offered: A candidate, and how strongly it was said to bring the need; empty: as the document shows it.
        removed: The need is to be taken away.
        left: The person has seen enough.
    """

    edited = Signal(str, object)
    offered = Signal(str, str)
    removed = Signal()
    left = Signal()

    def __init__(self, words: ChooseFormWords) -> None:
        super().__init__("")
        self.words = words
        self.back = quiet_button(self.tr("Close"), "back")
        self.back.clicked.connect(self.left)
        self.title = title("")
        form = Form()
        self.name = form.add_row(self.tr("What is needed"), LineField())
        help_text = self.tr("A place is found among the areas of each party, a field among its specialisms.")
        self.kind = form.add_row(self.tr("Kind of need"), PickField(words.page.kinds), help_text)
        depths = {str(depth): str(depth) for depth in range(1, DEEPEST_OFFERED + 1)}
        self.by_how_many = form.add_row(self.tr("By how many partners"), PickField(depths))
        self.critical = TickRow(
            self.tr("Critical"), self.tr("Losing it would stop the service, so at least two partners must bring it.")
        )
        form.add_widget(self.critical)
        remove = secondary_button(self.tr("Take this need away"), "remove")
        remove.clicked.connect(self.removed)
        self.offers = PickRows()
        card = Card(self.tr("Who brings it"))
        card.column.addWidget(muted(words.offers_help))
        card.column.addWidget(self.offers)
        for part in (side_by_side(self.back), self.title, form, card, side_by_side(remove)):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._connect()

    def show_detail(self, detail: NeedDetail) -> None:
        """Draw one need."""
        self.setAccessibleName(detail.need.name)
        self.title.setText(detail.need.name)
        self.name.show_text(detail.need.name)
        self.kind.show_key(detail.need.kind)
        self.by_how_many.show_key(str(detail.need.depth))
        self.critical.setChecked(detail.need.critical)
        self.offers.show_rows([self.words.offer(row) for row in detail.offers], self.words.offer_choices)

    def take_focus(self) -> None:
        """Put the focus on the name, ready to be typed over."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _connect(self) -> None:
        self.name.settled.connect(self._name_settled)
        self.kind.picked.connect(lambda key: self.edited.emit("kind", key))
        self.by_how_many.picked.connect(lambda key: self.edited.emit("depth", int(key)))
        self.critical.clicked.connect(lambda on: self.edited.emit("critical", on))
        self.offers.picked.connect(self.offered)

    def _name_settled(self, name: str) -> None:
        # A need without a name could not be told from another; the last name is shown again.
        if name:
            self.edited.emit("name", name)
        else:
            self.name.show_text(self.title.text())


class CandidateForm(ScrollPage):
    """One candidate: kept in or out, risk, lead, what it brings, and whom it is tied to.

    Signals:
        settled: A field of the candidacy (its name in the record) and its new value.
        offered: A need, and how strongly the candidate was said to bring it; empty: as the document shows it.
        tied: Another candidate, and the bond with it; empty: none.
        left: The person has seen enough.
    """

    settled = Signal(str, object)
    offered = Signal(str, str)
    tied = Signal(str, str)
    left = Signal()

    def __init__(self, words: ChooseFormWords) -> None:
        super().__init__("")
        self.words = words
        self.back = quiet_button(self.tr("Close"), "back")
        self.back.clicked.connect(self.left)
        self.title, self.points = title(""), label("")
        form = Form()
        self.standing = form.add_row(self.tr("In or out"), PickField(words.page.standings))
        self.lead = form.add_row(self.tr("Could it lead?"), PickField(words.leads))
        self.lead_note = muted("")
        form.column.addWidget(self.lead_note)
        self.risk = form.add_row(self.tr("Risk to the whole"), PickField(words.risks()), words.risk_help)
        self.reason = form.add_row(self.tr("Reason"), ProseField(2), self.tr("Why it is kept in or out, for instance."))
        self.offers, self.ties = PickRows(), PickRows()
        offers = Card(self.tr("What it brings"))
        offers.column.addWidget(muted(words.offers_help))
        offers.column.addWidget(self.offers)
        ties = Card(self.tr("Beside each other candidate"))
        ties.column.addWidget(muted(words.pairs_help))
        ties.column.addWidget(self.ties)
        for part in (side_by_side(self.back), self.title, self.points, form, offers, ties):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._connect()

    def show_detail(self, detail: CandidateDetail) -> None:
        """Draw one candidate."""
        row, settled = detail.row, detail.settled
        self.setAccessibleName(row.name)
        self.title.setText(row.name)
        self.points.setText(self.words.points(row))
        self.standing.show_key(row.standing)
        self.lead.show_key(self.words.lead_key(settled))
        show_text(self.lead_note, self.words.lead_note(detail))
        self.risk.show_words(self.words.risks(settled.risk))
        self.risk.show_key(self.words.risk_key(settled))
        self.reason.show_text(settled.reason)
        self.offers.show_rows([self.words.offer(one) for one in detail.offers], self.words.offer_choices)
        self.ties.show_rows([self.words.tie(one) for one in detail.pairs], self.words.bonds)

    def take_focus(self) -> None:
        """Put the focus where the form can be left again."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.standing.picked.connect(lambda key: self.settled.emit("standing", key))
        self.lead.picked.connect(lambda key: self.settled.emit("could_lead", self.words.lead_of(key)))
        self.risk.picked.connect(lambda key: self.settled.emit("risk", int(key) if key else None))
        self.reason.settled.connect(lambda text: self.settled.emit("reason", text))
        self.offers.picked.connect(self.offered)
        self.ties.picked.connect(self.tied)
