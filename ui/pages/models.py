"""The Models page: the verdict, and under it one part at a time, with a model opened beside it when asked for."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.boxes import Callout, CalloutKind, side_by_side
from ui.kit.buttons import primary_button
from ui.kit.labels import keep_room, muted, title
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.tab_order import follow_layout
from ui.kit.tabs import Tabs
from ui.kit.tall import Tall
from ui.kit.with_detail import WithDetail
from ui.pages.models_change import ChangePart
from ui.pages.models_compare import ComparePart
from ui.pages.models_detail import ModelPage
from ui.pages.models_rise import Rise
from ui.pages.models_since import SincePart
from ui.pages.models_standing import StandingPart
from ui.pages.models_sure import SurePart
from ui.pages.models_sure_words import SureWords
from ui.pages.models_verdict import ModelsVerdict
from ui.pages.models_weights import WeightsPart
from ui.pages.models_what_if import WhatIfPart
from ui.views.models import ModelsView
from ui.views.models_detail import ModelDetail
from ui.views.models_sure import SureView

PartKey = Literal["standing", "sure", "what if", "change", "weights", "compare", "since"]


@dataclass(frozen=True, slots=True)
class ModelsPageView:
    """What stands above every part; ``detail`` is the model that was opened, if any.

    ``sure`` is there once it is worked out; it is not current while a change is being worked out. ``has_own_weights``:
    the parties agreed on weights that are not as shipped.
    """

    models: ModelsView
    detail: ModelDetail | None = None
    sure: SureView | None = None
    is_current: bool = True
    has_own_weights: bool = False
    part: PartKey = "standing"


class ModelsPage(WithDetail):
    """Which delivery models suit, which the parties are ready for, how sure that is, and what would change it.

    Signals:
        part_picked: The part of the page that is wanted.
        model_opened: The model whose inside is wanted; empty: none.
        model_chosen: The parties choose a model, with a variant or none.
        choice_dropped: The parties take their choice back.
        questions_wanted: The questions, to describe the service or to answer more.
    """

    part_picked = Signal(str)
    model_opened = Signal(str)
    model_chosen = Signal(str, str)
    choice_dropped = Signal()
    questions_wanted = Signal()

    def __init__(self) -> None:
        self.sheet, self.inside = ScrollPage("", WIDE_LETTERS), ModelPage()
        super().__init__(self.sheet, self.inside, (1, 1))
        self.says, self.sure_words = ModelsVerdict(), SureWords()
        self.sheet.setAccessibleName(self.tr("Models"))
        self.standing, self.sure, self.what_if = StandingPart(), SurePart(), WhatIfPart()
        self.change, self.weights, self.compare, self.since = ChangePart(), WeightsPart(), ComparePart(), SincePart()
        self.parts: dict[str, QWidget] = {
            "standing": self.standing, "sure": self.sure, "what if": self.what_if, "change": self.change,
            "weights": self.weights, "compare": self.compare, "since": self.since,
        }  # fmt: skip
        self._add_head()
        for part in self.parts.values():
            self.sheet.column.addWidget(part)
        self.sheet.column.addStretch(1)
        self.rise = Rise(self.sheet, self.tabs)
        self.standing.model_opened.connect(self.model_opened)
        self.inside.left.connect(lambda: self.model_opened.emit(""))
        self.inside.chosen.connect(self.model_chosen)
        self.inside.dropped.connect(self.choice_dropped)
        self.closed.connect(lambda: self.model_opened.emit(""))

    def show_view(self, view: ModelsPageView) -> None:
        """Draw ``view``; the part that is shown draws itself from its own view."""
        models = view.models
        self.verdict.show_message(self._tone(models), self.says.sentence(models), self.says.second(models))
        self.answer.setText(
            self.tr("Answer the service context") if models.has_answers else self.tr("Answer the questions")
        )
        self.answer_row.setVisible(not models.has_context or not models.has_answers)
        self.surely_part.setVisible(models.has_answers and view.part != "sure")
        self._show_surely(view)
        self.tabs.setVisible(models.has_answers)
        words = self.tr("Weights (changed)") if view.has_own_weights else self.tr("Weights")
        self.tabs.tabs["weights"].show_words(words)
        self._show_part(view.part if models.has_answers else "standing")
        open_key = view.detail.row.model if view.detail else ""
        self.standing.show_view(models, view.sure, open_key)
        self._show_detail(view)
        follow_layout(self)

    def _add_head(self) -> None:
        column = self.sheet.column
        column.addWidget(title(self.tr("Models")))
        self.verdict = Callout("info", "")
        self.surely_part = self._surely()
        self.answer = primary_button("", "next")
        self.answer.clicked.connect(self.questions_wanted)
        self.answer_row = side_by_side(self.answer)
        self.tabs = Tabs(
            self.tr("Parts of this page"),
            {
                "standing": self.tr("Which model"), "sure": self.tr("How sure"), "what if": self.tr("What if"),
                "change": self.tr("What it takes"), "weights": self.tr("Weights"), "compare": self.tr("Compare two"),
                "since": self.tr("Since last time"),
            },
        )  # fmt: skip
        self.tabs.picked.connect(self._pick)
        for part in (self.verdict, self.surely_part, self.answer_row, self.tabs):
            column.addWidget(part)

    def _pick(self, part: str) -> None:
        self.part_picked.emit(part)
        self.rise.begin()

    def _surely(self) -> QWidget:
        """Return the sentence on how sure it is, with the room that it will take: nothing moves when it comes."""
        holder = Tall()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        self.room, self.surely = muted(""), muted("")
        for made in (self.room, self.surely):
            grid.addWidget(made, 0, 0, Qt.AlignmentFlag.AlignTop)
        keep_room(self.room)
        self.room.hide()
        return holder

    def _show_surely(self, view: ModelsPageView) -> None:
        self.room.setText(self.sure_words.typical(view.models.rows[0].title))
        self.surely.setText(
            self.sure_words.sentence(view.sure)
            if view.sure is not None and view.is_current
            else self.tr("Working out how sure this is…")
        )

    def _show_part(self, key: PartKey) -> None:
        self.tabs.show_key(key)
        for name, part in self.parts.items():
            part.setVisible(name == key)

    def _show_detail(self, view: ModelsPageView) -> None:
        if view.detail is not None:
            self.inside.show_detail(view.detail, alone=view.models.alone)
        was_shown = self.is_shown
        self.show_detail(view.detail is not None)
        if view.detail is not None and not was_shown:
            self.inside.take_focus()

    def _tone(self, view: ModelsView) -> CalloutKind:
        tones: dict[str, CalloutKind] = {"choose": "positive", "prepare": "warning"}
        return tones.get(view.rows[0].status, "info")
