"""What a place shows before it has anything to show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WaitingView:
    """The place's name, an icon, what is missing, and the words of the button that mends it."""

    place: str
    icon_name: str
    title: str
    text: str
    button: str
