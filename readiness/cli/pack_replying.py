"""The steps of ``readiness pack`` for whoever answers: answer, share, reply, preview, receipt."""

import argparse
import contextlib
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from readiness.cli.outcome import Outcome, table
from readiness.cli.pack_files import document_at, one_line, recorded, with_suffix, write_pack_file
from readiness.document.change import Change, setting
from readiness.document.consortium import Consent
from readiness.document.model import Document
from readiness.document.store import OpenDocument
from readiness.errors import BadInputError, DamagedFileError, UsageError
from readiness.exchange.packs.answering import accept, own_document
from readiness.exchange.packs.consent import consents_of, invited
from readiness.exchange.packs.content import PackContent, decode
from readiness.exchange.packs.formats import PackFile, invitation_in, read_file, receipt_in, reply_in
from readiness.exchange.packs.keys import check_words, fingerprint, keys_here
from readiness.exchange.packs.letters import language_of, reply_letter
from readiness.exchange.packs.preview import PreviewRow
from readiness.exchange.packs.preview import preview as rows_of
from readiness.exchange.packs.receipts import confirm
from readiness.exchange.packs.replying import draft, received
from readiness.exchange.packs.replying import reply as sealed_reply
from readiness.exchange.packs.sealing import unseal
from readiness.partnership.people import parties, people
from readiness.records import no_such

WAYS = ("lead", "totals", "nobody")
WAY_WORDS = {"lead": "shared with whoever asks", "totals": "in group totals only", "nobody": "kept here"}


