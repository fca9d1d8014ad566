"""Names as a list in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication


def name_list(names: Sequence[str]) -> str:
    """Return ``names`` as a list in words: “A, B and C”."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no “and”
        return "".join(names)
    return QCoreApplication.translate("NameList", "{0} and {1}").format(", ".join(names[:-1]), names[-1])


def first_names(names: Sequence[str], most: int = 6) -> str:
    """Return the first ``most`` of ``names`` in words and how many are left: “A, B and 12 others”."""
    # One left over would take as much room as its name.
    if len(names) <= most + 1:
        return name_list(names)
    left = QCoreApplication.translate("NameList", "{0} others").format(len(names) - most)
    return name_list([*names[:most], left])
