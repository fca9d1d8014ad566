from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.toolbox.calendar_file import Event, calendar_file, escaped, folded

STAMP = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
REVIEW = Event("review-1", date(2026, 12, 31), "Review", "Bring figures; all, please\nand tea", remind_days=7)


def unfolded(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_a_day_is_written_as_the_standard_says() -> None:
    assert unfolded(calendar_file([REVIEW], STAMP)) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Partnership readiness//Calendar//EN", "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT", "UID:review-1@partnership-readiness", "DTSTAMP:20260504T093000Z",
        "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "SUMMARY:Review",
        "DESCRIPTION:Bring figures\\; all\\, please\\nand tea", "TRANSP:TRANSPARENT",
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Review", "TRIGGER:-P7D", "END:VALARM",
        "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_lines_are_short_and_read_back_whole(text: str) -> None:
    lines = folded(f"SUMMARY:{escaped(text)}")
    assert all(len(line) <= 75 for line in lines.split(b"\r\n"))
    assert unfolded(lines) == [f"SUMMARY:{escaped(text)}", ""]


@pytest.mark.parametrize(
    "text", ["a\r\nEND:VEVENT", "a\nEND:VEVENT", "a\u2028END:VEVENT", "a\x0bEND:VEVENT", "a\rEND:VEVENT"]
)
def test_no_text_can_end_its_own_line(text: str) -> None:
    lines = unfolded(calendar_file([Event("k", date(2026, 1, 1), text)], STAMP))
    assert lines.count("END:VEVENT") == 1
    assert "SUMMARY:a\\nEND:VEVENT" in lines


def test_the_same_days_in_another_order_make_the_same_file() -> None:
    other = Event("review-0", date(2026, 1, 1), "First")
    assert calendar_file([REVIEW, other], STAMP) == calendar_file([other, REVIEW], STAMP)


def test_an_empty_calendar_is_a_calendar_still() -> None:
    assert unfolded(calendar_file([], STAMP))[-2] == "END:VCALENDAR"
