"""``readiness fit FILE``: how well each delivery model fits these parties and this service."""

import argparse
from pathlib import Path
from typing import Any

from readiness.cli.loaded import Loaded, load
from readiness.cli.outcome import Outcome, table
from readiness.fit.fit import ModelFit
from readiness.scoring.ranges import NOTHING_KNOWN, Range, whole_percentage


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document")


def run(arguments: argparse.Namespace) -> Outcome:
    """Print the models, best first, with both axes, the gates and the status."""
    loaded = load(arguments.file)
    fits = loaded.assessment.fits
    rows = [("Model", "Suitability", "Readiness", "Gates", "Status"), *(_row(loaded, fit) for fit in fits)]
    lines = [*table(rows), "", *_gate_lines(loaded)]
    best = loaded.assessment.best
    data = {
        "models": [_data(loaded, fit) for fit in fits],
        "best": best.model if best else None,
        "alone": loaded.assessment.alone,
    }
    return Outcome(lines, data)


def _row(loaded: Loaded, fit: ModelFit) -> tuple[str, ...]:
    counted = [gate for gate in fit.gates if gate.state != "for others"]
    passed = sum(gate.state == "passed" for gate in counted)
    gates = f"{passed} of {len(counted)} open" if counted else "none"
    title = loaded.catalogue.model(fit.model).title.read()
    return (title, shown(fit.suitability), shown(fit.readiness), gates, fit.status)


def shown(spread: Range) -> str:
    """Return a range as ``74`` or ``74 (60-81)``, or ``open`` where nothing narrows it."""
    if spread == NOTHING_KNOWN:
        return "open"
    middle = str(whole_percentage(spread.expected))
    low, high = whole_percentage(spread.low), whole_percentage(spread.high)
    return middle if low == high else f"{middle} ({low}-{high})"


def _gate_lines(loaded: Loaded) -> list[str]:
    best = loaded.assessment.best
    if best is None:
        return ["Nothing is answered yet, so no model can be named."]
    model = loaded.catalogue.model(best.model)
    lines = [f"Best fit: {model.title.read()} ({best.status})."]
    for gate in best.gates:
        if gate.state in ("failed", "not yet known"):
            names = [loaded.assessment.parties[party].name for party in (*gate.failing, *gate.unknown)]
            who = f" ({', '.join(names)})" if names else ""
            lines.append(f"  Gate {gate.state}: {loaded.factor_title(gate.factor)}{who}. {gate.opens_with.read()}")
    return lines


def _data(loaded: Loaded, fit: ModelFit) -> dict[str, Any]:
    return {
        "id": fit.model,
        "title": loaded.catalogue.model(fit.model).title.read(),
        "status": fit.status,
        "suitability": fit.suitability.expected,
        "suitability_low": fit.suitability.low,
        "suitability_high": fit.suitability.high,
        "readiness": fit.readiness.expected,
        "low": fit.readiness.low,
        "high": fit.readiness.high,
        "known": {"readiness": fit.readiness_known, "suitability": fit.suitability_known},
        "gates": [
            {
                "factor": gate.factor, "threshold": gate.threshold, "who": gate.who, "state": gate.state,
                "failing": gate.failing, "unknown": gate.unknown, "opens_with": gate.opens_with.read(),
            }
            for gate in fit.gates
        ],
        "contributions": [
            {"factor": row.factor, "role": row.role, "weight": row.weight, "value": row.value, "amount": row.amount}
            for row in fit.contributions
        ],
    }  # fmt: skip
