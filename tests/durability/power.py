"""A power cut, simulated: what could be on the disk at each moment, by what was synced and what was not.

The recorder passes every call on to the real disk. Beside it, it keeps what a cut must have left: the content of
each file at its last sync, and the names in each folder at the folder's last sync. What was not synced may be there,
may be absent, and may be there in part; each of these makes a state.
"""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path
from typing import Any

import pytest

Names = dict[str, int]


@dataclass(frozen=True)
class State:
    """One disk that a cut could leave: files by their path, and what had been acknowledged by then."""

    files: tuple[tuple[str, bytes], ...]
    acknowledged: frozenset[str]

    def build(self, folder: Path) -> None:
        for name, content in self.files:
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


@dataclass
class Recorder:
    """Watches the folder ``top`` and collects the states."""

    top: Path
    states: set[State] = field(default_factory=set)
    acknowledged: frozenset[str] = frozenset()
    synced_content: dict[int, bytes] = field(default_factory=dict)
    synced_names: dict[int, Names] = field(default_factory=dict)
    # Held open, so that a replaced file can still be read and its number is not given to another.
    held: dict[int, BufferedReader] = field(default_factory=dict)

    def watch(self, patch: pytest.MonkeyPatch) -> None:
        self.synced_names[self.top.stat().st_ino] = {each.name: each.stat().st_ino for each in self.top.iterdir()}
        for name in ("fsync", "replace", "unlink"):
            patch.setattr(os, name, self._watched(getattr(os, name)))

    def acknowledge(self, what: str) -> None:
        self.acknowledged |= {what}
        self.collect()

    def collect(self) -> None:
        """Add every state that a cut at this moment could leave."""
        names, content = self._now()
        for known_names in (names, self.synced_names):
            for known in (content, self.synced_content, self._torn(content)):
                files = tuple(sorted(self._files(self.top.stat().st_ino, known_names, known, "")))
                self.states.add(State(files, self.acknowledged))

    def _watched(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            self.collect()
            result = real(*arguments, **named)
            if real.__name__ == "fsync":
                self._note_synced(arguments[0])
            self.collect()
            return result

        return call

    def _note_synced(self, descriptor: int) -> None:
        about = os.fstat(descriptor)
        path = Path(f"/proc/self/fd/{descriptor}").resolve()
        if stat.S_ISDIR(about.st_mode):
            self.synced_names[about.st_ino] = {each.name: each.stat().st_ino for each in path.iterdir()}
        else:
            self.synced_content[about.st_ino] = path.read_bytes()

    def _now(self) -> tuple[dict[int, Names], dict[int, bytes]]:
        folders = [self.top, *(each for each in self.top.rglob("*") if each.is_dir())]
        files = [each for each in self.top.rglob("*") if each.is_file()]
        names = {each.stat().st_ino: {one.name: one.stat().st_ino for one in each.iterdir()} for each in folders}
        for each in files:
            if each.stat().st_ino not in self.held:
                self.held[each.stat().st_ino] = each.open("rb")
        return names, {inode: os.pread(file.fileno(), 1_000_000, 0) for inode, file in self.held.items()}

    def close(self) -> None:
        """Let go of the files that were seen."""
        for file in self.held.values():
            file.close()

    def _torn(self, content: dict[int, bytes]) -> dict[int, bytes]:
        """What was added since the last sync is there by half; a file never synced may hold zeros."""
        torn = {}
        for inode, data in content.items():
            safe = self.synced_content.get(inode, b"")
            is_longer = data.startswith(safe)
            torn[inode] = data[: (len(safe) + len(data)) // 2] if is_longer and safe else bytes(len(data))
            if not is_longer:
                torn[inode] = safe
        return torn

    def _files(
        self, folder: int, names: dict[int, Names], content: dict[int, bytes], prefix: str
    ) -> Iterator[tuple[str, bytes]]:
        for name, inode in names.get(folder, {}).items():
            if inode in names or inode in self.synced_names:
                yield from self._files(inode, names, content, f"{prefix}{name}/")
            else:
                yield f"{prefix}{name}", content.get(inode, b"")


def digest(state: State) -> str:
    """A short name for a state, for messages."""
    return hashlib.sha256(repr(state.files).encode()).hexdigest()[:8]
