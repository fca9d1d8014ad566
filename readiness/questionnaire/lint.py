"""What is wrong with a questionnaire beyond its schema: every finding at once, with place and nearest valid name."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from pydantic import BaseModel

from readiness.questionnaire.format import Bands, Condition, Item, Measure, Questionnaire, Scale
from readiness.records import nearest
from readiness.wording import Wording

POINT_SCALES = ("likert", "levels", "yesno", "multi")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend; an error keeps the questionnaire from being used, a warning does not."""

    severity: Literal["error", "warning"]
    place: str
    problem: str

    def __str__(self) -> str:
        """Return the finding as a line."""
        return f"{self.place}: {self.problem}"


def lint(questionnaire: Questionnaire) -> tuple[Finding, ...]:
    """Return every finding about ``questionnaire``, errors first."""
    findings = [
        *_duplicates(questionnaire),
        *_scales(questionnaire),
        *_items(questionnaire),
        *_numbers(questionnaire),
        *_languages(questionnaire),
    ]
    return tuple(sorted(findings, key=lambda finding: finding.severity != "error"))


def _error(place: str, problem: str) -> Finding:
    return Finding("error", place, problem)


def _unknown(place: str, kind: str, name: str, valid: Sequence[str]) -> Finding:
    return _error(place, f"there is no {kind} “{name}”{nearest(name, valid)}")


def _duplicates(questionnaire: Questionnaire) -> Iterator[Finding]:
    for table in ("sections", "factors", "items", "measures", "gates", "actions"):
        counted = Counter(row.id for row in getattr(questionnaire, table))
        for name, count in counted.items():
            if count > 1:
                yield _error(table, f"the id “{name}” is used {count} times; give each its own")


def _scales(questionnaire: Questionnaire) -> Iterator[Finding]:
    for name, scale in questionnaire.scales.items():
        place = f"scales › {name}"
        yield from _points(place, scale)
        if scale.lowest is not None and scale.highest is not None and scale.lowest >= scale.highest:
            yield _error(place, "“lowest” must be less than “highest”")
        for code, count in Counter(scale.codes).items():
            if count > 1:
                yield _error(place, f"the code “{code}” is used {count} times")


def _points(place: str, scale: Scale) -> Iterator[Finding]:
    if scale.kind in POINT_SCALES and len(scale.points) < 2:  # noqa: PLR2004 - a choice needs two
        yield _error(place, f"a scale of the kind “{scale.kind}” needs at least two points")
    if scale.kind not in POINT_SCALES and scale.points:
        yield _error(place, f"a scale of the kind “{scale.kind}” has no points")
    scores = [scale.score_of(code) for code in dict.fromkeys(scale.codes)]
    if scale.kind in ("likert", "levels") and any(low >= high for low, high in pairwise(scores)):
        yield _error(place, "scores must rise from point to point; turn single questions round with “reverse”")


def _items(questionnaire: Questionnaire) -> Iterator[Finding]:
    sections = [section.id for section in questionnaire.sections]
    factors = [factor.id for factor in questionnaire.factors]
    earlier: list[Item] = []
    for item in questionnaire.items:
        place = f"items › {item.id}"
        if item.section not in sections:
            yield _unknown(f"{place} › section", "section", item.section, sections)
        if item.factor is not None and factors and item.factor not in factors:
            yield _unknown(f"{place} › factor", "factor", item.factor, factors)
        if item.scale not in questionnaire.scales:
            yield _unknown(f"{place} › scale", "scale", item.scale, list(questionnaire.scales))
        else:
            yield from _item_codes(place, item, questionnaire.scales[item.scale])
        yield from _silent_sides(place, item)
        if item.ask_if:
            yield from _conditions(place, item.ask_if, earlier, questionnaire)
        earlier.append(item)
    for section in set(sections) - {item.section for item in questionnaire.items}:
        yield Finding("warning", f"sections › {section}", "has no items")


def _item_codes(place: str, item: Item, scale: Scale) -> Iterator[Finding]:
    for table in ("anchors", "improvement"):
        for code in getattr(item, table):
            if code not in scale.codes:
                yield _unknown(f"{place} › {table}", "point", code, scale.codes)
    if scale.kind == "levels" and item.anchors and set(item.anchors) != set(scale.codes):
        yield Finding("warning", f"{place} › anchors", "not every level says what it looks like")


def _silent_sides(place: str, item: Item) -> Iterator[Finding]:
    for side in item.asked_of:
        if getattr(item.text, side) is None:
            problem = f"has no wording for the {side}; add one, or take that side out of “asked_of”"
            yield Finding("warning", f"{place} › text", problem)


