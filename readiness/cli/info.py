"""``readiness info FILE``: what a document holds."""

import argparse
from pathlib import Path
from typing import Any

from readiness.cli.loaded import load
from readiness.cli.outcome import Outcome, table
from readiness.partnership.assessment import context_factors
from readiness.partnership.people import people
from readiness.questionnaire.loader import content_hash
from readiness.scoring.ranges import whole_percentage


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document")


def run(arguments: argparse.Namespace) -> Outcome:
    """Say who takes part, how much is answered, and on which questionnaires."""
    loaded = load(arguments.file)
    document, assessment = loaded.document, loaded.assessment
    described = context_factors(loaded.library)
    rows: list[dict[str, Any]] = []
    for key, party in assessment.parties.items():
        # The service is described once for all, so it does not count among what each party must answer.
        scores = [score for name, score in assessment.scores[key].items() if score.asked and name not in described]
        coverage = sum(score.coverage for score in scores) / len(scores) if scores else 0
        rows.append({
            "id": key, "name": party.name, "kind": party.kind, "role": party.role,
            "people": len(people(document, key)), "coverage": coverage,
        })  # fmt: skip
    clashes = sum(bool(entry.clash) for entry in document.answers.values())
    about = document.about["document"].value if "document" in document.about else None
    title = about.title if about else arguments.file.stem
    used = [
        {"id": one.id, "version": one.version, "hash": content_hash(one)} for one in document.questionnaires.values()
    ]
    headings = ("Party", "Kind", "Role", "People", "Answered")
    cells = [
        (row["name"], row["kind"], row["role"], str(row["people"]), f"{whole_percentage(row['coverage'])} %")
        for row in rows
    ]
    lines = [
        title,
        f"{len(rows)} parties, {len(document.answers)} answers, {len(used)} questionnaires.",
        *([f"{clashes} answers were changed in two places: open the document to choose."] if clashes else []),
        *(table([headings, *cells]) if rows else []),
    ]
    data = {
        "title": title, "id": document.id, "parties": rows, "coverage": {row["id"]: row["coverage"] for row in rows},
        "questionnaires": used, "health": {"clashes": clashes, "format_version": document.version},
    }  # fmt: skip
    return Outcome(lines, data)
