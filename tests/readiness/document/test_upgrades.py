import pytest

from readiness.document.model import VERSION
from readiness.document.upgrades import STEPS, Table, upgraded
from readiness.errors import DamagedFileError


def renamed(table: Table) -> Table:
    return {"new": table["old"]}


def test_each_step_is_taken_in_turn_and_names_its_version() -> None:
    steps = {-1: lambda table: {"old": table["older"]}, 0: renamed}
    assert upgraded({"older": 1}, -1, "plan", steps) == {"new": 1, "version": 1}


def test_the_table_that_came_is_not_altered() -> None:
    table = {"old": 1}
    upgraded(table, 0, "plan", {0: renamed})
    assert table == {"old": 1}


def test_a_version_that_never_was_is_refused() -> None:
    with pytest.raises(DamagedFileError, match="never existed"):
        upgraded({}, 0, "plan")


def test_every_version_before_this_one_has_its_step() -> None:
    assert set(STEPS) == set(range(1, VERSION))
