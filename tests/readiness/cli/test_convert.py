import argparse
from pathlib import Path

from readiness.cli import convert
from readiness.cli.outcome import Outcome
from readiness.records import data_folder


def ran(source: Path, target: Path) -> Outcome:
    parser = argparse.ArgumentParser()
    convert.add_arguments(parser)
    return convert.run(parser.parse_args([str(source), str(target)]))


def test_both_ways_say_what_was_written(tmp_path: Path) -> None:
    there = ran(data_folder() / "worth-partnering.toml", tmp_path / "book.xlsx")
    back = ran(tmp_path / "book.xlsx", tmp_path / "back.toml")
    assert there.data["items"] == back.data["items"] == 4
    assert back.lines[-1].endswith(f"with 4 items to {tmp_path / 'back.toml'}.")


def test_comments_left_behind_are_told(tmp_path: Path) -> None:
    text = (data_folder() / "worth-partnering.toml").read_text(encoding="utf-8")
    (tmp_path / "own.toml").write_text(f"# a note\n{text}", encoding="utf-8")
    outcome = ran(tmp_path / "own.toml", tmp_path / "own.xlsx")
    assert any("Comments in own.toml (on line 1)" in line for line in outcome.lines)
