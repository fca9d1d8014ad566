"""The partners side by side: the same numbers as on the Compare page and on the command line."""

from collections.abc import Iterator

from readiness.partnership.anonymity import privacy_of
from readiness.partnership.comparing.comparison import Comparison
from readiness.partnership.comparing.coverage import Covered
from readiness.partnership.comparing.heat_map import HeatRow
from readiness.partnership.comparing.latest_moves import latest_moves
from readiness.partnership.comparing.minority import MinorityView
from readiness.partnership.comparing.pair_views import PairItem, pair_findings
from readiness.partnership.comparing.perception import PerceptionGap
from readiness.partnership.comparing.pooled_views import pooled_items, spread_words
from readiness.partnership.comparing.released import rounds_of
from readiness.partnership.comparing.rounds import FactorMove
from readiness.partnership.comparing.words import comparison_phrases, decimal, importance_word, names_left_out
from readiness.report.blocks import Block, BulletList, Column, Heading, Paragraph, Point, Table
from readiness.report.material import Material
from readiness.scoring.ranges import whole_percentage

SHOWN_FACTORS = 12
SHOWN_GAPS = 8
SHOWN_PAIRS = 12
SHOWN_MINORITIES = 5
MOST_COLUMNS = 6
FEWEST_ORGANISATIONS = 2
# Rows that stand in the body where the whole table stands in an appendix.
IN_SHORT = 5


def comparison(material: Material) -> Iterator[Block]:
    """Yield the chapter that sets partners side by side; nothing for one organisation alone.

    Where partners go under aliases nobody is named in it: the other chapters name them with the same numbers.
    """
    made = Comparison(material.document, material.library, material.catalogue, material.assessment)
    if len(made.panel.parties) < FEWEST_ORGANISATIONS:
        return
    yield Heading(_say(material, "comparison.title"))
    rule = _say(material, "comparison.rule")
    how = "comparison.how_to_read_aliases" if made.shows_aliases else "comparison.how_to_read"
    yield Paragraph(_say(material, how, rule=rule))
    yield _factors(material, made)
    if not made.shows_aliases and len(made.parties) <= MOST_COLUMNS:
        yield _partners(material, made)
    yield from _gaps(material, made)
    yield from _pairs(material, made)
    yield from _pooled(material, made)
    yield from _minorities(material, made)
    yield from _coverage(material, made)
    yield from _moves(material, made)
    smallest = privacy_of(material.document).smallest_group
    yield Paragraph(_say(material, "comparison.anonymity", smallest=smallest), manner="small")


def _factors(material: Material, made: Comparison) -> Table:
    columns = (
        Column(_say(material, "column.factor"), 0.36), Column(_say(material, "column.importance"), 0.16),
        Column(_say(material, "column.agreement"), 0.2), Column(_say(material, "column.lowest_highest"), 0.16, "right"),
        Column(_say(material, "column.heard"), 0.12, "right"),
    )  # fmt: skip
    rows = tuple(_factor_row(material, row) for row in made.heat_map[:SHOWN_FACTORS])
    return Table(_say(material, "comparison.factors_caption"), columns, rows, in_short=IN_SHORT)


def _factor_row(material: Material, row: HeatRow) -> tuple[str, ...]:
    numbers = [whole_percentage(cell.share) for cell in row.cells.values() if cell.share is not None]
    return (
        material.factor_title(row.factor),
        _say(material, f"words.{importance_word(row.importance)}"),
        _say(material, f"words.{row.agreement or 'none'}"),
        f"{min(numbers)}–{max(numbers)}" if numbers else "–",
        str(len(numbers)),
    )


