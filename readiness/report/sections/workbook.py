"""The first page of the partnership workbook: what each tool holds, and how much there is to talk about."""

from collections.abc import Iterator, Sequence

from readiness.report.blocks import Block, Heading, Paragraph, Table
from readiness.report.material import Material
from readiness.report.sections.tool_words import NOTHING, columns, say
from readiness.toolbox.criteria import criteria_faults, judge
from readiness.toolbox.criteria_findings import findings
from readiness.toolbox.gain_share import faults
from readiness.toolbox.outcomes import outcome_findings
from readiness.toolbox.risks import risk_findings
from readiness.toolbox.share_words import warnings
from readiness.toolbox.standing import TOOL_PARTS, count_of, standing
from readiness.toolbox.words import Remark


def workbook(material: Material) -> Iterator[Block]:
    """Yield the page that says what the workbook holds; nothing where the tools hold nothing."""
    counts = {tool: count_of(material.document, tool) for tool in TOOL_PARTS}
    if not any(counts.values()):
        return
    grave = {key: sum(one.gravity != "note" for one in said) for key, said in _remarks(material).items()}
    yield Heading(say(material, "workbook.title"))
    used = sum(bool(count) for count in counts.values())
    yield Paragraph(say(material, "workbook.opening", used=used, count=len(TOOL_PARTS)), manner="opening")
    rows = tuple(
        (
            say(material, f"{key}.title"),
            say(material, f"workbook.{key}", count=count) if count else say(material, "workbook.empty"),
            str(grave[key]) if count and key in grave else NOTHING,
        )
        for key, count in counts.items()
    )
    head = columns(material, ("tool", 0.36), ("holds", 0.46), ("to_talk_about", 0.18))
    yield Table(say(material, "workbook.caption"), head, rows)
    yield Paragraph(say(material, "workbook.note"), manner="small")


def _remarks(material: Material) -> dict[str, Sequence[Remark]]:
    document = material.document
    cases = [one for one in standing(document.criteria).values() if not criteria_faults(one)]
    shares = [one for one in standing(document.gain_shares).values() if not faults(one)]
    return {
        "gain_share": [remark for one in shares for remark in warnings(one)],
        "criteria": [remark for one in cases for remark in findings(one, judge(one))],
        "outcomes": outcome_findings(standing(document.outcomes), material.today),
        "risks": risk_findings(standing(document.risks), material.today),
    }
