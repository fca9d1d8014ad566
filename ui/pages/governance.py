"""The Governance page: a sentence, the map with its twins, and what was chosen on it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Callout, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.flow_layout import FlowLayout
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted, title
from ui.kit.pick import PickField
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.pages.governance_map import MapPart
from ui.pages.governance_words import GovernanceWords
from ui.views.governance import GovernanceView


class GovernancePage(ScrollPage):
    """One model's map, seen through one lens.

    Signals:
        shape_picked: The key of the model or variant to show.
        lens_picked: The id of the lens to look through.
        parties_wanted: Somebody wants to fill an empty place.
        save_wanted: The picture is to be saved.
    """

    shape_picked = Signal(str)
    lens_picked = Signal(str)
    parties_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", WIDE_LETTERS)
        self.setAccessibleName(self.tr("Governance"))
        self.words = GovernanceWords()
        self._add_findings()
        self._add_pickers()
        self.map = MapPart(self.words)
        self.map.parties_wanted.connect(self.parties_wanted)
        self.column.addWidget(self.map)
        self._add_buttons()
        self.column.addWidget(heading(self.tr("How this model is governed")))
        self.column.addWidget(self.summary)
        self.column.addStretch(1)

    def show_view(self, view: GovernanceView) -> None:
        """Draw ``view``."""
        self.verdict.setText(self.words.verdict(view))
        self.grounds.setText(self.words.grounds(view))
        self.summary.setText(view.summary)
        self._show_vacancies(view)
        self.shape.show_words(view.choices)
        self.shape.show_key(view.asked.shape)
        self.lens.show_words(self.words.lenses)
        self.lens.show_key(view.asked.lens)
        self.map.show_view(view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the map what the window has to give."""
        super().resizeEvent(event)
        self.map.take_room(self.viewport().width(), self.viewport().height())

    def changeEvent(self, event: QEvent) -> None:
        """Give the map the room that text of another size needs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "map"):
            self.map.take_room(self.viewport().width(), self.viewport().height())

    def _add_findings(self) -> None:
        self.verdict, self.grounds, self.summary = heading(""), label(""), muted("")
        self.column.addWidget(title(self.tr("Governance")))
        self.column.addWidget(self.verdict)
        self.column.addWidget(self.grounds)
        self.vacancies = Callout("warning", "")
        button = secondary_button(self.tr("Go to Parties"), "parties")
        button.clicked.connect(self.parties_wanted)
        self.fill = side_by_side(button)
        self.column.addWidget(self.vacancies)
        self.column.addWidget(self.fill)

    def _add_pickers(self) -> None:
        holder = QWidget()
        row = FlowLayout(4)
        holder.setLayout(row)
        self.shape, self.lens = PickField(), PickField()
        self.shape.picked.connect(self.shape_picked)
        self.lens.picked.connect(self.lens_picked)
        for text, field in ((self.tr("Delivery model"), self.shape), (self.tr("Show"), self.lens)):
            form = Form()
            form.add_row(text, field)
            row.addWidget(form)
        self.column.addWidget(holder)

    def _add_buttons(self) -> None:
        holder = QWidget()
        row = FlowLayout(2)
        holder.setLayout(row)
        picture = self.map.stage.picture
        save = secondary_button(self.tr("Save picture as SVG…"), "save")
        save.clicked.connect(self.save_wanted)
        row.addWidget(save)
        deeds: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Larger"), lambda: picture.zoom(1)),
            (self.tr("Smaller"), lambda: picture.zoom(-1)),
            (self.tr("Whole picture"), picture.show_whole),
            (self.tr("Readable size"), picture.show_readable),
        )
        for words, deed in deeds:
            button = quiet_button(words)
            button.clicked.connect(lambda _on=False, deed=deed: deed())
            # The twins have one size only.
            self.map.stage.currentChanged.connect(lambda tab, button=button: button.setVisible(tab == 0))
            row.addWidget(button)
        self.column.addWidget(holder)

    def _show_vacancies(self, view: GovernanceView) -> None:
        sentences = []
        if view.vacancies:
            sentences.append(self.tr("Nobody fills: {0}.").format("; ".join(view.vacancies)))
        if view.left_out:
            sentences.append(self.tr("This model has no place for: {0}.").format("; ".join(view.left_out)))
        for widget in (self.vacancies, self.fill):
            widget.setVisible(bool(sentences))
        if view.vacancies:
            self.vacancies.show_message("warning", self.tr("Places to fill"), " ".join(sentences))
        else:
            self.vacancies.show_message("info", self.tr("Not on this map"), " ".join(sentences))
