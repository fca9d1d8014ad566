"""Every error that the product raises on purpose.

ReadinessError            what is wrong, where, and the way out
├── UsageError            the command or call was put wrongly (exit code 2)
├── BadInputError         something that came in cannot be used (exit code 3)
│   ├── DataFileError     a questionnaire or other data file, with every finding
│   ├── DamagedFileError  a document or pack that is not what it says it is
│   ├── LostFileError     a document damaged or gone, of which this computer keeps a good version
│   └── NewerFileError    a document made by a later version of the program
└── CannotWriteError      a file or folder refuses to be written (exit code 4)
"""

from collections.abc import Sequence
from typing import ClassVar


class ReadinessError(Exception):
    """Say what is wrong, where it is wrong and what to do about it, each as plain words."""

    exit_code: ClassVar[int] = 1

    def __init__(self, where: str, problem: str, remedy: str) -> None:
        """Keep the three parts; ``problem`` and ``remedy`` are whole sentences."""
        super().__init__(where, problem, remedy)
        self.where = where
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        """Return the parts as one line of prose."""
        return " ".join(part for part in (f"{self.where}:" if self.where else "", self.problem, self.remedy) if part)


class UsageError(ReadinessError):
    """A command was called with words that do not fit together."""

    exit_code = 2


class BadInputError(ReadinessError):
    """Something that came in cannot be used; nothing was changed."""

    exit_code = 3


class DataFileError(BadInputError):
    """A data file breaks its format; every finding is named at once."""

    def __init__(self, where: str, findings: Sequence[str]) -> None:
        """Keep the findings, each a sentence with its place in the file."""
        super().__init__(where, "\n".join(findings), "Correct the file and load it again; nothing was changed.")
        self.findings = tuple(findings)

    def __str__(self) -> str:
        """Return one finding a line, each led by the file's name."""
        return "\n".join([*(f"{self.where}: {finding}" for finding in self.findings), self.remedy])


class PasswordError(BadInputError):
    """The document needs a password, or another one than was given."""


class DamagedFileError(BadInputError):
    """A document or pack is not what it says it is, or was damaged on the way."""


class LostFileError(DamagedFileError):
    """A document's file is damaged or gone, and this computer keeps a version that can be had back."""


class NewerFileError(BadInputError):
    """A document was made by a later version; it may be read but never saved over."""


class CannotWriteError(ReadinessError):
    """A file or folder refuses to be written; what was entered is safe elsewhere."""

    exit_code = 4
