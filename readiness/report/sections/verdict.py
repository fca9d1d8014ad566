"""Page one: what is asked, the verdict, the figures, strengths and gaps. Whoever reads only this can vote."""

from collections.abc import Iterator, Sequence

from readiness.fit.fit import ModelFit
from readiness.fit.gates import GateResult
from readiness.partnership.assessment import context_factors
from readiness.partnership.people import answers_by_person
from readiness.partnership.steps import gaps, strengths
from readiness.report.blocks import Block, BulletList, Callout, Fact, Facts, Heading, Paragraph, Point
from readiness.report.material import Material
from readiness.report.sections.signs import Raised, raised_signs
from readiness.scoring.ranges import NOTHING_KNOWN, whole_percentage

NAMED_GATES = 3

# Letters of a figure that stand in one line where four share the width of a page.
_LONGEST_FIGURE = 10


def verdict(material: Material) -> Iterator[Block]:
    """Yield the blocks of the first page."""
    fit, signs = material.subject, raised_signs(material)
    yield Heading(material.say("verdict.title"))
    yield _asked(material, fit, signs)
    yield Paragraph(verdict_sentence(material, fit), manner="opening")
    if fit is not None:
        yield Facts(tuple(_facts(material, fit)))
        yield from _three(material, "verdict.strengths", "verdict.no_strengths", [row.factor for row in strengths(fit)])
        yield from _three(material, "verdict.gaps", "verdict.no_gaps", [row.factor for row in gaps(fit)])
    yield Paragraph(material.say("verdict.guidance"), manner="small")


def verdict_sentence(material: Material, fit: ModelFit | None) -> str:
    """Return the verdict in a sentence or two."""
    if fit is None:
        return material.say("verdict.nothing")
    model = material.model_title(fit.model)
    if material.assessment.alone and fit.suitability == NOTHING_KNOWN:
        key = {True: "verdict.alone_ready", False: "verdict.alone_not_ready", None: "verdict.alone_open"}[fit.is_ready]
        return material.say(key, model=model, shut=_shut(material, fit))
    if fit.status == "not yet known":
        return material.number("verdict.not_known", len(fit.open_questions), model=model)
    who = "you" if material.assessment.alone else "they"
    if fit.status == "prepare":
        key = "prepare_gates" if fit.failed_gates else "prepare"
        return material.say(f"verdict.{key}_{who}", model=model, shut=_shut(material, fit))
    if fit.status == "set aside":
        return material.say("verdict.set_aside", model=model)
    key = "choose" if fit.status == "choose" else "possible"
    return material.say(f"verdict.{key}_{who}", model=model, gates=_open_gates(material, fit))


def _open_gates(material: Material, fit: ModelFit) -> str:
    if not fit.gates:
        return material.say("verdict.gates_none")
    return material.say("verdict.gates_open" if _counted(fit) else "verdict.gates_for_others")


def _counted(fit: ModelFit) -> list[GateResult]:
    """Return the gates that somebody in the document keeps."""
    return [gate for gate in fit.gates if gate.state != "for others"]


def _shut(material: Material, fit: ModelFit) -> str:
    titles = [material.factor_title(gate.factor).lower() for gate in fit.failed_gates]
    names = ", ".join(titles[:NAMED_GATES])
    if len(titles) > NAMED_GATES:
        # The first page must stay one page; the chapter on models names every gate.
        names = material.number("verdict.more", len(titles) - NAMED_GATES, names=names)
    return material.number("verdict.shut", len(fit.failed_gates), names=names) if names else ""


def _asked(material: Material, fit: ModelFit | None, signs: Sequence[Raised]) -> Callout:
    """Return what the board is asked; a sign that warns against going in comes before any yes."""
    model = material.model_title(fit.model) if fit is not None else ""
    key = "asked_nothing" if fit is None else "asked_choose" if fit.status == "choose" else "asked_prepare"
    if not signs:
        return Callout(material.say("verdict.asked_label"), material.say(f"verdict.{key}", model=model), "neutral")
    raised = material.number("verdict.signs", len(signs), questions=" · ".join(one.question for one in signs))
    text = material.say(f"verdict.{key}_signs", model=model, signs=raised)
    return Callout(material.say("verdict.signs_label"), text, "danger")


def _facts(material: Material, fit: ModelFit) -> Iterator[Fact]:
    counted = _counted(fit)
    passed = sum(gate.state == "passed" for gate in counted)
    coverage = _coverage(material)
    yield Fact(
        _share(material, fit.readiness.expected, fit.readiness == NOTHING_KNOWN),
        material.say("fact.readiness"),
        _note(material, fit, coverage),
    )
    yield Fact(
        _share(material, fit.suitability.expected, fit.suitability == NOTHING_KNOWN), material.say("fact.suitability"),
        material.say(f"fact.{_describer(material)}"),
    )  # fmt: skip
    if counted:
        yield Fact(
            material.say("fact.of", part=passed, whole=len(counted)),
            material.say("fact.gates"),
            material.say("fact.gates_note"),
        )
    yield answered_fact(material, *coverage)


def answered_fact(material: Material, answered: int, asked: int, people: int) -> Fact:
    """Return how much is answered; a count too long for its column would put the figures beside it out of line."""
    count, by = material.say("fact.of", part=answered, whole=asked), material.number("fact.people", people)
    if len(count) <= _LONGEST_FIGURE:
        return Fact(count, material.say("fact.answered"), by)
    # Rounded down: all is said only where it is meant.
    return Fact(f"{100 * answered // asked} %", material.say("fact.answered"), f"{count}, {by}")


def _share(material: Material, share: object, is_open: bool) -> str:
    return material.say("words.open") if is_open else f"{whole_percentage(share)} %"  # type: ignore[arg-type]


def _describer(material: Material) -> str:
    """Return who described the service: the commissioner comes before the providers, as in the reading itself."""
    told = {
        material.assessment.parties[party].side
        for party, scores in material.assessment.scores.items()
        for factor in context_factors(material.library)
        if factor in scores and scores[factor].standing == "scored"
    }
    if not told:
        return "described_by_nobody"
    if "commissioner" in told:
        return "described_by_commissioner"
    return "described_by_you" if material.assessment.alone else "described_by_providers"


def _note(material: Material, fit: ModelFit, coverage: tuple[int, int, int]) -> str:
    low, high = whole_percentage(fit.readiness.low), whole_percentage(fit.readiness.high)
    answered, asked, _ = coverage
    if low == high:
        return material.say("fact.exact")
    if answered < asked:
        return material.say("fact.between", low=low, high=high)
    unsure = sum(
        given.state == "dont_know"
        for own in answers_by_person(material.document).values()
        for questionnaire in material.library.questionnaires
        for given in own.get(questionnaire.id, {}).values()
    )
    if not unsure:
        return material.say("fact.between_open", low=low, high=high)
    return material.number("fact.between_unsure", unsure, low=low, high=high)


def _coverage(material: Material) -> tuple[int, int, int]:
    described = set(context_factors(material.library))
    rows = [
        score
        for scores in material.assessment.scores.values()
        for name, score in scores.items()
        if name not in described
    ]
    people = {person.person for score in rows for person in score.persons}
    return sum(score.answered for score in rows), sum(score.asked for score in rows), len(people)


def _three(material: Material, title: str, otherwise: str, factors: list[str]) -> Iterator[Block]:
    yield Heading(material.say(title), 2)
    if not factors:
        yield Paragraph(material.say(otherwise))
        return
    known = material.library.factors
    yield BulletList(tuple(Point(material.read(known[name].asks), material.factor_title(name)) for name in factors))
