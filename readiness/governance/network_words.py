"""The network measures in sentences, and the form of governance that the map shows."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from pydantic import Field

from readiness.governance.checks.survey import CONTRACTS, Survey
from readiness.governance.description import listed
from readiness.governance.graph import Graph
from readiness.governance.network import TRUST, Measures, levels_of_collaboration
from readiness.records import Record, data_folder, read_toml
from readiness.wording import Identifier, Wording

FormId = Literal["shared", "lead", "administrative"]
HALF = 0.5
FEWEST_LED = 2
HEADINGS: Mapping[str, str] = {
    "contract": "Contracts", "subcontract": "Subcontracts", "funding": "Money", "shareholding": "Shares",
    "delivers": "Delivery", "reports_to": "Lines of account", "regulates": "Regulation", "seat": "Seats",
    "voice": "Voice", "data_flow": "Data", "relationship": "Working relationships", TRUST: "Strong trust (4 or 5 of 5)",
}  # fmt: skip
BOTH_WAYS = ("data_flow", "relationship", TRUST)
TO_ONE = ("seat", "relationship", TRUST)
# Where somebody who stands between others can help or hinder; on seats or delivery everybody does.
PASSED_ON = ("data_flow", "relationship", TRUST)
HANGING_ON_ONE = ("contract", "subcontract", "funding", "reports_to", "data_flow", "relationship", TRUST)


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
        ``administrative`` where a company of the parties' own engages or serves them; ``lead`` where one
        organisation engages two others or more, and half of the organisations that deliver; else ``shared``.
    """
    survey = Survey(graph, graph.model)
    for company in survey.vehicles:
        if next(survey.out_of(company, *CONTRACTS), None) or next(survey.into(company, *CONTRACTS), None):
            return "administrative"
    for key, node in graph.nodes.items():
        engaged = {edge.target for _, edge in survey.out_of(key, "subcontract")}
        if node.kind == "organisation" and len(engaged) >= max(FEWEST_LED, HALF * len(survey.deliverers)):
            return "lead"
    return "shared"


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
    form = network_forms()[form_of(graph)]
    yield f"{form.title.read()}: {form.meaning.read()} {form.suits.read()} {form.watch.read()}"


def _of_kind(graph: Graph, kind: str, found: Measures) -> Iterator[str]:
    ties = "1 tie" if found.ties == 1 else f"{found.ties} ties"
    yield f"{ties} among {found.places} places: {_percent(found.density)} of what is possible."
    if kind in BOTH_WAYS:
        yield f"{_percent(found.reciprocity)} of the ties are returned."
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
