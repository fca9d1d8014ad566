"""The readiness report: a first page that decides, chapters that explain, appendices that prove."""

from readiness.report.blocks import Report
from readiness.report.kinds.kind import DEFAULT, kind_named
from readiness.report.kinds.making import report_of
from readiness.report.material import Material


def readiness_report(material: Material) -> Report:
    """Return the readiness report of ``material``'s document, ready for any renderer."""
    return report_of(material, kind_named(DEFAULT))
