"""The versions of a document that this computer keeps."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EarlierView:
    """The document's title and the moments of its versions, newest first."""

    document: str
    moments: tuple[str, ...]
