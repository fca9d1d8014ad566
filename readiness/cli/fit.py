"""``readiness fit FILE``: how well each delivery model fits these parties and this service, and how sure that is."""

import argparse
from collections.abc import Iterator
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readiness.cli.loaded import Loaded, load
from readiness.cli.outcome import Outcome, table
from readiness.errors import UsageError
from readiness.fit.fit import ModelFit, fit_settings
from readiness.partnership.anonymity import shows_people
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
TOGETHER = "The people of an organisation count together here, so that chances tell nobody what one of them said."


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
    head = ("Model", "Suitability", "Readiness", "Gates", "Status")
    if loaded.assessment.best is None:
        yield from table([head, *(_row(loaded, fit) for fit in fits)])
    else:
        yield from table([(*head, "Viable"), *((*_row(loaded, fit), _viable(sure, fit)) for fit in fits)])
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
    # What is worth most at any answer would print a number that nobody gave.
    suitability = shown(fit.suitability) if fit.suitability_known else "open"
    readiness = shown(fit.readiness) if fit.readiness_known else "open"
    return (title, suitability, readiness, gates, fit.status)


def _viable(sure: "Outlook", fit: ModelFit) -> str:
    return f"{of_hundred(sure.of(fit.model).viable)} of 100" if fit.readiness_known else "open"


def _best(loaded: Loaded) -> ModelFit | None:
    """Return the model that can be named as the best, or None where too little is known or none suits."""
    best = loaded.assessment.best
    is_named = best is not None and best.suitability_known and best.status in ("choose", "prepare")
    return best if is_named else None


def _verdict(loaded: Loaded, first: ModelFit) -> str:
    title = loaded.catalogue.model(first.model).title.read()
    if not first.suitability_known:
        return f"Which model would serve the service is open: nobody has described the service. {_readiest(loaded)}"
    if first.status == "not yet known":
        open_gates = [loaded.factor_title(gate.factor) for gate in first.open_questions]
        missing = ", ".join(open_gates) or "too few answers"
        return f"No model can be named yet. {title} comes first so far; still open: {missing}."
    if first.status in ("choose", "prepare"):
        return f"Best fit: {title} ({first.status})."
    return f"No model suits this service so far. You could do {title}, but it is not what the service needs."


def _readiest(loaded: Loaded) -> str:
    readiest = max(loaded.assessment.fits, key=lambda fit: fit.readiness.expected)
    if readiest.readiness_known < Fraction(str(fit_settings().known_from.value)):
        return "Too few questions are answered to say which model you would be readiest for."
    title = loaded.catalogue.model(readiest.model).title.read()
    return f"You would be readiest for: {title} ({whole_percentage(readiest.readiness.expected)} of 100)."


def _gate_lines(loaded: Loaded) -> list[str]:
    first = loaded.assessment.best
    if first is None:
        return ["Nothing is answered yet, so no model can be named."]
    lines = [_verdict(loaded, first)]
    for gate in first.gates if first.suitability_known else ():
        if gate.state in ("failed", "not yet known"):
            names = gate_holders(gate, loaded.party_name)
            who = f" ({', '.join(names)})" if names else ""
            lines.append(f"  Gate {gate.state}: {loaded.factor_title(gate.factor)}{who}. {gate.opens_with.read()}")
    return lines


def _sureness(loaded: Loaded, sure: "Outlook") -> Iterator[str]:
    yield f"How sure that is, over {sure.cases:,} plausible cases ({_moved_by(sure.error)}):"
    if not shows_people(loaded.document):
        yield TOGETHER
    known = [fit for fit in loaded.assessment.fits if fit.readiness_known]
    for fit in known[:FIRST_MODELS]:
        one = sure.of(fit.model)
        low, high = (whole_percentage(Fraction(end)) for end in one.middle)
        title = loaded.catalogue.model(fit.model).title.read()
        viable, first = (in_cases(report_phrases(), chance) for chance in (one.viable, one.comes_first))
        # Which model comes first would be a draw of lots while nobody has described the service.
        rank = f", first {first}" if fit.suitability_known else ""
        middle = f"at {low}" if low == high else f"from {low} to {high}"
        yield f"  {title}: viable {viable}{rank}; readiness {middle} in the middle 80 of 100."
        if one.is_hopeful:
            printed = whole_percentage(fit.readiness.expected)
            yield f"    Its readiness of {printed} counts each open answer at its middle; over the cases, where some"
            yield "    turn out low, it is lower."
    if any(fit.suitability_known for fit in loaded.assessment.fits):
        yield "  First: among the models whose gates are open in that case."


def _moved_by(error: float) -> str:
    moved = f"no share moved by more than {ceil(1000 * error) / 10} of 100" if error else "every share stayed the same"
    return f"drawn again with other points, {moved}"


def _questions(loaded: Loaded, asked: "AskNext") -> Iterator[str]:
    if asked.to_settle == 0:
        yield "Nothing more has to be asked: among the models whose gates are open in a case,"
        yield f"{_settled_on(loaded, asked)} comes first in at least 95 of 100 plausible cases."
        yield from _not_first(loaded, asked)
        return
    if asked.questions:
        yield "Ask next, the answers that leave most doubt about which model comes first:"
    for doubt in asked.shown:
        yield f"  {_whose(loaded, doubt)} ({', '.join(doubt.items)})"
    if asked.to_settle:
        yield from _would_settle(loaded, asked)
        return
    yield "Asking alone does not settle which model comes first."
    for doubt in asked.others[:FIRST_QUESTIONS]:
        yield f"  {_whose(loaded, doubt)}: {doubt.reason}"


def _would_settle(loaded: Loaded, asked: "AskNext") -> Iterator[str]:
    if asked.to_settle is not None and len(asked.shown) < asked.to_settle:
        yield f"  (the first {len(asked.shown)} of {asked.to_settle} lines)"
    one = asked.answers_to_settle == 1
    yield "This one answer would settle it" if one else f"These {asked.answers_to_settle} answers would settle it"
    yield f"if {'it is' if one else 'they are'} answered as expected, in the middle: {_settled_on(loaded, asked)} would"
    yield "then come first among the models whose gates are open."
    yield from _not_first(loaded, asked)


def _settled_on(loaded: Loaded, asked: "AskNext") -> str:
    return loaded.catalogue.model(asked.settles_on).title.read() if asked.settles_on else ""


def _not_first(loaded: Loaded, asked: "AskNext") -> Iterator[str]:
    """Yield what is to be said where that is not the model at the top of the list."""
    first = loaded.assessment.fits[0].model
    if first != asked.settles_on:
        title = loaded.catalogue.model(first).title.read()
        yield f"That is not {title}: the list also counts models with a gate that is shut or not yet known."


def _whose(loaded: Loaded, doubt: "Doubt") -> str:
    if doubt.reason == "weights differ":
        return "The weights that people hold for themselves"
    party = loaded.assessment.parties.get(doubt.party)
    name = party.name if party else f"nobody yet ({doubt.party.removeprefix('?')})"
    return f"{name}, {loaded.factor_title(doubt.factor)}"


def _all_data(loaded: Loaded, sure: "Outlook", asked: "AskNext") -> dict[str, Any]:
    best = _best(loaded)
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
            {
                "party": one.party or None,
                "factor": one.factor,
                "reason": one.reason,
                "items": one.items,
                "share": one.share,
            }
            for one in doubts
        ]

    return {
        "first": asked.first,
        "surely": asked.surely,
        "to_settle": asked.answers_to_settle,
        "settles_on": asked.settles_on,
        "questions": rows(asked.questions),
        "others": rows(asked.others),
    }
