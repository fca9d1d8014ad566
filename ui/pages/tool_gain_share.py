"""The page of gain and pain share: target and bands beside what comes of them, then who shares it, then the account."""

from collections.abc import Sequence

from readiness.toolbox.gain_share import ShareStart
from ui.kit.even_columns import EvenColumns
from ui.kit.fields import FieldSpec
from ui.pages.tool_cases import BeginPart, CaseBar, CasePage
from ui.pages.tool_gain_share_deal import DealPart
from ui.pages.tool_gain_share_result import AccountPart, OutturnPart
from ui.views.gain_share import GainShareView


class GainSharePage(CasePage):
    """The arrangement that is open, with its result."""

    def __init__(self, name: str, about: str, starts: Sequence[ShareStart]) -> None:
        bar_words = (self.tr("Arrangement"), self.tr("Another arrangement"), self.tr("Take this arrangement away"))
        first = {one.id: one.title.read() for one in starts}
        begin = BeginPart(
            "share",
            (
                self.tr("Agree who gains and who pays"),
                self.tr(
                    "All agree a target cost. What is saved or overspent against it is shared in bands, and each "
                    "partner sees in pounds what that means for its own reserves, before anybody signs."
                ),
                self.tr("Begin"),
            ),
            [
                FieldSpec("title", "line", self.tr("What the arrangement is called")),
                FieldSpec("target", "number", self.tr("Target cost (£)"), self.tr("A guess will do for a beginning.")),
                FieldSpec("start", "choice", self.tr("Bands to start from"), choices=first),
            ],
        )
        values = {"title": self.tr("Gain and pain share"), "start": next(iter(first))}
        super().__init__(name, about, CaseBar(bar_words), begin, values)
        self.key = ""
        self.deal, self.outturn, self.account = DealPart(starts), OutturnPart(), AccountPart()
        self.body.addWidget(EvenColumns(self.deal, self.outturn))
        self.body.addWidget(EvenColumns(self.deal.partner_card, self.deal.result_card))
        self.body.addWidget(self.account)
        self.first_control = self.deal.form.fields["title"]

    def show_view(self, view: GainShareView) -> None:
        """Draw ``view``."""
        if view.key != self.key:
            self.key = view.key
            self.deal.forgive()
        self.deal.show_view(view)
        self.outturn.show_view(view)
        self.account.show_view(view)
        self.settle()
