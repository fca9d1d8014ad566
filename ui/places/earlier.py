"""Earlier versions: the backups of the open document on this computer, and the way back to one."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from readiness.errors import ReadinessError
from ui.places.place import Place
from ui.views.earlier import EarlierView

if TYPE_CHECKING:
    # Loaded with the document itself.
    from readiness.document.backups import EarlierVersion


class EarlierPlace(Place):
    """Lists the versions, newest first, and restores one as a further change."""

    key = "earlier"
    icon_name = "document"

    def title(self) -> str:
        """Return the place's name."""
        return self.tr("Earlier versions")

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.earlier import EarlierPage

        page = EarlierPage()
        page.restore_wanted.connect(self.restore)
        return page

    def refresh(self) -> None:
        """List the versions."""
        from ui.pages.earlier import EarlierPage

        if isinstance(self.page, EarlierPage):
            moments = tuple(self._words(version) for version in self.desk.session.store.earlier_versions())
            self.page.show_view(EarlierView(self.desk.session.title, moments))

    def restore(self, row: int) -> None:
        """Make everything stand as in the version of ``row``; what stands now stays among the versions."""
        version = self.desk.session.store.earlier_versions()[row]
        try:
            count = self.desk.session.store.restore(version)
        except ReadinessError as error:
            self.desk.session.failed.emit(error)
            return
        self.desk.session.read_again()
        self.desk.say(
            self.tr("The version of {0} stands again; entries changed: {1}.").format(self._words(version), count)
        )

    def _words(self, version: "EarlierVersion") -> str:
        return version.at.astimezone().strftime("%d %B %Y, %H:%M:%S")
