"""Parts that tools share of which several cases can stand: the choice among them, and the questions of a new one."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Card, column_in, side_by_side
from ui.kit.buttons import primary_button, quiet_button, secondary_button
from ui.kit.fields import FieldForm, FieldSpec, picked
from ui.kit.form import Form
from ui.kit.labels import heading, label
from ui.kit.pick import PickField
from ui.kit.picture import IconPicture
from ui.kit.prose import LineField, ProseField
from ui.kit.tab_order import follow_layout
from ui.kit.tall import Tall
from ui.pages.tools import ToolPage
from ui.views.questions import Named


class CaseBar(QWidget):
    """The buttons that add a case and take the open one away; ``form`` chooses among several, and stands elsewhere.

    Args:
        words: The label of the choice, and the words of the two buttons: add, take away.

    Signals:
        picked: The key of the case to open.
        added: Another case is wanted.
        removed: The open case is to go.
    """

    picked = Signal(str)
    added = Signal()
    removed = Signal()

    def __init__(self, words: tuple[str, str, str]) -> None:
        super().__init__()
        self.form = Form()
        self.choice = self.form.add_row(words[0], PickField())
        self.choice.picked.connect(self.picked)
        self.add, self.remove = secondary_button(words[1], "add"), quiet_button(words[2], "remove")
        self.add.clicked.connect(self.added)
        self.remove.clicked.connect(self.removed)
        column_in(self).addWidget(side_by_side(self.add, self.remove))

    def show_cases(self, cases: Sequence[Named], key: str) -> None:
        """Offer ``cases``; the one called ``key`` is open."""
        self.choice.show_words({one.key: one.words for one in cases})
        self.choice.show_key(key)


class BeginPart(Card):
    """What is asked before a case can stand, and the button that begins it.

    Signals:
        begun: What was typed and picked, by field.
        dropped: The person thought better of it.
    """

    begun = Signal(object)
    dropped = Signal()

    def __init__(self, icon_name: str, words: tuple[str, str, str], specs: Sequence[FieldSpec]) -> None:
        super().__init__()
        self.column.addWidget(IconPicture(icon_name, "accent", ratio=2.2))
        self.column.addWidget(heading(words[0]))
        self.column.addWidget(label(words[1]))
        self.form = FieldForm(specs)
        self.column.addWidget(self.form)
        self.begin, self.drop = primary_button(words[2], "next"), quiet_button(self.tr("Not now"), "back")
        self.begin.clicked.connect(lambda: self.begun.emit(self.values()))
        self.drop.clicked.connect(self.dropped)
        self.column.addWidget(side_by_side(self.begin, self.drop))
        for field in self.form.fields.values():
            if isinstance(field, LineField):
                field.returnPressed.connect(self.begin.click)

    def values(self) -> Mapping[str, Any]:
        """Return what was typed and picked, by field; a number as it was typed."""
        return {spec.name: self._value(spec) for spec in self.form.specs}

    def refuse(self, name: str, sentence: str) -> None:
        """Say under a field what is wrong, and put the focus on it."""
        self.form.forgive()
        self.form.refuse(name, sentence)
        self.form.fields[name].setFocus()

    def clear(self, values: Mapping[str, Any]) -> None:
        """Begin anew with ``values``."""
        self.form.forgive()
        self.form.show_values(values)

    def _value(self, spec: FieldSpec) -> object:
        made = self.form.fields[spec.name]
        if isinstance(made, PickField):
            return picked(spec.kind, str(made.currentData()))
        if isinstance(made, ProseField):
            return made.toPlainText()
        return made.text() if isinstance(made, LineField) else made.isChecked()


class CasePage(ToolPage):
    """A tool's page with a bar of cases; without one, what begins it; the tool puts its parts into ``body``."""

    def __init__(self, name: str, about: str, bar: CaseBar, begin: BeginPart, first: Mapping[str, Any]) -> None:
        super().__init__(name, about)
        self.bar, self.begin, self.first = bar, begin, first
        self.first_control: QWidget | None = None
        self.begin.clear(first)
        self.case = Tall()
        self.body = column_in(self.case, 5)
        self.column.addWidget(self.begin)
        self.column.addWidget(bar.form)
        self.column.addWidget(self.case)
        self.column.addWidget(self.bar)
        self.column.addStretch(1)

    def settle(self) -> None:
        """Let the Tab key follow the page as it reads; called once parts were added."""
        follow_layout(self)

    def show_cases(self, cases: Sequence[Named], key: str, *, is_new: bool) -> None:
        """Show the open case, or what begins one where there is none or ``is_new`` asks for it."""
        asks = is_new or not key
        if asks and not self.begin.isVisibleTo(self.holder):
            self.begin.clear(self.first)
        self.begin.setVisible(asks)
        self.begin.drop.setVisible(bool(cases))
        self.case.setVisible(not asks)
        self.bar.setVisible(not asks)
        self.bar.show_cases(cases, key)
        self.bar.form.setVisible(len(cases) > 1 and not asks)

    def take_focus(self) -> None:
        """Put the focus on the first control of the case, or on the first question of a new one."""
        self.show_top()
        if self.begin.isVisibleTo(self):
            self.begin.form.take_focus()
        elif self.first_control is not None:
            self.first_control.setFocus(Qt.FocusReason.OtherFocusReason)
