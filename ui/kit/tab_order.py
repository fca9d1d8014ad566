"""The order of the Tab key: as the page reads, whenever its parts were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_layout(root: QWidget) -> None:
    """Let the Tab key lead through everything in ``root`` in the order in which it is laid out."""
    stops = [part for part in _parts(root) if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
    for here, there in pairwise(stops):
        QWidget.setTabOrder(here, there)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _parts(inside)
    layout = widget.layout()
    if layout is not None:
        yield from _laid(layout)


def _laid(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield from _parts(widget)
        elif inner is not None:
            yield from _laid(inner)
