"""The step ``readiness pack responses``: answers from a table of a form tool, shown first and recorded when asked."""

import argparse
from dataclasses import replace
from pathlib import Path

from readiness.cli.outcome import DONE, FOUND_ERRORS, Outcome, table
from readiness.cli.pack_files import document_at, recorded
from readiness.errors import UsageError
from readiness.exchange.form_answers import (
    FormReading,
    ItemPlace,
    Match,
    changes_for,
    read_answers,
    suggest,
    who_column,
)
from readiness.exchange.form_tables import FormTable, read_form
from readiness.partnership.people import parties, questionnaire_in_use
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.shipped import shipped_library
from readiness.records import no_such

GROUNDS = {
    "id": "same id",
    "text": "same words",
    "nearest": "nearest words",
    "chosen": "your choice",
    "none": "left out",
}


def add_responses(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``responses``."""
    parser.add_argument("file", type=Path, help="the document")
    parser.add_argument("table", type=Path, help="CSV or XLSX: one row a person, one column a question")
    parser.add_argument("--party", required=True, help="the party whose people answered")
    parser.add_argument("--who", help="the column that names each person's role")
    parser.add_argument(
        "--match",
        action="append",
        default=[],
        metavar="COLUMN=ITEM",
        help="take a column for any question, by its id; item empty: leave it out",
    )
    parser.add_argument("--record", action="store_true", help="record what fits; without it nothing is changed")


def responses(arguments: argparse.Namespace) -> Outcome:
    """Show which column is which question and what does not fit, and record the rest where that is asked."""
    document, library = document_at(arguments.file), shipped_library()
    known = tuple(parties(document))
    if arguments.party not in known:
        problem = no_such("party", arguments.party, known)
        raise UsageError("--party", problem, f"Choose one of: {', '.join(known) or 'none yet'}.")
    asked = tuple(questionnaire_in_use(document, library, one.id) for one in library.everything)
    form = read_form(arguments.table)
    matches = _chosen(suggest(form, asked), arguments.match, asked)
    reading = read_answers(form, matches, asked, _who(form, arguments.who))
    if arguments.record:
        recorded(arguments.file, changes_for(document, arguments.party, reading, asked))
    return _outcome(matches, reading, is_recorded=arguments.record)


def _who(form: FormTable, wanted: str | None) -> str:
    if wanted is not None and wanted.lower() not in form.headings:
        raise UsageError("--who", no_such("column", wanted, form.headings), "Choose a column of the table.")
    return wanted.lower() if wanted else who_column(form)


def _chosen(matches: tuple[Match, ...], wishes: list[str], asked: tuple[Questionnaire, ...]) -> tuple[Match, ...]:
    places = {(one.id, item.id): ItemPlace(one.id, item.id) for one in asked for item in one.items}
    items = {item: place for (_, item), place in places.items()} | {
        f"{one}/{item}": place for (one, item), place in places.items()
    }
    wanted: dict[str, ItemPlace | None] = {}
    for wish in wishes:
        heading, sign, item = (part.strip() for part in wish.rpartition("="))
        if not sign or not heading:
            problem = f"“{wish[:60]}” does not say which column is which question."
            raise UsageError("--match", problem, "Write COLUMN=ITEM, or COLUMN= to leave the column out.")
        if item and item not in items:
            remedy = f"Run “readiness questionnaire show ID” to see the ids: {', '.join(one.id for one in asked)}."
            raise UsageError("--match", no_such("item", item, tuple(items)), remedy)
        wanted[heading.lower()] = items.get(item)
    if strangers := wanted.keys() - {match.heading for match in matches}:
        problem = no_such("column", min(strangers), tuple(match.heading for match in matches))
        raise UsageError("--match", problem, "Choose a column of the table.")
    return tuple(
        replace(match, place=wanted[match.heading], how="chosen") if match.heading in wanted else match
        for match in matches
    )


def _outcome(matches: tuple[Match, ...], reading: FormReading, *, is_recorded: bool) -> Outcome:
    rows = [(match.heading[:60], match.place.item if match.place else "", GROUNDS[match.how]) for match in matches]
    people = len({each.who for each in reading.answers})
    verdict = f"{len(reading.answers)} answers of {people} people fit"
    lines = [
        *table([("Column", "Question", "Ground"), *rows]),
        f"{verdict} and were recorded."
        if is_recorded
        else f"{verdict}. Nothing was changed; add --record to record them.",
        *(f"Line {each.line}, “{each.heading[:40]}”: {each.reason}" for each in reading.refused),
    ]
    data = {
        "columns": [
            {"heading": match.heading, "item": match.place.item if match.place else None, "ground": match.how}
            for match in matches
        ],
        "answers": len(reading.answers),
        "people": people,
        "recorded": len(reading.answers) if is_recorded else 0,
        "rejected": [{"line": each.line, "column": each.heading, "problem": each.reason} for each in reading.refused],
    }
    return Outcome(lines, data, FOUND_ERRORS if reading.refused else DONE)
