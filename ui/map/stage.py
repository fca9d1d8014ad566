"""The stage: the map as a picture and its twins behind tabs; what is chosen in one is chosen in all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QTabWidget

from ui.map.scene import MapScene
from ui.map.twins import BranchTree, KeyTable
from ui.map.view import MapView
from ui.views.governance import GovernanceView


class MapStage(QTabWidget):
    """Picture, table of places, table of ties, tree, and sentences.

    Signals:
        place_chosen: A place was chosen in any of them: its id; empty where nothing is chosen any more.
        ties_chosen: A line or a tie was chosen: the ids of its ties.
    """

    place_chosen = Signal(str)
    ties_chosen = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.scene = MapScene()
        self.picture = MapView(self.scene)
        self.places = KeyTable(self.tr("Organisations and bodies"), (self.tr("Name"), self.tr("Kind"), self.tr("Ties")))
        columns = (self.tr("From"), self.tr("Tie"), self.tr("To"), self.tr("Called"))
        self.ties = KeyTable(self.tr("Relationships"), columns)
        self.tree = BranchTree(self.tr("Who answers to whom"), (self.tr("Name"), self.tr("Kind")))
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("The map in words"))
        self.addTab(self.picture, self.tr("Picture"))
        self.addTab(self.places, self.tr("Organisations and bodies"))
        self.addTab(self.ties, self.tr("Relationships"))
        self.addTab(self.tree, self.tr("Who answers to whom"))
        self.addTab(self.words, self.tr("In words"))
        self.tabBar().setAccessibleName(self.tr("Ways to read the map"))
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.scene.place_chosen.connect(self._choose_place)
        self.scene.ties_chosen.connect(self._choose_ties)
        self.places.chosen.connect(self._choose_place)
        self.ties.chosen.connect(lambda key: self._choose_ties((key,)))
        self.tree.chosen.connect(self._choose_place)

    def show_view(self, view: GovernanceView, kinds: dict[str, str], picture_words: str) -> None:
        """Show the map of ``view`` in picture and twins; ``kinds`` are the words for kinds of tie."""
        self.show_picture(view)
        self.picture.setAccessibleName(picture_words)
        self.picture.setAccessibleDescription(
            self.tr("Arrow keys move the map, plus and minus change its size, 0 shows the whole of it.")
        )
        self.places.show_keyed([(row.key, (row.name, row.caption, str(len(row.sentences)))) for row in view.places])
        self.ties.show_keyed([
            (row.key, (row.source, kinds[row.kind], row.target, row.label)) for row in view.ties
        ])  # fmt: skip
        self.tree.show_branches(view.branches)
        # A heading ends with a colon; a blank line parts it from what stands above.
        self.words.setPlainText("\n".join(f"\n{one}" if one.endswith(":") else one for one in view.description))

    def show_picture(self, view: GovernanceView) -> None:
        """Draw the picture, in the colours of the theme in force."""
        self.scene.show_picture(view.picture, frozenset(row.key for row in view.places if row.is_open))

    def show_chosen(self, place: str, ties: tuple[str, ...]) -> None:
        """Choose a place or ties in picture and twins alike; nothing is emitted."""
        part = self.scene.choose(place, ties)
        if part is not None and self.currentWidget() is not self.picture:
            self.picture.ensureVisible(part)
        self.places.show_chosen(place)
        self.tree.show_chosen(place)
        self.ties.show_chosen(ties[0] if ties else "")

    def _choose_place(self, key: str) -> None:
        self.show_chosen(key, ())
        self.place_chosen.emit(key)

    def _choose_ties(self, keys: tuple[str, ...]) -> None:
        self.show_chosen("", keys)
        self.ties_chosen.emit(keys)
