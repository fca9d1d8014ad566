"""The Governance page: a sentence, the map with its twins, and what was chosen on it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.kit.boxes import Callout, column_in, empty_layout, side_by_side
from ui.kit.buttons import quiet_button, secondary_button
from ui.kit.flow_layout import FlowLayout
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted, title
from ui.kit.pick import PickField
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.two_columns import SIDE_LETTERS
from ui.map.key import StrokeKey
from ui.map.stage import MapStage
from ui.pages.governance_details import MapDetails
from ui.pages.governance_words import GovernanceWords
from ui.theme.current import space
from ui.views.governance import GovernanceView

_LEAST_LINES = 22
# The key over the map, so that both are seen at once.
_OTHER_LINES = 5
_TOGETHER_LETTERS = 110


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
        self.view: GovernanceView | None = None
        self._add_findings()
        self._add_pickers()
        self._add_stage()
        self._add_buttons()
        self.column.addWidget(heading(self.tr("How this model is governed")))
        self.column.addWidget(self.summary)
        self.column.addStretch(1)

    def show_view(self, view: GovernanceView) -> None:
        """Draw ``view``; what was chosen is let go where another map comes."""
        before, self.view = self.view, view
        self.verdict.setText(self.words.verdict(view))
        self.grounds.setText(self.words.grounds(view))
        self.summary.setText(view.summary)
        self._show_vacancies(view)
        self.shape.show_words(view.choices)
        self.shape.show_key(view.asked.shape)
        self.lens.show_words(self.words.lenses)
        self.lens.show_key(view.asked.lens)
        self.stage.show_view(view, self.words.kinds, self.words.picture(view))
        self._show_key(view)
        if before is None or before.asked.shape != view.asked.shape:
            self.stage.picture.show_readable()
            self._close_details()
        elif not self.details.isHidden():
            self.stage.show_chosen(*self.chosen)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the map again in the colours of another theme or the size of other text."""
        super().changeEvent(event)
        kinds = {QEvent.Type.PaletteChange, QEvent.Type.FontChange}
        view: GovernanceView | None = getattr(self, "view", None)
        if event.type() in kinds and view is not None:
            self._set_stage_height()
            self.stage.show_picture(view)
            self.stage.show_chosen(*self.chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the map what the window has to give, and turn the panel where it is narrow."""
        super().resizeEvent(event)
        self._set_stage_height()

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

    def _add_stage(self) -> None:
        holder = QWidget()
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(space(4))
        left = QWidget()
        column = column_in(left, 2)
        self.stage = MapStage()
        self.stage.place_chosen.connect(self._show_place)
        self.stage.ties_chosen.connect(self._show_ties)
        self.chosen: tuple[str, tuple[str, ...]] = ("", ())
        self.key_holder = QWidget()
        self.key_row = FlowLayout(4)
        self.key_holder.setLayout(self.key_row)
        column.addWidget(self.key_holder)
        column.addWidget(self.stage)
        column.addStretch(1)
        self.details = MapDetails(self.words)
        self.details.closed.connect(self._close_details)
        self.details.parties_wanted.connect(self.parties_wanted)
        self.details.hide()
        self.row.addWidget(left, 1)
        self.row.addWidget(self.details, 0)
        self.column.addWidget(holder)

    def _add_buttons(self) -> None:
        holder = QWidget()
        row = FlowLayout(2)
        holder.setLayout(row)
        picture = self.stage.picture
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
            self.stage.currentChanged.connect(lambda tab, button=button: button.setVisible(tab == 0))
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

    def _show_key(self, view: GovernanceView) -> None:
        empty_layout(self.key_row)
        names = self.words.keys
        for kind, stroke in view.legend:
            self.key_row.addWidget(StrokeKey(stroke, names[kind]))

    def _show_place(self, key: str) -> None:
        row = self.view.place(key) if self.view else None
        if row is None:
            self._close_details()
            return
        self.chosen = (key, ())
        self.details.show_place(row)
        self._open_details()

    def _show_ties(self, keys: tuple[str, ...]) -> None:
        rows = [row for row in self.view.ties if row.key in keys] if self.view else []
        if rows:
            self.chosen = ("", keys)
            self.details.show_ties(rows)
            self._open_details()
        else:
            self._close_details()

    def _open_details(self) -> None:
        self.details.show()
        self._turn()

    def _close_details(self) -> None:
        self.chosen = ("", ())
        self.details.hide()
        self.stage.show_chosen("", ())

    def _turn(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        is_wide = self.viewport().width() >= letter * _TOGETHER_LETTERS
        self.details.setFixedWidth(letter * SIDE_LETTERS) if is_wide else self.details.setMinimumWidth(0)
        self.details.setMaximumWidth(letter * (SIDE_LETTERS if is_wide else WIDE_LETTERS))
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self.row.setDirection(way)

    def _set_stage_height(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.stage.setFixedHeight(max(line * _LEAST_LINES, self.viewport().height() - line * _OTHER_LINES))
        self._turn()
