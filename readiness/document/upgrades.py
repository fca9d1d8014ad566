"""Older documents brought to this version: one pure step for each version, never edited after its release."""

from collections.abc import Callable, Mapping
from typing import Any

from readiness.document.model import VERSION
from readiness.errors import DamagedFileError

Table = dict[str, Any]
Step = Callable[[Table], Table]

# Version -> the step that makes the next version of it. Version 1 is the first, so there is nothing to do yet.
STEPS: Mapping[int, Step] = {}


def upgraded(table: Table, version: int, where: str, steps: Mapping[int, Step] = STEPS) -> Table:
    """Return ``table``, as read from a file of ``version``, as a table of this version.

    Args:
        table: The document as plain JSON values; it is not altered.
        version: The version its file names.
        where: The file's name, for the message.
        steps: The steps known; those of the product unless a test brings its own.

    Raises:
        DamagedFileError: No released version has that number.
    """
    for step in range(version, VERSION):
        if step not in steps:
            raise DamagedFileError(
                where, f"It names version {step} of the format, which never existed.", "Ask for a fresh copy."
            )
        table = {**steps[step](table), "version": step + 1}
    return table
