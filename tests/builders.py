"""Tiny builders of real values for tests."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from readiness.fit.bench import Bench, Member
from readiness.fit.catalogue import DeliveryModel, Role
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Questionnaire
from readiness.records import record_from
from readiness.scoring.factors import Respondent
from readiness.scoring.ranges import Range

LEVELS = {
    "kind": "levels",
    "states": ["dont_know", "not_applicable", "prefer_not_to_say"],
    "points": [{"code": str(level), "label": f"Level {level}"} for level in range(5)],
}


def item(name: str, **more: Any) -> dict[str, Any]:
    """Return an item table, on the five levels unless told otherwise."""
    return {"id": name, "section": "one", "scale": "levels5", "text": f"How is {name}?", "factor": "trust", **more}


def table(*items: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """Return a questionnaire as its file says it."""
    return {
        "format": "readiness-questionnaire/1", "id": "example", "version": "1", "title": "Example", "languages": ["en"],
        "licence": "CC0-1.0", "source": "a test", "respondent": "person", "about": "partnership", "minutes": 5,
        "scales": {"levels5": LEVELS}, "sections": [{"id": "one", "title": "One"}], "items": list(items), **more,
    }  # fmt: skip


def questionnaire(*items: Mapping[str, Any], **more: Any) -> Questionnaire:
    """Return a questionnaire of ``items`` (three on trust unless given)."""
    return record_from(table(*(items or (item("a"), item("b"), item("c"))), **more), Questionnaire, "example.toml")


def answer(said: str | None) -> Answer:
    """Return an answer: a code, or a state's first letter (``?`` unknown, ``-`` does not apply)."""
    if said == "?":
        return Answer(state="dont_know")
    if said == "-":
        return Answer(state="not_applicable", reason="it does not arise")
    return Answer(state="answered", values=(said,)) if said else Answer(state="unanswered")


def respondent(name: str = "ann", /, **said: str | None) -> Respondent:
    """Return somebody with answers by item: ``respondent(a="3", b="?")``."""
    return Respondent(name, "provider", {key: answer(code) for key, code in said.items()})


def exactly(percent: float) -> Range:
    """Return the range that is one share."""
    return Range.at(Fraction(str(percent)) / 100)


def between(low: float, high: float) -> Range:
    """Return a range with its middle expected."""
    ends = Fraction(str(low)) / 100, Fraction(str(high)) / 100
    return Range(ends[0], sum(ends, Fraction(0)) / 2, ends[1])


def member(name: str, role: Role = "member", **readings: Range | None) -> Member:
    """Return a party; ``_`` in a reading's name stands for ``-``."""
    return Member(name, name.title(), role, {key.replace("_", "-"): value for key, value in readings.items()})


def bench(*members: Member, alone: bool = False, **context: Range | None) -> Bench:
    """Return a table with ``members`` and the service's context."""
    return Bench(members, {key.replace("_", "-"): value for key, value in context.items()}, alone)


def model(
    needs: Sequence[Mapping[str, Any]], suitability: Mapping[str, int] | None = None, **more: Any
) -> DeliveryModel:
    """Return a delivery model with ``needs``, and context strengths by factor."""
    grounds = {"reason": "for a test", "source": "a test"}
    signs = suitability or {"integration-need": 1}
    return record_from(
        {
            "format": "readiness-model/1", "id": "made-up", "order": 1, "title": "Made up", "aliases": [],
            "template": "made-up", "summary": "A test.", "contracts": "None.", "risk": "None.", "decides": "Nobody.",
            "suits": ["Tests."], "goes_wrong": ["Nothing."], "ask_before_signing": ["Why?"], "sources": ["a test"],
            "payments": [{"form": "block", "suits": "well", **grounds}],
            "needs": [{"relevance": {"all": 1}, **grounds, **need} for need in needs],
            "suitability": [{"factor": name, "strength": strength, **grounds} for name, strength in signs.items()],
            **more,
        },
        DeliveryModel,
        "made-up.toml",
    )  # fmt: skip
