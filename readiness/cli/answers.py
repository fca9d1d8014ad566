"""``readiness answers FILE --party P --respondent R --from CSV``: record answers from a file."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from readiness.cli.loaded import password
from readiness.cli.outcome import DONE, FOUND_ERRORS, Outcome
from readiness.document.change import Change, setting
from readiness.document.model import Document, Person
from readiness.document.store import OpenDocument
from readiness.errors import CannotWriteError, UsageError
from readiness.exchange.answer_files import SheetLine, read_sheet
from readiness.partnership.people import parties, people, questionnaire_in_use
from readiness.questionnaire.shipped import shipped_library
from readiness.records import no_such


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document")
    parser.add_argument("--party", required=True, help="the party's id")
    parser.add_argument("--respondent", required=True, help="the person's id; a new one is added to the party")
    parser.add_argument("--from", dest="source", type=Path, required=True, help="CSV: item,value[,state,reason]")


def run(arguments: argparse.Namespace) -> Outcome:
    """Record every line that fits and name those that do not."""
    library = shipped_library()
    opened = OpenDocument.open(arguments.file, password())
    try:
        document = opened.document
        known = tuple(parties(document))
        if arguments.party not in known:
            problem = no_such("party", arguments.party, known)
            raise UsageError("--party", problem, f"Choose one of: {', '.join(known) or 'none yet'}.")
        used = tuple(questionnaire_in_use(document, library, one.id) for one in library.everything)
        is_new = arguments.respondent not in people(document, arguments.party)
        lines = read_sheet(arguments.source, used)
        opened.record(tuple(_changes(document, arguments.party, arguments.respondent, lines)))
    finally:
        state = opened.close()
    if state.is_trouble:
        raise CannotWriteError("", state.words, "Open the document once it can be written; they are brought in then.")
    good = [line for line in lines if line.answer is not None]
    bad = [{"line": line.line, "problem": line.problem} for line in lines if line.answer is None]
    counted = "1 answer" if len(good) == 1 else f"{len(good)} answers"
    words = [f"Recorded {counted} of {arguments.respondent} ({arguments.party})."]
    if is_new:
        words.append(f"“{arguments.respondent}” is new in this party and was added.")
    words += [f"Line {row['line']} was not recorded: {row['problem']}" for row in bad]
    return Outcome(words, {"recorded": len(good), "rejected": bad}, FOUND_ERRORS if bad else DONE)


def _changes(document: Document, party: str, person: str, lines: tuple[SheetLine, ...]) -> Iterator[Change]:
    if person not in people(document, party):
        yield setting(document, "people", f"{party}/{person}", Person(role=person), by=person)
    kept = set(document.questionnaires)
    for line in lines:
        if line.questionnaire is None or line.item is None or line.answer is None:
            continue
        copy = f"{line.questionnaire.id}/{line.questionnaire.version}"
        if copy not in kept:
            kept.add(copy)
            yield setting(document, "questionnaires", copy, line.questionnaire, by=person)
        key = f"{party}/{person}/{line.questionnaire.id}/{line.item.id}"
        yield setting(document, "answers", key, line.answer, by=person)
