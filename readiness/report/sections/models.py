"""Which delivery models fit: the plan of two axes, the table, and the leading model with its gates opened up."""

from collections.abc import Iterator

from readiness.fit.fit import ModelFit, fit_settings
from readiness.fit.gates import GateResult
from readiness.partnership.gate_holders import gate_holders
from readiness.partnership.steps import standings
from readiness.report.blocks import (
    Block,
    BulletList,
    Callout,
    Cell,
    Column,
    Figure,
    Heading,
    Paragraph,
    Point,
    Status,
    Table,
    Tone,
)
from readiness.report.charts import GateChart, GateMark, GateRow, PlanChart, Spot
from readiness.report.material import Material
from readiness.report.sections.verdict import verdict_sentence
from readiness.scoring.ranges import NOTHING_KNOWN, Range, whole_percentage

STATUS_TONES: dict[str, Tone] = {
    "choose": "positive", "prepare": "warning", "not yet known": "neutral",
    "possible, not needed": "neutral", "set aside": "danger",
}  # fmt: skip
GATE_TONES: dict[str, Tone] = {
    "passed": "positive",
    "failed": "danger",
    "not yet known": "warning",
    "for others": "neutral",
}
SHOWN_FACTORS = 8
SHOWN_PAYMENTS = 3


def models(material: Material) -> Iterator[Block]:
    """Yield the chapter on delivery models."""
    yield Heading(material.say("models.title"))
    yield Paragraph(verdict_sentence(material, material.subject))
    yield Paragraph(material.say("models.how_to_read_alone" if material.assessment.alone else "models.how_to_read"))
    fits = material.assessment.fits
    if not fits:
        return
    yield _plan(material, fits)
    if fit := material.subject:
        yield from _opened_up(material, fit)
    yield from _gates_of_all(material, fits)


def _plan(material: Material, fits: tuple[ModelFit, ...]) -> Figure:
    chosen = material.subject.model if material.subject else ""
    spots = tuple(
        Spot(
            material.model_title(fit.model), _hundred(fit.readiness)[1], _ends(fit.readiness),
            _hundred(fit.suitability)[1], _ends(fit.suitability), bool(fit.failed_gates), fit.model == chosen,
        )
        for fit in fits
    )  # fmt: skip
    corners = ("status.possible", "status.choose", "status.set_aside", "status.prepare")
    settings = fit_settings()
    chart = PlanChart(
        spots, material.say("models.across"),
        material.say("models.upwards_alone" if material.assessment.alone else "models.upwards"),
        tuple(material.say(corner) for corner in corners),  # type: ignore[arg-type]
        settings.suitable_from.value * 100, settings.ready_from.value * 100,
        material.say("models.chosen_key"), material.say("models.held_back_key"),
    )  # fmt: skip
    best = [material.model_title(fit.model) for fit in fits if fit.status == "choose"]
    headline = (
        material.number("models.headline", len(best), names=", ".join(best)) if best else material.say("models.none")
    )
    words = "; ".join(
        material.say(
            "models.alt_model",
            model=spot.label,
            readiness=f"{spot.readiness:.0f}",
            suitability=f"{spot.suitability:.0f}",
        )
        for spot in spots
    )
    return Figure(
        chart,
        headline,
        material.say("models.subtitle"),
        material.say("models.alt", words=words),
        _table(material, fits),
    )


def _hundred(spread: Range) -> tuple[float, float, float]:
    return float(spread.low * 100), float(spread.expected * 100), float(spread.high * 100)


def _ends(spread: Range) -> tuple[float, float]:
    low, _, high = _hundred(spread)
    return low, high


def _table(material: Material, fits: tuple[ModelFit, ...]) -> Table:
    columns = (
        Column(material.say("column.model"), 0.27), Column(material.say("column.suitability"), 0.17),
        Column(material.say("column.readiness"), 0.17), Column(material.say("column.gates"), 0.15),
        Column(material.say("column.status"), 0.24),
    )  # fmt: skip
    return Table(material.say("models.caption"), columns, tuple(_row(material, fit) for fit in fits))


def _row(material: Material, fit: ModelFit) -> tuple[Cell, ...]:
    counted = [gate for gate in fit.gates if gate.state != "for others"]
    passed = sum(gate.state == "passed" for gate in counted)
    return (
        material.model_title(fit.model),
        material.spread(fit.suitability),
        material.spread(fit.readiness),
        material.say("fact.of", part=passed, whole=len(counted)) if counted else material.say("words.none"),
        Status(material.say(f"status.{status_key(fit.status)}"), STATUS_TONES[fit.status]),
    )


def status_key(status: str) -> str:
    """Return the phrase key of a status."""
    return {"not yet known": "not_known", "possible, not needed": "possible", "set aside": "set_aside"}.get(
        status, status
    )


def _opened_up(material: Material, fit: ModelFit) -> Iterator[Block]:
    model = material.model(fit.model)
    yield Heading(material.say("models.leading", model=material.read(model.title)), 2)
    yield Paragraph(material.read(model.summary))
    yield BulletList((
        Point(material.read(model.contracts), material.say("models.contracts")),
        Point(material.read(model.risk), material.say("models.risk")),
        Point(material.read(model.decides), material.say("models.decides")),
    ))  # fmt: skip
    yield from _gates(material, fit)
    yield _contributions(material, fit)
    yield Heading(material.say("models.goes_wrong"), 3)
    yield BulletList(tuple(Point(material.read(one)) for one in model.goes_wrong))
    yield Heading(material.say("models.ask"), 3)
    yield BulletList(tuple(Point(material.read(one)) for one in model.ask_before_signing))
    yield _payments(material, fit)


