"""Single faults put into a clean map, each with the rules that may fire because of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import reduce
from itertools import pairwise
from typing import Any

from readiness.document.graph import EdgeKind, MapActivity, MapEdge, MapNode, TermsOfReference
from readiness.governance.graph import Graph
from readiness.governance.what_if import without

Fault = Callable[[Graph], Graph]


def edge(kind: EdgeKind, source: str, target: str, **more: Any) -> MapEdge:
    return MapEdge(kind=kind, source=source, target=target, **more)


def add(*edges: MapEdge, **nodes: MapNode) -> Fault:
    def put(graph: Graph) -> Graph:
        new = {f"new-{number}": one for number, one in enumerate(edges, len(graph.edges))}
        return replace(graph, edges={**graph.edges, **new}, nodes={**graph.nodes, **nodes})

    return put


def drop(*kinds: EdgeKind, source: str = "", target: str = "") -> Fault:
    def gone(one: MapEdge) -> bool:
        return one.kind in kinds and source in {"", one.source} and target in {"", one.target}

    return lambda graph: replace(graph, edges={key: one for key, one in graph.edges.items() if not gone(one)})


def line(kind: EdgeKind, source: str = "", target: str = "", **fields: Any) -> Fault:
    def put(graph: Graph) -> Graph:
        key = next(
            key for key, one in graph.edges_of(kind) if source in {"", one.source} and target in {"", one.target}
        )
        return replace(graph, edges={**graph.edges, key: graph.edges[key].model_copy(update=fields)})

    return put


def lines(kind: EdgeKind, **fields: Any) -> Fault:
    def put(graph: Graph) -> Graph:
        changed = {key: one.model_copy(update=fields) for key, one in graph.edges_of(kind)}
        return replace(graph, edges={**graph.edges, **changed})

    return put


def place(key: str, **fields: Any) -> Fault:
    return lambda graph: replace(graph, nodes={**graph.nodes, key: graph.nodes[key].model_copy(update=fields)})


def terms(key: str, **fields: Any) -> Fault:
    def put(graph: Graph) -> Graph:
        written = graph.nodes[key].terms or TermsOfReference()
        return place(key, terms=written.model_copy(update=fields))(graph)

    return put


def all_terms(**fields: Any) -> Fault:
    def put(graph: Graph) -> Graph:
        for key, node in graph.nodes.items():
            if node.terms is not None:
                graph = terms(key, **fields)(graph)
        return graph

    return put


def activity(key: str, **fields: Any) -> Fault:
    def put(graph: Graph) -> Graph:
        row = graph.activities.get(key, MapActivity(name="A new activity")).model_copy(update=fields)
        return replace(graph, activities={**graph.activities, key: row})

    return put


def both(*faults: Fault) -> Fault:
    def put(graph: Graph) -> Graph:
        for fault in faults:
            graph = fault(graph)
        return graph

    return put


def gone(*places: str) -> Fault:
    return lambda graph: reduce(without, places, graph)


def trusted(*parties: str, **given: int) -> Fault:
    """Return the fault that every party trusts every other at 5, but where ``given`` says otherwise for its source."""
    pairs = [(a, b) for a in parties for b in parties if a != b]
    return both(drop("relationship"), add(*(edge("relationship", a, b, trust=given.get(a, 5)) for a, b in pairs)))


def chain_of(*places: str) -> Fault:
    """Return the fault that small organisations subcontract one from the other, with all that goes with it."""
    new = {
        key: MapNode(kind="organisation", name=key, role="subcontractor", size="small", party=key) for key in places[1:]
    }
    ties = [
        one
        for above, below in pairwise(places)
        for one in (
            edge("subcontract", above, below, label="Subcontract", exit_terms=True, step_in_right=True),
            edge("funding", above, below),
            edge("data_flow", below, above, personal_data=False),
        )
    ]
    return add(*ties, **new)


PARTIES = ("council", "ccg", "certitude", "thames-reach", "slam")
PERSONAL = {"personal_data": True, "lawful_basis": True, "assessment": True}
# Rule -> template, the one fault, and further rules that the same fault breaks for a reason.
FAULTS: Mapping[str, Iterable[tuple[str, Fault, str]]] = {
    "C01": [
        ("prime-contractor", drop("subcontract", target="slam"), "C14"),
        ("grant", drop("funding", target="slam"), ""),
    ],
    "C02": [
        ("alliance", both(drop("reports_to", source="leadership-team"), place("leadership-team", apex=False)), "C27"),
        ("prime-provider", drop("reports_to", source="supply-chain-meeting"), "C27"),
    ],
    "C03": [("prime-contractor", drop("seat", source="slam"), "")],
    "C04": [("alliance", add(edge("reports_to", "leadership-team", "delivery-team")), "C19")],
    "C05": [
        ("joint-venture.vertical", line("shareholding", "council", conflict_declared=False), ""),
        ("consortium.hub-and-spoke", line("seat", "council", "management-team", conflict_declared=False), ""),
        (
            "prime-provider",
            add(
                edge("subcontract", "certitude", "council", conflict_declared=False, exit_terms=True),
                edge("funding", "certitude", "council"),
            ),
            "",
        ),
        ("alliance", line("seat", "council", "leadership-team", conflict_declared=False), ""),
    ],
    "C06": [("prime-contractor", lines("contract", step_in_right=False), "")],
    "C07": [
        (
            "grant",
            both(
                add(
                    edge("contract", "council", "lone", exit_terms=True),
                    edge("funding", "council", "lone"),
                    edge("delivers", "lone", "people"),
                    lone=MapNode(kind="organisation", name="Lone Ranger", role="provider", size="large", party="lone"),
                ),
            ),
            "C03 C11",
        )
    ],
    "C08": [("prime-provider", drop("voice"), "")],
    "C09": [
        (
            "prime-provider",
            both(
                drop("voice"),
                line("seat", "slam", "supply-chain-meeting"),
                add(
                    edge("voice", "people", "forum", seats=4),
                    edge("reports_to", "forum", "panel"),
                    edge("reports_to", "panel", "partnership-board"),
                    edge("seat", "slam", "panel", deputy=True),
                    **{
                        key: MapNode(
                            kind="body",
                            name=key,
                            body="advisory panel",
                            terms=TermsOfReference(
                                purpose="Advise.",
                                decision_rule="advisory",
                                quorum="Two",
                                meetings_a_year=4,
                                review_every_months=12,
                            ),
                        )
                        for key in ("forum", "panel")
                    },
                ),
            ),
            "",
        )
    ],
    "C10": [
        ("prime-provider", line("data_flow", "certitude", "slam", agreement="none"), ""),
        ("prime-provider", line("data_flow", "certitude", "slam", agreement="none", data_roles="processor"), ""),
    ],
    "C11": [("prime-provider", drop("data_flow", source="certitude", target="council"), "")],
    "C12": [
        (
            "prime-provider",
            both(
                chain_of("slam", "near", "far"),
                add(edge("delivers", "far", "people")),
                place("far", represented_by="slam"),
            ),
            "",
        )
    ],
    "C13": [
        (
            "prime-provider",
            both(
                place("slam", size="small"),
                drop("seat", source="slam"),
                add(edge("reports_to", "slam", "supply-chain-meeting")),
            ),
            "",
        )
    ],
    "C14": [
        ("prime-provider", drop("funding", source="certitude", target="slam"), ""),
        ("informal-network", add(edge("funding", "council", "slam", grant=False)), ""),
    ],
    "C15": [
        ("alliance", line("seat", "slam", "leadership-team", delegated_authority=False), ""),
        ("alliance", drop("seat", source="slam", target="leadership-team"), ""),
        ("alliance", place("leadership-team", body="board"), ""),
    ],
    "C16": [("joint-venture.horizontal", line("shareholding", share_per_cent=20.0), "")],
    "C17": [
        ("prime-contractor", add(edge("delivers", "certitude", "people")), ""),
        ("prime-provider", drop("delivers", source="certitude"), ""),
        ("alliance", both(*(line("contract", one, "certitude", label="Own contract") for one in PARTIES[:2])), ""),
        ("joint-venture.horizontal", drop("shareholding"), ""),
        ("alliance", gone("slam", "thames-reach"), ""),
        ("prime-provider", drop("contract"), "C01 C06 C14"),
    ],
    "C18": [("alliance", line("delivers", "slam", regulated=True), "")],
    "C19": [
        ("alliance", line("seat", "slam", "leadership-team", seats=4), ""),
        ("alliance", line("voice", "people", "leadership-team", seats=8), ""),
        ("alliance", add(edge("reports_to", "service-panel", "management-team")), ""),
    ],
    "C20": [
        ("alliance", trusted(*PARTIES, council=3, ccg=3, slam=3), "C20"),
        ("alliance", trusted(*PARTIES, slam=2), ""),
    ],
    "C21": [("alliance", line("contract", exit_terms=False), "")],
    "C22": [
        (
            "alliance",
            both(
                drop("seat", source="ccg"),
                add(edge("seat", "ccg", "delivery-team", deputy=True, delegated_authority=True)),
            ),
            "C15 C25",
        )
    ],
    "C23": [("alliance", terms("leadership-team", deadlock_route=""), "")],
    "C24": [("prime-provider", line("data_flow", "certitude", "slam", agreement="memorandum"), "")],
    "C25": [("alliance", drop("seat", source="slam", target="management-team"), "")],
    "C26": [("alliance", line("voice", "people", "leadership-team", seats=1), "")],
    "C27": [
        ("alliance", place("management-team", terms=None), ""),
        ("alliance", terms("management-team", purpose="", meetings_a_year=None), ""),
    ],
    "C28": [("alliance", line("seat", "slam", "leadership-team", deputy=False), "")],
    "C29": [
        ("alliance", activity("2-steering", accountable=("leadership-team", "management-team")), ""),
        ("alliance", activity("2-steering", accountable=()), ""),
        ("alliance", activity("2-steering", responsible=()), ""),
    ],
    "C30": [("alliance", terms("leadership-team", scrutiny=""), "")],
    "C31": [("alliance", activity("2-steering", statutory=True), "")],
    "C32": [("alliance", line("seat", "certitude", "leadership-team", authority_limit_pounds=10_000), "")],
    "C33": [("prime-provider", terms("supply-chain-meeting", conflict_policy=""), "")],
    "C34": [
        ("alliance", terms("leadership-team", review_every_months=24), ""),
        ("alliance", all_terms(all_parties_meet=False), ""),
        ("prime-provider", all_terms(meetings_a_year=2), ""),
    ],
    "C35": [
        ("alliance", terms("leadership-team", reserved_matters=""), ""),
        (
            "alliance",
            both(place("leadership-team", body="board"), terms("leadership-team", reserved_matters="")),
            "C15",
        ),
    ],
    "C36": [("alliance", place("people", complaints_route=""), "")],
}
# Faults that only the day of the check makes one: rule -> template and fault.
DATED: Mapping[str, Iterable[tuple[str, Fault]]] = {
    "C34": [
        ("alliance", terms("leadership-team", review_date="2019-01-01")),
        ("alliance", terms("leadership-team", review_date="2035-01-01")),
    ],
}
# Faults that any template can have: the kind of line or place that it needs, the fault, and the rules it breaks.
EVERYWHERE: Mapping[str, tuple[EdgeKind, Fault, str]] = {
    "a seat without a deputy": ("seat", line("seat", deputy=False), "C28"),
    "a contract without exit terms": ("contract", line("contract", exit_terms=False), "C21"),
    "no voice": ("voice", drop("voice"), "C08"),
    "no complaints route": ("voice", place("people", complaints_route=""), "C36"),
    "a memorandum for personal data": (
        "data_flow",
        line("data_flow", personal_data=True, agreement="memorandum"),
        "C24",
    ),
    "no terms of reference": ("seat", all_terms(purpose=""), "C27"),
    "half the shares": ("shareholding", line("shareholding", share_per_cent=1.0), "C16"),
    "a lone voice": ("voice", lines("voice", seats=1), "C26"),
    "nobody accountable": ("seat", activity("5-complaints", accountable=()), "C29"),
    "money gone": ("contract", drop("funding"), "C14"),
    "no scrutiny": ("seat", all_terms(scrutiny=""), "C30"),
}
