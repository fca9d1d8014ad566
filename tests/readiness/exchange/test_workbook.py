from typing import Any

import pytest
from pydantic import BaseModel

from readiness.exchange.workbook import SHEETS
from readiness.questionnaire import format as tables

ELSEWHERE = {
    "questionnaire": {"scales", "sections", "factors", "items", "measures", "bands", "gates", "targets", "actions",
                      "migrations"},
    "scales": {"points"},
    "items": {"anchors", "improvement"},
}  # fmt: skip
MODELS: dict[str, type[BaseModel]] = {
    "questionnaire": tables.Questionnaire, "scales": tables.Scale, "points": tables.Point, "sections": tables.Section,
    "factors": tables.Factor, "items": tables.Item, "measures": tables.Measure, "gates": tables.Gate,
    "targets": tables.Target, "actions": tables.Advice, "migrations": tables.Migration,
}  # fmt: skip


@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS if sheet.name in MODELS], ids=lambda sheet: sheet.name)
def test_every_field_of_the_format_has_a_column(sheet: Any) -> None:
    fields = set(MODELS[sheet.name].model_fields) - ELSEWHERE.get(sheet.name, set())
    assert fields <= {column.path[0] for column in sheet.columns}


def test_a_text_has_one_column_for_each_language() -> None:
    sections = next(sheet for sheet in SHEETS if sheet.name == "sections")
    assert sections.titles(("en", "cy")) == ("id", "title.en", "title.cy", "intro.en", "intro.cy")
