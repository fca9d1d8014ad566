"""The weights: whose they are, how each factor is weighed, and how far it may move before another model leads."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from readiness.document.model import Document
from readiness.fit.bench import FULL_IMPORTANCE
from readiness.fit.catalogue import Catalogue
from readiness.fit.weights import ranked_importance
from readiness.partnership.people import parties, people
from readiness.partnership.weights import agreed_weights, own_weights
from readiness.questionnaire.format import Factor
from readiness.questionnaire.shipped import Library
from ui.views.questions import Named

if TYPE_CHECKING:
    # NumPy comes with it.
    from readiness.fit.stability import ImportanceInterval

AGREED = ""
# Further down, two places would be given the same whole number.
MOST_RANKED = 20


@dataclass(frozen=True, slots=True)
class WeightRow:
    """One factor: its importance, 0 to 100, and in what span of it the same model stays first (None: any).

    ``below`` and ``above`` name the model that would come first just outside the span, empty for none.
    """

    factor: str
    title: str
    importance: int
    span: tuple[int, int] | None = None
    below: str = ""
    above: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether it is not as shipped."""
        return self.importance != FULL_IMPORTANCE


@dataclass(frozen=True, slots=True)
class WeightGroup:
    """The factors of one questionnaire."""

    title: str
    rows: tuple[WeightRow, ...]


@dataclass(frozen=True, slots=True)
class WeightsView:
    """Whose weights are shown, and all of them.

    ``whose`` is empty for those that the parties agreed on, else a person as ``party/person``. ``first`` is the model
    that leads. ``holders`` counts people with weights of their own. ``ranked`` are the factors in order of importance
    whose place somebody gave, the others tie after them. ``is_open``: which model comes first is not known yet, so
    nothing is said of how far a weight may move. ``is_private``: one person among several organisations gave them, so
    they are shown to that person only.
    """

    people: tuple[Named, ...]
    whose: str
    groups: tuple[WeightGroup, ...]
    changed: int
    agreed: int
    holders: int
    first: str
    has_spans: bool
    ranked: tuple[str, ...]
    unranked: tuple[Named, ...]
    is_open: bool = False
    is_private: bool = False

    @property
    def rows(self) -> tuple[WeightRow, ...]:
        """Every factor."""
        return tuple(row for group in self.groups for row in group.rows)


def weights_view(
    document: Document,
    library: Library,
    catalogue: Catalogue,
    *,
    whose: str,
    titles: Mapping[str, str],
    first: str,
    intervals: "Sequence[ImportanceInterval]" = (),
    is_current: bool = True,
    is_open: bool = False,
    language: str = "en",
) -> WeightsView:
    """Return the weights of ``whose``: the agreed ones where it is empty, else a person's own.

    Args:
        document: The document.
        library: The questionnaires.
        catalogue: The delivery models.
        whose: Empty, or ``party/person``.
        titles: Model -> title.
        first: The title of the model that leads.
        intervals: How far each agreed weight may move, as far as it is worked out.
        is_current: Whether they are those of this document.
        is_open: Whether it is not known yet which model comes first.
        language: The language of titles.
    """
    agreed, own = agreed_weights(document), own_weights(document)
    held = agreed if whose == AGREED else own.get(whose, {})
    says_spans = whose == AGREED and not is_open
    spans = {one.factor: one for one in intervals if says_spans and (one.below or one.above)}
    rows = {name: _row(library.factors[name], held, spans, titles, language) for name in catalogue.factors}
    every = list(rows.values())
    ranked = _ranked(every)
    left = tuple(Named(row.factor, row.title) for row in every if row.factor not in ranked)
    return WeightsView(
        _people(document), whose, _groups(library, rows, language), sum(row.is_changed for row in every),
        len(agreed), len(own), first, bool(intervals) and is_current, ranked, left, is_open,
        whose in own and len(parties(document)) > 1,
    )  # fmt: skip


def ranking_as_weights(factors: Sequence[str], ranked: Sequence[str]) -> Mapping[str, int]:
    """Return the importance of every factor where ``ranked`` stand in order of importance and the rest tie."""
    order = (*ranked, *(factor for factor in factors if factor not in ranked))
    return dict(zip(order, ranked_importance(len(order), len(ranked)), strict=True))


def _groups(library: Library, rows: Mapping[str, WeightRow], language: str) -> tuple[WeightGroup, ...]:
    groups = (
        WeightGroup(one.title.read(language), tuple(rows[factor.id] for factor in one.factors if factor.id in rows))
        for one in library.questionnaires
    )
    return tuple(group for group in groups if group.rows)


def _row(
    factor: Factor,
    held: Mapping[str, int],
    spans: "Mapping[str, ImportanceInterval]",
    titles: Mapping[str, str],
    language: str,
) -> WeightRow:
    title, importance = factor.title.read(language), held.get(factor.id, FULL_IMPORTANCE)
    found = spans.get(factor.id)
    if found is None:
        return WeightRow(factor.id, title, importance)
    below, above = (titles[name] if name else "" for name in (found.below, found.above))
    return WeightRow(factor.id, title, importance, (found.lowest, found.highest), below, above)


def _ranked(rows: Sequence[WeightRow]) -> tuple[str, ...]:
    """Return the factors in order of importance, as far down as no two are alike."""
    count = Counter(row.importance for row in rows)
    ordered = sorted(rows, key=lambda row: -row.importance)
    return tuple(row.factor for row in takewhile(lambda row: count[row.importance] == 1, ordered))


def _people(document: Document) -> tuple[Named, ...]:
    return tuple(
        Named(f"{party}/{person}", f"{seat.name}: {known.role}")
        for party, seat in parties(document).items()
        for person, known in people(document, party).items()
    )
