"""The big screen as data: its slides, and the clock that runs beside them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

MINUTE = 60
_NEARLY_MINUTES = 5


@dataclass(frozen=True, slots=True)
class Notes:
    """What one group said, or what else belongs under a heading of its own."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: a short line above, the words that everybody reads, and what stands under them.

    ``prompt`` is the question that a note typed on this slide answers; empty where none can be typed.
    """

    above: str
    words: str
    notes: tuple[Notes, ...] = ()
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class Show:
    """Everything for the big screen: its title, its slides, its minutes (0: no clock), and the groups that speak."""

    title: str
    slides: tuple[Slide, ...]
    minutes: int = 0
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock that counts down: all its seconds, those that were used before, and since when it runs (None: it waits).

    Moments are seconds of any clock that never goes back.
    """

    seconds: float
    used: float = 0.0
    since: float | None = None

    @property
    def is_running(self) -> bool:
        """Whether it counts."""
        return self.since is not None

    @property
    def is_begun(self) -> bool:
        """Whether it has counted at all."""
        return self.is_running or self.used > 0

    def left(self, now: float) -> float:
        """Return the seconds left; below nothing when the time is up."""
        return self.seconds - self.used - (now - self.since if self.since is not None else 0.0)

    def is_over(self, now: float) -> bool:
        """Return whether the time is up."""
        return self.left(now) <= 0

    def is_nearly_over(self, now: float) -> bool:
        """Return whether five minutes or less are left of a longer time."""
        return self.seconds > _NEARLY_MINUTES * MINUTE and 0 < self.left(now) <= _NEARLY_MINUTES * MINUTE

    def turned(self, now: float) -> "Clock":
        """Return the clock started, or made to wait."""
        if self.since is None:
            return replace(self, since=now)
        return replace(self, used=self.used + now - self.since, since=None)

    def longer(self, minutes: int, now: float) -> "Clock":
        """Return the clock with ``minutes`` more; after the end they count from now."""
        return replace(self, seconds=self.seconds + minutes * MINUTE - min(self.left(now), 0.0))


def written(seconds: float) -> str:
    """Return ``seconds`` as a clock shows them: 24:05; a second that has begun counts as whole."""
    whole = max(0, -int(-seconds // 1))
    return f"{whole // MINUTE}:{whole % MINUTE:02}"


def kept_place(slides: Sequence[Slide], place: int) -> int:
    """Return ``place`` as a number of a slide that there is."""
    return min(max(place, 0), max(0, len(slides) - 1))
