"""How long a large document takes: ``python -m tests.benchmarks.bench_document --answers 18000``."""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from readiness.document.change import Change, apply, merge, setting
from readiness.document.encoding import Encoder, decode, encode
from readiness.document.model import Document
from readiness.document.places import ENVIRONMENT
from readiness.document.store import OpenDocument
from readiness.questionnaire.answers import Answer

ITEMS = 36
PEOPLE = 10


def answering(document: Document, number: int, code: str = "3") -> Change:
    """The change that answers one of many items."""
    comment = "A few words on what stands behind this." if number % 3 == 0 else ""
    answer = Answer(state="answered", values=(code,), version="1", comment=comment)
    person = f"party{number // ITEMS // PEOPLE}/person{number // ITEMS % PEOPLE}"
    return setting(document, "answers", f"{person}/values/item.{number % ITEMS}", answer, by="director")


def large(answers: int) -> Document:
    """A document in which every fourth answer was changed once."""
    empty = Document(id="0123456789abcdef" * 2)
    first = apply(empty, [answering(empty, number) for number in range(answers)])
    return apply(first, [answering(first, number, "4") for number in range(0, answers, 4)])


def show(what: str, work: Callable[[], Any], times: int = 7) -> None:
    """Print the middle and the longest time of ``work``."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    sys.stdout.write(f"{what:<44}{statistics.median(taken):9.2f} ms, at most {max(taken):9.2f} ms\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=18_000)
    wanted = parser.parse_args()
    document = large(wanted.answers)
    data = encode(document)
    sys.stdout.write(f"{wanted.answers} answers, {len(data) / 1e6:.1f} MB\n")
    encoder = Encoder()
    changed = apply(document, [answering(document, 5, "2")])
    show("encode, nothing known", lambda: encode(document), 3)
    encoder.encode(document)
    show("encode, one answer changed", lambda: encoder.encode(changed))
    show("decode", lambda: decode(data, "plan"), 3)
    show("merge with a copy read from a file", lambda: merge(document, decode(data, "plan").document), 3)
    show("apply one change", lambda: apply(document, [answering(document, 7, "1")]))
    with tempfile.TemporaryDirectory() as folder:
        on_disk(Path(folder), document)
    return 0


def on_disk(folder: Path, document: Document) -> None:
    """Measure the open document on the disk of ``folder``."""
    os.environ[ENVIRONMENT] = str(folder / "data")
    opened = OpenDocument.create(folder / "plan.readiness", document)

    def record_and_save() -> None:
        opened.record([answering(opened.document, 11, "1")])
        opened.save()

    show("record one answer (fsynced)", lambda: opened.record([answering(opened.document, 9, "1")]), 100)
    show("record one answer and save the file", record_and_save)
    show("open the file", lambda: OpenDocument.open(opened.path), 3)


if __name__ == "__main__":
    sys.exit(main())
