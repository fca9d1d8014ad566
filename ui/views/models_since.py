"""What changed since an earlier version: answers that moved, what that did to each model, and what actions brought."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from readiness.document.model import Document
from readiness.fit.bench import FULL_IMPORTANCE
from readiness.fit.catalogue import Catalogue
from readiness.fit.comparison import Comparison, MovedAnswer, Verdict, action_results, compared
from readiness.fit.fit import Status
from readiness.partnership.anonymity import shows_people
from readiness.partnership.at_the_table import open_bench
from readiness.partnership.people import people
from readiness.partnership.raised_answers import level_label, question
from readiness.partnership.weights import agreed_weights
from readiness.questionnaire.shipped import Library

SHOWN_FACTORS = 3


@dataclass(frozen=True, slots=True)
class MovedRow:
    """One answer then and now; empty where it was or is open."""

    title: str
    who: str
    question: str
    before: str
    after: str
    rose: bool | None


@dataclass(frozen=True, slots=True)
class ModelSince:
    """One model then and now, with the factors that did most, in points of 100."""

    title: str
    status_before: Status
    status_after: Status
    readiness_before: Fraction
    readiness_after: Fraction
    did_most: tuple[tuple[str, Fraction], ...]


@dataclass(frozen=True, slots=True)
class WeightSince:
    """An agreed weight then and now."""

    title: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class ActionSince:
    """What became of what an action was to move."""

    what: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class SinceView:
    """The comparison with the version of ``moment``, and the moments of the others."""

    moments: tuple[str, ...]
    place: int
    first_before: str
    first_after: str
    moved: tuple[MovedRow, ...]
    weights: tuple[WeightSince, ...]
    models: tuple[ModelSince, ...]
    actions: tuple[ActionSince, ...]


def since_view(
    before: Document,
    now: Document,
    library: Library,
    catalogue: Catalogue,
    *,
    moments: Sequence[str],
    place: int,
    language: str = "en",
) -> SinceView:
    """Return what changed from ``before`` to ``now``; ``moments`` name the versions, ``place`` the one compared."""
    then, today = open_bench(before, library), open_bench(now, library)
    found = compared(catalogue.models, then, today)
    titles = {model.id: model.title.read(language) for model in catalogue.models}
    standing = [entry.value for entry in now.actions.values() if entry.value is not None and entry.value.item]
    results = action_results([one.item for one in standing if one.item], then, today)
    return SinceView(
        tuple(moments), place, titles[found.first_before], titles[found.first_after],
        tuple(_moved(before, now, library, one, language) for one in found.moved),
        tuple(_weights(before, now, library, language)),
        tuple(_models(found, titles, library, language)),
        tuple(ActionSince(one.what, result.verdict) for one, result in zip(standing, results, strict=True)),
    )  # fmt: skip


def _weights(before: Document, now: Document, library: Library, language: str) -> list[WeightSince]:
    then, today = agreed_weights(before), agreed_weights(now)
    pairs = {name: (then.get(name, FULL_IMPORTANCE), today.get(name, FULL_IMPORTANCE)) for name in (*then, *today)}
    return [
        WeightSince(library.factors[name].title.read(language), *pair)
        for name, pair in pairs.items()
        if pair[0] != pair[1]
    ]


def _models(found: Comparison, titles: dict[str, str], library: Library, language: str) -> list[ModelSince]:
    rows = []
    for one in found.models:
        moved = [(row.factor, 100 * row.amount) for row in one.factors if row.amount and row.factor]
        rows.append(
            ModelSince(
                titles[one.model], one.before.status, one.after.status, one.before.readiness.expected,
                one.after.readiness.expected,
                tuple((library.factors[name].title.read(language), points) for name, points in moved[:SHOWN_FACTORS]),
            )
        )  # fmt: skip
    return rows


def _moved(before: Document, now: Document, library: Library, one: MovedAnswer, language: str) -> MovedRow:
    # Who went away since is named as the earlier version names them.
    where = now if one.party in now.parties and now.parties[one.party].value else before
    seat = where.parties[one.party].value
    questionnaire, item = question(where, library, one.factor, one.item)
    known = people(where, one.party)
    person = one.person.split("/")[1] if one.person else ""
    role = known[person].role if person in known and len(known) > 1 and shows_people(where) else ""
    name, side = (seat.name, seat.side) if seat else (one.party, "provider")
    said = ["" if level is None else level_label(questionnaire, item, level).read(language)
            for level in (one.before, one.after)]  # fmt: skip
    rose = None if one.before is None or one.after is None else one.after > one.before
    who = ", ".join(part for part in (name, role) if part)
    return MovedRow(
        library.factors[one.factor].title.read(language), who, item.text.read(side, language), said[0], said[1], rose
    )
