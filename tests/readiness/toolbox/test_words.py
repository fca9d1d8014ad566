from datetime import date
from pathlib import Path

import readiness.toolbox
from readiness.toolbox.words import Remark, toolbox_phrases, written

SOURCES = "\n".join(
    path.read_text("utf-8")
    for folder in (Path(readiness.toolbox.__path__[0]), Path(readiness.toolbox.__path__[0]).parent / "cli")
    for path in sorted(folder.glob("*.py"))
)
# These keys are put together from a word of the data: a colour, a side, a column.
MADE_UP = ("route.s", "route.turn_", "route.b", "route.nation_", "example.", "plan.", "game.", "criteria.standard")


def test_every_phrase_is_said_somewhere() -> None:
    spare = [key for key in toolbox_phrases().keys if f'"{key}"' not in SOURCES and not key.startswith(MADE_UP)]
    assert not spare


def test_a_remark_says_its_sentence_and_its_data() -> None:
    remark = Remark("risk.no_owner", "warning", {"risk": "Fire"})
    assert remark.data() == {"rule": "risk.no_owner", "severity": "warning", "message": "“Fire” has no owner."}


def test_a_day_is_written_as_people_write_it() -> None:
    assert written(date(2026, 1, 1)) == "1 January 2026"
