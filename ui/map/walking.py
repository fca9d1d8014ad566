"""Walking on the map by keys: along a line to its other end, along a row, from line to line of one place."""

from ui.map.items import BoxItem, LineItem, MapItem
from ui.map.scene import MapScene


def neighbour(scene: MapScene, across: int, down: int) -> MapItem | None:
    """Return where an arrow key leads from what is chosen.

    Up and down lead along a line that is lit, or any where none is, and where no line leads on to the nearest place of
    the next row; left and right to the next place of the row, and from its end to the next row, so that every place
    is reached. From a line, the arrow leads to its end on that side. Where nothing is chosen, to the first place.
    """
    here = scene.chosen
    if isinstance(here, LineItem):
        ends = [scene.boxes[here.line.upper], scene.boxes[here.line.lower]]
        return max(ends, key=lambda box: (_middle(box)[1] * down, _middle(box)[0] * across))
    if not isinstance(here, BoxItem):
        return _first(scene)
    if across:
        return _along_the_row(scene, here, across)
    return _along_a_line(scene, here, down) or _nearest_in_the_next_row(scene, here, down)


def next_line(scene: MapScene) -> MapItem | None:
    """Return the next line of the chosen place, from the left; the first place where nothing is chosen.

    Where a line is chosen, the walk goes on among the lines of the place from which it came.
    """
    here = scene.chosen
    if here is None:
        return _first(scene)
    place = here.box.id if isinstance(here, BoxItem) else scene.anchor
    if isinstance(here, LineItem) and place not in {here.line.upper, here.line.lower}:
        place = here.line.upper
    lines = sorted(scene.lines_at[place], key=lambda item: (not item.line.lit, item.line.points[0], item.line.lower))
    if not lines:
        return None
    standing = lines.index(here) + 1 if isinstance(here, LineItem) and here in lines else 0
    return lines[standing % len(lines)]


def _first(scene: MapScene) -> BoxItem | None:
    return min(scene.boxes.values(), key=lambda box: (box.box.layer, box.box.x), default=None)


def _along_the_row(scene: MapScene, here: BoxItem, across: int) -> BoxItem | None:
    """Return the next place in reading order, or the one before."""
    order = sorted(scene.boxes.values(), key=lambda box: (box.box.layer, box.box.x))
    there = order.index(here) + across
    return order[there] if 0 <= there < len(order) else None


def _nearest_in_the_next_row(scene: MapScene, here: BoxItem, down: int) -> BoxItem | None:
    x = _middle(here)[0]
    there = [box for box in scene.boxes.values() if (box.box.layer - here.box.layer) * down > 0]
    return min(there, key=lambda box: (abs(box.box.layer - here.box.layer), abs(_middle(box)[0] - x)), default=None)


def _along_a_line(scene: MapScene, here: BoxItem, down: int) -> BoxItem | None:
    x, y = _middle(here)
    lines = scene.lines_at[here.box.id]
    lit = [item for item in lines if item.line.lit] or lines
    ends = {end for item in lit for end in (item.line.upper, item.line.lower)} - {here.box.id}
    there = [scene.boxes[end] for end in ends if (_middle(scene.boxes[end])[1] - y) * down > 0]
    return min(
        there, key=lambda box: (abs(_middle(box)[1] - y), abs(_middle(box)[0] - x), _middle(box)[0]), default=None
    )


def _middle(box: BoxItem) -> tuple[float, float]:
    return box.rect.center().x(), box.rect.center().y()
