"""Checks of the shape: shares, the chosen delivery model, regulators, and trust in an alliance."""

from collections.abc import Iterator

from readiness.governance.checks.alliances import is_alliance, parties_of
from readiness.governance.checks.finding import Hit
from readiness.governance.checks.survey import Survey
from readiness.governance.graph import agreement_of

WHOLE = 100.0
ROUNDING = 0.05
FEWEST_PROVIDERS = 2
TRUSTING = 4
ONE_SIDED = 2
HALF = 0.5
PRIMES = ("prime-contractor", "prime-provider")
JOINT_VENTURE = "joint-venture"


def shares(survey: Survey) -> Iterator[Hit]:
    """Yield C16: the shares in a company do not make 100 per cent.

    Source:
        partnership, joint venture cases of 67 to 33 and 50 to 50.
    """
    # Where a joint venture has no share in any company, C17 says so.
    said = survey.model == JOINT_VENTURE and not _is_owned(survey)
    for key in () if said else survey.vehicles:
        held = tuple(survey.into(key, "shareholding"))
        total = sum(edge.share_per_cent or 0.0 for _, edge in held)
        lines = tuple(line for line, _ in held)
        if abs(total - WHOLE) <= ROUNDING:
            continue
        if held and total < WHOLE and any(edge.share_per_cent is None for _, edge in held):
            yield Hit((key,), lines, "not-recorded", unrecorded=True)
        else:
            words = {"place": survey.graph.name_of(key), "total": f"{total:g}"}
            yield Hit((key, *(edge.source for _, edge in held)), lines, about=(key,), words=words)


def against_the_model(survey: Survey) -> Iterator[Hit]:
    """Yield C17: the shape contradicts the delivery model that was chosen.

    Source:
        greenwich, the three contracting models; partnership, glossary.
    """
    if not survey.graph.nodes:
        return
    if survey.model in PRIMES:
        yield from _primes(survey)
    elif is_alliance(survey):
        yield from _one_agreement(survey)
    elif survey.model == JOINT_VENTURE and not _is_owned(survey):
        yield Hit(survey.vehicles, case="no-shares", about=("map",))


def _is_owned(survey: Survey) -> bool:
    return any(next(survey.into(key, "shareholding"), None) for key in survey.vehicles)


def _primes(survey: Survey) -> Iterator[Hit]:
    held = (edge.target for key in survey.commissioners for _, edge in survey.out_of(key, "contract"))
    primes = dict.fromkeys(held)
    if not primes:
        yield Hit(survey.commissioners, case="no-prime", about=("map",))
    for prime in primes:
        delivers = tuple(line for line, _ in survey.out_of(prime, "delivers"))
        if bool(delivers) == (survey.model == "prime-provider"):
            continue
        case = "contractor-delivers" if delivers else "provider-does-not"
        yield Hit((prime,), delivers, case, words={"place": survey.graph.name_of(prime)})


def _one_agreement(survey: Survey) -> Iterator[Hit]:
    lines = {key: edge for one in survey.commissioners for key, edge in survey.out_of(one, "contract")}
    providers = {edge.target for edge in lines.values()}
    labels = {agreement_of(edge.label) for edge in lines.values()}
    under = [{edge.target for edge in lines.values() if agreement_of(edge.label) == one} for one in labels - {""}]
    if len(providers) < FEWEST_PROVIDERS:
        yield Hit(tuple(sorted(providers)), tuple(lines), "few-providers", ("map",), {"count": str(len(providers))})
    elif providers in under:
        return
    elif "" in labels:
        yield Hit(tuple(sorted(providers)), tuple(lines), "not-recorded", unrecorded=True)
    else:
        words = {"places": survey.names(sorted(providers))}
        yield Hit(tuple(sorted(providers)), tuple(lines), "agreements", ("map",), words)


def unregulated(survey: Survey) -> Iterator[Hit]:
    """Yield C18: somebody delivers what the law regulates, and no regulator stands over it.

    Where the map shows a regulator, every deliverer should say whether its work is regulated. Only an organisation
    whose role is to regulate counts as one.

    Source:
        wirral, minimum rating and regulatory duties.
    """
    has_regulators = any(node.role == "regulator" for node in survey.graph.nodes.values())
    for key, edge in survey.graph.edges_of("delivers"):
        over = {survey.node(one.source).role for _, one in survey.into(edge.source, "regulates")}
        if "regulator" in over:
            continue
        if edge.regulated and None in over:
            yield Hit((edge.source,), (key,), "role-not-recorded", unrecorded=True)
        elif edge.regulated:
            words = {"place": survey.graph.name_of(edge.source)}
            yield Hit((edge.source,), (key,), about=(key,), words=words, formerly=(edge.source,))
        elif edge.regulated is None and has_regulators:
            yield Hit((edge.source,), (key,), "not-recorded", unrecorded=True)


def trust(survey: Survey) -> Iterator[Hit]:
    """Yield C20: in an alliance, fewer than half of the pairs trust at 4 or more, or trust runs one way.

    Nothing is asked where no trust is recorded at all: the parties may keep it off the map.

    Source:
        greenwich, alliance contracting: reliant on high trust.
    """
    everybody = parties_of(survey) if is_alliance(survey) else ()
    parties = set(everybody)
    rated: dict[tuple[str, str], tuple[str, int]] = {}
    for key, edge in survey.graph.edges_of("relationship"):
        ends = (edge.source, edge.target)
        if edge.trust is None or not parties.issuperset(ends):
            continue
        # Of several between the same two the lowest counts: trust is as strong as where it is weakest.
        if ends not in rated or edge.trust < rated[ends][1]:
            rated[ends] = (key, edge.trust)
    pairs = len(parties) * (len(parties) - 1)
    if not rated:
        return
    if len(rated) < pairs:
        yield Hit(everybody, case="not-recorded", unrecorded=True)
    low = {pair: key for pair, (key, given) in rated.items() if given < TRUSTING}
    if len(low) > HALF * pairs:
        words = {"count": str(len(rated) - len(low)), "all": str(pairs)}
        yield Hit(everybody, tuple(low.values()), "low", ("map",), words)
    for (source, target), (key, given) in rated.items():
        back = rated.get((target, source))
        if back is not None and given - back[1] >= ONE_SIDED:
            words = {
                "source": survey.graph.name_of(source), "target": survey.graph.name_of(target),
                "given": str(given), "returned": str(back[1]),
            }  # fmt: skip
            yield Hit((source, target), (key, back[0]), "one-sided", (source, target), words)
