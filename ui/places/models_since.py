"""Since when: the document beside an earlier version of it on this computer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.errors import ReadinessError
from ui.desk import Desk
from ui.places.latest import Latest
from ui.places.models_parts import PartDesk

if TYPE_CHECKING:
    # Loaded with the first document.
    from readiness.document.backups import EarlierVersion
    from readiness.document.model import Document
    from ui.pages.models_since import SincePart
    from ui.places.models_now import Now
    from ui.views.models_since import SinceView


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which version was compared with which document."""

    document: "Document"
    place: int


class Since(PartDesk):
    """What changed since an earlier version on this computer."""

    part: "SincePart"
    place = 0

    def __init__(self, desk: Desk, again: Callable[[], None]) -> None:
        super().__init__(desk, again)
        self.work = Latest(desk.background, desk.session, self)
        self.asked: _Asked | None = None

    def attach(self, part: "SincePart") -> None:
        """Join the part of the page."""
        self.part = part
        part.version_picked.connect(self.pick)

    def show(self, now: "Now") -> None:
        """Compare in the background, because each version is a whole document to be read."""
        versions = self.desk.session.store.earlier_versions()
        if not versions:
            self.part.show_nothing(
                self.tr("There is no earlier version yet."),
                self.tr("The program keeps one when you change a document that was saved before."),
            )
            return
        place = min(self.place, len(versions) - 1)
        if self.asked is not None and self.asked.document is now.document and self.asked.place == place:
            return
        self.asked = _Asked(now.document, place)
        moments = tuple(one.at.astimezone().strftime("%d %B %Y, %H:%M:%S") for one in versions)
        self.part.says.show_message("info", self.tr("Comparing…"))
        self.work.start(lambda _progress: _compared(now, versions[place], moments, place), self._take)

    def pick(self, place: str) -> None:
        """Compare with the version at ``place``."""
        self.place = int(place)
        self.again()

    def forget(self) -> None:
        """Compare with the newest version again."""
        self.work.stop()
        self.place, self.asked = 0, None

    def _take(self, found: "SinceView | ReadinessError") -> None:
        if isinstance(found, ReadinessError):
            self.part.show_nothing(self.tr("That version cannot be read here."), str(found))
        else:
            self.part.show_view(found)


def _compared(
    now: "Now", version: "EarlierVersion", moments: tuple[str, ...], place: int
) -> "SinceView | ReadinessError":
    from readiness.document.saving import DocumentFile
    from ui.views.models_since import since_view

    try:
        before = DocumentFile(version.path, None).read().document
    except ReadinessError as error:
        # A version under a password is opened from Earlier versions.
        return error
    return since_view(before, now.document, now.library, now.catalogue, moments=moments, place=place)
