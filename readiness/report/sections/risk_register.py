"""The risk register by kind: each risk beside the board's appetite for it, and what to mend."""

from collections.abc import Iterator

from readiness.report.blocks import Block, Cell, Heading, Paragraph, Status, Table, Tone
from readiness.report.material import Material
from readiness.report.sections.tool_words import NOTHING, columns, day, say, to_talk_about, word
from readiness.toolbox.risks import RiskRow, register, risk_findings, risk_rules
from readiness.toolbox.standing import standing


def risk_register(material: Material) -> Iterator[Block]:
    """Yield the chapter on risks; nothing where none is recorded."""
    kept = standing(material.document.risks)
    if not kept:
        return
    rows = register(kept)
    over = [row for row in rows if row.is_over and row.risk.status != "closed"]
    yield Heading(say(material, "risks.title"))
    yield Paragraph(say(material, "risks.opening", count=len(rows), over=len(over)))
    head = columns(
        material, ("risk", 0.27), ("score", 0.1), ("appetite", 0.2), ("owner", 0.16), ("response", 0.27)
    )  # fmt: skip
    for kind, title in risk_rules().kinds.items():
        mine = tuple(_row(material, row) for row in rows if row.risk.kind == kind)
        if mine:
            yield Table(say(material, "risks.kind", kind=title.read(material.language)), head, mine)
    caption = say(material, "risks.remarks")
    yield from to_talk_about(material, risk_findings(kept, material.today), caption)
    yield Paragraph(say(material, "risks.note"), manner="small")


def _row(material: Material, row: RiskRow) -> tuple[Cell, ...]:
    risk = row.risk
    score = f"{risk.likelihood} × {risk.impact} = {row.score}"
    what = risk.what if risk.status == "open" else f"{risk.what} ({word(material, 'risk_state', risk.status)})"
    due = say(material, "risks.by", on=day(material, risk.due)) if risk.due else ""
    response = " ".join(part for part in (risk.response, due) if part)
    return (what, score, _appetite(material, row), risk.owner or NOTHING, response or NOTHING)


def _appetite(material: Material, row: RiskRow) -> Status:
    if row.risk.appetite is None or row.limit is None:
        return Status(say(material, "risks.no_appetite"), "neutral")
    named = word(material, "appetite", row.risk.appetite)
    tone: Tone = "danger" if row.is_over else "positive"
    return Status(say(material, f"risks.{'over' if row.is_over else 'within'}", appetite=named, limit=row.limit), tone)
