"""``readiness compare FILE``: partners side by side, where they differ, what nobody covers, who is not shown apart."""

import argparse
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from readiness.cli.loaded import Loaded, load
from readiness.cli.outcome import Outcome, table
from readiness.partnership.anonymity import DOCUMENT, privacy_of
from readiness.partnership.comparing.comparison import Comparison
from readiness.partnership.comparing.coverage import Covered
from readiness.partnership.comparing.heat_map import HeatRow
from readiness.partnership.comparing.latest_moves import latest_moves
from readiness.partnership.comparing.pair_views import PairItem, pair_findings
from readiness.partnership.comparing.perception import PerceptionGap
from readiness.partnership.comparing.pooled_views import PooledItem, pooled_items, spread_words
from readiness.partnership.comparing.released import PeopleShown, rounds_of
from readiness.partnership.comparing.words import (
    comparison_phrases,
    decimal,
    importance_word,
    names_left_out,
    party_name,
)
from readiness.scoring.ranges import rounded, whole_percentage

SHOWN = 12


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document")
    parser.add_argument("--aliases", action="store_true", help="show partners under aliases")


def run(arguments: argparse.Namespace) -> Outcome:
    """Print subjects by importance and disagreement, perception gaps, pairs apart, and what nobody brings."""
    loaded = load(arguments.file)
    comparison = _comparison(loaded, aliases=arguments.aliases)
    data = {
        "parties": {_id(comparison, party): party_name(comparison, party) for party in comparison.parties},
        "smallest_group": comparison.archive.smallest,
        "factors": [_factor(comparison, row) for row in comparison.heat_map],
        "pairs": [_pair(comparison, pair) for pair in comparison.pairs],
        "pooled_views": [_pooled(comparison, one) for one in pooled_items(comparison)],
        "perception_gaps": [_gap(gap) for gap in comparison.gaps],
        "coverage": [_covered(comparison, one) for one in comparison.coverage],
        "minority_views": [
            {
                "item": view.item.key,
                "parties": _ids(comparison, view.parties),
                "level": view.level,
                "others": view.others,
            }
            for view in comparison.minorities
        ],
        "moves": _moves(comparison),
        "hidden": {factor: _ids(comparison, parties) for factor, parties in comparison.hidden.items()},
    }
    return Outcome([*_lines(loaded, comparison)], data)


def _comparison(loaded: Loaded, *, aliases: bool) -> Comparison:
    document = loaded.document
    if aliases and not privacy_of(document).aliases:
        from readiness.document.change import apply, setting

        # In memory alone: the command never writes the document.
        wanted = privacy_of(document).model_copy(update={"aliases": True})
        document = apply(document, [setting(document, "privacy", DOCUMENT, wanted, by="")])
    return Comparison(document, loaded.library, loaded.catalogue, loaded.assessment)


def _id(comparison: Comparison, party: str) -> str:
    return f"partner-{comparison.alias_numbers[party]}" if comparison.shows_aliases else party


def _ids(comparison: Comparison, parties: tuple[str, ...]) -> list[str]:
    found = [_id(comparison, party) for party in parties if party in comparison.panel.parties]
    return sorted(found) if comparison.shows_aliases else found


def _factor(comparison: Comparison, row: HeatRow) -> Mapping[str, Any]:
    return {
        "id": row.factor,
        "importance": row.importance,
        "disagreement": row.disagreement,
        "agreement": row.agreement,
        "weight": row.weight,
        "partners": {
            _id(comparison, party): whole_percentage(share)
            for party in comparison.parties
            if party in row.cells and (share := row.cells[party].share) is not None
        },
        "people": {
            _id(comparison, party): _people(row.released.shown[party])
            for party in comparison.parties
            if party in row.released.shown
        },
        "everybody_shown": _people(row.released.total) if row.released.total else None,
    }


def _people(shown: PeopleShown) -> Mapping[str, Any]:
    return {"round": shown.round, "people": shown.people, "in_thirds": shown.in_thirds, "counts": shown.counts}


def _pair(comparison: Comparison, pair: PairItem) -> Mapping[str, Any]:
    return {
        "one": _id(comparison, pair.one), "other": _id(comparison, pair.other), "item": pair.item.id,
        "there": pair.there, "back": pair.back, "apart": pair.apart, "finding": pair.is_finding,
    }  # fmt: skip


def _pooled(comparison: Comparison, one: PooledItem) -> Mapping[str, Any]:
    return {
        "about": _id(comparison, one.party), "item": one.item.id, "people": one.people, "in_thirds": one.in_thirds,
        "counts": one.counts,
    }  # fmt: skip


def _gap(gap: PerceptionGap) -> Mapping[str, Any]:
    return {
        "item": gap.item.key, "factor": gap.item.factor,
        "providers": rounded(gap.providers * gap.item.highest, 1),
        "commissioners": rounded(gap.commissioners * gap.item.highest, 1),
        "levels_apart": rounded(gap.levels_apart, 1),
        "importance": gap.item.importance, "polarisation": gap.polarisation,
        "weight": gap.weight, "agreement": gap.agreement,
    }  # fmt: skip


def _covered(comparison: Comparison, one: Covered) -> Mapping[str, Any]:
    return {
        "kind": one.kind, "name": one.name, "wanted": one.wanted, "missing": one.missing, "critical": one.critical,
        "bringers": len(one.bringers),
        # An area or a specialism would tell who stands behind an alias.
        "brought_by": None if comparison.shows_aliases else one.brought_by,
    }  # fmt: skip


