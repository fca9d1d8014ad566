from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from readiness.document import disk
from readiness.document.backups import Backups, kept_of
from readiness.document.store import OpenDocument
from tests.readiness.document.builders import document, party

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
ages = st.lists(st.timedeltas(timedelta(0), timedelta(days=400)))


@given(ages)
def test_never_more_than_the_three_rules_allow_and_never_without_the_newest(some: list[timedelta]) -> None:
    times = [NOW - age for age in some]
    kept = kept_of(times, NOW)
    assert len(kept) <= 10 + 7 + 4
    assert kept >= set(sorted(times)[-10:])


@given(ages)
def test_pruning_what_was_pruned_takes_nothing_more(some: list[timedelta]) -> None:
    kept = kept_of([NOW - age for age in some], NOW)
    assert kept_of(kept, NOW) == kept


def test_hourly_backups_of_two_months_leave_ten_hours_seven_days_and_four_weeks() -> None:
    kept = sorted(kept_of([NOW - timedelta(hours=hour) for hour in range(60 * 24)], NOW), reverse=True)
    assert kept[:10] == [NOW - timedelta(hours=hour) for hour in range(10)]
    assert len({time.date() for time in kept}) == 7 + 2
    assert len({time.isocalendar()[:2] for time in kept}) == 4


def test_a_time_in_the_future_counts_as_today() -> None:
    assert kept_of([NOW + timedelta(days=9000)], NOW) == {NOW + timedelta(days=9000)}


def test_the_same_content_is_kept_once(tmp_path: Path) -> None:
    backups = Backups(tmp_path)
    for hour, content in enumerate((b"one", b"one", b"two")):
        backups.add(content, NOW + timedelta(hours=hour))
    assert [version.path.read_bytes() for version in backups.versions()] == [b"two", b"one"]
    assert backups.versions()[0].at == NOW + timedelta(hours=2)


def test_backups_beyond_the_rules_are_erased(tmp_path: Path) -> None:
    backups = Backups(tmp_path)
    for minute in range(15):
        backups.add(b"%d" % minute, NOW + timedelta(minutes=minute))
    assert len(backups.versions()) == 10


def test_a_file_that_somebody_else_wrote_is_not_taken_for_ours(tmp_path: Path) -> None:
    backups = Backups(tmp_path)
    file = tmp_path / "plan.readiness"
    file.write_bytes(b"theirs")
    backups.keep_file(file, disk.fingerprint(b"ours"))
    assert backups.versions() == ()


def test_within_the_hour_of_a_session_one_backup_is_enough(tmp_path: Path) -> None:
    backups = Backups(tmp_path)
    file = tmp_path / "plan.readiness"
    for content in (b"one", b"two", b"three"):
        file.write_bytes(content)
        backups.keep_file(file, disk.fingerprint(content), only_if_due=True)
    assert [version.path.read_bytes() for version in backups.versions()] == [b"one"]


def test_foreign_files_among_the_backups_are_left_alone(tmp_path: Path) -> None:
    backups = Backups(tmp_path)
    backups.folder.mkdir()
    (backups.folder / "mine.readiness").write_bytes(b"x")
    assert backups.versions() == ()


def test_a_change_in_the_session_is_backed_up_at_its_end(opened: OpenDocument, path: Path) -> None:
    opened.record([party(document(), "a", "North")])
    opened.close()
    assert opened.earlier_versions()[0].path.read_bytes() == path.read_bytes()
