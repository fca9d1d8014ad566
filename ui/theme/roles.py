"""Colours by role: a theme as a value, read from its file, and the contrast between two of its colours."""

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Literal

ThemeKey = Literal["light", "dark", "contrast"]
THEME_KEYS: tuple[ThemeKey, ...] = ("light", "dark", "contrast")


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour that the window uses, as ``#rrggbb``, named by what it is for.

    A plain dataclass and not a record: the first window needs it, and must not wait for pydantic.
    A missing or unknown role in the file fails at once; a test reads all files.
    """

    key: str
    dark: bool
    surface: str
    surface_raised: str
    surface_sunken: str
    text: str
    muted: str
    border: str
    line: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    focus: str
    positive: str
    positive_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    chart_1: str
    chart_2: str
    chart_3: str
    chart_4: str
    level_1: str
    level_2: str
    level_3: str
    on_level_1: str
    on_level_2: str
    on_level_3: str

    @property
    def chart(self) -> tuple[str, ...]:
        """The categorical colours, in the order in which they are used."""
        return (self.chart_1, self.chart_2, self.chart_3, self.chart_4)

    def colour(self, role: str) -> str:
        """Return the colour of ``role``.

        Raises:
            KeyError: The theme has no such role.
        """
        if role not in COLOUR_ROLES:
            raise KeyError(role)
        return str(getattr(self, role))


COLOUR_ROLES = tuple(field.name for field in fields(Theme) if field.name not in {"key", "dark"})


@cache
def load_theme(key: str) -> Theme:
    """Return the theme called ``key``, one of ``THEME_KEYS``."""
    path = Path(__file__).with_name("themes") / f"{key}.toml"
    return Theme(key=key, **tomllib.loads(path.read_text(encoding="utf-8")))
