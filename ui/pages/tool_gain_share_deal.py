"""The arrangement of a gain and pain share as it is typed: target and outturn, bands, partners, key results."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness.toolbox.gain_share import ShareStart
from readiness.toolbox.money import exact
from ui.kit.boxes import Card, column_in, side_by_side
from ui.kit.buttons import quiet_button
from ui.kit.disclosure import Disclosure
from ui.kit.entry_table import EntryTable
from ui.kit.fields import FieldForm, FieldSpec
from ui.kit.form import Form
from ui.kit.labels import label, muted, show_text
from ui.kit.pick import PickField
from ui.pages.tool_gain_share_words import GainShareWords
from ui.views.gain_share import GainShareView

ANOTHER = ""


class DealPart(QWidget):
    """The fields and tables of an arrangement; those of partners and key results stand where the page puts them.

    Signals:
        edited: A field of the arrangement and what was typed.
        cell_edited: A table, the number of a row, a field and what was typed.
        row_added: A table, and for a partner the party to add; empty for another organisation.
        row_removed: A table and the number of the row that is to go.
        started: The key of a starting set of bands.
        shared_out: All partners shall have equal shares.
    """

    edited = Signal(str, object)
    cell_edited = Signal(str, int, str, object)
    row_added = Signal(str, str)
    row_removed = Signal(str, int)
    started = Signal(str)
    shared_out = Signal()

    def __init__(self, starts: Sequence[ShareStart]) -> None:
        super().__init__()
        self.words, self.starts = GainShareWords(), tuple(starts)
        column = column_in(self, 4)
        self.form = FieldForm(
            [
                FieldSpec("title", "line", self.tr("What it is called")),
                FieldSpec("target", "number", self.tr("Target cost (£)"), self.tr("What all agree it should cost.")),
                FieldSpec(
                    "outturn", "number", self.tr("Outturn (£)"), self.tr("What was spent, or what you expect to spend.")
                ),
            ]
        )
        self.form.edited.connect(self.edited)
        self.tables = {"bands": self._bands(), "partners": self._partners(), "key_results": self._results()}
        self.effects = self._effects()
        for part in (self._agreed(), self._band_card()):
            column.addWidget(part)
        self.partner_card, self.result_card = self._partner_card(), self._result_card()
        for key, table in self.tables.items():
            table.edited.connect(lambda row, name, value, key=key: self.cell_edited.emit(key, row, name, value))
            table.removed.connect(lambda row, key=key: self.row_removed.emit(key, row))
        self.effects.edited.connect(lambda row, name, value: self.cell_edited.emit("effects", row, name, value))
        self.tables["bands"].added.connect(lambda: self.row_added.emit("bands", ANOTHER))
        self.tables["key_results"].added.connect(lambda: self.row_added.emit("key_results", ANOTHER))
        self.tables["partners"].added.connect(
            lambda: self.row_added.emit("partners", str(self.offered.currentData() or ANOTHER))
        )

    def show_view(self, view: GainShareView) -> None:
        """Show the arrangement as it stands."""
        self.form.show_values(view.values)
        for key, table in self.tables.items():
            table.show_rows(view.tables[key])
            table.remark(" ".join(view.findings[key]))
        levels = self.words.levels()
        self.effects.show_rows([{**row, "level": levels[row["level"]]} for row in view.effects])
        offered = {one.key: one.words for one in view.offered}
        self.offered.show_words({**offered, ANOTHER: self.tr("Another organisation")})
        self.equal.setVisible(len(view.tables["partners"]) > 1)
        self.change.show_key(view.change)
        has_results = bool(view.tables["key_results"])
        self.change_form.setVisible(has_results)
        self.effects_part.setVisible(has_results and view.change != "nothing")

    def forgive(self) -> None:
        """Take back what was said about typed words, as when another arrangement is shown."""
        self.form.forgive()
        for table in (*self.tables.values(), self.effects):
            table.refuse("")

    def table(self, key: str) -> EntryTable:
        """Return the table called ``key``."""
        return self.effects if key == "effects" else self.tables[key]

    def go_to_band(self, up_to: float | None) -> None:
        """Make the end of the band that ends at ``up_to``, a fraction of the target, the current cell."""
        table = self.tables["bands"]
        ends = [row["up_to"] for row in table.rows.rows]
        wanted = None if up_to is None else float(exact(up_to) * 100)
        if wanted in ends:
            table.go_to(ends.index(wanted), 1)

    def _agreed(self) -> Card:
        card = Card(self.tr("Target and outturn"))
        card.column.addWidget(self.form)
        return card

    def _bands(self) -> EntryTable:
        specs = (
            FieldSpec("above", "number", self.tr("Above (% of target)"), self.tr("Where the band below ends.")),
            FieldSpec("up_to", "number", self.tr("Up to (% of target)"), self.tr("The highest band has no end.")),
            FieldSpec("share", "number", self.tr("Providers' share (%)"), self.tr("0 to 100.")),
        )
        words = (self.tr("Add a band"), self.tr("Take the band away"))
        return EntryTable(self.tr("Bands"), specs, words, fixed=frozenset({"above"}))

    def _band_card(self) -> Card:
        card = Card(self.tr("Bands"))
        about = self.tr(
            "Of what is saved or overspent within a band, the providers have this share, and the commissioner the "
            "rest. A share of 0 limits what they can gain or lose. The highest band has no end."
        )
        card.column.addWidget(muted(about))
        card.column.addWidget(self.tables["bands"])
        form = Form()
        self.start = form.add_row(
            self.tr("Starting sets"), PickField({one.id: one.title.read() for one in self.starts})
        )
        self.start_about = muted("")
        self.start.currentIndexChanged.connect(lambda _row: self._show_start())
        use = quiet_button(self.tr("Use these bands"), "tick")
        use.clicked.connect(lambda: self.started.emit(str(self.start.currentData())))
        inner = QWidget()
        column = column_in(inner)
        for part in (form, self.start_about, side_by_side(use)):
            column.addWidget(part)
        card.column.addWidget(Disclosure(self.tr("Start from other bands"), inner))
        self._show_start()
        return card

    def _show_start(self) -> None:
        found = next((one for one in self.starts if one.id == self.start.currentData()), None)
        show_text(self.start_about, found.about.read() if found else "")

    def _partners(self) -> EntryTable:
        self.offered = PickField()
        self.offered.setAccessibleName(self.tr("Who is to be added"))
        specs = (
            FieldSpec("name", "line", self.tr("Partner")),
            FieldSpec("share", "number", self.tr("Share (%)"), self.tr("All shares sum to 100.")),
            FieldSpec("reserves", "number", self.tr("Free reserves (£)"), self.tr("Empty where not known.")),
            FieldSpec("daily_cost", "number", self.tr("Cost of a day (£)"), self.tr("Yearly spending over 365.")),
        )
        words = (self.tr("Add"), self.tr("Take the partner away"))
        return EntryTable(self.tr("Partners"), specs, words, (5, 3, 4, 4), beside=self.offered)

    def _partner_card(self) -> Card:
        card = Card(self.tr("Partners"))
        about = self.tr(
            "How the providers divide a gain or a loss. Free reserves and the cost of a day say whether a partner "
            "could bear its part; leave empty what is not known."
        )
        self.equal = quiet_button(self.tr("Share out equally"))
        self.equal.clicked.connect(self.shared_out)
        for part in (muted(about), self.tables["partners"], side_by_side(self.equal)):
            card.column.addWidget(part)
        return card

    def _results(self) -> EntryTable:
        specs = (
            FieldSpec("name", "line", self.tr("Key result area")),
            FieldSpec("weight", "number", self.tr("Weight (%)"), self.tr("All weights sum to 100.")),
            FieldSpec("level", "choice", self.tr("Level reached"), choices=self.words.levels()),
        )
        words = (self.tr("Add a key result area"), self.tr("Take the area away"))
        return EntryTable(self.tr("Key result areas"), specs, words, (5, 3, 5))

    def _effects(self) -> EntryTable:
        specs = (
            FieldSpec("level", "line", self.tr("Level")),
            FieldSpec("gain", "number", self.tr("Times the share of a saving")),
            FieldSpec("pain", "number", self.tr("Times the share of an overspend")),
        )
        return EntryTable(self.tr("What each level does"), specs, fixed=frozenset({"level"}))

    def _result_card(self) -> Card:
        card = Card(self.tr("Key result areas"))
        about = self.tr(
            "What the money is for: areas that all watch, each with a weight and the level that was reached. Six or "
            "fewer keep everyone's eyes on what matters."
        )
        self.change_form = Form()
        self.change = self.change_form.add_row(self.tr("What key results change"), PickField(self.words.touches()))
        self.change.picked.connect(lambda key: self.edited.emit("key_results_change", key))
        inner = QWidget()
        column = column_in(inner)
        column.addWidget(label(self.tr("1 leaves the share as it is, 0.5 halves it. No share goes above 100 %.")))
        column.addWidget(self.effects)
        self.effects_part = Disclosure(self.tr("What each level does to the share"), inner)
        for part in (muted(about), self.tables["key_results"], self.change_form, self.effects_part):
            card.column.addWidget(part)
        return card
