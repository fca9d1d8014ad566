"""All checks of a map: what each finds, in words, errors first."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from types import MappingProxyType

from readiness.governance.checks import (
    account,
    contracts,
    data,
    duties,
    interests,
    seats,
    shape,
    single_points,
    terms,
    voice,
)
from readiness.governance.checks.finding import SEVERITIES, Finding, Hit, former_subject_of, subject_of
from readiness.governance.checks.rules import Rule, shipped_rules
from readiness.governance.checks.survey import Survey
from readiness.governance.graph import Graph
from readiness.questionnaire.sources import cited
from readiness.text import FALLBACK_LANGUAGE

Check = Callable[[Survey], Iterator[Hit]]
CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        "C01": contracts.delivers_without_contract,
        "C02": account.body_without_a_top,
        "C03": account.cut_off_deliverer,
        "C04": account.reporting_circle,
        "C05": interests.buys_from_itself,
        "C06": single_points.single_point,
        "C07": contracts.bare_bridge,
        "C08": voice.unheard,
        "C09": voice.heard_from_afar,
        "C10": data.no_agreement,
        "C11": contracts.contract_without_data,
        "C12": contracts.small_and_far,
        "C13": seats.small_without_seat,
        "C14": contracts.money_beside_contract,
        "C15": seats.alliance_seat,
        "C16": shape.shares,
        "C17": shape.against_the_model,
        "C18": shape.unregulated,
        "C19": account.span_of_control,
        "C20": shape.trust,
        "C21": contracts.exit_terms,
        "C22": seats.commissioners_apart,
        "C23": terms.deadlock,
        "C24": data.memorandum_only,
        "C25": seats.team_without_a_party,
        "C26": voice.lone_voice,
        "C27": terms.incomplete_terms,
        "C28": seats.no_deputy,
        "C29": duties.one_accountable,
        "C30": account.own_scrutineer,
        "C31": duties.duty_given_away,
        "C32": seats.short_authority,
        "C33": interests.gives_itself_work,
        "C34": terms.review_and_meetings,
        "C35": terms.reserved_matters,
        "C36": voice.no_redress,
    }
)


@dataclass(frozen=True, slots=True)
class Context:
    """What a map is checked against, beside itself.

    ``model`` is the delivery model, that of the map unless given; ``today`` tells whether an authority has
    ended; ``set_aside`` holds reasons by ``rule/subject``, as a document keeps them under its map.
    """

    model: str = ""
    today: date | None = None
    set_aside: Mapping[str, str] = field(default_factory=dict)
    language: str = FALLBACK_LANGUAGE


NO_CONTEXT = Context()


def check(graph: Graph, context: Context = NO_CONTEXT) -> tuple[Finding, ...]:
    """Return what is wrong with ``graph``: errors first, then warnings, notes, and what is not recorded.

    Args:
        graph: The map.
        context: What it is checked against.

    Returns:
        Findings in the order of severity and rule. What is only not recorded makes one finding for each rule
        and case, of the severity ``to-do``.

    Source:
        docs/governance.md, checks.
    """
    survey = Survey(graph, context.model or graph.model, context.today)
    rules = shipped_rules()
    found = [_finding(rules[name], hit, context) for name, rule in CHECKS.items() for hit in _gathered(rule(survey))]
    return tuple(sorted(found, key=lambda one: (SEVERITIES.index(one.severity), one.rule)))


def standing(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings that nobody has set aside."""
    return tuple(one for one in findings if not one.set_aside)


def _gathered(hits: Iterator[Hit]) -> Iterator[Hit]:
    """Yield each hit, and last one for every case in which something is not recorded."""
    open_hits: dict[str, list[Hit]] = {}
    for hit in hits:
        if hit.unrecorded:
            open_hits.setdefault(hit.case, []).append(hit)
        else:
            yield hit
    for case, those in open_hits.items():
        nodes = tuple(dict.fromkeys(chain.from_iterable(one.nodes for one in those)))
        edges = tuple(dict.fromkeys(chain.from_iterable(one.edges for one in those)))
        yield Hit(nodes, edges, case, ("map",), words={"count": str(len(those))}, severity="to-do")


def _finding(rule: Rule, hit: Hit, context: Context) -> Finding:
    case = rule.cases[hit.case]
    say = context.language
    subject = subject_of(hit)
    found = Finding(
        rule=rule.id, title=rule.title.read(say), severity=hit.severity or rule.severity, nodes=hit.nodes,
        edges=hit.edges, message=case.message.read(say).format(**hit.words), why=rule.why.read(say),
        source=cited(rule.source), remedy=case.remedy.read(say).format(**hit.words), subject=subject,
    )  # fmt: skip
    if reason := context.set_aside.get(found.key):
        return replace(found, set_aside=reason)
    former = replace(found, set_aside_as=former_subject_of(hit))
    reason = context.set_aside.get(former.key)
    return replace(former, set_aside=reason) if reason else found
