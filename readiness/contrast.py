"""How far two colours stand apart, as people see it."""

_DARKEST_CURVED = 0.04045


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21.

    Source:
        Web Content Accessibility Guidelines 2.2, definition of contrast ratio.
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def channels(colour: str) -> tuple[float, float, float]:
    """Return red, green and blue of ``colour``, written as #RRGGBB, each 0 to 1."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= _DARKEST_CURVED else ((part + 0.055) / 1.055) ** 2.4 for part in channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
