"""Names as a list in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication


def name_list(names: Sequence[str]) -> str:
    """Return ``names`` as a list in words: “A, B and C”."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no “and”
        return "".join(names)
    return QCoreApplication.translate("NameList", "{0} and {1}").format(", ".join(names[:-1]), names[-1])
