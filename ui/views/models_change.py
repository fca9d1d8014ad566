"""The smallest change: which answers would have to rise for a model to be within reach, and which stay as they are."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from readiness.document.model import Document
from readiness.fit.open_bench import OpenBench
from readiness.partnership.people import people
from readiness.partnership.raised_answers import RaisedAnswer, level_label, question, raised_answers
from readiness.questionnaire.shipped import Library
from readiness.scoring.ranges import whole_percentage
from ui.views.models import ModelsView
from ui.views.questions import Named

if TYPE_CHECKING:
    # NumPy comes with it.
    from readiness.fit.smallest_change import SmallestChange

Lock = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One question whose answers would have to rise: whose, from where to where (None: open), and the effort."""

    lock: Lock
    title: str
    who: str
    question: str
    before: str | None
    after: str
    effort: Fraction


@dataclass(frozen=True, slots=True)
class LockedRow:
    """A question that stays as it is."""

    lock: Lock
    who: str
    question: str


@dataclass(frozen=True, slots=True)
class ChangeView:
    """The way to a model: how far it leads, what it takes, what stays, and the curve of effort and readiness.

    ``shut`` are the titles of gates that nothing here can open. ``corners`` are (effort in levels, readiness of 100).
    ``is_known`` is false where too few answers are given to be sure of the result.
    """

    models: tuple[Named, ...]
    model: str
    title: str
    target: int
    is_reached: bool
    before: int
    after: int
    effort: Fraction
    rows: tuple[ChangeRow, ...]
    locked: tuple[LockedRow, ...]
    shut: tuple[str, ...]
    corners: tuple[tuple[float, float], ...]
    is_known: bool = True


def change_view(
    document: Document,
    library: Library,
    models: ModelsView,
    table: OpenBench,
    *,
    found: "SmallestChange",
    locked: frozenset[Lock],
    language: str = "en",
) -> ChangeView:
    """Return the smallest change ``found`` in words and numbers, the greatest effort first."""
    row = next(one for one in models.rows if one.model == found.model)
    words = _words_of(document, library, language)
    raised = sorted(raised_answers(table, found.improvements), key=lambda one: -one.effort)
    factors = {one.reply.item: one.factor for one in table.answers()}
    return ChangeView(
        tuple(Named(one.model, one.title) for one in models.rows), row.model, row.title,
        whole_percentage(found.target), found.is_reached, row.readiness.number,
        whole_percentage(found.fit.readiness.expected), found.effort,
        tuple(_row(document, library, one, words, language) for one in raised),
        tuple(
            LockedRow((party, item), *words(party, factors[item], item))
            for party, item in sorted(locked)
            if item in factors and party in document.parties
        ),
        tuple(library.factors[factor].title.read(language) for factor in found.shut),
        tuple((float(step.effort), float(100 * step.readiness)) for step in found.curve),
        found.fit.is_ready is not None,
    )  # fmt: skip


_WordsOf = Callable[[str, str, str], tuple[str, str]]


def _words_of(document: Document, library: Library, language: str) -> _WordsOf:
    def words(party: str, factor: str, item: str) -> tuple[str, str]:
        """Return the party's name and the question as it is asked it."""
        entry = document.parties[party]
        name, side = (entry.value.name, entry.value.side) if entry.value else (party, "provider")
        _, asked = question(document, library, factor, item)
        return name, asked.text.read(side, language)

    return words


def _row(document: Document, library: Library, one: RaisedAnswer, words: _WordsOf, language: str) -> ChangeRow:
    questionnaire, item = question(document, library, one.factor, one.item)
    name, asked = words(one.party, one.factor, one.item)
    known = people(document, one.party)
    roles = [known[person.split("/")[1]].role for person in one.people] if len(known) > 1 else []
    return ChangeRow(
        (one.party, one.item),
        library.factors[one.factor].title.read(language),
        ", ".join((name, *roles)),
        asked,
        None if one.before is None else level_label(questionnaire, item, one.before).read(language),
        level_label(questionnaire, item, one.after).read(language),
        one.effort,
    )
