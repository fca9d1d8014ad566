"""``readiness map FILE``: the governance map in words, as a picture (SVG) or as a file of places and ties (JSON)."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from readiness.cli.loaded import Loaded, load
from readiness.cli.outcome import Outcome
from readiness.document.outputs import write_whole
from readiness.errors import BadInputError, UsageError
from readiness.governance.description import describe, listed
from readiness.governance.drawing import to_svg
from readiness.governance.graph import LARGEST_FILE_BYTES, Graph, from_json, to_json
from readiness.governance.layout import Picture, lay_out
from readiness.governance.lenses import ALL, LENSES
from readiness.governance.shapes import Shape, shape_for, shape_of
from readiness.governance.templates import Filled, fill, load_template
from readiness.partnership.people import parties

BARE_MAP = ".json"
WRITTEN = (".svg", ".json")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document, or a map in a file ending in .json")
    parser.add_argument("--model", help="the delivery model; the chosen one, else the best fit, unless given")
    parser.add_argument("--variant", help="the variant of the model")
    parser.add_argument("--lens", choices=tuple(LENSES), default=ALL.id, help="the ties to light; the rest is grey")
    parser.add_argument("-o", "--output", type=Path, help="the file to write, ending in .svg or .json")


def run(arguments: argparse.Namespace) -> Outcome:
    """Draw the map, or say it in words where no file to write is named."""
    output: Path | None = arguments.output
    _refuse_what_is_not_written(output)
    filled, more = _bare(arguments) if arguments.file.suffix == BARE_MAP else _filled(arguments)
    picture = lay_out(filled.graph, LENSES[arguments.lens])
    if output is not None:
        write_map(output, filled.graph, picture)
    return Outcome(_lines(filled, picture, output), {**_counts(filled, picture, output), **more})


def fill_shape(loaded: Loaded, shape: Shape) -> Filled:
    """Return the map of ``shape`` filled with the document's parties."""
    return fill(load_template(shape.template), parties(loaded.document))


def write_map(output: Path, graph: Graph, picture: Picture) -> None:
    """Write the map as its file's name asks: a picture for ``.svg``, else places and ties.

    Raises:
        CannotWriteError: The folder or the disk refuses.
    """
    words = to_svg(picture, graph) if output.suffix == ".svg" else to_json(graph)
    write_whole(output, words.encode())


def _refuse_what_is_not_written(output: Path | None) -> None:
    if output is not None and output.suffix not in WRITTEN:
        problem = f"“{output.suffix}” is not a format this command writes."
        raise UsageError(str(output), problem, "Use a name ending in .svg or .json.")


def _filled(arguments: argparse.Namespace) -> tuple[Filled, Mapping[str, Any]]:
    if arguments.variant and not arguments.model:
        raise UsageError("--variant", "A variant belongs to a model, and none is named.", "Add --model.")
    loaded = load(arguments.file)
    if arguments.model:
        shape = shape_of(loaded.catalogue, arguments.model, arguments.variant)
    else:
        best = loaded.assessment.best
        shape = shape_for(loaded.document, loaded.catalogue, best.model if best else None)
    return fill_shape(loaded, shape), {"model": shape.model, "variant": shape.variant}


def _bare(arguments: argparse.Namespace) -> tuple[Filled, Mapping[str, Any]]:
    if arguments.model or arguments.variant:
        problem = "A model is for documents; this file is a map already."
        raise UsageError(str(arguments.file), problem, "Leave --model and --variant out.")
    return Filled(from_json(_read(arguments.file), arguments.file.name), ()), {}


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE_BYTES + 1)
    except OSError as error:
        raise BadInputError(
            str(path), f"The file can't be read ({error.strerror}).", "Check its name and folder, and try again."
        ) from error


def _lines(filled: Filled, picture: Picture, output: Path | None) -> list[str]:
    lines = list(describe(filled.graph)) if output is None else [describe(filled.graph)[0]]
    if filled.unfilled:
        lines.append(f"Nobody stands here yet: {listed([filled.graph.name_of(place) for place in filled.unfilled])}.")
    if output is not None:
        crossings = "1 crossing" if picture.crossings == 1 else f"{picture.crossings} crossings"
        lines.append(f"Wrote {output} ({crossings}).")
    return lines


def _counts(filled: Filled, picture: Picture, output: Path | None) -> dict[str, Any]:
    return {
        "nodes": len(filled.graph.nodes),
        "edges": len(filled.graph.edges),
        "crossings": picture.crossings,
        "lens": picture.lens,
        "unfilled": filled.unfilled,
        "path": str(output) if output else None,
    }
