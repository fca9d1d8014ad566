"""Conditions, ambitions and mutual objectives: how far the parties agree, who sees it otherwise, and who signs."""

from collections.abc import Iterator, Mapping

from readiness.document.toolbox import Ranking, Statement, StatementKind
from readiness.report.blocks import Block, BulletList, Cell, Heading, Paragraph, Point, Status, Table, Tone
from readiness.report.material import Material
from readiness.report.sections.tool_words import NOTHING, columns, day, is_past, party, say, word
from readiness.toolbox.objectives import Accord, CommonOrder, Placed, common_order
from readiness.toolbox.standing import standing

RANKED: tuple[StatementKind, ...] = ("ambition", "objective")
_ACCORDS: dict[Accord, Tone] = {"agreed": "positive", "mixed": "warning", "split": "danger"}
_STATES: dict[str, Tone] = {
    "open": "warning", "agreed": "neutral", "met": "positive", "refused": "danger", "withdrawn": "neutral",
}  # fmt: skip


def objectives(material: Material) -> Iterator[Block]:
    """Yield the chapter on conditions, ambitions and mutual objectives; nothing where none is recorded."""
    kept = standing(material.document.statements)
    if not kept:
        return
    yield Heading(say(material, "objectives.title"))
    for kind in RANKED:
        if mine := {key: one for key, one in kept.items() if one.kind == kind}:
            yield from _ranked(material, kind, mine)
    if conditions := {key: one for key, one in kept.items() if one.kind == "condition"}:
        yield from _conditions(material, conditions)


def _ranked(material: Material, kind: StatementKind, mine: Mapping[str, Statement]) -> Iterator[Block]:
    rankings = {
        key.partition("/")[2]: one
        for key, one in standing(material.document.rankings).items()
        if key.startswith(f"{kind}/")
    }
    made = common_order(mine, rankings)
    yield Heading(say(material, f"objectives.{kind}"), 2)
    if made.concordance is None or made.accord is None:
        yield Paragraph(say(material, "objectives.not_ranked"))
    else:
        told = {"concordance": f"{made.concordance:.2f}", "accord": say(material, f"accord.{made.accord}")}
        counted = sum(bool(one.order) for one in rankings.values())
        yield Paragraph(say(material, "objectives.concordance", count=counted, **told))
    yield _order(material, kind, made)
    yield from _views(material, "amendments", made, {who: one.amendments for who, one in rankings.items()})
    yield from _views(material, "objections", made, {who: one.objections for who, one in rankings.items()})
    if rankings:
        yield _signatures(material, rankings)


def _order(material: Material, kind: StatementKind, made: CommonOrder) -> Table:
    head = columns(material, ("statement", 0.4), ("mean_rank", 0.13), ("otherwise", 0.22), ("needs", 0.25))
    rows = tuple(
        (
            one.statement.text, NOTHING if one.mean_rank is None else f"{float(one.mean_rank):.1f}",
            _names(material, one.minority), one.statement.needs or NOTHING,
        )
        for one in made.placed
    )  # fmt: skip
    return Table(say(material, f"objectives.order_{kind}"), head, rows)


def _names(material: Material, parties: tuple[str, ...]) -> str:
    return ", ".join(party(material, one) for one in parties) or NOTHING


def _views(material: Material, which: str, made: CommonOrder, said: Mapping[str, Mapping[str, str]]) -> Iterator[Block]:
    """Yield what parties would amend, or why they object, statement by statement in the common order."""
    points = [_view(material, one, who, words) for one in made.placed for who, words in said.items()]
    if found := tuple(point for point in points if point.text):
        yield Heading(say(material, f"objectives.{which}"), 3)
        yield BulletList(found)


def _view(material: Material, one: Placed, who: str, words: Mapping[str, str]) -> Point:
    return Point(words.get(one.key, ""), f"{party(material, who)} – {one.statement.text}")


def _signatures(material: Material, rankings: Mapping[str, Ranking]) -> Table:
    rows = []
    for who, one in rankings.items():
        state, tone = {True: ("yes", "positive"), False: ("no", "danger"), None: ("not_yet", "neutral")}[one.signs]
        first = one.order[0] if one.order else ""
        statement = standing(material.document.statements).get(first)
        named: Tone = "positive" if tone == "positive" else "danger" if tone == "danger" else "neutral"
        rows.append((
            party(material, who), Status(say(material, f"signs.{state}"), named),
            statement.text if statement else NOTHING, "",
        ))  # fmt: skip
    head = columns(material, ("party", 0.28), ("signs", 0.16), ("first_for_them", 0.34), ("signature", 0.22))
    return Table(say(material, "objectives.sign_off"), head, tuple(rows))


def _conditions(material: Material, mine: Mapping[str, Statement]) -> Iterator[Block]:
    still = [one for one in mine.values() if one.status in ("open", "agreed")]
    late = [one for one in still if is_past(material, one.due)]
    yield Heading(say(material, "objectives.conditions"), 2)
    yield Paragraph(say(material, "objectives.closed", count=len(mine), left=len(still), late=len(late)))
    ordered = sorted(mine.items(), key=lambda row: (row[1] not in still, not row[1].due, row[1].due, row[0]))
    rows = tuple(_condition(material, one) for _, one in ordered)
    head = columns(
        material, ("condition", 0.31), ("by_whom", 0.18), ("due", 0.17), ("status", 0.13), ("came_of_it", 0.21)
    )
    yield Table(say(material, "objectives.conditions_caption"), head, rows)


def _condition(material: Material, one: Statement) -> tuple[Cell, ...]:
    overdue = one.status in ("open", "agreed") and is_past(material, one.due)
    state = Status(
        say(material, "statement_state.overdue") if overdue else word(material, "statement_state", one.status),
        "danger" if overdue else _STATES[one.status],
    )
    text = f"{one.text}. {one.detail}" if one.detail else one.text
    return (text, party(material, one.by), day(material, one.due), state, one.outcome or NOTHING)
