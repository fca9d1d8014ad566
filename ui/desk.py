"""The desk: what every place of the window works with, handed to it when it is made."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ui.background import Background
from ui.kit.asking import Asking
from ui.session import Session
from ui.settings import Settings
from ui.theme.appearance import Appearance


@dataclass(frozen=True, slots=True)
class Desk:
    """The open document, what is remembered, the look, slow work, and the ways to ask, tell and go elsewhere.

    ``go_to`` takes a place's key; ``say`` shows a sentence in the status line; ``show_check`` shows what was
    found in a file; ``resume`` goes to where the open document was left.
    """

    session: Session
    settings: Settings
    appearance: Appearance
    background: Background
    asking: Asking
    go_to: Callable[[str], None]
    say: Callable[[str], None]
    show_check: Callable[[Path, tuple[str, ...]], None]
    resume: Callable[[], None]
