"""The outcomes framework: each outcome with its indicators in their quarters, how far they have come, what to mend."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from readiness.document.toolbox import Indicator, Outcome, Quarter
from readiness.report.blocks import Block, Figure, Heading, Paragraph, Status, Table
from readiness.report.charts import Bar, BarChart
from readiness.report.material import Material
from readiness.report.sections.tool_words import NOTHING, columns, day, say, to_talk_about
from readiness.scoring.ranges import rounded
from readiness.toolbox.outcomes import QUARTERS, Progress, grid, outcome_findings, outcome_rules, progress
from readiness.toolbox.standing import standing

# A longer unit, such as “people a year”, is said with the name and not with every figure.
LONGEST_UNIT = 2


def outcomes(material: Material) -> Iterator[Block]:
    """Yield the chapter on outcomes; nothing where none is recorded."""
    kept = standing(material.document.outcomes)
    if not kept:
        return
    yield Heading(say(material, "outcomes.title"))
    indicators = sum(len(one.indicators) for one in kept.values())
    better = sum(len(grid(one)[quarter]) for one in kept.values() for quarter in QUARTERS[2:])
    yield Paragraph(say(material, "outcomes.opening", outcomes=len(kept), indicators=indicators, better=better))
    yield from _come(material, tuple(kept.values()))
    caption = say(material, "outcomes.remarks")
    yield from to_talk_about(material, outcome_findings(kept, material.today), caption)
    for one in kept.values():
        yield from _outcome(material, one)


def _come(material: Material, kept: Sequence[Outcome]) -> Iterator[Block]:
    """Yield how far the indicators have come, as one chart; nothing while no result is recorded."""
    rows = [(one, progress(each, material.today)) for one in kept for each in one.indicators]
    told = [(one, row, row.share) for one, row in rows if row.share is not None]
    if not told:
        return
    bars = tuple(_bar(one, row, share) for one, row, share in told)
    reached = sum(share >= 1 for _, _, share in told)
    chart = BarChart(bars, say(material, "outcomes.lowest"), say(material, "outcomes.highest"), "")
    yield Figure(
        chart,
        say(material, "outcomes.headline", reached=reached, count=len(told)),
        say(material, "outcomes.subtitle"),
        say(material, "outcomes.alt", words="; ".join(f"{bar.label} {bar.printed} %" for bar in bars)),
        _come_table(material, told),
    )


def _bar(one: Outcome, row: Progress, share: Fraction) -> Bar:
    shown = float(min(max(share, Fraction(0)), Fraction(1)) * 100)
    return Bar(_name(row.indicator), shown, shown, shown, printed=_per_cent(share), group=one.area or one.name)


def _come_table(material: Material, told: Sequence[tuple[Outcome, Progress, Fraction]]) -> Table:
    rows = tuple(
        (
            _name(row.indicator), _figure(row.indicator, row.indicator.baseline),
            _figure(row.indicator, row.latest), day(material, row.on.isoformat() if row.on else ""),
            _figure(row.indicator, row.indicator.target), f"{_per_cent(share)} %",
        )
        for _, row, share in told
    )  # fmt: skip
    head = columns(
        material, ("indicator", 0.34), ("baseline", 0.13), ("latest", 0.13), ("on", 0.16), ("target", 0.12),
        ("way", 0.12),
    )  # fmt: skip
    return Table(say(material, "outcomes.come"), head, rows)


def _outcome(material: Material, one: Outcome) -> Iterator[Block]:
    yield Heading(one.name, 2)
    asked = {True: "asked", False: "not_asked", None: "asked_unknown"}[one.agreed_with_people]
    details = [part for part in (one.area, one.whose) if part]
    yield Paragraph(" · ".join([*details, say(material, f"outcomes.{asked}")]), manner="small")
    rows = [(quarter, each) for quarter, those in grid(one).items() for each in those]
    if rows:
        head = columns(
            material, ("indicator", 0.32), ("quarter", 0.2), ("baseline", 0.11), ("target", 0.11), ("source", 0.26)
        )
        body = tuple(_indicator(material, quarter, each) for quarter, each in rows)
        yield Table(say(material, "outcomes.indicators", outcome=one.name), head, body)


def _indicator(material: Material, quarter: Quarter, each: Indicator) -> tuple[str | Status, ...]:
    every = say(material, "outcomes.every", months=each.every_months) if each.every_months else ""
    already = say(material, "outcomes.collected_already") if each.collected_already else ""
    named = f"{each.source.rstrip('.')}." if each.source else NOTHING
    source = " ".join(part for part in (named, every, already) if part)
    title = outcome_rules().quarters[quarter].read(material.language)
    return (_name(each), title, _figure(each, each.baseline), _figure(each, each.target), source)


def _figure(each: Indicator, value: float | None) -> str:
    if value is None:
        return NOTHING
    words = f"{value:,.10g}".replace("-", "−")
    return f"{words} {each.unit}" if each.unit and len(each.unit) <= LONGEST_UNIT else words


def _name(each: Indicator) -> str:
    name = each.name or each.id
    return f"{name} ({each.unit})" if len(each.unit) > LONGEST_UNIT else name


def _per_cent(share: Fraction) -> str:
    return str(int(rounded(share * 100))).replace("-", "−")
