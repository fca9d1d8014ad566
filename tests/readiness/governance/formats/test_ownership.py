"""Statements of the Beneficial Ownership Data Standard, in the form of its published examples."""

from typing import Any

import pytest

from readiness.errors import BadInputError
from readiness.governance.checks.checking import check
from readiness.governance.formats.ownership import from_ownership, is_ownership


def statement(record: str, kind: str, details: dict[str, Any], **more: str) -> dict[str, Any]:
    return {
        "statementId": f"statement-{record}-{len(details)}", "recordId": record, "recordType": kind,
        "recordStatus": "new", "publicationDetails": {"bodsVersion": "0.4"}, "recordDetails": details, **more,
    }  # fmt: skip


def holding(record: str, owner: object, subject: str = "c1", **interest: Any) -> dict[str, Any]:
    one = {"type": "shareholding", "directOrIndirect": "direct", **interest}
    return statement(record, "relationship", {"subject": subject, "interestedParty": owner, "interests": [one]})


COMPANY = statement(
    "c1", "entity", {"name": "Southwest Pathology Services", "entityType": {"type": "registeredEntity"}}
)
TRUSTS = statement("c2", "entity", {"name": "The two trusts"})
PERSON = statement(
    "p1", "person", {"personType": "knownPerson", "names": [{"type": "legal", "fullName": "Ann Example"}]}
)
TWO_THIRDS = holding("r1", "c2", share={"exact": 67, "minimum": 67, "maximum": 67})


def test_shares_become_lines_to_the_company() -> None:
    graph = from_ownership([COMPANY, TRUSTS, PERSON, TWO_THIRDS, holding("r2", "p1", share={"exact": 33})], "x")
    assert {node.name: node.kind for node in graph.nodes.values()} == {
        "Southwest Pathology Services": "vehicle", "The two trusts": "organisation", "Ann Example": "organisation",
    }  # fmt: skip
    assert {edge.source: edge.share_per_cent for edge in graph.edges.values()} == {"c2": 67.0, "p1": 33.0}
    assert "C16" not in {one.rule for one in check(graph)}


@pytest.mark.parametrize(
    "left_out",
    [
        holding("r3", "p1", directOrIndirect="indirect", share={"exact": 60}),
        holding("r3", "p1", type="votingRights", share={"exact": 60}),
        holding("r3", "p1", endDate="2020-01-01", share={"exact": 60}),
        holding("r3", {"reason": "unknown"}),
        {**holding("r3", "p1", share={"exact": 60}), "recordStatus": "closed"},
    ],
    ids=["indirect", "votes", "ended", "unspecified", "closed"],
)
def test_only_direct_holdings_that_stand_are_drawn(left_out: dict[str, Any]) -> None:
    graph = from_ownership([COMPANY, TRUSTS, PERSON, TWO_THIRDS, left_out], "x")
    assert [edge.source for edge in graph.edges.values()] == ["c2"]


def test_a_record_that_was_closed_later_is_gone() -> None:
    with pytest.raises(BadInputError, match="no direct shareholding"):
        from_ownership([COMPANY, TRUSTS, TWO_THIRDS, {**TWO_THIRDS, "recordStatus": "closed"}], "x")


def test_the_last_statement_on_a_record_counts() -> None:
    later = holding("r1", "c2", share={"exact": 50})
    graph = from_ownership([COMPANY, TRUSTS, TWO_THIRDS, later], "x")
    assert [edge.share_per_cent for edge in graph.edges.values()] == [50.0]


def test_a_range_is_told_and_not_made_a_number() -> None:
    graph = from_ownership([COMPANY, TRUSTS, holding("r1", "c2", share={"minimum": 25, "maximum": 50})], "x")
    assert [(one.share_per_cent, one.notes) for one in graph.edges.values()] == [
        (None, "At least 25 and at most 50 per cent.")
    ]


@pytest.mark.parametrize("content", [[], {}, "x", [1], [{"name": "x"}]])
def test_other_lists_are_not_taken_for_statements(content: object) -> None:
    assert not is_ownership(content)


@pytest.mark.parametrize(
    ("statements", "words"),
    [
        ([{"statementID": "1", "statementType": "entityStatement"}], "not of version 0.4"),
        ([COMPANY], "no direct shareholding"),
        ([COMPANY, TRUSTS, holding("r1", "c2", share={"exact": 130})], "at most 100"),
    ],
)
def test_statements_that_cannot_be_used_are_refused_in_words(statements: list[object], words: str) -> None:
    assert is_ownership(statements)
    with pytest.raises(BadInputError, match=words):
        from_ownership(statements, "owners.json")


@pytest.mark.parametrize(
    ("share", "told"),
    [
        ({"minimum": 25, "exclusiveMaximum": 50}, "At least 25 and less than 50 per cent."),
        ({"exclusiveMinimum": 25, "exclusiveMaximum": 50}, "More than 25 and less than 50 per cent."),
        ({"exclusiveMinimum": 75, "maximum": 100}, "More than 75 and at most 100 per cent."),
        ({}, ""),
    ],
)
def test_the_bands_of_the_standard_are_told(share: dict[str, int], told: str) -> None:
    graph = from_ownership([COMPANY, TRUSTS, holding("r1", "c2", share=share)], "x")
    assert [(one.share_per_cent, one.notes) for one in graph.edges.values()] == [(None, told)]


def test_a_share_that_may_be_indirect_is_told_and_not_counted() -> None:
    unsure = holding("r1", "c2", share={"exact": 40}, directOrIndirect="unknown")
    edge = next(iter(from_ownership([COMPANY, TRUSTS, unsure], "x").edges.values()))
    assert edge.share_per_cent is None
    assert edge.notes.endswith("It is given as 40 per cent.")
