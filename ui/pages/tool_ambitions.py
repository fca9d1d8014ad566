"""The page of ambitions and mutual objectives: the statements, each organisation's view, and what they share."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Callout, column_in, empty_layout, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.disclosure import Disclosure
from ui.kit.fields import FieldForm
from ui.kit.form import Form
from ui.kit.keyed_table import KeyedTable
from ui.kit.labels import heading, label, muted, show_text
from ui.kit.pick import PickField
from ui.kit.place_lane import PlaceLane
from ui.kit.tab_order import follow_layout
from ui.kit.tabs import Tabs
from ui.kit.tall import Tall
from ui.kit.wrapped_table import WrappedTable
from ui.pages.records import RecordSheet, RecordsPart
from ui.pages.tool_ambitions_words import AmbitionsWords
from ui.pages.tools import ToolPage
from ui.views.ambitions import KINDS, AmbitionsView, PartyView, SharedLine

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RankTable(KeyedTable):
    """Statements in one party's order; Alt with the arrow keys moves the one that is chosen.

    Signals:
        moved: A statement's key, and how many places down it goes; up where negative.
    """

    moved = Signal(str, int)

    def __init__(self, name: str, columns: Sequence[tuple[str, int]]) -> None:
        super().__init__(name, columns)
        words = self.tr("Alt with the arrow keys moves a statement up or down; Enter opens what is said of it.")
        self.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move at Alt and an arrow; all else is as in any list."""
        steps = _STEPS.get(Qt.Key(event.key()), 0)
        if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if self.current_key:
                self.moved.emit(self.current_key, steps)
        elif event.key() != Qt.Key.Key_Delete:
            super().keyPressEvent(event)


class ViewsPart(QWidget):
    """One organisation's view: its order, what it would amend, what it objects to, and whether it signs.

    Signals:
        party_picked: The organisation to look at.
        moved: A statement's key, and how many places down it goes.
        ordered: The order that is shown is this organisation's own.
        cleared: The organisation's order is taken back.
        said: A statement's key, the field (amendments or objections) and the text.
        signed: Whether the organisation signs, or None.
    """

    party_picked = Signal(str)
    moved = Signal(str, int)
    ordered = Signal()
    cleared = Signal()
    said = Signal(str, str, str)
    signed = Signal(object)

    def __init__(self, words: AmbitionsWords) -> None:
        super().__init__()
        self.words, self.key = words, ""
        self.view: PartyView | None = None
        form = Form()
        self.party = form.add_row(self.tr("Whose view"), PickField())
        self.party.picked.connect(self.party_picked)
        self.says = muted("")
        columns = ((self.tr("Place"), 14), (self.tr("Statement"), 46), (self.tr("What is said of it"), 40))
        self.table = RankTable(self.tr("Statements in this organisation's order"), columns)
        self.up = secondary_button(self.tr("Move up"))
        self.down = secondary_button(self.tr("Move down"))
        self.keep = secondary_button(self.tr("This is the order"), "tick")
        self.clear = quiet_button(self.tr("Take the order back"), "remove")
        self.sheet = RecordSheet()
        self.shut = quiet_button(self.tr("Close"), "back")
        self.about = label("", "label")
        self.form = FieldForm(words.view_fields())
        signing = Form()
        self.sign = signing.add_row(self.tr("Does it sign?"), PickField(words.signs()))
        for part in (side_by_side(self.shut), self.about, self.form):
            self.sheet.column.addWidget(part)
        column = column_in(self, 3)
        buttons = side_by_side(self.up, self.down, self.keep, self.clear)
        for part in (form, self.says, self.table, buttons, self.sheet, signing):
            column.addWidget(part)
        self._connect()

    def show_view(self, view: AmbitionsView) -> None:
        """Show the view of the organisation that is looked at."""
        party = self.view = view.party
        if party is None:
            return
        self.party.show_words({one.key: one.words for one in view.parties})
        self.party.show_key(party.key)
        self.says.setText(
            self.tr("Move statements until the most important stands first.")
            if party.is_ranked
            else self.tr("Not ranked yet: move the first statement, or say that the order shown is the right one.")
        )
        self.table.show_keyed([(line.key, self.words.ranked(line)) for line in party.lines], self.key)
        self.keep.setVisible(any(line.place is None for line in party.lines))
        self.clear.setVisible(party.is_ranked)
        self.sign.show_key("" if party.signs is None else "yes" if party.signs else "no")
        line = next((line for line in party.lines if line.key == self.key), None)
        self.sheet.setVisible(line is not None)
        if line is not None:
            self.about.setText(line.text)
            self.form.show_values({"amendments": line.amendment, "objections": line.objection})

    def open(self, key: str) -> None:
        """Open what the organisation says of a statement; empty closes it."""
        self.form.settle()
        self.key = key

    def _connect(self) -> None:
        self.table.moved.connect(self.moved)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.keep.clicked.connect(self.ordered)
        self.clear.clicked.connect(self.cleared)
        self.table.chosen.connect(self._open)
        self.shut.clicked.connect(self._close)
        self.sheet.left.connect(self._close)
        self.form.edited.connect(lambda name, text: self.said.emit(self.key, name, text))
        self.sign.picked.connect(lambda key: self.signed.emit({"yes": True, "no": False}.get(key)))

    def _open(self, key: str) -> None:
        self.open(key)
        line = next((line for line in self.view.lines if line.key == key), None) if self.view else None
        if line is not None:
            self.about.setText(line.text)
            self.form.show_values({"amendments": line.amendment, "objections": line.objection})
            self.sheet.show()
            self.form.take_focus(is_new=False)

    def _close(self) -> None:
        self.open("")
        self.sheet.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, steps: int) -> None:
        if not self.table.current_key and self.table.keys:
            self.table.selectRow(0)
        if self.table.current_key:
            self.moved.emit(self.table.current_key, steps)


