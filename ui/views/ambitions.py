"""Ambitions and mutual objectives as the tool shows them: the statements, each party's view, and what they share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from readiness.document.model import Document
from readiness.document.toolbox import Ranking, Statement
from readiness.partnership.people import parties
from readiness.toolbox.objectives import Accord, CommonOrder, Placed, common_order
from readiness.toolbox.standing import standing
from ui.views.questions import Named
from ui.views.results import seated

Kind = Literal["ambition", "objective"]
KINDS: tuple[Kind, ...] = ("ambition", "objective")


@dataclass(frozen=True, slots=True)
class RankedLine:
    """A statement in one party's order: its place (None: not ranked), and what the party would amend or objects to."""

    key: str
    text: str
    place: int | None
    amendment: str
    objection: str


@dataclass(frozen=True, slots=True)
class PartyView:
    """One party's view: its statements in its own order, those not ranked last, and whether it signs."""

    key: str
    name: str
    lines: tuple[RankedLine, ...]
    signs: bool | None

    @property
    def is_ranked(self) -> bool:
        """Whether the party has ranked anything."""
        return any(line.place is not None for line in self.lines)


@dataclass(frozen=True, slots=True)
class SharedLine:
    """A statement in the common order.

    Attributes:
        key: The statement's key.
        text: What it says.
        place: Its place; equal mean ranks share one. None where nobody ranked it.
        mean: The mean of the parties' places.
        places: The place that each party gave it, by the party's name.
        minority: Who places it far from where the others do.
        amendments: Who would amend it, and how.
        objections: Who objects, and why.
    """

    key: str
    text: str
    place: int | None
    mean: float | None
    places: tuple[tuple[str, float], ...]
    minority: tuple[str, ...]
    amendments: tuple[tuple[str, str], ...]
    objections: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AmbitionsView:
    """Everything about the statements of one kind; ``parties`` can be asked, and ``party`` is looked at."""

    kind: Kind
    statements: tuple[tuple[str, Statement], ...]
    parties: tuple[Named, ...]
    party: PartyView | None
    concordance: float | None
    accord: Accord | None
    ranking: int
    shared: tuple[SharedLine, ...]
    signatures: tuple[tuple[str, bool | None], ...]


def ranking_key(kind: Kind, party: str) -> str:
    """Return the key under which the document keeps the view of ``party``."""
    return f"{kind}/{party}"


def ambitions_view(document: Document, kind: Kind, party: str = "") -> AmbitionsView:
    """Return the statements of ``kind`` with every party's view of them; that of ``party`` in full."""
    mine = {key: one for key, one in standing(document.statements).items() if one.kind == kind}
    views = rankings(document, kind)
    there = parties(document)
    asked = tuple(key for key in there if key in seated(document) or key in views)
    called = {key: one.name for key, one in there.items()}
    names = {key: called[key] for key in asked}
    given = {key: views[key] for key in asked if key in views}
    found = common_order(mine, given)
    chosen = party if party in names else next(iter(names), "")
    return AmbitionsView(
        kind,
        tuple((key, one.model_copy(update={"by": called.get(one.by, one.by)})) for key, one in mine.items()),
        tuple(Named(key, name) for key, name in names.items()),
        _party(chosen, names[chosen], mine, given.get(chosen, Ranking())) if chosen else None,
        found.concordance,
        found.accord,
        sum(any(key in mine for key in one.order) for one in given.values()),
        _shared(found, names, given, mine),
        tuple((name, given[key].signs if key in given else None) for key, name in names.items()),
    )


def rankings(document: Document, kind: Kind) -> Mapping[str, Ranking]:
    """Return what stands of the parties' views of ``kind``, by party."""
    head = f"{kind}/"
    return {key.removeprefix(head): one for key, one in standing(document.rankings).items() if key.startswith(head)}


def moved(order: Sequence[str], key: str, steps: int) -> tuple[str, ...]:
    """Return ``order`` with ``key`` moved ``steps`` places down, or up where negative; never past an end."""
    rest = [one for one in order if one != key]
    place = min(max(order.index(key) + steps, 0), len(rest))
    return (*rest[:place], key, *rest[place:])


def _party(key: str, name: str, statements: Mapping[str, Statement], view: Ranking) -> PartyView:
    ranked = [one for one in view.order if one in statements]
    lines = [
        RankedLine(
            one,
            statements[one].text,
            ranked.index(one) + 1 if one in ranked else None,
            view.amendments.get(one, ""),
            view.objections.get(one, ""),
        )
        for one in (*ranked, *(other for other in statements if other not in ranked))
    ]
    return PartyView(key, name, tuple(lines), view.signs)


def _shared(
    found: CommonOrder, names: Mapping[str, str], given: Mapping[str, Ranking], statements: Mapping[str, Statement]
) -> tuple[SharedLine, ...]:
    means = [one.mean_rank for one in found.placed]
    return tuple(
        SharedLine(
            one.key,
            one.statement.text,
            None if one.mean_rank is None else means.index(one.mean_rank) + 1,
            None if one.mean_rank is None else float(one.mean_rank),
            _places(one, names, given, statements),
            tuple(names[party] for party in one.minority),
            tuple((names[party], given[party].amendments[one.key]) for party in one.amended_by),
            tuple((names[party], given[party].objections[one.key]) for party in one.opposed_by),
        )
        for one in found.placed
    )


def _places(
    one: Placed, names: Mapping[str, str], given: Mapping[str, Ranking], statements: Mapping[str, Statement]
) -> tuple[tuple[str, float], ...]:
    rows = []
    for party, view in given.items():
        ranked = [key for key in view.order if key in statements]
        if ranked:
            # What a party left out shares the places left, as the common order counts it.
            left_over = (len(ranked) + 1 + len(statements)) / 2
            rows.append((names[party], ranked.index(one.key) + 1.0 if one.key in ranked else left_over))
    return tuple(rows)
