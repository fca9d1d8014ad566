"""Checks of contracts: does one reach everybody who delivers, and does each carry money, data and a way out?"""

from collections.abc import Iterator

from readiness.document.graph import EdgeKind, MapEdge
from readiness.governance.checks.finding import Hit
from readiness.governance.checks.survey import CONTRACTS, Survey, trail

FAR_FROM_A_COMMISSIONER = 3
WITH_A_CONTRACT: tuple[EdgeKind, ...] = (*CONTRACTS, "funding")
BESIDE_A_CONTRACT: tuple[EdgeKind, ...] = ("seat", "reports_to", "data_flow", "relationship", "shareholding", "voice")
NO_CONTRACTS_MEANT = "informal-network"


def delivers_without_contract(survey: Survey) -> Iterator[Hit]:
    """Yield C01: an organisation delivers, but no contract path or grant reaches it; owners of a reached company may.

    Source:
        greenwich, prime models: one contract, then subcontracts, deliver all services.
    """
    if survey.model == NO_CONTRACTS_MEANT:
        return
    for key in survey.deliverers:
        owned = {edge.target for _, edge in survey.out_of(key, "shareholding")}
        if key in survey.engaged or owned & survey.contracted.keys():
            continue
        if survey.node(key).role != "commissioner":
            lines = tuple(line for line, _ in survey.out_of(key, "delivers"))
            yield Hit((key,), lines, words={"place": survey.graph.name_of(key)})


def bare_bridge(survey: Survey) -> Iterator[Hit]:
    """Yield C07: the only tie that holds a deliverer to the rest of the map is its contract.

    Source:
        partnership, ten marks of success, mark 10: relationships at all levels.
    """
    import networkx as nx

    joined = nx.Graph()
    for edge in survey.graph.edges.values():
        if edge.kind in (*WITH_A_CONTRACT, *BESIDE_A_CONTRACT):
            joined.add_edge(edge.source, edge.target)
    bridges = {frozenset(pair) for pair in nx.bridges(joined)}
    bare = {
        (edge.source, edge.target): edge
        for _, edge in survey.graph.edges_of(*CONTRACTS)
        if frozenset((edge.source, edge.target)) in bridges and edge.target in survey.deliverers
    }
    for ends, edge in bare.items():
        if not any(_either_way(survey, edge, kind) for kind in BESIDE_A_CONTRACT):
            words = {"place": survey.graph.name_of(edge.target), "other": survey.graph.name_of(edge.source)}
            yield Hit(ends, survey.between(*ends, *WITH_A_CONTRACT), about=ends, words=words)


def _either_way(survey: Survey, edge: MapEdge, kind: EdgeKind) -> tuple[str, ...]:
    return (*survey.between(edge.source, edge.target, kind), *survey.between(edge.target, edge.source, kind))


def contract_without_data(survey: Survey) -> Iterator[Hit]:
    """Yield C11: the two ends of a contract exchange no data, so that nobody can see how it goes.

    Source:
        greenwich, ambitions on data; ipc, monitoring.
    """
    for key, edge in survey.graph.edges_of(*CONTRACTS):
        if not _either_way(survey, edge, "data_flow"):
            yield _pair(survey, key, edge)


def small_and_far(survey: Survey) -> Iterator[Hit]:
    """Yield C12: a small organisation stands three or more contracts away from a commissioner.

    Source:
        greenwich, small organisations overshadowed.
    """
    for key in survey.contracted:
        if survey.node(key).size != "small":
            continue
        nodes, lines = trail(survey.graph, survey.contracted, key)
        if len(lines) >= FAR_FROM_A_COMMISSIONER:
            words = {"place": survey.graph.name_of(key), "steps": str(len(lines)), "path": survey.names(nodes)}
            yield Hit(nodes, lines, about=(key,), words=words)


def money_beside_contract(survey: Survey) -> Iterator[Hit]:
    """Yield C14: money without a contract, grants left aside, or a contract without money.

    Source:
        ipc, payments in line with the contract.
    """
    for key, edge in survey.graph.edges_of("funding"):
        if edge.grant or survey.between(edge.source, edge.target, *CONTRACTS):
            continue
        if edge.grant is None:
            yield Hit((edge.source, edge.target), (key,), "not-recorded", unrecorded=True)
        else:
            yield _pair(survey, key, edge, "no-contract")
    for key, edge in survey.graph.edges_of(*CONTRACTS):
        if not survey.between(edge.source, edge.target, "funding"):
            yield _pair(survey, key, edge, "no-money")


def exit_terms(survey: Survey) -> Iterator[Hit]:
    """Yield C21: a contract has no terms for leaving it, or nobody has recorded whether it has.

    Source:
        partnership, recommendation 6: agree the exit first.
    """
    for key, edge in survey.graph.edges_of(*CONTRACTS):
        if edge.exit_terms is None:
            yield Hit((edge.source, edge.target), (key,), "not-recorded", unrecorded=True)
        elif not edge.exit_terms:
            yield _pair(survey, key, edge)


def _pair(survey: Survey, key: str, edge: MapEdge, case: str = "found") -> Hit:
    words = {
        "source": survey.graph.name_of(edge.source),
        "target": survey.graph.name_of(edge.target),
        "agreement": edge.label or "contract",
    }
    ends = (edge.source, edge.target)
    return Hit(ends, (key,), case, (key,), words, formerly=ends)
