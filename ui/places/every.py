"""Every place of the window, in the order of the list."""

from dataclasses import dataclass

from ui.commands import Commands
from ui.desk import Desk
from ui.places.asides import AboutPlace, KeysPlace
from ui.places.check import CheckPlace
from ui.places.choose import ChoosePlace
from ui.places.compare import ComparePlace
from ui.places.earlier import EarlierPlace
from ui.places.glossary import GlossaryPlace
from ui.places.governance import GovernancePlace
from ui.places.models import ModelsPlace
from ui.places.new_document import NewPlace
from ui.places.packs import ExchangePlace
from ui.places.parties import PartiesPlace
from ui.places.place import Place
from ui.places.questions import QuestionsPlace
from ui.places.report import ReportPlace
from ui.places.results import ResultsPlace
from ui.places.start import StartPlace
from ui.places.waiting import NoDocument


@dataclass(frozen=True, slots=True)
class Places:
    """The places in the list, those reached from menus, and what stands in while no document is open."""

    listed: tuple[Place, ...]
    asides: tuple[Place, ...]
    questions: QuestionsPlace
    check: CheckPlace
    no_document: NoDocument

    @property
    def everything(self) -> tuple[Place, ...]:
        """Every place there is."""
        return (*self.listed, *self.asides, self.check, self.no_document)

    def named(self, key: str) -> Place:
        """Return the place called ``key``.

        Raises:
            KeyError: There is none.
        """
        for place in self.everything:
            if place.key == key:
                return place
        raise KeyError(key)


def make_places(desk: Desk, commands: Commands) -> Places:
    """Make every place; none builds its page before the first visit."""
    questions = QuestionsPlace(desk)
    return Places(
        listed=(
            StartPlace(desk, commands),
            PartiesPlace(desk),
            questions,
            ResultsPlace(desk),
            ModelsPlace(desk),
            ComparePlace(desk),
            ChoosePlace(desk),
            GovernancePlace(desk),
            ReportPlace(desk),
            ExchangePlace(desk, commands),
        ),
        asides=(NewPlace(desk, commands), EarlierPlace(desk), GlossaryPlace(desk), KeysPlace(desk), AboutPlace(desk)),
        questions=questions,
        check=CheckPlace(desk),
        no_document=NoDocument(desk),
    )
