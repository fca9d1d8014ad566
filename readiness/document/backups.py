"""Earlier versions of a document, kept in application data: ten, then one a day, then one a week."""

import contextlib
import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from readiness.document import disk

NEWEST_KEPT = 10
DAYS_KEPT = 7
WEEKS_KEPT = 4
EVERY = timedelta(hours=1)
_STAMP = "%Y%m%dT%H%M%S%fZ"


@dataclass(frozen=True, slots=True)
class EarlierVersion:
    """A backup of a document: when it was made, and its file."""

    at: datetime
    path: Path


class Backups:
    """The backups of one document in ``folder``."""

    def __init__(self, folder: Path) -> None:
        """Know the folder; nothing is read or made yet."""
        self.folder = folder / "backups"
        self._has_first = False

    def versions(self) -> tuple[EarlierVersion, ...]:
        """Return what is kept, newest first."""
        found = self.folder.glob("*.readiness") if self.folder.is_dir() else ()
        versions = [EarlierVersion(at, path) for path in found if (at := _time_in(path.stem))]
        return tuple(sorted(versions, key=lambda version: version.at, reverse=True))

    def add(self, data: bytes, now: datetime) -> None:
        """Keep ``data``, unless the newest backup is the same, and prune the others.

        Raises:
            OSError: The disk refuses.
        """
        kept = self.versions()
        if kept and kept[0].path.read_bytes() == data:
            return
        disk.make_folder(self.folder)
        target = self.folder / f"{now.astimezone(UTC).strftime(_STAMP)}.readiness"
        disk.replace(disk.write_beside(target, data, "backup"), target)
        keep = kept_of((now, *(version.at for version in kept)), now)
        for version in kept:
            if version.at not in keep:
                version.path.unlink(missing_ok=True)

    def keep_file(self, path: Path, seen: str | None, *, only_if_due: bool = False) -> None:
        """Keep the file at ``path`` as it is on the disk; what cannot be kept must not hold up a save.

        Args:
            path: The document's file.
            seen: The fingerprint it has when nobody else wrote it.
            only_if_due: Whether to do so only for the first of this session, and then once an hour.
        """
        with contextlib.suppress(OSError):
            now = datetime.now(UTC)
            if only_if_due and not self._is_due(now):
                return
            data = disk.read_if_there(path)
            if data is not None and disk.fingerprint(data) == seen:
                self.add(data, now)
                self._has_first = True

    def _is_due(self, now: datetime) -> bool:
        kept = self.versions()
        # A backup from the future comes of a clock that was put back.
        return not self._has_first or not kept or not now - EVERY < kept[0].at <= now

    def clear(self) -> None:
        """Erase every backup."""
        for version in self.versions():
            version.path.unlink(missing_ok=True)


def kept_of(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Return which of ``times`` stay: the newest ten, the last of each of 7 days and of each of 4 weeks.

    Args:
        times: When the backups were made, with their zone.
        now: This moment; a time after it counts as of today.
    """
    newest_first = sorted(times, reverse=True)
    days = _last_of_each(newest_first, lambda time: (min(time, now)).date(), DAYS_KEPT)
    weeks = _last_of_each(newest_first, lambda time: min(time, now).isocalendar()[:2], WEEKS_KEPT)
    return frozenset((*newest_first[:NEWEST_KEPT], *days, *weeks))


def _last_of_each(newest_first: list[datetime], period: Callable[[datetime], object], count: int) -> list[datetime]:
    groups = itertools.groupby(newest_first, key=period)
    return [next(group) for _, group in itertools.islice(groups, count)]


def _time_in(stem: str) -> datetime | None:
    try:
        return datetime.strptime(stem, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
