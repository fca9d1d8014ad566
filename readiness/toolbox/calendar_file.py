"""A calendar file (.ics) of whole days, which every calendar program reads."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

LONGEST_LINE_OCTETS = 75
PRODUCER = "-//Partnership readiness//Calendar//EN"


@dataclass(frozen=True, slots=True)
class Event:
    """A day with something to do. ``key`` stays the same when the day moves, so that a calendar moves it too."""

    key: str
    day: date
    title: str
    notes: str = ""
    remind_days: int | None = None


def calendar_file(events: Iterable[Event], stamp: datetime) -> bytes:
    """Return ``events`` as a calendar file, the earliest first.

    Args:
        events: Whole days; no two share a key.
        stamp: When the file is made, in universal time.

    Source:
        RFC 5545.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCER}", "CALSCALE:GREGORIAN"]
    for event in sorted(events, key=lambda one: (one.day, one.key)):
        lines += _event(event, stamp)
    return b"".join(folded(line) for line in [*lines, "END:VCALENDAR"])


def _event(event: Event, stamp: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.key)}@partnership-readiness"
    yield f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_written(event.day)}"
    yield f"DTEND;VALUE=DATE:{_written(event.day + timedelta(days=1))}"
    yield f"SUMMARY:{escaped(event.title)}"
    if event.notes:
        yield f"DESCRIPTION:{escaped(event.notes)}"
    yield "TRANSP:TRANSPARENT"
    if event.remind_days is not None:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{escaped(event.title)}")
        yield from (f"TRIGGER:-P{event.remind_days}D", "END:VALARM")
    yield "END:VEVENT"


def _written(day: date) -> str:
    # strftime leaves out the noughts of early years on some systems.
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def escaped(text: str) -> str:
    """Return ``text`` as the value of a property: nothing in it can end the line or be read as a mark."""
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(plain.splitlines())


def folded(line: str) -> bytes:
    """Return ``line`` in UTF-8 with its line end, cut into lines of 75 octets at the most, never inside a character."""
    rows: list[bytes] = []
    row = b""
    for character in line:
        octets = character.encode()
        if len(row) + len(octets) > LONGEST_LINE_OCTETS:
            rows.append(row)
            row = b" "
        row += octets
    return b"\r\n".join([*rows, row]) + b"\r\n"