def _partners(material: Material, made: Comparison) -> Table:
    share = 0.7 / len(made.parties)
    columns = (
        Column(_say(material, "column.factor"), 0.3),
        *(Column(material.party_name(party), share, "right") for party in made.parties),
    )
    rows = []
    for row in made.heat_map[:SHOWN_FACTORS]:
        cells = [row.cells.get(party) for party in made.parties]
        printed = [str(whole_percentage(cell.share)) if cell and cell.share is not None else "–" for cell in cells]
        rows.append((material.factor_title(row.factor), *printed))
    return Table(_say(material, "comparison.partners_caption"), columns, tuple(rows), in_short=0)


def _gaps(material: Material, made: Comparison) -> Iterator[Block]:
    yield Heading(_say(material, "comparison.gaps"), 2)
    if not made.gaps:
        yield Paragraph(_say(material, "comparison.gaps_none"))
        return
    columns = (
        Column(_say(material, "column.question"), 0.52), Column(_say(material, "column.providers"), 0.15, "right"),
        Column(_say(material, "column.commissioners"), 0.19, "right"),
        Column(_say(material, "column.apart"), 0.14, "right"),
    )  # fmt: skip
    rows = tuple(_gap_row(material, gap) for gap in made.gaps[:SHOWN_GAPS])
    yield Table(_say(material, "comparison.gaps_caption"), columns, rows, in_short=IN_SHORT)
    yield Paragraph(material.say("gaps.order"), manner="small")


def _gap_row(material: Material, gap: PerceptionGap) -> tuple[str, ...]:
    highest = gap.item.highest
    levels = [
        _say(material, "comparison.levels", levels=decimal(share * highest), highest=highest)
        for share in (gap.providers, gap.commissioners)
    ]
    return (gap.item.item.text.read("provider", material.language), *levels, decimal(gap.levels_apart))


def _pairs(material: Material, made: Comparison) -> Iterator[Block]:
    if not made.pairs:
        return
    findings = pair_findings(made.pairs)
    yield Heading(_say(material, "comparison.pairs"), 2)
    if not findings:
        yield Paragraph(_say(material, "comparison.pairs_none"))
    elif made.shows_aliases:
        count = len({(pair.one, pair.other) for pair in findings})
        yield Paragraph(_say(material, "comparison.pairs_aliases", count=count))
    else:
        columns = (
            Column(_say(material, "column.pair"), 0.34), Column(_say(material, "column.question"), 0.38),
            Column(_say(material, "column.there"), 0.12, "right"), Column(_say(material, "column.back"), 0.16, "right"),
        )  # fmt: skip
        rows = tuple(_pair_row(material, pair) for pair in findings[:SHOWN_PAIRS])
        yield Table(_say(material, "comparison.pairs_caption"), columns, rows)
        if len(findings) > SHOWN_PAIRS:
            yield Paragraph(_say(material, "comparison.pairs_more", count=len(findings) - SHOWN_PAIRS), manner="small")


def _pair_row(material: Material, pair: PairItem) -> tuple[str, ...]:
    one, other = material.party_name(pair.one), material.party_name(pair.other)
    return (
        _say(material, "comparison.pair", one=one, other=other),
        pair.item.text.read("provider", material.language),
        *(decimal(view) if view is not None else "–" for view in (pair.there, pair.back)),
    )


def _pooled(material: Material, made: Comparison) -> Iterator[Block]:
    if not made.pooled_views:
        return
    yield Heading(_say(material, "comparison.pooled"), 2)
    if made.shows_aliases:
        yield Paragraph(_say(material, "comparison.pooled_aliases", count=len(made.pooled_views)))
        return
    columns = (
        Column(_say(material, "column.about"), 0.26), Column(_say(material, "column.question"), 0.36),
        Column(_say(material, "column.people"), 0.1, "right"), Column(_say(material, "column.said"), 0.28),
    )  # fmt: skip
    rows = tuple(
        (material.party_name(one.party), one.item.text.read("provider", material.language), str(one.people),
         spread_words(one.counts, material.language, in_thirds=one.in_thirds))
        for one in pooled_items(made)
    )  # fmt: skip
    yield Table(_say(material, "comparison.pooled_caption"), columns, rows)


