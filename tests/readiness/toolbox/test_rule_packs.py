from datetime import timedelta
from pathlib import Path
from shutil import copytree

import pytest

from readiness.errors import DataFileError
from readiness.records import data_folder
from readiness.toolbox.rule_packs import FACTS, rule_book

BOOK = rule_book()


def test_every_pack_says_when_it_was_right_and_where_it_stands_written() -> None:
    assert len(BOOK.packs) == 6
    assert all(pack.starts <= pack.as_at and pack.sources for pack in BOOK.packs)
    assert all(source.title and source.dated for pack in BOOK.packs for source in pack.sources.values())


def test_every_fact_decides_something() -> None:
    used = {one.fact for pack in BOOK.packs for option in pack.options for one in (*option.when, *option.when_any)}
    assert used | {"grant"} == set(FACTS)


def test_every_source_is_used() -> None:
    for pack in BOOK.packs:
        duties = [*pack.duties, *(duty for option in pack.options for duty in option.duties)]
        used = {duty.source for duty in duties} | {option.source for option in pack.options}
        assert used | {step.source for option in pack.options for step in option.timetable} == set(pack.sources)


def test_one_regime_ends_on_the_day_before_the_next_begins() -> None:
    packs = {pack.id: pack for pack in BOOK.packs}
    ended = packs["public-contracts-regulations-2015"].ends
    assert ended is not None
    assert ended + timedelta(days=1) == packs["procurement-act-2023"].starts == packs["below-threshold"].starts


def test_no_two_options_share_an_id() -> None:
    ids = [option.id for pack in BOOK.packs for option in pack.options]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ('fact = "framework_exists"', 'fact = "frame_work_exists"', "did you mean “framework_exists”"),
        ('source = "capital"', 'source = "capitol"', "did you mean “capital”"),
        ("order = 30", "ordr = 30", "did you mean “order”"),
        ('id = "procurement-act-2023"', 'id = "grant"', "is there twice"),
        ("starts = 2025-02-24", 'starts = "soon"', "must be a date"),
    ],
)
def test_a_fault_in_a_pack_is_named(tmp_path: Path, old: str, new: str, word: str) -> None:
    copytree(data_folder() / "rules", tmp_path / "rules")
    path = tmp_path / "rules" / "procurement-act-2023.toml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(DataFileError, match=word):
        rule_book(tmp_path / "rules")
