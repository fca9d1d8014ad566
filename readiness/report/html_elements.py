"""Elements of an HTML page: every text goes in through one door."""

import xml.etree.ElementTree as ET

from readiness.report.direction import base_of
from readiness.report.plain_text import plain_text


def add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    """Return a new last child of ``parent`` that says ``text``, which is never read as markup."""
    element = ET.SubElement(parent, tag, attributes)
    if text:
        element.text = plain_text(text)
        if base_of(text) == "right":
            element.set("dir", "rtl")
    return element
