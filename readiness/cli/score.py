"""``readiness score FILE``: readiness by factor, for every party or for one."""

import argparse
from pathlib import Path
from typing import Any

from readiness.cli.loaded import Loaded, load
from readiness.cli.outcome import Outcome, table
from readiness.errors import UsageError
from readiness.partnership.anonymity import shows_people
from readiness.partnership.told_scores import told_backing, told_band
from readiness.questionnaire.format import BandLabel
from readiness.records import no_such
from readiness.scoring.factors import FactorScore
from readiness.scoring.ranges import whole_percentage


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document")
    parser.add_argument("--party", help="only this party (its id)")


def run(arguments: argparse.Namespace) -> Outcome:
    """Print each party's factors with range, coverage, band and people."""
    loaded = load(arguments.file)
    chosen = _chosen(loaded, arguments.party)
    lines: list[str] = []
    for party in chosen:
        lines += [loaded.assessment.parties[party].name, *_table(loaded, party), ""]
    factors = {
        party: {"factors": {name: _data(loaded, score) for name, score in loaded.assessment.scores[party].items()}}
        for party in chosen
    }
    return Outcome(lines[:-1] or ["The document has no parties yet."], {"parties": factors})


def _chosen(loaded: Loaded, party: str | None) -> tuple[str, ...]:
    known = tuple(loaded.assessment.parties)
    if party is None:
        return known
    if party not in known:
        raise UsageError("--party", no_such("party", party, known), f"Choose one of: {', '.join(known)}.")
    return (party,)


def _table(loaded: Loaded, party: str) -> list[str]:
    rows = [("Factor", "Score", "Range", "Answered", "People", "Band")]
    scores = loaded.assessment.scores[party]
    silent = [loaded.factor_title(name) for name, score in scores.items() if score.asked and not score.answered]
    for name, score in scores.items():
        if score.asked and not score.answered:
            continue
        spread = score.range
        is_open = score.standing != "scored"
        rows.append((
            loaded.factor_title(name),
            "-" if is_open else str(whole_percentage(spread.expected)),
            "-" if is_open else f"{whole_percentage(spread.low)}-{whole_percentage(spread.high)}",
            f"{score.answered} of {score.asked}",
            str(score.people),
            band.label.read() if (band := _band(loaded, score)) else _why_none(loaded, score) or "-",
        ))  # fmt: skip
    return table(rows) + ([f"Nobody has answered yet: {', '.join(silent)}."] if silent else [])


def _band(loaded: Loaded, score: FactorScore) -> BandLabel | None:
    return told_band(loaded.document, loaded.library, score)


def _why_none(loaded: Loaded, score: FactorScore) -> str:
    # Beside a small organisation's own score, the word would tell what each of its people said.
    is_told = score.unbanded != "split: talk first" or shows_people(loaded.document)
    return (score.unbanded or "") if is_told else ""


def _data(loaded: Loaded, score: FactorScore) -> dict[str, Any]:
    is_scored = score.standing == "scored"
    return {
        "standing": score.standing,
        "score": score.range.expected * 100 if is_scored else None,
        "low": score.range.low * 100 if score.standing != "not applicable" else None,
        "high": score.range.high * 100 if score.standing != "not applicable" else None,
        "coverage": score.coverage,
        "answered": score.answered,
        "asked": score.asked,
        "band": band.id if (band := _band(loaded, score)) else None,
        "why_no_band": _why_none(loaded, score) or None,
        "people": score.people,
        "agreement": score.agreement if shows_people(loaded.document) else None,
        "evidence": told_backing(loaded.document, score) or None,
        "ask": list(score.to_ask),
    }
