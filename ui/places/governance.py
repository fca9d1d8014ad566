"""Governance: who contracts with whom and who answers to whom, drawn from the parties."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from readiness.errors import ReadinessError
from ui.commands import file_name
from ui.places.place import Place

if TYPE_CHECKING:
    # Loaded with the page: the first window must not wait for the map.
    from ui.views.governance import GovernanceView


class GovernancePlace(Place):
    """Joins the Governance page to the document; what is looked at is nobody's choice yet and is not recorded."""

    key = "governance"
    icon_name = "governance"
    shape = ""
    lens = ""
    view: "GovernanceView | None" = None

    def title(self) -> str:
        """Return the place's name."""
        return self.tr("Governance")

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.governance import GovernancePage

        page = GovernancePage()
        page.shape_picked.connect(self.show_shape)
        page.lens_picked.connect(self.show_lens)
        page.parties_wanted.connect(lambda: self.desk.go_to("parties"))
        page.save_wanted.connect(self.save_picture)
        return page

    def refresh(self) -> None:
        """Draw the map as the document stands now."""
        from ui.pages.governance import GovernancePage

        if isinstance(self.page, GovernancePage):
            self.view = self._view()
            self.page.show_view(self.view)

    def forget(self) -> None:
        """Go back to the document's own model and its contracts."""
        self.shape, self.lens, self.view = "", "", None

    def show_shape(self, shape: str) -> None:
        """Show another model or variant, through the same lens."""
        self.shape = shape
        self.refresh()

    def show_lens(self, lens: str) -> None:
        """Look at the same map through another lens."""
        self.lens = lens
        self.refresh()

    def save_picture(self) -> None:
        """Ask where, and write the map as it is shown into a picture file."""
        if self.view is None:
            return
        name = self.tr("Governance map, {0}").format(self.view.title)
        path = self.desk.asking.output_path(self.tr("Save the picture"), file_name(name), ".svg", self.tr("Pictures"))
        if path is None:
            return
        try:
            self._write(path)
        except ReadinessError as error:
            self.desk.session.failed.emit(error)
        else:
            self.desk.say(self.tr("The picture was saved in {0}.").format(path.name))

    def _write(self, path: Path) -> None:
        from readiness.document.outputs import write_whole
        from readiness.governance.drawing import to_svg
        from readiness.governance.layout import lay_out
        from readiness.governance.lenses import LENSES
        from ui.content import catalogue
        from ui.views.governance import graph_of

        view = self._view()
        graph = graph_of(self.desk.session.document, catalogue(), view.asked.shape)
        # Laid out anew with the measure of print: the file may be opened where the screen's font is not.
        picture = lay_out(graph, LENSES[view.asked.lens])
        write_whole(path, to_svg(picture, graph).encode())

    def _view(self) -> "GovernanceView":
        from ui.content import catalogue
        from ui.map.ink import name_measure
        from ui.views.governance import FIRST_LENS, Asked, governance_view

        asked = Asked(self.shape, self.lens or FIRST_LENS)
        best = self.desk.session.assessment().best
        document = self.desk.session.document
        return governance_view(document, catalogue(), best.model if best else None, asked, name_measure())
