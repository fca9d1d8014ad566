"""How fast partners are compared and saved: 30 organisations of five people with every question answered.

Run ``python -m tests.benchmarks.bench_compare``; it prints times and never fails.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from readiness.document.change import apply, setting
from readiness.document.history import new_id
from readiness.document.model import Document, Party, Person
from readiness.document.store import OpenDocument
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.assessment import assess
from readiness.partnership.comparing.comparison import Comparison
from readiness.partnership.comparing.rounds import close_round
from readiness.partnership.pairs import shipped_pairs
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.shipped import shipped_library

ORGANISATIONS, PEOPLE = 30, 5
AIM_SAVE = 0.05


def large_consortium(seed: int = 3) -> Document:
    """Return a document in which everybody answered everything, and everybody rated everybody."""
    draw, library = random.Random(seed), shipped_library()  # noqa: S311 - answers for a benchmark
    document = Document(id=new_id())
    parties = [f"p{number}" for number in range(ORGANISATIONS)]
    changes = []
    for number, party in enumerate(parties):
        kind, role = ("commissioner",) * 2 if number == 0 else ("provider", "lead" if number == 1 else "member")
        one = Party(name=f"Organisation {number}", kind=kind, role=role)  # type: ignore[arg-type]  # one of the literals
        changes.append(setting(document, "parties", party, one, by=""))
        for place in range(PEOPLE):
            changes.append(setting(document, "people", f"{party}/q{place}", Person(role=f"Role {place}"), by=""))
            for asked in (each for each in library.questionnaires if kind in each.asked_of):
                for item in asked.items:
                    answer = Answer(state="answered", values=(draw.choice(asked.scale_of(item).codes),))
                    key = f"{party}/q{place}/{asked.id}/{item.id}"
                    changes.append(setting(document, "answers", key, answer, by="x"))
    for party in parties:
        for partner in (other for other in parties if other != party):
            for item in shipped_pairs().items:
                answer = Answer(state="answered", values=(draw.choice(shipped_pairs().scale_of(item).codes),))
                changes.append(setting(document, "ratings", f"{party}/q0/{partner}/pairs/{item.id}", answer, by="x"))
    document = apply(document, changes)
    return apply(document, [setting(document, "rounds", "one", close_round(document, "One", "2026-11-01"), by="")])


def timed(name: str, work: Callable[[], Any]) -> Any:
    """Run ``work`` and print how long it took."""
    start = time.perf_counter()
    result = work()
    sys.stdout.write(f"{name:<46}{1000 * (time.perf_counter() - start):8.1f} ms\n")
    return result


def main() -> None:
    """Print the times of the comparison's parts and of saving."""
    document, library, catalogue = large_consortium(), shipped_library(), load_catalogue()
    sys.stdout.write(f"{len(document.answers):,} answers, {len(document.ratings):,} ratings\n")
    read = timed("scores and models (kept between pages)", lambda: assess(document, library, catalogue))
    made = Comparison(document, library, catalogue, read)
    timed("own answers", lambda: made.panel)
    timed("heat map with what may be shown of people", lambda: made.heat_map)
    timed("perception gaps", lambda: made.gaps)
    timed("minority views", lambda: made.minorities)
    timed("coverage", lambda: made.coverage)
    timed("pairs", lambda: made.pairs)
    timed("agenda", lambda: made.agenda(90))
    timed("what moved since the round", lambda: made.moves(made.archive.rounds[0]))
    with tempfile.TemporaryDirectory() as folder:
        store = OpenDocument.create(Path(folder) / "large.readiness", document)
        key = next(iter(document.answers))
        for level in "0123":
            store.record([setting(store.document, "answers", key, Answer(state="answered", values=(level,)), by="x")])
            timed(f"saved after an answer (aim {1000 * AIM_SAVE:.0f} ms)", store.save)
        store.close()


if __name__ == "__main__":
    main()
