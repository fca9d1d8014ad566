"""Small consortia for tests: who said what to a headline question, how rounds were closed, who rated whom."""

from collections.abc import Mapping, Sequence
from functools import cache

from readiness.document.change import apply, setting
from readiness.document.consortium import Pooled
from readiness.document.model import Document, Party, Person
from readiness.fit.catalogue import Catalogue, load_catalogue
from readiness.partnership.assessment import assess
from readiness.partnership.comparing.comparison import Comparison
from readiness.partnership.comparing.rounds import close_round
from readiness.questionnaire.shipped import shipped_library
from tests.builders import answer

PURPOSE = "shared-purpose"
ITEM = "values/shared-purpose.1"
AT = "2026-01-05T09:00:00Z"


def consortium(**said: str) -> Document:
    """Return parties whose people chose levels: ``consortium(a="334", council="10")``; ``_`` is nobody's answer.

    A party whose name begins with ``council`` is a commissioner.
    """
    document = Document(id="0" * 32)
    changes = []
    for party, levels in said.items():
        kind, role = ("commissioner",) * 2 if party.startswith("council") else ("provider", "member")
        one = Party(name=party.title(), kind=kind, role=role)  # type: ignore[arg-type]  # one of the literals
        changes.append(setting(document, "parties", party, one, by="", at=AT))
        changes += [
            setting(document, "people", f"{party}/p{number}", Person(role=f"P{number}"), by="", at=AT)
            for number in range(len(levels))
        ]
    return with_answers(apply(document, changes), **said)


def with_answers(document: Document, **said: str) -> Document:
    """Return ``document`` with other answers of the same people, in their order; ``_`` leaves one as it was."""
    return apply(
        document,
        [
            setting(document, "answers", f"{party}/p{number}/{ITEM}", answer(level), by="", at=AT)
            for party, levels in said.items()
            for number, level in enumerate(levels)
            if level != "_"
        ],
    )


def pooled(document: Document, levels: str) -> Document:
    """Return ``document`` with answers that are shared in totals only."""
    return apply(
        document,
        [
            setting(document, "pooled", f"{ITEM}/t{number}", Pooled(answer=answer(level)), by="", at=AT)
            for number, level in enumerate(levels)
        ],
    )


def pooled_about(document: Document, party: str, levels: str) -> Document:
    """Return ``document`` with views on ``party`` that are shared in totals only."""
    told = {f"pairs/pair-trust.1/v{number}": level for number, level in enumerate(levels)}
    return apply(
        document,
        [
            setting(document, "pooled", key, Pooled(answer=answer(level), about=party), by="", at=AT)
            for key, level in told.items()
        ],
    )


def closed(document: Document, name: str = "First", on: str = "2026-02-01") -> Document:
    """Return ``document`` with a round closed now."""
    one = close_round(document, name, on)
    return apply(document, [setting(document, "rounds", name.lower(), one, by="", at=f"{on}T09:00:00Z")])


def rated(document: Document, ratings: Sequence[tuple[str, str, Mapping[str, str]]]) -> Document:
    """Return ``document`` with what the first person of a party says about another: ``[("a", "b", {item: level})]``."""
    return apply(
        document,
        [
            setting(document, "ratings", f"{party}/p0/{partner}/pairs/{item}", answer(level), by="", at=AT)
            for party, partner, said in ratings
            for item, level in said.items()
        ],
    )


@cache
def shipped_catalogue() -> Catalogue:
    """Return the delivery models, read once."""
    return load_catalogue()


def compared(document: Document) -> Comparison:
    """Return the comparison of ``document``'s partners."""
    library, catalogue = shipped_library(), shipped_catalogue()
    return Comparison(document, library, catalogue, assess(document, library, catalogue))
