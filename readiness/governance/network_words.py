"""The network measures in sentences, and the form of governance that the map shows."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from pydantic import Field

from readiness.governance.checks.alliances import is_alliance
from readiness.governance.checks.contracts import NO_CONTRACTS_MEANT
from readiness.governance.checks.shape import PRIMES
from readiness.governance.checks.survey import CONTRACTS, Survey
from readiness.governance.description import listed
from readiness.governance.graph import Graph
from readiness.governance.network import TRUST, Measures, levels_of_collaboration
from readiness.records import Record, data_folder, read_toml
from readiness.wording import Identifier, Wording

FormId = Literal["shared", "lead", "administrative"]
HALF = 0.5
FEWEST_BOUGHT = 2
FEWEST_MEMBERS = 2
HEADINGS: Mapping[str, str] = {
    "contract": "Contracts", "subcontract": "Subcontracts", "funding": "Money", "shareholding": "Shares",
    "delivers": "Delivery", "reports_to": "Lines of account", "regulates": "Regulation", "seat": "Seats",
    "voice": "Voice", "data_flow": "Data", "relationship": "Working relationships", TRUST: "Strong trust (4 or 5 of 5)",
}  # fmt: skip
BOTH_WAYS = ("data_flow", "relationship", TRUST)
TO_ONE = ("seat", "relationship", TRUST)
# Where somebody who stands between others can help or hinder; on seats or delivery everybody does.
PASSED_ON = ("data_flow", "relationship", TRUST)
# Lines of account are meant to meet in few places, so that they are left out.
HANGING_ON_ONE = ("contract", "subcontract", "funding", "data_flow", "relationship", TRUST)


class Form(Record):
    """One of the three forms of network governance: what it is, when it suits, what to watch."""

    id: FormId
    title: Wording
    meaning: Wording
    suits: Wording
    watch: Wording


class FormFile(Record):
    """``questionnaires/network-forms.toml``."""

    format: Literal["readiness-network-forms/1"]
    forms: tuple[Form, ...] = Field(min_length=3, max_length=3)


@cache
def network_forms() -> Mapping[FormId, Form]:
    """Return the three forms of network governance by id.

    Source:
        Provan and Kenis 2008, Modes of network governance.
    """
    found = read_toml(data_folder() / "network-forms.toml", FormFile)
    return {form.id: form for form in found.forms}


def form_of(graph: Graph) -> FormId:
    """Return the form of governance that the map shows; it explains a shape and never scores it.

    Returns:
        ``administrative`` where a company of the parties' own engages or serves them. ``shared`` in an alliance
        or a network without contracts. ``lead`` in a prime model, where one organisation engages half or more of
        the others that deliver, or where the commissioners engage two or more, and half, by contract; else
        ``shared``.
    """
    survey = Survey(graph, graph.model)
    if any(next(survey.touching(company, *CONTRACTS), None) for company in survey.vehicles):
        return "administrative"
    if is_alliance(survey) or survey.model == NO_CONTRACTS_MEANT:
        return "shared"
    if survey.model in PRIMES or any(_leads(survey, key) for key in graph.nodes):
        return "lead"
    bought = {edge.target for key in survey.commissioners for _, edge in survey.out_of(key, "contract")}
    half = HALF * len(survey.deliverers)
    return "lead" if len(bought) >= max(FEWEST_BOUGHT, half) else "shared"


def _leads(survey: Survey, key: str) -> bool:
    engaged = {edge.target for _, edge in survey.out_of(key, "subcontract")}
    others = sum(one != key for one in survey.deliverers)
    return survey.node(key).kind == "organisation" and len(engaged) >= max(1, HALF * others)


def is_network(graph: Graph) -> bool:
    """Return whether the map shows two members or more, so that there is something to govern together."""
    members = (one for one in graph.nodes.values() if one.kind in {"organisation", "vehicle"})
    return sum(one.role != "regulator" for one in members) >= FEWEST_MEMBERS


def measures_in_words(graph: Graph, measures: Mapping[Identifier, Measures]) -> tuple[str, ...]:
    """Return every measure in sentences, kind by kind, then collaboration and the form of governance."""
    return tuple(_sentences(graph, measures))


def _sentences(graph: Graph, measures: Mapping[str, Measures]) -> Iterator[str]:
    for kind, found in measures.items():
        yield f"{HEADINGS[kind]}:"
        yield from _of_kind(graph, kind, found)
    levels = {level: share for level, share in levels_of_collaboration(graph).items() if share}
    if levels.keys() - {"none"}:
        told = [f"{_percent(share)} at “{level}”" for level, share in levels.items() if level != "none"]
        rest = f", and {_percent(levels['none'])} have no working relationship" if "none" in levels else ""
        yield f"Of all pairs of organisations, {listed(told)}{rest}."
    if not is_network(graph):
        yield "The map shows fewer than two members, which make no network."
        return
    form = network_forms()[form_of(graph)]
    yield f"{form.title.read()}: {form.meaning.read()} {form.suits.read()} {form.watch.read()}"


def _of_kind(graph: Graph, kind: str, found: Measures) -> Iterator[str]:
    ties = "1 tie" if found.ties == 1 else f"{found.ties} ties"
    yield f"{ties} among {found.places} places; {_percent(found.density)} of the pairs that could be tied are."
    if kind in BOTH_WAYS:
        yield f"{_percent(found.reciprocity)} of the tied pairs are tied back."
    if kind in TO_ONE:
        yield f"Pull towards one place: {_percent(found.in_degree_centralisation)} of that of a star."
    if found.brokers and kind in PASSED_ON:
        yield f"Most ways between others run through {listed([graph.name_of(key) for key, _ in found.brokers])}."
    if found.cut_vertices and kind in HANGING_ON_ONE:
        yield f"Without {_either([graph.name_of(key) for key in found.cut_vertices])}, the rest falls apart."
    if found.bridges and kind in HANGING_ON_ONE:
        single = "1 tie is" if len(found.bridges) == 1 else f"{len(found.bridges)} ties are"
        yield f"{single} the only one between two parts."
    if found.core.k > 1 and kind in PASSED_ON:
        names = listed([graph.name_of(key) for key in found.core.members])
        yield f"The core, in which each has at least {found.core.k} ties to the others: {names}."


def _either(names: list[str]) -> str:
    return " or ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _percent(share: float) -> str:
    return f"{share * 100:.0f} per cent"
