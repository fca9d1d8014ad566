"""What stands open in the glossary: a word with its meaning, or a list with its entries."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Card, side_by_side
from ui.kit.buttons import escaped, quiet_button
from ui.kit.labels import heading, label, muted, rule
from ui.views.glossary import EntryView, ListView, TermName, TermView


def term_card(term: TermView, open_term: Callable[[str], None]) -> Card:
    """Return ``term`` with its meaning; ``open_term`` is called with the key of a relative that is clicked."""
    card = Card()
    # One sentence for screen readers, which otherwise meet the lines one by one.
    card.setAccessibleName(_tr("{0}: {1}").format(term.term, term.meaning))
    card.column.addWidget(heading(term.term))
    if term.today:
        card.column.addWidget(label(_tr("Today: {0}").format(term.today), "label"))
    card.column.addWidget(label(term.meaning))
    if term.also:
        card.column.addWidget(label(_tr("Also called: {0}").format("; ".join(term.also))))
    if term.see:
        links = [_link(one, open_term) for one in term.see]
        card.column.addWidget(side_by_side(label(_tr("See also:")), *links))
    card.column.addWidget(muted(_tr("Source: {0}").format(term.source)))
    return card


def list_card(named: ListView) -> Card:
    """Return ``named`` with all its entries, in the order of its source."""
    card = Card()
    card.setAccessibleName(_tr("{0}: {1}").format(named.title, named.intro))
    card.column.addWidget(heading(named.title))
    card.column.addWidget(label(named.intro))
    card.column.addWidget(muted(_tr("Source: {0}").format(named.source)))
    for number, entry in enumerate(named.entries, start=1):
        card.column.addWidget(rule())
        _add_entry(card, number, entry, is_elsewhere=entry.source != named.source)
    return card


def _add_entry(card: Card, number: int, entry: EntryView, *, is_elsewhere: bool) -> None:
    card.column.addWidget(label(_tr("{0}. {1}").format(number, entry.title), "label"))
    card.column.addWidget(label(entry.text))
    for point in entry.points:
        card.column.addWidget(label(_tr("• {0}").format(point)))
    if is_elsewhere:
        card.column.addWidget(muted(_tr("Source: {0}").format(entry.source)))


def _link(name: TermName, open_term: Callable[[str], None]) -> QWidget:
    made = quiet_button(escaped(name.term))
    made.clicked.connect(lambda: open_term(name.key))
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("GlossaryCards", text)
