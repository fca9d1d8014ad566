"""Who owns a company, from statements in the Beneficial Ownership Data Standard, version 0.4."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from readiness.errors import BadInputError
from readiness.governance.graph import Graph, graph_from

VERSION = "0.4"
ENTITY, PERSON, RELATIONSHIP = "entity", "person", "relationship"
CLOSED = "closed"
UNKNOWN = "unknown"
LIMITS = {
    "minimum": "at least", "exclusiveMinimum": "more than", "maximum": "at most", "exclusiveMaximum": "less than",
}  # fmt: skip
Statement = Mapping[str, Any]


def is_ownership(content: object) -> bool:
    """Return whether ``content`` looks like a list of ownership statements."""
    return isinstance(content, list) and any(
        isinstance(one, dict) and ("statementId" in one or "statementID" in one) for one in content
    )


def from_ownership(statements: Sequence[object], where: str) -> Graph:
    """Return the companies that ``statements`` speak of as vehicles, with their direct shareholders.

    People who hold shares stand as organisations under their own names, because a map has no other place that
    owns. Of several statements on one record the last one counts; indirect holdings and closed records are
    left out. A share of which the source does not say whether it is direct stands as a tie with a note.

    Args:
        statements: The list in the file.
        where: The file's name.

    Raises:
        BadInputError: The statements are of another version or name nobody.
        DataFileError: A share or name breaks the vocabulary; every finding is named.

    Source:
        Open Ownership, Beneficial Ownership Data Standard 0.4, schema reference.
    """
    known = [one for one in statements if isinstance(one, dict)]
    if not any("recordType" in one for one in known):
        problem = f"The statements are not of version {VERSION} of the Beneficial Ownership Data Standard."
        raise BadInputError(where, problem, f"Ask for the data in version {VERSION}.")
    last = {str(one.get("recordId")): one for one in known}
    records = {key: one for key, one in last.items() if one.get("recordStatus") != CLOSED}
    names = {key: _name(one) for key, one in records.items() if one.get("recordType") in {ENTITY, PERSON}}
    edges = [
        line for one in records.values() if one.get("recordType") == RELATIONSHIP for line in _holdings(one, names)
    ]
    owned = {line["target"] for line in edges}
    told = {line["source"] for line in edges} | owned
    if not told:
        raise BadInputError(where, "The statements name no direct shareholding.", "Choose a file that names one.")
    nodes = [
        {"id": key, "kind": "vehicle" if key in owned else "organisation", "name": names[key] or key}
        for key in names
        if key in told
    ]
    return graph_from({"nodes": nodes, "edges": edges}, where)


def _details(statement: Statement) -> Mapping[str, Any]:
    found = statement.get("recordDetails")
    return found if isinstance(found, dict) else {}


def _name(statement: Statement) -> str:
    details = _details(statement)
    if statement.get("recordType") == ENTITY:
        return str(details.get("name") or "")
    names = details.get("names")
    full = [one.get("fullName") for one in names if isinstance(one, dict)] if isinstance(names, list) else []
    return str(next((one for one in full if one), ""))


def _holdings(statement: Statement, names: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    details = _details(statement)
    subject, owner = details.get("subject"), details.get("interestedParty")
    # An owner that is not specified is told as a reason, not as a record.
    if not isinstance(subject, str) or not isinstance(owner, str) or not {subject, owner} <= names.keys():
        return
    interests = details.get("interests")
    for one in interests if isinstance(interests, list) else []:
        if not isinstance(one, dict) or one.get("type") != "shareholding" or one.get("directOrIndirect") == "indirect":
            continue
        if not one.get("endDate"):
            line = {"source": owner, "target": subject, "kind": "shareholding"}
            told = _unsure(one.get("share")) if one.get("directOrIndirect") == UNKNOWN else _share(one.get("share"))
            yield {**line, "id": f"shareholding-{statement.get('recordId')}", **told}


def _share(share: object) -> dict[str, Any]:
    exact = _exact(share)
    if exact is not None:
        return {"share_per_cent": exact}
    told = _band(share)
    return {"notes": f"{told[0].upper()}{told[1:]} per cent."} if told else {}


def _unsure(share: object) -> dict[str, Any]:
    # The same share may be told again for whoever holds it directly, so that it must not count in the sum.
    exact = _exact(share)
    told = f"{exact:g}" if exact is not None else _band(share)
    said = f" It is given as {told} per cent." if told else ""
    return {"notes": f"The source does not say whether this share is held directly.{said}"}


def _exact(share: object) -> float | None:
    if not isinstance(share, dict):
        return None
    low = share.get("minimum")
    exact = share.get("exact", low if low == share.get("maximum") else None)
    return float(exact) if isinstance(exact, int | float) and not isinstance(exact, bool) else None


def _band(share: object) -> str:
    """Return the range of ``share`` in words, such as “at least 25 and less than 50”; empty where it has none."""
    limits = share if isinstance(share, dict) else {}
    told = (f"{words} {limits[name]}" for name, words in LIMITS.items() if limits.get(name) is not None)
    return " and ".join(told)
