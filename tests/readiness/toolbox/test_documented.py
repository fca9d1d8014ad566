"""The examples of docs/toolbox.md are read and worked out as the page says."""

import json
import re
from datetime import date
from pathlib import Path

from readiness.document.toolbox import CriteriaCase, GainShare, RouteCase
from readiness.records import data_folder, record_from
from readiness.toolbox.contract_terms import contract_rules
from readiness.toolbox.criteria import judge
from readiness.toolbox.exercises import exercises
from readiness.toolbox.gain_share import reckon
from readiness.toolbox.route import route
from readiness.toolbox.rule_packs import FACTS, rule_book

PAGE = (Path(data_folder()).parent / "docs" / "toolbox.md").read_text("utf-8")
SHARE, ROUTE, CRITERIA = (json.loads(example) for example in re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL))


def test_the_gain_share_example_is_worked_out() -> None:
    assert reckon(record_from(SHARE, GainShare, "docs")).total == 62_500


def test_the_route_example_has_a_regime_and_the_page_names_every_fact() -> None:
    assert route(record_from(ROUTE, RouteCase, "docs"), date(2026, 6, 1), rule_book()).pack.id == "procurement-act-2023"
    assert not [fact for fact in FACTS if f"`{fact}`" not in PAGE]


def test_the_criteria_example_ranks_its_bid() -> None:
    assert [one.rank for one in judge(record_from(CRITERIA, CriteriaCase, "docs"))] == [1]


def test_the_page_counts_components_and_exercises_rightly() -> None:
    assert (len(contract_rules().components), len(exercises())) == (14, 7)
    assert "fourteen components" in PAGE
    assert "**Exercises:** seven" in PAGE
