"""``readiness fit FILE``: how well each delivery model fits these parties and this service, and how sure that is."""

import argparse
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readiness.cli.loaded import Loaded, load
from readiness.cli.outcome import Outcome, table
from readiness.errors import UsageError
from readiness.fit.fit import ModelFit
from readiness.partnership.gate_holders import gate_holders
from readiness.partnership.weights import agreed_weights, own_weights
from readiness.phrases import report_phrases
from readiness.report.chances import in_cases, of_hundred
from readiness.scoring.ranges import NOTHING_KNOWN, Range, whole_percentage

if TYPE_CHECKING:
    from readiness.fit.ask_next import AskNext, Doubt
    from readiness.fit.outlook import ModelOutlook, Outlook

FIRST_MODELS = 3
FIRST_QUESTIONS = 5
# More would fill the memory before it told anybody more: the error is under a hundredth of a percent long before.
MOST_DRAWS = 1_000_000
LARGEST_SEED = 2**63 - 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document")
    parser.add_argument("--seed", default="0", help="a whole number; another gives other, equally good cases")
    parser.add_argument("--draws", help="draw at least so many plausible cases; 16,381 unless given")


def run(arguments: argparse.Namespace) -> Outcome:
    """Print the models, best first, with both axes, the gates, the status, and in how many cases that holds."""
    # NumPy comes with these; the other commands start without it.
    from readiness.fit.ask_next import ask_next
    from readiness.fit.lattice import SIZE
    from readiness.fit.outlook import outlook
    from readiness.partnership.at_the_table import open_bench
    from readiness.partnership.camps import camps

    seed = _whole(arguments.seed, "--seed", 0, LARGEST_SEED)
    cases = SIZE if arguments.draws is None else _whole(arguments.draws, "--draws", 1, MOST_DRAWS)
    loaded = load(arguments.file)
    bench = open_bench(loaded.document, loaded.library)
    dispute = camps(loaded.document, loaded.catalogue)
    sure = outlook(loaded.catalogue.models, bench, dispute, cases=cases, seed=seed)
    asked = ask_next(loaded.catalogue.models, bench, dispute)
    return Outcome(list(_lines(loaded, sure, asked)), _all_data(loaded, sure, asked))


def shown(spread: Range) -> str:
    """Return a range as ``74`` or ``74 (60-81)``, or ``open`` where nothing narrows it."""
    if spread == NOTHING_KNOWN:
        return "open"
    middle = str(whole_percentage(spread.expected))
    low, high = whole_percentage(spread.low), whole_percentage(spread.high)
    return middle if low == high else f"{middle} ({low}-{high})"


def _whole(words: str, option: str, least: int, most: int) -> int:
    remedy = f"Give a whole number from {least} to {most:,}."
    try:
        number = int(words)
    except ValueError as error:
        raise UsageError(option, f"“{words[:40]}” is no whole number.", remedy) from error
    if not least <= number <= most:
        problem = "That is less than can be used." if number < least else "That is more than can be used."
        raise UsageError(option, problem, remedy)
    return number


def _lines(loaded: Loaded, sure: "Outlook", asked: "AskNext") -> Iterator[str]:
    fits = loaded.assessment.fits
    rows = [("Model", "Suitability", "Readiness", "Gates", "Status", "Viable")]
    yield from table(rows + [(*_row(loaded, fit), f"{of_hundred(sure.of(fit.model).viable)} of 100") for fit in fits])
    yield ""
    yield from _weight_lines(loaded)
    yield from _gate_lines(loaded)
    if loaded.assessment.best is not None:
        yield ""
        yield from _sureness(loaded, sure)
        yield ""
        yield from _questions(loaded, asked)


def _weight_lines(loaded: Loaded) -> Iterator[str]:
    """Yield what is said of weights that are not as shipped; nothing where all are."""
    agreed, own = agreed_weights(loaded.document), own_weights(loaded.document)
    if agreed:
        named = ", ".join(f"{loaded.factor_title(factor)} {weight}" for factor, weight in agreed.items())
        yield f"Weights were changed (100 is as shipped): {named}."
    if len(own) > 1:
        manner = "not counted, because the parties agreed on weights" if agreed else "one of them drawn in each case"
        yield f"People with weights of their own: {len(own)} ({manner})."
    if agreed or len(own) > 1:
        yield ""


def _row(loaded: Loaded, fit: ModelFit) -> tuple[str, ...]:
    counted = [gate for gate in fit.gates if gate.state != "for others"]
    passed = sum(gate.state == "passed" for gate in counted)
    gates = f"{passed} of {len(counted)} open" if counted else "none"
    title = loaded.catalogue.model(fit.model).title.read()
    return (title, shown(fit.suitability), shown(fit.readiness), gates, fit.status)