def add_answer(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``answer``."""
    parser.add_argument("invitation", type=Path, help="the invitation")
    parser.add_argument("file", type=Path, help="the document to make, or one of yours that shall answer")
    parser.add_argument("--organisation", default="", help="the name of your organisation")
    parser.add_argument("--person", default="Manager", help="the role of whoever answers")
    parser.add_argument("--party", help="the party that answers, where the document is there already")


def answer(arguments: argparse.Namespace) -> Outcome:
    """Make a document that answers the invitation, or let one that is there answer it."""
    invitation = invitation_in(read_file(arguments.invitation), arguments.invitation.name)
    if arguments.file.exists():
        document = document_at(arguments.file)
        recorded(arguments.file, accept(document, invitation, arguments.party or _only_party(document)))
    else:
        name = one_line(arguments.organisation) or invitation.name
        if not name:
            raise UsageError("--organisation", "Nobody is named who answers.", "Add --organisation NAME.")
        role = one_line(arguments.person) or "Manager"
        OpenDocument.create(arguments.file, own_document(invitation, name, role)).close()
    words = check_words(invitation.public_key)
    lines = [
        f"{arguments.file} answers {invitation.asker}: {len(invitation.questionnaires)} questionnaires.",
        f"Check words: {words}. If in doubt, ring {invitation.asker} and compare them.",
    ]
    return Outcome(lines, {"document": str(arguments.file), "invitation": invitation.id, "check_words": words})


def add_share(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``share``."""
    parser.add_argument("file", type=Path, help="the document that answers")
    parser.add_argument("sections", nargs="*", metavar="SECTION=WAY", help="such as capacity/business=nobody")
    parser.add_argument("--person", help="the person's id; everybody who answers unless given")


def share(arguments: argparse.Namespace) -> Outcome:
    """Set with whom sections are shared, and list how every section stands."""
    document = document_at(arguments.file)
    wanted = dict(_wanted(words) for words in arguments.sections)
    changes = tuple(_consents(document, wanted, arguments.person))
    document = recorded(arguments.file, changes) if changes else document
    rows = [
        {"section": "/".join(row.key.split("/")[2:]), "person": row.key.split("/")[1],
         "title": row.section.title.read(), "shared_with": row.shared_with, "answers": row.answers}
        for party, person in _answering(document)
        for row in consents_of(document, _asked_of(document), party, person)
    ]  # fmt: skip
    cells = [(row["person"], row["section"], str(row["answers"]), WAY_WORDS[str(row["shared_with"])]) for row in rows]
    return Outcome(table([("Who", "Section", "Answers", "Shared"), *_texts(cells)]), {"sections": rows})


def add_reply(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``reply``."""
    parser.add_argument("file", type=Path, help="the document that answers")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the reply to write")
    parser.add_argument("--invitation", help="the invitation's id, where the document answers several")


def reply(arguments: argparse.Namespace) -> Outcome:
    """Write the sealed reply and say its code."""
    document = document_at(arguments.file)
    drafted = draft(document, _which(document, arguments.invitation))
    made, output = sealed_reply(document, drafted), with_suffix(arguments.output)
    write_pack_file(output, made.data)
    recorded(arguments.file, made.changes)
    content, asker = drafted.content, drafted.invitation.asker
    lines = [
        f"Wrote {output}, sealed for {asker}.",
        f"Answers shared openly: {content.answers}; in group totals only: {len(content.totals)}.",
        f"Code: {made.code}. The receipt that comes back shows the same.",
    ]
    data = {"pack": str(output), "id": made.file.id, "code": made.code, "answers": content.answers}
    letter = reply_letter(asker, content.party.name, output.name, made.code, language_of(document, arguments.language))
    return Outcome(lines, {**data, "in_totals": len(content.totals), "letter": letter})


def add_preview(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``preview``."""
    parser.add_argument("path", type=Path, help="a document that answers, or a reply that you wrote or received")


def preview(arguments: argparse.Namespace) -> Outcome:
    """Show every answer that a reply holds, or that it would hold if it were written now."""
    if arguments.path.suffix == ".readiness":
        document = document_at(arguments.path)
        drafted = draft(document, _which(document, None))
        rows = rows_of(
            decode(drafted.data, arguments.path.name),
            invited(document, drafted.invitation),
            dict(drafted.invitation.partners),
        )
        return _shown(drafted.content, rows)
    content = _opened(reply_in(read_file(arguments.path), arguments.path.name), arguments.path.name)
    return _shown(content, rows_of(content, ()))


def add_receipt(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``receipt``."""
    parser.add_argument("file", type=Path, help="the document that you replied from")
    parser.add_argument("receipt", type=Path, help="the receipt that came back")


def receipt(arguments: argparse.Namespace) -> Outcome:
    """Note that the reply arrived."""
    document = document_at(arguments.file)
    found = receipt_in(read_file(arguments.receipt), arguments.receipt.name)
    changes = confirm(document, found, arguments.receipt.name)
    if changes:
        recorded(arguments.file, changes)
    counts = f"answers shared openly: {found.answers}, in group totals only: {found.in_totals}"
    words = f"{found.asker} brought in your reply; {counts}."
    return Outcome([words, f"Code: {found.code}."], {"code": found.code, "pack": found.pack, "changed": bool(changes)})


def _opened(pack: PackFile, where: str) -> PackContent:
    keys = keys_here()
    for pair in keys:
        if fingerprint(pair.public) == pack.key_for:
            content = decode(unseal(pack, pair, where).content, where)
            # Whoever asked never sees one by one what is for group totals.
            return content.model_copy(update={"totals": ()})
    for pair in keys:
        with contextlib.suppress(DamagedFileError):
            return decode(unseal(pack, pair, where).content, where)
    problem = "No key on this computer opens it, or it was altered on the way."
    raise BadInputError(where, problem, "Only whoever asked and whoever sent it can open it.")


def _shown(content: PackContent, rows: Sequence[PreviewRow]) -> Outcome:
    lines = [*_spelt_out(rows)] or ["Nothing would be in it: no question is answered that is shared."]
    data = [
        {
            "who": row.who,
            "questionnaire": row.questionnaire,
            "question": row.question,
            "about": row.about,
            "said": row.said,
        }
        for row in rows
    ]
    return Outcome(lines, {"sender": content.party.name, "answers": data})


def _spelt_out(rows: Sequence[PreviewRow]) -> Iterator[str]:
    """Yield every answer in full: what is cut short is no preview."""
    for (who, questionnaire), those in groupby(rows, key=lambda row: (row.who, row.questionnaire)):
        yield f"{who[:1].upper()}{who[1:]} · {questionnaire}"
        for row in those:
            yield f"  {row.question} (about {row.about})" if row.about else f"  {row.question}"
            yield f"    {row.said}"


def _which(document: Document, name: str | None) -> str:
    known = tuple(received(document))
    if name is not None and name not in known:
        raise UsageError("--invitation", no_such("invitation", name, known), f"Choose one of: {', '.join(known)}.")
    if name is None and len(known) != 1:
        problem = "This document answers no invitation." if not known else "This document answers several invitations."
        raise UsageError("--invitation", problem, f"Choose one of: {', '.join(known)}." if known else "Use “answer”.")
    return name or known[0]


def _only_party(document: Document) -> str:
    known = tuple(parties(document))
    if len(known) != 1:
        raise UsageError("--party", "Nobody is named who answers.", f"Choose one of: {', '.join(known)}.")
    return known[0]


def _answering(document: Document) -> list[tuple[str, str]]:
    own = dict.fromkeys(one.party for one in received(document).values() if one.party)
    return [(party, person) for party in own for person in people(document, party)]


def _asked_of(document: Document) -> Any:
    asked = {one.id: one for each in received(document).values() for one in invited(document, each)}
    return tuple(asked.values())


def _wanted(words: str) -> tuple[str, str]:
    section, _, way = words.partition("=")
    if way not in WAYS:
        raise UsageError(words, "It does not say with whom a section is shared.", f"Write SECTION={'|'.join(WAYS)}.")
    return section, way


def _consents(document: Document, wanted: dict[str, str], person: str | None) -> Sequence[Change]:
    changes, found = [], set()
    for party, each in _answering(document):
        for row in consents_of(document, _asked_of(document), party, each):
            name = "/".join(row.key.split("/")[2:])
            if name in wanted and person in (None, each):
                found.add(name)
                consent: Any = {"shared_with": wanted[name]}
                changes.append(setting(document, "consents", row.key, Consent(**consent), by=each))
    if missing := wanted.keys() - found:
        problem = f"Nobody is asked about a section “{min(missing)}” here."
        raise UsageError("sections", problem, "Run “pack share FILE” to see the sections.")
    return changes


def _texts(cells: Sequence[tuple[Any, ...]]) -> list[tuple[str, ...]]:
    return [tuple(str(cell) for cell in row) for row in cells]