def _gates(material: Material, fit: ModelFit) -> Iterator[Block]:
    yield Heading(material.say("models.gates"), 3)
    if not fit.gates:
        yield Paragraph(material.say("models.no_gates"))
        return
    yield Paragraph(material.say("models.gates_note"))
    passed = [material.factor_title(gate.factor) for gate in fit.gates if gate.state == "passed"]
    if passed:
        yield Paragraph(", ".join(passed), lead=material.number("models.gates_passed", len(passed)))
    others = tuple(gate for gate in fit.gates if gate.state != "passed")
    if not others:
        return
    columns = (
        Column(material.say("column.gate"), 0.2), Column(material.say("column.state"), 0.14),
        Column(material.say("column.who"), 0.32), Column(material.say("column.opens"), 0.34),
    )  # fmt: skip
    yield Table(
        material.say("models.gates_caption", model=material.model_title(fit.model)), columns,
        tuple(_gate_row(material, gate) for gate in others),
    )  # fmt: skip


def _gate_row(material: Material, gate: GateResult) -> tuple[Cell, ...]:
    names = gate_holders(gate, material.party_name, material.language)
    key = {"not yet known": "not_known", "for others": "for_others"}.get(gate.state, gate.state)
    nobody = material.say("models.nobody_named") if gate.state == "not yet known" else "–"
    return (
        material.factor_title(gate.factor),
        Status(material.say(f"gate.{key}"), GATE_TONES[gate.state]),
        ", ".join(names) or nobody,
        material.read(gate.opens_with),
    )


def _contributions(material: Material, fit: ModelFit) -> Table:
    rows = sorted(standings(fit), key=lambda row: -row.weight)[:SHOWN_FACTORS]
    columns = (
        Column(material.say("column.factor"), 0.4), Column(material.say("column.weight"), 0.2, "right"),
        Column(material.say("column.met"), 0.2, "right"), Column(material.say("column.missing"), 0.2, "right"),
    )  # fmt: skip
    return Table(
        material.say("models.weights_caption", model=material.model_title(fit.model)), columns,
        tuple(
            (
                material.factor_title(row.factor), f"{float(row.weight * 100):.1f} %",
                f"{whole_percentage(row.value)} %", f"{float(row.missing * 100):.1f}",
            )
            for row in rows
        ),
        in_short=0,
    )  # fmt: skip


def _payments(material: Material, fit: ModelFit) -> Table:
    columns = (
        Column(material.say("column.payment"), 0.3), Column(material.say("column.suits"), 0.16),
        Column(material.say("column.reason"), 0.54),
    )  # fmt: skip
    tones: dict[str, Tone] = {"well": "positive", "possible": "neutral", "poorly": "warning"}
    return Table(
        material.say("models.payments_caption", model=material.model_title(fit.model)), columns,
        tuple(
            (
                material.read(material.catalogue.payment_form(one.form).title),
                Status(material.say(f"suits.{one.suits}"), tones[one.suits]), material.read(one.reason),
            )
            for one in material.model(fit.model).payments
        ),
        in_short=SHOWN_PAYMENTS,
    )  # fmt: skip


def _gates_of_all(material: Material, fits: tuple[ModelFit, ...]) -> Iterator[Block]:
    rows = tuple(
        GateRow(material.model_title(fit.model), tuple(
            GateMark(material.factor_title(gate.factor), gate.state) for gate in fit.gates if gate.state != "for others"
        ))
        for fit in fits
    )  # fmt: skip
    if not any(row.gates for row in rows):
        return
    words = (("passed", "gate.passed"), ("failed", "gate.failed"), ("not yet known", "gate.not_known"))
    chart = GateChart(
        tuple(row for row in rows if row.gates),
        tuple((state, material.say(key)) for state, key in words),  # type: ignore[misc]
    )
    failed = sum(mark.state == "failed" for row in rows for mark in row.gates)
    twin = Table(
        material.say("models.all_gates_caption"),
        tuple(
            Column(material.say(f"column.{name}")) for name in ("model", "open_gates", "shut_gates", "unknown_gates")
        ),
        tuple(_gate_names(material, row) for row in rows if row.gates),
    )
    headline = material.number("models.all_gates_headline", failed) if failed else material.say("models.no_gate_shut")
    yield Figure(
        chart, headline, material.say("models.all_gates_subtitle"),
        material.say("models.all_gates_alt", count=failed), twin,
    )  # fmt: skip
    if material.assessment.alone and material.subject and material.subject.suitability == NOTHING_KNOWN:
        yield Callout(material.say("models.open_label"), material.say("models.open"), "neutral")


def _gate_names(material: Material, row: GateRow) -> tuple[Cell, ...]:
    def names(state: str) -> str:
        return ", ".join(mark.label for mark in row.gates if mark.state == state) or material.say("words.none")

    return (row.label, names("passed"), names("failed"), names("not yet known"))