def _moves(comparison: Comparison) -> Mapping[str, Any] | None:
    latest = latest_moves(comparison)
    if latest is None:
        return None
    return {
        "before": latest.before,
        "after": latest.after or None,
        "factors": [
            {
                "id": move.factor, "up": move.counted("up"), "down": move.counted("down"), "same": move.counted("same"),
                "compared": move.compared, "left_out": _ids(comparison, move.left_out),
                "actions": [{"what": action.what, "status": action.status} for action in move.actions],
            }
            for move in latest.moves
        ],
    }  # fmt: skip


def _lines(loaded: Loaded, comparison: Comparison) -> Iterator[str]:
    say = comparison_phrases().say
    yield say("comparison.how_to_read_numbers", rule=say("comparison.rule"))
    yield say("comparison.anonymity", smallest=comparison.archive.smallest)
    yield ""
    yield from (f"{place}: {party_name(comparison, party)}" for place, party in _numbered(comparison))
    yield ""
    numbers = tuple(str(place) for place, _ in _numbered(comparison))
    yield from table([("Subject", "Importance", "Organisations", *numbers), *_factor_rows(loaded, comparison)])
    yield ""
    gaps = [gap for gap in comparison.gaps if gap.levels_apart >= 1][:SHOWN]
    yield say("comparison.gaps") if gaps else say("comparison.gaps_none")
    for gap in gaps:
        sides = [decimal(share * gap.item.highest) for share in (gap.providers, gap.commissioners)]
        apart = decimal(gap.levels_apart)
        text = gap.item.item.text.read("provider")
        yield f"- {text} Providers {sides[0]}, commissioners {sides[1]}: {apart} levels apart{_rounding(gap)}."
    yield from (_pair_line(comparison, pair) for pair in pair_findings(comparison.pairs)[:SHOWN])
    yield from _pooled_lines(comparison)
    yield from _minority_lines(comparison)
    yield from _move_lines(loaded, comparison)
    missing = [one.name for one in comparison.coverage if one.missing]
    if missing:
        yield say("agenda.uncovered", names=", ".join(missing))


def _rounding(gap: PerceptionGap) -> str:
    """Return why the printed distance is not that of the two printed means, where it is not."""
    printed = abs(_one_decimal(gap.providers, gap) - _one_decimal(gap.commissioners, gap))
    return "" if printed == rounded(gap.levels_apart, 1) else " (each number is rounded by itself)"


def _one_decimal(share: Fraction, gap: PerceptionGap) -> Fraction:
    return rounded(share * gap.item.highest, 1)


def _pooled_lines(comparison: Comparison) -> Iterator[str]:
    found = tuple(pooled_items(comparison))
    if found:
        yield f"{comparison_phrases().say('comparison.pooled')}:"
    for one in found[:SHOWN]:
        name, text = party_name(comparison, one.party), one.item.text.read("provider")
        spread = spread_words(one.counts, in_thirds=one.in_thirds)
        yield f"- About {name}: {text} {one.people} people: {spread}."


def _minority_lines(comparison: Comparison) -> Iterator[str]:
    say = comparison_phrases().say
    if comparison.minorities:
        yield f"{say('comparison.minorities')}:"
    for view in comparison.minorities[:SHOWN]:
        who = ", ".join(party_name(comparison, party) for party in view.parties)
        told = say("comparison.minority", who=who, level=view.level, count=view.other_count, others=view.others)
        yield f"- {view.item.item.text.read('provider')} {told}"


def _move_lines(loaded: Loaded, comparison: Comparison) -> Iterator[str]:
    say, latest, rounds = comparison_phrases().say, latest_moves(comparison), rounds_of(comparison.document)
    told = [move for move in latest.moves if move.has_moved or move.actions] if latest else []
    if latest is None or not told:
        return
    before, after = rounds[latest.before].name, rounds[latest.after].name if latest.after else ""
    heading = say("comparison.rounds_between", round=before, after=after) if after else ""
    yield f"{heading or say('comparison.rounds', round=before)}:"
    for move in told[:SHOWN]:
        words = say("comparison.moved", up=move.counted("up"), down=move.counted("down"), compared=move.compared)
        actions = "".join(f"; {action.what} ({action.status})" for action in move.actions)
        yield f"- {loaded.factor_title(move.factor)}: {words}{actions}."
    left_out = dict.fromkeys(name for move in latest.moves for name in names_left_out(comparison, move))
    if left_out:
        yield say("comparison.left_out", who=", ".join(left_out))


def _numbered(comparison: Comparison) -> Iterator[tuple[int, str]]:
    yield from enumerate(comparison.parties, start=1)


def _pair_line(comparison: Comparison, pair: PairItem) -> str:
    names = [party_name(comparison, party) for party in (pair.one, pair.other)]
    levels = [decimal(view) for view in (pair.there, pair.back) if view is not None]
    return f"- {names[0]} and {names[1]}: {pair.item.text.read('provider')} {' and '.join(levels)}."


def _factor_rows(loaded: Loaded, comparison: Comparison) -> Iterator[tuple[str, ...]]:
    say = comparison_phrases().say
    for row in comparison.heat_map[:SHOWN]:
        cells = [row.cells.get(party) for _, party in _numbered(comparison)]
        yield (
            loaded.factor_title(row.factor),
            say(f"words.{importance_word(row.importance)}"),
            say(f"words.{row.agreement or 'none'}"),
            *(str(whole_percentage(cell.share)) if cell and cell.share is not None else "-" for cell in cells),
        )
