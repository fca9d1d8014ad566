"""The page of the route to market: the facts on the left, the answer on the right, and always what it is not."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from ui.kit.boxes import column_in
from ui.kit.even_columns import EvenColumns
from ui.kit.fields import FieldSpec
from ui.kit.labels import label
from ui.pages.tool_cases import BeginPart, CaseBar, CasePage
from ui.pages.tool_route_answer import AnswerPart
from ui.pages.tool_route_facts import FactsPart
from ui.theme.current import space
from ui.views.route import RouteView, kinds


class RoutePage(CasePage):
    """The purchase that is open, with its answer; that it is not legal advice stays in sight at its foot."""

    def __init__(self, name: str, about: str) -> None:
        bar_words = (self.tr("Purchase"), self.tr("Another purchase"), self.tr("Take this purchase away"))
        words = kinds()
        begin = BeginPart(
            "route",
            (
                self.tr("See which rules hold, and what they leave open"),
                self.tr(
                    "A few facts about what is to be bought or funded lead to the rules of the day: which ways to "
                    "choose a provider are open, what each asks for, how long it takes, and what would change that."
                ),
                self.tr("Find the route"),
            ),
            [
                FieldSpec("title", "line", self.tr("What is to be bought or funded")),
                FieldSpec("subject", "choice", self.tr("What it is"), choices=words["subject"]),
                FieldSpec(
                    "value", "number", self.tr("Whole estimated value, with VAT (£)"), self.tr("A guess will do.")
                ),
            ],
        )
        super().__init__(name, about, CaseBar(bar_words), begin, {"subject": "light-touch"})
        self.key = ""
        self.foot = QFrame(self)
        self.foot.setProperty("look", "foot")
        self.notice = label(
            self.tr("This is not legal advice. Ask the buyer's procurement adviser before you act on it."), "label"
        )
        column_in(self.foot).addWidget(self.notice)
        self.facts, self.answer = FactsPart(), AnswerPart()
        self.body.addWidget(EvenColumns(self.facts, self.answer))
        self.first_control = self.facts.form.fields["title"]

    def show_view(self, view: RouteView) -> None:
        """Draw ``view``."""
        if view.key != self.key:
            self.key = view.key
            self.facts.form.forgive()
        self.facts.show_view(view)
        self.answer.show_view(view)
        self.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the foot at the bottom."""
        super().resizeEvent(event)
        self._place_foot()

    def changeEvent(self, event: QEvent) -> None:
        """Give the foot more room where the text grew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "foot"):
            self._place_foot()

    def _place_foot(self) -> None:
        margins = self.foot.layout()
        if margins is not None:
            margins.setContentsMargins(space(8), space(2), space(8), space(2))
        height = max(self.foot.heightForWidth(self.width()), self.foot.sizeHint().height())
        self.setViewportMargins(0, 0, 0, height)
        self.foot.setGeometry(0, self.height() - height, self.width(), height)
