"""Check a file: what is wrong with it, if anything; the file is only read."""

from pathlib import Path

from ui.desk import Desk
from ui.places.asides import Aside
from ui.views.reading import Passage, ReadingView


class CheckPlace(Aside):
    """Shows the findings of one file."""

    key = "check"
    icon_name = "info"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.path = Path()
        self.findings: tuple[str, ...] = ()

    def title(self) -> str:
        """Return the place's name."""
        return self.tr("Check a file")

    def take(self, path: Path, findings: tuple[str, ...]) -> None:
        """Keep what was found in the file at ``path``."""
        self.path, self.findings = path, findings

    def refresh(self) -> None:
        """Show what was found."""
        opening = (
            self.tr("{0}: {1} things to know.").format(self.path.name, len(self.findings))
            if self.findings
            else self.tr("{0} is a sound document: nothing is wrong with it.").format(self.path.name)
        )
        passages = tuple(
            Passage(self.tr("Finding {0}").format(number), finding)
            for number, finding in enumerate(self.findings, start=1)
        )
        self.show(ReadingView(self.title(), opening, passages))
