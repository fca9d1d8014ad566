"""``readiness map FILE``: the governance map in words, as a picture or file, checked, measured, or with a what-if."""

import argparse
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from readiness.cli.loaded import Loaded, load
from readiness.cli.outcome import DONE, FOUND_ERRORS, Outcome
from readiness.document.outputs import write_whole
from readiness.errors import UsageError
from readiness.governance.checks.checking import Context, check, standing
from readiness.governance.checks.finding import Finding, marks_of
from readiness.governance.description import describe, listed
from readiness.governance.drawing import NO_MARKS, to_svg
from readiness.governance.formats.files import READ, csv_pair, left_behind, not_told, read_map, written
from readiness.governance.graph import Graph
from readiness.governance.layout import Picture, lay_out
from readiness.governance.lenses import ALL, LENSES, Lens
from readiness.governance.network import levels_of_collaboration, measure
from readiness.governance.network_words import form_of, measures_in_words
from readiness.governance.shapes import Shape, shape_for, shape_of
from readiness.governance.stored import map_of, reasons
from readiness.governance.templates import Filled
from readiness.governance.what_if import Cause, Change, Consequence, in_words, place_named, what_if
from readiness.partnership.people import parties

PICTURES = (".svg", ".png", ".pdf")
WRITTEN = (".svg", ".png", ".pdf", ".graphml", ".json", ".csv", ".mmd")
SUPPOSED: Mapping[str, Cause] = {
    "without": "leaves", "absent": "absent", "conflicted": "conflicted", "withdraw": "withdrawn",
}  # fmt: skip
NOTHING_WRONG = "The checks find nothing wrong with this map."
WORDS = {"error": "Error", "warning": "Warning", "info": "Note", "to-do": "To do"}
COUNTED = {
    "error": ("error", "errors"), "warning": ("warning", "warnings"), "info": ("note", "notes"),
    "to-do": ("thing not recorded", "things not recorded"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A map with what it is checked against, more facts on where it comes from, and what its file does not say."""

    filled: Filled
    context: Context
    facts: Mapping[str, Any]
    untold: tuple[str, ...] = ()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document, or a map in a file ending in .json, .graphml or .csv")
    parser.add_argument("--model", help="the delivery model; the chosen one, else the best fit, unless given")
    parser.add_argument("--variant", help="the variant of the model")
    parser.add_argument("--lens", choices=tuple(LENSES), default=ALL.id, help="the ties to light; the rest is grey")
    parser.add_argument("-o", "--output", type=Path, help=f"the file to write, ending in {_one_of(WRITTEN)}")
    asked = parser.add_mutually_exclusive_group()
    asked.add_argument("--check", action="store_true", help="say what is wrong with the map, and how to mend it")
    asked.add_argument("--measures", action="store_true", help="measure the network, one kind of tie after the other")
    asked.add_argument("--without", metavar="PLACE", help="what happens if this place leaves")
    asked.add_argument("--absent", metavar="PLACE", help="what happens if its members don't come")
    asked.add_argument("--conflicted", metavar="PLACE", help="what happens if its members may not vote")
    asked.add_argument("--withdraw", metavar="CONTRACT", help="what happens if this contract or agreement is withdrawn")


def run(arguments: argparse.Namespace) -> Outcome:
    """Draw, check or measure the map, or say it in words where nothing else is asked."""
    output: Path | None = arguments.output
    _refuse_what_is_not_written(output)
    is_bare = arguments.file.suffix.lower() in READ
    asked = _bare(arguments) if is_bare else _filled(arguments)
    outcome = _answer(arguments, asked)
    if output is None:
        return outcome
    graph = asked.filled.graph
    picture, stands_in = _picture(output, graph, LENSES[arguments.lens])
    marks = marks_of(standing(check(graph, asked.context))) if arguments.check else {}
    write_map(output, graph, picture, _led(marks, stands_in))
    crossings = "1 crossing" if picture.crossings == 1 else f"{picture.crossings} crossings"
    lost = left_behind(graph, output)
    paths = [str(path) for path in (csv_pair(output) if output.suffix.lower() == ".csv" else (output,))]
    alike = [f"Places that are alike are drawn as one: {len(picture.boxes)} boxes for {len(graph.nodes)} places."]
    lines = [*outcome.lines, f"Wrote {listed(paths)} ({crossings}).", *(alike if stands_in else ()), *lost]
    data = {**outcome.data, "path": str(output), "paths": paths, "left_behind": lost}
    return replace(outcome, lines=lines, data=data)


def _picture(output: Path, graph: Graph, lens: Lens) -> tuple[Picture, Mapping[str, str]]:
    """Return the picture, and which box stands in for each place that has none of its own."""
    if output.suffix.lower() not in PICTURES:
        return lay_out(graph, lens), {}
    from readiness.report.map_paper import for_paper

    drawn, picture = for_paper(graph, lens)
    return picture, drawn.stands_in


def _led(marks: Mapping[str, str], stands_in: Mapping[str, str]) -> Mapping[str, str]:
    """Return ``marks`` with those of places that are not drawn at the box that stands in for them."""
    led: dict[str, dict[str, None]] = {}
    for key, words in marks.items():
        led.setdefault(stands_in.get(key, key), {})[words] = None
    return {key: " ".join(words) for key, words in led.items()}


def fill_shape(loaded: Loaded, shape: Shape) -> Filled:
    """Return the map of ``shape`` as the document keeps it, else filled with the document's parties."""
    return map_of(loaded.document, shape, parties(loaded.document))


def write_map(output: Path, graph: Graph, picture: Picture, marks: Mapping[str, str] = NO_MARKS) -> None:
    """Write the map as its file's name asks: a picture (SVG shows ``marks``, by place and tie), or places and ties.

    Raises:
        CannotWriteError: The folder or the disk refuses.
    """
    drawn = _pictures(graph, picture, marks).get(output.suffix.lower())
    for path, content in ({output: drawn()} if drawn else written(graph, output)).items():
        write_whole(path, content)


def _pictures(graph: Graph, picture: Picture, marks: Mapping[str, str]) -> Mapping[str, Callable[[], bytes]]:
    def on_paper() -> bytes:
        from readiness.report.map_sheet import map_pdf

        today = datetime.now(UTC).astimezone()
        return map_pdf(picture, graph, f"{today.day} {today:%B %Y}")

    def in_points() -> bytes:
        from readiness.report.map_sheet import map_png

        return map_png(picture)

    return {".svg": lambda: to_svg(picture, graph, marks=marks).encode(), ".pdf": on_paper, ".png": in_points}


def _refuse_what_is_not_written(output: Path | None) -> None:
    if output is not None and output.suffix.lower() not in WRITTEN:
        problem = f"“{output.suffix}” is not a format this command writes."
        raise UsageError(str(output), problem, f"Use a name ending in {_one_of(WRITTEN)}.")


def _one_of(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _filled(arguments: argparse.Namespace) -> Asked:
    if arguments.variant and not arguments.model:
        raise UsageError("--variant", "A variant belongs to a model, and none is named.", "Add --model.")
    loaded = load(arguments.file)
    if arguments.model:
        shape = shape_of(loaded.catalogue, arguments.model, arguments.variant)
    else:
        best = loaded.assessment.best
        shape = shape_for(loaded.document, loaded.catalogue, best.model if best else None)
    context = Context(shape.model, _today(), reasons(loaded.document, shape.key))
    return Asked(fill_shape(loaded, shape), context, {"model": shape.model, "variant": shape.variant})


def _bare(arguments: argparse.Namespace) -> Asked:
    if (arguments.model and not arguments.check) or arguments.variant:
        problem = "A model is for documents; this file is a map already."
        raise UsageError(str(arguments.file), problem, "Leave --model and --variant out, or add --check.")
    graph = read_map(arguments.file)
    model = arguments.model or graph.model
    untold = not_told(replace(graph, model=model))
    return Asked(Filled(graph, ()), Context(model, _today()), {"model": model or None}, untold)


def _today() -> Any:
    return datetime.now(UTC).astimezone().date()


def _answer(arguments: argparse.Namespace, asked: Asked) -> Outcome:
    if arguments.check:
        return _checked(asked)
    if arguments.measures:
        return _measured(asked)
    supposed = next((name for name in SUPPOSED if getattr(arguments, name)), None)
    if supposed is not None:
        return _supposed(asked, SUPPOSED[supposed], getattr(arguments, supposed))
    return _described(asked, LENSES[arguments.lens].id, in_full=arguments.output is None)


def _checked(asked: Asked) -> Outcome:
    graph = asked.filled.graph
    findings = check(graph, asked.context)
    by_rule = groupby(standing(findings), key=lambda one: (one.severity, one.rule))
    opening = _counted(findings) if graph.nodes else "The map is empty; there is nothing to check."
    lines = [opening, *(line for _, alike in by_rule for line in _lines_of(tuple(alike)))]
    aside = [one for one in findings if one.set_aside]
    lines += [f"Set aside {one.rule}: {one.message} Reason: {one.set_aside}" for one in aside]
    lines += ["", *asked.untold] if asked.untold else []
    has_errors = any(one.severity == "error" for one in standing(findings))
    data = {**asked.facts, "findings": [asdict(one) for one in findings]}
    return Outcome(lines, data, FOUND_ERRORS if has_errors else DONE)


def _counted(findings: tuple[Finding, ...]) -> str:
    found = [one.severity for one in standing(findings)]
    told = [f"{found.count(one)} {words[found.count(one) != 1]}" for one, words in COUNTED.items() if one in found]
    return f"Found {listed(told)}." if told else NOTHING_WRONG


def _lines_of(alike: tuple[Finding, ...]) -> Iterator[str]:
    first = alike[0]
    yield ""
    yield f"{WORDS[first.severity]} {first.rule}: {first.title}"
    yield f"  Why it matters: {first.why} ({first.source})"
    for one in alike:
        yield f"  - {one.message}"
        yield f"    To adopt: {one.remedy}"


def _measured(asked: Asked) -> Outcome:
    graph = asked.filled.graph
    measures = measure(graph)
    data = {kind: asdict(found) for kind, found in measures.items()}
    more = {"collaboration": dict(levels_of_collaboration(graph)), "form": form_of(graph)}
    return Outcome(measures_in_words(graph, measures), {**asked.facts, **data, **more})


def _supposed(asked: Asked, cause: Cause, text: str) -> Outcome:
    graph = asked.filled.graph
    found = what_if(graph, Change(cause, text if cause == "withdrawn" else place_named(graph, text)), asked.context)
    return Outcome(in_words(graph, found), {**asked.facts, **_consequence(found)})


def _consequence(found: Consequence) -> dict[str, Any]:
    return {
        "cause": found.change.cause,
        "id": found.change.id,
        "deliverers_lost": found.deliverers,
        "duties_lost": found.duties,
        "meetings": [{**asdict(one), "can_decide": one.can_decide} for one in found.meetings],
        "new_findings": [asdict(one) for one in found.findings],
    }


def _described(asked: Asked, lens: str, *, in_full: bool) -> Outcome:
    graph, unfilled = asked.filled.graph, asked.filled.unfilled
    lines = list(describe(graph)) if in_full else [describe(graph)[0]]
    if unfilled:
        lines.append(f"Nobody stands here yet: {listed([graph.name_of(place) for place in unfilled])}.")
    counts = {"nodes": len(graph.nodes), "edges": len(graph.edges), "crossings": lay_out(graph, LENSES[lens]).crossings}
    return Outcome(lines, {**counts, "lens": lens, "unfilled": unfilled, "path": None, **asked.facts})
