"""A page that is only read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading and the text under it."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class ReadingView:
    """Title, opening sentence and passages of a page that is only read."""

    title: str
    opening: str
    passages: tuple[Passage, ...] = ()
