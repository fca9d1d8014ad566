"""A map is set on the smallest paper on which it can be read; one that no paper holds is told in words."""

from datetime import date

import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Document, Party
from readiness.fit.catalogue import load_catalogue
from readiness.governance.lenses import MONEY
from readiness.partnership.assessment import assess
from readiness.partnership.samples import build, sample_named
from readiness.phrases import report_phrases
from readiness.questionnaire.shipped import shipped_library
from readiness.report.blocks import Figure, Paragraph, Report, Table, check
from readiness.report.charts import MapChart
from readiness.report.kinds.kind import kind_named
from readiness.report.kinds.making import report_of
from readiness.report.map_paper import for_paper, is_readable, sheet_for_map
from readiness.report.material import Material
from readiness.report.sheet import LYING_A3, UPRIGHT, UPRIGHT_A3, Sheet
from tests.readiness.governance.test_grouping import wide
from tests.readiness.report.printing import map_chart


@pytest.mark.parametrize(
    ("width", "height", "sheet", "may_be_read"),
    [
        (500.0, 500.0, UPRIGHT, True),
        (1400.0, 2000.0, UPRIGHT_A3, True),
        (2200.0, 900.0, LYING_A3, True),
        (9000.0, 900.0, LYING_A3, False),
    ],
)
def test_the_smallest_paper_is_taken_on_which_the_names_can_be_read(
    width: float, height: float, sheet: Sheet, may_be_read: bool
) -> None:
    chart = map_chart(width, height)
    assert (sheet_for_map(chart), is_readable(chart)) == (sheet, may_be_read)


def crowded() -> Report:
    """Return the report on the Lambeth sample with thirty more members."""
    library, catalogue = shipped_library(), load_catalogue()
    document: Document = build(sample_named("lambeth"), library)
    for number in range(30):
        party = Party(name=f"A charity with a long name, number {number}", role="member")
        document = apply(document, [setting(document, "parties", f"extra-{number}", party, by="")])
    given = Material(
        document, assess(document, library, catalogue), library, catalogue, report_phrases(), date(2026, 11, 22)
    )
    return report_of(given, kind_named("readiness"))


def test_many_parties_share_tables_and_a_map_that_nobody_could_read_is_a_sentence() -> None:
    report = crowded()
    maps = [one for one in report.blocks if isinstance(one, Figure) and isinstance(one.chart, MapChart)]
    told = [one for one in report.blocks if isinstance(one, Paragraph) and "too many to read" in one.text]
    assert check(report) == ()
    assert all(is_readable(one.chart) for one in maps if isinstance(one.chart, MapChart))
    assert len(maps) + len(told) >= 2
    assert sum(isinstance(one, Table) and one.caption.endswith("every party, 0 to 100") for one in report.blocks) == 6


@pytest.mark.parametrize(("places", "boxes"), [(29, 30), (60, 2)])
def test_a_map_too_large_for_paper_is_drawn_as_the_groups_of_the_screen(places: int, boxes: int) -> None:
    graph = wide(places)
    drawn, picture = for_paper(graph, MONEY)
    assert len(picture.boxes) == len(drawn.graph.nodes) == boxes
    assert len(drawn.stands_in) + boxes == len(graph.nodes)
