"""The agenda of a meeting as a chapter: ninety minutes made from what divides the partners."""

from collections.abc import Iterator

from readiness.partnership.comparing.comparison import Comparison
from readiness.report.agenda import agenda_report
from readiness.report.blocks import Block
from readiness.report.material import Material

MINUTES = 90


def meeting(material: Material) -> Iterator[Block]:
    """Yield the blocks of the agenda."""
    made = Comparison(material.document, material.library, material.catalogue, material.assessment)
    yield from agenda_report(made, MINUTES, material.today, material.language).blocks
