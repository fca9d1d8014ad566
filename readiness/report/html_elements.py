"""Elements of an HTML page: every text goes in through one door."""

import xml.etree.ElementTree as ET

from readiness.report.fonts import is_right_to_left
from readiness.report.plain_text import plain_text


def add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    """Return a new last child of ``parent`` that says ``text``, which is never read as markup."""
    element = ET.SubElement(parent, tag, attributes)
    if text:
        element.text = plain_text(text)
        if is_right_to_left(text):
            element.set("dir", "auto")
    return element
