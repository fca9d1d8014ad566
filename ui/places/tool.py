"""What every tool of the Tools place has in common, and where each one stands before it is loaded."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from ui.desk import Desk

if TYPE_CHECKING:
    # Loaded with the first tool.
    from ui.pages.tools import ToolPage


class Tool(QObject):
    """One tool: it builds its page when it is first opened and joins the page to the open document.

    Args:
        desk: The desk of the window.
        again: Shows the tool again, for after a choice on its page that the document knows nothing of.
    """

    key = ""

    def __init__(self, desk: Desk, again: Callable[[], None]) -> None:
        super().__init__()
        self.desk, self.again = desk, again
        self._page: ToolPage | None = None

    @abstractmethod
    def build(self) -> "ToolPage":
        """Build the page and connect its signals; called once."""

    @abstractmethod
    def refresh(self) -> None:
        """Show the document as it stands now."""

    def forget(self) -> None:
        """Forget what belongs to the document that was open."""

    @property
    def page(self) -> "ToolPage":
        """The page, built when it is first wanted."""
        if self._page is None:
            self._page = self.build()
        return self._page


@dataclass(frozen=True, slots=True)
class ToolPost:
    """The way to a tool: its key and icon, where its code stands, its words, and the parts of a document it fills."""

    key: str
    icon_name: str
    module: str
    name: str
    title_words: str
    about_words: str
    parts: tuple[str, ...]

    @property
    def title(self) -> str:
        """The tool's name."""
        return QCoreApplication.translate("Tools", self.title_words)

    @property
    def about(self) -> str:
        """What the tool is for, in a sentence."""
        return QCoreApplication.translate("Tools", self.about_words)


TOOLS: tuple[ToolPost, ...] = (
    ToolPost(
        "share",
        "share",
        "ui.places.tool_gain_share",
        "GainShareTool",
        str(QT_TRANSLATE_NOOP("Tools", "Gain and pain share")),
        str(QT_TRANSLATE_NOOP("Tools", "What a saving or an overspend means in pounds for each partner.")),
        ("gain_shares",),
    ),
    ToolPost(
        "outcomes",
        "outcomes",
        "ui.places.tool_outcomes",
        "OutcomesTool",
        str(QT_TRANSLATE_NOOP("Tools", "Outcomes framework")),
        str(QT_TRANSLATE_NOOP("Tools", "What should change for people, and the few measures that will show it.")),
        ("outcomes",),
    ),
    ToolPost(
        "criteria",
        "criteria",
        "ui.places.tool_criteria",
        "CriteriaTool",
        str(QT_TRANSLATE_NOOP("Tools", "Criteria for partners and bids")),
        str(QT_TRANSLATE_NOOP("Tools", "Weights, minimum standards and marks; who comes first, and how sure that is.")),
        ("criteria",),
    ),
    ToolPost(
        "route",
        "route",
        "ui.places.tool_route",
        "RouteTool",
        str(QT_TRANSLATE_NOOP("Tools", "Route to market")),
        str(QT_TRANSLATE_NOOP("Tools", "Which ways to choose a provider the rules of the day leave open.")),
        ("routes",),
    ),
    ToolPost(
        "monitoring",
        "monitoring",
        "ui.places.tool_monitoring",
        "MonitoringTool",
        str(QT_TRANSLATE_NOOP("Tools", "Monitoring and poor performance")),
        str(QT_TRANSLATE_NOOP("Tools", "How closely to watch, when to review, what was seen, and how to answer it.")),
        ("watches", "reviews", "performance", "poor_performance"),
    ),
    ToolPost(
        "contract",
        "contract",
        "ui.places.tool_contract",
        "ContractTool",
        str(QT_TRANSLATE_NOOP("Tools", "Form of contract")),
        str(QT_TRANSLATE_NOOP("Tools", "What each part of the contract should say, ready as heads of terms.")),
        ("contract_terms",),
    ),
    ToolPost(
        "ambitions",
        "ambitions",
        "ui.places.tool_ambitions",
        "AmbitionsTool",
        str(QT_TRANSLATE_NOOP("Tools", "Ambitions and mutual objectives")),
        str(QT_TRANSLATE_NOOP("Tools", "What we want together: each organisation ranks, amends, objects and signs.")),
        ("statements", "rankings"),
    ),
    ToolPost(
        "exercises",
        "exercises",
        "ui.places.tool_exercises",
        "ExercisesTool",
        str(QT_TRANSLATE_NOOP("Tools", "Workshop exercises")),
        str(QT_TRANSLATE_NOOP("Tools", "Questions for groups; what they say is written down and carried on.")),
        ("workshop_notes",),
    ),
    ToolPost(
        "game",
        "game",
        "ui.places.tool_game",
        "GameTool",
        str(QT_TRANSLATE_NOOP("Tools", "Red and blue game")),
        str(QT_TRANSLATE_NOOP("Tools", "Two teams, ten hidden votes: play before you sign, and talk about trust.")),
        ("games",),
    ),
)


def post(key: str) -> ToolPost:
    """Return the post of the tool called ``key``."""
    return next(one for one in TOOLS if one.key == key)
