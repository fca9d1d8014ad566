"""Gain and pain share: joins the arrangements of the document to their page."""

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from ui.places.tool import post
from ui.places.tool_cases import CaseTool
from ui.places.tool_gain_share_edits import GainShareEdits

if TYPE_CHECKING:
    # Loaded with the first visit.
    from readiness.document.toolbox import GainShare
    from ui.pages.tool_gain_share import GainSharePage

_THOUSAND = 1000


class GainShareTool(CaseTool):
    """Keeps what is typed into an arrangement; tries outturns without keeping them until that is asked for."""

    key = "share"
    part = "gain_shares"
    tried: Fraction | None = None

    def build(self) -> "GainSharePage":
        """Build the page."""
        from readiness.toolbox.gain_share import gain_share_rules
        from ui.pages.tool_gain_share import GainSharePage

        self.edits = GainShareEdits(self)
        own = post(self.key)
        page = GainSharePage(own.title, own.about, gain_share_rules().starts)
        self.connect_cases(page)
        deal = page.deal
        deal.edited.connect(self.edit)
        deal.cell_edited.connect(self.edit_cell)
        deal.row_added.connect(self.add_row)
        deal.row_removed.connect(self.remove_row)
        deal.started.connect(self.use_start)
        deal.shared_out.connect(lambda: self._take(self.edits.share_out(self.standing)))
        page.outturn.tried.connect(self.try_outturn)
        page.outturn.kept.connect(self.keep_outturn)
        page.outturn.dropped.connect(self.try_outturn)
        page.account.copied.connect(self.copy_example)
        return page

    def refresh(self) -> None:
        """Show the arrangement that is open."""
        from ui.views.gain_share import gain_share_view

        if self.show_cases():
            self._page_shown.show_view(gain_share_view(self.desk.session.document, self.case, self.tried))

    def forget(self) -> None:
        """Forget which arrangement was open and which outturn was tried."""
        super().forget()
        self.tried = None

    def pick(self, key: str) -> None:
        """Open another arrangement, at the outturn on record."""
        self.tried = None
        super().pick(key)

    def name_of(self, key: str) -> str:
        """Return the title of the arrangement ``key``."""
        one: GainShare | None = self.keeper.get(key)
        return (one.title if one is not None else "") or self.tr("Gain and pain share")

    def begin(self, values: dict[str, Any]) -> None:
        """Begin an arrangement with its target and a starting set of bands."""
        from readiness.document.toolbox import GainShare
        from readiness.toolbox.gain_share import gain_share_rules

        bands = next(one.bands for one in gain_share_rules().starts if one.id == values["start"])
        first = GainShare(title="", target=1, outturn=1, bands=bands, key_results_change="gain")
        made = self.edits.field(first, "target", values["target"])
        if isinstance(made, str):
            self._page_shown.begin.refuse("target", made)
            return
        name = values["title"].strip() or self.tr("Gain and pain share")
        titled = self.edits.field(made.model_copy(update={"outturn": made.target}), "title", name)
        if isinstance(titled, str):
            self._page_shown.begin.refuse("title", titled)
        else:
            self.start(name, titled)

    def edit(self, name: str, value: object) -> None:
        """Set a field as it was typed."""
        if name in {"target", "outturn"}:
            self.tried = None
        said = self._take(self.edits.field(self.standing, name, value))
        if name in self._page_shown.deal.form.fields:
            self._page_shown.deal.form.refuse(name, said)

    def edit_cell(self, table: str, row: int, name: str, value: object) -> None:
        """Set a cell as it was typed."""
        made = self.edits.cell(self.standing, table, row, name, value)
        said = self._take(made)
        self._page_shown.deal.table(table).refuse(said)
        if not said and (table, name) == ("bands", "up_to"):
            # It may stand in another row now.
            self._page_shown.deal.go_to_band(_end_of(value))

    def add_row(self, table: str, party: str) -> None:
        """Add a row; for the partners, the party that was picked."""
        entry = self.desk.session.document.parties.get(party)
        name = entry.value.name if entry is not None and entry.value is not None else ""
        self._take(self.edits.add(self.standing, table, (party if name else "", name)))
        if table == "bands":
            self._page_shown.deal.go_to_band(self.standing.bands[-2].up_to)

    def remove_row(self, table: str, row: int) -> None:
        """Take a row away."""
        said = self._take(self.edits.remove(self.standing, table, row))
        self._page_shown.deal.table(table).refuse(said)
        if not said:
            self.desk.say(self.tr("The row was taken away. Undo brings it back."))

    def use_start(self, key: str) -> None:
        """Put a starting set of bands in place of those that stand."""
        from readiness.toolbox.gain_share import gain_share_rules

        found = next(one for one in gain_share_rules().starts if one.id == key)
        self._take(self.edits.bands(self.standing, found.bands))
        self.desk.say(self.tr("The bands are those of “{0}” now. Undo takes that back.").format(found.title.read()))

    def try_outturn(self, thousandths: int | None = None) -> None:
        """Show what another outturn would mean, or the one on record again; nothing is recorded."""
        from readiness.toolbox.money import exact

        self.tried = exact(self.standing.target) * Fraction(thousandths, _THOUSAND) if thousandths is not None else None
        self.refresh()

    def keep_outturn(self) -> None:
        """Let the outturn that was tried stand."""
        if self.tried is not None:
            tried, self.tried = float(self.tried), None
            self._page_shown.outturn.chart.setFocus()
            self._take(self.edits.field(self.standing, "outturn", f"{tried:.2f}"))
            self.desk.say(self.tr("Recorded. Undo takes it back."))

    def copy_example(self) -> None:
        """Put the worked example on the clipboard."""
        QApplication.clipboard().setText(self._page_shown.account.steps.text())
        self.desk.say(self.tr("The worked example is on the clipboard."))

    @property
    def standing(self) -> "GainShare":
        """The arrangement that is open."""
        one: GainShare = self.keeper.get(self.case)
        return one

    def _take(self, made: "GainShare | str") -> str:
        """Let ``made`` stand and return nothing, or return what is wrong."""
        if isinstance(made, str):
            return made
        self.change(self.tr("change to “{0}”").format(self.name_of(self.case)), made)
        self.refresh()
        return ""

    @property
    def _page_shown(self) -> "GainSharePage":
        from ui.pages.tool_gain_share import GainSharePage

        page = self.page
        assert isinstance(page, GainSharePage)  # noqa: S101 - `build` makes no other
        return page


def _end_of(typed: object) -> float | None:
    from readiness.toolbox.money import exact
    from ui.places.records import read_typed

    read = read_typed(typed, "number")
    return None if read is None else float(exact(read) / 100)
