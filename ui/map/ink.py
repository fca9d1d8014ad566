"""The colours of the map in the theme in force, and its lettering; found once, because a map paints often."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from readiness.contrast import contrast
from readiness.governance.wrapping import NAME_SIZE, Measure
from ui.theme.current import current_theme, role_colour

# The strokes' colours by role, as the theme names them.
_STROKES = {"blue": "chart_1", "teal": "chart_2", "plum": "chart_3", "orange": "chart_4", "grey": "muted"}
_BOXES = {
    "organisation": "surface_raised", "vehicle": "warning_soft", "body": "accent_soft", "people": "positive_soft",
}  # fmt: skip
TONES = ("danger", "warning", "accent", "muted")
CAPTION_SIZE = 11
_UNLIT = 0.38


@dataclass(frozen=True, slots=True)
class Ink:
    """Everything that the map is drawn with."""

    surface: QColor
    text: QColor
    muted: QColor
    border: QColor
    grey: QColor
    focus: QColor
    strokes: dict[str, QColor]
    letters: dict[str, QColor]
    boxes: dict[str, QColor]
    tones: dict[str, QColor]
    name_font: QFont
    caption_font: QFont
    letter_font: QFont


def ink_in_force() -> Ink:
    """Return the colours of the theme in force."""
    return Ink(
        surface=role_colour("surface_raised"),
        text=role_colour("text"),
        muted=role_colour("muted"),
        border=role_colour("border"),
        grey=_between("surface_raised", "border"),
        focus=role_colour("focus"),
        strokes={name: role_colour(role) for name, role in _STROKES.items()},
        letters={name: _letter_on(role) for name, role in _STROKES.items()},
        boxes={kind: role_colour(role) for kind, role in _BOXES.items()},
        tones={tone: role_colour(tone) for tone in TONES},
        name_font=name_font(),
        caption_font=caption_font(),
        letter_font=letter_font(),
    )


def name_font() -> QFont:
    """Return the font of names in boxes, at the size that the layout reckons with."""
    return _font(round(NAME_SIZE), is_bold=True)


def caption_font() -> QFont:
    """Return the font of the word above a name."""
    return _font(CAPTION_SIZE, is_bold=False)


def letter_font() -> QFont:
    """Return the font of the letters on lines."""
    return _font(9, is_bold=True)


def name_measure() -> Measure:
    """Return how wide a name stands in the font that draws it."""
    return QFontMetricsF(name_font()).horizontalAdvance


def name_measure_of(font: str) -> Measure:
    """Return how wide a name stands in the ``font`` of that description; it may be asked on any thread."""
    made = QFont()
    made.fromString(font)
    return QFontMetricsF(made).horizontalAdvance


def _font(pixels: int, *, is_bold: bool) -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(pixels)
    font.setBold(is_bold)
    return font


def _letter_on(role: str) -> QColor:
    """Return white or black, whichever reads better on the colour of ``role``."""
    ground = current_theme().colour(role)
    return QColor(max(("#ffffff", "#000000"), key=lambda ink: contrast(ink, ground)))


def _between(ground: str, mark: str) -> QColor:
    """Return the colour of ``mark`` let down so far that it stands back behind what is lit, in every theme."""
    pale, strong = role_colour(ground), role_colour(mark)
    channels = zip((pale.red(), pale.green(), pale.blue()), (strong.red(), strong.green(), strong.blue()), strict=True)
    return QColor(*(round(one + (other - one) * _UNLIT) for one, other in channels))