def _gate_lines(loaded: Loaded) -> list[str]:
    best = loaded.assessment.best
    if best is None:
        return ["Nothing is answered yet, so no model can be named."]
    model = loaded.catalogue.model(best.model)
    lines = [f"Best fit: {model.title.read()} ({best.status})."]
    for gate in best.gates:
        if gate.state in ("failed", "not yet known"):
            names = gate_holders(gate, loaded.party_name)
            who = f" ({', '.join(names)})" if names else ""
            lines.append(f"  Gate {gate.state}: {loaded.factor_title(gate.factor)}{who}. {gate.opens_with.read()}")
    return lines


def _sureness(loaded: Loaded, sure: "Outlook") -> Iterator[str]:
    yield f"How sure that is, over {sure.cases:,} plausible cases ({_good_to(sure.error)}):"
    for fit in loaded.assessment.fits[:FIRST_MODELS]:
        one = sure.of(fit.model)
        low, high = (whole_percentage(Fraction(end)) for end in one.middle)
        title = loaded.catalogue.model(fit.model).title.read()
        viable, first = (in_cases(report_phrases(), chance) for chance in (one.viable, one.comes_first))
        # Which model comes first would be a draw of lots while nobody has described the service.
        rank = "" if fit.suitability == NOTHING_KNOWN else f", first {first}"
        middle = f"at {low}" if low == high else f"from {low} to {high}"
        yield f"  {title}: viable {viable}{rank}; readiness {middle} in the middle 80 of 100."


def _good_to(error: float) -> str:
    return f"a share drawn is good to about {100 * error:.1f} of 100" if error else "every set of cases says the same"


def _questions(loaded: Loaded, asked: "AskNext") -> Iterator[str]:
    if asked.to_settle == 0:
        yield "Nothing more has to be asked to settle which model comes first."
        return
    if asked.questions:
        yield "Ask next, the answers that leave most doubt about which model comes first:"
    for doubt in asked.questions[:FIRST_QUESTIONS]:
        yield f"  {_whose(loaded, doubt)} ({', '.join(doubt.items)})"
    if asked.to_settle:
        yield f"  The first {asked.to_settle} of these would settle it if they are answered in the middle."
        return
    yield "Asking alone does not settle which model comes first."
    for doubt in asked.others[:FIRST_QUESTIONS]:
        yield f"  {_whose(loaded, doubt)}: {doubt.reason}"


def _whose(loaded: Loaded, doubt: "Doubt") -> str:
    if doubt.reason == "weights differ":
        return "The weights that people hold for themselves"
    party = loaded.assessment.parties.get(doubt.party)
    name = party.name if party else f"nobody yet ({doubt.party.removeprefix('?')})"
    return f"{name}, {loaded.factor_title(doubt.factor)}"


def _all_data(loaded: Loaded, sure: "Outlook", asked: "AskNext") -> dict[str, Any]:
    best = loaded.assessment.best
    return {
        "models": [
            {**_data(loaded, fit), **_chances(sure.of(fit.model)), "error": sure.error}
            for fit in loaded.assessment.fits
        ],
        "best": best.model if best else None,
        "alone": loaded.assessment.alone,
        "ask_next": _ask_next(asked),
        "weights": {"agreed": agreed_weights(loaded.document), "own": own_weights(loaded.document)},
        "draws": sure.cases,
        "seed": sure.seed,
        "error": sure.error,
    }


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
                "failing": gate.failing, "unknown": gate.unknown, "between": gate.between,
                "opens_with": gate.opens_with.read(),
            }
            for gate in fit.gates
        ],
        "contributions": [
            {"factor": row.factor, "role": row.role, "weight": row.weight, "value": row.value, "amount": row.amount}
            for row in fit.contributions
        ],
    }  # fmt: skip


def _chances(one: "ModelOutlook") -> dict[str, Any]:
    return {
        "p_viable": one.viable,
        "p_gates": one.passes_gates,
        "is_exact": one.is_exact,
        "range80": one.middle,
        "worst": one.widest.low,
        "best_case": one.widest.high,
        "ranks": one.ranks,
        "rival": one.rival,
        "p_beats": one.beats_rival,
    }


def _ask_next(asked: "AskNext") -> dict[str, Any]:
    def rows(doubts: "tuple[Doubt, ...]") -> list[dict[str, Any]]:
        return [
            {"party": one.party, "factor": one.factor, "reason": one.reason, "items": one.items, "share": one.share}
            for one in doubts
        ]

    return {
        "first": asked.first,
        "surely": asked.surely,
        "to_settle": asked.to_settle,
        "questions": rows(asked.questions),
        "others": rows(asked.others),
    }