def _conditions(
    place: str, condition: Condition, earlier: Sequence[Item], questionnaire: Questionnaire
) -> Iterator[Finding]:
    known = [item.id for item in questionnaire.items]
    before = {item.id: item for item in earlier}
    where = f"{place} › ask_if"
    for clause in (*condition.all, *condition.any):
        if clause.item not in known:
            yield _unknown(where, "item", clause.item, known)
        elif clause.item not in before:
            yield _error(where, f"“{clause.item}” comes later; a condition may only name an earlier item")
        elif scale := questionnaire.scales.get(before[clause.item].scale):
            named = [clause.equals, clause.differs, clause.at_least, clause.at_most]
            strangers = [code for code in named if code is not None and code not in scale.codes and scale.codes]
            yield from (_unknown(where, "point", code, scale.codes) for code in strangers)


def _numbers(questionnaire: Questionnaire) -> Iterator[Finding]:
    measures = [measure.id for measure in questionnaire.measures]
    for position, measure in enumerate(questionnaire.measures):
        yield from _members(measure, questionnaire, measures[:position])
    for position, bands in enumerate(questionnaire.bands, start=1):
        yield from _bands(f"bands {position}", bands, measures)
    for table in ("gates", "targets", "actions"):
        for row in getattr(questionnaire, table):
            if row.measure not in measures:
                yield _unknown(f"{table} › measure", "measure", row.measure, measures)


def _members(measure: Measure, questionnaire: Questionnaire, earlier: Sequence[str]) -> Iterator[Finding]:
    valid = {
        "section": [section.id for section in questionnaire.sections],
        "item": [item.id for item in questionnaire.items],
        "factor": list({item.factor for item in questionnaire.items if item.factor}),
        "measure": earlier,
    }
    for member in measure.of:
        kind, _, name = member.partition(":")
        place = f"measures › {measure.id} › of"
        if member == "all":
            continue
        if kind not in valid or not name:
            yield _error(place, f"“{member}” is not “all”, “section:ID”, “item:ID”, “factor:ID” or “measure:ID”")
        elif name not in valid[kind]:
            yield _unknown(place, f"{'earlier ' * (kind == 'measure')}{kind}", name, valid[kind])


def _bands(place: str, bands: Bands, measures: Sequence[str]) -> Iterator[Finding]:
    for name in bands.measures:
        if name not in (*measures, "factors"):
            yield _unknown(f"{place} › measures", "measure", name, [*measures, "factors"])
    if list(bands.cuts) != sorted(set(bands.cuts)):
        yield _error(f"{place} › cuts", "cuts must rise")
    if len(bands.labels) != len(bands.cuts) + 1:
        yield _error(
            f"{place} › labels",
            f"{len(bands.cuts)} cuts make {len(bands.cuts) + 1} bands; {len(bands.labels)} have labels",
        )


def _languages(questionnaire: Questionnaire) -> Iterator[Finding]:
    found = tuple(wordings(questionnaire))
    for place, wording in found:
        for language in wording.texts:
            if language not in questionnaire.languages:
                yield _error(place, f"has a text in “{language}”, which “languages” does not list")
    for language in questionnaire.languages:
        yield from _missing(found, language)


def missing_texts(value: Any, language: str) -> Iterator[Finding]:
    """Yield a warning for each kind of text below ``value`` that is not all there in ``language``, with every place."""
    yield from _missing(wordings(value), language)


def _missing(found: Iterable[tuple[str, Wording]], language: str) -> Iterator[Finding]:
    kinds: dict[str, list[str]] = {}
    for place, wording in found:
        if language not in wording.texts:
            kinds.setdefault(_kind(place), []).append(place)
    for kind, places in kinds.items():
        count = "1 text is" if len(places) == 1 else f"{len(places)} texts are"
        yield Finding(
            "warning", f"{language} › {kind}", f"{count} missing and will be shown in English: {'; '.join(places)}"
        )


def _kind(place: str) -> str:
    """Return what sort of text stands at ``place``: “items › improvement” for “items › trust.1 › improvement › 2”."""
    table, *rest = place.split(" › ")
    return f"{table} › {rest[1]}" if len(rest) > 1 else table


def wordings(value: Any, place: str = "") -> Iterator[tuple[str, Wording]]:
    """Yield every text below ``value`` with its place, such as ``items › trust.1 › text › provider``."""
    if isinstance(value, Wording):
        yield place, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from wordings(getattr(value, name), _below(place, name))
    elif isinstance(value, dict):
        for name, row in value.items():
            yield from wordings(row, _below(place, name))
    elif isinstance(value, tuple):
        yield from _row_wordings(value, place)


def _row_wordings(rows: Iterable[Any], place: str) -> Iterator[tuple[str, Wording]]:
    for position, row in enumerate(rows, start=1):
        yield from wordings(row, _below(place, str(getattr(row, "id", position))))


def _below(place: str, name: str) -> str:
    return f"{place} › {name}" if place else name