class SharedPart(QWidget):
    """What the organisations have in common: how far they agree, the common order, and who signs."""

    def __init__(self, words: AmbitionsWords) -> None:
        super().__init__()
        self.words = words
        self.shown: tuple[SharedLine, ...] | None = None
        self.agreement = Callout("info", "")
        self.order_title = heading(self.tr("The common order"))
        self.legend = muted(
            self.tr(
                "Each dot is one organisation, a number counts several. First place stands on the left; the stroke is "
                "the mean."
            )
        )
        self.lanes = Tall()
        self.lane_column = column_in(self.lanes, 2)
        columns = (
            (self.tr("Place"), 10), (self.tr("Statement"), 40), (self.tr("Mean place"), 12),
            (self.tr("Amendments, objections, other views"), 38),
        )  # fmt: skip
        self.table = WrappedTable(self.tr("The common order, as a table"), columns)
        self.table_part = Disclosure(self.tr("The same as a table, with other views"), self.table)
        self.sign_title = heading(self.tr("Who signs"))
        self.signed = label("")
        self.signatures = WrappedTable(self.tr("Who signs"), ((self.tr("Organisation"), 60), (self.tr("Signs"), 40)))
        column = column_in(self, 3)
        for part in (
            self.agreement, self.order_title, self.legend, self.lanes, self.table_part, self.sign_title, self.signed,
            self.signatures,
        ):  # fmt: skip
            column.addWidget(part)
        self.table_part.set_open(True)

    def show_view(self, view: AmbitionsView) -> None:
        """Show the agreement, the order and the signatures."""
        self.agreement.show_message(*self.words.agreement(view))
        ranked = [line for line in view.shared if line.mean is not None]
        for part in (self.order_title, self.legend, self.lanes, self.table_part):
            part.setVisible(bool(ranked))
        if view.shared != self.shown:
            self.shown = view.shared
            empty_layout(self.lane_column)
            for line in ranked:
                self._add_lane(line, len(view.statements))
        self.table.show_rows([self.words.shared(line) for line in view.shared])
        self.signed.setText(self.words.signed(view))
        self.signatures.show_rows([(name, self.words.signature(signs)) for name, signs in view.signatures])

    def _add_lane(self, line: SharedLine, count: int) -> None:
        texts = (self.words.mean(line), self.words.lane(line))
        places = tuple(place for _, place in line.places)
        self.lane_column.addWidget(PlaceLane(line.text, places, line.mean or 1.0, count, texts))


class AmbitionsPage(ToolPage):
    """Ambitions and mutual objectives.

    Signals:
        kind_picked: Ambitions or objectives.
        part_picked: The statements, the views or what is shared.
        screen_wanted: The statements are wanted on the big screen.
    """

    kind_picked = Signal(str)
    part_picked = Signal(str)
    screen_wanted = Signal()

    def __init__(self, name: str, about: str) -> None:
        super().__init__(name, about)
        self.words = AmbitionsWords()
        self.kinds = Tabs(
            self.tr("What kind"), {"ambition": self.tr("Ambitions"), "objective": self.tr("Mutual objectives")}
        )
        self.kinds.picked.connect(self.kind_picked)
        self.tabs = Tabs(
            self.tr("Parts of the tool"),
            {
                "statements": self.tr("Statements"), "views": self.tr("Each organisation's view"),
                "shared": self.tr("What they share"),
            },
        )  # fmt: skip
        self.tabs.picked.connect(self._turn)
        self.lists = {kind: RecordsPart(self.words.columns(kind), self.words.fields()) for kind in KINDS}
        self.views, self.shared = ViewsPart(self.words), SharedPart(self.words)
        self.missing = muted("")
        self.big = quiet_button(self.tr("Show on the big screen"), "exercises")
        self.big.setShortcut(QKeySequence("F11"))
        self.big.setAccessibleDescription(self.tr("F11 does the same."))
        self.big.clicked.connect(self.screen_wanted)
        parts = (self.kinds, self.tabs, *self.lists.values(), self.missing, self.views, self.shared)
        for part in (*parts, side_by_side(self.big)):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_view(self, view: AmbitionsView, part: str) -> None:
        """Draw ``view``; only the part that is shown is drawn."""
        self.kinds.show_key(view.kind)
        self.tabs.show_key(part)
        for kind, made in self.lists.items():
            made.setVisible(part == "statements" and kind == view.kind)
        show_text(self.missing, self._missing(view) if part != "statements" else "")
        self.views.setVisible(part == "views" and not self.missing.text())
        self.shared.setVisible(part == "shared" and not self.missing.text())
        self.big.setVisible(bool(view.statements))
        match part:
            case "views":
                self.views.show_view(view)
            case "shared":
                self.shared.show_view(view)
            case _:
                rows = [self.words.statement(key, one) for key, one in view.statements]
                self.lists[view.kind].show_rows(rows)
        follow_layout(self)

    def _missing(self, view: AmbitionsView) -> str:
        if not view.statements:
            return self.tr("Write down the statements first: then each organisation gives its view of them.")
        if view.party is None:
            return self.tr("Add the organisations on the Parties page first: each gives its own view.")
        return ""

    def _turn(self, part: str) -> None:
        self.views.open("")
        self.part_picked.emit(part)
        self.tabs.take_focus()
