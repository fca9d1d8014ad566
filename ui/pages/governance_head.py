"""What stands over the map: the model and the lens to choose, the finding of the page, and why this map is shown."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness.governance.checks.finding import Finding
from ui.kit.boxes import column_in
from ui.kit.flow_layout import FlowLayout
from ui.kit.form import Form
from ui.kit.labels import heading, label, title
from ui.kit.pick import PickField
from ui.kit.scroll import WIDE_LETTERS
from ui.kit.tall import Tall
from ui.pages.governance_words import GovernanceWords
from ui.views.governance import GovernanceView

_MODEL_LETTERS = 38


class GovernanceHead(Tall):
    """Title and choices in one line, and two sentences under it: every line saved here is one for the map.

    Signals:
        shape_picked: The key of the model or variant to show.
        lens_picked: The id of the lens to look through.
    """

    shape_picked = Signal(str)
    lens_picked = Signal(str)

    def __init__(self, words: GovernanceWords) -> None:
        super().__init__()
        self.words = words
        self.verdict, self.grounds = heading(""), label("")
        self.shape, self.lens = PickField(), PickField()
        self.shape.picked.connect(self.shape_picked)
        self.lens.picked.connect(self.lens_picked)
        column = column_in(self, 2)
        for part in (self._choices(), self.verdict, self.grounds):
            column.addWidget(part)

    def show_view(self, view: GovernanceView, found: Sequence[Finding] | None) -> None:
        """Show the choices and sentences for ``view``, with what the checks ``found``."""
        self.verdict.setText(self.words.verdict(view, found))
        self.grounds.setText(self.words.grounds(view))
        self.shape.show_words(view.choices)
        self.shape.show_key(view.asked.shape)
        self.lens.show_words(self.words.lenses)
        self.lens.show_key(view.asked.lens)

    def show_nothing(self) -> None:
        """Say that another map is being drawn."""
        self.verdict.setText(self.tr("Drawing the map…"))
        self.grounds.setText("")

    def limit_lines(self) -> None:
        """Keep the lines short enough to be read, at the size that the text has now."""
        letter = self.fontMetrics().averageCharWidth()
        self.grounds.setMaximumWidth(letter * WIDE_LETTERS)
        # The longest names of models are cut with dots, so that the choices stand in one line.
        self.shape.setMaximumWidth(letter * _MODEL_LETTERS)

    def _choices(self) -> QWidget:
        holder, row = QWidget(), FlowLayout(5)
        holder.setLayout(row)
        row.addWidget(title(self.tr("Governance")))
        for text, field in ((self.tr("Delivery model"), self.shape), (self.tr("Show"), self.lens)):
            form = Form()
            form.add_row(text, field)
            row.addWidget(form)
        return holder
