"""Check C06: one organisation through which half of the delivery runs, found for each flow by dominators."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from readiness.governance.checks.finding import Hit
from readiness.governance.checks.survey import CONTRACTS, KeyedEdge, Survey
from readiness.governance.description import listed

# A root that no id can be, above every commissioner and apex.
ROOT = ""
FEWEST_DEPENDENT = 2
HALF = 0.5
Steps = Mapping[str, Sequence[str]]


def single_point(survey: Survey) -> Iterator[Hit]:
    """Yield C06: without one organisation, half or more (and two or more) of the deliverers fall out of a flow.

    The flows are contract, accountability and data, each looked at alone: on the merged map another kind of
    line hides the break. A step-in right in the contract of the commissioner's side with it answers the check.

    Source:
        collaborationni, key features of alliancing; partnership, recommendation 9.
    """
    dependent: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for flow, steps in _flows(survey).items():
        for key, those in _dominated(survey, steps).items():
            if len(those) >= max(FEWEST_DEPENDENT, HALF * len(survey.deliverers)):
                dependent[key][flow] = those
    for key, flows in dependent.items():
        if survey.node(key).role == "commissioner" or survey.node(key).kind not in {"organisation", "vehicle"}:
            continue
        lines = _contracts_above(survey, key)
        if not any(edge.step_in_right for _, edge in lines):
            those = tuple(dict.fromkeys(one for flow in flows.values() for one in flow))
            words = {
                "place": survey.graph.name_of(key), "flows": listed(tuple(flows)),
                "count": str(len(those)), "all": str(len(survey.deliverers)), "places": survey.names(those),
            }  # fmt: skip
            yield Hit((key, *those), tuple(line for line, _ in lines), about=(key,), words=words)


def _contracts_above(survey: Survey, key: str) -> tuple[KeyedEdge, ...]:
    """Return the contracts by which the commissioner's side engages ``key``: its own, else those of who stands between.

    What a stranger may do under a contract of its own does not keep the service going.
    """
    lines = tuple(survey.into(key, *CONTRACTS))
    own = tuple(one for one in lines if one[1].source in survey.commissioners)
    return own or tuple(one for one in lines if one[1].source in survey.contracted)


def _flows(survey: Survey) -> dict[str, Steps]:
    contract: defaultdict[str, list[str]] = defaultdict(list)
    account: defaultdict[str, list[str]] = defaultdict(list)
    data: defaultdict[str, list[str]] = defaultdict(list)
    for edge in survey.graph.edges.values():
        match edge.kind:
            case "contract" | "subcontract":
                contract[edge.source].append(edge.target)
            case "reports_to" | "seat":
                account[edge.target].append(edge.source)
            case "data_flow":
                data[edge.source].append(edge.target)
                data[edge.target].append(edge.source)
    contract[ROOT] = data[ROOT] = list(survey.commissioners)
    account[ROOT] = [*survey.commissioners, *(key for key in survey.bodies if survey.node(key).apex)]
    return {"contract": contract, "accountability": account, "data": data}


def _dominated(survey: Survey, steps: Steps) -> dict[str, tuple[str, ...]]:
    """Return for every place the deliverers that the flow reaches through it alone."""
    import networkx as nx

    flow = nx.DiGraph((source, target) for source, targets in steps.items() for target in targets)
    if ROOT not in flow:
        return {}
    above = nx.immediate_dominators(flow, ROOT)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for deliverer in survey.deliverers:
        gate = above.get(deliverer, ROOT)
        while gate not in {ROOT, None}:
            found[gate].append(deliverer)
            gate = above.get(gate, ROOT)
    return {key: tuple(those) for key, those in found.items()}
