"""``readiness demo``: a sample from its answers to document, report and map, to see what the program does."""

import argparse
import time
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from readiness.cli.loaded import Loaded
from readiness.cli.map import fill_shape, write_map
from readiness.cli.new import SUFFIX, sample_document
from readiness.cli.outcome import Outcome
from readiness.cli.report import write_report
from readiness.document.encoding import decode, encode
from readiness.document.model import PARTS
from readiness.document.outputs import write_whole
from readiness.errors import BadInputError, CannotWriteError
from readiness.fit.catalogue import load_catalogue
from readiness.fit.fit import ModelFit, Status
from readiness.governance.layout import lay_out
from readiness.governance.shapes import shape_for
from readiness.partnership.people import answers_by_person
from readiness.questionnaire.shipped import shipped_library
from readiness.scoring.ranges import whole_percentage

FOLDER = Path("readiness-demo")
SAMPLE = "lambeth"
BY = "sample"
MEANINGS: Mapping[Status, str] = {
    "choose": "it suits, and the parties are ready for it",
    "prepare": "it suits, but the parties are not ready for it yet",
    "not yet known": "too little is answered to be sure of it",
    "possible, not needed": "the parties are ready for it, but the service does not call for it",
    "set aside": "it neither suits well, nor are the parties ready for it",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="DIR", help="the folder to write into")
    parser.add_argument("--sample", default=SAMPLE, help="another sample")


def run(arguments: argparse.Namespace) -> Outcome:
    """Write document, report and map of the sample, and say what was found."""
    began = time.perf_counter()
    document = sample_document(arguments.sample)
    folder = _folder(arguments.out)
    files = {
        "document": _free(folder / f"{arguments.sample}{SUFFIX}"),
        "report": folder / f"{arguments.sample}-report.pdf",
        "map": folder / f"{arguments.sample}-map.svg",
    }
    loaded = Loaded(document, shipped_library(), load_catalogue())
    write_whole(files["document"], encode(document))
    pages = write_report(loaded, files["report"])
    _draw(loaded, files["map"])
    best = loaded.assessment.best
    data: dict[str, Any] = {name: str(path) for name, path in files.items()}
    data |= {"best_model": best.model if best else None, "pages": pages, "seconds": time.perf_counter() - began}
    return Outcome([*_found(loaded), "", *_written(files, pages, data["seconds"])], data)


def _folder(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        problem = f"The folder can't be made ({error.strerror})."
        raise CannotWriteError(str(path), problem, "Name another folder with --out.") from error
    return path


def _free(path: Path) -> Path:
    """Return ``path``, or the next numbered name: a demo that somebody went on working in is never replaced."""
    number, chosen = 2, path
    while chosen.exists() and not _is_untouched(chosen):
        chosen, number = path.with_name(f"{path.stem}-{number}{path.suffix}"), number + 1
    return chosen


def _is_untouched(path: Path) -> bool:
    try:
        document = decode(path.read_bytes(), path.name).document
    except (BadInputError, OSError):
        return False
    entries = chain.from_iterable(getattr(document, part).values() for part in PARTS)
    return all(revision.by == BY for entry in entries for revision in entry.revisions)


def _draw(loaded: Loaded, path: Path) -> None:
    best = loaded.assessment.best
    shape = shape_for(loaded.document, loaded.catalogue, best.model if best else None)
    graph = fill_shape(loaded, shape).graph
    write_map(path, graph, lay_out(graph))


def _found(loaded: Loaded) -> list[str]:
    about = loaded.document.about["document"].value
    people = len(answers_by_person(loaded.document))
    opening = [
        f"{about.title if about else 'The sample'}.",
        f"{len(loaded.assessment.parties)} parties took part, and {people} people answered for them.",
    ]
    best = loaded.assessment.best
    return [*opening, *(_best(loaded, best) if best else ["Too little is answered to name a delivery model."])]


def _best(loaded: Loaded, fit: ModelFit) -> Iterator[str]:
    title = loaded.catalogue.model(fit.model).title.read()
    suitability, readiness = (whole_percentage(axis.expected) for axis in (fit.suitability, fit.readiness))
    yield f"The delivery model that fits best is “{title}”: {MEANINGS[fit.status]}."
    yield f"It suits the service by {suitability} of 100, and the parties are ready for it by {readiness} of 100."
    shut = [loaded.factor_title(gate.factor).lower() for gate in fit.failed_gates]
    yield f"Its gates that are still shut: {', '.join(shut)}." if shut else "None of its gates is shut."


def _written(files: dict[str, Path], pages: int | None, seconds: float) -> list[str]:
    return [
        f"Document: {files['document']}",
        f"Report:   {files['report']} ({pages} pages)",
        f"Map:      {files['map']}",
        f"Done in {seconds:.1f} seconds. Open the document with: readiness {files['document']}",
    ]
