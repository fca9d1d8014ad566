"""What the window knows of every place before it is loaded: its key, its title, and where its code stands."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_TITLES = {
    "start": QT_TRANSLATE_NOOP("Places", "Start"),
    "parties": QT_TRANSLATE_NOOP("Places", "Parties"),
    "questions": QT_TRANSLATE_NOOP("Places", "Questions"),
    "results": QT_TRANSLATE_NOOP("Places", "Results"),
    "models": QT_TRANSLATE_NOOP("Places", "Models"),
    "compare": QT_TRANSLATE_NOOP("Places", "Compare"),
    "choose": QT_TRANSLATE_NOOP("Places", "Choose"),
    "governance": QT_TRANSLATE_NOOP("Places", "Governance"),
    "tools": QT_TRANSLATE_NOOP("Places", "Tools"),
    "plan": QT_TRANSLATE_NOOP("Places", "Plan"),
    "report": QT_TRANSLATE_NOOP("Places", "Report"),
    "exchange": QT_TRANSLATE_NOOP("Places", "Exchange"),
}


@dataclass(frozen=True, slots=True)
class Signpost:
    """The way to a place: ``module`` and ``name`` of its class, whether it sets commands going, and its keys.

    Without ``keys`` it is one of the ten that Ctrl and a digit reach, in the order of the list.
    """

    key: str
    module: str
    name: str
    wants_commands: bool = False
    keys: str = ""

    def title(self) -> str:
        """Return the name of the place, as the list shows it."""
        return title_of(self.key)

    @property
    def icon_name(self) -> str:
        """The icon of the place, which goes by its key."""
        return self.key


LISTED = (
    Signpost("start", "ui.places.start", "StartPlace", wants_commands=True),
    Signpost("parties", "ui.places.parties", "PartiesPlace"),
    Signpost("questions", "ui.places.questions", "QuestionsPlace"),
    Signpost("results", "ui.places.results", "ResultsPlace"),
    Signpost("models", "ui.places.models", "ModelsPlace"),
    Signpost("compare", "ui.places.compare", "ComparePlace"),
    Signpost("choose", "ui.places.choose", "ChoosePlace"),
    Signpost("governance", "ui.places.governance", "GovernancePlace"),
    Signpost("tools", "ui.places.tools", "ToolsPlace", keys="Ctrl+Shift+1"),
    Signpost("plan", "ui.places.plan", "PlanPlace", keys="Ctrl+Shift+2"),
    Signpost("report", "ui.places.report", "ReportPlace"),
    Signpost("exchange", "ui.places.packs", "ExchangePlace", wants_commands=True),
)
# Reached from menus, buttons and other places.
ASIDE = (
    Signpost("new", "ui.places.new_document", "NewPlace", wants_commands=True),
    Signpost("earlier", "ui.places.earlier", "EarlierPlace"),
    Signpost("glossary", "ui.places.glossary", "GlossaryPlace"),
    Signpost("keys", "ui.places.asides", "KeysPlace"),
    Signpost("about", "ui.places.asides", "AboutPlace"),
    Signpost("check", "ui.places.check", "CheckPlace"),
)


def title_of(key: str) -> str:
    """Return the title of the listed place called ``key``."""
    return QCoreApplication.translate("Places", str(_TITLES[key]))
