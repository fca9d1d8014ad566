"""Page one: what is asked, the verdict, the figures, strengths and gaps. Whoever reads only this can vote."""

from collections.abc import Iterator

from readiness import version
from readiness.fit.fit import ModelFit
from readiness.partnership.assessment import context_factors
from readiness.partnership.steps import gaps, strengths
from readiness.report.blocks import Block, BulletList, Callout, Fact, Facts, Heading, Paragraph, Point
from readiness.report.material import Material
from readiness.scoring.ranges import NOTHING_KNOWN, whole_percentage


def verdict(material: Material) -> Iterator[Block]:
    """Yield the blocks of the first page."""
    fit = material.subject
    yield Heading(material.say("verdict.title"))
    yield Callout(material.say("verdict.asked_label"), _asked(material, fit), "neutral")
    yield Paragraph(verdict_sentence(material, fit), manner="opening")
    if fit is not None:
        yield Facts(tuple(_facts(material, fit)))
        yield from _three(material, "verdict.strengths", "verdict.no_strengths", [row.factor for row in strengths(fit)])
        yield from _three(material, "verdict.gaps", "verdict.no_gaps", [row.factor for row in gaps(fit)])
    yield Paragraph(_made(material), manner="small")


def verdict_sentence(material: Material, fit: ModelFit | None) -> str:
    """Return the verdict in a sentence or two."""
    if fit is None:
        return material.say("verdict.nothing")
    model = material.model_title(fit.model)
    if material.assessment.alone and fit.suitability == NOTHING_KNOWN:
        key = {True: "verdict.alone_ready", False: "verdict.alone_not_ready", None: "verdict.alone_open"}[fit.is_ready]
        return material.say(key, model=model, shut=_shut(material, fit))
    if fit.status == "prepare":
        key = "verdict.prepare_gates" if fit.failed_gates else "verdict.prepare"
        return material.say(key, model=model, shut=_shut(material, fit))
    if fit.status == "not yet known":
        return material.number("verdict.not_known", len(fit.open_questions), model=model)
    key = {"choose": "choose", "possible, not needed": "possible", "set aside": "set_aside"}[fit.status]
    return material.say(f"verdict.{key}", model=model)


def _shut(material: Material, fit: ModelFit) -> str:
    names = ", ".join(material.factor_title(gate.factor).lower() for gate in fit.failed_gates)
    return material.number("verdict.shut", len(fit.failed_gates), names=names) if names else ""


def _asked(material: Material, fit: ModelFit | None) -> str:
    if fit is None:
        return material.say("verdict.asked_nothing")
    key = "verdict.asked_choose" if fit.status == "choose" else "verdict.asked_prepare"
    return material.say(key, model=material.model_title(fit.model))


def _facts(material: Material, fit: ModelFit) -> Iterator[Fact]:
    counted = [gate for gate in fit.gates if gate.state != "for others"]
    passed = sum(gate.state == "passed" for gate in counted)
    yield Fact(
        _share(material, fit.readiness.expected, fit.readiness == NOTHING_KNOWN),
        material.say("fact.readiness"),
        _note(material, fit),
    )
    yield Fact(
        _share(material, fit.suitability.expected, fit.suitability == NOTHING_KNOWN), material.say("fact.suitability"),
        material.say("fact.of_service"),
    )  # fmt: skip
    if counted:
        yield Fact(
            material.say("fact.of", part=passed, whole=len(counted)),
            material.say("fact.gates"),
            material.say("fact.gates_note"),
        )
    answered, asked, people = _coverage(material)
    yield Fact(
        material.say("fact.of", part=answered, whole=asked),
        material.say("fact.answered"),
        material.number("fact.people", people),
    )


def _share(material: Material, share: object, is_open: bool) -> str:
    return material.say("words.open") if is_open else f"{whole_percentage(share)} %"  # type: ignore[arg-type]


def _note(material: Material, fit: ModelFit) -> str:
    low, high = whole_percentage(fit.readiness.low), whole_percentage(fit.readiness.high)
    return material.say("fact.exact") if low == high else material.say("fact.between", low=low, high=high)


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


def _made(material: Material) -> str:
    review = material.day(material.review) if material.review else material.say("verdict.no_review")
    author = material.author or material.say("verdict.no_author")
    return material.say(
        "verdict.made", author=author, date=material.day(material.today), review=review, version=version.VERSION
    )
