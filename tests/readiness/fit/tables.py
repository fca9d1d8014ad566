"""Tiny tables of answers: a digit is a level of five, ``?`` an open answer, ``-`` a factor that does not apply."""

from collections.abc import Mapping
from typing import Any

from readiness.fit.open_answers import Replies, Reply
from readiness.fit.open_bench import OpenBench, Seat

Row = Mapping[str, Replies | None]
HIGHEST = 4


def need(factor: str, **more: Any) -> dict[str, Any]:
    """Return a need whose target is the top unless told otherwise."""
    return {"factor": factor, "target": 1.0, **more}


def replies(*people: str, weights: tuple[int, ...] = (), rule: Any = "mean", factor: str = "x") -> Replies:
    """Return what some people said: one text a person, one sign an item."""
    rows = []
    for number, said in enumerate(people):
        own = (
            Reply(f"{factor}.{place}", weights[place] if weights else 1, HIGHEST, None if sign == "?" else int(sign))
            for place, sign in enumerate(said)
            if sign != "-"
        )
        rows.append((f"p{number}", tuple(own)))
    return Replies(tuple(rows), rule)


def seat(factors: str, said: str, **more: Replies) -> dict[str, Replies | None]:
    """Return one person's answers to factors of one item each: ``seat("xy", "3?")``."""
    pairs = zip(factors, said, strict=False)
    found = {factor: None if sign == "-" else replies(sign, factor=factor) for factor, sign in pairs}
    return {**found, **more}


def table(*, alone: bool = False, context: Mapping[str, str] | None = None, **seats: Row) -> OpenBench:
    """Return a table: ``a`` leads, ``commissioner`` buys and speaks for the service, all others are members."""
    roles: dict[str, Any] = {"a": "lead", "commissioner": "commissioner"}
    placed = tuple(Seat(name, name.title(), roles.get(name, "member"), row) for name, row in seats.items())
    said = {name: {"commissioner": replies(sign, factor=name)} for name, sign in (context or {}).items()}
    return OpenBench(placed, said, alone)
