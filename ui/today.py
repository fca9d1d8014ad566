"""The day it is where the computer stands; the rules themselves have no clock."""

from datetime import UTC, date, datetime


def today() -> date:
    """Return today's date."""
    return datetime.now(UTC).astimezone().date()
