"""The steps of ``readiness pack`` for whoever asks: invite, import."""

import argparse
from pathlib import Path
from textwrap import shorten
from typing import Any

from readiness.cli.loaded import password
from readiness.cli.outcome import Outcome, table
from readiness.cli.pack_files import document_at, one_line, recorded, refuse_a_bad_place, with_suffix, write_pack_file
from readiness.document.model import Document
from readiness.exchange.packs.arriving import Arrival, arrive
from readiness.exchange.packs.formats import read_file, reply_in
from readiness.exchange.packs.inviting import Wish
from readiness.exchange.packs.inviting import invite as invitation_of
from readiness.exchange.packs.keys import key_of
from readiness.exchange.packs.letters import (
    day_in_words,
    draft_note,
    invitation_letter,
    language_of,
    receipt_letter,
)
from readiness.exchange.packs.receipts import receipt_for
from readiness.exchange.packs.rewriting import rewrite
from readiness.questionnaire.shipped import shipped_library


def add_invite(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``invite``."""
    parser.add_argument("file", type=Path, help="the document that asks")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the invitation to write")
    parser.add_argument("--asker", default="", help="in whose name; the document's title unless given")
    parser.add_argument("--party", help="the party that is invited; anybody unless given")
    parser.add_argument("--ask", action="append", default=[], metavar="ID", help="a questionnaire; may be repeated")
    parser.add_argument("--about-each-other", action="store_true", help="ask about each other party, too")
    parser.add_argument("--reply-by", default="", metavar="DATE", help="such as 2026-11-30")


def invite(arguments: argparse.Namespace) -> Outcome:
    """Write an invitation and say the check words of its key."""
    document = document_at(arguments.file)
    output = with_suffix(arguments.output)
    refuse_a_bad_place(output)
    asker = one_line(arguments.asker) or _title(document, arguments.file)
    wish = Wish(asker, arguments.party, tuple(arguments.ask), arguments.reply_by, "", arguments.about_each_other)
    made = invitation_of(document, shipped_library(), wish)
    # The document first: an invitation that it does not know could not be answered to it.
    recorded(arguments.file, made.changes)
    write_pack_file(output, made.data)
    language = language_of(document, arguments.language)
    letter = invitation_letter(asker, output.name, made.check_words, arguments.reply_by, language)
    note = draft_note(language)
    lines = [f"Wrote {output}.", f"Check words: {made.check_words}.", "", "A letter to go with it:", "", letter]
    lines += ["", note] if note else []
    asked = [one.id for one in made.file.questionnaires]
    data = {"pack": str(output), "id": made.file.id, "check_words": made.check_words, "questionnaires": asked}
    return Outcome(lines, {**data, "letter": letter})


def add_import(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``import``."""
    parser.add_argument("file", type=Path, help="the document that asked")
    parser.add_argument("pack", type=Path, help="the reply")
    parser.add_argument("--show", action="store_true", help="show what would change, and change nothing")
    parser.add_argument("--erased-too", action="store_true", help="bring people back who were erased here")
    parser.add_argument("--taken-away-too", action="store_true", help="bring back who was taken away here")
    parser.add_argument("--other-name", action="store_true", help="bring it in although it comes under another name")
    parser.add_argument("-o", "--output", type=Path, help="the receipt to write, to be sent back")


def bring_in(arguments: argparse.Namespace) -> Outcome:
    """Show who replied and what differs, and bring it in unless it was only to be shown."""
    document = document_at(arguments.file)
    pack = reply_in(read_file(arguments.pack), arguments.pack.name)
    pair = key_of(document.id)
    arrival = arrive(
        document, pack, pair, arguments.pack.name,
        brings_back=arguments.erased_too, seats_again=arguments.taken_away_too,
    )  # fmt: skip
    if _comes_in(arguments, arrival):
        rewrite(arguments.file, password(), arrival.changes, arrival.withdrawn)
    asker = _asker(document, arguments.file)
    receipt = _receipt(arguments, arrival, asker)
    letter = receipt_letter(
        asker, arrival.sender, arrival.code, arrival.answers, language_of(document, arguments.language)
    )
    return Outcome(_lines(arguments, arrival, receipt), {**_data(arguments, arrival, receipt), "letter": letter})


def _comes_in(arguments: argparse.Namespace, arrival: Arrival) -> bool:
    return not arguments.show and not arrival.changes_nothing and not _waits(arguments, arrival)


def _waits(arguments: argparse.Namespace, arrival: Arrival) -> bool:
    """Return whether it waits for a word that its other name is right."""
    return arrival.is_other_name and not arguments.other_name and not arrival.changes_nothing


def _receipt(arguments: argparse.Namespace, arrival: Arrival, asker: str) -> Path | None:
    stays_out = arrival.is_old or _waits(arguments, arrival) or (arrival.is_party_away and arrival.changes_nothing)
    if arguments.show or arguments.output is None or stays_out:
        return None
    output = with_suffix(arguments.output)
    write_pack_file(output, receipt_for(arrival, asker))
    return output


def _lines(arguments: argparse.Namespace, arrival: Arrival, receipt: Path | None) -> list[str]:
    who = f"From {arrival.sender} ({', '.join(arrival.roles)}), written on {day_in_words(arrival.pack.made_at[:10])}."
    counts = (
        f"Answered openly: {arrival.answers} of {arrival.asked} questions; in group totals only: {arrival.in_totals}."
    )
    rows = [
        (each.kind, each.person, _short(each.question, 60), _short(each.before, 40), _short(each.after, 40))
        for each in arrival.differences
    ]
    shown = table([("What", "Who", "Question", "Before", "After"), *rows]) if rows else []
    return [
        f"{who} Made with version {arrival.pack.program}.",
        *([counts] if arrival.asked or arrival.in_totals else []),
        *shown,
        *_left_out(arguments, arrival),
        *_other_name(arguments, arrival),
        _verdict(arguments, arrival),
        *([f"Wrote the receipt {receipt}."] if receipt else []),
        f"Code: {arrival.code}.",
    ]


def _short(words: str, letters: int) -> str:
    return shorten(words, letters, placeholder="…")


def _left_out(arguments: argparse.Namespace, arrival: Arrival) -> list[str]:
    erased, away = ", ".join(arrival.erased), ", ".join(arrival.away)
    found = []
    if erased and not arguments.erased_too:
        found.append(f"Erased here before, and left out: {erased}. Add --erased-too to bring them in again.")
    if away and not arguments.taken_away_too:
        whom = f"{arrival.party_name} ({away})" if arrival.is_party_away else away
        found.append(f"Taken away here before, and left out: {whom}. Add --taken-away-too to bring them back.")
    elif away:
        whom = f"{arrival.party_name} ({away})" if arrival.is_party_away else away
        found.append(f"Taken away here before, and {'would come' if arguments.show else 'comes'} back: {whom}.")
    return found


def _other_name(arguments: argparse.Namespace, arrival: Arrival) -> list[str]:
    if not arrival.is_other_name or arrival.changes_nothing:
        return []
    warning = (
        f"It comes in under {arrival.party_name}, and calls itself {arrival.sender}. Is that the same organisation? "
        f"Its people and answers count as {arrival.party_name}'s once they are in."
    )
    remedy = "Ask whether that is right, and add --other-name to bring it in."
    return [warning] if arguments.other_name else [warning, remedy]


def _verdict(arguments: argparse.Namespace, arrival: Arrival) -> str:
    if arrival.is_old:
        return "A later reply of the same sender is here already. Nothing was changed."
    if arrival.changes_nothing:
        is_left = _is_left_out(arguments, arrival)
        return "Nothing was changed." if is_left else "Everything in it is here already. Nothing was changed."
    if arguments.show or _waits(arguments, arrival):
        return f"{_count(arrival)}. Nothing was changed yet."
    return f"Brought it in under {arrival.party_name}. {_count(arrival)}."


def _is_left_out(arguments: argparse.Namespace, arrival: Arrival) -> bool:
    return bool((arrival.erased and not arguments.erased_too) or (arrival.away and not arguments.taken_away_too))


def _count(arrival: Arrival) -> str:
    return f"Answers that are new or different: {len(arrival.differences)}"


def _data(arguments: argparse.Namespace, arrival: Arrival, receipt: Path | None) -> dict[str, Any]:
    return {
        "pack": arrival.pack.id, "receipt": str(receipt) if receipt else None, "code": arrival.code,
        "sender": arrival.sender, "party": arrival.party, "is_new_party": arrival.is_new_party,
        "people": arrival.roles, "made_at": arrival.pack.made_at, "program": arrival.pack.program,
        "answers": arrival.answers, "asked": arrival.asked, "in_totals": arrival.in_totals,
        "erased": arrival.erased, "taken_away": arrival.away, "is_party_taken_away": arrival.is_party_away,
        "is_other_name": arrival.is_other_name, "is_old": arrival.is_old,
        "changed": _comes_in(arguments, arrival), "withdrawn": len(arrival.withdrawn),
        "differences": [
            {"kind": each.kind, "person": each.person, "question": each.question, "about": each.about,
             "before": each.before, "after": each.after}
            for each in arrival.differences
        ],
    }  # fmt: skip


def _title(document: Document, path: Path) -> str:
    entry = document.about.get("document")
    return entry.value.title if entry and entry.value else path.stem


def _asker(document: Document, path: Path) -> str:
    sent = (entry.value for key, entry in sorted(document.invitations.items()) if key.startswith("sent/"))
    return next((one.asker for one in sent if one is not None), _title(document, path))
