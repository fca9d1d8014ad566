"""The Glossary page: a field to search in, the words or the lists found, and the one that is open."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QWidget

from ui.kit.boxes import column_in, empty_layout
from ui.kit.form import Form
from ui.kit.labels import label, muted, title
from ui.kit.prose import LineField
from ui.kit.scroll import ScrollPage
from ui.kit.tabs import Tabs
from ui.kit.tall import Tall
from ui.pages.glossary_cards import list_card, term_card
from ui.theme.current import space
from ui.views.glossary import SHELVES, GlossaryView, ListView, TermName, TermView

_MOST_LINES = 9
_LEAST_LINES = 4
# Of the height of the page, so that the meaning stands below in sight.
_SHARE = 0.35


class SearchField(LineField):
    """A field whose arrow down leads into what was found.

    Signals:
        left_downwards: The person wants to walk through what was found.
    """

    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with the arrow down or Enter, empty with Escape."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)


class TermList(QListWidget):
    """The words found, of which a few lines show at a time; the arrow keys walk and open each.

    Signals:
        chosen: The key of the word that the person went to.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "list")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.names: tuple[TermName, ...] = ()
        self.currentRowChanged.connect(self._choose)

    def show_names(self, names: Sequence[TermName], chosen: str) -> None:
        """Show ``names`` with ``chosen`` marked; nothing is emitted."""
        with QSignalBlocker(self):
            if tuple(names) != self.names:
                self.names = tuple(names)
                self.clear()
                self.addItems([name.term for name in names])
            self.setCurrentRow(next((row for row, name in enumerate(self.names) if name.key == chosen), -1))

    def fit(self, height: int) -> None:
        """Take a fair share of a page that is ``height`` pixels high, in whole lines."""
        line = max(self.sizeHintForRow(0), self.fontMetrics().lineSpacing() + space(2))
        lines = min(max(int(height * _SHARE / line), _LEAST_LINES), _MOST_LINES, max(self.count(), 1))
        self.setFixedHeight(line * lines + 2 * self.frameWidth() + space(1))

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self.names):
            self.chosen.emit(self.names[row].key)


class GlossaryPage(ScrollPage):
    """Search, list and meaning, one under the other.

    Signals:
        sought: What was typed so far.
        chosen: The key of the word or the list to open.
        shelf_picked: Whether words or lists are wanted.
    """

    sought = Signal(str)
    chosen = Signal(str)
    shelf_picked = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Glossary"))
        self.column.addWidget(title(self.tr("Glossary")))
        self.column.addWidget(label(self.tr("What the words of the trade mean, and the lists that the sources give.")))
        form = Form()
        self.search = form.add_row(
            self.tr("Find a word"),
            SearchField(),
            self.tr("A name, or words from its meaning. The lists are searched too."),
        )
        self.search.textEdited.connect(self.sought)
        self.column.addWidget(form)
        self.shelves = Tabs(self.tr("Words or lists"), dict.fromkeys(SHELVES, ""))
        self.shelves.picked.connect(self.shelf_picked)
        self.column.addWidget(self.shelves)
        self.count = muted("")
        self.column.addWidget(self.count)
        self.terms = TermList()
        self.terms.chosen.connect(self.chosen)
        self.search.left_downwards.connect(lambda: self.terms.setFocus(Qt.FocusReason.TabFocusReason))
        self.column.addWidget(self.terms)
        self.meaning_holder = Tall()
        self.meaning = column_in(self.meaning_holder)
        self.column.addWidget(self.meaning_holder)
        self.column.addStretch(1)
        self.opened: TermView | ListView | None = None

    def show_view(self, view: GlossaryView) -> None:
        """Draw ``view``."""
        self.search.show_text(view.sought)
        self.shelves.tabs["words"].show_words(self.tr("Words ({0})").format(view.words))
        self.shelves.tabs["lists"].show_words(self.tr("Lists from the sources ({0})").format(view.lists))
        self.shelves.show_key(view.shelf)
        self.terms.setAccessibleName(self.tr("Words found") if view.shelf == "words" else self.tr("Lists found"))
        self.count.setText(self._count(view))
        self.terms.show_names(view.names, view.chosen.key if view.chosen else "")
        self.terms.setVisible(bool(view.names))
        self.terms.fit(self.height())
        if view.chosen != self.opened:
            self.opened = view.chosen
            empty_layout(self.meaning)
            if view.chosen is not None:
                self.meaning.addWidget(self._card(view.chosen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list to its share of the page."""
        super().resizeEvent(event)
        self.terms.fit(event.size().height())

    def changeEvent(self, event: QEvent) -> None:
        """Keep the list in whole lines where the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "terms"):
            self.terms.fit(self.height())

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready for a word to be typed."""
        super().showEvent(event)
        if not event.spontaneous():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.selectAll()

    def _card(self, opened: TermView | ListView) -> QWidget:
        return list_card(opened) if isinstance(opened, ListView) else term_card(opened, self.chosen.emit)

    def _count(self, view: GlossaryView) -> str:
        is_words = view.shelf == "words"
        if not view.sought.strip():
            return (self.tr("{0} words") if is_words else self.tr("{0} lists")).format(view.total)
        if not view.names:
            none = self.tr("No word fits “{0}”. Try fewer letters, or another name.")
            return (none if is_words else self.tr("No list holds “{0}”. Try fewer letters.")).format(view.sought)
        some = self.tr("{0} of {1} words") if is_words else self.tr("{0} of {1} lists")
        return some.format(len(view.names), view.total)
