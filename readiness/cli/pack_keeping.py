"""The steps of ``readiness pack`` for looking after answers: holds, erase, notice."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from readiness.cli.loaded import password
from readiness.cli.outcome import Outcome, table
from readiness.cli.pack_files import document_at
from readiness.document.change import setting
from readiness.document.history import moment, new_id
from readiness.document.model import LogLine
from readiness.exchange.packs.erased import remembering
from readiness.exchange.packs.erasing import Holding, days_left, erasure_of, holdings
from readiness.exchange.packs.letters import draft_note, privacy_notice
from readiness.exchange.packs.rewriting import rewrite

TOTALS_STAY = (
    "Answers for group totals, which stay: {count}. They name nobody, so nobody can tell here whether some are this "
    "person's. Those go with the next reply, once the person keeps these sections back."
)
TAKEN_AWAY = (
    "Taken away, still in the file. What they said counts no more, but goes along when the file is sent on; "
    "“pack erase” erases it:"
)
COPIES = "Copies on other computers, sticks and in e-mails are not reached: have them erased there, too."


def add_holds(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``holds``."""
    parser.add_argument("file", type=Path, help="the document")


def holds(arguments: argparse.Namespace) -> Outcome:
    """Say what the document holds about each person, and when it is to be erased."""
    found = holdings(document_at(arguments.file))
    left = days_left(found.erase_by, datetime.now(UTC).astimezone().date())
    until = "No day is set for erasing it." if left is None else f"It is to be erased by {found.erase_by}: {left} days."
    lines = [
        *_people(found.here),
        *(["", TAKEN_AWAY, "", *_people(found.away), ""] if found.away else []),
        f"Answers for group totals, which belong to nobody by name: {found.in_totals}.",
        until,
    ]
    people = [
        {
            "party": one.party, "person": one.person, "role": one.role, "entries": one.entries,
            "earlier": one.earlier, "taken_away": one.is_away,
        }
        for one in found.people
    ]  # fmt: skip
    data = {"people": people, "in_totals": found.in_totals, "parts": dict(found.parts), "erase_by": found.erase_by}
    return Outcome(lines, {**data, "days_left": left})


def _people(held: tuple[Holding, ...]) -> list[str]:
    rows = [
        (one.party_name, one.role, f"--party {one.party} --person {one.person}", str(one.entries), str(one.earlier))
        for one in held
    ]
    return table([("Party", "Person", "To erase them", "Entries", "Earlier ones"), *rows])


def add_erase(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``erase``."""
    parser.add_argument("file", type=Path, help="the document")
    parser.add_argument("--party", required=True, help="the party's id")
    parser.add_argument("--person", required=True, help="the person's id")


def erase(arguments: argparse.Namespace) -> Outcome:
    """Erase a person with every answer, its history, and both from the earlier versions on this computer."""
    document = document_at(arguments.file)
    places = erasure_of(document, arguments.party, arguments.person)
    line = LogLine(at=moment(), what="Erased a person and everything they had answered.")
    log = setting(document, "log", new_id(), line, by="")
    rewrite(arguments.file, password(), (log, *remembering(document, arguments.party, arguments.person)), places)
    words = f"Erased {len(places)} entries of {arguments.party}/{arguments.person}, with their history."
    in_totals = holdings(document).in_totals
    lines = [words, *([TOTALS_STAY.format(count=in_totals)] if in_totals else []), COPIES]
    return Outcome(lines, {"erased": len(places), "in_totals": in_totals})


def add_notice(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``notice``."""
    parser.add_argument("--asker", required=True, help="who asks and looks after the answers")
    parser.add_argument("--until", default="", metavar="DATE", help="until when answers are kept, such as 2027-03-31")


def notice(arguments: argparse.Namespace) -> Outcome:
    """Print the privacy notice."""
    paragraphs, note = (
        privacy_notice(arguments.asker, arguments.until, arguments.language),
        draft_note(arguments.language),
    )
    return Outcome(["\n\n".join(paragraphs), *(["", note] if note else [])], {"notice": list(paragraphs)})