def _minorities(material: Material, made: Comparison) -> Iterator[Block]:
    if made.minorities:
        yield Heading(_say(material, "comparison.minorities"), 2)
        yield BulletList(tuple(_minority(material, made, view) for view in made.minorities[:SHOWN_MINORITIES]))


def _minority(material: Material, made: Comparison, view: MinorityView) -> Point:
    named = ", ".join(material.party_name(party) for party in view.parties)
    who = _say(material, "partner.one") if made.shows_aliases else named
    words = _say(
        material, "comparison.minority", who=who, level=view.level, count=view.other_count, others=view.others
    )  # fmt: skip
    return Point(words, view.item.item.text.read("provider", material.language))


def _coverage(material: Material, made: Comparison) -> Iterator[Block]:
    if not made.coverage:
        return
    yield Heading(_say(material, "comparison.coverage"), 2)
    columns = (
        Column(_say(material, "column.kind"), 0.16), Column(_say(material, "column.name"), 0.28),
        Column(_say(material, "column.brought_by"), 0.38), Column(_say(material, "column.state"), 0.18),
    )  # fmt: skip
    rows = tuple(_cover_row(material, made, one) for one in made.coverage)
    yield Table(_say(material, "comparison.coverage_caption"), columns, rows, row_headers=False, in_short=IN_SHORT)


def _cover_row(material: Material, made: Comparison, one: Covered) -> tuple[str, ...]:
    state = "wanted" if one.missing else "enough" if one.wanted else "offered"
    return (
        _say(material, f"comparison.{one.kind}"),
        material.factor_title(one.factor) if one.factor else one.name,
        "; ".join(_brought(material, made, one)) or _say(material, "comparison.nobody"),
        _say(material, f"comparison.{state}", missing=one.missing),
    )


def _brought(material: Material, made: Comparison, one: Covered) -> Iterator[str]:
    in_part = [party for party in one.brought_by if party not in one.bringers]
    if made.shows_aliases:
        yield from [str(len(one.bringers))] if one.bringers else []
        return
    yield from [", ".join(material.party_name(party) for party in one.bringers)] if one.bringers else []
    if in_part:
        names = ", ".join(material.party_name(party) for party in in_part)
        yield _say(material, "comparison.in_part", names=names)


def _moves(material: Material, made: Comparison) -> Iterator[Block]:
    rounds, latest = rounds_of(material.document), latest_moves(made)
    rows = [move for move in latest.moves if move.compared] if latest else []
    moved = [move for move in rows if move.counted("up") or move.counted("down") or move.actions]
    if latest is None or not moved:
        return
    before, after = rounds[latest.before].name, rounds[latest.after].name if latest.after else ""
    key = "comparison.rounds_between" if after else "comparison.rounds"
    yield Heading(_say(material, key, round=before, **({"after": after} if after else {})), 2)
    columns = (
        Column(_say(material, "column.factor"), 0.34), Column(_say(material, "column.moved"), 0.3),
        Column(_say(material, "column.actions"), 0.36),
    )  # fmt: skip
    yield Table(_say(material, "comparison.rounds_caption"), columns, tuple(_move_row(material, one) for one in moved))
    left_out = dict.fromkeys(name for move in rows for name in names_left_out(made, move, material.language))
    if left_out and not made.shows_aliases:
        yield Paragraph(_say(material, "comparison.left_out", who=", ".join(left_out)), manner="small")


def _move_row(material: Material, move: FactorMove) -> tuple[str, ...]:
    counted = {"up": move.counted("up"), "down": move.counted("down"), "compared": move.compared}
    actions = "; ".join(action.what for action in move.actions)
    moved = _say(material, "comparison.moved", **counted)
    return (material.factor_title(move.factor), moved, actions or _say(material, "comparison.no_action"))


def _say(material: Material, key: str, **values: object) -> str:
    return comparison_phrases().say(key, material.language, **values)
