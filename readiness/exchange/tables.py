"""A document as plain tables, one row a thing; of people in several organisations only what may be shown."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from readiness.document.model import Document
from readiness.exchange.shared_tables import NOTE, group_rows, own_rows
from readiness.exchange.tool_tables import tool_tables
from readiness.partnership.anonymity import privacy_of, shows_people
from readiness.partnership.assessment import Assessment
from readiness.partnership.people import parties, people, questionnaire_in_use
from readiness.partnership.told_scores import told_band
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Item, Questionnaire
from readiness.questionnaire.shipped import Library
from readiness.scoring.ranges import whole_percentage

Table = list[dict[str, Any]]


def tables(document: Document, assessment: Assessment, library: Library) -> Mapping[str, Table]:
    """Return every table of ``document`` by name; each row is a plain mapping, in a fixed order.

    In a document of several organisations the answers are each organisation's own, people stand in groups that are
    large enough, and a first table says so; see `readiness.partnership.anonymity`.
    """
    said = _of_people(document, library) if shows_people(document) else _of_organisations(document, library)
    return {
        **said,
        "parties": [{"id": key, **party.model_dump(mode="json")} for key, party in parties(document).items()],
        "factors": list(_factors(document, assessment, library)),
        **({} if shows_people(document) else {"factors_together": list(_together(assessment, library))}),
        "models": list(_models(assessment, is_one=shows_people(document))),
        "actions": [
            {"id": key, **entry.value.model_dump(mode="json")}
            for key, entry in sorted(document.actions.items())
            if entry.value is not None
        ],
        **tool_tables(document),
    }


def _of_people(document: Document, library: Library) -> dict[str, Table]:
    return {
        "people": [
            {"party": party, "id": key, "role": person.role}
            for party in parties(document)
            for key, person in people(document, party).items()
        ],
        "answers": list(_answers(document, library)),
    }


def _of_organisations(document: Document, library: Library) -> dict[str, Table]:
    return {
        "note": [{"note": NOTE.format(smallest=privacy_of(document).smallest_group)}],
        "people": [{"party": party, "people": len(people(document, party))} for party in parties(document)],
        "answers": list(own_rows(document, library)),
        "groups": list(group_rows(document, library)),
    }


def _answers(document: Document, library: Library) -> Iterator[dict[str, Any]]:
    used = {one.id: questionnaire_in_use(document, library, one.id) for one in library.everything}
    items = {(one.id, item.id): (one, item) for one in used.values() for item in one.items}
    for key, entry in sorted(document.answers.items()):
        party, person, questionnaire, item = key.split("/")
        if entry.value is not None:
            yield {
                "party": party, "person": person, "questionnaire": questionnaire, "item": item,
                **_said(entry.value, items.get((questionnaire, item))),
                "by": entry.now.by, "at": entry.now.at, "changed_in_two_places": bool(entry.clash),
            }  # fmt: skip


def _said(answer: Answer, asked: tuple[Questionnaire, Item] | None) -> dict[str, Any]:
    labels: dict[str, str] = {}
    if asked is not None:
        labels = {point.code: point.label.read() for point in asked[0].scale_of(asked[1]).points}
    return {
        "factor": asked[1].factor if asked else None,
        "state": answer.state,
        "value": "|".join(answer.values),
        "label": "|".join(labels.get(value, value) for value in answer.values),
        "reason": answer.reason,
        "comment": answer.comment,
        "evidence": [evidence.model_dump(mode="json") for evidence in answer.evidence],
    }


def _factors(document: Document, assessment: Assessment, library: Library) -> Iterator[dict[str, Any]]:
    titles, is_one = library.factors, shows_people(document)
    for party, scores in assessment.scores.items():
        for name, score in scores.items():
            yield {
                "party": party, "factor": name, "title": titles[name].title.read(), "standing": score.standing,
                "score": _told(score.range.expected, is_one) if score.standing == "scored" else None,
                "low": _told(score.range.low, is_one), "high": _told(score.range.high, is_one),
                "coverage": float(score.coverage), "people": score.people,
                "band": band.id if (band := told_band(document, library, score)) else None,
                "agreement": score.agreement if is_one else None,
            }  # fmt: skip


def _told(share: Fraction, is_one: bool) -> float:
    """Return ``share`` of 100: as it is of one organisation, among several the whole number that is shown elsewhere."""
    return float(share * 100) if is_one else whole_percentage(share)


def _together(assessment: Assessment, library: Library) -> Iterator[dict[str, Any]]:
    """Yield what all organisations have of each factor: the mean of theirs, each counting once, as charts show it."""
    for name, factor in library.factors.items():
        told = [own[name] for own in assessment.scores.values() if name in own and own[name].standing == "scored"]
        if told:
            ends = {
                key: whole_percentage(sum((getattr(one.range, end) for one in told), Fraction(0)) / len(told))
                for key, end in (("score", "expected"), ("low", "low"), ("high", "high"))
            }
            yield {"factor": name, "title": factor.title.read(), **ends, "organisations": len(told)}


def _models(assessment: Assessment, *, is_one: bool) -> Iterator[dict[str, Any]]:
    for fit in assessment.fits:
        kept = [gate for gate in fit.gates if gate.state != "for others"]
        yield {
            "model": fit.model, "status": fit.status,
            "suitability": _told(fit.suitability.expected, is_one) / 100,
            "readiness": _told(fit.readiness.expected, is_one) / 100,
            "gates_open": sum(gate.state == "passed" for gate in kept), "gates": len(kept),
            "gates_failed": [gate.factor for gate in fit.failed_gates],
            "gates_not_known": [gate.factor for gate in fit.open_questions],
        }  # fmt: skip
