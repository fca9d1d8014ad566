"""How sure the advice is: chances of each model over plausible cases, what leaves doubt, and what would settle it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.document.model import Document
from readiness.fit.open_bench import OpenBench
from readiness.fit.tornado import Swing
from readiness.partnership.people import people
from readiness.questionnaire.shipped import Library
from ui.views.models import ModelsView
from ui.views.walk import ItemKey

if TYPE_CHECKING:
    # NumPy comes with these; the page stands before they are loaded, on another thread.
    from readiness.fit.ask_next import AskNext, Doubt, Reason
    from readiness.fit.outlook import ModelOutlook, Outlook
    from readiness.fit.stability import ImportanceInterval

SHOWN_RANKS = 3


@dataclass(frozen=True, slots=True)
class Findings:
    """What the background worked out about one document.

    Chances, doubts, how far each weight may move, and what rests on each answer for the model that leads.
    ``camps`` counts the people whose own weights are drawn, 0 where the stated weights hold.
    """

    table: OpenBench
    outlook: "Outlook"
    asked: "AskNext"
    intervals: "tuple[ImportanceInterval, ...]"
    swings: tuple[Swing, ...]
    camps: int


@dataclass(frozen=True, slots=True)
class ChanceRow:
    """One model over the cases; all shares of 0 to 1. ``ranks``: first, second, third, and lower.

    ``is_hopeful``: the printed readiness, which counts open answers at their middle, lies above the middle 80 of 100.
    """

    model: str
    title: str
    gates: float
    viable: float
    ranks: tuple[float, ...]
    worst: float
    low: float
    expected: float
    high: float
    best: float
    rival: str
    beats: float | None
    is_hopeful: bool = False

    @property
    def held_back(self) -> float:
        """In how many cases a gate is shut."""
        return max(0.0, 1 - sum(self.ranks))


@dataclass(frozen=True, slots=True)
class AskRow:
    """A doubt: whose reading of what, why it is open, and where the question is that would take it away."""

    title: str
    who: str
    reason: "Reason"
    questions: int
    share: float
    party: str = ""
    person: str = ""
    key: ItemKey | None = None


@dataclass(frozen=True, slots=True)
class SureView:
    """The models in the order of the advice, and the doubts, the greatest first.

    ``is_ranked`` is false while nobody has described the service: which model comes first would be a draw of lots.
    ``to_settle`` counts the lines of ``questions``, from the top, that settle the first place if they are answered as
    expected, on the model called ``settles_on``; None: asking alone does not. ``shown`` lines belong on the list.
    """

    rows: tuple[ChanceRow, ...]
    is_ranked: bool
    cases: int
    error: float
    ready_from: float
    camps: int
    questions: tuple[AskRow, ...]
    others: tuple[AskRow, ...]
    to_settle: int | None
    settles_on: str = ""
    shown: int = 6

    @property
    def answers_to_settle(self) -> int:
        """How many answers the lines stand for that settle it."""
        return sum(row.questions for row in self.questions[: self.to_settle or 0])


def sure_view(
    document: Document, library: Library, view: ModelsView, found: Findings, language: str = "en"
) -> SureView:
    """Return what the cases say, the models in the order of ``view``."""
    titles = {row.model: row.title for row in view.rows}
    return SureView(
        tuple(chance_row(found.outlook.of(row.model), titles) for row in view.rows),
        view.has_context and view.has_answers,
        found.outlook.cases,
        found.outlook.error,
        view.ready_from,
        found.camps,
        tuple(_ask_row(document, library, found.table, one, language) for one in found.asked.questions),
        tuple(_ask_row(document, library, found.table, one, language) for one in found.asked.others),
        found.asked.to_settle,
        titles[found.asked.settles_on] if found.asked.settles_on else "",
        len(found.asked.shown),
    )


def chance_row(one: "ModelOutlook", titles: dict[str, str]) -> ChanceRow:
    """Return one model's chances, ready to be drawn."""
    ranks = (*one.ranks[:SHOWN_RANKS], sum(one.ranks[SHOWN_RANKS:]))
    worst, expected, best = (float(share) for share in (one.widest.low, one.widest.expected, one.widest.high))
    rival = titles[one.rival] if one.rival is not None else ""
    return ChanceRow(
        one.model, titles[one.model], one.passes_gates, one.viable, ranks,
        worst, one.middle[0], expected, one.middle[1], best, rival, one.beats_rival, one.is_hopeful,
    )  # fmt: skip


def _ask_row(document: Document, library: Library, table: OpenBench, doubt: "Doubt", language: str) -> AskRow:
    seated = document.parties.get(doubt.party)
    name = seated.value.name if seated and seated.value else doubt.party.removeprefix("?")
    title = library.factors[doubt.factor].title.read(language) if doubt.factor else ""
    if not doubt.items:
        return AskRow(title, name, doubt.reason, 0, doubt.share)
    key = ItemKey(library.home_of(doubt.factor).id, doubt.items[0])
    person = _who_left_it_open(document, table, doubt)
    return AskRow(title, name, doubt.reason, len(doubt.items), doubt.share, doubt.party, person, key)


def _who_left_it_open(document: Document, table: OpenBench, doubt: "Doubt") -> str:
    """Return the person of the party who has not answered yet, or the party's first; empty where it has nobody."""
    wanted = (doubt.party, doubt.factor, doubt.items[0])
    for one in table.answers():
        if (one.party, one.factor, one.reply.item) == wanted and one.reply.level is None and one.person:
            return one.person.split("/")[1]
    return next(iter(people(document, doubt.party)), "")
